"""A map as the graph of the Argument Interchange Format: statements, steps and what joins them.

After I. Rahwan and C. Reed, "The Argument Interchange Format" (2009), and the specification of
2011. Information nodes (I) hold statements, locution nodes (L) what was uttered; between them stand
inferences (RA), conflicts (CA), preferences (PA) and illocutions (YA). Two statements are never
joined directly, and a step is undercut by a conflict that points at it.
"""

from typing import Literal, NamedTuple, get_args

from arguendo.graph.maps.steps import steps
from arguendo.graph.maps.telling import OUTSIDE, Told, joint, told
from arguendo.graph.model import Scheme
from arguendo.graph.wire import ArgumentMap, EdgeKind, NodeKind

Type = Literal["I", "RA", "CA", "PA", "MA", "L", "YA", "TA"]
TYPES: tuple[Type, ...] = get_args(Type)
"""The types of node of the format."""
SAID: frozenset[str] = frozenset({"I", "L"})
"""What is stated or uttered; all other nodes are steps."""
_LEADS_TO: dict[str, frozenset[str]] = {
    "I": frozenset({"RA", "CA", "PA", "MA"}),
    "RA": frozenset({"I", "YA"}),
    "CA": frozenset({"I", "RA", "CA", "PA", "MA", "YA"}),
    "PA": frozenset({"I", "RA", "CA", "PA", "YA"}),
    "MA": frozenset({"I", "YA"}),
    "L": frozenset({"YA", "TA"}),
    "YA": frozenset({"I", "L", "RA", "CA", "PA", "MA"}),
    "TA": frozenset({"L", "YA"}),
}
Role = Literal[
    "Premise",
    "Conclusion",
    "ConflictingElement",
    "ConflictedElement",
    "PreferredElement",
    "DispreferredElement",
    "Locution",
    "IllocutionaryContent",
]
"""What a node is in a step, by the format's own ontology."""

_SCHEME: dict[Scheme, str] = {
    "precedent": "Argument From Precedent",
    "established-rule": "Argument From Established Rule",
    "exception": "Argument From Exceptional Case",
    "burden": "Argument From Burden Of Proof",
    "purpose": "Argument From Purpose",
    "witness": "Argument From Witness Testimony",
    "narrative": "Argument From Narrative Coherence",
    "free": "Default Inference",
}
_CONFLICT: dict[EdgeKind, str] = {
    "rebuts": "Default Conflict",
    "undermines": "Premise Undermining",
    "undercuts": "Undercutting",
}


class Stated(NamedTuple):
    """A node of the graph: a statement with all that is said of it, or a step."""

    id: str
    type: Type
    text: str
    aside: dict[str, object]
    """What the format has no place for, for the side room."""


class Joined(NamedTuple):
    """An edge of the graph."""

    source: str
    target: str
    role: Role
    """What the statement is in the step."""


class Interchange(NamedTuple):
    """The whole graph."""

    nodes: tuple[Stated, ...]
    edges: tuple[Joined, ...]


def interchange(map: ArgumentMap) -> Interchange:
    """Return a map as a graph of the format, in the order of its reading."""
    all = steps(map.edges)
    schemes = {node.id: node.scheme for node in map.nodes}
    links: dict[str, list[dict[str, str]]] = {}
    for link in all.links:
        links.setdefault(link.source, []).append(joint(link))
    nodes = [_statement(node, links.get(node.id, [])) for node in told(map)]
    edges: list[Joined] = []

    def step(id: str, what: Type, text: str, *of: dict[str, str]) -> None:
        nodes.append(Stated(id, what, text, {"edges": list(of)}))

    for one in all.inferences:
        scheme = schemes[one.conclusion if one.rests else one.premises[0]]
        step(one.id, "RA", _SCHEME[scheme or "free"], *(joint(edge) for edge in one.edges))
        edges += [Joined(premise, one.id, "Premise") for premise in one.premises]
        edges.append(Joined(one.id, one.conclusion, "Conclusion"))
    for conflict in all.conflicts:
        step(conflict.id, "CA", _CONFLICT[conflict.edge.kind], joint(conflict.edge))
        edges.append(Joined(conflict.source, conflict.id, "ConflictingElement"))
        edges.append(Joined(conflict.id, conflict.target, "ConflictedElement"))
    for preferred in all.preferences:
        step(preferred.id, "PA", "Default Preference", joint(preferred.edge))
        edges.append(Joined(preferred.source, preferred.id, "PreferredElement"))
        edges.append(Joined(preferred.id, preferred.target, "DispreferredElement"))
    for uttered in all.utterances:
        step(uttered.id, "YA", "Asserting", joint(uttered.edge))
        edges.append(Joined(uttered.locution, uttered.id, "Locution"))
        edges.append(Joined(uttered.id, uttered.said, "IllocutionaryContent"))
    return Interchange(tuple(nodes), tuple(edges))


def _statement(node: Told, links: list[dict[str, str]]) -> Stated:
    aside: dict[str, object] = {**node.plain(), **({"edges": links} if links else {})}
    return Stated(node.id, _type(node.kind), node.words, aside)


def _type(kind: NodeKind) -> Type:
    return "L" if kind == "locution" else "I"


def misdirected(source: str, target: str) -> str:
    """Say what is wrong with an edge between nodes of two types; empty where nothing is."""
    if target in _LEADS_TO.get(source, frozenset()):
        return ""
    if source in SAID and target in SAID:
        return "joins two statements; a step has to stand between them"
    return f"leads from {source} to {target}, which the format does not know"


def fields(map: ArgumentMap) -> dict[str, list[dict[str, object]]]:
    """Return the graph as the format's JSON has it: nodes, edges and locutions."""
    graph, day = interchange(map), f"{map.provenance.as_of.isoformat()} 00:00:00"
    return {
        "nodes": [
            {
                "nodeID": node.id,
                "text": node.text,
                "type": node.type,
                "timestamp": day,
                OUTSIDE: node.aside,
            }
            for node in graph.nodes
        ],
        "edges": [
            {
                "edgeID": f"e{number}",
                "fromID": edge.source,
                "toID": edge.target,
                "formEdgeID": None,
            }
            for number, edge in enumerate(graph.edges, start=1)
        ],
        "locutions": [
            {
                "nodeID": node.id,
                "personID": str(node.aside.get("side", "")),
                "timestamp": day,
                "start": None,
                "end": None,
                "source": None,
            }
            for node in graph.nodes
            if node.type == "L"
        ],
    }
