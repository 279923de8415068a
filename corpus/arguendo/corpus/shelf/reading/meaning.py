"""Questions about vectors: bytes of float32 values, by the numbers of their passages."""

from collections.abc import Iterator, Sequence
from typing import Literal

from arguendo.corpus.shelf.interface import Shelf

Vectors = Literal["vector", "vector_next"]
"""The table of the library's vectors, and that of vectors that are to take their place."""


def vectors(db: Shelf, numbers: Sequence[int], of: Vectors = "vector") -> dict[int, bytes]:
    """Return the vectors of those numbers, as the bytes of their float32 values."""
    marks = ", ".join("?" * len(numbers))
    return dict(db.execute(f"SELECT number, vector FROM {of} WHERE number IN ({marks})", numbers))


def how_many_vectors(db: Shelf, of: Vectors = "vector") -> int:
    """Return how many vectors there are."""
    number: int = db.execute(f"SELECT count(*) FROM {of}").fetchone()[0]
    return number


def newest_vector(db: Shelf) -> int:
    """Return the highest number of a vector; numbers are never used twice."""
    newest: int = db.execute("SELECT coalesce(max(number), 0) FROM vector").fetchone()[0]
    return newest


def without_vector(
    db: Shelf, after: int, most: int, of: Vectors = "vector"
) -> list[tuple[int, str]]:
    """Return (number, text) of passages after that number that have no vector."""
    return db.execute(
        "SELECT number, text FROM passage WHERE number > ? "
        f"AND NOT EXISTS (SELECT 1 FROM {of} AS v WHERE v.number = passage.number) "
        "ORDER BY number LIMIT ?",
        (after, most),
    ).fetchall()


def some_vectors(db: Shelf, most: int, of: Vectors = "vector") -> list[int]:
    """Return the numbers of up to that many vectors, spread evenly from the first to the last."""
    first, last = db.execute(f"SELECT min(number), max(number) FROM {of}").fetchone()
    if first is None:
        return []
    wanted = {first + (last - first) * place // max(most - 1, 1) for place in range(most)}
    found = (
        db.execute(
            f"SELECT number FROM {of} WHERE number >= ? ORDER BY number LIMIT 1", (number,)
        ).fetchone()[0]
        for number in wanted
    )
    return sorted(set(found))


def vectors_by(
    db: Shelf, not_after: str, courts: Sequence[str] = ()
) -> Iterator[tuple[int, bytes]]:
    """Yield the vectors of the passages decided on or before a day, by number.

    With courts, of theirs alone.
    """
    timely = "SELECT number FROM passage INDEXED BY passage_by_day WHERE last_day <= ?"
    if courts:
        timely = (
            "SELECT passage.number FROM passage JOIN authority ON authority.id = passage.authority "
            f"WHERE passage.last_day <= ? AND court IN ({', '.join('?' * len(courts))})"
        )
    yield from db.execute(
        f"SELECT vector.number, vector FROM vector WHERE vector.number IN ({timely}) ORDER BY 1",
        (not_after, *courts),
    )


def numbers_of_vectors(db: Shelf, of: Vectors = "vector", after: int = 0) -> set[int]:
    """Return the numbers of the vectors there are, after a number."""
    return {n for (n,) in db.execute(f"SELECT number FROM {of} WHERE number > ?", (after,))}


def how_many_after(db: Shelf, number: int) -> int:
    """Return how many vectors there are with a higher number."""
    many: int = db.execute("SELECT count(*) FROM vector WHERE number > ?", (number,)).fetchone()[0]
    return many


def in_order_of_days(db: Shelf) -> list[tuple[int, str, str]]:
    """Return (number, last day, court) of every passage that has a vector, the earliest first."""
    return db.execute(
        "SELECT vector.number, passage.last_day, coalesce(authority.court, '') FROM vector "
        "JOIN passage ON passage.number = vector.number "
        "LEFT JOIN authority ON authority.id = passage.authority "
        "WHERE passage.last_day IS NOT NULL ORDER BY passage.last_day, vector.number"
    ).fetchall()


def dated_after(db: Shelf, number: int) -> list[tuple[int, str, str, bytes]]:
    """Return (number, last day, court, vector) of the passages after a number."""
    return db.execute(
        "SELECT vector.number, passage.last_day, coalesce(authority.court, ''), vector.vector "
        "FROM vector JOIN passage ON passage.number = vector.number "
        "LEFT JOIN authority ON authority.id = passage.authority "
        "WHERE vector.number > ? AND passage.last_day IS NOT NULL ORDER BY vector.number",
        (number,),
    ).fetchall()
