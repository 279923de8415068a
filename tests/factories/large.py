"""A map of thousands of nodes, as a file holds it: what a page has to stay usable with."""

import json
from typing import Any

from factories import maps

from arguendo.graph.maps.encodings.argmap import Argmap

ARGUMENTS = 24
ANSWERS = 4


def large_map(theories: int) -> dict[str, Any]:
    """Return a map of so many theories, each argued and answered a hundred times.

    Its nodes are drawn and not derived: what reads maps from files draws what it is given.
    """
    map: dict[str, Any] = json.loads(Argmap().encode(maps.argument_map(maps.Clearing(), [], [])))
    map["nodes"] = [_node("issue-1", "issue")]
    map["edges"] = []
    for theory in range(theories):
        _add(map, f"T{theory}", "theory", "answers", "issue-1")
        for argument in range(ARGUMENTS):
            of = f"A{theory}.{argument}"
            _add(map, of, "argument", "supports", f"T{theory}")
            # One argument of each theory would stand again if a single answer fell.
            for answer in range(ANSWERS if argument else 1):
                _add(map, f"M{theory}.{argument}.{answer}", "move", "undercuts", of)
    labels = {
        node["id"]: "in" if node["kind"] in ("move", "issue") else "out" for node in map["nodes"]
    }
    map["acceptability"] = {"all": labels, "verified_only": labels}
    return map


def _add(map: dict[str, Any], id: str, kind: str, does: str, target: str) -> None:
    map["nodes"].append(_node(id, kind))
    map["edges"].append({"source": id, "target": target, "kind": does, "linkage": None})


def _node(id: str, kind: str) -> dict[str, Any]:
    words = f"{id}: the officer asked at the door, and was told to leave."
    return {
        "id": id,
        "kind": kind,
        "label": {"segments": [{"kind": "plain", "text": words}]},
        "side": "defense",
        "grade": None,
        "scheme": None,
        "ply": None,
        "round": None,
        "audience": None,
        "struck": [],
        "shade": None,
    }
