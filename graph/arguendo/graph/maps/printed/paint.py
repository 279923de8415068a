"""Paints a picture as SVG: a title and a description, no script, every word escaped."""

import re
from collections.abc import Iterator
from html import escape

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.marks import lined, marked_line, shown, spaced
from arguendo.graph.maps.printed.boxes import LOOKS, Box, runs
from arguendo.graph.maps.printed.columns import Point, Way
from arguendo.graph.maps.printed.legend import keys
from arguendo.graph.maps.printed.letters import FAMILY, Run, Weight, broken
from arguendo.graph.maps.printed.picture import Picture
from arguendo.graph.maps.printed.shapes import (
    INK,
    PAPER,
    Group,
    Polygon,
    Rectangle,
    Shape,
    Stroke,
    Words,
    groups,
)
from arguendo.graph.maps.words import DOES, KINDS, both_ways, findings, graded_words, summary, title
from arguendo.graph.wire import ArgumentMap, NodeView

MARGIN = 28.0
_NO_LETTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
FONTS = f"'{FAMILY}', Arial, Helvetica, sans-serif"
"""What the words are drawn with: the font that was measured, or one that is narrower."""


def svg(
    map: ArgumentMap, drawn: Picture, *, heading: bool = True, key: bool = True, fonts: str = FONTS
) -> str:
    """Return the picture as an SVG document, by default with its heading and its key."""
    room = max(drawn.width, 420.0) if heading or key else drawn.width
    head = list(_heading(map, room)) if heading else []
    top = MARGIN + (head[-1].y + 20 if head else 0.0)
    below = list(_below(map, drawn, room)) if key else []
    foot = top + drawn.height + 26
    width = room + 2 * MARGIN
    height = (foot + below[-1][1] + 12 if below else top + drawn.height) + MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" '
        f'font-family="{fonts}" font-stretch="condensed">',
        f"<title>{safe(called(map))}</title>",
        f"<desc>{safe(described(map))}</desc>",
        f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        *(_shape(one._replace(x=one.x + MARGIN, y=one.y + MARGIN)) for one in head),
        f'<g transform="translate({_n(MARGIN)} {_n(top)})">',
        *(line for group in groups(map, drawn) for line in _group(map, group)),
        "</g>",
    ]
    if below:
        lines.append(f'<g transform="translate({_n(MARGIN)} {_n(foot)})">')
        lines += [_shape(shape) for shapes, _ in below for shape in shapes]
        lines.append("</g>")
    return "\n".join([*lines, "</svg>"]) + "\n"


def _heading(map: ArgumentMap, room: float) -> Iterator[Words]:
    down = 4.0
    made = map.provenance
    told = (
        f"For the {map.matter.side}; law as of {made.as_of.isoformat()}; checked against "
        f"{made.authorities} authorities. {summary(map)}"
    )
    blocks: tuple[tuple[Run, float, Weight], ...] = (
        (Run(called(map), "plain"), 15.0, "bold"),
        (Run(told, "head"), 9.5, "regular"),
    )
    for run, size, weight in blocks:
        for line in broken((run,), room, size, weight):
            down += size * 1.32
            yield Words(0.0, down - size * 0.3, line, size, weight)
        down += 3


def _below(
    map: ArgumentMap, drawn: Picture, room: float
) -> Iterator[tuple[tuple[Shape, ...], float]]:
    """Yield the key, and the facts and assumptions that stand in the boxes by their numbers."""
    down = 0.0
    for shapes, at in keys(room, grounds=drawn.grounds):
        down = at
        yield shapes, at
    # What several arguments assume in the same words is said once.
    said: dict[Cleared, list[str]] = {}
    for node in map.nodes if not drawn.grounds else ():
        if node.kind in ("fact", "claim"):
            said.setdefault(lined(node.label), []).append(node.id)
    for label, ids in said.items():
        words = (Run(f"{', '.join(ids)}: ", "head"), *runs(label))
        for number, line in enumerate(broken(words, room, 8.5)):
            down += 12.0 if number else 16.0
            yield (Words(0.0, down, line, 8.5, "regular"),), down


