"""Word: a memorandum by issue, with a table of authorities and an appendix of findings.

Every citation that may be shown is marked with a `TA` field, and the table is made of `TOA` fields
that already hold their entries with grades; updating the fields in Word puts page numbers in their
stead. A struck citation is struck through with its reason, and is in no table.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple

from arguendo.corpus.reports.fields import begin, end, instruction, separate, written
from arguendo.corpus.reports.packing import packed
from arguendo.corpus.reports.runs import allowed
from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.marks import marked_line, one_line, shortened, shown, spaced
from arguendo.graph.maps.printed.boxes import LOOKS
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline import Block, outline
from arguendo.graph.maps.words import title
from arguendo.graph.wire import ArgumentMap, VerdictView

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph

_FACE = "Georgia"
_TITLE = 250
"""How long a title a file's properties take."""
_CASES = frozenset({"full", "docket", "short", "supra", "id", "reference", "named"})
_CATEGORIES = {1: "Cases", 2: "Statutes", 3: "Other authorities"}
"""Word's own numbers for the kinds of authorities."""


class _Entry(NamedTuple):
    """An authority in the table."""

    label: str
    category: int
    grade: Literal["verified", "caution"]


class Docx:
    """A Word document."""

    name = "docx"
    about = "a memorandum in Word, with a table of authorities and an appendix of findings"
    keeps = "issues, theories, arguments, authorities, turns, leads, grades, standing, findings"
    loses = "the map's edges as such; it is read, not read back"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    suffix = ".docx"

    def encode(self, map: ArgumentMap) -> bytes:
        """Write the memorandum."""
        memo = _Memo(map)
        for block in outline(map):
            if block.kind == "heading" and _text(block).startswith("Appendix"):
                memo.table()
            memo.write(block)
        return memo.finished()


class _Memo:
    """The document, as it is written."""

    def __init__(self, map: ArgumentMap) -> None:
        import docx

        self.word: WordDocument = docx.Document()
        self._entries = _entries(map)
        self._marked: set[str] = set()
        _dressed(self.word)
        about = self.word.core_properties
        about.title = allowed(marked_line(shortened(title(map), _TITLE)) or "Argument map")[:_TITLE]
        about.author, about.comments = "Arguendo", ""
        about.created = about.modified = dt.datetime.combine(map.provenance.as_of, dt.time())
        _numbered(self.word)

    def write(self, block: Block) -> None:
        """Append a heading, a paragraph or an item."""
        from docx.shared import Pt

        match block.kind:
            case "title":
                paragraph = self.word.add_paragraph(style="Title")
            case "heading":
                paragraph = self.word.add_paragraph(style=f"Heading {min(block.level, 3)}")
            case "paragraph":
                paragraph = self.word.add_paragraph()
            case "item":
                paragraph = self.word.add_paragraph(style=_LISTS[min(block.level, 3) - 1])
                _indented(paragraph, block.level)
        if block.kind == "paragraph" and [run.mark for run in block.runs] == ["strong"]:
            paragraph.paragraph_format.keep_with_next = True
            paragraph.paragraph_format.space_before = Pt(5)
        for run in block.runs:
            self._run(paragraph, run, plain=block.kind in ("title", "heading"))

    def table(self) -> None:
        """Append the table of authorities: one field a kind, each entry with its grade."""
        cited = {entry.label: entry for entry in self._entries.values()}
        self.word.add_paragraph("Table of authorities", style="Heading 1")
        if not cited:
            self.word.add_paragraph("No authority may be cited.")
            return
        self.word.add_paragraph(
            "Update the fields in Word (Ctrl+A, F9) to put page numbers in place of the grades."
        )
        for category, name in _CATEGORIES.items():
            listed = sorted(
                (one for one in cited.values() if one.category == category),
                key=lambda one: one.label.casefold(),
            )
            if listed:
                head = self.word.add_paragraph()
                head.add_run(name).bold = True
                head.paragraph_format.keep_with_next = True
                _field(self.word, listed, category)

    def finished(self) -> bytes:
        """Return the file."""
        stream = BytesIO()
        self.word.save(stream)
        return packed(stream.getvalue())

    def _run(self, paragraph: "WordParagraph", run: Run, *, plain: bool) -> None:
        from docx.shared import RGBColor

        made = paragraph.add_run(allowed(spaced(run.text)))
        if run.mark != "plain" and not (plain and run.mark == "foot"):
            made.font.color.rgb = RGBColor.from_string(LOOKS[run.mark].lstrip("#").upper())
        made.bold = True if run.mark == "strong" else None
        made.font.strike = True if run.mark == "struck" else None
        made.italic = True if run.mark == "why" else None
        entry = self._entries.get(_as_run(run.text))
        if entry is None or run.mark not in ("verified", "caution"):
            return
        long = "" if entry.label in self._marked else f" \\l {written(entry.label)}"
        self._marked.add(entry.label)
        code = f" TA{long} \\s {written(entry.label[:200])} \\c {entry.category} "
        for element in reversed((begin(hidden=True), instruction(code), end(hidden=True))):
            made._r.addnext(element)


