"""LKIF 2.1, the Legal Knowledge Interchange Format, as Carneades 2 writes argument graphs.

Statements, and arguments pro and con: what rebuts or undermines argues against its conclusion, what
undercuts is an exception to the argument.
"""

from typing import assert_never
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from arguendo.graph.maps.ids import plain_ids
from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.steps import steps
from arguendo.graph.maps.telling import Told, head, taken_as_given, told
from arguendo.graph.wire import ArgumentMap, Standard


class Lkif:
    """LKIF."""

    name = "lkif"
    about = "the Legal Knowledge Interchange Format, for Carneades 2 and tools of its time"
    keeps = "statements, arguments pro and con, exceptions, standards of proof"
    loses = "grades, standing and findings are said in the statements; what prevails, the debate"
    media_type = "application/xml"
    suffix = ".lkif.xml"

    def encode(self, map: ArgumentMap) -> str:
        """Write one argument graph; its title says what was struck."""
        nodes, all, about = told(map), steps(map.edges), head(map)
        ids = plain_ids((node.id, node.kind) for node in nodes)
        standards = {proof.theory: proof.needed for proof in map.assessment.proofs}
        schemes = {node.id: node.scheme for node in nodes}
        root = Element("lkif", {"version": "2.1"})
        title = " | ".join((about.title, about.summary, *about.struck))
        graph = SubElement(
            SubElement(root, "argument-graphs"),
            "argument-graph",
            {"id": "map", "title": visible(title)},
        )
        if issues := [ids[node.id] for node in nodes if node.kind == "issue"]:
            graph.set("main-issue", issues[0])
        assumed = taken_as_given(nodes, all)
        statements = SubElement(graph, "statements")
        for node in nodes:
            given = node.id in assumed
            statement = SubElement(
                statements,
                "statement",
                {
                    "id": ids[node.id],
                    "value": "true" if given else "unknown",
                    "assumption": "true" if given else "false",
                    "standard": _standard(standards.get(node.id)),
                },
            )
            SubElement(statement, "s").text = visible(_said(node))
        arguments = SubElement(graph, "arguments")
        premises: dict[str, Element] = {}
        for one in all.inferences:
            scheme = schemes[one.conclusion if one.rests else one.premises[0]] or ""
            premises[one.id] = _argument(arguments, one.id, "pro", ids[one.conclusion], scheme)
            for premise in one.premises:
                _premise(premises[one.id], "ordinary", ids[premise])
        for conflict in all.conflicts:
            if conflict.target in premises:
                _premise(premises[conflict.target], "exception", ids[conflict.source])
            else:
                con = _argument(arguments, conflict.id, "con", ids[conflict.target], "")
                _premise(con, "ordinary", ids[conflict.source])
        indent(root)
        written: str = tostring(root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _said(node: Told) -> str:
    """Say a statement with what was found of it, since LKIF has no place beside it."""
    who = ", ".join(filter(None, (f"{node.kind} {node.id}", node.side)))
    found = "".join(f" {one.rstrip('.')}." for one in node.findings)
    return f"{node.words} ({who}; {node.grade}; {node.stands}){found}"


def _argument(arguments: Element, id: str, direction: str, conclusion: str, scheme: str) -> Element:
    argument = SubElement(
        arguments,
        "argument",
        {"id": id, "direction": direction, "scheme": scheme, "weight": "0.5"},
    )
    SubElement(argument, "conclusion", {"statement": conclusion})
    return SubElement(argument, "premises")


def _premise(premises: Element, kind: str, statement: str) -> None:
    SubElement(premises, "premise", {"polarity": "positive", "type": kind, "statement": statement})


def _standard(needed: Standard | None) -> str:
    match needed:
        case None:
            return "BA"
        case "scintilla":
            return "SE"
        case "preponderance":
            return "PE"
        case "clear-and-convincing":
            return "CCE"
        case "beyond-reasonable-doubt":
            return "BRD"
        case "dialectical-validity":
            return "DV"
        case _:
            assert_never(needed)
