"""How a computed theory is put to its audience: for a judge a submission, for a jury a story."""

from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Audience, Fact, Put, Story, Submission
from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.lexicon import lens_cues
from arguendo.graph.roles.schemes.phrasing import (
    as_told,
    can_be_said,
    put_well,
    said,
    sentence,
    sentence_end,
    spelt_out,
)
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.reliefs import relief_asked
from arguendo.graph.roles.schemes.theories.candidate import Candidate

_BEARS = 0.25
"""Likeness of a fact and an element from which the element rests on the fact."""


def lens_of(candidate: Candidate) -> str:
    """Return the lens under which a theory is filed: its scheme's, or what its rule speaks of."""
    if candidate.lens:
        return candidate.lens
    match candidate.scheme:
        case "established-rule":
            text = candidate.reasons[0].text
            return next((lens for lens, cues in lens_cues() if cues.search(text)), "precedent")
        case "witness" | "narrative" | "free":
            return "narrative"
        case "precedent" | "exception" | "burden" | "purpose":
            return candidate.scheme


def grounds(candidate: Candidate, field: Field) -> tuple[tuple[str, ...], ...]:
    """Return, for each element, the facts of the theory that answer to it; none where none does."""
    compare = field.comparer.compare
    return tuple(
        tuple(
            fact.id
            for fact in dict.fromkeys(candidate.facts)
            if compare(str(fact.text), element).score >= _BEARS
        )
        for element in candidate.elements
    )


def put(candidate: Candidate, field: Field, pole: Pole, audience: Audience) -> Put | None:
    """Return the form for the audience; None where a part of it is not to be had honestly."""
    facts = tuple(dict.fromkeys(candidate.facts))
    if audience == "judge":
        return _submission(candidate, facts, field, pole)
    if not facts:
        return None
    # Where no theme is these facts' own, what the jury is to find is the theme.
    theme = candidate.theme or conclusion(field, pole, [str(fact.text) for fact in facts[:2]])
    order = {fact.id: rank for rank, fact in enumerate(field.facts)}
    told = sorted(facts, key=lambda fact: order[fact.id])
    story = " ".join(sentence(str(spelt_out(fact, field).text).strip()) for fact in told)
    return Story(
        theme=Imagined(unchecked=sentence(theme)),
        story=Imagined(unchecked=story),
        evidence=in_order_of_proof(facts),
    )


def _submission(
    candidate: Candidate, facts: tuple[Fact, ...], field: Field, pole: Pole
) -> Submission | None:
    reason = candidate.reasons[0]
    follows = conclusion(field, pole, [reason.text, *(str(fact.text) for fact in facts[:2])])
    if facts:
        application = f"Here {sentence_end(as_told(facts[:3], field))}"
    elif candidate.sunk_by:
        # A burden that is not met is met by nothing: that is how it applies.
        application = candidate.elements[-1]
    else:
        return None
    return Submission(
        rule=Imagined(unchecked=sentence(said(_rule(candidate, field, pole), field.comparer))),
        application=Imagined(unchecked=f"{application} So {follows}."),
        relief=Imagined(unchecked=sentence(relief_asked(field, pole))),
    )


def _rule(candidate: Candidate, field: Field, pole: Pole) -> Reason:
    """Return what stands for the rule: of a decision argued by its facts, what it decided."""
    lead = candidate.reasons[0]
    if candidate.scheme != "precedent":
        return lead
    decided = [
        reason
        for reason in field.decision_of(lead).reasons
        if reason.kind in ("holding", "rule")
        and reason.favours in (pole, None)
        and reason.of_the_court
        and can_be_said(reason)
        and put_well(reason)
    ]
    compare = field.comparer.compare
    return max(decided, key=lambda one: compare(field.issue, one.text).covered, default=lead)


def in_order_of_proof(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Return facts, given by strength, in the order in which they are best proved.

    What is heard first and last is remembered: the strongest opens, the next closes.
    """
    ids = [fact.id for fact in facts]
    return tuple(ids if len(ids) < 3 else [ids[0], *ids[2:], ids[1]])
