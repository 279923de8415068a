"""A map, or a part of one, as a picture: boxes in their places and the lines between them.

Drawn are issues, theories, arguments and answers, and as long as a reader can follow the lines to
them, the assumptions, facts and authorities they rely on; else these stand in the boxes of what
relies on them, but for an assumption that is denied. Rules, passages, critical questions and turns
are said in the outline. Theories of opposing sides on one issue rebut each other, which is said
below the picture and not drawn as so many lines.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from arguendo.graph.maps.attacks import ATTACKS, denied
from arguendo.graph.maps.printed.boxes import Box, box
from arguendo.graph.maps.printed.columns import Joint, Point, Way, placed
from arguendo.graph.wire import ArgumentMap, EdgeKind, EdgeView, NodeKind, TheoryView

_ARGUED: frozenset[NodeKind] = frozenset({"issue", "theory", "argument", "move"})
_GROUNDS: frozenset[NodeKind] = frozenset({"claim", "fact", "precedent"})
SHOWN = _ARGUED | _GROUNDS
"""What is drawn."""
_AT_A_GLANCE = 24
"""More boxes than this are drawn theory by theory on a page."""
_FOLLOWED = 40
"""More lines than this to what is relied on nobody follows."""
_LINES: frozenset[EdgeKind] = ATTACKS | {"answers", "supports", "rests-on", "cites", "concedes"}
_TO_THE_RIGHT: frozenset[EdgeKind] = frozenset({"rests-on", "cites"})


class Drawn(NamedTuple):
    """A line of the picture."""

    edge: EdgeView
    way: Way
    """From what acts to what is acted on."""
    fails: bool
    """True where an attack fails against the better authority."""


class Picture(NamedTuple):
    """Boxes and lines in their places."""

    boxes: tuple[tuple[Box, Point], ...]
    lines: tuple[Drawn, ...]
    width: float
    height: float
    grounds: bool
    """Whether facts and authorities are drawn; else they stand in the boxes."""


def picture(
    map: ArgumentMap, ids: Collection[str] | None = None, *, with_grounds: bool = True
) -> Picture:
    """Draw a map, or those nodes of it."""
    nodes = [n for n in map.nodes if n.kind in SHOWN and (ids is None or n.id in ids)]
    there = {node.id: node.kind for node in nodes}
    to_grounds = sum(
        there.get(edge.source) in SHOWN and there.get(edge.target) in _GROUNDS
        for edge in _drawn_edges(map)
    )
    grounds = with_grounds and to_grounds <= _FOLLOWED
    under_attack = denied(map)
    boxes = {
        node.id: box(map, node, grounds=not grounds)
        for node in nodes
        if grounds or node.kind in _ARGUED or node.id in under_attack
    }
    edges = [edge for edge in _drawn_edges(map) if {edge.source, edge.target} <= boxes.keys()]
    fails = {(one.source, one.target, one.kind) for one in map.assessment.failed}
    joints: list[Joint] = []
    for at, edge in enumerate(edges):
        ends = edge.source, edge.target
        left, right = ends if edge.kind in _TO_THE_RIGHT else ends[::-1]
        joints.append((left, right, at))
    layout = placed({id: (one.width, one.height) for id, one in boxes.items()}, joints)
    lines = []
    for at, edge in enumerate(edges):
        if at in layout.ways:
            way = layout.ways[at]
            if edge.kind not in _TO_THE_RIGHT:
                way = Way(tuple((two, one) for one, two in reversed(way.straight)))
            lines.append(Drawn(edge, way, (edge.source, edge.target, edge.kind) in fails))
    return Picture(
        tuple((one, layout.places[id]) for id, one in boxes.items()),
        tuple(lines),
        layout.width,
        layout.height,
        grounds,
    )


def _drawn_edges(map: ArgumentMap) -> Iterable[EdgeView]:
    theories = {node.id for node in map.nodes if node.kind == "theory"}
    for edge in map.edges:
        rivals = {edge.source, edge.target} <= theories and edge.kind == "rebuts"
        if edge.kind in _LINES and not rivals:
            yield edge


def fits_one(map: ArgumentMap) -> bool:
    """Say whether a map can be taken in at one glance."""
    return sum(node.kind in SHOWN for node in map.nodes) <= _AT_A_GLANCE


def overview(map: ArgumentMap) -> tuple[str, ...]:
    """Return the issues and the theories on them."""
    return tuple(node.id for node in map.nodes if node.kind in ("issue", "theory"))


def around(map: ArgumentMap, roots: Iterable[str]) -> tuple[str, ...]:
    """Return some arguments with all that bears on them, step by step, but no other argument."""
    kinds = {node.id: node.kind for node in map.nodes}
    beside: dict[str, list[str]] = {}
    for edge in _drawn_edges(map):
        ends = edge.source, edge.target
        left, right = ends if edge.kind in _TO_THE_RIGHT else ends[::-1]
        if kinds.get(right) in SHOWN:
            beside.setdefault(left, []).append(right)
    wanted = dict.fromkeys(roots)
    queue = list(wanted)
    for id in queue:
        for right in beside.get(id, ()):
            if right not in wanted and kinds[right] not in ("theory", "argument", "issue"):
                wanted[right] = None
                queue.append(right)
    return tuple(wanted)


def of_theory(map: ArgumentMap, theory: TheoryView) -> tuple[str, ...]:
    """Return a theory with its arguments, the answers to them, and what these rely on."""
    arguments = [argument.id for argument in theory.arguments]
    return tuple(dict.fromkeys((theory.id, *around(map, arguments))))
