"""Established rule: a rule or holding that serves the side, whose terms the facts meet."""

import re
from collections import defaultdict
from collections.abc import Iterator

from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    put_well,
    said,
    said_plainly,
    sentence,
    sentence_end,
)
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.reasons import is_conditional
from arguendo.graph.roles.schemes.theories.candidate import Candidate, what_sinks
from arguendo.graph.roles.schemes.words import terms

_CONDITION = re.compile(
    r"\b(?:if|when|where|unless|only where|only if|so long as|provided that)\b ([^.;]+)"
)
_QUESTION = re.compile(r"whether\b", re.IGNORECASE)
_DISPOSES = re.compile(
    r"\b(?:petition|motion|remand\w*|revers\w+|affirm\w*|judgment|appeal\w*|denied|granted)\b", re.I
)
"""What speaks of the course of a suit is the end of that suit, not a rule for another."""
_LIKENESS = 1.4
"""What the likeness of facts and rule counts beside the decision's own rank."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer every rule or holding of the court's own voice that a fact of the matter meets."""
    for decision in field.decisions:
        met: dict[str, list[Shared]] = defaultdict(list)
        for one in decision.shared:
            if _is_rule_for(one, decision, pole) and not field.tells_against(one.fact, pole):
                met[one.reason.text].append(one)
        for shared in met.values():
            yield _rule(field, pole, decision, tuple(shared[:2]))


def _is_rule_for(one: Shared, decision: Decision, pole: Pole) -> bool:
    reason = one.reason
    serves = reason.favours == pole or (reason.favours is None and decision.origin.won == pole)
    return (
        reason.kind in ("rule", "holding")
        and serves
        and reason.of_the_court
        and can_be_said(reason)
        and put_well(reason)
        and not _QUESTION.match(said_plainly(reason))
    )


def _rule(field: Field, pole: Pole, decision: Decision, shared: tuple[Shared, ...]) -> Candidate:
    reason = shared[0].reason
    facts = tuple(one.fact for one in shared)
    rule = said(reason, field.comparer)
    follows = conclusion(field, pole, [reason.text, *(str(fact.text) for fact in facts)])
    opening = "the rule is this:" if rule.startswith("“") else "the rule is that"
    thesis = (
        f"{follows[0].upper()}{follows[1:]}, for {opening} {bare_end(rule)} Its terms are "
        f"met: {sentence_end(as_told(facts, field))}"
    )
    score = (
        0.5 * decision.rank(pole)
        + _LIKENESS * shared[0].likeness
        + 0.2 * len(shared)
        + 0.8 * field.comparer.compare(field.issue, reason.text).covered
        - 0.12 * sum(term.name for term in terms(rule))
        + (0.1 if reason.favours == pole else -0.1)
        + (0.2 if is_conditional(reason.text) else -0.1)
        - (0.4 if _DISPOSES.search(reason.text) else 0.0)
    )
    return Candidate(
        scheme="established-rule",
        score=score,
        thesis=thesis,
        elements=elements_of(reason.text, rule),
        facts=facts,
        sunk_by=what_sinks(field, pole, reason.text, facts),
        reasons=(reason,),
        shared=shared,
    )


def bare_end(rule: str) -> str:
    """Return a rule with its full stop, inside the quotation marks where it is quoted."""
    return rule if rule.endswith(("”", ".")) else f"{rule}."


def elements_of(text: str, rule: str) -> tuple[str, ...]:
    """Return the conditions a rule names, or the rule itself where it names none."""
    conditions = [sentence(found.strip(" ,")) for found in _CONDITION.findall(text)]
    return tuple(conditions[:3]) or (sentence(rule.strip("“”")),)
