"""The workflow's wiring: which step follows which.

brainstorm (each issue, side and audience, and each lens where one theory is asked for at a time)
  -> sift
  -> pursue (each theory):  retrieve -> trace -> argue -> verify -> [debate -> verify]*
  -> map
"""

from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from arguendo.graph.context import Context
from arguendo.graph.nodes.argue import argue
from arguendo.graph.nodes.brainstorm import brainstorm
from arguendo.graph.nodes.debate import debate
from arguendo.graph.nodes.map import draw_map
from arguendo.graph.nodes.retrieve import retrieve
from arguendo.graph.nodes.sift import sift
from arguendo.graph.nodes.trace import trace
from arguendo.graph.nodes.verify import verify
from arguendo.graph.routing import to_debate, to_every_floor, to_pursue
from arguendo.graph.state import Pursued, Pursuit, State

Workflow = CompiledStateGraph[State, Context, State, State]


def workflow(checkpointer: BaseCheckpointSaver[Any] | None = None) -> Workflow:
    """Compile the workflow; with a checkpointer a run can be taken up where it was left."""
    run = StateGraph(State, context_schema=Context)
    run.add_node("brainstorm", brainstorm)
    run.add_node("sift", sift)
    run.add_node("pursue", _pursuit())
    run.add_node("map", draw_map, defer=True)
    run.add_conditional_edges(START, to_every_floor, ["brainstorm"])
    run.add_edge("brainstorm", "sift")
    run.add_conditional_edges("sift", to_pursue, ["pursue", "map"])
    run.add_edge("pursue", "map")
    run.add_edge("map", END)
    return run.compile(checkpointer=checkpointer)


def _pursuit() -> CompiledStateGraph[Pursuit, Context, Pursuit, Pursued]:
    theory = StateGraph(Pursuit, context_schema=Context, output_schema=Pursued)
    theory.add_node("retrieve", retrieve)
    theory.add_node("trace", trace)
    theory.add_node("argue", argue)
    theory.add_node("verify", verify)
    theory.add_node("debate", debate)
    theory.add_edge(START, "retrieve")
    theory.add_edge("retrieve", "trace")
    theory.add_edge("trace", "argue")
    theory.add_edge("argue", "verify")
    theory.add_conditional_edges("verify", to_debate, ["debate", END])
    theory.add_edge("debate", "verify")
    return theory.compile()
