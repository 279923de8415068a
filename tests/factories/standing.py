"""Graphs with the labelling that Python gives them: the panel has to give the same.

cd tests && python -m factories.standing     write js/panel/standing.json anew
"""

import json
import random
from pathlib import Path
from typing import Any, get_args

from arguendo.corpus.provenance import Composed
from arguendo.graph.maps.marks import plain
from arguendo.graph.maps.semantics import framework, grounded, struck_nodes
from arguendo.graph.wire import EdgeKind, EdgeView, Grade, NodeKind, NodeView

VECTORS = Path(__file__).parents[1] / "js/panel/standing.json"
GRAPHS = 40


def vectors() -> str:
    """Return graphs of every kind of node and edge as JSON, a graph a line."""
    chance = random.Random(547103)
    lines = [json.dumps(_labelled(chance), separators=(",", ":")) for _ in range(GRAPHS)]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _labelled(chance: random.Random) -> dict[str, Any]:
    nodes = [
        NodeView(
            id=f"N{number}",
            kind=chance.choice((*get_args(NodeKind), "argument", "move", "theory")),
            label=plain(Composed("")),
            side=None,
            grade=chance.choice((None, None, *get_args(Grade))),
        )
        for number in range(chance.randint(2, 11))
    ]
    ids = [node.id for node in nodes]
    edges = [
        EdgeView(
            source=chance.choice(ids),
            target=chance.choice(ids),
            kind=chance.choice((*get_args(EdgeKind), "supports", "rebuts", "cites")),
        )
        for _ in range(chance.randint(1, 18))
    ]
    struck = chance.choice(ids)
    return {
        "nodes": [{"id": one.id, "kind": one.kind, "grade": one.grade} for one in nodes],
        "edges": [{"source": e.source, "target": e.target, "kind": e.kind} for e in edges],
        "all": _labels(nodes, edges, ()),
        "verified_only": _labels(nodes, edges, struck_nodes(nodes)),
        "struck": struck,
        "without": _labels(nodes, edges, (struck,)),
    }


def _labels(
    nodes: list[NodeView], edges: list[EdgeView], struck: frozenset[str] | tuple[str, ...]
) -> dict[str, str]:
    labels = grounded(framework(nodes, edges, struck))
    return {node.id: labels[node.id] for node in nodes}


if __name__ == "__main__":
    VECTORS.write_text(vectors(), encoding="utf-8")
