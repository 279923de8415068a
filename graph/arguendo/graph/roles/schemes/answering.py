"""Ply 2: the other side answers an argument.

In HYPO's order of force: a counterexample at least as much on point, a distinction, a critical
question of the scheme; conceding is left for where none of them can be had.
"""

from collections.abc import Sequence

from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Fact, Move
from arguendo.graph.roles.interface import Exchange, MoveDraft
from arguendo.graph.roles.schemes.brought import Table, laid
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.guard import refuted
from arguendo.graph.roles.schemes.lexicon import questions
from arguendo.graph.roles.schemes.phrasing import (
    can_be_said,
    clause,
    sentence,
    sentence_end,
    that,
    the,
    there,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.reasons import Reason

_IN_COMMON = 2
"""Telling words a fact must have in common with an argument to give a question its point."""
_AS_MUCH = 0.9
"""The part of the argued precedent's on-pointness that a counterexample must reach."""


def answer(library: Library, exchange: Exchange) -> MoveDraft | None:
    """Return the strongest answer not given yet, or None where all has been said."""
    table = laid(library, exchange.case)
    pole = table.field.bench.pole(exchange.side)
    cited = table.cited(exchange.argument.cites)
    for attempt in (_counterexample, _distinction):
        for move in by_route(table, attempt(table, pole, cited), exchange.manner.routes):
            if not said_before(move, exchange.earlier, exchange.argument.id):
                return move
    return _question(table, pole, exchange)


def by_route(table: Table, moves: list[MoveDraft], routes: tuple[str, ...]) -> list[MoveDraft]:
    """Return moves with those first that go through an authority the user asked for."""

    def off_route(move: MoveDraft) -> bool:
        return all(table.shown[id].authority not in routes for id in move.cites)

    return sorted(moves, key=off_route) if routes else moves


def said_before(move: MoveDraft, earlier: tuple[Move, ...], target: str) -> bool:
    """Say whether a move was made already: in these words, or this kind against this target.

    The same distinction or counterexample is not brought twice against one theory either.
    """
    return any(
        one.text.unchecked == move.text.unchecked
        or (one.kind == move.kind and one.target == target)
        or (one.kind == move.kind and one.cites == move.cites != ())
        for one in earlier
    )


def _counterexample(table: Table, pole: Pole, cited: tuple[Decision, ...]) -> list[MoveDraft]:
    """Offer adverse decisions that share as much with the matter as the one argued."""
    argued = max((one.on_point(OTHER[pole]) for one in cited), default=0.0)
    used = {one.authority.id for one in cited}
    rivals = sorted(
        (one for one in table.adverse if one.authority.id not in used and one.origin.won == pole),
        key=lambda one: (-one.on_point(pole), one.authority.id),
    )
    moves = []
    for rival in rivals:
        shared = [one for one in rival.shared_for(pole) if can_be_said(one.reason)]
        if shared and rival.on_point(pole) >= _AS_MUCH * argued:
            moves.append(
                MoveDraft(
                    kind="counterexample",
                    text=Imagined(unchecked=_countered(table, pole, cited, rival, shared)),
                    cites=tuple(dict.fromkeys(one.reason.passage.id for one in shared[:2])),
                )
            )
    return moves


def _countered(
    table: Table,
    pole: Pole,
    cited: tuple[Decision, ...],
    rival: Decision,
    shared: list[Shared],
) -> str:
    comparer = table.field.comparer
    lead = nearest(shared)
    ours = len(rival.shared_for(pole))
    theirs = max((len(one.shared_for(OTHER[pole])) for one in cited), default=0)
    against = f", against {theirs} in the precedent relied on" if theirs else ""
    side = the(table.field.bench.side(pole))
    counted = f"It shares {ours} fact{'s' * (ours != 1)} with this matter{against}."
    return (
        f"There is a decision for {side} at least as much on point: "
        f"{sentence_end(there(lead.reason, comparer))} Here "
        f"{clause(str(lead.fact.text), comparer)}. "
        f"{counted}"
    )


def nearest(shared: Sequence[Shared]) -> Shared:
    """Return what an analogy is best drawn from: what counted, before what merely happened."""
    return min(shared, key=lambda one: one.reason.kind == "facts")


def _distinction(table: Table, pole: Pole, cited: tuple[Decision, ...]) -> list[MoveDraft]:
    """Offer, for each cited decision, what is found there and missing here, and the reverse."""
    moves = []
    for decision in cited:
        missing = missing_here(table, decision, OTHER[pole])
        ours = missing_there(table, decision, pole)
        if missing is None and ours is None:
            continue
        text = "The precedent can be told apart."
        if missing is not None:
            text += (
                f" What counted there was {sentence_end(that(missing, table.field.comparer))} "
                "Nothing in the facts here answers to that."
            )
        if ours is not None:
            fact = clause(str(ours.text), table.field.comparer)
            text += f" Here, but not there, {fact}."
        moves.append(
            MoveDraft(
                kind="distinguish",
                text=Imagined(unchecked=text),
                cites=(missing.passage.id,) if missing else _first(decision),
            )
        )
    return moves


def missing_here(table: Table, decision: Decision, winner: Pole) -> Reason | None:
    """Return what moved the court for the winner there and has nothing like it here.

    What a fact here goes against comes first: absent there, present here.
    """
    missing = [
        reason
        for reason in decision.unshared(winner)
        if can_be_said(reason) and not table.field.shows(reason.pattern or reason.text)
    ]
    facts = [str(fact.text) for fact in table.field.facts]
    against = [
        reason for reason in missing if refuted(reason.pattern or reason.text, facts, spoken="")
    ]
    return next(iter((*against, *missing)), None)


def missing_there(table: Table, decision: Decision, pole: Pole) -> Fact | None:
    """Return the matter's strongest fact for a pole of which the decision says nothing."""
    seen: set[str] = set()
    field = table.field
    for one in field.favouring(pole):
        if one.fact.id in seen:
            continue
        seen.add(one.fact.id)
        if (
            not field.tells_against(one.fact, pole)
            and not field.has_two_edges(one.fact, pole)
            and table.silent_on(decision, str(one.fact.text))
        ):
            return one.fact
    return None


def _first(decision: Decision) -> tuple[str, ...]:
    return (decision.reasons[0].passage.id,) if decision.reasons else ()


def _question(table: Table, pole: Pole, exchange: Exchange) -> MoveDraft | None:
    """Ask the next critical question of the scheme; concede where all have been asked."""
    argument = exchange.argument
    sunk = table.case.theory.sunk_by
    asked = sum(
        1 for one in exchange.earlier if one.kind == "undercut" and one.target == argument.id
    )
    told = {one.text.unchecked for one in exchange.earlier}
    grounds = _grounds(table, pole, exchange)
    for question in questions(argument.scheme)[asked:]:
        text = " ".join(one for one in (question, grounds) if one)
        if not grounds and exchange.manner.tension <= 1:
            return None  # A bare question doubts everything alike: who presses hard asks it.
        if asked == 0 and not grounds and sunk is not None:
            text = f"{text} What would sink it: {sunk.unchecked}"
        if text not in told:
            return MoveDraft(kind="undercut", text=Imagined(unchecked=text))
    if exchange.earlier or not exchange.manner.may_concede:
        return None
    return MoveDraft(
        kind="concede",
        text=Imagined(unchecked="On the record as it stands there is no answer to this argument."),
    )


def _grounds(table: Table, pole: Pole, exchange: Exchange) -> str:
    """Return the fact that gives the question its point, in words: the nearest to the argument.

    A fact that was put to this use before is not put to it again.
    """
    comparer = table.field.comparer
    rests = set(table.case.theory.rests_on)
    told = " ".join(one.text.unchecked for one in exchange.earlier)
    premises = " ".join(premise.text.unchecked for premise in exchange.argument.premises)
    fresh = [
        one
        for one in table.field.favouring(pole)
        if one.fact.id not in rests
        and not table.field.tells_against(one.fact, pole)
        and not table.field.has_two_edges(one.fact, pole)
        and clause(str(one.fact.text), comparer) not in told
        and comparer.compare(str(one.fact.text), premises).shared >= _IN_COMMON
    ]
    nearest = max(
        fresh,
        key=lambda one: (comparer.compare(str(one.fact.text), premises).score, one.likeness),
        default=None,
    )
    if nearest is None:
        return ""
    return sentence(f"It has to be asked because {clause(str(nearest.fact.text), comparer)}")
