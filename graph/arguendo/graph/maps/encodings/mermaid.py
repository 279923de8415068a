"""Mermaid flowcharts, for a page that draws them: upwards, shape by kind, colour by grade.

Mermaid refuses more than 50,000 characters or 500 links, whatever the page's author says. A map
that is larger is cut step by step, details first, then findings, facts and authorities, and says
so.
"""

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.attacks import denied
from arguendo.graph.maps.carried import by_node, citations
from arguendo.graph.maps.marks import marked_line, one_line, shortened, shown
from arguendo.graph.maps.words import DOES, both_ways, findings, graded_words, summary, title
from arguendo.graph.wire import ArgumentMap, EdgeKind, EdgeView, NodeKind, NodeView

_MOST_CHARACTERS = 50_000
_MOST_LINKS = 500
_LINE = 44

_SHAPE: dict[NodeKind, tuple[str, str]] = {
    "issue": ("{{", "}}"),
    "theory": ("([", "])"),
    "argument": ("[", "]"),
    "fact": ("[/", "/]"),
    "precedent": ("[(", ")]"),
    "move": (">", "]"),
    "claim": ("[\\", "\\]"),
    "rule": ("[[", "]]"),
    "passage": ("(", ")"),
    "question": ("{", "}"),
    "locution": ("((", "))"),
}
_ARROW: dict[EdgeKind, str] = {
    "answers": "==>",
    "supports": "-->",
    "rests-on": "-.->",
    "cites": "-.->",
    "rebuts": "--x",
    "undercuts": "--x",
    "undermines": "--x",
    "concedes": "--o",
    "prefers": "-.->",
    "routes": "-.->",
    "asks": "-.-",
    "raises": "-.->",
    "asserts": "-.->",
}
_COLOURS = {
    "verified": "fill:#e8f3ea,stroke:#2e6b3a,color:#10240f",
    "caution": "fill:#fdf3d7,stroke:#8a6100,color:#2b1f00",
    "unproven": "fill:#eeeeee,stroke:#5c5c5c,color:#1c1c1c,stroke-dasharray:5 3",
    "rejected": "fill:#fbe5e3,stroke:#9c1c14,color:#33100d,stroke-dasharray:2 2",
    "uncited": "fill:#ffffff,stroke:#444444,color:#1c1c1c",
}
# Whatever could end a label, begin a comment, a directive or markdown, or be read as HTML.
_SIGN = re.compile(r'["#&<>%`\\{}|]|(?<=-)-')
# Mermaid repairs styles by a pattern that also finds these words in a label: no colon follows them.
_STYLE = re.compile(r"style|classDef")


class _Cut(NamedTuple):
    """How much of a map is drawn."""

    label: int
    findings: bool
    without: frozenset[NodeKind]


_DETAILS: frozenset[NodeKind] = frozenset({"locution", "question", "passage", "rule"})
_CUTS = (
    _Cut(240, True, frozenset()),
    _Cut(120, True, frozenset({"locution"})),
    _Cut(120, True, _DETAILS),
    _Cut(120, False, _DETAILS),
    _Cut(80, False, _DETAILS | {"fact", "claim"}),
    _Cut(80, False, _DETAILS | {"fact", "claim", "precedent"}),
)
_MANY: dict[NodeKind, str] = {
    "locution": "turns",
    "question": "critical questions",
    "passage": "passages",
    "rule": "rules",
    "fact": "facts",
    "claim": "assumptions",
    "precedent": "authorities",
}


class Mermaid:
    """A Mermaid flowchart."""

    name = "mermaid"
    about = "a Mermaid flowchart, for Markdown pages and notebooks that draw them"
    keeps = "nodes, edges, grades, standing; findings as comments"
    loses = "the ends of long labels; of large maps, findings, facts and authorities, as it says"
    media_type = "text/vnd.mermaid"
    suffix = ".mmd"

    def encode(self, map: ArgumentMap) -> str:
        """Draw as much of the map as Mermaid accepts; what is left out is said in the drawing."""
        for cut in _CUTS:
            lines = list(_lines(map, cut))
            links = sum(1 for line in lines if line.startswith("  n") and "|" in line)
            text = "\n".join(lines) + "\n"
            if len(text) <= _MOST_CHARACTERS and links <= _MOST_LINKS:
                return text
        raise InputError(
            f"The map is too large for Mermaid, which draws {_MOST_LINKS} links at most.",
            "Export it as argdown or markdown, or explore with fewer theories.",
        )


