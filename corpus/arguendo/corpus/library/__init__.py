"""The library: one door to what the law says. Build it, search it, ask it of citations."""

from arguendo.corpus.built import BuildReport, Progress
from arguendo.corpus.library.asking import Asking
from arguendo.corpus.library.building import Building

__all__ = ["BuildReport", "Library", "Progress"]


class Library(Asking, Building):
    """A folder with a shelf (SQLite) and a vector index (Chroma).

    Safe to use from several threads: each has its own connection to the shelf.
    """
