"""A document's text in paragraphs, with the citations marked in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from arguendo.corpus.documents import Document
from arguendo.corpus.reports.notes import Note

_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_FULL = 0.7
"""How much of the longest line of a page a line fills at least where its paragraph goes on."""
_BY_PLACE = ("docx", "pdf", "ipynb")


class Stretch(NamedTuple):
    """A stretch of the text, plain or that of a citation."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    note: Note | None
    """The note on it, where it is a citation."""


class Paragraph(NamedTuple):
    """A paragraph, or a page or a cell where the format knows no paragraphs."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    place: str
    """Where a person finds it."""
    stretches: tuple[Stretch, ...]
    """Its text, in order and without a gap."""
    notes: tuple[Note, ...]
    """The notes on the citations that begin in it."""


def paragraphs(document: Document, notes: Sequence[Note]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document; a citation that runs on is marked in both of two."""
    marked = list(_apart(notes))
    first = 0
    at = 0
    for start, end in _bounds(document):
        begun = at
        while at < len(notes) and notes[at].start < end:
            at += 1
        while first < len(marked) and marked[first].end <= start:
            first += 1
        yield Paragraph(
            start,
            end,
            document.place(start),
            tuple(_stretches(start, end, marked[first:])),
            tuple(notes[begun:at]),
        )


def _bounds(document: Document) -> Iterator[tuple[int, int]]:
    text = document.text
    cuts = [(0, len(text))]
    if document.format in _BY_PLACE:
        starts = [place.start for place in document.places]
        cuts = list(zip(starts, [*starts[1:], len(text)], strict=True))
    inside = _page if document.format == "pdf" else _blank_lines
    cuts = [cut for one in cuts for cut in inside(text, *one)]
    for start, end in cuts:
        words = text[start:end]
        if words.strip(" \n\f\t\r|"):
            lead = len(words) - len(words.lstrip("\n\f\r"))
            yield start + lead, start + len(words.rstrip())


def _blank_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a text, told by the blank lines between them."""
    ends = [start, *(gap.end() for gap in _BLANK.finditer(text, start, end)), end]
    yield from pairwise(ends)


def _page(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a page, told by lines that end well before the margin."""
    lines = text[start:end].split("\n")
    short = max(map(len, lines)) * _FULL
    first = at = start
    for line in lines:
        at += len(line) + 1
        if len(line) < short:
            yield first, min(at, end)
            first = at
    if first < end:
        yield first, end


def _apart(notes: Sequence[Note]) -> Iterator[Stretch]:
    """Yield the spans of citations, cut where they overlap."""
    at = 0
    for note in notes:
        start = max(note.start, at)
        if start < note.end:
            yield Stretch(start, note.end, note)
            at = note.end


def flowing(document: Document, words: str) -> str:
    """Return words as they are shown: the lines of a PDF are those of its page, not of ours."""
    return words.replace("\n", " ") if document.format == "pdf" else words


def _stretches(start: int, end: int, marked: Sequence[Stretch]) -> Iterator[Stretch]:
    at = start
    for one in marked:
        if one.start >= end:
            break
        first, last = max(one.start, at), min(one.end, end)
        if first >= last:
            continue
        if first > at:
            yield Stretch(at, first, None)
        yield Stretch(first, last, one.note)
        at = last
    if at < end:
        yield Stretch(at, end, None)
