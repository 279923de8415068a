"""Volumes of a reporter, as a user writes them: `U.S. 1-600`, `F.4th 12`, `U.S. 218:697`."""

import re

from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Value
from arguendo.corpus.reporters import reporters

_SHAPE = re.compile(
    r"\s*(?P<reporter>\D.*?)\s+(?P<first>\d{1,4})(?:\s*[-–]\s*(?P<last>\d{1,4})|:(?P<page>\d{1,5}))?\s*"
)


class Volumes(Value):
    """One volume of a reporter, or several in a row."""

    reporter: str
    """The reporter's standard abbreviation."""
    first: int
    """The first of them."""
    last: int
    """The last of them."""
    last_page: int | None = None
    """The last page of the only one, where it is known."""

    @property
    def numbers(self) -> range:
        """Their numbers."""
        return range(self.first, self.last + 1)


def volumes_of(written: str) -> Volumes:
    """Read what a user writes; InputError where it is not volumes of a reporter that is known.

    >>> volumes_of("U. S. 1-600").last, volumes_of("U.S. 218:697").last_page
    (600, 697)
    """
    shape = _SHAPE.fullmatch(written)
    names = {one.name for one in reporters(shape["reporter"])} if shape else set()
    first = int(shape["first"]) if shape else 0
    last = int(shape["last"] or first) if shape else 0
    if shape is None or len(names) != 1 or not 0 < first <= last:
        raise InputError(
            f"{written} is not a volume, or a row of volumes, of a reporter that is known.",
            'Write them so: "U.S. 1-600"; with the last page of one: "U.S. 218:697".',
        )
    page = int(shape["page"]) if shape["page"] else None
    return Volumes(reporter=names.pop(), first=first, last=last, last_page=page)
