"""Derives the argument map from what a run produced; the map itself is never state.

A precedent is one node an authority, shared by all theories that bring it: a case is one thing
whoever relies on it, and a map shows where both sides fight over the same decision. Whether it
helps or hurts is said by its edges.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import (
    citations,
    graded,
    of_argument,
    of_move,
    of_theory,
    worst_grade,
)
from arguendo.graph.model import Fact, Matter
from arguendo.graph.wire import (
    ArgumentView,
    CiteView,
    EdgeKind,
    EdgeView,
    MoveView,
    NodeView,
    TheoryView,
    VerdictView,
)

ClearSupplied = Callable[[Supplied], Cleared]
"""How the user's words become a label: through the gate, since they may hold citations too."""


def derive(
    matter: Matter,
    facts: Sequence[Fact],
    theories: Sequence[TheoryView],
    moves: Sequence[MoveView],
    verdicts: Iterable[VerdictView],
    *,
    clear_supplied: ClearSupplied,
) -> tuple[tuple[NodeView, ...], tuple[EdgeView, ...]]:
    """Return the nodes and edges of the map, in the order in which a lawyer reads them.

    Issues that no theory answers are drawn, facts that nothing uses are not. An id that names
    nothing on the map draws no edge.
    """
    drawing = _Drawing()
    issues = _draw_issues(drawing, matter, theories, clear_supplied)
    for theory in theories:
        drawing.put(
            NodeView(
                id=theory.id,
                kind="theory",
                label=theory.thesis,
                side=theory.side,
                grade=worst_grade(of_theory(theory)),
            )
        )
        drawing.join(theory.id, issues[theory.issue], "answers")
    _draw_rivals(drawing, theories)
    authorities = _Authorities(theories, verdicts)
    for theory in theories:
        for argument in theory.arguments:
            _draw_argument(drawing, argument, authorities)
    for move in moves:
        _draw_move(drawing, move, authorities)
    for theory in theories:
        _draw_precedents(drawing, theory)
        _draw_rests(drawing, theory)
    _draw_facts(drawing, facts, clear_supplied)
    return drawing.finished()


class _Drawing:
    """Nodes and edges as they are put down, each once."""

    def __init__(self) -> None:
        self._nodes: dict[str, NodeView] = {}
        self._edges: dict[EdgeView, None] = {}

    def put(self, node: NodeView) -> None:
        """Put a node down; of an authority's citations the best graded one is shown.

        A wrong page is the fault of the argument that gives it, and is held against that one.
        """
        there = self._nodes.setdefault(node.id, node)
        if there.kind != node.kind:
            raise ValueError(f"a {there.kind} and a {node.kind} both bear the id {node.id}")
        if graded(node.grade) < graded(there.grade):
            self._nodes[node.id] = node

    def join(self, source: str, target: str, kind: EdgeKind) -> None:
        self._edges[EdgeView(source=source, target=target, kind=kind)] = None

    def side_of(self, id: str) -> Side | None:
        return self._nodes[id].side if id in self._nodes else None

    def leads_to(self, kind: EdgeKind) -> set[str]:
        return {edge.target for edge in self._edges if edge.kind == kind}

    def joined(self, target: str, kind: EdgeKind, sources: Iterable[str]) -> bool:
        return any(
            EdgeView(source=source, target=target, kind=kind) in self._edges for source in sources
        )

    def finished(self) -> tuple[tuple[NodeView, ...], tuple[EdgeView, ...]]:
        edges = (e for e in self._edges if e.source in self._nodes and e.target in self._nodes)
        return tuple(self._nodes.values()), tuple(edges)


class _Authorities:
    """Which authority a citation relies on: as brought for a theory, or as its verdict resolved."""

    def __init__(self, theories: Sequence[TheoryView], verdicts: Iterable[VerdictView]) -> None:
        brought = [p for theory in theories for p in (*theory.precedents, *theory.adverse)]
        self._of_precedent = {precedent.id: precedent.authority.id for precedent in brought}
        self._of_passage = {p.id: p.authority for precedent in brought for p in precedent.passages}
        self._of_verdict = {v.id: v.authority.id for v in verdicts if v.authority}

    def relied_on(self, cite: CiteView) -> str | None:
        if authority := self._of_precedent.get(cite.precedent) or self.of_passage(cite.passage):
            return authority
        resolved = (self._of_verdict.get(cited.verdict) for cited in citations(cite.citation))
        return next(filter(None, resolved), None)

    def of_passage(self, passage: str) -> str | None:
        return self._of_passage.get(passage)


