"""The Argument Interchange Format as JSON-LD, in the terms of its ontology.

The context stands in the file: nothing has to be fetched to read it.
"""

import json
from collections.abc import Mapping
from typing import get_args
from urllib.parse import quote

from arguendo.graph.maps.interchange import SAID, Role, interchange
from arguendo.graph.maps.telling import OUTSIDE, head
from arguendo.graph.wire import ArgumentMap

_NODE = "urn:arguendo:node:"
_CONTEXT = {
    "@version": 1.1,
    "aif": "http://www.arg.dundee.ac.uk/aif#",
    OUTSIDE: "urn:arguendo:argmap#",
    "claimText": "aif:claimText",
    **{role: {"@id": f"aif:{role}", "@type": "@id"} for role in get_args(Role)},
}


class JsonLd:
    """AIF as JSON-LD."""

    name = "jsonld"
    about = "the Argument Interchange Format as JSON-LD, for triple stores"
    keeps = "nodes and edges in the terms of the AIF ontology; the rest in terms of ours"
    loses = "the order in which things stand"
    media_type = "application/ld+json"
    suffix = ".aif.jsonld"

    def encode(self, map: ArgumentMap) -> str:
        """Write the map, then each node with what is in which role in it."""
        graph = interchange(map)
        roles: dict[str, dict[str, list[str]]] = {}
        steps = {node.id for node in graph.nodes if node.type not in SAID}
        for edge in graph.edges:
            # Where both ends are steps, it is the one that acts that has the role.
            first = edge.source in steps
            step, other = (edge.source, edge.target) if first else (edge.target, edge.source)
            roles.setdefault(step, {}).setdefault(edge.role, []).append(_iri(other))
        written = {
            "@context": _CONTEXT,
            "@graph": [
                {"@id": "urn:arguendo:map", "@type": f"{OUTSIDE}:Map", **_terms(head(map).plain())},
                *(
                    {
                        "@id": _iri(node.id),
                        "@type": f"aif:{node.type}-node",
                        "claimText": node.text,
                        **roles.get(node.id, {}),
                        **_terms(node.aside),
                    }
                    for node in graph.nodes
                ),
            ],
        }
        return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _iri(id: str) -> str:
    return _NODE + quote(id, safe="")


def _terms(aside: Mapping[str, object]) -> dict[str, object]:
    """Return what has no term in the ontology, in terms of ours; edges as words in one."""
    terms: dict[str, object] = {}
    for name, value in aside.items():
        if name == "edges" and isinstance(value, list):
            value = [" ".join(edge.values()) for edge in value]
        terms[f"{OUTSIDE}:{name}"] = value
    return terms
