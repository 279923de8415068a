"""PDF: the memorandum on pages, with the drawing theory by theory. The only door to fpdf2.

Lines and letters, not dots: all of it can be searched, selected and enlarged. Pages are American
letters. The day in the file is the day as of which the map was judged, so that the same map gives
the same file.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.errors import UnavailableError
from arguendo.graph.maps.marks import marked_line, spaced
from arguendo.graph.maps.printed.boxes import LOOKS
from arguendo.graph.maps.printed.columns import Way
from arguendo.graph.maps.printed.legend import keys
from arguendo.graph.maps.printed.letters import Line, Run, Weight, broken, font_file, width
from arguendo.graph.maps.printed.outline import Block, outline
from arguendo.graph.maps.printed.picture import Picture, around, picture
from arguendo.graph.maps.printed.shapes import Polygon, Rectangle, Shape, Stroke, Words, groups
from arguendo.graph.maps.words import title
from arguendo.graph.wire import ArgumentMap, TheoryView

if TYPE_CHECKING:
    from fpdf import FPDF

_WIDE, _HIGH = 612.0, 792.0
_MARGIN = 62.0
_NARROW = 40.0
"""The margin of a page with a drawing."""
_ACROSS = _HIGH - 2 * _NARROW
"""How wide a drawing may be on a page that lies."""
_HALF = 320.0
"""How high a drawing may get by one more argument."""
_LEADING = 1.42
_COMPLEX = re.compile("[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that join, or run from right to left."""


class Pdf:
    """A PDF document."""

    name = "pdf"
    about = "a memorandum to print and to send, with the drawings in it (needs arguendo[print])"
    keeps = "issues, theories, arguments, authorities, turns, leads, grades, standing, findings"
    loses = "the ends of long words in the drawings; it is read, not read back"
    media_type = "application/pdf"
    suffix = ".pdf"

    def encode(self, map: ArgumentMap) -> bytes:
        """Set the outline on pages that stand, and behind it the drawings on pages that lie."""
        document = _Document(map)
        for block in outline(map):
            document.write(block)
        drawings = [
            (f"{theory.id}, for the {theory.side}: {part}", drawn)
            for theory in map.theories
            for part, drawn in _by_arguments(map, theory)
        ]
        if drawings:
            document.annex(drawings)
        return document.finished()


def _by_arguments(map: ArgumentMap, theory: TheoryView) -> Iterator[tuple[str, Picture]]:
    """Yield drawings of a theory's arguments, as many in each as half a page holds."""
    taken: list[str] = []
    last: Picture | None = None
    for argument in theory.arguments:
        more = picture(map, around(map, [*taken, argument.id]), with_grounds=False)
        if last is not None and more.height > _HALF:
            yield ", ".join(taken), last
            taken = []
            more = picture(map, around(map, [argument.id]), with_grounds=False)
        taken.append(argument.id)
        last = more
    if last is not None:
        yield ", ".join(taken), last


