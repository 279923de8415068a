"""The turns of the debate, each below what it is aimed at, with what it cites."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import worst_grade
from arguendo.graph.maps.marks import one_line
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, words_of
from arguendo.graph.maps.words import MOVED, both_ways, graded_words
from arguendo.graph.wire import ArgumentMap, CiteView, MoveView

_DEEPEST = 24
"""What answers deeper down stands at this level: nobody counts so many indents."""


class Turns:
    """The turns of a map, found by what they are aimed at, and the questions that nobody put."""

    def __init__(self, map: ArgumentMap) -> None:
        self._map = map
        self._onto: defaultdict[str, list[MoveView]] = defaultdict(list)
        for move in map.moves:
            self._onto[move.target].append(move)
        nodes = {node.id: node for node in map.nodes}
        self._doubts = {edge.source for edge in map.edges if edge.kind == "undermines"}
        self._failed = {one.source for one in map.assessment.failed}
        self._asked: defaultdict[str, list[Cleared]] = defaultdict(list)
        asking: set[tuple[str, str]] = set()
        for edge in map.edges:
            if edge.kind == "raises" and edge.target in nodes:
                self._asked[edge.source].append(nodes[edge.target].label)
            if edge.kind == "asks":
                asking.add((edge.source, edge.target))
        put = {edge.target for edge in map.edges if edge.kind == "raises"}
        order = {node.id: at for at, node in enumerate(map.nodes)}
        self.open: defaultdict[str, list[Cleared]] = defaultdict(list)
        """The critical questions of each argument that nobody has put."""
        for question, argument in sorted(asking, key=lambda one: order.get(one[0], -1)):
            if question not in put and question in nodes:
                self.open[argument].append(nodes[question].label)

    def answers(self, target: str, level: int) -> Iterator[Block]:
        """Yield the moves aimed at something, each with the moves that meet it below."""
        told: set[str] = set()
        waiting = [(move, level) for move in reversed(self._onto[target])]
        while waiting:  # By hand: a map of others may be deeper than Python calls itself.
            move, at = waiting.pop()
            if move.id in told:
                continue
            told.add(move.id)
            yield self._move(move, at)
            yield from cites(move.cites, at + 1)
            below = min(at + 1, _DEEPEST)
            waiting += [(one, below) for one in reversed(self._onto[move.id])]

    def others(self) -> Iterator[Block]:
        """Yield the moves that answer no argument, such as two that answer each other."""
        waiting = [one.id for theory in self._map.theories for one in theory.arguments]
        told = set(waiting)
        for target in waiting:
            below = [move.id for move in self._onto[target] if move.id not in told]
            told.update(below)
            waiting += below
        others = [move for move in self._map.moves if move.id not in told]
        if others:
            yield heading("Turns that answer no argument")
            for move in others:
                yield self._move(move, 1)
                yield from cites(move.cites, 2)

    def _move(self, move: MoveView, level: int) -> Block:
        does = MOVED[move.kind]
        if move.id in self._doubts:
            does = f"denies what {move.target} assumes"
        said = [
            Run(f"{move.id} ", "strong"),
            Run(f"the {move.side} {does}: ", "foot"),
            *words_of(move.text),
            Run(f" ({both_ways(self._map, move.id, 'move')}", "foot"),
            Run("; fails against the better authority" if move.id in self._failed else "", "foot"),
        ]
        said += [
            Run(f"; it asks: {one_line(label.text)}", "foot")
            for label in self._asked[move.id]
            if not move.text.text.startswith(label.text)
        ]
        return Block("item", (*said, Run(")", "foot")), level)


def cites(cites: Iterable[CiteView], level: int) -> Iterator[Block]:
    """Yield each citation once, whatever number of passages it is brought for."""
    for citation in dict.fromkeys(cite.citation for cite in cites):
        grade = graded_words(worst_grade((citation,)))
        said = (Run("citing: ", "foot"), *words_of(citation), Run(f" ({grade})", "foot"))
        yield Block("item", said, level)
