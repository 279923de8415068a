"""A shelf of opinions that cite each other, without vectors: treatment is read from words alone."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from factories.law import at
from factories.opinions import record

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority
from arguendo.corpus.shelf.writing import shelve
from arguendo.corpus.sources.interface import Found, Record
from arguendo.corpus.sources.opinions_file import OpinionsFile

ODELL = record(
    "odell", "Odell v. Ferris", "500 U.S. 100", body="A", decided="1990-05-01", court="scotus"
)
"""The decision that the others of a test speak of."""


def later(
    text: str,
    *,
    id: str = "marsh",
    name: str = "Marsh v. Tully",
    printed: str = "530 U.S. 50",
    decided: str = "2000-06-01",
    court: str = "scotus",
) -> Record:
    """A decision made later, whose opinion says that."""
    return record(id, name, printed, body=text, decided=decided, court=court)


def shelved(folder: Path, records: Iterable[Record]) -> Library:
    """Return a library that holds the records; asked again, it holds more."""
    held = Library.create(folder)
    held.db.begin()
    for one in records:
        shelve(held.db, "citing", one)
    held.db.commit()
    return held


def of(held: Library, reference: str) -> Authority:
    """Return the authority printed there."""
    found = held.resolve(at(reference))
    assert found.kind == "resolved", found
    return found.authority


def records(file: Path) -> Iterator[Record]:
    """Yield the records of a file of opinions."""
    for found in OpinionsFile(file).records(0):
        if isinstance(found, Found):
            yield found.record