class _Document:
    """The pages, as they are filled."""

    def __init__(self, map: ArgumentMap) -> None:
        self._map = map
        self._title = marked_line(title(map)) or "Argument map"
        self._pdf = _opened(map, self._title)
        self._down = _HIGH
        self._upright = False

    def write(self, block: Block) -> None:
        """Set a heading, a paragraph or an item under what was set last."""
        size, weight, before, indent = _set(block)
        sign = "\u2022 " if block.kind == "item" else ""
        inside = indent + width(sign, size)
        room = _WIDE - 2 * _MARGIN - inside
        lines = broken(block.runs, room, size, weight) or ((Run("\u2026", "foot"),),)
        lead = size * _LEADING
        # A heading stands with two lines of what follows it.
        need = lead * (len(lines) + 2) if block.kind in ("heading", "title") else lead
        if not self._upright or self._down + before + need > _HIGH - _MARGIN:
            self._page()
        elif self._down > _MARGIN:
            self._down += before
        if block.kind != "paragraph" and block.kind != "item":
            self._pdf.start_section(_plain(lines), level=_level(block), strict=False)
        for at, line in enumerate(lines):
            if self._down + lead > _HIGH - _MARGIN:
                self._page()
            self._down += lead
            baseline = self._down - lead * 0.28
            if at == 0 and sign:
                self._words(Words(_MARGIN + indent, baseline, (Run(sign, "foot"),), size, weight))
            self._words(Words(_MARGIN + inside, baseline, line, size, weight))

    def annex(self, drawings: Iterable[tuple[str, Picture]]) -> None:
        """Put drawings one under another, each as large as the page is wide, with the key first."""
        self._lying()
        self._caption("Drawings", 13.5)
        self._pdf.start_section("Drawings", level=1, strict=False)
        below = 0.0
        for shapes, at in keys(_ACROSS, grounds=False):
            for shape in shapes:
                self._shape(shape, _NARROW, self._down + 12, 1.0)
            below = at
        self._down += below + 26
        for caption, drawn in drawings:
            scale = min(_ACROSS / drawn.width, 0.9)
            whole = drawn.height * scale <= _WIDE - 2 * _NARROW - 40
            for start, end in _strips(drawn, (_WIDE - 2 * _NARROW - 40) / scale):
                need = (end - start) * scale + 24
                if self._down + need > _WIDE - _NARROW:
                    self._lying()
                self._caption(caption if whole or not start else f"{caption} (continued)", 9.5)
                self._shown(drawn, start, end, scale)
                self._down += (end - start) * scale + 18

    def _caption(self, words: str, size: float) -> None:
        self._down += size * 1.1
        line = (Run(_fitting(words, _ACROSS, size), "head"),)
        self._words(Words(_NARROW, self._down, line, size, "bold"))
        self._down += size * 0.7

    def finished(self) -> bytes:
        """Return the file, with a number on every page."""
        return bytes(self._pdf.output())

    def _page(self) -> None:
        self._pdf.add_page(orientation="P")
        self._down, self._upright = _MARGIN, True

    def _lying(self) -> None:
        self._pdf.add_page(orientation="L")
        self._down, self._upright = _NARROW, False

    def _shown(self, drawn: Picture, start: float, end: float, scale: float) -> None:
        """Paint what of a drawing stands between two heights."""
        with self._pdf.rect_clip(
            x=_NARROW - 4, y=self._down - 4, w=_ACROSS + 8, h=(end - start) * scale + 8
        ):
            for group in groups(self._map, drawn):
                for shape in group.shapes:
                    self._shape(shape, _NARROW, self._down - start * scale, scale)

    def _shape(self, shape: Shape, x: float, y: float, scale: float) -> None:
        match shape:
            case Words():
                self._words(
                    Words(
                        x + shape.x * scale,
                        y + shape.y * scale,
                        shape.runs,
                        shape.size * scale,
                        shape.weight,
                    )
                )
            case Rectangle():
                self._look(shape.stroke, shape.thick * scale, shape.dashes, scale)
                self._pdf.set_fill_color(shape.fill)
                self._pdf.rect(
                    x + shape.x * scale,
                    y + shape.y * scale,
                    shape.width * scale,
                    shape.height * scale,
                    style="DF" if shape.thick else "F",
                    round_corners=True,
                    corner_radius=shape.radius * scale,
                )
            case Polygon():
                self._look(shape.stroke, 0.2, (), scale)
                self._pdf.set_fill_color(shape.fill)
                points = [(x + one.x * scale, y + one.y * scale) for one in shape.points]
                self._pdf.polygon(points, style="DF")
            case Stroke():
                self._look(shape.stroke, shape.thick * scale, shape.dashes, scale)
                self._way(shape.way, x, y, scale)

    def _way(self, way: Way, x: float, y: float, scale: float) -> None:
        def at(point: tuple[float, float]) -> tuple[float, float]:
            return x + point[0] * scale, y + point[1] * scale

        last: tuple[float, float] | None = None
        for first, second in way.straight:
            if last is not None:
                (x0, y0), (x1, y1) = at(last), at(first)
                middle = (x0 + x1) / 2
                self._pdf.bezier([(x0, y0), (middle, y0), (middle, y1), (x1, y1)])
            if first != second:
                (x0, y0), (x1, y1) = at(first), at(second)
                self._pdf.line(x0, y0, x1, y1)
            last = second

    def _look(self, colour: str, thick: float, dashes: Sequence[float], scale: float) -> None:
        self._pdf.set_draw_color(colour)
        self._pdf.set_line_width(max(thick, 0.2))
        dash, gap = (*dashes, 0.0, 0.0)[:2]
        self._pdf.set_dash_pattern(dash * scale, gap * scale)

    def _words(self, words: Words) -> None:
        across = words.x
        for run in words.runs:
            weight: Weight = "bold" if run.mark == "strong" else words.weight
            self._pdf.set_font("Arguendo", "B" if weight == "bold" else "", words.size)
            self._pdf.set_text_color(LOOKS[run.mark])
            text = _written(run.text)
            wide = self._pdf.get_string_width(text)
            _put(self._pdf, across, words.y, text, words.size)
            if run.mark == "struck":
                self._look(LOOKS["struck"], words.size * 0.07, (), 1.0)
                line = words.y - words.size * 0.28
                lead = width(" ", words.size, weight) if text[:1].isspace() else 0.0
                self._pdf.line(across + lead, line, across + wide, line)
            across += wide


