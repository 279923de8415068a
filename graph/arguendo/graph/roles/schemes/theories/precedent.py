"""Analogy: a decision the side won shares with the matter what moved the court."""

from collections.abc import Iterator

from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    joined,
    moved,
    sentence,
    sentence_end,
    the,
)
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.theories.candidate import (
    Candidate,
    element,
    what_sinks,
)

_MOST_IN_THESIS = 2
_FACTORS = 0.5
"""What it adds that the factors are on record, not read out of an opinion by rules."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer an analogy for every decision the side won that shares something with the matter."""
    for decision in field.decisions:
        shared = tuple(one for one in decision.shared_for(pole) if can_be_said(one.reason))
        # Factors on record are the analogy, or else facts; rules are argued as rules.
        shared = tuple(one for one in shared if one.reason.kind in ("factor", "facts"))
        if decision.origin.won == pole and shared:
            yield _analogy(field, pole, decision, shared)


def _analogy(field: Field, pole: Pole, decision: Decision, shared: tuple[Shared, ...]) -> Candidate:
    lead = shared[:_MOST_IN_THESIS]
    there = joined([moved(one.reason, field.comparer) for one in lead])
    quoted = there.startswith("“")
    facts = tuple(one.fact for one in shared)
    here = sentence_end(as_told([one.fact for one in lead], field))
    follows = conclusion(field, pole, [one.reason.text for one in lead])
    side = the(field.bench.side(pole))
    counted = f"the court had this before it: {there}" if quoted else f"it counted that {there}."
    thesis = (
        f"{sentence(follows)} In a decision that came out this way {counted} So it is here: "
        f"{here} What won that case wins this one for {side}."
    )
    return Candidate(
        scheme="precedent",
        score=decision.rank(pole) + _FACTORS * any(one.reason.stated for one in shared),
        thesis=thesis,
        elements=tuple(dict.fromkeys(element(one.reason, field) for one in shared[:4])),
        facts=facts,
        sunk_by=what_sinks(field, pole, lead[0].reason.pattern or lead[0].reason.text, facts),
        reasons=tuple(one.reason for one in shared),
        shared=shared,
    )
