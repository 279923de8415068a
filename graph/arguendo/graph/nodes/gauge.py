"""Measure, after each round, where each side stands, so that drift is seen."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.model import OTHER_SIDE
from arguendo.graph.context import Context
from arguendo.graph.debate.drift import by_turns, by_words
from arguendo.graph.debate.model import Stance
from arguendo.graph.state import State


def gauge(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Take the stance of both sides on each theory that was debated in the round."""
    context, nth = runtime.context, state["steered"][-1].round
    stances: list[Stance] = []
    for theory in state["theories"]:
        for side in (theory.side, OTHER_SIDE[theory.side]):
            said = tuple(
                move
                for move in state["moves"]
                if (move.theory, move.side, move.round) == (theory.id, side, nth)
            )
            if not said:
                continue
            context.go_on()
            rivals = tuple(
                one
                for one in state["theories"]
                if one.side != theory.side and one.issue == theory.issue
            )
            try:
                judged = (
                    context.judge.stance(theory, side, said) if context.judge else by_turns(said)
                )
            except ArguendoError:
                judged = None  # Not to be had, and shown as such.
            stances.append(
                Stance(
                    round=nth,
                    theory=theory.id,
                    side=side,
                    by_words=by_words(context.library.embedder, theory, rivals, side, said),
                    by_judge=judged,
                )
            )
    return {"stances": stances}
