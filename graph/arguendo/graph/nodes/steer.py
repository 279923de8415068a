"""Ask the user, before each round, how the debate is to go on."""

from typing import Any

from langgraph.runtime import Runtime
from langgraph.types import interrupt

from arguendo.corpus.model import last_day
from arguendo.graph.context import Context
from arguendo.graph.debate.model import Steered, Steering
from arguendo.graph.model import Argument, Move
from arguendo.graph.roles.schemes.steering import steered
from arguendo.graph.state import State


def steer(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Take in what the user says, as data; where nobody is to be asked, go on as before.

    The step waits by LangGraph's `interrupt`: the run is checkpointed and ends here, and the words
    come as the value with which it is taken up again, in this process or in another.
    """
    context = runtime.context
    context.go_on()
    before = state["steered"][-1] if state["steered"] else Steered(round=0, dials=context.dials)
    steering = Steering()
    if context.steered and state["theories"]:
        steering = Steering.model_validate(
            interrupt({"round": before.round + 1, "rounds": before.dials.rounds})
        )
    said: list[Argument | Move] = [*state["arguments"], *state["moves"]]
    authorities = {one.authority for one in state["precedents"]}
    as_of = state["matter"].as_of

    def look_up(name: str) -> dict[str, str]:
        return {
            one.id: str(one.name)
            for one in context.library.named(name)
            if (one.decided is None or last_day(one.decided) <= as_of)
            and not context.library.overruled(one, as_of)
        }

    named = ((id, context.library.authority(id)) for id in sorted(authorities))
    return {
        "steered": [
            steered(
                before,
                steering,
                targets=[one.id for one in said],
                theories=[one.id for one in state["theories"]],
                cases={id: str(authority.name) for id, authority in named if authority},
                look_up=look_up,
            )
        ]
    }
