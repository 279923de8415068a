"""What a document is once it has been read: its words, and where a person finds each of them."""

from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from pydantic import Field

from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed, Supplied

Format = Literal["txt", "md", "html", "docx", "pdf", "ipynb"]
"""The formats that are read."""


class Place(NamedTuple):
    """From an offset of the text on, where a person finds what stands there."""

    start: int
    """Offset of its first character."""
    words: Composed
    """The place: `line 12`, `page 3`, `footnote 4`, `table 1, row 2, cell 3`."""


class Piece(NamedTuple):
    """A stretch of the text, and the stretch of the source it was read from."""

    start: int
    """Offset of its first character in the text."""
    first: int
    """Offset of its first character in the source."""
    last: int
    """Offset past its last character in the source."""


class Document(Value):
    """A document as it is verified. Reading it changes nothing in it."""

    name: str
    """The name by which reports speak of it."""
    format: Format
    """Its format, told by what is in it."""
    text: Supplied = Field(repr=False)
    """The words that are verified; a report's offsets count its characters."""
    places: tuple[Place, ...] = Field(repr=False)
    """Where they are found, in the order of the text; the first begins at 0."""
    unseen: tuple[Composed, ...] = ()
    """What is in the document and could not be read, such as a page that is a picture."""
    pieces: tuple[Piece, ...] = Field(default=(), repr=False)
    """Where the text is not the source character by character: the way back."""
    content: bytes = Field(repr=False)
    """The file as it was given."""

    @cached_property
    def _starts(self) -> list[int]:
        return [place.start for place in self.places]

    @cached_property
    def _marks(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def place(self, offset: int) -> Composed:
        """Return where a person finds the character at that offset of the text."""
        return self.places[max(bisect_right(self._starts, offset) - 1, 0)].words

    @cached_property
    def source(self) -> Supplied:
        """The characters that were given; of a format that is not text, the text read from it."""
        return Supplied(self.content.decode("utf-8-sig")) if self.pieces else self.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the text was read from."""
        if not self.pieces:
            return start, end
        if start == end:
            at = self._end(start) if start else self._start(start)
            return at, at
        return self._start(start), self._end(end)

    def _start(self, offset: int) -> int:
        at = max(bisect_right(self._marks, offset) - 1, 0)
        piece = self.pieces[at]
        return piece.first + (offset - piece.start) if self._same(at) else piece.first

    def _end(self, offset: int) -> int:
        at = max(bisect_right(self._marks, offset - 1) - 1, 0)
        piece = self.pieces[at]
        return piece.first + (offset - piece.start) if self._same(at) else piece.last

    def _same(self, at: int) -> bool:
        """Whether a piece is the source character by character."""
        piece = self.pieces[at]
        following = self.pieces[at + 1].start if at + 1 < len(self.pieces) else len(self.text)
        return following - piece.start == piece.last - piece.first


class Reader(Protocol):
    """What reads one format."""

    def __call__(self, content: bytes, name: str) -> Document:
        """Read a file, or say in one sentence why it cannot be read and what to do."""
        ...
