"""Carneades 4's YAML: statements, arguments with undercutters, issues with a standard of proof.

After T. Gordon and D. Walton, "Formalizing balancing arguments" (COMMA 2016), and the program's own
guide. The id of a statement is an atomic formula, where a capital letter would begin a variable: so
ids begin with a small letter. What is rebutted or undermined gets an issue with two positions, it
and its denial; what speaks against it argues for the denial. What rests on nothing is assumed,
unless a citation of it is struck. Where a standard is one that Carneades does not have, the nearest
that it has is written.
"""

import json
from collections.abc import Mapping
from typing import Literal, assert_never

from arguendo.graph.maps.ids import plain_ids
from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.steps import steps
from arguendo.graph.maps.telling import head, taken_as_given, told
from arguendo.graph.wire import ArgumentMap, Standard


class Carneades:
    """Carneades YAML."""

    name = "carneades"
    about = "an argument graph for Carneades 4, as YAML"
    keeps = "statements, arguments, undercutters, standards of proof; the rest under meta"
    loses = "what prevails over what, concessions as such, the order of the debate"
    media_type = "application/yaml"
    suffix = ".carneades.yml"

    def encode(self, map: ArgumentMap) -> str:
        """Write what the map is, then statements, issues, arguments and what is assumed."""
        written = _graph(map)
        lines: list[str] = []
        _block(written, lines, "")
        return "\n".join(lines) + "\n"


def _graph(map: ArgumentMap) -> dict[str, object]:
    nodes, all = told(map), steps(map.edges)
    assumed = taken_as_given(nodes, all)
    ids = plain_ids((node.id, node.kind) for node in nodes)
    standards = {proof.theory: proof.needed for proof in map.assessment.proofs}
    statements: dict[str, object] = {
        ids[node.id]: {"text": node.words, "meta": node.plain()} for node in nodes
    }
    arguments: dict[str, dict[str, object]] = {
        one.id: {
            "conclusion": ids[one.conclusion],
            "premises": [ids[premise] for premise in one.premises],
            "scheme": "linked",
        }
        for one in all.inferences
    }
    issues: dict[str, dict[str, object]] = {}
    for conflict in all.conflicts:
        if conflict.target in arguments:
            against, words = f"undercut_{conflict.target}", "This step cannot be taken."
            arguments[conflict.target]["undercutter"] = against
        else:
            against = f"not_{ids[conflict.target]}"
            words = f"It is not so that: {conflict.target}."
            issues[f"i_{ids[conflict.target]}"] = {
                "positions": [ids[conflict.target], against],
                "standard": _standard(standards.get(conflict.target)),
            }
        statements[against] = {"text": words}
        arguments[conflict.id] = {
            "conclusion": against,
            "premises": [ids[conflict.source]],
            "scheme": "linked",
            "meta": {"does": conflict.edge.kind},
        }
    return {
        "meta": head(map).plain(),
        "statements": statements,
        "issues": issues,
        "arguments": arguments,
        "assumptions": [ids[node.id] for node in nodes if node.id in assumed],
    }


def _standard(needed: Standard | None) -> Literal["PE", "CCE", "BRD"]:
    match needed:
        case None | "scintilla" | "preponderance" | "dialectical-validity":
            return "PE"
        case "clear-and-convincing":
            return "CCE"
        case "beyond-reasonable-doubt":
            return "BRD"
        case _:
            assert_never(needed)


def _block(value: Mapping[str, object], lines: list[str], indent: str) -> None:
    """Write a mapping in lines: keys are ours and plain, every string is quoted as in JSON."""
    for key, inner in value.items():
        if isinstance(inner, Mapping) and inner:
            lines.append(f"{indent}{key}:")
            _block(inner, lines, indent + "  ")
        elif isinstance(inner, list) and inner:
            lines.append(f"{indent}{key}:")
            lines += [f"{indent}  - {_scalar(one)}" for one in inner]
        else:
            lines.append(f"{indent}{key}: {_scalar(inner)}")


def _scalar(value: object) -> str:
    """Write a value; what is empty, as JSON writes it."""
    return json.dumps(visible(value) if isinstance(value, str) else value, ensure_ascii=False)