def _opened(map: ArgumentMap, called: str) -> "FPDF":
    try:
        from fpdf import FPDF
    except ImportError:
        raise UnavailableError(
            "A PDF is set with fpdf2, which is not installed.",
            "Install it with `pip install 'arguendo[print]'`, or export as html and print that.",
        ) from None

    class Numbered(FPDF):
        """A document with its name and the page at the foot of every page."""

        def footer(self) -> None:
            """Write the foot of a page."""
            self.set_font("Arguendo", "", 7.5)
            self.set_text_color(LOOKS["foot"])
            number = f"{self.page_no()}"
            foot = _written(_fitting(called, self.w - 160, 7.5))
            _put(self, _NARROW, self.h - 22, foot, 7.5)
            self.text(self.w - _NARROW - self.get_string_width(number), self.h - 22, number)

    pdf = Numbered(unit="pt", format="letter")
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.add_font("Arguendo", "", font_file("regular"))
    pdf.add_font("Arguendo", "B", font_file("bold"))
    shown = called + "".join(run.text for block in outline(map) for run in block.runs)
    if _COMPLEX.search(shown):
        pdf.set_text_shaping(True)
    pdf.set_title(called)
    pdf.set_creator(f"Arguendo {map.provenance.arguendo}")
    pdf.set_lang("en-US")
    pdf.set_creation_date(dt.datetime.combine(map.provenance.as_of, dt.time(), tzinfo=dt.UTC))
    return pdf


def _put(pdf: "FPDF", x: float, y: float, text: str, size: float) -> None:
    """Put words on a baseline; only what fpdf2 calls a cell is set from right to left."""
    if _COMPLEX.search(text):
        pdf.set_xy(x, y - 0.3 * size)
        pdf.cell(pdf.get_string_width(text), 0, text)
    else:
        pdf.text(x, y, text)


def _set(block: Block) -> tuple[float, Weight, float, float]:
    """Return the size, weight, space before and indent of a block."""
    match block.kind, block.level:
        case "title", _:
            return 19.0, "bold", 0.0, 0.0
        case "heading", 1:
            return 13.5, "bold", 20.0, 0.0
        case "heading", 2:
            return 11.0, "bold", 14.0, 0.0
        case "heading", _:
            return 10.0, "bold", 10.0, 0.0
        case "paragraph", _:
            return 9.5, "regular", 5.0, 0.0
        case _, level:
            return (9.5 if level == 1 else 9.0), "regular", 2.5, 10.0 + 14.0 * (min(level, 6) - 1)


def _level(block: Block) -> int:
    return 0 if block.kind == "title" else min(block.level, 3)


def _strips(drawn: Picture, room: float) -> Iterator[tuple[float, float]]:
    """Yield the heights between which a drawing is cut for pages, through no box if it can be."""
    start = 0.0
    while drawn.height - start > room + 1:
        end = start + room
        cut = [place.y for box, place in drawn.boxes if place.y < end < place.y + box.height]
        while cut and min(cut) > start + room / 3:
            end = min(cut) - 6
            cut = [place.y for box, place in drawn.boxes if place.y < end < place.y + box.height]
        yield start, end
        start = end
    yield start, drawn.height


def _plain(lines: Iterable[Line]) -> str:
    return _written(" ".join("".join(run.text for run in line).strip() for line in lines))


def _fitting(words: str, room: float, size: float) -> str:
    lines = broken((Run(words, "foot"),), room, size)
    first = "".join(run.text for run in lines[0]) if lines else ""
    return first + (" \u2026" if len(lines) > 1 else "")


def _written(words: str) -> str:
    """Return words without what no font has, with the space at their ends."""
    return spaced(words.encode("utf-8", "replace").decode())
