"""Every reference to a reporter that stands in a text, found with one pass over its words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from arguendo.corpus.model import Reference
from arguendo.corpus.references import as_us
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
    for near in _REPORT.finditer(text):
        start, end = near.start(), near.end()
        while start and text[start - 1].isdigit():
            start -= 1
        while end < len(text) and text[end].isdigit():
            end += 1
        before = text[max(0, start - 6) : start].rstrip()
        if before[-1:] in _BOUND and before[-2:-1].isdigit() and len(before) == min(6, start):
            continue
        found = _WRITTEN.fullmatch(text, start, end)
        if found is None:
            continue
        reporter = _standard(found[2])
        if reporter:
            pin = bool(found[3]) or before.endswith(_AT)
            yield _placed(start, end, found[1], reporter, found[4], pin)


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