def _draw_issues(
    drawing: _Drawing,
    matter: Matter,
    theories: Sequence[TheoryView],
    clear_supplied: ClearSupplied,
) -> Mapping[Supplied, str]:
    asked = dict.fromkeys((*(matter.issues or (matter.question,)), *(t.issue for t in theories)))
    issues = {issue: f"I{number}" for number, issue in enumerate(asked, start=1)}
    for issue, id in issues.items():
        label = clear_supplied(issue)
        drawing.put(
            NodeView(id=id, kind="issue", label=label, side=None, grade=worst_grade((label,)))
        )
    return issues


def _draw_rivals(drawing: _Drawing, theories: Sequence[TheoryView]) -> None:
    """Let theories of opposing sides on one issue rebut each other, whoever has to be persuaded.

    A theory for the judge and one for the jury cannot both be right about the same issue.
    """
    for theory in theories:
        for rival in theories:
            if rival.issue == theory.issue and rival.side != theory.side:
                drawing.join(theory.id, rival.id, "rebuts")


def _draw_argument(drawing: _Drawing, argument: ArgumentView, authorities: _Authorities) -> None:
    drawing.put(
        NodeView(
            id=argument.id,
            kind="argument",
            label=argument.claim,
            side=argument.side,
            grade=worst_grade(of_argument(argument)),
        )
    )
    drawing.join(argument.id, argument.theory, "supports")
    _draw_cites(drawing, argument.id, argument.cites, authorities)
    for premise in argument.premises:
        match premise.kind:
            case "fact":
                if premise.refers_to:
                    drawing.join(argument.id, premise.refers_to, "rests-on")
            case "precedent":
                if authority := authorities.of_passage(premise.refers_to):
                    drawing.join(argument.id, authority, "cites")
            case "assumption":
                pass


def _draw_move(drawing: _Drawing, move: MoveView, authorities: _Authorities) -> None:
    drawing.put(
        NodeView(
            id=move.id,
            kind="move",
            label=move.text,
            side=move.side,
            grade=worst_grade(of_move(move)),
        )
    )
    drawing.join(move.id, move.target, _what_it_does(move, drawing.side_of(move.target)))
    _draw_cites(drawing, move.id, move.cites, authorities)


def _what_it_does(move: MoveView, side_of_target: Side | None) -> EdgeKind:
    match move.kind:
        case "distinguish" | "undercut":
            return "undercuts"
        case "counterexample":
            return "rebuts"
        case "assert" | "analogize":
            # A claim of one's own: it backs what one's own side said, and denies the other's.
            return "supports" if move.side == side_of_target else "rebuts"
        case "concede":
            return "concedes"


def _draw_cites(
    drawing: _Drawing, id: str, cites: Iterable[CiteView], authorities: _Authorities
) -> None:
    for cite in cites:
        if authority := authorities.relied_on(cite):
            _draw_authority(drawing, authority, cite.citation)
            drawing.join(id, authority, "cites")


def _draw_precedents(drawing: _Drawing, theory: TheoryView) -> None:
    """Draw what was brought, also where no argument came to cite it."""
    own = [argument.id for argument in theory.arguments]
    for precedent in theory.adverse:
        _draw_authority(drawing, precedent.authority.id, precedent.citation)
        drawing.join(precedent.authority.id, theory.id, "rebuts")
    for precedent in theory.precedents:
        _draw_authority(drawing, precedent.authority.id, precedent.citation)
        if not drawing.joined(precedent.authority.id, "cites", own):
            drawing.join(precedent.authority.id, theory.id, "supports")


def _draw_authority(drawing: _Drawing, authority: str, citation: Cleared) -> None:
    grade = worst_grade((citation,))
    drawing.put(NodeView(id=authority, kind="precedent", label=citation, side=None, grade=grade))


def _draw_rests(drawing: _Drawing, theory: TheoryView) -> None:
    """Draw the facts a theory rests on, where none of its arguments does."""
    own = [argument.id for argument in theory.arguments]
    for fact in theory.rests_on:
        if not drawing.joined(fact, "rests-on", own):
            drawing.join(theory.id, fact, "rests-on")


def _draw_facts(drawing: _Drawing, facts: Sequence[Fact], clear_supplied: ClearSupplied) -> None:
    used = drawing.leads_to("rests-on")
    for fact in facts:
        if fact.id in used:
            label = clear_supplied(fact.text)
            drawing.put(
                NodeView(
                    id=fact.id, kind="fact", label=label, side=None, grade=worst_grade((label,))
                )
            )
