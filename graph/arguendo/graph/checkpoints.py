"""How a run's state begins, and how it is written down between steps."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any
from uuid import UUID

from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from arguendo.corpus.model import Value
from arguendo.graph import model, state, wire
from arguendo.graph.debate import model as debate_model
from arguendo.graph.gate import cleared, imagined
from arguendo.graph.model import Fact, Matter
from arguendo.graph.ruling import model as ruling_model
from arguendo.graph.state import State


def go_on_after(checkpoint: str) -> None:
    """Have the ids of checkpoints to come be later than this one's, wherever the clock is set.

    The latest checkpoint is the one with the highest id, and an id begins with the time (UUID
    version 6); LangGraph keeps ids in order as long as its process lives, by the time of the last.
    """
    ids: Any = import_module("langgraph.checkpoint.base.id")
    number = UUID(checkpoint).int
    when = number >> 80 << 12 | number >> 64 & 0x0FFF
    ids._last_v6_timestamp = max(when, ids._last_v6_timestamp or 0)


def beginning(matter: Matter, facts: Sequence[Fact]) -> State:
    """Return the state a run begins with."""
    return State(
        matter=matter,
        facts=list(facts),
        floated=[],
        theories=[],
        abstentions=[],
        precedents=[],
        leads=[],
        arguments=[],
        steered=[],
        moves=[],
        refusals=[],
        stances=[],
        rulings=[],
        clearances=[],
    )


def serializer() -> JsonPlusSerializer:
    """Return a serializer that revives the types of our own state and no others.

    A checkpoint file is input like any other: without the list, it could name any class.
    """
    allowed = [
        (module.__name__, name)
        for module in (model, state, wire, cleared, imagined, debate_model, ruling_model)
        for name, thing in vars(module).items()
        if isinstance(thing, type)
        and issubclass(thing, Value)
        and thing.__module__ == module.__name__
    ]
    return JsonPlusSerializer(pickle_fallback=False, allowed_msgpack_modules=allowed)
