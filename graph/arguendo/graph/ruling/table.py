"""What is ruled on: the map of what was cleared so far."""

from collections.abc import Sequence
from typing import NamedTuple

from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.derive import derive
from arguendo.graph.maps.semantics import struck_nodes
from arguendo.graph.model import Fact, Matter
from arguendo.graph.views import Board
from arguendo.graph.wire import EdgeView, NodeView, TheoryView


class Table(NamedTuple):
    """A map to be ruled on."""

    nodes: tuple[NodeView, ...]
    edges: tuple[EdgeView, ...]
    theories: tuple[TheoryView, ...]
    struck: frozenset[str]
    """What rests on a citation that is neither verified nor under caution."""


def laid_out(board: Board, matter: Matter, facts: Sequence[Fact], gate: Gate) -> Table:
    """Derive the map of what is on a board."""
    theories, moves = board.theories(), board.moves()
    verdicts = {verdict.id: verdict for _, backing in (*theories, *moves) for verdict in backing}
    nodes, edges = derive(
        matter,
        facts,
        [view for view, _ in theories],
        [view for view, _ in moves],
        verdicts.values(),
        clear_supplied=lambda words: gate.clear_supplied(words)[0],
    )
    return Table(nodes, edges, tuple(view for view, _ in theories), struck_nodes(nodes))
