"""Counts of words by year, gathered in a transaction and written once at its end.

A word stands in many decisions that are shelved together; it is counted in one stroke for all.
"""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.corpus.shelf.interface import Shelf

_MOST = 200_000
"""Words of years gathered at most: some 30 MB."""


class Counting:
    """What is to be added to the counts when a transaction is kept."""

    def __init__(self) -> None:
        self._years: dict[int, Counter[str]] = {}

    def add(self, year: int, counts: Iterable[tuple[str, int]]) -> None:
        """Add to the number of a year's passages in which words stand."""
        told = self._years.setdefault(year, Counter())
        for word, number in counts:
            told[word] += number

    @property
    def full(self) -> bool:
        """Whether so much was gathered that it is written before the end."""
        return sum(map(len, self._years.values())) > _MOST

    def forget(self) -> None:
        """Count nothing of what was gathered."""
        self._years = {}

    def write(self, db: "Shelf") -> None:
        """Write what was gathered, in the order of the table."""
        years, self._years = self._years, {}
        db.executemany(
            "INSERT INTO word_year VALUES (?, ?, ?) ON CONFLICT (year, word) "
            "DO UPDATE SET passages = word_year.passages + excluded.passages",
            [
                (year, word, number)
                for year in sorted(years)
                for word, number in sorted(years[year].items())
                if number
            ],
        )
