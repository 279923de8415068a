"""Word: the user's own document with a comment at each finding and a table of authorities.

Where the document is not one of Word's, its text is put into a new one. Every citation is marked
with a `TA` field, unless somebody has marked some already. The table is made of `TOA` fields, one
a kind, that already hold their entries with grades and places; updating the fields in Word puts
page numbers in their stead.

A comment can be anchored in the body alone: what is found in a note or a text box is said where
the body refers to it, and what is found in a page header at the first words of the body.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import takewhile
from typing import TYPE_CHECKING

from arguendo.corpus.documents import Document
from arguendo.corpus.documents.docx import Block, Words, laid_out
from arguendo.corpus.reports.authorities import Entry, Kind, table
from arguendo.corpus.reports.comments import AUTHOR, Comments
from arguendo.corpus.reports.fields import begin, end, instruction, separate, written
from arguendo.corpus.reports.layout import Paragraph, flowing, paragraphs
from arguendo.corpus.reports.notes import SIGNS, STRUCK, Mark, Note, counted, notes
from arguendo.corpus.reports.packing import packed
from arguendo.corpus.reports.runs import WORD, allowed, runs_over
from arguendo.corpus.verification.report import Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph
    from lxml.etree import _Element

_COLOURS: dict[Mark, str] = {
    "verified": "1B6B35",
    "caution": "8A5A00",
    "unproven": "5D4A8A",
    "rejected": "A8201A",
    "unread": "5D4A8A",
}
_CATEGORIES: dict[Kind, int] = {
    "Cases": 1,
    "Statutes": 2,
    "Other authorities": 3,
    "Rules": 4,
    "Regulations": 6,
    "Constitutional provisions": 7,
}
"""Word's own numbers for the kinds of authorities."""
_ROOM = 1_000_000
"""What is left free at the right for the grade, in Word's units: a good inch."""


class Docx:
    """The report as a Word document."""

    name = "docx"
    suffix = ".docx"

    def write(self, report: Report, document: Document) -> bytes:
        """Write the document with its comments and its table of authorities."""
        found = notes(report, document)
        page = _own(document) if document.format == "docx" else _new(report, document, found)
        entries = table(report, document)
        comments = Comments(page.word, f"{report.as_of.isoformat()}T00:00:00Z")
        for note in found:
            if note.mark != "verified" or note.weighty:
                page.comment(note, comments)
        if not page.marked:
            for kind, listed in entries.items():
                for entry in listed:
                    page.mark(entry, _CATEGORIES[kind])
        _closing(page.word, report, entries)
        stream = BytesIO()
        page.word.save(stream)
        return packed(stream.getvalue())


FORM = Docx()


@dataclass
class _Page:
    """A Word document, and where in it the words of the text stand."""

    word: "WordDocument"
    blocks: list[Block]

    def comment(self, note: Note, comments: Comments) -> None:
        """Put a comment at a citation."""
        runs, at_place = self.anchors(note.start, note.end)
        if not runs:
            return
        where = "" if at_place else f" ({note.place})"
        said = [
            f"{remark.check}: {remark.words}" if remark.check else remark.words
            for remark in note.weighty
        ]
        head = f"{SIGNS[note.mark]} {note.mark}{where}: {note.text}"
        comments.add([head, *said], runs[0], runs[-1])

    @property
    def marked(self) -> bool:
        """Whether somebody has marked citations already: theirs are not doubled."""
        codes = self.word.element.body.iter(f"{WORD}instrText")
        return any((code.text or "").split()[:1] == ["TA"] for code in codes)

    def mark(self, entry: Entry, category: int) -> None:
        """Mark every citation of an authority for the table, the first one with its full form."""
        short = allowed(entry.label)[:200]
        first = True
        for place in entry.places:
            runs, _ = self.anchors(place.start, place.end)
            if not runs:
                continue
            long = f" \\l {written(entry.label)}" if first else ""
            code = f" TA{long} \\s {written(short)} \\c {category} "
            first = False
            for element in reversed((begin(hidden=True), instruction(code), end(hidden=True))):
                runs[-1].addnext(element)

    def anchors(self, start: int, end: int) -> "tuple[list[_Element], bool]":
        """Return the runs of the body at which something is said, and if they are the place."""
        at = max(bisect_right(self.blocks, start, key=lambda block: block.start) - 1, 0)
        before_end = takewhile(lambda block: block.start < end, self.blocks[at:])
        over = [block for block in before_end if start < _end(block)]
        if over and all(block.in_body for block in over):
            runs = [run for block in over for run in runs_over(block, start, end)]
            if runs:
                return runs, True
        referring = next((b.reference for b in over if b.reference is not None), None)
        if referring is not None:
            return [referring], False
        first = next(
            (w.run for b in self.blocks if b.in_body for w in b.words if w.run is not None), None
        )
        return ([first] if first is not None else []), False