def _lines(map: ArgumentMap, cut: _Cut) -> Iterator[str]:
    under_attack = denied(map)
    nodes = [n for n in map.nodes if n.kind not in cut.without or n.id in under_attack]
    short = {node.id: f"n{number}" for number, node in enumerate(nodes, start=1)}
    yield from (
        "---",
        f'title: "{_safe(marked_line(shortened(title(map), 120)))}"',
        "---",
        "flowchart BT",
    )
    yield "  accTitle: Argument map"
    yield f"  accDescr: {summary(map)} {_left_out(cut)}".rstrip()
    for grade, colours in _COLOURS.items():
        yield f"  classDef {grade} {colours}"
    for node in nodes:
        yield _drawn(map, node, short[node.id], cut.label)
    for edge, both in _links(map):
        if edge.source in short and edge.target in short:
            arrow = "x--x" if both else _ARROW[edge.kind]
            yield f"  {short[edge.source]} {arrow}|{DOES[edge.kind]}| {short[edge.target]}"
    yield f'  summary["{_wrapped(f"{summary(map)} {_left_out(cut)}")}"]:::uncited'
    if cut.findings:
        yield from _comments(map, short)


def _drawn(map: ArgumentMap, node: NodeView, short: str, limit: int) -> str:
    opening, closing = _SHAPE[node.kind]
    head = ", ".join(part for part in (f"{node.kind} {node.id}", node.side) if part)
    words = _wrapped(marked_line(shortened(node.label, limit)))
    foot = f"{graded_words(node.grade)}; {both_ways(map, node.id, node.kind)}"
    label = "<br/>".join((_wrapped(head), words, _wrapped(f"({foot})")))
    return f'  {short}{opening}"{label}"{closing}:::{node.grade or "uncited"}'


def _links(map: ArgumentMap) -> Iterator[tuple[EdgeView, bool]]:
    """Yield every edge, two that rebut each other as one link with both ends crossed."""
    edges = set(map.edges)
    drawn: set[EdgeView] = set()
    for edge in map.edges:
        back = EdgeView(source=edge.target, target=edge.source, kind=edge.kind)
        both = edge.kind == "rebuts" and back in edges
        if not (both and back in drawn):
            drawn.add(edge)
            yield edge, both


def _comments(map: ArgumentMap, short: dict[str, str]) -> Iterator[str]:
    """Yield what was found of each citation, as comments beside the drawing."""
    verdicts = {verdict.id: verdict for verdict in map.verdicts}
    texts = by_node(map)
    for id, name in short.items():
        for citation in (citation for text in texts[id] for citation in citations(text)):
            found = "; ".join(findings(citation, verdicts))
            words = f"{shown(citation)}: {citation.grade}. {found}"
            yield f"  %% {name}: {_safe(words)}"


def _left_out(cut: _Cut) -> str:
    left = [words for kind, words in _MANY.items() if kind in cut.without]
    if not cut.findings:
        left.append("findings")
    return f"Left out, for Mermaid's limits: {', '.join(left)}." if left else ""


def _wrapped(words: str) -> str:
    lines = textwrap.wrap(one_line(words), _LINE, break_on_hyphens=False)
    return "<br/>".join(_safe(line) for line in lines) or "…"


def _safe(words: str) -> str:
    """Write signs that Mermaid reads as its own by their numbers."""
    safe = _SIGN.sub(
        lambda sign: "#quot;" if sign[0] == '"' else f"#{ord(sign[0])};", one_line(words)
    )
    return safe.replace(":", "#58;") if _STYLE.search(safe) else safe
