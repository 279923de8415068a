"""Which candidates are floated: the strongest, but not the same theory twice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from zlib import crc32

from arguendo.graph.model import Audience
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.putting import lens_of
from arguendo.graph.roles.schemes.theories import (
    angles,
    burden,
    established_rule,
    exception,
    extension,
    narrative,
    precedent,
    purpose,
    witness,
)
from arguendo.graph.roles.schemes.theories.candidate import Candidate

SCHEMES: dict[Audience, tuple[Callable[[Field, Pole], Iterator[Candidate]], ...]] = {
    "judge": (
        precedent.candidates,
        established_rule.candidates,
        exception.candidates,
        burden.candidates,
        purpose.candidates,
        angles.for_the_judge,
    ),
    "jury": (
        narrative.candidates,
        witness.candidates,
        burden.for_the_jury,
        angles.for_the_jury,
    ),
}
"""What persuades whom: a judge law and authority, a jury a story and its evidence."""
FURTHER: dict[Audience, tuple[Callable[[Field, Pole], Iterator[Candidate]], ...]] = {
    "judge": (extension.candidates,),
    "jury": (),
}
"""What is left where too little is held on the question; a jury is not told of law that is not."""

_SAME_SCHEME, _SAME_LENS, _SAME_AUTHORITY, _SAME_FACT = 0.35, 0.2, 0.3, 0.3
_HAPPENED = 0.5
"""What a theory is worth less that rests on the facts of another decision alone."""
_STRONGEST = 3
"""Theories that are floated for their strength alone."""
_TIE = 0.02
"""What the seed can change: candidates closer than this change places with it."""


def chosen(
    field: Field,
    pole: Pole,
    audience: Audience,
    most: int,
    seed: int,
    lenses: Sequence[str] = (),
) -> list[Candidate]:
    """Return up to `most` candidates: each the strongest of those left, less what it repeats.

    Where lenses are named, only what is filed under one of them is a candidate.
    """
    offers = (*(SCHEMES[audience] if field.bears else ()), *FURTHER[audience])
    left = [one for offer in offers for one in offer(field, pole)]
    if field.nearest:
        # What merely happened elsewhere comes behind what a court said of such a question.
        left = [replace(one, score=one.score - _HAPPENED * _is_thin(one)) for one in left]
    if lenses:
        left = [one for one in left if lens_of(one) in lenses]
    taken: list[Candidate] = []
    while left and len(taken) < most:
        # Beyond the strongest, a lens that nothing was seen through yet comes first.
        seen = {lens_of(one) for one in taken}
        new = [one for one in left if len(taken) >= _STRONGEST and lens_of(one) not in seen]
        best = max(new or left, key=lambda one: (_worth(one, taken, seed), one.thesis))
        left.remove(best)
        if not any(_repeats(best, other) for other in taken):
            taken.append(best)
    return taken


def _is_thin(one: Candidate) -> bool:
    """Say whether a theory rests on facts of another decision alone."""
    return all(reason.kind == "facts" for reason in one.reasons)


def _worth(one: Candidate, taken: Sequence[Candidate], seed: int) -> float:
    worth = one.score + _TIE * (crc32(f"{seed}|{one.thesis}".encode()) / 2**32)
    for other in taken:
        worth -= _SAME_SCHEME * (one.scheme == other.scheme)
        same_lens = lens_of(one) == lens_of(other) != "narrative"
        worth -= _SAME_LENS * same_lens
        worth -= _SAME_AUTHORITY * (_lead(one) == _lead(other))
        worth -= _SAME_FACT * (one.facts[:1] == other.facts[:1])
    return worth


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Say whether two theories are one: the same leading facts, one authority or one way."""
    same_facts = {fact.id for fact in one.facts[:2]} == {fact.id for fact in other.facts[:2]}
    same_way = (one.scheme, lens_of(one)) == (other.scheme, lens_of(other))
    same_words = _rule(one) == _rule(other)
    if not (one.shared or other.shared):
        # No fact answers to either: what tells them apart is whose rule is extended to the facts.
        return same_words or (same_way and _lead(one) == _lead(other))
    return (
        same_words
        or (same_facts and (same_way or _lead(one) == _lead(other)))
        or (one.scheme == other.scheme == "precedent" and _within(one, other))
    )


def _within(one: Candidate, other: Candidate) -> bool:
    """Say whether all that a decision is argued by is argued already, by another and more."""
    counts = {reason.pattern or reason.text for reason in one.reasons}
    return counts <= {reason.pattern or reason.text for reason in other.reasons}


def _rule(one: Candidate) -> str:
    """Return the words of the main reason; a factor is the same factor in every decision."""
    reason = one.reasons[0]
    return (reason.pattern if one.lens else "") or reason.text


def _lead(one: Candidate) -> str:
    return one.reasons[0].passage.authority
