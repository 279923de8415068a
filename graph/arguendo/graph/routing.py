"""Where a run goes next."""

import itertools
import random
from typing import Literal

from langgraph.runtime import Runtime
from langgraph.types import Send

from arguendo.corpus.model import OTHER_SIDE
from arguendo.graph.context import Context
from arguendo.graph.model import Audience, Dials
from arguendo.graph.portfolio.lenses import chosen
from arguendo.graph.state import Floor, Pursuit, State

_AUDIENCES: tuple[Audience, ...] = ("judge", "jury")


def to_every_floor(state: State, runtime: Runtime[Context]) -> list[Send]:
    """Send the matter to the brainstorm once for each issue, side and audience, ours first.

    A speaker that does best with one theory at a time is sent it once for each lens as well.
    """
    matter, dials = state["matter"], runtime.context.dials
    by_lens = runtime.context.creative.by_lens
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
                place=place,
                lenses=lenses,
                most=1 if by_lens else dials.theories,
            ),
        )
        for slot, (issue, side, audience) in enumerate(floors, start=1)
        for place, lenses in enumerate(
            _branches(dials, audience, by_lens, f"{runtime.context.seed}|{slot}"), start=1
        )
    ]


def _branches(dials: Dials, audience: Audience, by_lens: bool, seed: str) -> list[list[str]]:
    """Return the lenses of each branch of a floor: one each, or all of them in one branch.

    Their order is the seed's and differs from floor to floor, so that the sides and audiences
    together look through more of them than each does. More branches than lenses begin again.
    """
    names = [lens.name for lens in chosen(dials.lenses, audience)]
    random.Random(seed).shuffle(names)  # noqa: S311 - an order, not a secret
    if not names or not by_lens:
        return [names] if names else []
    return [[name] for name in itertools.islice(itertools.cycle(names), dials.theories)]


def to_pursue(state: State) -> list[Send] | Literal["map"]:
    """Send every theory that was kept to be pursued; a run without theories goes to the map."""
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
