"""Extension: no decision held is on the question itself, and the reason of the nearest reaches it.

It is floated where nothing stronger can be had, or only what decisions that nobody has noted say
of their facts; and it says of itself what it is. Of an opinion it quotes the reasoning, some
sentences in a row, since a rule alone seldom reaches what its court did not think of. What makes a
decision near is that what its court reasons has several telling words of the question; that
single words are alike is chance, and nothing is floated on it.
"""

from collections.abc import Iterator

from arguendo.graph.model import Fact, Scheme
from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.field import Field, Near
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    put_well,
    said,
    sentence,
    sentence_end,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.theories.candidate import Candidate
from arguendo.graph.roles.schemes.theories.established_rule import bare_end
from arguendo.graph.roles.schemes.words import sentences

_MOST_FACTS = 2
_ALONE = (
    "Nothing that is held decides this very question, and the nearest that has been said "
    "reaches it:"
)
_BESIDE = "What has been said nearest to this question reaches it:"
_KINDS = ("rule", "holding", "exception", "purpose", "burden")


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer what courts have said nearest to the question that serves the side."""
    for near in field.nearest:
        if _serves(near, pole):
            yield _extended(field, pole, near)


def _serves(near: Near, pole: Pole) -> bool:
    reason, won = near.reason, near.decision.origin.won
    serves = reason.favours == pole or (reason.favours is None and won == pole)
    if reason.kind == "exception":
        # An exception serves whoever lost under the rule.
        serves = reason.favours == pole or (reason.favours is None and won == OTHER[pole])
    fit = reason.passage.point is None or can_be_said(reason)
    return reason.kind in _KINDS and serves and reason.of_the_court and fit and put_well(reason)


def _extended(field: Field, pole: Pole, near: Near) -> Candidate:
    reason, comparer = near.reason, field.comparer
    facts = _nearest(field, reason.text)
    rule = said(reason, comparer)
    told = bare_end(rule) if rule.startswith("“") else sentence(rule)
    follows = conclusion(field, pole, [reason.text])
    scheme: Scheme = "purpose" if reason.kind == "purpose" else "established-rule"
    return Candidate(
        scheme=scheme,
        score=2 * near.likeness.covered
        + 0.2 * near.decision.standing
        + (0.1 if reason.favours == pole else -0.1),
        thesis=f"{sentence(follows)} {_BESIDE if field.bears else _ALONE} {told} "
        f"It meets this here: {sentence_end(as_told(facts, field))}",
        elements=(
            sentence(_shortest(field, rule.strip("“”"))),
            "The reason of the rule reaches these facts.",
        ),
        facts=facts,
        sunk_by="A decision on this very question that went the other way.",
        reasons=(reason,),
        shared=(),
    )


def _shortest(field: Field, rule: str) -> str:
    """Return the sentence of a rule that comes nearest to the question."""
    return max(sentences(rule), key=lambda one: field.comparer.compare(field.issue, one).covered)


def _nearest(field: Field, text: str) -> tuple[Fact, ...]:
    """Return the facts to which a rule comes nearest, in the order of the matter."""
    compare = field.comparer.compare
    ranked = sorted(field.facts, key=lambda fact: -compare(str(fact.text), text).score)
    some = {fact.id for fact in ranked[:_MOST_FACTS]}
    return tuple(fact for fact in field.facts if fact.id in some)
