"""What is printed on sheets of paper: the run of the text, notes at the foot, heads and numbers.

A citation that crosses from one sheet to the next has all of these between its halves. They are
told apart, so that each run of the text can be read on by itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_EDGE = 3
"""How many lines at the head and at the foot of a page may be running ones."""
_FEWEST_NUMBERS = 20
"""How many lines a page numbers at least where it numbers any."""
_SMALL = 0.94
"""How large the letters of a note are at most, measured by those of the text."""

_NUMBER = re.compile(r"(?:page )?[-–—\[( ]*(\d{1,4})[-–—\]) ]*(?:(?:of|/) ?\d{1,4})?", re.I)
_ROMAN = re.compile(r"[-– ]*[ivxlc]{1,7}[-– ]*")
_LINE_NUMBER = re.compile(r"\s{0,9}(\d{1,2})(?:\s+|$)")
_NOTE = re.compile(r"\s{0,9}(?:\d{1,3}|[*†‡])(?:\s|[.)]\s|(?=[A-Z]))")


class Line(NamedTuple):
    """A line of a page."""

    text: str
    """Its words."""
    size: float
    """How large its letters are; 0 where that is not known."""


class Sheet(NamedTuple):
    """A page, parted."""

    body: tuple[str, ...]
    """The lines of the text."""
    notes: tuple[str, ...]
    """The lines of the notes at its foot."""
    running: tuple[str, ...]
    """The lines along its head and its foot, but for bare numbers."""


def parted(pages: Sequence[Sequence[Line]]) -> tuple[Sheet, ...]:
    """Part every page of a document."""
    numberless = [_unnumbered(page) for page in pages]
    size = _usual_size(numberless)
    runs = _Running([[line.text for line in page] for page in numberless])
    sheets = []
    continued = False
    for at, page in enumerate(numberless):
        first, last = runs.bounds(at)
        middle = page[first:last]
        cut = _notes_from(middle, size, continued)
        continued = cut < len(middle)
        edges = (*page[:first], *page[last:])
        sheets.append(
            Sheet(
                tuple(line.text for line in middle[:cut]),
                tuple(line.text for line in middle[cut:]),
                tuple(line.text for line in edges if _alone(line.text) is None),
            )
        )
    return tuple(sheets)


def form(line: str) -> str:
    """Return what two running lines have in common: their words, figures set aside."""
    return re.sub(r"\d+", "0", " ".join(line.split()))


# --- notes at the foot --------------------------------------------------------------------------


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _notes_from(lines: Sequence[Line], size: float, continued: bool) -> int:
    """Return from which line on a page holds notes: small letters at its foot, one line marked.

    A note that goes on from the page before has no mark of its own.
    """
    at = len(lines)
    while at > 0 and 0 < lines[at - 1].size < _SMALL * size:
        at -= 1
    marked = continued or any(_NOTE.match(line.text) for line in lines[at:])
    return at if marked and at > 0 else len(lines)


# --- pleading paper -----------------------------------------------------------------------------


def _unnumbered(lines: Sequence[Line]) -> list[Line]:
    """Take the numbers of the lines off pleading paper: 1, 2, 3 … down the margin of a page.

    They come before their lines, or all in a column of their own, or in one row.
    """
    numbered: dict[int, Line] = {}
    for at, line in enumerate(lines):
        found = _LINE_NUMBER.match(line.text)
        if found and int(found[1]) == len(numbered) + 1:
            numbered[at] = line._replace(text=line.text[found.end() :])
    if len(numbered) < _FEWEST_NUMBERS:
        return [line for line in lines if not _in_a_row(line.text)]
    found_lines = [numbered.get(at, line) for at, line in enumerate(lines)]
    return [line for line in found_lines if line.text.strip()]


def _in_a_row(line: str) -> bool:
    numbers = line.split()
    return len(numbers) >= _FEWEST_NUMBERS and numbers == [
        str(number) for number in range(1, len(numbers) + 1)
    ]


# --- running heads and page numbers -------------------------------------------------------------


class _Running:
    """Tells the lines along heads and feet by what all pages have in common.

    A line runs where, its figures set aside, it stands at the edge of at least three pages and a
    third of all; a number alone runs where it counts the pages.
    """

    def __init__(self, pages: Sequence[Sequence[str]]) -> None:
        self._pages = pages
        self._alike = Counter(
            one for page in pages for one in {form(line) for line in _edges(page, _EDGE)}
        )
        self._counting = Counter(
            number - at
            for at, page in enumerate(pages)
            for number in {_alone(line) for line in _edges(page, 1)}
            if number is not None
        )
        self._enough = max(3, (len(pages) + 2) // 3)

    def bounds(self, at: int) -> tuple[int, int]:
        """Return from which line of a page to which its text runs."""
        page = self._pages[at]
        first, last = 0, len(page)
        while first < min(_EDGE, last) and self._runs(page[first], at):
            first += 1
        while last > max(first, len(page) - _EDGE) and self._runs(page[last - 1], at):
            last -= 1
        return first, last

    def _runs(self, line: str, at: int) -> bool:
        number = _alone(line)
        if number is not None:
            return self._counting[number - at] > 1 or number == at + 1
        return bool(_ROMAN.fullmatch(line.strip())) or self._alike[form(line)] >= self._enough


def _edges(page: Sequence[str], depth: int) -> Iterator[str]:
    yield from page[:depth]
    yield from page[max(len(page) - depth, depth) :]


def _alone(line: str) -> int | None:
    """Return the number that a line consists of, if it is one, such as `- 12 -`."""
    found = _NUMBER.fullmatch(line.strip())
    return int(found[1]) if found else None