def called(map: ArgumentMap) -> str:
    """Return what the map is called, on one line."""
    return marked_line(title(map)) or "Argument map"


def described(map: ArgumentMap) -> str:
    """Say what the picture shows to whoever cannot see it, and what was found of each citation."""
    verdicts = {verdict.id: verdict for verdict in map.verdicts}
    found = (
        f"{shown(citation)}: {citation.grade}; {'; '.join(findings(citation, verdicts))}"
        for citation in everywhere(map)
    )
    told = f"{len(map.nodes)} nodes. {summary(map)} " + " ".join(found)
    return told.strip()


def _group(map: ArgumentMap, group: Group) -> Iterator[str]:
    """Yield the shapes of a node or an edge, named for pointers and for readers of the screen."""
    match group.of:
        case Box(node=node):
            said = f"{KINDS[node.kind]} {node.id}: {marked_line(node.label)} ({_told(map, node)})"
            yield f'<g data-node="{safe(node.id)}" data-grade="{node.grade or "none"}">'
        case drawn:
            does = DOES[drawn.edge.kind]
            said = f"{drawn.edge.source} {does} {drawn.edge.target}"
            said += ", and fails against the better authority" if drawn.fails else ""
            yield f'<g data-edge="{drawn.edge.kind}">'
    yield f"<title>{safe(said)}</title>"
    yield from (_shape(shape) for shape in group.shapes)
    yield "</g>"


def _told(map: ArgumentMap, node: NodeView) -> str:
    return f"{graded_words(node.grade)}; {both_ways(map, node.id, node.kind)}"


def _shape(shape: Shape) -> str:
    match shape:
        case Rectangle():
            return (
                f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" '
                f'height="{_n(shape.height)}" rx="{_n(shape.radius)}" fill="{shape.fill}" '
                f'stroke="{shape.stroke}" stroke-width="{_n(shape.thick)}"{_dashes(shape.dashes)}/>'
            )
        case Stroke():
            return (
                f'<path d="{_path(shape.way)}" fill="none" stroke="{shape.stroke}" '
                f'stroke-width="{_n(shape.thick)}"{_dashes(shape.dashes)}/>'
            )
        case Polygon():
            points = " ".join(f"{_n(point.x)},{_n(point.y)}" for point in shape.points)
            return f'<polygon points="{points}" fill="{shape.fill}"/>'
        case Words():
            weight = ' font-weight="bold"' if shape.weight == "bold" else ""
            spans = "".join(_span(run) for run in shape.runs)
            return (
                f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}"{weight} '
                f'xml:space="preserve">{spans}</text>'
            )


def _span(run: Run) -> str:
    struck = ' text-decoration="line-through"' if run.mark == "struck" else ""
    return f'<tspan fill="{LOOKS.get(run.mark, INK)}"{struck}>{safe(run.text)}</tspan>'


def _path(way: Way) -> str:
    (start, _), *_ = way.straight
    parts = [f"M{_at(start)}"]
    last: Point | None = None
    for first, second in way.straight:
        if last is not None:
            middle = (last.x + first.x) / 2
            parts.append(f"C{_n(middle)} {_n(last.y)} {_n(middle)} {_n(first.y)} {_at(first)}")
        if second != first:
            parts.append(f"L{_at(second)}")
        last = second
    return " ".join(parts)


def _at(point: Point) -> str:
    return f"{_n(point.x)} {_n(point.y)}"


def _n(number: float) -> str:
    """Write a number as short as it is exact enough: to a hundredth of a point."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number else "0"


def _dashes(dashes: tuple[float, ...]) -> str:
    return f' stroke-dasharray="{" ".join(map(_n, dashes))}"' if dashes else ""


def safe(words: str) -> str:
    """Escape words on one line, with the space at their ends, without what XML forbids."""
    return escape(spaced(_NO_LETTER.sub("\ufffd", words)))
