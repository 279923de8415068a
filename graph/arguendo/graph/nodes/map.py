"""Draw the map from everything cleared. It is derived: shown and written, never a channel."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.graph.context import Context
from arguendo.graph.debate.course import Course
from arguendo.graph.drawing import draw
from arguendo.graph.state import State
from arguendo.graph.views import Board, Item


def draw_map(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Put all items on a board with their clearances, and send the map drawn from it."""
    context = runtime.context
    context.go_on()
    clearances = {clearance.item: clearance for clearance in state["clearances"]}
    board = Board(context.library, state["facts"])
    items: list[Item] = [
        *state["precedents"],
        *state["arguments"],
        *state["theories"],
        *state["leads"],
        *state["moves"],
        *state["rulings"],
    ]
    for item in items:
        if item.id in clearances:
            board.put(item, clearances[item.id])
    runtime.stream_writer(
        draw(
            context,
            state["matter"],
            state["facts"],
            board,
            state["abstentions"],
            Course.of({**state}),
        )
    )
    return {}
