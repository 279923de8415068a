"""Full citations: references side by side joined into one, with what stands before and behind."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from arguendo.corpus.citations.after import PIN, Tail, tail
from arguendo.corpus.citations.before import head
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.parser import Read
from arguendo.corpus.citations.shapes import Trace
from arguendo.corpus.citations.short_forms import LONGEST_OPINION
from arguendo.corpus.reporters import reporter

_PIN_BETWEEN = re.compile(r"(?:,? (?:at )?\d{1,5}(?:-\d{1,5})?)?,?(?: &| and)? (?:at )?")
_RANGE = re.compile(r"-\d{1,5}(?![\w-])")
_BETWEEN = re.compile(r"[,;]?\s{0,2}(?:=\s|and\s)?")

Sighting = tuple[Trace, Read]
"""A shape and what it was read as."""


def full_citations(text: str, sightings: Sequence[Sighting], starts: Sequence[int]) -> list[Draft]:
    """Return the full citations among the sightings, which come in the order of the text.

    `starts` says where every shape in the text begins, so that none is taken for a page.
    """
    drafts: list[Draft] = []
    floor = 0
    at = 0
    while at < len(sightings):
        group = [sightings[at]]
        while at + len(group) < len(sightings) and _parallel(
            text, group, sightings[at + len(group)]
        ):
            group.append(sightings[at + len(group)])
        at += len(group)
        again: list[Sighting] = []
        while at < len(sightings) and _again(text, [*group, *again], sightings[at]):
            again.append(sightings[at])
            at += 1
        next_shape = bisect_left(starts, (again or group)[-1][0].end)
        following = starts[next_shape] if next_shape < len(starts) else len(text)
        drafts.append(_draft(text, group, again, floor, following))
        floor = drafts[-1].end
    return drafts


def _again(text: str, before: list[Sighting], following: Sighting) -> bool:
    """Say whether a sighting points at a page of the opinion just cited.

    Some publishers say volume and reporter again for every page: `434 U. S. 555, 434 U. S. 566`.
    """
    trace, read = following
    _, first = before[0]
    if read.short or read.volume != first.volume or read.editions != first.editions:
        return False
    if not (read.page.isdigit() and first.page.isdigit()):
        return False
    between = text[before[-1][0].end : trace.start]
    near = int(first.page) <= int(read.page) <= int(first.page) + LONGEST_OPINION
    return near and bool(_PIN_BETWEEN.fullmatch(between))


def _parallel(text: str, group: list[Sighting], following: Sighting) -> bool:
    """Say whether a sighting is a parallel reference to the one before it."""
    trace, read = following
    if (
        read.short
        or read.source != "cases"
        or any(set(read.editions) & set(one.editions) for _, one in group)
    ):
        return False
    end = group[-1][0].end
    if trace.start - end > 40:
        return False
    pin = PIN.match(text, end, trace.start)
    between = _BETWEEN.fullmatch(text, pin.end() if pin else end, trace.start)
    return between is not None


def _draft(
    text: str, group: list[Sighting], again: list[Sighting], floor: int, following: int
) -> Draft:
    first = group[0][0]
    before = head(text, first.start, floor)
    behind = _behind(text, group, again, following)
    year = behind.year if behind.year is not None else before.year
    references = tuple(read.reference(year) for _, read in group)
    known = reporter(references[0].reporter, year)
    return Draft(
        start=before.start,
        end=behind.end,
        reach=behind.reach,
        form="journal" if group[0][1].source == "journal" else "full",
        name=before.name,
        references=references,
        pin=behind.pin,
        year=year,
        court=behind.court or (known.court if known else ""),
        signal=before.signal,
        parenthetical=behind.parenthetical,
        docket=before.docket or behind.docket,
        decided=behind.decided,
    )


def _behind(text: str, group: list[Sighting], again: list[Sighting], following: int) -> Tail:
    """Read behind the last reference; the page is the first that stands with any of them."""
    end = (again or group)[-1][0].end
    to = _RANGE.match(text, end) if again else None
    behind = tail(text, to.end() if to else end, following)
    pages = [read.page for _, read in again] + [behind.pin] * bool(behind.pin)
    if len(group) > 1:
        pin = tail(text, group[0][0].end, group[1][0].start).pin
        pages = [pin] * bool(pin) + pages
    return behind._replace(pin=", ".join(pages) if again else pages[0] if pages else "")
