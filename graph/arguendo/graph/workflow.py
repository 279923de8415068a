"""The workflow's wiring: which step follows which.

brainstorm (each issue, side and audience, and each lens where one theory is asked for at a time)
  -> sift
  -> pursue (each theory):  retrieve -> trace -> argue -> verify
  -> [steer -> round (each theory): debate -> verify -> gauge]*
  -> rule -> verify -> map

Before each round the run may wait for the user, who steers; every step of the list is a checkpoint
at which a run can be forked.
"""

from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from arguendo.graph.context import Context
from arguendo.graph.nodes.argue import argue
from arguendo.graph.nodes.brainstorm import brainstorm
from arguendo.graph.nodes.debate import debate
from arguendo.graph.nodes.gauge import gauge
from arguendo.graph.nodes.map import draw_map
from arguendo.graph.nodes.retrieve import retrieve
from arguendo.graph.nodes.rule import rule
from arguendo.graph.nodes.sift import sift
from arguendo.graph.nodes.steer import steer
from arguendo.graph.nodes.trace import trace
from arguendo.graph.nodes.verify import verify
from arguendo.graph.routing import to_every_floor, to_pursue, to_round
from arguendo.graph.state import Bench, Held, Pursued, Pursuit, Round, Ruled, State

Workflow = CompiledStateGraph[State, Context, State, State]


def workflow(checkpointer: BaseCheckpointSaver[Any] | None = None) -> Workflow:
    """Compile the workflow; with a checkpointer a run can be taken up where it was left."""
    run = StateGraph(State, context_schema=Context)
    run.add_node("brainstorm", brainstorm)
    run.add_node("sift", sift)
    run.add_node("pursue", _pursuit())
    run.add_node("steer", steer)
    run.add_node("round", _round())
    run.add_node("gauge", gauge)
    run.add_node("bench", _ruling())
    run.add_node("map", draw_map)
    run.add_conditional_edges(START, to_every_floor, ["brainstorm"])
    run.add_edge("brainstorm", "sift")
    run.add_conditional_edges("sift", to_pursue, ["pursue", "steer"])
    run.add_edge("pursue", "steer")
    run.add_conditional_edges("steer", to_round, ["round", "bench"])
    run.add_edge("round", "gauge")
    run.add_edge("gauge", "steer")
    run.add_edge("bench", "map")
    run.add_edge("map", END)
    return run.compile(checkpointer=checkpointer)


def _pursuit() -> CompiledStateGraph[Pursuit, Context, Pursuit, Pursued]:
    theory = StateGraph(Pursuit, context_schema=Context, output_schema=Pursued)
    theory.add_node("retrieve", retrieve)
    theory.add_node("trace", trace)
    theory.add_node("argue", argue)
    theory.add_node("verify", verify, input_schema=Pursuit)
    theory.add_edge(START, "retrieve")
    theory.add_edge("retrieve", "trace")
    theory.add_edge("trace", "argue")
    theory.add_edge("argue", "verify")
    theory.add_edge("verify", END)
    return theory.compile()


def _round() -> CompiledStateGraph[Round, Context, Round, Held]:
    theory = StateGraph(Round, context_schema=Context, output_schema=Held)
    theory.add_node("debate", debate)
    theory.add_node("verify", verify, input_schema=Round)
    theory.add_edge(START, "debate")
    theory.add_edge("debate", "verify")
    theory.add_edge("verify", END)
    return theory.compile()


def _ruling() -> CompiledStateGraph[Bench, Context, Bench, Ruled]:
    bench = StateGraph(Bench, context_schema=Context, output_schema=Ruled)
    bench.add_node("rule", rule)
    bench.add_node("verify", verify, input_schema=Bench)
    bench.add_edge(START, "rule")
    bench.add_edge("rule", "verify")
    bench.add_edge("verify", END)
    return bench.compile()
