"""Sift what was floated: merge what says the same, and keep for each floor as much as is wanted."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.graph.context import Context
from arguendo.graph.model import Theory
from arguendo.graph.portfolio.archive import fill
from arguendo.graph.portfolio.seats import seats
from arguendo.graph.state import State


def sift(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    """Fill the archive floor by floor; branches finish in any order, and it does not show."""
    context = runtime.context
    context.go_on()
    most = seats(state["matter"], context.dials)
    floors: dict[int, list[Theory]] = {}
    for theory in sorted(state["floated"], key=_numbers):
        floors.setdefault(_numbers(theory)[0], []).append(theory)
    theories = [
        theory
        for _, floated in sorted(floors.items())
        for theory in fill(context.library, floated, most)
    ]
    return {"theories": theories}


def _numbers(theory: Theory) -> tuple[int, ...]:
    return tuple(int(number) for number in theory.id[1:].split("."))
