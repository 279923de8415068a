"""DOT, the language of Graphviz: upwards, shape by kind, colour by grade, findings as tooltips."""

import re
import textwrap
from typing import assert_never

from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.telling import Told, head, told
from arguendo.graph.maps.words import DOES
from arguendo.graph.wire import ArgumentMap, EdgeKind, NodeKind

_LINE = 44
_MARK = "\0"
"""Stands for a mark of what is struck while lines are broken; `visible` leaves none in words."""
_COLOURS = {
    "verified": ("#e8f3ea", "#2e6b3a", "filled"),
    "caution": ("#fdf3d7", "#8a6100", "filled"),
    "unproven": ("#eeeeee", "#5c5c5c", "filled,dashed"),
    "rejected": ("#fbe5e3", "#9c1c14", "filled,dashed"),
}
_NOTHING = ("#ffffff", "#444444", "filled")


class Dot:
    """DOT."""

    name = "dot"
    about = "DOT, for Graphviz: a drawing by its own layouts"
    keeps = "nodes, edges, grades, standing; findings as tooltips"
    loses = "what stands beside the map"
    media_type = "text/vnd.graphviz"
    suffix = ".dot"

    def encode(self, map: ArgumentMap) -> str:
        """Write the nodes, the edges, and as the drawing's own label what was struck."""
        about, nodes = head(map), told(map)
        numbers = {node.id: f"n{number}" for number, node in enumerate(nodes, start=1)}
        lines = [
            "digraph map {",
            "  graph [rankdir=BT, labelloc=t, fontname=Helvetica, "
            f"label={_lines(about.title, about.summary, *about.struck)}];",
            "  node [fontname=Helvetica, fontsize=10];",
            "  edge [fontname=Helvetica, fontsize=9];",
            *(f"  {numbers[node.id]} [{_drawn(node)}];" for node in nodes),
            *(
                f"  {numbers[edge.source]} -> {numbers[edge.target]} "
                f"[label={_quoted(DOES[edge.kind])}, {_arrow(edge.kind)}];"
                for edge in map.edges
            ),
            "}",
        ]
        return "\n".join(lines) + "\n"


def _drawn(node: Told) -> str:
    fill, line, style = _COLOURS.get(node.grade, _NOTHING)
    named = ", ".join(filter(None, (f"{node.kind} {node.id}", node.side)))
    label = _lines(named, node.words, f"({node.grade}; {node.stands})")
    found = _quoted("; ".join(node.findings) or "no citation")
    return (
        f'label={label}, shape={_shape(node.kind)}, style="{style}", '
        f'fillcolor="{fill}", color="{line}", tooltip={found}'
    )


def _shape(kind: NodeKind) -> str:
    match kind:
        case "issue":
            return "hexagon"
        case "theory":
            return "ellipse"
        case "argument" | "claim":
            return "box"
        case "fact":
            return "note"
        case "rule":
            return "tab"
        case "precedent":
            return "cylinder"
        case "passage":
            return "folder"
        case "question":
            return "diamond"
        case "move":
            return "cds"
        case "locution":
            return "plaintext"
        case _:
            assert_never(kind)


def _arrow(kind: EdgeKind) -> str:
    match kind:
        case "answers" | "supports":
            return "arrowhead=normal"
        case "rests-on" | "cites":
            return "arrowhead=vee, style=dashed"
        case "rebuts" | "undercuts" | "undermines":
            return "arrowhead=tee, color=firebrick"
        case "concedes":
            return "arrowhead=odot"
        case "prefers" | "routes":
            return "arrowhead=empty, style=dotted"
        case "asks" | "raises" | "asserts":
            return "arrowhead=none, style=dotted"
        case _:
            assert_never(kind)


def _lines(*paragraphs: str) -> str:
    """Write paragraphs wrapped, each line to the left; a mark is one sign, and is not broken."""
    return _quoted(
        "\n".join(
            line.replace(_MARK, "~~")
            for words in paragraphs
            for line in textwrap.wrap(
                visible(words).replace("~~", _MARK), _LINE, break_on_hyphens=False
            )
        )
    )


def _quoted(words: str) -> str:
    r"""Write a string: a backslash escapes, `\l` ends a line to the left, `&` begins an entity."""
    safe = re.sub(r'["\\]', r"\\\g<0>", visible(words, keep="\n")).replace("&", "&amp;")
    return '"' + safe.replace("\n", "\\l") + '"'