_LISTS = ("List Bullet", "List Bullet 2", "List Bullet 3")


def _entries(map: ArgumentMap) -> dict[str, _Entry]:
    """Return, for each citation that may be shown, the entry in the table it belongs to."""
    verdicts = {verdict.id: verdict for verdict in map.verdicts}
    brought = {
        one.authority.id: marked_line(one.citation)
        for theory in map.theories
        for one in (*theory.precedents, *theory.adverse)
        if all(segment.kind != "struck" for segment in one.citation.segments)
    }
    entries: dict[str, _Entry] = {}
    for citation in everywhere(map):
        verdict = verdicts.get(citation.verdict)
        if citation.kind == "struck" or verdict is None:
            continue
        label = shown(citation)
        if verdict.authority:
            label = brought.setdefault(verdict.authority.id, label)
        entries[_as_run(citation.text)] = _Entry(label, _category(verdict), citation.grade)
    return entries


def _as_run(text: str) -> str:
    """Return a citation's words as a run of the outline has them."""
    return " ".join(one_line(text).split())


def _category(verdict: VerdictView) -> int:
    if verdict.form in _CASES:
        return 1
    return 2 if verdict.form == "statute" else 3


def _field(word: "WordDocument", listed: Sequence[_Entry], category: int) -> None:
    """Append a `TOA` field that holds its entries."""
    made = list(_listed(word, listed))
    first, last = made[0]._p, made[-1]._p
    at = first.get_or_add_pPr()
    for element in reversed((begin(), instruction(f' TOA \\h \\c "{category}" \\p '), separate())):
        at.addnext(element)
    last.append(end())


def _listed(word: "WordDocument", listed: Sequence[_Entry]) -> "Iterator[WordParagraph]":
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Inches, RGBColor

    for entry in listed:
        paragraph = word.add_paragraph()
        form = paragraph.paragraph_format
        form.right_indent = Inches(1.0)
        form.tab_stops.add_tab_stop(Inches(6.5), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run(allowed(entry.label))
        graded = paragraph.add_run(f"\t{entry.grade}")
        graded.font.color.rgb = RGBColor.from_string(LOOKS[entry.grade].lstrip("#").upper())
        yield paragraph


def _dressed(word: "WordDocument") -> None:
    """Dress the styles: one face, ink for headings, an inch of margin on American letter."""
    from docx.oxml.ns import qn
    from docx.shared import Inches, Pt, RGBColor

    sizes = {
        "Normal": 11.0,
        "Title": 20.0,
        "Heading 1": 14.0,
        "Heading 2": 12.0,
        "Heading 3": 11.0,
    }
    for name, size in sizes.items():
        style = word.styles[name]
        style.font.name, style.font.size = _FACE, Pt(size)
        fonts = style.element.rPr.rFonts
        for where in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(where), _FACE)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x1C, 0x1C, 0x1C)
            style.font.bold = True
    word.styles["Normal"].paragraph_format.space_after = Pt(5)
    for name in _LISTS:
        word.styles[name].paragraph_format.space_after = Pt(2)
    section = word.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(1)
    section.top_margin = section.bottom_margin = Inches(1)


def _numbered(word: "WordDocument") -> None:
    """Put the number of the page at the foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    foot = word.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for element in (begin(), instruction(" PAGE "), separate()):
        foot._p.append(element)
    foot.add_run("1").font.size = Pt(9)
    foot._p.append(end())


def _indented(paragraph: "WordParagraph", level: int) -> None:
    """Indent what stands deeper than Word has styles for."""
    from docx.shared import Inches

    if level > 3:
        paragraph.paragraph_format.left_indent = Inches(0.25 + 0.25 * min(level, 8))


def _text(block: Block) -> str:
    return "".join(run.text for run in block.runs)
