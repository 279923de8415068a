"""Vectors put on the shelf: the library's, and those that are to take their place."""

from collections.abc import Iterable

from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.reading.meaning import Vectors


def put(db: Shelf, rows: Iterable[tuple[int, bytes]], into: Vectors = "vector") -> None:
    """Put vectors on the shelf, by the numbers of their passages; what is held is left alone."""
    db.executemany(f"INSERT INTO {into} VALUES (?, ?) ON CONFLICT (number) DO NOTHING", rows)


def make_room(db: Shelf) -> None:
    """Make the table in which vectors of another embedder gather."""
    db.execute("DROP TABLE IF EXISTS vector_next")
    db.execute("CREATE TABLE vector_next (number INTEGER PRIMARY KEY, vector BLOB NOT NULL)")


def keep_timely(db: Shelf) -> None:
    """Take out of what has gathered the vectors of passages that are gone since."""
    db.execute(
        "DELETE FROM vector_next WHERE NOT EXISTS "
        "(SELECT 1 FROM passage WHERE passage.number = vector_next.number)"
    )


def take_their_place(db: Shelf) -> None:
    """Put what has gathered into the place of the library's vectors."""
    db.execute("DROP TABLE vector")
    db.execute("ALTER TABLE vector_next RENAME TO vector")
