"""A picture as shapes: boxes, lines, arrowheads and words, whatever they are painted with."""

from collections.abc import Iterator
from typing import NamedTuple

from arguendo.graph.maps.attacks import ATTACKS
from arguendo.graph.maps.printed.boxes import Box
from arguendo.graph.maps.printed.columns import Point, Way
from arguendo.graph.maps.printed.letters import Line, Weight
from arguendo.graph.maps.printed.picture import Drawn, Picture
from arguendo.graph.wire import ArgumentMap, EdgeKind, Grade, Standing

INK = "#1c1c1c"
PAPER = "#ffffff"
GRADES: dict[Grade | None, tuple[str, str]] = {
    "verified": ("#2e6b3a", "#f1f7f2"),
    "caution": ("#a87400", "#fdf8ea"),
    "unproven": ("#6b6b6b", "#f3f3f3"),
    "rejected": ("#a01c14", "#fcf1f0"),
    None: ("#b6bec6", "#ffffff"),
}
"""The colour of a grade, and of the ground behind it."""
BORDERS: dict[Standing, tuple[float, ...]] = {
    "in": (),
    "undecided": (1.5, 2.5),
    "out": (5.0, 3.0),
}
"""The dashes of a border, by whether what is in it stands."""
ATTACK, CARRY, REST = "#a01c14", "#3d4a56", "#8b97a3"


class Rectangle(NamedTuple):
    """A rectangle, its corners rounded."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    fill: str
    stroke: str
    thick: float
    dashes: tuple[float, ...] = ()


class Stroke(NamedTuple):
    """A line: straight from each first to each second point, curved between those."""

    way: Way
    stroke: str
    thick: float
    dashes: tuple[float, ...] = ()


class Polygon(NamedTuple):
    """A closed shape."""

    points: tuple[Point, ...]
    fill: str
    stroke: str


class Words(NamedTuple):
    """A line of words from a place on its baseline."""

    x: float
    y: float
    runs: Line
    size: float
    weight: Weight


Shape = Rectangle | Stroke | Polygon | Words


class Group(NamedTuple):
    """Shapes that belong together, with the node or edge they show."""

    of: Box | Drawn
    shapes: tuple[Shape, ...]


def groups(map: ArgumentMap, drawn: Picture) -> Iterator[Group]:
    """Yield the lines and then the boxes, each as the shapes it is made of."""
    for line in drawn.lines:
        yield Group(line, tuple(_line(line)))
    for box, place in drawn.boxes:
        yield Group(box, tuple(_box(map, box, place)))


def _box(map: ArgumentMap, box: Box, place: Point) -> Iterator[Shape]:
    colour, ground = GRADES[box.node.grade]
    standing = map.acceptability.all[box.node.id]
    dashes = BORDERS[standing]
    edge = "#c9d0d6" if standing == "in" and box.node.grade is None else colour
    weight = 1.6 if box.node.kind == "issue" else 0.9
    yield Rectangle(place.x, place.y, box.width, box.height, 4.0, ground, edge, weight, dashes)
    yield Rectangle(place.x, place.y + 4, 3.2, box.height - 8, 1.2, colour, colour, 0.0)
    for line in box.lines:
        x = place.x + 12.0
        yield Words(x, place.y + line.baseline, line.runs, line.size, line.weight)


FAILS: tuple[float, ...] = (4.0, 3.0)
"""The dashes of an attack that fails."""
_LOOK: dict[EdgeKind, tuple[str, float, tuple[float, ...]]] = {
    "answers": (CARRY, 1.6, ()),
    "supports": (CARRY, 1.1, ()),
    "rests-on": (REST, 0.8, (1.0, 2.0)),
    "cites": (REST, 0.8, (4.0, 2.0)),
    "concedes": (CARRY, 0.9, (6.0, 2.0, 1.0, 2.0)),
}


def _line(line: Drawn) -> Iterator[Shape]:
    if line.edge.kind in ATTACKS:
        colour, thick, dashes = ATTACK, 1.2, FAILS if line.fails else ()
    else:
        colour, thick, dashes = _LOOK[line.edge.kind]
    yield Stroke(line.way, colour, thick, dashes)
    end, towards = line.way.straight[-1][1], _direction(line.way)
    if line.edge.kind not in ATTACKS:
        yield _head(end, towards, colour)
        return
    # An attack ends in a cross before its head, so that it is told from support without colour.
    yield _head(end, towards, colour)
    at = Point(end.x - towards * 9.5, end.y)
    for up in (-1, 1):
        bar = (Point(at.x - 2.8, at.y - 2.8 * up), Point(at.x + 2.8, at.y + 2.8 * up))
        yield Stroke(Way((bar,)), colour, 1.3)


def _direction(way: Way) -> int:
    """Say whether a line arrives from the left or from the right."""
    end = way.straight[-1][1]
    before = way.straight[0][0]
    return 1 if end.x >= before.x else -1


def _head(end: Point, towards: int, colour: str) -> Polygon:
    back = end.x - towards * 6.0
    return Polygon((end, Point(back, end.y - 3.0), Point(back, end.y + 3.0)), colour, colour)
