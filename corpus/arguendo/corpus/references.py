"""References as strings and as values."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from arguendo.corpus.model import Reference
from arguendo.corpus.reporters import reporters

_SHAPE = re.compile(
    r"""\s*(\d{1,4})\s+            # the volume
    ([^\d\s,()][^,()]{0,40}?)\s+  # the reporter
    (?:\([^()]{1,40}\)\s+)?       # the reporter of the time: 5 U.S. (1 Cranch) 137
    (\d{1,7}|[ivxlc]{1,8})        # the first page
    (?:,\s*[\d-]+)?               # another page
    (?:\s*\([^()]{1,40}\))?\s*    # court and year
    """,
    re.ASCII | re.VERBOSE,
)


def reference_of(text: str) -> Reference | None:
    """Read `547 U. S. 103, 106 (2006)` as the reference `547 U.S. 103`; None if it is not one.

    A reporter is written in its standard abbreviation, and as given where it could be several.
    """
    shape = _SHAPE.fullmatch(text)
    if not shape or any(word.isdigit() for word in shape[2].split()):
        return None
    return Reference(volume=shape[1], reporter=_standard(shape[2]), page=shape[3])


def references_of(texts: Iterable[str]) -> tuple[Reference, ...]:
    """Read every string that is a reference, each once, in order."""
    return tuple(dict.fromkeys(ref for text in texts if (ref := reference_of(text))))


def page_number(page: str) -> int | None:
    """Return a page as a number; None for `iv`, `___` and whatever else is no figure."""
    return int(page) if re.fullmatch("[0-9]{1,9}", page) else None


_NOMINATIVE = {
    "Dall.": (0, 4),
    "Cranch": (4, 9),
    "Wheat.": (13, 12),
    "Pet.": (25, 16),
    "How.": (41, 24),
    "Black": (65, 2),
    "Wall.": (67, 23),
    "Otto": (90, 17),
}
"""By the early reporters of the Supreme Court: how many volumes of U.S. Reports came before, and
how many are theirs."""


def as_us(reference: Reference) -> Reference | None:
    """Return a reference to an early reporter of the Supreme Court as one to U.S. Reports.

    >>> str(as_us(Reference(volume="1", reporter="Cranch", page="137")))
    '5 U.S. 137'
    """
    before, volumes = _NOMINATIVE.get(reference.reporter, (0, 0))
    if not volumes or not re.fullmatch("[0-9]{1,2}", reference.volume):
        return None
    volume = int(reference.volume)
    if not 0 < volume <= volumes:
        return None
    return Reference(volume=str(before + volume), reporter="U.S.", page=reference.page)


@lru_cache(maxsize=1024)
def nominative(volume: str) -> tuple[int, str] | None:
    """Return what a volume of U.S. Reports is in the series of its early reporter.

    >>> nominative("17"), nominative("410")
    ((4, 'Wheat.'), None)
    """
    number = int(volume) if re.fullmatch("[0-9]{1,3}", volume) else 0
    for name, (before, volumes) in _NOMINATIVE.items():
        if before < number <= before + volumes:
            return number - before, name
    return None


@cache
def _standard(written: str) -> str:
    names = {reporter.name for reporter in reporters(" ".join(written.split()))}
    return names.pop() if len(names) == 1 else " ".join(written.split())
