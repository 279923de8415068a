"""The turns of the debate, each below what it is aimed at, with what it cites."""

from collections.abc import Iterable, Iterator

from arguendo.graph.maps.carried import worst_grade
from arguendo.graph.maps.marks import one_line
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, words_of
from arguendo.graph.maps.words import MOVED, both_ways, graded_words
from arguendo.graph.wire import ArgumentMap, CiteView, MoveView


def answers(map: ArgumentMap, target: str, level: int, above: frozenset[str]) -> Iterator[Block]:
    """Yield the moves aimed at something, each with the moves that meet it below."""
    for move in map.moves:
        if move.target == target and move.id not in above:
            yield _move(map, move, level)
            yield from cites(move.cites, level + 1)
            yield from answers(map, move.id, level + 1, above | {move.id})


def other_turns(map: ArgumentMap) -> Iterator[Block]:
    """Yield the moves that answer no argument, such as two that answer each other."""
    told = {argument.id for theory in map.theories for argument in theory.arguments}
    answered = 0
    while len(told) > answered:
        answered = len(told)
        told |= {move.id for move in map.moves if move.target in told}
    others = [move for move in map.moves if move.id not in told]
    if others:
        yield heading("Turns that answer no argument")
        for move in others:
            yield _move(map, move, 1)
            yield from cites(move.cites, 2)


def _move(map: ArgumentMap, move: MoveView, level: int) -> Block:
    nodes = {node.id: node for node in map.nodes}
    asked = [
        nodes[edge.target].label
        for edge in map.edges
        if edge.source == move.id and edge.kind == "raises" and edge.target in nodes
    ]
    fails = any(one.source == move.id for one in map.assessment.failed)
    said = [
        Run(f"{move.id} ", "strong"),
        Run(f"the {move.side} {_does(map, move)}: ", "foot"),
        *words_of(move.text),
        Run(f" ({both_ways(map, move.id, 'move')}", "foot"),
        Run("; fails against the better authority" if fails else "", "foot"),
    ]
    said += [
        Run(f"; it asks: {one_line(label.text)}", "foot")
        for label in asked
        if not move.text.text.startswith(label.text)
    ]
    return Block("item", (*said, Run(")", "foot")), level)


def _does(map: ArgumentMap, move: MoveView) -> str:
    doubts = any(e.source == move.id and e.kind == "undermines" for e in map.edges)
    return f"denies what {move.target} assumes" if doubts else MOVED[move.kind]


def cites(cites: Iterable[CiteView], level: int) -> Iterator[Block]:
    """Yield each citation once, whatever number of passages it is brought for."""
    for citation in dict.fromkeys(cite.citation for cite in cites):
        grade = graded_words(worst_grade((citation,)))
        said = (Run("citing: ", "foot"), *words_of(citation), Run(f" ({grade})", "foot"))
        yield Block("item", said, level)