def _end(block: Block) -> int:
    return block.words[-1].start + len(block.words[-1].text)


def _own(document: Document) -> _Page:
    """Take the user's own document."""
    layout = laid_out(document.content, document.name)
    return _Page(layout.word, layout.blocks)


def _new(report: Report, document: Document, found: Sequence[Note]) -> _Page:
    """Put the text into a new document, paragraph by paragraph."""
    import docx
    from docx.text.run import Run

    word = docx.Document()
    word.core_properties.author = AUTHOR
    word.core_properties.comments = ""
    word.core_properties.title = allowed(f"Citations in {report.document}")
    word.add_heading(allowed(report.document), level=1)
    blocks = []
    for one in paragraphs(document, found):
        words = allowed(flowing(document, document.text[one.start : one.end]))
        run = word.add_paragraph().add_run(words.replace("\r\n", " \n"))
        blocks.append(_block(one, run._r))
    page = _Page(word, blocks)
    for note in found:
        if note.mark in STRUCK:
            for run in page.anchors(note.start, note.end)[0]:
                Run(run, word).font.strike = True
    return page


def _block(paragraph: Paragraph, run: "_Element") -> Block:
    """Return the place of every word in a run that holds a paragraph, its lines and tabs."""
    block = Block(paragraph.place, paragraph.start, run.getparent())
    at = paragraph.start
    for element in run.iterchildren():
        words = element.text or "" if element.tag == f"{WORD}t" else " "
        block.words.append(Words(at, words, element, run))
        at += len(words)
    return block


# --- the table of authorities -------------------------------------------------------------------


def _closing(word: "WordDocument", report: Report, entries: Mapping[Kind, Sequence[Entry]]) -> None:
    """Append the table of authorities, with what it was judged by."""
    heading = _line(word, "Table of authorities", bold=True, size=14)
    heading.paragraph_format.page_break_before = True
    told = (
        f"{counted(report)} Judged as of {report.as_of.isoformat()} by the policy {report.policy} "
        f"against the corpus {report.corpus[:16]}. Updating the fields puts page numbers in place "
        "of the grades."
    )
    _line(word, told, size=9, colour="666666")
    for kind, listed in entries.items():
        _line(word, kind, bold=True, size=11).paragraph_format.keep_with_next = True
        _field(word, listed, _CATEGORIES[kind])
    if report.coverage:
        _line(word, "What the index covers", bold=True, size=11)
        for one in report.coverage:
            _line(word, f"{str(one)[:1].upper()}{str(one)[1:]}.", size=9)


def _field(word: "WordDocument", listed: Sequence[Entry], category: int) -> None:
    """Append a `TOA` field that holds its entries."""
    made = list(_entries(word, listed))
    first, last = made[0]._p, made[-1]._p
    at = first.find(f"{WORD}pPr")
    for element in reversed((begin(), instruction(f' TOA \\h \\c "{category}" \\p '), separate())):
        at.addnext(element)
    last.append(end())


def _entries(word: "WordDocument", listed: Sequence[Entry]) -> "Iterator[WordParagraph]":
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Pt, RGBColor

    width = _width(word)
    for entry in listed:
        paragraph = _line(word, entry.label, size=11)
        paragraph.runs[0].font.strike = entry.mark in STRUCK
        paragraph.paragraph_format.right_indent = _ROOM
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
        graded = paragraph.add_run(f"\t{SIGNS[entry.mark]}\u00a0{entry.mark}")
        graded.bold, graded.font.size = True, Pt(10)
        graded.font.color.rgb = RGBColor.from_string(_COLOURS[entry.mark])
        where = paragraph.add_run()
        where.add_break()
        where.add_text(allowed(entry.where))
        where.font.size, where.font.color.rgb = Pt(9), RGBColor(0x66, 0x66, 0x66)
        yield paragraph


def _width(word: "WordDocument") -> int:
    """Return how wide the text of the last section is; as on a letter where nothing says so."""
    from docx.shared import Inches

    letter = Inches(6.5)
    if not len(word.sections):
        return letter
    last = word.sections[-1]
    width = (last.page_width or 0) - (last.left_margin or 0) - (last.right_margin or 0)
    return width if width > 2 * _ROOM else letter


def _line(
    word: "WordDocument", words: str, *, size: int, bold: bool = False, colour: str = "000000"
) -> "WordParagraph":
    """Append a paragraph that looks the same whatever styles the document has."""
    from docx.shared import Pt, RGBColor

    paragraph = word.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    paragraph.paragraph_format.first_line_indent = Pt(0)
    run = paragraph.add_run(allowed(words))
    run.bold, run.font.size, run.font.color.rgb = bold, Pt(size), RGBColor.from_string(colour)
    return paragraph
