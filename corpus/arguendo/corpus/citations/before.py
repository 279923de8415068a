"""What stands before a reference: the name of the case, a year set before it, a signal."""

import re
from typing import NamedTuple

from arguendo.corpus.citations import docket_numbers
from arguendo.corpus.citations.called import may_be_a_case
from arguendo.corpus.citations.captions import (
    REACH,
    SIGNAL,
    TITLE,
    VERSUS,
    left_party,
    sentence_end,
)

_SIGNAL_ENDS = (
    *("see", "also", "generally", "compare", "accord", "contra", "with", "quoting", "citing"),
    *("cf.", "e.g.,"),
)
"""The last word of every signal."""
_YEAR = re.compile(r"\s?\((?:[A-Za-z0-9. ]{1,24}\s)?(1[6-9]\d\d|20\d\d)\),?\s?$")
_PAGE_MARK = re.compile(r"(?:^|\s)(?:Page|Pp?\.)\s$")
"""`Page 326 U. S. 319` marks where a page of the source begins, in the midst of whatever name;
`P. 326 U. S. 319` is where the opinion at hand says what its syllabus does."""
_BANNER = re.compile(r"U\.\s?S\. Supreme Court\s+(?=[A-Z])")
_FILED = re.compile(
    r",?\s(?:Nos?\.\s\d[\d, &-]{0,60}(?:,\sOrig(?:inal|\.)?)?\s)?(?:Re)?(?:[Aa]rgued|[Ss]ubmitted"
    r"|[Dd]ecided)\s(?:[A-Z][a-z]+[.,]{0,2}\s)?\d.*$",
    re.DOTALL,
)
"""What a report prints at its head between the name of the case and the place where it stands."""
_BLANK = re.compile(r",?\s(?:_{2,}|-{2,}|—)\s?[A-Z][\w. ]{0,12}(?:,?\s?(?:_{2,}|-{2,}|—)){0,3},?$")
"""A reference left blank, before one that is not: `___ U.S. ___, 129 S.Ct. 1886`."""
_EATEN = re.compile(r"\d\s(?=U\.\s?S\.\s)")
"""Behind a volume that a site has put in the place of a name: `27 U. S. v. United States`."""
_PAGE_OF_ANOTHER = re.compile(r"\d\s(?:[A-Z][\w.]{0,9}\s){1,3}at\s\d{1,5}(?:-\d{1,5})?,\s$")
"""A short form before its parallel: `Snepp v. United States, 444 U.S. at 512, 100 S.Ct. 763`."""
_TOUCHING = re.compile(r"[,:]?\s{0,2}$")
_VERSUS_BEFORE = re.compile(r"\s(?:vs? ?\.|vs?|versus)\s$")
_STANDING = re.compile(r"\b(?:[A-Z][\w'-]* ){1,4}Cases?$|\bThe (?:[A-Z][\w'-]*[ ]?){1,3}$")


_STAR = re.compile(r"\[\*\d{1,5}\]")
"""The mark of a page of the source."""


_ALONE = re.compile(
    r"(?:^|[.?!;:,(\[—]|\b(?:[A-Z]?[a-z]+|Cf\.))\s?(?<![A-Z][a-z]\.\s)"
    r"(?!\w+ly$)(?P<name>(?:Mc|Mac|O'|D')?[A-Z][a-z-]{3,})$"
)
"""One party's name alone, before a reference: `in Royer, 460 U.S. 491`."""
_IN_ANOTHER = re.compile(r"(?<=\w)(?<!\bIn)\sin\s(?=[A-Z])(?!Re\b)")
"""Between two cases one of which is spoken of in the other: `Smith v. Jones in Doe v. Roe`."""


class Head(NamedTuple):
    """What was read before a reference."""

    start: int
    """Where the citation begins: at the name, or at the reference where none stands there."""
    name: str = ""
    signal: str = ""
    year: int | None = None
    docket: str = ""


def head(text: str, start: int, floor: int) -> Head:
    """Read the name before a reference that begins at `start`, no further back than `floor`.

    >>> head("But see Smith v. Jones Co., 547 U.S. 103", 28, 0)[:3]
    (8, 'Smith v. Jones Co.', 'But see')
    """
    low = max(floor, start - 2 * REACH)
    segment = text[low:start]
    year = None
    if before := _YEAR.search(segment):
        year = int(before[1])
        segment = segment[: before.start()]
    if _PAGE_MARK.search(segment) or _PAGE_OF_ANOTHER.search(segment, max(0, len(segment) - 48)):
        return Head(start)
    docket = docket_numbers.BEFORE.search(segment) if segment.endswith((" ", ",")) else None
    if docket:
        segment = segment[: docket.start()]
    touching = _TOUCHING.search(segment)
    end = low + (touching.start() if touching else len(segment))
    name_start = named_until(text, low, end)
    if name_start is None:
        alone = _ALONE.search(text, max(low, end - 60), end)
        if alone and text.startswith(",", end) and may_be_a_case(alone["name"]):
            return Head(alone.start("name"), alone["name"])
        return Head(start, year=None)
    if name_start > 1 and _EATEN.match(text, name_start - 2):
        return Head(start)
    banner = _BANNER.match(text, name_start, end)
    named = _STAR.sub("", text[banner.end() if banner else name_start : end])
    name = _BLANK.sub("", _FILED.sub("", re.sub(r"\s+", " ", named))).strip(" ,")
    if name.count(")") > name.count("("):
        name = name.rstrip(" )")  # `Smith v. Jones (Doe v. Roe), 547 U.S. 103`
    filed = " ".join((docket["docket"] or docket["bare"]).split()) if docket else ""
    return Head(name_start, name, signal(text, name_start, floor), year, filed)


def signal(text: str, start: int, floor: int) -> str:
    """Return the introductory signal that ends at `start`, if one stands there."""
    near = text[max(floor, start - 24) : start]
    if not near.rstrip().lower().endswith(_SIGNAL_ENDS):
        return ""
    found = SIGNAL.search(near)
    return re.sub(r"\s+", " ", found[0]).strip() if found else ""


def named_until(text: str, low: int, end: int) -> int | None:
    """Return where the name begins that ends at `end`, or None where no name ends there."""
    for versus in reversed(list(VERSUS.finditer(text, low, end))):
        if end - versus.end() > REACH or sentence_end(text[versus.end() : end]):
            break
        left = left_party(text, versus.start() - 1, low)
        if left < versus.start() - 1:
            within = _IN_ANOTHER.search(text, left, versus.start())
            if within and _VERSUS_BEFORE.search(text, max(low, left - 10), left):
                return within.end()
            return _past_versus(text, left, low)
    for title in reversed(list(TITLE.finditer(text, low, end))):
        if not sentence_end(text[title.end() : end]):
            return title.start()
    standing = _STANDING.search(text, max(low, end - 60), end)
    return standing.start() if standing else None


def _past_versus(text: str, start: int, low: int) -> int:
    """Go on to the left where the party is itself the second of a caption: `A v. B v. C`."""
    while before := _VERSUS_BEFORE.search(text, max(low, start - 10), start):
        left = left_party(text, before.start(), low)
        if left >= before.start():
            break
        start = left
    return start
