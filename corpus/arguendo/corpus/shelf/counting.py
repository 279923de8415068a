"""Counts of words by year, of what is gathered in a transaction and written once at its end.

A word stands in many decisions that are shelved together; it is counted in one stroke for all.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.shelf.commonness import counted

if TYPE_CHECKING:
    from arguendo.corpus.shelf.interface import Shelf

_MOST = 8_000_000
"""Characters gathered at most."""


class Counting:
    """The passages whose words are to be counted, in or out again, when a transaction is kept."""

    def __init__(self) -> None:
        self.forget()

    def add(self, year: int, texts: Sequence[str], by: int) -> None:
        """Gather passages of a year."""
        self._texts.setdefault((year, by), []).extend(texts)
        self._size += sum(map(len, texts))

    @property
    def full(self) -> bool:
        """Whether so much was gathered that it is written before the end."""
        return self._size > _MOST

    def forget(self) -> None:
        """Count nothing of what was gathered."""
        self._texts: dict[tuple[int, int], list[str]] = {}
        self._size = 0

    def write(self, db: "Shelf") -> None:
        """Write what was gathered, in the order of the table."""
        gathered = self._texts
        self.forget()
        for (year, by), texts in sorted(gathered.items()):
            db.executemany(
                "INSERT INTO word_year VALUES (?, ?, ?) ON CONFLICT (year, word) "
                "DO UPDATE SET passages = word_year.passages + excluded.passages",
                counted(texts, year, by),
            )
