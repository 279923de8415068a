"""Arguing over decisions by their factors alone: a fortiori constraint, and three plies.

A precedent binds a fortiori where everything that spoke for its winner speaks for the same side
here, and nothing speaks against that side here that did not there (Horty 2011; the result model).
Where none binds, both sides argue in HYPO's three plies (Ashley 1990): cite a decision on point;
counter with one at least as much on point, or distinguish; meet the distinction with a third.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from arguendo.graph.roles.schemes.poles import OTHER, POLES, Pole


class Factored(NamedTuple):
    """A decision or a matter by its factors; `won` is None for a matter."""

    id: str
    claimant: frozenset[str]
    """Factors that favour the claimant."""
    opponent: frozenset[str]
    """Factors that favour the opponent."""
    won: Pole | None = None

    def favouring(self, pole: Pole) -> frozenset[str]:
        """Return the factors that favour a pole."""
        return self.claimant if pole == "claimant" else self.opponent


class Relied(NamedTuple):
    """A decision cited for a pole, and what becomes of it in plies two and three."""

    precedent: Factored
    shared: frozenset[str]
    """The factors it shares with the matter, for either side."""
    countered_by: tuple[Factored, ...]
    """Decisions for the other side at least as much on point."""
    unmet: frozenset[str]
    """Factors by which it is distinguished, where no third decision meets that."""

    @property
    def stands(self) -> bool:
        """Say whether it survives: no counterexample, no distinction unmet."""
        return not self.countered_by and not self.unmet


class Outcome(NamedTuple):
    """Who wins by the decisions known, and on what ground; None where they do not say."""

    won: Pole | None
    ground: Literal["a-fortiori", "three-ply", "conflict", "even", "silent"]
    on: tuple[str, ...] = ()
    """Ids of the decisions it rests on."""


def binding(matter: Factored, precedents: Sequence[Factored], pole: Pole) -> tuple[Factored, ...]:
    """Return the decisions that bind a fortiori for a pole."""
    other = OTHER[pole]
    return tuple(
        one
        for one in precedents
        if one.won == pole
        and one.favouring(pole) <= matter.favouring(pole)
        and matter.favouring(other) <= one.favouring(other)
    )


def cited(matter: Factored, precedents: Sequence[Factored], pole: Pole) -> tuple[Relied, ...]:
    """Return what can be cited for a pole, the most on point first, with what becomes of it."""
    ours = [
        one
        for one in precedents
        if one.won == pole and one.favouring(pole) & matter.favouring(pole)
    ]
    theirs = [one for one in precedents if one.won == OTHER[pole]]
    found = [
        Relied(
            precedent=one,
            shared=_shared(matter, one),
            countered_by=tuple(
                rival for rival in theirs if _shared(matter, rival) >= _shared(matter, one)
            ),
            unmet=_unmet(matter, one, ours, pole),
        )
        for one in ours
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.shared), one.precedent.id)))


def outcome(matter: Factored, precedents: Sequence[Factored]) -> Outcome:
    """Return who wins: bound a fortiori, or else by what survives three plies.

    Where something survives for both sides or for neither, the side whose best citation leaves
    fewer distinctions unmet has it, if it is not trumped; where they are even, nobody does.
    """
    bound = {pole: binding(matter, precedents, pole) for pole in POLES}
    for pole in POLES:
        if bound[pole] and not bound[OTHER[pole]]:
            return Outcome(pole, "a-fortiori", tuple(one.id for one in bound[pole]))
    if all(bound.values()):
        return Outcome(None, "conflict", tuple(one.id for pole in POLES for one in bound[pole]))
    every = {pole: cited(matter, precedents, pole) for pole in POLES}
    standing = {pole: [one for one in every[pole] if one.stands] for pole in POLES}
    for pole in POLES:
        if standing[pole] and not standing[OTHER[pole]]:
            return Outcome(pole, "three-ply", tuple(one.precedent.id for one in standing[pole]))
    if not any(every.values()):
        return Outcome(None, "silent")
    best = {pole: min((_weakness(one) for one in every[pole]), default=None) for pole in POLES}
    for pole in POLES:
        ours, theirs = best[pole], best[OTHER[pole]]
        if ours is not None and (theirs is None or ours < theirs):
            strongest = [one for one in every[pole] if _weakness(one) == ours]
            return Outcome(pole, "three-ply", tuple(one.precedent.id for one in strongest))
    return Outcome(None, "even")


def _weakness(one: Relied) -> tuple[bool, int, int]:
    return bool(one.countered_by), len(one.unmet), -len(one.shared)


def _shared(matter: Factored, one: Factored) -> frozenset[str]:
    return (matter.claimant & one.claimant) | (matter.opponent & one.opponent)


def _unmet(
    matter: Factored, precedent: Factored, ours: Sequence[Factored], pole: Pole
) -> frozenset[str]:
    """Return what sets a decision apart to our harm and is met by no other decision of ours.

    That a factor for us is missing here is met by a decision that did without it; that one against
    us is new here is met by a decision that was won in spite of it.
    """
    other = OTHER[pole]
    missing = precedent.favouring(pole) - matter.favouring(pole)
    new = matter.favouring(other) - precedent.favouring(other)
    done_without = {
        factor
        for factor in missing
        if any(
            factor not in one.favouring(pole)
            and matter.favouring(other) & precedent.favouring(other) <= one.favouring(other)
            for one in ours
        )
    }
    in_spite = {factor for factor in new if any(factor in one.favouring(other) for one in ours)}
    return (missing - done_without) | (new - in_spite)
