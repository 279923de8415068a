"""PDF: its text layer, found again by its pages. Nothing is read off pictures.

Running heads, page numbers and the like stand between the two halves of a citation that crosses
from one page to the next. They are told by their repetition, taken out of the run of the text, and
read once, after it; so a citation is found across pages, and one in a running head is not missed.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from arguendo.corpus.documents.interface import Document, Place
from arguendo.corpus.errors import InputError
from arguendo.corpus.provenance import Composed, Supplied

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 10_000
"""How many pages are read at most."""

_EDGE = 3
"""How many lines at the top and at the foot of a page may be running ones."""
_NUMBER = re.compile(r"(?:page )?[-–—\[( ]*(\d{1,4})[-–—\]) ]*(?:(?:of|/) ?\d{1,4})?", re.I)
_ROMAN = re.compile(r"[-– ]*[ivxlc]{1,7}[-– ]*")
_LINE_NUMBER = re.compile(r"\s{0,9}(\d{1,2})(?:\s+|$)")
_FEWEST_NUMBERS = 20
"""How many lines a page numbers at least where it numbers any."""
_UNMAPPED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]|/g\d+|\(cid:\d+\)")


def read(content: bytes, name: str) -> Document:
    """Read the text layer of a PDF."""
    pages, unseen = _pages(content, name)
    text: list[str] = []
    places: list[Place] = []
    length = 0
    bodies, running = _parted(pages)
    for number, body in enumerate(bodies, start=1):
        if not body:
            continue
        words = "\n".join(body)
        words = words if not text else "\n" + words
        places.append(Place(length, Composed(f"page {number}")))
        text.append(words)
        length += len(words)
    for number, line in running:
        words = f"\n\n\f{line}"
        places.append(Place(length, Composed(f"head or foot of page {number}")))
        text.append(words)
        length += len(words)
    return Document(
        name=name,
        format="pdf",
        text=Supplied("".join(text)),
        places=tuple(places),
        unseen=unseen,
        content=content,
    )


def _pages(content: bytes, name: str) -> tuple[list[list[str]], tuple[Composed, ...]]:
    """Return the lines of each page, and which pages could not be read."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # It mends in silence what it can.
    pages: list[list[str]] = []
    blind: list[int] = []
    try:
        reader = _opened(content, name)
        if (count := len(reader.pages)) <= MOST_PAGES:
            for number, page in enumerate(reader.pages, start=1):
                pages.append(_lines(page.extract_text()))
                if not pages[-1] and _holds_pictures(page):
                    blind.append(number)
    except InputError:
        raise
    except Exception as error:  # A damaged file makes pypdf raise whatever it trips on.
        raise InputError(
            f"{name} is a damaged PDF.", "Get it again, or print it to a new PDF."
        ) from error
    if count > MOST_PAGES:
        raise InputError(
            f"{name} has {count:,} pages; at most {MOST_PAGES:,} are read.",
            "Split it, and verify the parts.",
        )
    if not any(pages):
        raise InputError(
            f"{name} has no text layer: its pages are pictures.",
            "Run text recognition (OCR) over it, and verify what that gives.",
        )
    _legible(pages, name)
    return pages, tuple(
        Composed(f"page {number} is a picture without text and was not read") for number in blind
    )


def _opened(content: bytes, name: str) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted:
        try:
            opened = bool(reader.decrypt(""))
        except (DependencyError, NotImplementedError):
            opened = False
        if not opened:
            raise InputError(
                f"{name} is encrypted.",
                "Open it with its password, print it to a new PDF, and verify that.",
            )
    return reader


def _legible(pages: Sequence[Sequence[str]], name: str) -> None:
    """Refuse a text layer of signs that stand for no letters: it would seem to cite nothing."""
    text = "".join(line for page in pages for line in page)
    unmapped = sum(len(one) for one in _UNMAPPED.findall(text))
    if unmapped * 4 > len(text):
        raise InputError(
            f"{name} has a text layer that cannot be read: its fonts do not say which letters "
            "they draw.",
            "Print it to a new PDF, or run text recognition (OCR) over it, and verify that.",
        )


def _lines(text: str) -> list[str]:
    """Return the lines of a page that hold anything."""
    lines = (line.replace("\x00", "").rstrip() for line in text.split("\n"))
    return _unnumbered([line for line in lines if line.strip()])


def _unnumbered(lines: list[str]) -> list[str]:
    """Take the numbers of the lines off pleading paper: 1, 2, 3 … down the margin of a page.

    They come before their lines, or all in a column of their own, or in one row.
    """
    numbered: dict[int, str] = {}
    for at, line in enumerate(lines):
        found = _LINE_NUMBER.match(line)
        if found and int(found[1]) == len(numbered) + 1:
            numbered[at] = line[found.end() :]
    if len(numbered) < _FEWEST_NUMBERS:
        return [line for line in lines if not _in_a_row(line)]
    return [words for at, line in enumerate(lines) if (words := numbered.get(at, line)).strip()]


def _in_a_row(line: str) -> bool:
    numbers = line.split()
    return len(numbers) >= _FEWEST_NUMBERS and numbers == [
        str(number) for number in range(1, len(numbers) + 1)
    ]


def _holds_pictures(page: "PageObject") -> bool:
    resources = page.get("/Resources")
    return bool(resources and resources.get_object().get("/XObject"))


# --- running heads and page numbers -------------------------------------------------------------


def _parted(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[tuple[int, str]]]:
    """Part what each page says from what runs along its head and foot.

    A line at the edge runs where, its figures set aside, it stands at the edge of at least three
    pages and a third of all; a number alone runs where it counts the pages.
    """
    alike = Counter(form for page in pages for form in {_form(line) for line in _edges(page)})
    counting = Counter(
        number - at
        for at, page in enumerate(pages)
        for number in {_alone(line) for line in _edges(page, 1)} - {None}
        if number is not None
    )
    enough = max(3, (len(pages) + 2) // 3)

    def runs(line: str, at: int, outermost: bool) -> bool:
        number = _alone(line)
        if number is not None:
            return outermost and (counting[number - at] > 1 or number == at + 1)
        if outermost and _ROMAN.fullmatch(line.strip()):
            return True
        return alike[_form(line)] >= enough

    bodies: list[list[str]] = []
    running: dict[str, tuple[int, str]] = {}
    for at, page in enumerate(pages):
        first, last = 0, len(page)
        while first < min(_EDGE, last) and runs(page[first], at, True):
            first += 1
        while last > max(first, len(page) - _EDGE) and runs(page[last - 1], at, True):
            last -= 1
        for line in (*page[:first], *page[last:]):
            if _alone(line) is None:
                running.setdefault(_form(line), (at + 1, line))
        bodies.append(list(page[first:last]))
    return bodies, list(running.values())


def _edges(page: Sequence[str], depth: int = _EDGE) -> Iterator[str]:
    yield from page[:depth]
    yield from page[max(len(page) - depth, depth) :]


def _form(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _alone(line: str) -> int | None:
    """Return the number that a line consists of, if it is one, such as `- 12 -`."""
    found = _NUMBER.fullmatch(line.strip())
    return int(found[1]) if found else None
