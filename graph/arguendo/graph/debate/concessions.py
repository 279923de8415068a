"""Whether a concession is earned: its target stands under grounded semantics, on verified evidence.

It has to stand with everything struck that rests on a citation neither verified nor under caution,
and it has to rest on something of record that stands itself: a fact of the matter, a passage, or an
authority. An assumption that nobody attacked stands too, and concedes nothing.
"""

from collections.abc import Iterable

from arguendo.graph.clearing import clear
from arguendo.graph.context import Context
from arguendo.graph.maps.semantics import framework, grounded
from arguendo.graph.model import Argument, Move, Precedent
from arguendo.graph.ruling.table import laid_out
from arguendo.graph.state import Round
from arguendo.graph.views import Board

_OF_RECORD = frozenset({"fact", "passage", "precedent"})


def is_earned(context: Context, state: Round, taken: Iterable[Move], target: str) -> bool:
    """Say whether a target stands after the turns taken so far."""
    board = Board(context.library, state["facts"])
    known = {clearance.item: clearance for clearance in state["cleared"]}
    items: tuple[Precedent | Argument | Move, ...] = (
        *state["precedents"],
        *state["arguments"],
        *state["said"],
        *taken,
    )
    for item in (*items, state["theory"]):
        board.put(item, known.get(item.id) or clear(item, context.gate, context.library))
    table = laid_out(board, state["matter"], state["facts"], context.gate)
    labels = grounded(framework(table.nodes, table.edges, table.struck))
    kinds = {node.id: node.kind for node in table.nodes}
    return labels.get(target) == "in" and any(
        edge.source == target
        and edge.kind in ("rests-on", "cites")
        and kinds[edge.target] in _OF_RECORD
        and labels[edge.target] == "in"
        for edge in table.edges
    )
