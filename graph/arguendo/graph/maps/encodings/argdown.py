"""Argdown, as `@argdown/core` 2.0 reads it: an argument map that can be written by hand.

Issues, theories, facts and authorities are statements; arguments and moves are arguments. Each is
named by its kind and id, and carries grade, standing and findings as inline data. A fact or an
authority supports what rests on it; a concession is written as a support, since Argdown has none.
What Argdown has no relation for is inline data: every edge with its kind stands there, so that a
map comes back as it was.
"""

import json
import re
from collections.abc import Iterable, Mapping

from arguendo.corpus.model import Side
from arguendo.graph.maps.telling import OUTSIDE, Told, head, told
from arguendo.graph.wire import ArgumentMap, EdgeKind, EdgeView, NodeKind

_AS_ARGUMENT: frozenset[NodeKind] = frozenset({"argument", "move"})
_RELATION: dict[EdgeKind, str] = {
    "answers": "+>",
    "supports": "+>",
    "rests-on": "<+",
    "cites": "<+",
    "rebuts": "->",
    "undercuts": "_>",
    "undermines": "->",
    "concedes": "+>",
}
# Signs that begin a title, data, a tag, a mention, emphasis or a comment, or close one.
_SIGN = re.compile(r"[\\\[\]<>{}#@*_=]|/(?=[/*])")
# `.A.`, `:v:` and the like are read as signs of logic or smileys: `III.A.` becomes `III∀`.
# What begins like an abbreviation of a reporter is none of them, and stays as lawyers write it.
_SHORTCODE = re.compile(r"([.:])(?=(?![B-DF-NQ-Z0-9]|[A-Z]\w)\S+?\1)")
_ANY_SIGN = re.compile(rf"{_SIGN.pattern}|([.:])(?=\S+?\1)")


class Argdown:
    """Argdown source."""

    name = "argdown"
    about = "Argdown source: statements, arguments and relations, to read and to edit"
    keeps = "nodes and edges of every kind; grades, standing and findings as inline data"
    loses = "what stands beside the map: passages in full, leads, verdicts in full"
    media_type = "text/vnd.argdown"
    suffix = ".argdown"

    def encode(self, map: ArgumentMap) -> str:
        """Write the issues, each side's theories and arguments, the facts and the authorities."""
        relations = _relations(map)
        kinds = {node.id: node.kind for node in map.nodes}

        def block(node: Told) -> str:
            data = node.plain() | {"edges": [_said(e) for e in map.edges if e.source == node.id]}
            lines = [f"{_title(node.id, node.kind)}: {_written(node.words)} {_inline(data)}"]
            for sign, other in relations.get(node.id, ()):
                lines.append(f"  {sign} {_title(other, kinds[other])}")
            return "\n".join(lines)

        sections = [_front_matter(map)]
        for heading, nodes in _sections(told(map)):
            sections += [f"# {heading}", *(block(node) for node in nodes)]
        return "\n\n".join(sections) + "\n"


def _sections(nodes: Iterable[Told]) -> Iterable[tuple[str, list[Told]]]:
    by_heading: dict[str, list[Told]] = {}
    for node in nodes:
        by_heading.setdefault(_heading(node.kind, node.side), []).append(node)
    return by_heading.items()


def _heading(kind: NodeKind, side: Side | None) -> str:
    match kind:
        case "issue":
            return "Issues"
        case "fact":
            return "Facts"
        case "precedent":
            return "Authorities"
        case "claim":
            return "Assumptions"
        case "rule":
            return "Rules"
        case "passage":
            return "Passages"
        case "question":
            return "Critical questions"
        case "locution":
            return "Turns"
        case "theory" | "argument" | "move":
            return f"For the {side}" if side else "Argued"


def _front_matter(map: ArgumentMap) -> str:
    """Write what the map was made with and what was struck; a blank line has to follow it."""
    about = head(map)
    return f"===\ntitle: {_json(about.title)}\n{OUTSIDE}: {_json(about.plain())}\n==="


def _relations(map: ArgumentMap) -> dict[str, list[tuple[str, str]]]:
    """Return, for each node, the relations written under it."""
    written: dict[str, list[tuple[str, str]]] = {}
    for edge in map.edges:
        if edge.kind in _RELATION:
            written.setdefault(edge.source, []).append((_RELATION[edge.kind], edge.target))
    return written


def _title(id: str, kind: NodeKind) -> str:
    return f"<{kind} {id}>" if kind in _AS_ARGUMENT else f"[{kind} {id}]"


def _said(edge: EdgeView) -> str:
    return " ".join(filter(None, (edge.kind, edge.target, edge.linkage)))


def _written(words: str) -> str:
    return " ".join(map(_escaped, words.split(" ")))


def _escaped(word: str) -> str:
    """Escape every sign of a word, or none: a lone one could be read as part of a shortcode."""
    if _SIGN.search(word) or _SHORTCODE.search(word):
        return _ANY_SIGN.sub(r"\\\g<0>", word)
    return word


def _inline(data: Mapping[str, str | int | list[str]]) -> str:
    return _json({key: value for key, value in data.items() if value})


def _json(value: object) -> str:
    """Write YAML that neither ends inline data nor front matter before its time."""
    text = json.dumps(value, ensure_ascii=True)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_json(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_json(inner) for inner in value) + "]"
    return text.translate({ord("{"): "\\u007b", ord("}"): "\\u007d", ord("="): "\\u003d"})
