"""How far a source was read, and what of it could not be: kept, so that the next build goes on."""

from arguendo.corpus.shelf.interface import Shelf


def place(db: Shelf, source: str) -> int | None:
    """Return the position up to which a source was read; None where it never was."""
    row = db.execute("SELECT position FROM progress WHERE source = ?", (source,)).fetchone()
    return row[0] if row else None


def come_to(db: Shelf, source: str, position: int) -> None:
    """Note up to which position a source was read."""
    db.execute(
        "INSERT INTO progress VALUES (?, ?) "
        "ON CONFLICT (source) DO UPDATE SET position = excluded.position",
        (source, position),
    )


def set_aside(db: Shelf, origin: str, place: str, why: str) -> None:
    """Note what of a source could not be read, where it stands and why."""
    db.execute(
        "INSERT INTO set_aside VALUES (?, ?, ?) "
        "ON CONFLICT (source, place) DO UPDATE SET why = excluded.why",
        (origin, place, why),
    )


def read_again(db: Shelf, origin: str, place: str | None = None) -> None:
    """Forget what was set aside of a source, at one place or everywhere."""
    if place is None:
        db.execute("DELETE FROM set_aside WHERE source = ?", (origin,))
    else:
        db.execute("DELETE FROM set_aside WHERE source = ? AND place = ?", (origin, place))
