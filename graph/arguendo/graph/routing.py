"""Where a run goes next."""

from typing import Literal

from langgraph.runtime import Runtime
from langgraph.types import Send

from arguendo.corpus.model import OTHER_SIDE
from arguendo.graph.context import Context
from arguendo.graph.model import Audience
from arguendo.graph.state import Floor, Pursuit, State

_AUDIENCES: tuple[Audience, ...] = ("judge", "jury")


def to_every_floor(state: State) -> list[Send]:
    """Send the matter to the brainstorm once for each issue, side and audience, ours first."""
    matter = state["matter"]
    floors = [
        (issue, side, audience)
        for issue in (matter.issues or (matter.question,))
        for side in (matter.side, OTHER_SIDE[matter.side])
        for audience in _AUDIENCES
    ]
    return [
        Send(
            "brainstorm",
            Floor(
                matter=matter,
                facts=state["facts"],
                issue=issue,
                side=side,
                audience=audience,
                slot=slot,
            ),
        )
        for slot, (issue, side, audience) in enumerate(floors, start=1)
    ]


def to_pursue(state: State) -> list[Send] | Literal["map"]:
    """Send every theory of one floor to be pursued; a floor without theories goes to the map.

    LangGraph shows a branch the state with that branch's own writes alone, so that each floor
    sends its own theories, once.
    """
    sends = [
        Send(
            "pursue",
            Pursuit(
                matter=state["matter"],
                facts=state["facts"],
                theory=theory,
                precedents=[],
                leads=[],
                arguments=[],
                moves=[],
                rounds_done=0,
                clearances=[],
            ),
        )
        for theory in state["theories"]
    ]
    return sends or "map"


def to_debate(state: Pursuit, runtime: Runtime[Context]) -> Literal["debate", "__end__"]:
    """Go into another round while there are rounds left and the last one brought something new."""
    silent = state["rounds_done"] > 0 and not any(
        move.round == state["rounds_done"] for move in state["moves"]
    )
    if silent or not state["arguments"]:
        return "__end__"
    return "debate" if state["rounds_done"] < runtime.context.dials.rounds else "__end__"
