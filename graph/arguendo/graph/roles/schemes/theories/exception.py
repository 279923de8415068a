"""Exception: the other side's rule has one, and the facts fall within it."""

from collections.abc import Iterator

from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    put_well,
    said,
    sentence,
    sentence_end,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.theories.candidate import Candidate, what_sinks
from arguendo.graph.roles.schemes.theories.established_rule import bare_end

_LIKE_ENOUGH = 0.2
"""Likeness of a rule and an exception from which the one may be an exception to the other."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer every exception in the side's favour that a fact meets, with the rule it limits."""
    rules = [
        reason
        for decision in field.decisions
        for reason in decision.reasons
        if reason.kind in ("rule", "holding")
        and reason.favours == OTHER[pole]
        and reason.of_the_court
        and can_be_said(reason)
        and put_well(reason)
    ]
    for decision in field.decisions:
        for one in decision.shared:
            if _serves(one, decision, pole):
                rule = _limited(one.reason, rules, field)
                if rule is not None:
                    yield _exception(field, pole, decision, one, rule)


def _serves(one: Shared, decision: Decision, pole: Pole) -> bool:
    """Take an exception to serve whom its words help, or else the side that lost under the rule."""
    reason = one.reason
    serves = reason.favours == pole or (
        reason.favours is None and decision.origin.won == OTHER[pole]
    )
    return reason.kind == "exception" and serves and reason.of_the_court and can_be_said(reason)


def _limited(exception: Reason, rules: list[Reason], field: Field) -> Reason | None:
    """Return the rule an exception most likely limits: the likest, in the same decision if any."""
    best: tuple[float, Reason] | None = None
    for rule in rules:
        near = 0.15 if rule.passage.authority == exception.passage.authority else 0.0
        score = field.comparer.compare(exception.text, rule.text).score + near
        if score >= _LIKE_ENOUGH and (best is None or score > best[0]):
            best = (score, rule)
    return best[1] if best else None


def _exception(
    field: Field, pole: Pole, decision: Decision, one: Shared, rule: Reason
) -> Candidate:
    reason = one.reason
    follows = conclusion(field, pole, [reason.text, str(one.fact.text)])
    limits = said(reason, field.comparer)
    opening = "The court put the limit so:" if limits.startswith("“") else "The limit is that"
    thesis = (
        f"{sentence(follows)} Whatever the rule for the other side, it has a limit, and this case "
        f"lies beyond it. {opening} {bare_end(limits)} Here "
        f"{sentence_end(as_told([one.fact], field))}"
    )
    return Candidate(
        scheme="exception",
        score=0.5 * decision.rank(pole)
        + 1.2 * one.likeness
        + (0.1 if reason.favours == pole else -0.2)
        - (0.0 if put_well(reason) else 0.3),
        thesis=thesis,
        elements=(
            sentence(f"The rule relied on against us: {said(rule, field.comparer)}"),
            sentence(f"Its limit: {limits}"),
        ),
        facts=(one.fact,),
        sunk_by=what_sinks(field, pole, reason.text, (one.fact,)),
        reasons=(reason, rule),
        shared=(one,),
    )
