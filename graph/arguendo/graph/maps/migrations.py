"""Maps that earlier versions wrote, read as this one writes them: one step a version.

What was checked is never changed: verdicts are sealed by their content, and what theories and turns
say stays as it is. What is derived from it is derived anew.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.derive import derive
from arguendo.graph.maps.marks import plain
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.wire import ArgumentMap

CURRENT = 2
"""The version of `.argmap.json` that is written."""
NAME = "arguendo/argmap/"
"""What the name of a schema begins with; its version follows."""

_VERSION = re.compile(rf"{NAME}(\d{{1,4}})")


def version_of(schema: object) -> int | None:
    """Return the version that a schema names; None where it is no schema of ours."""
    named = _VERSION.fullmatch(schema) if isinstance(schema, str) else None
    return int(named[1]) if named else None


def migrated(written: dict[str, Any], version: int) -> ArgumentMap:
    """Read a map of an earlier version, step by step up to the current one."""
    for step in range(version, CURRENT):
        written = _STEPS[step](written)
    return ArgumentMap.model_validate_json(json.dumps(written))


def _claims_and_rules(written: dict[str, Any]) -> dict[str, Any]:
    """Draw what version 2 draws more: premises, rules, passages, questions, turns."""
    text = json.dumps({**written, "schema": f"{NAME}2"})
    map = ArgumentMap.model_validate_json(text)
    known = {node.label.text: node.label for node in map.nodes if node.kind in ("issue", "fact")}

    def cleared(words: Supplied) -> Cleared:
        return known.get(words) or plain(words)

    nodes, edges = derive(
        map.matter, map.facts, map.theories, map.moves, map.verdicts, clear_supplied=cleared
    )
    drawn = map.model_copy(
        update={
            "nodes": nodes,
            "edges": edges,
            "acceptability": acceptability(nodes, edges),
            "assessment": assessment(nodes, edges),
        }
    )
    return drawn.model_dump(mode="json", by_alias=True)


_STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _claims_and_rules}
