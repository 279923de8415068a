"""Facts about a shelf, such as the embedder's name: a key and a value each."""

from arguendo.corpus.shelf.interface import Shelf

BUILDING = "building"
"""The fact that a source is being read, and which; it stays where that was cut short."""


def fact(db: Shelf, key: str) -> str | None:
    """Return a fact recorded about the shelf."""
    row = db.execute("SELECT value FROM fact WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def note(db: Shelf, key: str, value: str) -> None:
    """Record a fact, in the place of what was recorded, inside the transaction of the caller."""
    db.execute(
        "INSERT INTO fact VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def counted(db: Shelf, key: str) -> None:
    """Raise a number recorded by one, inside the transaction of the caller."""
    note(db, key, str(int(fact(db, key) or 0) + 1))


def drop(db: Shelf, *keys: str) -> None:
    """Forget facts, inside the transaction of the caller."""
    db.executemany("DELETE FROM fact WHERE key = ?", [(key,) for key in keys])
