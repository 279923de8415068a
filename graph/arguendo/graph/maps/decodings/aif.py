"""AIF and xAIF as JSON: statements, and the inferences, conflicts and preferences between them."""

from collections.abc import Mapping
from typing import Any

from arguendo.corpus.errors import InputError
from arguendo.corpus.notations import json_of
from arguendo.graph.maps.decodings.interface import Offered
from arguendo.graph.maps.imported import Imported, Relation, Statement, assembled
from arguendo.graph.maps.interchange import SAID, TYPES, misdirected
from arguendo.graph.maps.telling import OUTSIDE

_WHAT = "AIF is a JSON object with `nodes` and `edges`, or one with `AIF` that holds them."


class AifReader:
    """AIF as JSON, bare or in the wrapping of xAIF."""

    name = "aif"
    about = "the Argument Interchange Format as JSON, and xAIF"

    def recognizes(self, file: Offered) -> bool:
        """Tell it by being JSON that speaks of nodes and edges, or of AIF."""
        text = file.text.lstrip("\ufeff \r\n")
        return text.startswith("{") and ('"AIF"' in text or '"nodeID"' in text)

    def decode(self, text: str) -> Imported:
        """Read the graph; what leads where the format lets nothing lead is named."""
        written = _object(text)
        graph = written.get("AIF", written)
        if not isinstance(graph, dict):
            raise InputError("Under `AIF` stands no object.", _WHAT)
        nodes = _nodes(graph)
        types = {id: str(node["type"]) for id, node in nodes.items()}
        into, out_of = _ways(graph, types)
        statements = [
            Statement(id, str(node.get("text", "")), _aside(node))
            for id, node in nodes.items()
            if types[id] in SAID
        ]
        relations: list[Relation] = []
        told: list[Mapping[str, Any]] = []
        words: dict[str, str] = {}
        for statement in statements:
            told += _edges(statement.aside)
        for id, node in nodes.items():
            if types[id] not in SAID:
                told += _edges(_aside(node))
                relations += _relations(id, types, into, out_of, _edges(_aside(node)))
                words[id] = str(node.get("text", "")) or "Default Inference"
        lost = [kind for kind in types.values() if kind in ("MA", "TA")]
        left_out = [f"nodes of type MA or TA, which our maps do not have: {len(lost)}."]
        beside = written.get(OUTSIDE)
        title = str(beside.get("title", "")) if isinstance(beside, dict) else ""
        return assembled(
            self.name,
            title,
            statements,
            relations,
            told,
            words,
            left_out=left_out if lost else [],
        )


def _object(text: str) -> dict[str, Any]:
    try:
        written = json_of(text.lstrip("\ufeff"))
    except ValueError as error:
        raise InputError(f"The file {error}.", _WHAT) from None
    if not isinstance(written, dict):
        raise InputError("The file holds no JSON object.", _WHAT)
    return written


def _nodes(graph: dict[str, Any]) -> dict[str, dict[str, Any]]:
    listed = graph.get("nodes")
    if not isinstance(listed, list):
        raise InputError("The file has no list of `nodes`.", _WHAT)
    nodes: dict[str, dict[str, Any]] = {}
    for number, node in enumerate(listed, start=1):
        if not isinstance(node, dict) or not isinstance(node.get("nodeID"), str | int):
            raise InputError(f"Node {number} has no `nodeID`.", _WHAT)
        if node.get("type") not in TYPES:
            raise InputError(
                f"Node {number} is of a type that AIF does not know.",
                f"The types are {', '.join(TYPES)}.",
            )
        if str(node["nodeID"]) in nodes:
            raise InputError(f"Node {number} bears the `nodeID` of another.", _WHAT)
        nodes[str(node["nodeID"])] = node
    return nodes


def _ways(
    graph: dict[str, Any], types: dict[str, str]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    listed = graph.get("edges")
    if not isinstance(listed, list):
        raise InputError("The file has no list of `edges`.", _WHAT)
    into: dict[str, list[str]] = {}
    out_of: dict[str, list[str]] = {}
    for number, edge in enumerate(listed, start=1):
        ends = (edge.get("fromID"), edge.get("toID")) if isinstance(edge, dict) else (None, None)
        source, target = (str(end) for end in ends)
        if not {source, target} <= types.keys():
            raise InputError(f"Edge {number} leads from or to a node that is not there.", _WHAT)
        if wrong := misdirected(types[source], types[target]):
            raise InputError(f"Edge {number} {wrong}.", "Mend it in the program that wrote it.")
        into.setdefault(target, []).append(source)
        out_of.setdefault(source, []).append(target)
    return into, out_of


def _relations(
    step: str,
    types: dict[str, str],
    into: dict[str, list[str]],
    out_of: dict[str, list[str]],
    told: list[Mapping[str, Any]],
) -> list[Relation]:
    """Return what a step is between statements; a step that hangs in the air is named."""
    sources = [one for one in into.get(step, []) if types[one] in SAID]
    targets = out_of.get(step, [])
    stated = [one for one in targets if types[one] in SAID]
    match types[step]:
        case "RA":
            if not sources or not stated:
                raise InputError(
                    f"An inference ({_shown(step)}) lacks a premise or a conclusion.",
                    "Mend it in the program that wrote it.",
                )
            if told and all(edge.get("kind") in ("rests-on", "cites") for edge in told):
                return [Relation(one, two, "grounds") for one in sources for two in stated]
            together = step if len(sources) > 1 and not told else ""
            found = [Relation(one, two, "supports", together) for one in sources for two in stated]
            if together:
                found += [Relation(step, two, "supports", step) for two in stated]
            return found
        case "CA":
            found = []
            for two in targets:
                aims = [two] if types[two] in SAID else _aims(two, types, into, out_of)
                undercut = [
                    edge["target"]
                    for edge in told
                    if edge.get("kind") == "undercuts" and edge.get("target") in aims
                ]
                if types[two] in SAID and not undercut:
                    found += [Relation(one, two, "attacks") for one in sources]
                else:
                    aim = next(iter(undercut or aims))
                    found += [Relation(one, aim, "undercuts") for one in sources]
            return found
        case "PA":
            return [Relation(one, two, "prefers") for one in sources for two in stated]
        case "YA":
            return [Relation(one, two, "asserts") for one in sources for two in stated]
        case _:
            return []


def _aims(
    step: str, types: dict[str, str], into: dict[str, list[str]], out_of: dict[str, list[str]]
) -> list[str]:
    """Return what an undercut of a step may be aimed at, the likeliest first.

    An inference from several premises is an argument of its own; of any other step, it is the
    statement from which it is made.
    """
    premises = [one for one in into.get(step, []) if types[one] in SAID]
    conclusions = [one for one in out_of.get(step, []) if types[one] in SAID]
    linked = types[step] == "RA" and len(premises) > 1
    return [*([step] if linked else []), *premises, *conclusions]


def _aside(node: Mapping[str, Any]) -> dict[str, Any]:
    beside = node.get(OUTSIDE)
    return dict(beside) if isinstance(beside, dict) else {}


def _edges(aside: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    edges = aside.get("edges")
    return [one for one in edges if isinstance(one, dict)] if isinstance(edges, list) else []


def _shown(id: str) -> str:
    """Name a node of an unchecked file, where its id looks like one."""
    return id if id.isascii() and id.replace("-", "").isalnum() and len(id) <= 40 else "…"
