"""What stands in the box of a node: what it is, what it says, how it is graded and if it stands."""

from collections.abc import Iterator
from typing import NamedTuple

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.marks import lined, one_line, shortened
from arguendo.graph.maps.printed.letters import Line, Mark, Run, Weight, broken
from arguendo.graph.maps.words import BEFORE, KINDS, MOVED, both_ways, graded_words
from arguendo.graph.wire import ArgumentMap, NodeView

WIDTH = 232.0
"""The width of a box, in points."""
_PADDING = 9.0
_INSIDE = WIDTH - 2 * _PADDING - 4
_LONGEST = 260
"""How many characters of a node's words are drawn; the outline has them all."""


class Written(NamedTuple):
    """A line of a box, with its size and weight."""

    runs: Line
    size: float
    weight: Weight
    baseline: float
    """How far below the upper edge it stands."""


class Box(NamedTuple):
    """A node as it is drawn."""

    node: NodeView
    lines: tuple[Written, ...]
    width: float
    height: float


def box(map: ArgumentMap, node: NodeView, *, grounds: bool = False) -> Box:
    """Set the words of a node into its box, with what it relies on where that is not drawn."""
    blocks: list[tuple[tuple[Run, ...], float, Weight]] = [
        ((Run(_head(map, node), "head"),), 7.5, "bold"),
        (runs(shortened(lined(node.label), _LONGEST)), 9.0, _weight(node)),
        *((words, 8.0, "regular") for words in (_relies_on(map, node) if grounds else ())),
        ((Run(_foot(map, node), "foot"),), 7.5, "regular"),
    ]
    lines: list[Written] = []
    down = _PADDING - 1
    for at, (words, size, weight) in enumerate(blocks):
        down += 2.5 if at else 0
        for line in broken(words, _INSIDE, size, weight):
            down += size * 1.28
            lines.append(Written(line, size, weight, down - size * 0.28))
    return Box(node, tuple(lines), WIDTH, down + _PADDING - 2)


def runs(text: Cleared) -> tuple[Run, ...]:
    """Return a text as words with their looks: what is struck has its reason beside it."""
    found: list[Run] = []
    for segment in text.segments:
        match segment.kind:
            case "plain":
                found.append(Run(segment.text, "plain"))
            case "cited":
                found.append(Run(segment.text, segment.grade))
            case "struck":
                found.append(Run(segment.text, "struck"))
                found.append(Run(f" [struck: {one_line(segment.why)}]", "why"))
    said = any(run.text.strip() for run in found)
    return tuple(found) if said else (Run("…", "plain"),)


def _relies_on(map: ArgumentMap, node: NodeView) -> Iterator[tuple[Run, ...]]:
    """Yield each citation on which an argument or a move relies, then its facts."""
    arguments = (argument for theory in map.theories for argument in theory.arguments)
    cites = {one.id: one.cites for one in arguments} | {one.id: one.cites for one in map.moves}
    for citation in dict.fromkeys(cite.citation for cite in cites.get(node.id, ())):
        yield (Run("citing ", "foot"), *runs(lined(citation)))
    kinds = {one.id: one.kind for one in map.nodes}
    targets = [e.target for e in map.edges if e.source == node.id and e.kind == "rests-on"]
    named = [
        f"{word} {', '.join(found)}"
        for kind, word in (("fact", "on"), ("claim", "assuming"))
        if (found := [id for id in targets if kinds.get(id) == kind])
    ]
    if named:
        yield (Run("; ".join(named), "foot"),)


def _weight(node: NodeView) -> Weight:
    return "bold" if node.kind == "issue" else "regular"


def _head(map: ArgumentMap, node: NodeView) -> str:
    moves = {move.id: move for move in map.moves}
    parts = [f"{KINDS[node.kind]} {node.id}" if node.kind != "precedent" else KINDS[node.kind]]
    if node.side:
        parts.append(node.side)
    if node.audience:
        parts.append(BEFORE[node.audience])
    if node.id in moves:
        move = moves[node.id]
        when = f", round {move.round}" if any(one.round != 1 for one in map.moves) else ""
        parts.append(f"{MOVED[move.kind]} {move.target}{when}")
    return " · ".join(parts)


def _foot(map: ArgumentMap, node: NodeView) -> str:
    standing = both_ways(map, node.id, node.kind)
    if node.kind in ("fact", "precedent", "claim") and standing == "stands":
        return graded_words(node.grade) if node.kind == "precedent" else "given"
    return f"{graded_words(node.grade)}; {standing}"


LOOKS: dict[Mark, str] = {
    "plain": "#1c1c1c",
    "strong": "#1c1c1c",
    "head": "#41505e",
    "foot": "#55606b",
    "verified": "#1b5e2f",
    "caution": "#7a5200",
    "struck": "#a01c14",
    "why": "#a01c14",
}
"""The colour of words, by what they are."""
