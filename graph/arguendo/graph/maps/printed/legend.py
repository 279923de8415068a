"""What the lines, colours and borders of a picture mean, in one key below it."""

from collections.abc import Iterator

from arguendo.graph.maps.printed.columns import Point, Way
from arguendo.graph.maps.printed.letters import Run, broken, width
from arguendo.graph.maps.printed.shapes import (
    ATTACK,
    BORDERS,
    CARRY,
    FAILS,
    GRADES,
    PAPER,
    REST,
    Polygon,
    Rectangle,
    Shape,
    Stroke,
    Words,
)
from arguendo.graph.wire import Standing

_SIZE = 8.0
_STEP = 15.0
_GAP = 18.0
_SAMPLE = 26.0

_RIVALS = "Theories of opposing sides on one issue rebut each other."
_INSIDE = "Facts and authorities stand in the boxes of what relies on them."
_OUTLINE = "Rules, passages, critical questions and turns are in the outline."

_LINES: tuple[tuple[str, str, tuple[float, ...], bool], ...] = (
    ("carries", CARRY, (), False),
    ("attacks", ATTACK, (), True),
    ("attacks and fails", ATTACK, FAILS, True),
    ("cites", REST, (4.0, 2.0), False),
    ("rests on", REST, (1.0, 2.0), False),
)
_STANDS: dict[Standing, str] = {"in": "stands", "undecided": "open", "out": "does not stand"}


def keys(room: float, *, grounds: bool) -> Iterator[tuple[tuple[Shape, ...], float]]:
    """Yield each key's shapes with how far down it stands, in lines no wider than there is room."""
    across, down = 0.0, 0.0
    for sample, words in _samples(grounds):
        wide = _SAMPLE + 6 + width(words, _SIZE)
        if across and across + wide > room:
            across, down = 0.0, down + _STEP
        shapes = [_moved(shape, across, down) for shape in sample]
        shapes.append(Words(across + _SAMPLE + 6, down, (Run(words, "foot"),), _SIZE, "regular"))
        yield tuple(shapes), down
        across += wide + _GAP
    note = " ".join((_RIVALS, *(() if grounds else (_INSIDE,)), _OUTLINE))
    for line in broken((Run(note, "foot"),), room, _SIZE):
        down += _STEP
        yield (Words(0.0, down, line, _SIZE, "regular"),), down


def _samples(grounds: bool) -> Iterator[tuple[tuple[Shape, ...], str]]:
    for words, colour, dashes, cross in _LINES if grounds else _LINES[:3]:
        shapes: list[Shape] = [
            Stroke(Way(((Point(0, -3), Point(_SAMPLE, -3)),)), colour, 1.2, dashes),
            Polygon(
                (Point(_SAMPLE, -3), Point(_SAMPLE - 6, -6), Point(_SAMPLE - 6, 0)), colour, colour
            ),
        ]
        if cross:
            for up in (-2.8, 2.8):
                bar = (Point(_SAMPLE - 12.3, -3 - up), Point(_SAMPLE - 6.7, -3 + up))
                shapes.append(Stroke(Way((bar,)), colour, 1.3))
        yield tuple(shapes), words
    for grade, (colour, ground) in GRADES.items():
        sample = Rectangle(_SAMPLE - 16, -8.5, 16, 10, 2, ground, colour, 0.9)
        edge = Rectangle(_SAMPLE - 16, -8.5, 3.2, 10, 1, colour, colour, 0)
        yield (sample, edge), grade or "cites nothing"
    for standing, words in _STANDS.items():
        border = BORDERS[standing]
        yield (Rectangle(_SAMPLE - 16, -8.5, 16, 10, 2, PAPER, CARRY, 0.9, border),), words


def _moved(shape: Shape, x: float, y: float) -> Shape:
    match shape:
        case Stroke(way=way):
            moved = tuple(
                (Point(a.x + x, a.y + y), Point(b.x + x, b.y + y)) for a, b in way.straight
            )
            return shape._replace(way=Way(moved))
        case Polygon(points=points):
            return shape._replace(points=tuple(Point(p.x + x, p.y + y) for p in points))
        case Rectangle() | Words():
            return shape._replace(x=shape.x + x, y=shape.y + y)
