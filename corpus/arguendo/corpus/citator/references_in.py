"""Every reference to a reporter that stands in a text, found with one pass over its words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from arguendo.corpus.model import Reference
from arguendo.corpus.references import as_us, nominative
from arguendo.corpus.reporters import reporters


class Found(NamedTuple):
    """A reference in a text."""

    start: int
    end: int
    volume: str
    reporter: str
    page: str
    pin: bool


_REPORT = re.compile(
    r"\d\s(?:[A-Z][A-Za-z'’]*\.?\s?(?:\dd|2nd|3rd|\dth)?\.?\s?){1,4}"
    r"(?:\(\d{1,2} [A-Z][a-z]{1,6}\.?\)\s)?,?\s?(?:at\s)?\d"
)
_WRITTEN = re.compile(
    r"(\d{1,4})\s([^\d(,]+?(?:\s?\dd|2nd|3rd|\dth)?\.?)\s?(?:\(\d{1,2} [A-Z][a-z]{1,6}\.?\)\s)?"
    r"(,?\s?at\s)?(\d{1,5})"
)


def references(text: str) -> Iterator[Found]:
    """Yield every reference to a reporter in a text, in order."""
    at = 0
    while near := _REPORT.search(text, at):
        start, end = near.start(), near.end()
        while start and text[start - 1].isdigit():
            start -= 1
        while end < len(text) and text[end].isdigit():
            end += 1
        found = _read(text, start, end)
        if found is None:
            at = near.start() + 1  # `72 U. S. The Collector, 5 Wall. 113`: the next begins in it.
        elif _leads(text, found):
            at = end - 1
        else:
            at = end
            yield found


def _read(text: str, start: int, end: int) -> Found | None:
    """Return the reference that stands between two places, if one does."""
    before = text[max(0, start - 6) : start].rstrip()
    if before[-1:] in _BOUND and before[-2:-1].isdigit() and len(before) == min(6, start):
        return None
    written = _WRITTEN.fullmatch(text, start, end)
    reporter = _standard(written[2]) if written else ""
    if written is None or not reporter:
        return None
    pin = bool(written[3]) or before.endswith(_AT)
    return _placed(start, end, written[1], reporter, written[4], pin)


def _leads(text: str, found: Found) -> bool:
    """Say whether what was found leads another in: `82 U. S. 15 Wall. 284` is 15 Wall. 284."""
    old = _EARLY.match(text, found.end) if found.reporter == "U.S." else None
    if old is None:
        return False
    page = int(found.page)
    return nominative(found.volume) in ((page, old[1]), (page, f"{old[1]}."))


_EARLY = re.compile(r"\s(Dall|Cranch|Wheat|Pet|How|Black|Wall)\.?\s\d")
_BOUND = "$.,/-–"
_AT = (" at", " pp.", " p.", "Pp.", " P.", "(at")
"""Before a reference that is a page within, as one publisher has it: `Id. at 384 U. S. 444`."""


def _placed(start: int, end: int, volume: str, reporter: str, page: str, pin: bool) -> Found:
    volume, reporter, page = _as_us(volume, reporter, page)
    return Found(start, end, volume, reporter, page, pin)


@lru_cache(maxsize=65536)
def _as_us(volume: str, reporter: str, page: str) -> tuple[str, str, str]:
    now = as_us(Reference(volume=volume, reporter=reporter, page=page))
    return (now.volume, now.reporter, now.page) if now else (volume, reporter, page)


def key_of(reference: Reference) -> str:
    """Return a reference as edges are kept under: early reports of the Court as U.S. Reports."""
    return str(as_us(reference) or reference)


@lru_cache(maxsize=8192)
def _standard(written: str) -> str:
    """Return the standard abbreviation of a reporter; nothing where there is none of that name."""
    plain = " ".join(written.split())
    if plain.replace(" ", "") in ("U.S.", "US", "U.S"):
        return "U.S."
    names = {one.name for one in reporters(plain)}
    return names.pop() if len(names) == 1 else plain if names else ""
