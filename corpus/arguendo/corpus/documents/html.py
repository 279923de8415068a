"""HTML: what a browser shows is verified; every character of it leads back to the source.

Scripts, stylesheets, templates and comments are not shown and not read. Stylesheets are not
applied: text that one hides is read. Attributes, such as the words for a picture, are not.
"""

import html as entities
import re
from functools import cache

from arguendo.corpus.documents.cells import APART, TOGETHER, joint
from arguendo.corpus.documents.decoding import LineNumbers, decoded
from arguendo.corpus.documents.interface import Document, Piece, Place
from arguendo.corpus.provenance import Composed, Supplied

_WINDOW = 20_000
"""How far the end of a tag is looked for past quoted attributes, which may hold a `>`."""

_MARKUP = re.compile(
    r"(?P<comment><!--)|(?P<tag></?[A-Za-z])|(?P<other><[!?])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)"
    r"|(?P<space>[ \t\r\n\f]{2,}|[\t\r\n\f])"
)
_TAG = re.compile(r"""</?([A-Za-z][^\s/>]*)(?>(?:[^>"']++|"[^"]*"|'[^']*')*)>""")
_PLAIN_TAG = re.compile(r"</?([A-Za-z][^\s/>]{0,100})")
_FOOTNOTE = re.compile(
    r"<sup\b[^<>]{0,300}>\s{0,9}(?:<a\b[^<>]{0,500}>)?\s{0,9}[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s{0,9}"
    r"(?:</a>)?\s{0,9}</sup>",
    re.IGNORECASE,
)
_UNSHOWN = ("script", "style", "template")
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav "
    "ol option p pre search section select summary table tbody tfoot thead title tr ul".split()
)


def read(content: bytes, name: str) -> Document:
    """Read HTML in UTF-8."""
    page = _Page(decoded(content, name))
    text, pieces = page.shown()
    number = LineNumbers(page.source)
    places: list[Place] = []
    for piece in pieces:
        place = Place(piece.start, Composed(f"line {number(piece.first)}"))
        if not places or places[-1].words != place.words:
            places.append(place)
    return Document(
        name=name,
        format="html",
        text=Supplied(text),
        places=tuple(places) or (Place(0, Composed("line 1")),),
        pieces=tuple(pieces),
        content=content,
    )


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


class _Page:
    """A page while it is read, from left to right and once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._words: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._gap = ""
        self._gap_at = 0
        self._cells = 0
        self._kept = 0  # how many <pre> we are in
        self._tags_end = True

    def shown(self) -> tuple[str, list[Piece]]:
        """Return what is shown, and where each piece of it comes from."""
        at, end = 0, len(self.source)
        while at < end:
            found = _MARKUP.search(self.source, at)
            if found is None:
                self._same(at, end)
                break
            self._same(at, found.start())
            at = self._past(found)
        return "".join(self._words), self._pieces

    def _past(self, found: re.Match[str]) -> int:
        """Take in one piece of markup and return where the text goes on."""
        start = found.start()
        match found.lastgroup:
            case "comment":
                for empty in ("<!-->", "<!--->"):
                    if self.source.startswith(empty, start):
                        return start + len(empty)
                close = self.source.find("-->", start)
                return close + 3 if close >= 0 else len(self.source)
            case "other":
                close = self.source.find(">", start)
                return close + 1 if close >= 0 else len(self.source)
            case "tag":
                return self._tag(start)
            case "entity":
                self._put(entities.unescape(found[0]), start, found.end())
            case "space":
                if self._kept:
                    self._same(start, found.end())
                elif self._words and not self._gap and not self._words[-1][-1:].isspace():
                    self._gap, self._gap_at = " ", start
        return found.end()

    def _tag(self, start: int) -> int:
        """Take in a tag: what it shows, what it hides, what it keeps apart."""
        if footnote := _FOOTNOTE.match(self.source, start):
            return footnote.end()
        end, name = self._bounds(start)
        if end < 0:  # No tag ends any more: what follows is shown as it stands.
            self._same(start, start + 1)
            return start + 1
        closes = self.source[start + 1] == "/"
        if name in _UNSHOWN and not closes:
            close = _closing(name).search(self.source, end)
            return self._bounds(close.start())[0] if close else len(self.source)
        if name == "br":
            self._put("\n", start, end)
        elif name in ("td", "th"):
            if not closes:
                self._apart(TOGETHER if self._cells else APART, start)
                self._cells += 1
        elif name in _BLOCKS:
            if name == "tr":
                self._cells = 0
            if name == "pre":
                self._kept = max(self._kept + (-1 if closes else 1), 0)
            self._apart(APART, start)
        return end

    def _bounds(self, start: int) -> tuple[int, str]:
        """Return where a tag ends, -1 where it does not, and its name."""
        if not self._tags_end:
            return -1, ""
        if whole := _TAG.match(self.source, start, min(start + _WINDOW, len(self.source))):
            return whole.end(), whole[1].lower()
        close = self.source.find(">", start)
        self._tags_end = close >= 0
        name = _PLAIN_TAG.match(self.source, start)
        return (close + 1 if close >= 0 else -1), (name[1].lower() if name else "")

    def _apart(self, gap: str, start: int) -> None:
        """Keep what follows apart from what stands before.

        A block's end outweighs a space, and the joint of two cells a block's end.
        """
        if self._words and self._gap != TOGETHER:
            self._gap_at = self._gap_at if self._gap else start
            self._gap = gap

    def _same(self, start: int, end: int) -> None:
        """Show a stretch of the source as it stands, line by line where lines are kept."""
        if start < end and (self._gap or not self._words):  # no space leads a block
            start += len(self.source[start:end]) - len(self.source[start:end].lstrip(" "))
        while start < end:
            line = self.source.find("\n", start, end)
            stop = line + 1 if line >= 0 else end
            self._put(self.source[start:stop], start, stop)
            start = stop

    def _put(self, words: str, first: int, last: int) -> None:
        if self._gap:
            gap, self._gap = self._gap, ""
            if gap == TOGETHER:
                gap = joint(self._words[-1], words)
            self._add(gap, self._gap_at, first)
        self._add(words, first, last)

    def _add(self, words: str, first: int, last: int) -> None:
        self._pieces.append(Piece(self._length, first, last))
        self._words.append(words)
        self._length += len(words)
