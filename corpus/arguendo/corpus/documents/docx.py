"""Word documents: body, tables, text boxes, footnotes, endnotes, heads and feet, in that order.

What Word shows is read: insertions, results of fields, text in content controls and links.
Deletions, instructions of fields, hidden text and comments are not.

Footnotes follow the body, since they are a run of their own: an *Id.* in one speaks of the note
before it, and an *Id.* in the body never of a note.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from arguendo.corpus.documents.cells import APART, TOGETHER, joint
from arguendo.corpus.documents.interface import Document, Place
from arguendo.corpus.documents.package import opened
from arguendo.corpus.errors import InputError
from arguendo.corpus.provenance import Composed, Supplied

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOT_SHOWN = {
    f"{_W}del",
    f"{_W}moveFrom",
    f"{_W}instrText",
    f"{_W}delText",
    f"{_W}rPr",
    f"{_W}pPr",
    f"{_MC}Fallback",
}
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}cr": "\n",
    f"{_W}br": "\n",
    f"{_W}ptab": "\t",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "\u00ad",
}
_STREAMS = "\n\n\f"


@dataclass(frozen=True)
class Words:
    """Words of one element in a run, and where they stand in the text of the document."""

    start: int
    text: str
    element: "_Element"
    run: "_Element | None"


@dataclass
class Block:
    """A paragraph: where it stands, and the words in it."""

    place: str
    start: int
    paragraph: "_Element"
    words: list[Words] = field(default_factory=list)
    reference: "_Element | None" = None
    """For a note: the run in the body that refers to it."""
    in_body: bool = True


@dataclass
class Layout:
    """A document laid out: its text, and the paragraphs it was read from."""

    word: "WordDocument"
    text: str
    blocks: list[Block]
    unseen: list[str]


def read(content: bytes, name: str) -> Document:
    """Read a Word document."""
    layout = laid_out(content, name)
    return Document(
        name=name,
        format="docx",
        text=Supplied(layout.text),
        places=tuple(Place(one.start, Composed(one.place)) for one in layout.blocks)
        or (Place(0, Composed("paragraph 1")),),
        unseen=tuple(Composed(one) for one in layout.unseen),
        content=content,
    )


def laid_out(content: bytes, name: str) -> Layout:
    """Return a document with the place of every word in it, for whoever writes into it."""
    try:
        word = opened(content, name)
        layout = _Layer()
        layout.body(word)
    except InputError:
        raise
    except (
        Exception
    ) as error:  # A damaged part makes lxml and python-docx raise whatever they meet.
        raise InputError(
            f"{name} is a damaged Word document.", "Open it in Word and save it again."
        ) from error
    return Layout(word, "".join(layout.text), layout.blocks, layout.unseen)


class _Layer:
    """Lays the paragraphs of a document one after the other."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.blocks: list[Block] = []
        self.unseen: list[str] = []
        self._length = 0
        self._gap = ""
        self._paragraphs = self._tables = 0
        self._reference: _Element | None = None
        self._in_body = True

    def body(self, word: "WordDocument") -> None:
        body = word.element.body
        self._walk(body, "")
        self._in_body = False
        for kind in ("footnote", "endnote"):
            self._notes(word, body, kind)
        self._heads(word)
        pictures = sum(1 for _ in body.iter(f"{_W}altChunk"))
        if pictures:
            self.unseen.append("it holds other documents, which were not read")

    def _walk(self, parent: "_Element", place: str) -> None:
        """Lay out the paragraphs and tables in an element."""
        for child in parent.iterchildren():
            match child.tag:
                case t if t == f"{_W}p":
                    self._paragraph(child, place)
                case t if t == f"{_W}tbl":
                    self._table(child, place)
                case t if t not in _NOT_SHOWN and isinstance(t, str):
                    self._walk(child, place)

    def _table(self, table: "_Element", place: str) -> None:
        if not place:
            self._tables += 1
            place = f"table {self._tables}"
        for row_number, row in enumerate(_within(table, f"{_W}tr"), start=1):
            self._apart(APART)
            before = len(self.blocks)
            for number, cell in enumerate(_within(row, f"{_W}tc"), start=1):
                self._apart(TOGETHER if len(self.blocks) > before else APART)
                self._walk(cell, f"{place}, row {row_number}, cell {number}")
        self._apart(APART)

    def _paragraph(self, paragraph: "_Element", place: str) -> None:
        boxes: list[_Element] = []
        pieces = list(_pieces(paragraph, boxes))
        text = "".join(words for words, _, _ in pieces)
        if text.strip():
            if not place:
                self._paragraphs += 1
            self._lay(paragraph, place or f"paragraph {self._paragraphs}", pieces, text)
        inside = "text box" if not place else f"text box in {place}"
        for box in boxes:
            self._apart(APART)
            self._walk(box, inside)

    def _lay(
        self,
        paragraph: "_Element",
        place: str,
        pieces: "Sequence[tuple[str, _Element, _Element | None]]",
        text: str,
    ) -> None:
        if self.text:
            gap = self._gap or APART
            self._put(joint(self.text[-1], text) if gap == TOGETHER else gap)
        self._gap = ""
        block = Block(place, self._length, paragraph, [], self._reference, self._in_body)
        for words, element, run in pieces:
            block.words.append(Words(self._length, words, element, run))
            self._put(words)
        self.blocks.append(block)

    def _put(self, words: str) -> None:
        self.text.append(words)
        self._length += len(words)

    def _apart(self, gap: str) -> None:
        if self._gap != _STREAMS:
            self._gap = gap

    def _notes(self, word: "WordDocument", body: "_Element", kind: str) -> None:
        """Lay out the notes of a kind by the numbers they bear."""
        root = _part(word, f"{kind}s")
        if root is None:
            return
        referring = list(body.iter(f"{_W}{kind}Reference"))
        order = {one.get(f"{_W}id"): number for number, one in enumerate(referring, start=1)}
        runs = {one.get(f"{_W}id"): one.getparent() for one in referring}
        notes = [one for one in root.iterchildren(f"{_W}{kind}") if not one.get(f"{_W}type")]
        notes.sort(key=lambda one: order.get(one.get(f"{_W}id"), len(order) + 1))
        for number, note in enumerate(notes, start=1):
            self._apart(_STREAMS if number == 1 else APART)
            self._reference = runs.get(note.get(f"{_W}id"))
            self._walk(note, f"{kind} {order.get(note.get(f'{_W}id'), number)}")
        self._reference = None

    def _heads(self, word: "WordDocument") -> None:
        """Lay out each head and foot once, however many sections show it."""
        seen: set[str] = set()
        for kind, words in (("header", "page header"), ("footer", "page footer")):
            for root in _parts(word, kind):
                text = " ".join("".join(one.itertext(f"{_W}t")) for one in root.iter(f"{_W}p"))
                if text.strip() and text not in seen:
                    seen.add(text)
                    self._apart(_STREAMS)
                    self._walk(root, words)


