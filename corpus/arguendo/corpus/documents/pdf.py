"""PDF: its text layer, found again by its pages. Nothing is read off pictures.

Running heads, page numbers and footnotes stand between the two halves of a citation that crosses
from one page to the next. They are taken out of the run of the text and read after it: the notes as
a run of their own, and each running line once. So no citation is missed, wherever it stands.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from arguendo.corpus.documents.decoding import whole
from arguendo.corpus.documents.interface import Document, Place
from arguendo.corpus.documents.sheets import Line, Sheet, form, parted
from arguendo.corpus.errors import InputError
from arguendo.corpus.provenance import Composed, Supplied

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 10_000
"""How many pages are read at most."""
MOST_FORMS = 4_000
"""How many pictures and forms a page shows at most: pypdf passes over more without a word."""
MOST_STEPS = 200_000
"""Steps in which a document is drawn at most, and ten more for each byte of it: a small file can
have one page, or one form, drawn again and again."""

_APART = "\n\n\f"
"""What keeps the runs of a document apart: no citation crosses it."""
_BROKEN_RANGE = re.compile(r"(?<=\d[-–])\n(?=\d)")
"""A line's end within a range of pages, as in 194-/196."""
_NOTE_MARK = re.compile(r"\d{1,3}|[*†‡]")
_UNMAPPED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]|/g\d+|\(cid:\d+\)")


def read(content: bytes, name: str) -> Document:
    """Read the text layer of a PDF."""
    pages, unseen = _pages(content, name)
    sheets = parted(pages)
    text = _Text()
    for number, sheet in enumerate(sheets, start=1):
        text.add(sheet.body, f"page {number}")
    for number, sheet in enumerate(sheets, start=1):
        text.add(sheet.notes, f"note on page {number}", first=_APART)
    for number, line in _each_once(sheets):
        text.add([line], f"head or foot of page {number}", first=_APART, later=_APART)
    return Document(
        name=name,
        format="pdf",
        text=Supplied("".join(text.pieces)),
        places=tuple(text.places),
        unseen=unseen,
        content=content,
    )


class _Text:
    """The text of a document while it is put together."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.places: list[Place] = []
        self._length = 0
        self._kind = ""

    def add(
        self, lines: Sequence[str], place: str, *, first: str = "\n", later: str = "\n"
    ) -> None:
        """Add lines of a place; a run of a kind begins apart, and goes on over pages."""
        if not lines:
            return
        kind = place.rstrip("0123456789")
        gap = (later if kind == self._kind else first) if self.pieces else ""
        self._kind = kind
        words = gap + _BROKEN_RANGE.sub("", "\n".join(lines))
        self.places.append(Place(self._length, Composed(place)))
        self.pieces.append(words)
        self._length += len(words)


def _each_once(sheets: Sequence[Sheet]) -> Iterator[tuple[int, str]]:
    """Yield each running line once, with the page that has it first."""
    seen = set()
    for number, sheet in enumerate(sheets, start=1):
        for line in sheet.running:
            if form(line) not in seen:
                seen.add(form(line))
                yield number, line


def _pages(content: bytes, name: str) -> tuple[list[list[Line]], tuple[Composed, ...]]:
    """Return the lines of each page, and which pages could not be read."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # It mends in silence what it can.
    pages: list[list[Line]] = []
    blind: list[int] = []
    drawn = _Drawn(name, MOST_STEPS + 10 * len(content))
    try:
        reader = _opened(content, name)
        if (count := len(reader.pages)) <= MOST_PAGES:
            for number, page in enumerate(reader.pages, start=1):
                printed = _Printed()
                drawn.begin_page()
                page.extract_text(visitor_operand_before=drawn.step, visitor_text=printed.take)
                drawn.must_be_bounded()
                pages.append(printed.lines())
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
                "Open it, with its password if it has one, print it to a new PDF, and verify that.",
            )
    return reader


def _legible(pages: Sequence[Sequence[Line]], name: str) -> None:
    """Refuse a text layer of signs that stand for no letters: it would seem to cite nothing."""
    text = "".join(line.text for page in pages for line in page)
    unmapped = sum(len(one) for one in _UNMAPPED.findall(text))
    if unmapped * 4 > len(text):
        raise InputError(
            f"{name} has a text layer that cannot be read: its fonts do not say which letters "
            "they draw.",
            "Print it to a new PDF, or run text recognition (OCR) over it, and verify that.",
        )


class _Drawn:
    """Counts the steps in which a document is drawn, and refuses one that does not come to an end.

    What is raised within a form pypdf passes over; so every later step raises it again.
    """

    def __init__(self, name: str, most: int) -> None:
        self._name, self._steps, self._forms = name, most, MOST_FORMS

    def begin_page(self) -> None:
        """Forms are counted by the page."""
        self._forms = MOST_FORMS

    def step(self, operator: bytes, *_: object) -> None:
        """Count one step."""
        self._steps -= 1
        self._forms -= operator == b"Do"
        self.must_be_bounded()

    def must_be_bounded(self) -> None:
        """Refuse what is drawn in more steps than may be."""
        if self._steps < 0 or self._forms < 0:
            raise InputError(
                f"{self._name} is drawn in more steps than are read.",
                "Print it to a new PDF, or split it, and verify the parts.",
            )


class _Printed:
    """Takes the pieces of a page as they are printed, and makes lines of them.

    A raised mark of a note is left out, since it would lengthen a figure before it: it is smaller
    than what stands before it and no lower, on the same line.
    """

    def __init__(self) -> None:
        self._pieces: list[tuple[str, float]] = []
        self._before: tuple[float, float] | None = None

    def take(self, text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        """Take one piece, with the matrices it is printed through and the size of its letters."""
        height = abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1]))
        base = (tm[4] * cm[1] + tm[5] * cm[3] + cm[5]) * (1 if cm[3] >= 0 else -1)
        words = text.strip()
        if words and self._before is not None and _NOTE_MARK.fullmatch(words):
            tall, low = self._before
            if height < 0.8 * tall and -0.01 < base - low < tall:
                text, words = text.replace(words, ""), ""
        self._pieces.append((text, height if words else 0.0))
        if text.endswith("\n"):
            self._before = None
        elif words:
            self._before = height, base

    def lines(self) -> list[Line]:
        """Return the lines that hold anything, each with the size of most of its letters."""
        lines: list[Line] = []
        words, sizes = "", Counter[float]()
        for text, height in (*self._pieces, ("\n", 0.0)):
            for number, part in enumerate(whole(text).replace("\x00", "").split("\n")):
                if number:
                    if words.strip():
                        size = max(sizes, key=lambda one: (sizes[one], one), default=0.0)
                        lines.append(Line(words.rstrip(), round(size, 1)))
                    words, sizes = "", Counter[float]()
                words += part
                if height:
                    sizes[height] += len(part)
        return lines


def _holds_pictures(page: "PageObject") -> bool:
    resources = page.get("/Resources")
    return bool(resources and resources.get_object().get("/XObject"))
