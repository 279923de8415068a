"""Taking records onto the shelf: content-addressed, joined by reference, never twice."""

from arguendo.corpus.shelf.writing.records import shelve
from arguendo.corpus.shelf.writing.texts import Shelved

__all__ = ["Shelved", "shelve"]
