"""Ply 3: the arguing side meets the answer.

A distinction is played down by another decision that came out the same way without the point of
difference; a counterexample is told apart in its turn; a question is answered from the facts.
"""

from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Move
from arguendo.graph.roles.interface import Exchange, MoveDraft
from arguendo.graph.roles.schemes.answering import (
    missing_here,
    missing_there,
    nearest,
    said_before,
)
from arguendo.graph.roles.schemes.brought import Table, laid
from arguendo.graph.roles.schemes.decisions import Decision
from arguendo.graph.roles.schemes.phrasing import (
    before,
    can_be_said,
    clause,
    moved,
    sentence,
    sentence_end,
    that,
    there,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.reasons import Reason


def meet(library: Library, exchange: Exchange, answer: Move) -> MoveDraft | None:
    """Return what meets an answer, or None where nothing new can be said."""
    table = laid(library, exchange.case)
    pole = table.field.bench.pole(exchange.side)
    match answer.kind:
        case "distinguish":
            move = _downplay(table, pole, exchange, answer)
        case "counterexample":
            move = _tell_apart(table, pole, answer)
        case "undercut":
            move = _reply_with_fact(table, pole, exchange, answer)
        case _:
            move = None
    if move is None or said_before(move, exchange.earlier, answer.id):
        return None
    return move


def _downplay(table: Table, pole: Pole, exchange: Exchange, answer: Move) -> MoveDraft | None:
    """Bring a supporting decision that reached the same result without the point of difference."""
    missing = _raised(table, answer)
    used = {one.authority.id for one in table.cited(exchange.argument.cites)}
    for decision in sorted(
        table.supporting, key=lambda one: (-one.on_point(pole), one.authority.id)
    ):
        if decision.authority.id in used or decision.origin.won != pole:
            continue
        shared = [one for one in decision.shared_for(pole) if can_be_said(one.reason)]
        lacks = missing is None or table.silent_on(decision, missing.pattern or missing.text)
        if shared and lacks:
            comparer, lead = table.field.comparer, nearest(shared)
            without = (
                "though nothing there answers to what is said to be missing"
                if missing
                else "on its own facts"
            )
            return MoveDraft(
                kind="analogize",
                text=Imagined(
                    unchecked="The difference does not decide: another decision came out the same "
                    f"way {without}. {sentence(there(lead.reason, comparer))} Here "
                    f"{clause(str(lead.fact.text), comparer)}."
                ),
                cites=(lead.reason.passage.id,),
            )
    return None


def _raised(table: Table, answer: Move) -> Reason | None:
    """Return the reason an answer pointed at as missing here: the one it cites, if it cites one."""
    for decision in table.cited(answer.cites):
        for reason in decision.reasons:
            if (
                reason.passage.id in answer.cites
                and reason.kind == "factor"
                and moved(reason, table.field.comparer) in answer.text.unchecked
            ):
                return reason
    return None


def _tell_apart(table: Table, pole: Pole, answer: Move) -> MoveDraft | None:
    """Distinguish what was brought: what moved that court and is missing here, or the reverse.

    Where several decisions were brought, each has to be told apart: the one that is left would
    still decide the matter.
    """
    comparer, brought = table.field.comparer, table.cited(answer.cites)
    said: dict[str, None] = {}
    cites: list[str] = []
    for decision in brought:
        missing = missing_here(table, decision, OTHER[pole])
        ours = missing_there(table, decision, pole)
        if missing is None and ours is None:
            return None
        if missing is not None:
            counted = sentence_end(that(missing, comparer))
            said[f"What counted there was {counted} Nothing of the kind is shown here."] = None
        if ours is not None:
            fact = clause(str(ours.text), comparer)
            said[f"It had nothing to say of what matters here, that {fact}."] = None
        cites += (missing.passage.id,) if missing else _some(decision)
    if not brought:
        return None
    opening = (
        "That decision is another case."
        if len(brought) == 1
        else "Each of those decisions is another case."
    )
    return MoveDraft(
        kind="distinguish",
        text=Imagined(unchecked=" ".join((opening, *said))),
        cites=tuple(dict.fromkeys(cites)),
    )


def _some(decision: Decision) -> tuple[str, ...]:
    return (decision.reasons[0].passage.id,) if decision.reasons else ()


def _reply_with_fact(
    table: Table, pole: Pole, exchange: Exchange, answer: Move
) -> MoveDraft | None:
    """Answer a question from the facts: the strongest for the side that has not been used yet."""
    comparer = table.field.comparer
    premises = {premise.refers_to for premise in exchange.argument.premises}
    told = " ".join(one.text.unchecked for one in (*exchange.earlier, answer))
    fresh = [
        one
        for one in table.field.favouring(pole)
        if one.fact.id not in premises
        and can_be_said(one.reason)
        and not table.field.tells_against(one.fact, pole)
        and not table.field.has_two_edges(one.fact, pole)
        and clause(str(one.fact.text), comparer) not in told
        and comparer.compare(str(one.fact.text), answer.text.unchecked).shared >= _COMMON
    ]
    if not fresh:
        return None
    best = max(
        fresh,
        key=lambda one: (
            comparer.compare(str(one.fact.text), answer.text.unchecked).score,
            one.likeness,
        ),
    )
    return MoveDraft(
        kind="assert",
        text=Imagined(
            unchecked=f"The facts answer it: {clause(str(best.fact.text), comparer)}. "
            f"{sentence(before(best.reason, comparer))}"
        ),
        cites=(best.reason.passage.id,) if best.reason.passage.id in table.shown else (),
    )


_COMMON = 2
"""Telling words a fact must have in common with the question it answers."""