def _within(parent: "_Element", tag: str) -> "Iterator[_Element]":
    """Yield rows of a table, or cells of a row, through what may be wrapped round them."""
    for child in parent.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _within(child, tag)


def _pieces(
    element: "_Element", boxes: "list[_Element]", run: "_Element | None" = None
) -> "Iterator[tuple[str, _Element, _Element | None]]":
    """Yield the words shown in a paragraph, each with its element and the run it is in."""
    for child in element.iterchildren():
        tag = child.tag
        if tag in _NOT_SHOWN or not isinstance(tag, str):
            continue
        if tag == f"{_W}t" or tag.endswith("}t"):
            if child.text:
                yield child.text, child, run
        elif tag in _SIGNS:
            yield _SIGNS[tag], child, run
        elif tag == f"{_W}sym":
            yield _symbol(child), child, run
        elif tag == f"{_W}txbxContent":
            boxes.append(child)
        elif tag == f"{_W}r":
            if not _hidden(child) and not _note_mark(child):
                yield from _pieces(child, boxes, child)
        else:
            yield from _pieces(child, boxes, run)


def _hidden(run: "_Element") -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val") not in ("0", "false", "off")


def _note_mark(run: "_Element") -> bool:
    """Whether a run is a raised figure, as of a note numbered by hand; it would lengthen a page."""
    look = run.find(f"{_W}rPr/{_W}vertAlign")
    if look is None or look.get(f"{_W}val") != "superscript":
        return False
    text = "".join(run.itertext(f"{_W}t")).strip()
    return text.isdecimal() and len(text) <= 3


def _symbol(element: "_Element") -> str:
    """Return the character of a symbol; symbol fonts keep theirs in a private area."""
    try:
        code = int(element.get(f"{_W}char", "20"), 16)
    except ValueError:
        return " "
    return chr(code - 0xF000 if 0xF020 <= code <= 0xF0FF else code)


def _parts(word: "WordDocument", kind: str) -> "list[_Element]":
    """Return the roots of the parts of a kind that the document refers to, in a fixed order."""
    from docx.oxml import parse_xml

    found = [
        (str(relation.target_part.partname), relation.target_part)
        for relation in word.part.rels.values()
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external
    ]
    return [
        part.element if hasattr(part, "element") else parse_xml(part.blob)
        for _, part in sorted(found, key=lambda one: (len(one[0]), one[0]))
    ]


def _part(word: "WordDocument", kind: str) -> "_Element | None":
    return next(iter(_parts(word, kind)), None)
