"""How far one theory is from another: by the meaning of its words, authorities and facts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed
from arguendo.graph.model import Theory
from arguendo.graph.wire import TheoryView

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_OF_MEANING, _OF_AUTHORITIES, _OF_FACTS = 0.6, 0.25, 0.15
_SAME_WORDS = 0.96
"""Cosine from which two theses say the same, whatever they rest on."""
_SAME_SENSE = 0.86
"""Cosine from which two theses that rest on the same say the same."""


_Theory = TypeVar("_Theory", Theory, TheoryView)


class Seen(NamedTuple, Generic[_Theory]):
    """A theory made ready for comparing."""

    theory: _Theory
    words: str
    vector: "NDArray[np.float32]"
    authorities: frozenset[str]
    facts: frozenset[str]


def seen(library: Library, theories: Sequence[Theory]) -> list[Seen[Theory]]:
    """Make theories ready for comparing; their theses are embedded at one go."""
    if not theories:
        return []
    vectors = library.embedder.embed([theory.thesis.unchecked for theory in theories])
    return [
        Seen(
            theory=theory,
            words=" ".join(theory.thesis.unchecked.casefold().split()),
            vector=vector,
            authorities=_authorities(library, theory),
            facts=frozenset(theory.rests_on),
        )
        for theory, vector in zip(theories, vectors, strict=True)
    ]


def seen_views(theories: Sequence[TheoryView], library: Library) -> list[Seen[TheoryView]]:
    """Make theories that were cleared ready for comparing; their precedents are the authorities."""
    if not theories:
        return []
    vectors = library.embedder.embed([theory.thesis.text for theory in theories])
    return [
        Seen(
            theory=theory,
            words=" ".join(theory.thesis.text.casefold().split()),
            vector=vector,
            authorities=frozenset(one.authority.id for one in theory.precedents),
            facts=frozenset(theory.rests_on),
        )
        for theory, vector in zip(theories, vectors, strict=True)
    ]


def distance(one: Seen[_Theory], other: Seen[_Theory]) -> float:
    """Return how far two theories are apart, from 0 (one theory) to 1."""
    return round(
        _OF_MEANING * (1 - _cosine(one, other))
        + _OF_AUTHORITIES * _apart(one.authorities, other.authorities)
        + _OF_FACTS * _apart(one.facts, other.facts),
        3,
    )


def sameness(one: Seen[_Theory], other: Seen[_Theory]) -> Composed | None:
    """Say how two theories are told to be one; None where they are two."""
    if one.words == other.words:
        return Composed("It says the same in the same words.")
    cosine = _cosine(one, other)
    if cosine >= _SAME_WORDS:
        return Composed("It says the same in other words.")
    rests = one.facts == other.facts and one.authorities == other.authorities
    if cosine >= _SAME_SENSE and rests and (one.facts or one.authorities):
        return Composed("It says much the same, on the same facts and authorities.")
    return None


def _cosine(one: Seen[_Theory], other: Seen[_Theory]) -> float:
    return max(0.0, min(1.0, float(one.vector @ other.vector)))


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how little two sets share; where both are empty they share everything there is."""
    every = one | other
    return 1 - len(one & other) / len(every) if every else 0.0


def _authorities(library: Library, theory: Theory) -> frozenset[str]:
    """Return what a theory was computed from, or the cases its speaker remembered."""
    held = {passage.authority for passage in library.passages(theory.seeds)}
    named = {" ".join(one.case.unchecked.casefold().split()) for one in theory.remembered}
    return frozenset(held | (named - {""}))
