"""Full citations: references side by side joined into one, with what stands before and behind."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from arguendo.corpus.citations.after import PIN, Tail, tail
from arguendo.corpus.citations.before import head
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.parser import Read
from arguendo.corpus.citations.shapes import Trace
from arguendo.corpus.reporters import reporter

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
        next_shape = bisect_left(starts, group[-1][0].end)
        following = starts[next_shape] if next_shape < len(starts) else len(text)
        drafts.append(_draft(text, group, floor, following))
        floor = drafts[-1].end
    return drafts


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


def _draft(text: str, group: list[Sighting], floor: int, following: int) -> Draft:
    first, last = group[0][0], group[-1][0]
    before = head(text, first.start, floor)
    behind = tail(text, last.end, following) if len(group) == 1 else _tails(text, group, following)
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
        docket=before.docket,
        decided=behind.decided,
    )


def _tails(text: str, group: list[Sighting], following: int) -> Tail:
    """Read behind the last of parallel references, taking the page from the first that has one."""
    behind = tail(text, group[-1][0].end, following)
    pin = tail(text, group[0][0].end, group[1][0].start).pin
    return behind._replace(pin=pin or behind.pin)
