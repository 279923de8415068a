"""Purpose: what the rule is for is served by deciding for the side, and defeated otherwise."""

from collections.abc import Iterator

from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    moved,
    put_well,
    sentence,
    sentence_end,
)
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.theories.candidate import Candidate, what_sinks
from arguendo.graph.roles.schemes.theories.established_rule import bare_end

_NEAR = 0.22
"""Likeness to a fact, or part of the issue covered, from which an aim is one of the law here."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer every purpose that serves the side, joined to the fact of the matter nearest to it."""
    ours = field.favouring(pole)
    if not ours:
        return
    for decision in field.decisions:
        for reason in decision.reasons:
            noted = reason.passage.point is not None
            serves = reason.favours == pole or (
                noted and reason.favours is None and decision.origin.won == pole
            )
            if (
                reason.kind == "purpose"
                and serves
                and reason.of_the_court
                and can_be_said(reason)
                and put_well(reason)
            ):
                found = _purpose(field, pole, decision, reason, ours)
                if found is not None:
                    yield found


def _purpose(
    field: Field, pole: Pole, decision: Decision, reason: Reason, ours: list[Shared]
) -> Candidate | None:
    comparer = field.comparer
    own = [one for one in decision.shared if one.reason.text == reason.text]
    nearest = (
        own[0]
        if own
        else max(
            ours,
            key=lambda one: (comparer.compare(str(one.fact.text), reason.text).score, one.likeness),
        )
    )
    closeness = comparer.compare(str(nearest.fact.text), reason.text).score
    covered = max(comparer.compare(field.issue, text).covered for text in reason.texts)
    if not own and max(closeness, covered) < _NEAR:
        # The aim of another law: neither the question nor the facts have anything of it.
        return None
    follows = conclusion(field, pole, [reason.text, str(nearest.fact.text)])
    aim = moved(reason, comparer)
    thesis = (
        f"{sentence(follows)} That is what the law here is for: {bare_end(aim)} Here "
        f"{sentence_end(as_told([nearest.fact], field))} To decide otherwise would defeat that aim."
    )
    return Candidate(
        scheme="purpose",
        score=0.4 * decision.rank(pole)
        + closeness
        + 0.5 * covered
        + (0.0 if reason.favours == pole else -0.2),
        thesis=thesis,
        elements=(sentence(aim.strip("“”")),),
        facts=(nearest.fact,),
        sunk_by=what_sinks(field, pole, reason.text, (nearest.fact,)),
        reasons=(reason, *([] if own else [nearest.reason])),
        shared=(nearest,),
    )
