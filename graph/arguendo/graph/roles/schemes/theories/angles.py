"""Angles: what a court said of words, history, fairness, thresholds or remedies, on these facts.

A rule is a way to win through each lens of which it speaks. It is offered where a fact of the
matter answers to it, or where it speaks of the issue and stands near a fact that helps the side.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from arguendo.graph.model import Audience, Scheme
from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.lexicon import angles, lens_cues
from arguendo.graph.roles.schemes.likeness import Comparer
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    moved,
    put_well,
    said,
    sentence,
    sentence_end,
    that,
    the,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.reliefs import relief_asked
from arguendo.graph.roles.schemes.theories import burden
from arguendo.graph.roles.schemes.theories.candidate import Candidate, what_sinks
from arguendo.graph.roles.schemes.words import terms

_NEAR, _ON_ISSUE = 0.18, 0.12
"""Likeness to a fact, and part of the issue covered, from which a rule speaks of the matter."""
_AS_NEAR, _SQUARELY = 0.12, 0.4
"""The same for a rule that covers much of the issue: it may stand farther from the facts."""
_MOST_FACTS = 3
_BY_LENS: dict[str, tuple[str, ...]] = {
    "purpose": ("purpose",),
    "burden": ("burden",),
}
"""Kinds of reasons a lens looks for; every other looks for rules, holdings and purposes."""
_KINDS = ("factor", "rule", "holding", "purpose", "exception")
_OF_THE_LAW = frozenset({"history"})
"""Lenses that look at the law and not at facts: what counted through one of them counts wherever
the same question is asked, and no fact has to answer to it."""


_GOES_ON = re.compile(r",? and that ")
"""What is said in two clauses that one verb of saying carries."""
_A_NAME = 0.12
"""What a name in a rule takes from its worth: what is said of somebody is seldom a rule."""

_AFTER_STORIES = 0.6
"""What an angle is worth less before a jury: a story for each part of the question comes first."""


class _Met(NamedTuple):
    """A reason that a lens finds, with what of the matter it is laid at."""

    decision: Decision
    reason: Reason
    shared: tuple[Shared, ...]
    likeness: float
    own: bool
    """True where a fact answers to this very reason."""


def for_the_judge(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer what courts said of words, thresholds, fairness, history and remedies."""
    for lens, cues in lens_cues():
        for met in _found(field, pole, lens, cues.search):
            yield _angle(field, pole, "judge", lens, met)


