"""Which passages say a word: lists of them, a row for each word of what was shelved together.

PostgreSQL's own full text cuts and ranks words in another way than SQLite's. Words are cut here
as the shelf in a folder cuts them (`commonness`), so that a search finds and ranks the same.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from arguendo.corpus.shelf import commonness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.shelf.interface import Shelf

TABLES = """
CREATE TABLE IF NOT EXISTS posting (
    word TEXT NOT NULL, first INTEGER NOT NULL, passages BLOB NOT NULL, times BLOB NOT NULL,
    PRIMARY KEY (word, first)
)
"""
"""`passages` are 32-bit numbers counted from `first`, and `times` how often each says the word."""
_TOGETHER = 4096
"""Passages whose words are taken in at a time."""


class Words:
    """The words of new passages, gathered in a transaction and written at its end."""

    def __init__(self) -> None:
        self._said: list[tuple[int, str]] = []

    def say(self, number: int, text: str) -> None:
        """Gather the words of a passage."""
        self._said.append((number, text))

    @property
    def full(self) -> bool:
        """Whether so much was gathered that it is written before the end."""
        return len(self._said) >= _TOGETHER

    def forget(self) -> None:
        """Take in nothing of what was gathered."""
        self._said = []

    def write(self, db: "Shelf") -> None:
        """Write what was gathered. What has been replaced since is passed over in reading."""
        import numpy as np

        said, self._said = self._said, []
        if not said:
            return
        first = min(number for number, _ in said)
        rows = (
            (
                word,
                first,
                np.array([number - first for number, _ in places], "<u4").tobytes(),
                np.array([min(times, 65535) for _, times in places], "<u2").tobytes(),
            )
            for word, places in commonness.places(said)
        )
        db.executemany("INSERT INTO posting VALUES (?, ?, ?, ?)", rows)


def say_again(db: "Shelf") -> None:
    """Take in the words of all passages anew, inside the transaction of the caller."""
    db.execute("DELETE FROM posting")
    for some in _all(db):
        words = Words()
        for number, text in some:
            words.say(number, text)
        words.write(db)


def _all(db: "Shelf") -> Iterator[list[tuple[int, str]]]:
    last = 0
    query = "SELECT number, text FROM passage WHERE number > ? ORDER BY number LIMIT ?"
    while some := db.execute(query, (last, _TOGETHER)).fetchall():
        last = some[-1][0]
        yield some


def agree(db: "Shelf") -> bool:
    """Tell whether the words taken in are those of the passages, by a sum over both."""
    shelved = held = 0
    numbers: set[int] = set()
    for some in _all(db):
        numbers.update(number for number, _ in some)
        for word, places in commonness.places(some):
            shelved += sum(hash((word, number, times)) for number, times in places)
    word = ""
    first = -1
    query = (
        "SELECT word, first, passages, times FROM posting WHERE (word, first) > (?, ?) "
        "ORDER BY word, first LIMIT ?"
    )
    while rows := db.execute(query, (word, first, _TOGETHER)).fetchall():
        for word, first, passages, times in rows:
            said, often = _read(first, passages, times)
            held += sum(
                hash((word, number, many))
                for number, many in zip(said.tolist(), often.tolist(), strict=True)
                if number in numbers
            )
    return shelved == held


def _read(
    first: int, passages: bytes, times: bytes
) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    import numpy as np

    numbers = np.frombuffer(passages, "<u4").astype(np.int64) + first
    return numbers, np.frombuffer(times, "<u2").astype(np.int64)


def places_of(db: "Shelf", word: str) -> "NDArray[np.int64]":
    """Return the numbers of the passages in which a word stands, each time; some may be gone."""
    import numpy as np

    rows = db.execute(
        "SELECT first, passages, times FROM posting WHERE word = ? ORDER BY first", (word,)
    ).fetchall()
    if not rows:
        return np.zeros(0, dtype=np.int64)
    told: NDArray[np.int64] = np.concatenate([np.repeat(*_read(*row)) for row in rows])
    return told


def beginning(db: "Shelf", with_: str) -> set[int]:
    """Return the numbers of the passages that have a word with that beginning."""
    rows = db.execute(
        "SELECT first, passages, times FROM posting WHERE word >= ? AND word < ?",
        (with_, with_ + "\U0010ffff"),
    )
    return {number for row in rows for number in _read(*row)[0].tolist()}
