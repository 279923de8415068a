"""Derives the argument map from what a run produced; the map itself is never state.

A precedent is one node an authority, shared by all theories that bring it: a case is one thing
whoever relies on it, and a map shows where both sides fight over the same decision. Whether it
helps or hurts is said by its edges. Behind it stand the passages that are relied on, and the rules
they are taken to hold (`grounds`); beside the moves, the critical questions they put and who said
what in which round (`turns`); between authorities that meet, which of them prevails (`precedence`).
"""

from collections.abc import Iterable, Mapping, Sequence

from arguendo.corpus.provenance import Supplied
from arguendo.graph.maps.carried import of_argument, of_theory
from arguendo.graph.maps.drawing import ClearSupplied, Drawing
from arguendo.graph.maps.grounds import Authorities, draw_passages, draw_premises
from arguendo.graph.maps.precedence import draw_precedence, draw_routes
from arguendo.graph.maps.turns import draw_cites, draw_locutions, draw_move, draw_questions
from arguendo.graph.model import Fact, Matter
from arguendo.graph.wire import (
    ArgumentView,
    EdgeView,
    MoveView,
    NodeView,
    TheoryView,
    VerdictView,
)


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

    Issues that no theory answers are drawn; facts that nothing uses are not, nor critical questions
    that nobody put (`asking`). An id that names nothing on the map draws no edge.
    """
    drawing = Drawing()
    arguments = [argument for theory in theories for argument in theory.arguments]
    authorities = Authorities(theories, verdicts)
    issues = _draw_issues(drawing, matter, theories, clear_supplied)
    for theory in theories:
        drawing.put(
            theory.id,
            "theory",
            theory.thesis,
            *of_theory(theory),
            side=theory.side,
            scheme=theory.scheme,
            audience=theory.audience,
        )
        drawing.join(theory.id, issues[theory.issue], "answers")
    _draw_rivals(drawing, theories)
    for argument in arguments:
        _draw_argument(drawing, argument, authorities)
    draw_premises(drawing, arguments, authorities)
    for move in moves:
        draw_move(drawing, move, authorities)
    for theory in theories:
        _draw_precedents(drawing, theory)
        _draw_rests(drawing, theory)
    draw_passages(drawing, (*arguments, *moves), authorities)
    _draw_facts(drawing, facts, clear_supplied)
    draw_precedence(drawing, theories)
    draw_routes(drawing, theories)
    draw_questions(drawing, arguments, moves)
    draw_locutions(drawing, arguments, moves)
    return drawing.finished()


def _draw_issues(
    drawing: Drawing,
    matter: Matter,
    theories: Sequence[TheoryView],
    clear_supplied: ClearSupplied,
) -> Mapping[Supplied, str]:
    asked = dict.fromkeys((*(matter.issues or (matter.question,)), *(t.issue for t in theories)))
    issues = {issue: f"I{number}" for number, issue in enumerate(asked, start=1)}
    for issue, id in issues.items():
        drawing.put(id, "issue", clear_supplied(issue))
    return issues


def _draw_rivals(drawing: Drawing, theories: Sequence[TheoryView]) -> None:
    """Let theories of opposing sides on one issue rebut each other, whoever has to be persuaded.

    A theory for the judge and one for the jury cannot both be right about the same issue.
    """
    for theory in theories:
        for rival in theories:
            if rival.issue == theory.issue and rival.side != theory.side:
                drawing.join(theory.id, rival.id, "rebuts")


def _draw_argument(drawing: Drawing, argument: ArgumentView, authorities: Authorities) -> None:
    drawing.put(
        argument.id,
        "argument",
        argument.claim,
        *of_argument(argument),
        side=argument.side,
        scheme=argument.scheme,
        ply=1,
    )
    drawing.join(argument.id, argument.theory, "supports")
    draw_cites(drawing, argument.id, argument.cites, authorities)


def _draw_precedents(drawing: Drawing, theory: TheoryView) -> None:
    """Draw what was brought, also where no argument came to cite it."""
    own = [argument.id for argument in theory.arguments]
    for precedent in theory.adverse:
        drawing.put(precedent.authority.id, "precedent", precedent.citation)
        drawing.join(precedent.authority.id, theory.id, "rebuts")
    for precedent in theory.precedents:
        drawing.put(precedent.authority.id, "precedent", precedent.citation)
        if not drawing.joined(precedent.authority.id, "cites", own):
            drawing.join(precedent.authority.id, theory.id, "supports")


def _draw_rests(drawing: Drawing, theory: TheoryView) -> None:
    """Draw the facts a theory rests on, where none of its arguments does."""
    own = [argument.id for argument in theory.arguments]
    for fact in theory.rests_on:
        if not drawing.joined(fact, "rests-on", own):
            drawing.join(theory.id, fact, "rests-on")


def _draw_facts(drawing: Drawing, facts: Sequence[Fact], clear_supplied: ClearSupplied) -> None:
    used = drawing.leads_to("rests-on")
    for fact in facts:
        if fact.id in used:
            drawing.put(fact.id, "fact", clear_supplied(fact.text))
