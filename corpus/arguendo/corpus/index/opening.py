"""Where a library's vectors are indexed, as its shelf says: in its folder, or in a server."""

import secrets
from pathlib import Path

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.index.interface import Index
from arguendo.corpus.index.server import Address, ServedIndex, address
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.facts import note
from arguendo.corpus.shelf.interface import Shelf

SERVER, COLLECTION, HERE = "chroma", "collection", "collection_here"
"""The facts that say which server, and what the library's collection is called there and here."""


def opened(db: Shelf, folder: Path) -> Index:
    """Open the vector index of the library in the folder, as it lies."""
    where = reading.fact(db, SERVER)
    if where is None:
        return in_folder(db, folder)
    return served(db, address(where))


def place(db: Shelf) -> str:
    """Return what tells the place of the vectors from any they had before."""
    return " ".join(reading.fact(db, key) or "" for key in (SERVER, COLLECTION, HERE))


def in_folder(db: Shelf, folder: Path) -> Index:
    """Open the library's collection in its folder, empty where it is not there yet."""
    from arguendo.corpus.index.chroma import NAME, ChromaIndex

    return ChromaIndex(folder, reading.fact(db, HERE) or NAME)


def served(db: Shelf, at: Address) -> ServedIndex:
    """Open the library's collection in a server, empty where it is not there yet."""
    return ServedIndex(at, reading.fact(db, COLLECTION) or "", db.home())


def anew() -> str:
    """Return a name for a collection that no other bears."""
    return f"arguendo-{secrets.token_hex(8)}"


def named_anew(db: Shelf) -> None:
    """Give the library a collection of a name of its own, inside the caller's transaction."""
    note(db, COLLECTION, anew())


def must_be_ours(index: Index, folder: Path) -> None:
    """Refuse to write where the vectors are those of another copy of the library."""
    if not index.ours:
        raise UnavailableError(
            f"The library in {folder} is a copy, and its vectors in the Chroma server are the "
            "original's; they may be searched and not changed.",
            "Give the copy vectors of its own: arguendo index server ADDRESS (or: here)",
        )
