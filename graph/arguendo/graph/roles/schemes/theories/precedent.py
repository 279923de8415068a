"""Analogy: a decision the side won shares with the matter what moved the court."""

from collections.abc import Iterator

from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.field import Decision, Field, Shared
from arguendo.graph.roles.schemes.phrasing import (
    can_be_said,
    facts_said,
    joined,
    moved,
    sentence,
    the,
)
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.theories.candidate import (
    Candidate,
    element,
    rank,
    what_sinks,
)

_MOST_IN_THESIS = 2
_FACTORS = 0.5
"""What it adds that the factors are on record, not read out of an opinion by rules."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer an analogy for every decision the side won that shares something with the matter."""
    for decision in field.decisions:
        shared = tuple(one for one in decision.shared_for(pole) if can_be_said(one.reason))
        # Where the factors are on record they are the analogy; rules are argued as rules.
        shared = tuple(one for one in shared if one.reason.kind == "factor") or (
            () if any(reason.kind == "factor" for reason in decision.reasons) else shared
        )
        if decision.origin.won == pole and shared:
            yield _analogy(field, pole, decision, shared)


def _analogy(
    field: Field, pole: Pole, decision: Decision, shared: tuple[Shared, ...]
) -> Candidate:
    lead = shared[:_MOST_IN_THESIS]
    there = joined([moved(one.reason, field.comparer) for one in lead])
    facts = tuple(one.fact for one in shared)
    here = facts_said([one.fact for one in lead], field.comparer)
    follows = conclusion(field, pole, [one.reason.text for one in lead])
    side = the(field.bench.side(pole))
    thesis = (
        f"{sentence(follows)} In a decision that came out this way it counted that {there}. "
        f"So it is here, for, as the facts have it, {here}. What won that case wins this one for "
        f"{side}."
    )
    return Candidate(
        scheme="precedent",
        score=rank(decision, pole) + _FACTORS * any(one.reason.stated for one in shared),
        thesis=thesis,
        elements=tuple(dict.fromkeys(element(one.reason, field) for one in shared[:4])),
        facts=facts,
        sunk_by=what_sinks(field, pole, lead[0].reason.pattern or lead[0].reason.text, facts),
        reasons=tuple(one.reason for one in shared),
        shared=shared,
    )
