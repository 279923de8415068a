"""Burden: the other side has to prove something, and the facts leave a gap."""

import re
from collections.abc import Iterator

from arguendo.graph.model import Audience
from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.lexicon import Helps
from arguendo.graph.roles.schemes.likeness import Comparer
from arguendo.graph.roles.schemes.phrasing import (
    can_be_said,
    clause,
    moved,
    said,
    sentence,
    the,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.theories.candidate import Candidate, what_sinks
from arguendo.graph.roles.schemes.theories.established_rule import bare_end

_PARTY = (
    r"(?P<government>government|prosecut(?:ion|or)|state|police|officers?|people|commonwealth)"
    r"|(?P<individual>accused|criminal defendant)"
    r"|(?P<claimant>plaintiff|claimant|passenger|copyright (?:owner|holder)|libelant|complainant"
    r"|employee|tenant|bailor|owner|patentee|one who claims|party (?:asserting|suing|seeking))"
    r"|(?P<opponent>defendant|carrier|proponent|user|employer|landlord|bailee|infringer|airline)"
)
_BEARER = re.compile(
    rf"\b(?:{_PARTY})s?\b[^.;]{{0,60}}\b(?:must (?:prove|show|establish|demonstrate)"
    r"|(?:has|have|had|bears?|carr(?:y|ies)) the burden|to prove)\b",
    re.IGNORECASE,
)
_RESTS_ON = re.compile(
    rf"\bburden\b[^.;]{{0,120}}\b(?:on|upon|by|of|with) (?:the |a )?(?:{_PARTY})\b", re.IGNORECASE
)
_DEFENSE = re.compile(r"\baffirmative defen[cs]e\b", re.IGNORECASE)
"""What is a defense is for the defense to prove, whatever the party is called there."""

_THEME = "Ask what was proved, and not what was said"
_SILENCE = "A gap in the proof is not for the jury to fill."

_NEAR = 0.2
"""Likeness to the words of the burden from which a fact or a factor bears on it."""

_GAP = 0.28
"""Likeness to the words of the burden from which what is not shown is what they ask for."""


def bearer(reason: Reason, field: Field) -> Pole | None:
    """Return the pole that bears the burden a text speaks of, if it says so."""
    if _DEFENSE.search(reason.text):
        return field.bench.pole_helped("opponent")
    for expression in (_BEARER, _RESTS_ON):
        mark = expression.search(reason.text)
        if mark:
            helps: Helps
            for helps in ("government", "individual", "claimant", "opponent"):
                if mark[helps]:
                    return field.bench.pole_helped(helps)
    return None


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer a judge every burden on the other side, with what would discharge it and is missing."""
    yield from _offered(field, pole, "judge")


def for_the_jury(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer a jury the same: what it was for the other side to prove, and what it has to show."""
    yield from _offered(field, pole, "jury")


def _offered(field: Field, pole: Pole, audience: Audience) -> Iterator[Candidate]:
    for decision in field.decisions:
        for reason in decision.reasons:
            if (
                reason.kind == "burden"
                and reason.of_the_court
                and can_be_said(reason)
                and bearer(reason, field) == OTHER[pole]
                and not field.goes_against(reason.text)
            ):
                found = _burden(field, pole, decision, reason, audience)
                if found is not None:
                    yield found


def _burden(
    field: Field, pole: Pole, decision: Decision, reason: Reason, audience: Audience
) -> Candidate | None:
    comparer = field.comparer
    other = the(field.bench.side(OTHER[pole]))
    rule = said(reason, comparer)
    missing = _missing(field, pole, reason)
    ours = field.favouring(pole)
    contrary = max(
        (one for one in ours if _bears(one, reason, comparer) >= _NEAR),
        key=lambda one: (_bears(one, reason, comparer), one.fact.id),
        default=None,
    )
    if missing is None and contrary is None:
        # That something has to be proved is no theory while nobody says what is not.
        return None
    stands = clause(str(contrary.fact.text), comparer) if contrary else ""
    gap = (
        f"Nothing in the facts shows that {moved(missing, comparer)}"
        if missing
        else f"What the facts show tells against it: {stands}"
    )
    against = f", and against it stands that {stands}" if missing and contrary else ""
    opening = "The law puts it so:" if rule.startswith("“") else "The law is that"
    follows = conclusion(field, pole, [reason.text])
    if audience == "judge":
        thesis = (
            f"{sentence(follows)} The burden here is not ours but that of {other}. {opening} "
            f"{bare_end(rule)} {gap}{against}."
        )
    else:
        thesis = (
            f"It was for {other} to prove the case, and for nobody else to prove anything. "
            f"{opening} {bare_end(rule)} {gap}{against}. {_SILENCE} So {follows}."
        )
    covered = max(comparer.compare(field.issue, text).covered for text in reason.texts)
    return Candidate(
        scheme="burden",
        score=0.4 * decision.rank(pole) + 0.8 * covered + (0.3 if missing else 0.0),
        thesis=thesis,
        elements=(
            sentence(f"The burden lies on {other}"),
            sentence(f"The burden is not met: {gap[0].lower()}{gap[1:]}"),
        ),
        facts=(contrary.fact,) if contrary else (),
        sunk_by=(
            f"Proof that {moved(missing, comparer)}."
            if missing
            else what_sinks(field, pole, reason.text, (contrary.fact,) if contrary else ())
        ),
        reasons=(reason, *([contrary.reason] if contrary else [])),
        shared=(contrary,) if contrary else (),
        theme=_THEME if audience == "jury" else "",
    )


def _bears(one: Shared, burden: Reason, comparer: Comparer) -> float:
    """Return how near a fact is to what has to be proved: itself, or by the factor it answers."""
    own = comparer.compare(str(one.fact.text), burden.text).score
    if one.reason.kind != "factor" or not one.reason.pattern:
        return own
    return max(own, comparer.compare(one.reason.pattern, burden.text).score)


def _missing(field: Field, pole: Pole, burden: Reason) -> Reason | None:
    """Return what has met such a burden before and is not shown here: the likest to its words."""
    options = [
        reason
        for decision in field.decisions
        for reason in decision.unshared(OTHER[pole])
        if reason.pattern and can_be_said(reason)
    ]
    shared = {one.reason.pattern for decision in field.decisions for one in decision.shared}
    open_ones = [
        reason
        for reason in options
        if reason.pattern not in shared
        and not field.shows(reason.pattern)
        and field.comparer.compare(burden.text, reason.pattern).score >= _GAP
    ]
    return max(
        open_ones,
        key=lambda reason: field.comparer.compare(burden.text, reason.pattern).score,
        default=None,
    )
