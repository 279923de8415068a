"""Put every text that has not been checked yet through the gate."""

from collections.abc import Mapping
from typing import Any

from langgraph.runtime import Runtime

from arguendo.graph.clearing import clear
from arguendo.graph.context import Context
from arguendo.graph.state import Bench, Pursuit, Round


def verify(state: Pursuit | Round | Bench, runtime: Runtime[Context]) -> dict[str, Any]:
    """Clear what is new, item by item, so that each can be shown as soon as it is checked."""
    context = runtime.context
    held: Mapping[str, Any] = {**state}
    done = {clearance.item for clearance in (*held.get("cleared", ()), *held["clearances"])}
    clearances = []
    for item in (
        *held.get("precedents", ()),
        *held.get("arguments", ()),
        *((held["theory"],) if "theory" in held else ()),
        *held.get("leads", ()),
        *held.get("moves", ()),
        *held.get("rulings", ()),
    ):
        if item.id not in done:
            context.go_on()
            clearance = clear(item, context.gate, context.library)
            clearances.append(clearance)
            runtime.stream_writer((item, clearance))
    return {"clearances": clearances}
