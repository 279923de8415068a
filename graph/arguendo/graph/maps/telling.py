"""What formats of exchange say of a map and of each of its nodes, grades and findings included."""

from collections.abc import Iterable
from typing import NamedTuple

from arguendo.corpus.model import Side
from arguendo.graph.maps.carried import Citation, by_node, citations, everywhere
from arguendo.graph.maps.marks import marked_line, shown
from arguendo.graph.maps.steps import Steps
from arguendo.graph.maps.words import both_ways, findings, graded_words, summary, title
from arguendo.graph.model import Audience, Scheme
from arguendo.graph.wire import ArgumentMap, EdgeView, NodeKind, Standing, VerdictView

OUTSIDE = "arguendo"
"""The key under which formats that allow it carry what they have no place for."""

_NEVER_GIVEN: frozenset[NodeKind] = frozenset({"issue", "theory", "question", "locution"})


class Told(NamedTuple):
    """A node in words, on one line each, with its struck citations marked."""

    id: str
    kind: NodeKind
    words: str
    side: Side | None
    scheme: Scheme | None
    ply: int | None
    round: int | None
    audience: Audience | None
    grade: str
    standing: Standing
    on_checked: Standing
    stands: str
    """Where it stands, in words."""
    findings: tuple[str, ...]
    """What was found of each of its citations."""
    struck: tuple[str, ...]
    """Why citations of it are struck."""

    def plain(self) -> dict[str, str | int | list[str]]:
        """Return all of it but the words, without what is empty, for a format's side room."""
        fields = self._asdict() | {"findings": list(self.findings), "struck": list(self.struck)}
        del fields["words"]
        return {name: value for name, value in fields.items() if value not in (None, [], "")}


class Head(NamedTuple):
    """What is said of a map as a whole."""

    title: str
    summary: str
    as_of: str
    library: str
    version: str
    struck: tuple[str, ...]
    """Every struck citation with what was found of it."""

    def plain(self) -> dict[str, str | list[str]]:
        """Return it for a format's side room."""
        return self._asdict() | {"struck": list(self.struck)}


def head(map: ArgumentMap) -> Head:
    """Say what a map is, with what it was made, and what in it was struck."""
    verdicts = {verdict.id: verdict for verdict in map.verdicts}
    return Head(
        title=marked_line(title(map)),
        summary=summary(map),
        as_of=map.provenance.as_of.isoformat(),
        library=map.provenance.library,
        version=map.provenance.arguendo,
        struck=tuple(
            _found(citation, verdicts) for citation in everywhere(map) if citation.kind == "struck"
        ),
    )


def told(map: ArgumentMap) -> tuple[Told, ...]:
    """Say what each node of a map says, who says it, and what was found of its citations."""
    verdicts = {verdict.id: verdict for verdict in map.verdicts}
    texts = by_node(map)
    all, checked = map.acceptability.all, map.acceptability.verified_only
    tellings: list[Told] = []
    for node in map.nodes:
        carried = dict.fromkeys(one for text in texts[node.id] for one in citations(text))
        tellings.append(
            Told(
                id=node.id,
                kind=node.kind,
                words=marked_line(node.label) or "…",
                side=node.side,
                scheme=node.scheme,
                ply=node.ply,
                round=node.round,
                audience=node.audience,
                grade=graded_words(node.grade),
                standing=all[node.id],
                on_checked=checked[node.id],
                stands=both_ways(map, node.id, node.kind),
                findings=tuple(_found(one, verdicts) for one in carried),
                struck=tuple(str(one.why) for one in carried if one.kind == "struck"),
            )
        )
    return tuple(tellings)


def joint(edge: EdgeView) -> dict[str, str]:
    """Return an edge for a format's side room."""
    fields = {"source": edge.source, "target": edge.target, "kind": edge.kind}
    return fields | ({"linkage": edge.linkage} if edge.linkage else {})


def taken_as_given(nodes: Iterable[Told], all: Steps) -> frozenset[str]:
    """Return what stands by itself: what is said or held, rests on nothing, and is not struck."""
    concluded = {one.conclusion for one in all.inferences}
    return frozenset(
        node.id
        for node in nodes
        if node.id not in concluded and node.kind not in _NEVER_GIVEN and not node.struck
    )


def _found(citation: Citation, verdicts: dict[str, VerdictView]) -> str:
    return f"{shown(citation)}: {'; '.join(findings(citation, verdicts))}"