def for_the_jury(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer what a jury can be told of aims, fairness, proof and what a verdict puts right."""
    cues = dict(lens_cues())
    for lens in angles("jury"):
        if lens == "remedy" and field.bench.criminal:
            continue
        search = cues[lens].search if lens in cues else lambda _: True
        for met in _found(field, pole, lens, search):
            yield _angle(field, pole, "jury", lens, met)


def _found(field: Field, pole: Pole, lens: str, speaks: Callable[[str], object]) -> Iterator[_Met]:
    ours = field.favouring(pole)
    if not ours:
        return
    kinds = _BY_LENS.get(lens, _KINDS)
    compare = field.comparer.compare
    for decision in field.decisions:
        for reason in decision.reasons:
            if (
                reason.kind not in kinds
                or not speaks(_matter_of(reason))
                or not _serves(field, pole, decision, reason, lens)
            ):
                continue
            own = [
                one
                for one in decision.shared
                if one.reason.text == reason.text and not field.tells_against(one.fact, pole)
            ]
            covered = max(compare(field.issue, text).covered for text in reason.texts)
            of_the_law = lens in _OF_THE_LAW and reason.stated and covered >= _ON_ISSUE
            near = sorted(
                ours,
                key=lambda one: (
                    -compare(str(one.fact.text), reason.text).score,
                    -one.likeness,
                    one.fact.id,
                ),
            )
            # What counted of the law's history is laid at what the same decision turned on.
            turned = [one for one in near if one in decision.shared] if of_the_law else []
            laid = list({one.fact.id: one for one in (*own, *(turned or near)[:1])}.values())
            likeness = max(compare(str(one.fact.text), reason.text).score for one in laid)
            # What was held of others has to be nearer than a rule, which is meant for all.
            times = 1.6 if reason.kind == "holding" else 1.0
            bears = likeness >= times * _NEAR and covered >= times * _ON_ISSUE
            squarely = likeness >= _AS_NEAR and covered >= _SQUARELY
            if own or of_the_law or (reason.kind != "factor" and (bears or squarely)):
                yield _Met(decision, reason, tuple(laid[:2]), likeness, bool(own))


def _serves(field: Field, pole: Pole, decision: Decision, reason: Reason, lens: str) -> bool:
    if not (reason.of_the_court and can_be_said(reason)):
        return False
    if reason.kind == "factor":
        return reason.favours == pole and reason.stated
    if not put_well(reason):
        return False
    if field.goes_against(reason.text):
        return False
    if lens == "burden":
        return burden.bearer(reason, field) == OTHER[pole]
    won = decision.origin.won
    # An exception serves whoever lost under the rule.
    if reason.kind == "exception":
        return reason.favours == pole or (reason.favours is None and won == OTHER[pole])
    return reason.favours == pole or (reason.favours is None and won == pole)


def _angle(field: Field, pole: Pole, audience: Audience, lens: str, met: _Met) -> Candidate:
    angle = angles(audience)[lens]
    reason, comparer = met.reason, field.comparer
    facts = tuple(one.fact for one in met.shared)
    if audience == "jury":
        # A story is told with more than the one fact that answers to the rule.
        told = {one.fact.id: one.fact for one in (*met.shared, *field.favouring(pole))}
        facts = tuple(told.values())[:_MOST_FACTS]
    rule = _rule(reason, comparer)
    # What the law's history was asked for is told by the fact it is laid at, not by its words.
    on = [met.shared[0].reason.text] if lens in _OF_THE_LAW else [reason.text]
    follows = conclusion(field, pole, [*on, str(facts[0].text)])
    covered = max(comparer.compare(field.issue, text).covered for text in reason.texts)
    shown = sentence_end(as_told(facts, field))
    opens = sentence(_filled(angle.opening, field, pole))
    applies = f"{angle.applies}: {shown}"
    told_rule = rule if rule.startswith("“") else sentence(rule)
    if audience == "judge":
        thesis = f"{sentence(follows)} {opens} {told_rule} {applies}"
    else:
        closes = sentence(_filled(angle.closing, field, pole))
        thesis = f"{opens} {told_rule} {applies} {closes} So {follows}."
    return Candidate(
        scheme=_scheme(lens, reason),
        score=0.4 * met.decision.rank(pole)
        + met.likeness
        + 0.6 * covered
        + (0.25 if met.own else 0.0)
        + (0.1 if reason.favours == pole else -0.1)
        - _A_NAME * sum(term.name for term in terms(rule))
        - (_AFTER_STORIES if audience == "jury" else 0.0),
        thesis=thesis,
        elements=(sentence(moved(reason, comparer).strip("“”")), sentence(angle.contests)),
        facts=facts,
        sunk_by=what_sinks(field, pole, reason.text, facts),
        reasons=tuple(dict.fromkeys((reason, *(one.reason for one in met.shared)))),
        shared=met.shared,
        theme=angle.theme,
        lens=lens,
    )


def _matter_of(reason: Reason) -> str:
    """Return the words by which a lens knows a reason: a factor's pattern, or what is said."""
    return reason.pattern if reason.kind == "factor" and reason.pattern else reason.text


def _rule(reason: Reason, comparer: Comparer) -> str:
    """Return what the court said, or what counted with it, as a clause or in its own words."""
    words = said(reason, comparer)
    match reason.kind:
        case "factor":
            return f"it has counted in court {that(reason, comparer)}"
        case "holding" if not words.startswith("“"):
            # What was decided of other parties is no rule by itself.
            return f"it has been held that {words}"
        case _ if _GOES_ON.search(words):
            return f"courts have said that {words}"
    return words


def _filled(words: str, field: Field, pole: Pole) -> str:
    return (
        words.replace("{relief}", relief_asked(field, pole))
        .replace("{ours}", the(field.bench.side(pole)))
        .replace("{other}", the(field.bench.side(OTHER[pole])))
    )


def _scheme(lens: str, reason: Reason) -> Scheme:
    match lens:
        case "burden":
            return "burden"
        case "purpose":
            return "purpose"
    return "purpose" if reason.kind == "purpose" else "established-rule"
