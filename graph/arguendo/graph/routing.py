"""Where a run goes next."""

import itertools
import random
from collections.abc import Sequence
from typing import Literal

from langgraph.runtime import Runtime
from langgraph.types import Send

from arguendo.corpus.model import OTHER_SIDE
from arguendo.graph.context import Context
from arguendo.graph.debate.table import on_the_table
from arguendo.graph.model import Argument, Audience, Move, Theory
from arguendo.graph.portfolio.lenses import chosen
from arguendo.graph.portfolio.seats import audiences, seats
from arguendo.graph.state import Bench, Floor, Pursuit, Round, State


def to_every_floor(state: State, runtime: Runtime[Context]) -> list[Send]:
    """Send the matter to the brainstorm once for each issue, side and audience, ours first.

    A speaker that does best with one theory at a time is sent it once for each lens as well.
    """
    matter, dials = state["matter"], runtime.context.dials
    by_lens, most = runtime.context.creative.by_lens, seats(matter, dials)
    floors = [
        (issue, side, audience)
        for issue in (matter.issues or (matter.question,))
        for side in (matter.side, OTHER_SIDE[matter.side])
        for audience in audiences(matter, dials)
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
                most=1 if by_lens else most,
            ),
        )
        for slot, (issue, side, audience) in enumerate(floors, start=1)
        for place, lenses in enumerate(
            _branches(
                dials.lenses, audience, most if by_lens else 0, f"{runtime.context.seed}|{slot}"
            ),
            start=1,
        )
    ]


def _branches(lenses: Sequence[str], audience: Audience, singly: int, seed: str) -> list[list[str]]:
    """Return the lenses of each branch of a floor: one each for as many branches, or all in one.

    Their order is the seed's and differs from floor to floor, so that the sides and audiences
    together look through more of them than each does. More branches than lenses begin again.
    """
    names = [lens.name for lens in chosen(lenses, audience)]
    random.Random(seed).shuffle(names)  # noqa: S311 - an order, not a secret
    if not names or not singly:
        return [names] if names else []
    return [[name] for name in itertools.islice(itertools.cycle(names), singly)]


def to_pursue(state: State) -> list[Send] | Literal["steer"]:
    """Send every theory that was kept to be pursued; a run without theories goes on."""
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
                clearances=[],
            ),
        )
        for theory in state["theories"]
    ]
    return sends or "steer"


def to_round(state: State) -> list[Send]:
    """Send every theory that is still debated into the next round, or all to be ruled on.

    While theories are pinned they alone are debated; struck ones are not. A theory of which the
    last round brought nothing new is left, unless the user said something.
    """
    steering = state["steered"][-1]
    if steering.enough or steering.round > steering.dials.rounds:
        return _to_bench(state)
    sends = []
    for theory in state["theories"]:
        arguments = [one for one in state["arguments"] if one.theory == theory.id]
        said = [one for one in state["moves"] if one.theory == theory.id]
        is_silent = steering.round > 1 and all(one.round < steering.round - 1 for one in said)
        if (
            not arguments
            or theory.id in steering.strikes
            or (steering.pins and theory.id not in steering.pins)
            or (is_silent and not steering.words)
        ):
            continue
        sends.append(Send("round", _round(state, theory, arguments, said)))
    return sends or _to_bench(state)


def _round(state: State, theory: Theory, arguments: list[Argument], said: list[Move]) -> Round:
    brought = [one for one in state["precedents"] if one.theory == theory.id]
    ids = {theory.id, *(one.id for one in brought), *(one.id for one in arguments)}
    ids |= {one.id for one in said}
    return Round(
        matter=state["matter"],
        facts=state["facts"],
        theory=theory,
        precedents=brought,
        arguments=arguments,
        said=said,
        cleared=[one for one in state["clearances"] if one.item in ids],
        steering=state["steered"][-1],
        moves=[],
        refusals=[],
        clearances=[],
    )


def _to_bench(state: State) -> list[Send]:
    """Send what is on the table to be ruled on."""
    items = on_the_table(state)
    ids = {one.id for one in items}
    return [
        Send(
            "bench",
            Bench(
                matter=state["matter"],
                facts=state["facts"],
                items=items,
                cleared=[one for one in state["clearances"] if one.item in ids],
                steering=state["steered"][-1],
                rulings=[],
                clearances=[],
            ),
        )
    ]
