"""Sections and subdivisions, as they stand behind the name of a code or a rule.

`1983, 1985(3)`, `101-110`, `2254(d)(1)-(2)`, `78a et seq.`: each section, and each subdivision set
beside another, is a provision of its own, and is judged on its own.
"""

import re
from typing import NamedTuple

_TWICE = "|".join(letter * 2 for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_MARK = (
    rf"(?:\d{{1,3}}[A-Za-z]?|{_TWICE}|[A-Za-z](?:-?\d{{1,2}})?|\d{{1,2}}-[A-Za-z\d]"
    r"|[ivxl]{1,6}|[IVXL]{1,6})"
)
SUBDIVISIONS = rf"(?>(?:[ ]?\({_MARK}\))*)"
"""What stands in parentheses behind a section: `(a)(2)(B)(i)`."""
SECTION = (
    r"\d\w{0,7}+"
    r"(?>(?:[.:/](?=\d)\w{1,12}+|-(?=\d|[A-Za-z]{1,3}\d|[A-Za-z]\b)\w{1,8}+|-(?=\.\d))*)"
)
"""The number of a section: `1983`, `240.10b-5`, `2C:11-3`, `5/2-1401`."""
NUMBER = r"\d{1,4}[A-Za-z]?(?>(?:[.-]\d{1,3}(?!\d))*)[A-Za-z]?(?![\w])"
"""The number of a rule of court: `12`, `23.1`, `7056`, `7-1`."""

_ITEM = re.compile(rf"(?P<section>{SECTION})(?P<marks>{SUBDIVISIONS})")
_RULE = re.compile(rf"(?P<section>{NUMBER})(?P<marks>{SUBDIVISIONS})")
_MARKS = re.compile(rf"\(({_MARK})\)")
_FURTHER = re.compile(r",?[ ](?:and|&|or)[ ]|,[ ]?|;[ ](?=§)")
_RELATIVE = re.compile(
    rf"(?P<marks>\({_MARK}\){SUBDIVISIONS})"
    r"(?P<stop>(?=[,.;:)\]\"'-]|[ ](?:and|or|&|to|et|through)[ ]|$))?"
)
_GOES_ON = re.compile(r"-|,? e|[ ]t")
"""What begins all of the three that follow."""
_TO_SECTION = re.compile(rf"(?:[ ](?:to|through)[ ]-?|-(?=\.\d))\.?({SECTION}{SUBDIVISIONS})")
_TO_MARK = re.compile(rf"(?:-|[ ](?:to|through)[ ])((?>(?:\({_MARK}\))+))")
_OPEN_END = re.compile(r",? et seq\b\.?")
_NOTE = re.compile(r",?[ ]notes?\b(?![ ]\d)")
_NOT_A_SECTION = re.compile(
    r"[ ][A-Z][\w.']{0,12}\.?[ ]?(?:\d|[A-Z])|[ ]?%|[ ](?:days|years|months)\b"
)
_RANGE = re.compile(r"(\d{1,6}[a-z]{0,4}|[\w:]+\.\w+)-\.?(\d{1,6}[a-z]{0,4}|[\w:]+\.\w+)")

LONGEST_LIST = 60
"""How many sections one citation may list."""
DEEPEST = 12
"""How many subdivisions within each other are kept."""


class Section(NamedTuple):
    """One section or subdivision of a citation that may list several."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    number: str
    """The section's number."""
    subdivisions: tuple[str, ...]
    """What follows it, from the largest to the smallest."""
    through: str
    """The last of a range that it opens; `et seq.` where the range is left open."""


def sections(text: str, at: int, limit: int, *, several: bool, rule: bool = False) -> list[Section]:
    """Read the sections that begin at an offset; none where no number stands there.

    `several` says that a doubled sign or a plural promised more than one.

    >>> [(s.number, s.subdivisions) for s in sections("1983, 1985(3)", 0, 99, several=True)]
    [('1983', ()), ('1985', ('3',))]
    """
    pattern = _RULE if rule else _ITEM
    first = pattern.match(text, at, limit)
    if first is None:
        return []
    found = [_section(text, first, limit, several)]
    while len(found) < LONGEST_LIST:
        between = _FURTHER.match(text, found[-1].end, limit)
        if between is None:
            break
        following = _following(text, between, limit, found[-1], pattern, several)
        if following is None:
            break
        found.append(following)
    return found


def _section(text: str, match: re.Match[str], limit: int, several: bool) -> Section:
    number = match["section"]
    marks = tuple(_MARKS.findall(match["marks"])[:DEEPEST])
    end, through = match.end(), ""
    if several and not marks and (ends := _RANGE.fullmatch(number)) and _ascends(*ends.groups()):
        number, through = ends[1], ends[2]
    elif _GOES_ON.match(text, end, limit):
        end, through = _through(text, end, limit, bool(marks))
    if note := _NOTE.match(text, end, limit):
        end, marks = note.end(), (*marks, "note")
    return Section(match.start(), end, number, marks, through)


def _through(text: str, end: int, limit: int, marked: bool) -> tuple[int, str]:
    """Read the end of a range, and say where it ends."""
    if marked and (to := _TO_MARK.match(text, end, limit)):
        return to.end(), to[1]
    if to := _TO_SECTION.match(text, end, limit):
        return to.end(), re.sub(r"\s", "", to[1])
    if to := _OPEN_END.match(text, end, limit):
        return to.end(), "et seq."
    return end, ""


def _ascends(first: str, last: str) -> bool:
    """Say whether two halves of a hyphened number are the ends of a range: `101-110`, `1961-68`."""
    if "." in first or "." in last:
        return "." in first and "." in last
    a, b = int(re.match(r"\d+", first)[0]), int(re.match(r"\d+", last)[0])  # type: ignore[index]
    return len(first) >= 3 and (b >= a or (len(last) == 2 and len(first) <= 5 and last.isdigit()))


def _following(
    text: str,
    between: re.Match[str],
    limit: int,
    before: Section,
    pattern: re.Pattern[str],
    several: bool,
) -> Section | None:
    """Read the next of a list: a section, or a subdivision of the one before."""
    if before.subdivisions and (marks := _RELATIVE.match(text, between.end(), limit)):
        if marks["stop"] is None and between[0].strip() == ",":
            return None  # `§ 5(a), (2) that …` numbers what the sentence lists
        names = _MARKS.findall(marks["marks"])
        stem = _stem(before.subdivisions, names[0])
        end, through = _through(text, marks.end(), limit, True)
        return Section(marks.start(), end, before.number, (*stem, *names)[:DEEPEST], through)
    match = pattern.match(text, between.end(), limit) if several or pattern is _RULE else None
    if match is not None and not several and not match["marks"].startswith("("):
        return None
    if match is None or _NOT_A_SECTION.match(text, match.end(), limit):
        return None
    return _section(text, match, limit, several)


def _stem(subdivisions: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return under which of a section's subdivisions another one stands: `(d)(1), (2)`."""
    for depth in range(len(subdivisions) - 1, -1, -1):
        if _class(subdivisions[depth]) == _class(name):
            return subdivisions[:depth]
    return subdivisions[:-1]


def _class(mark: str) -> str:
    return "1" if mark[0].isdigit() else "a" if mark[0].islower() else "A"
