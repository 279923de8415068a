"""Narrative: a theme, the side's facts in their order, and why facts like these have counted."""

from collections.abc import Iterator, Sequence

from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.conclusions import asked, conclusion
from arguendo.graph.roles.schemes.decisions import Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.lexicon import themes
from arguendo.graph.roles.schemes.likeness import Comparer
from arguendo.graph.roles.schemes.phrasing import (
    can_be_said,
    clause,
    moved,
    sentence,
    sentence_end,
    spelt_out,
    that,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.theories.candidate import Candidate, what_sinks
from arguendo.graph.roles.schemes.words import concept, is_testimony, terms

_FEWEST, _MOST = 1, 3
_THEME = 2
"""Words of a theme the side's facts must hold before the theme is theirs."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer a story for each part of the question, and a second where the facts suffice."""
    ours = _strongest(field, pole)
    if len(ours) < _FEWEST:
        return
    parts: dict[str, list[Shared]] = {}
    for one in ours:
        part = max(
            asked(field.issue),
            key=lambda a: field.comparer.compare(a.part, one.reason.text).score,
        ).part
        parts.setdefault(part, []).append(one)
    for some in parts.values():
        yield _story(field, pole, some[:_MOST], bonus=0.6)
        if len(some) > _MOST:
            yield _story(field, pole, some[_MOST : 2 * _MOST], bonus=0.0)


def _strongest(field: Field, pole: Pole) -> list[Shared]:
    """Return the side's facts by strength, each once; a fact the other side has more of is left."""
    theirs: dict[str, float] = {}
    for one in field.favouring(OTHER[pole]):
        theirs[one.fact.id] = max(theirs.get(one.fact.id, 0.0), one.likeness)
    best: dict[str, Shared] = {}
    for one in field.favouring(pole):
        if can_be_said(one.reason) and one.likeness >= theirs.get(one.fact.id, 0.0):
            kept = best.get(one.fact.id)
            if kept is None or (one.reason.kind == "factor" and kept.reason.kind != "factor"):
                best[one.fact.id] = one
    return sorted(best.values(), key=lambda one: (-one.likeness, one.fact.id))


def _story(field: Field, pole: Pole, some: Sequence[Shared], bonus: float) -> Candidate:
    comparer = field.comparer
    lead = some[0]
    order = {fact.id: rank for rank, fact in enumerate(field.facts)}
    facts = tuple(sorted((one.fact for one in some), key=lambda fact: order[fact.id]))
    theme = theme_of(facts, pole) or _one_thing(lead, comparer)
    told = " ".join(_told(spelt_out(fact, field)) for fact in facts)
    follows = conclusion(field, pole, [lead.reason.text, str(lead.fact.text)])
    thesis = (
        f"{theme}{'. ' if theme else ''}{told} What moved a court before is here again, "
        f"{sentence_end(that(lead.reason, comparer))} So {follows}."
    )
    return Candidate(
        scheme="narrative",
        score=sum(one.likeness for one in some) + bonus,
        thesis=thesis,
        elements=tuple(sentence(clause(str(fact.text), comparer)) for fact in facts),
        facts=facts,
        sunk_by=what_sinks(field, pole, lead.reason.pattern or lead.reason.text, facts),
        reasons=tuple(dict.fromkeys(one.reason for one in some)),
        shared=tuple(some),
        theme=theme,
    )


def _one_thing(lead: Shared, comparer: Comparer) -> str:
    """Return a theme where none is these facts' own: the one thing on which the story turns."""
    words = moved(lead.reason, comparer)
    return "" if words.startswith("“") else f"It comes down to one thing: {words}"


def _told(fact: Fact) -> str:
    words = str(fact.text).strip()
    return words if words[-1] in '.!?”"' else f"{words}."


def theme_of(facts: Sequence[Fact], pole: Pole) -> str:
    """Return the theme whose words the facts hold most of; empty where none is theirs."""
    told = {
        term.key for fact in facts if not is_testimony(str(fact.text)) for term in terms(fact.text)
    }
    best, most = "", _THEME - 1
    for theme in themes():
        held = len(told & {concept(word) for word in theme.words})
        if held > most:
            most = held
            best = theme.claimant if pole == "claimant" else theme.opponent
    return best
