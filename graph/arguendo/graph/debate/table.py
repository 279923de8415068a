"""What is on the table: everything argued, but for the theories the user has struck."""

from arguendo.graph.model import Argument, Move, Precedent, Theory
from arguendo.graph.state import State


def on_the_table(state: State) -> list[Theory | Precedent | Argument | Move]:
    """Return the items of every theory that is not struck, in the order of the map."""
    struck = struck_theories(state)
    return [
        *(one for one in state["precedents"] if one.theory not in struck),
        *(one for one in state["arguments"] if one.theory not in struck),
        *(one for one in state["theories"] if one.id not in struck),
        *(one for one in state["moves"] if one.theory not in struck),
    ]


def struck_theories(state: State) -> tuple[str, ...]:
    """Return the theories the user has struck."""
    return state["steered"][-1].strikes if state["steered"] else ()
