"""Full citations: references side by side joined into one, with what stands before and behind."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from arguendo.corpus.citations.after import PIN, Tail, tail
from arguendo.corpus.citations.before import head
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.parser import Read
from arguendo.corpus.citations.shapes import Trace
from arguendo.corpus.citations.short_forms import LONGEST_OPINION
from arguendo.corpus.model import Reference
from arguendo.corpus.references import as_us
from arguendo.corpus.reporters import reporter

_PIN_BETWEEN = re.compile(r"(?:,? (?:at )?\d{1,5}(?:-\d{1,5})?)?,?(?: &| and)? (?:at )?")
_RANGE = re.compile(r"-\d{1,5}(?![\w-])")
_BETWEEN = re.compile(r"[,;]?\s{0,2}(?:=\s|and\s)?")

_OF_STATES = re.compile(
    r"(?:[NS]\.[EW]\.|So\.|P\.|A\.|F\.|F\. Supp\.)(?: ?[234](?:d|th))?$|[A-Z][a-z]+\.$"
)
"""Reporters of other courts, beside which no decision of the Supreme Court is cited."""

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
    if read.short or _shelf(read) != _shelf(first):
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
        or _points_within(group, read)
        or _begins_anew(text, group, following)
        or _of_another_court(group, read)
        or any(set(read.editions) & set(one.editions) for _, one in group)
    ):
        return False
    end = group[-1][0].end
    if trace.start - end > 40:
        return False
    pin = PIN.match(text, end, trace.start)
    between = _BETWEEN.fullmatch(text, pin.end() if pin else end, trace.start)
    return between is not None


def _shelf(read: Read) -> tuple[str, str]:
    """Return volume and reporter, those of U.S. Reports for the early reporters in it."""
    return _numbered(read.volume, read.editions[0])


@lru_cache(maxsize=1024)
def _numbered(volume: str, name: str) -> tuple[str, str]:
    same = as_us(Reference(volume=volume, reporter=name, page="1"))
    return (same.volume, same.reporter) if same else (volume, name)


def _points_within(group: Sequence[Sighting], read: Read) -> bool:
    """Say whether it is a page of the decision before, by the volume in the other numbering.

    `6 Wall. 499, 73 U.S. 511` is page 511 of the decision that begins at 499.
    """
    (_, first), *others = group
    if others or _shelf(first) != _shelf(read) or first.editions == read.editions:
        return False
    pages = (first.page, read.page)
    return all(map(str.isdigit, pages)) and 0 < int(read.page) - int(first.page) <= LONGEST_OPINION


def _begins_anew(text: str, group: Sequence[Sighting], following: Sighting) -> bool:
    """Say whether a semicolon parts two volumes of one reporter: two decisions, not one."""
    ours, theirs = _shelf(group[0][1]), _shelf(following[1])
    if ours[1] != theirs[1] or ours == theirs:
        return False
    return ";" in text[group[-1][0].end : following[0].start]


def _of_another_court(group: Sequence[Sighting], read: Read) -> bool:
    """Say whether it is printed where decisions of the court before never are."""
    before, behind = (reporter(one.editions[0]) for one in (group[0][1], read))
    if before is None or behind is None or before.court != "scotus":
        return False
    return behind.court != "scotus" and bool(_OF_STATES.match(behind.name))


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
    if to and again:
        pages[len(again) - 1] += to[0]
    if len(group) > 1:
        pin = tail(text, group[0][0].end, group[1][0].start).pin
        pages = [pin] * bool(pin) + pages
    return behind._replace(pin=", ".join(pages) if again else pages[0] if pages else "")
