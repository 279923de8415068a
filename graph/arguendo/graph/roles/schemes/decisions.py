"""A decision on the issue, with its reasons and what the matter shares with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from arguendo.corpus.model import Authority, PointKind
from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.extraction import polarity
from arguendo.graph.roles.schemes.likeness import Comparer
from arguendo.graph.roles.schemes.poles import OTHER, Bench, Pole
from arguendo.graph.roles.schemes.reading import matched
from arguendo.graph.roles.schemes.reasons import Origin, Reason

PLAINLY = 0.9
"""A use of a fact that is less alike than this part of its best use for the other side is none."""
_BY_ITS_WORDS = 0.34
"""How strongly a fact tells for the party that its own words help."""


_CONTRARY = 0.25
"""What a factor shared with the other side takes from a decision's rank, of its likeness."""


@dataclass(frozen=True)
class Shared:
    """A fact that answers to a reason."""

    fact: Fact
    reason: Reason
    likeness: float


@dataclass(frozen=True)
class Decision:
    """A decision on the issue, as read for a matter."""

    origin: Origin
    reasons: tuple[Reason, ...]
    shared: tuple[Shared, ...]
    on_issue: float
    """The part of the issue it covers."""
    standing: float
    """What its court and age add to its rank."""

    @property
    def authority(self) -> Authority:
        """The decided case."""
        return self.origin.authority

    def shared_for(self, pole: Pole) -> tuple[Shared, ...]:
        """Return what is shared in a pole's favour, the likest first: each fact and reason once.

        Where a decision's factors are not noted, the facts of one that the pole won count in its
        favour, though they are only facts.
        """
        found: list[Shared] = []
        facts: set[str] = set()
        reasons: set[str] = set()
        noted = any(reason.kind == "factor" for reason in self.reasons)
        for one in self.shared:
            ours = one.reason.favours == pole or (
                one.reason.kind == "facts" and not noted and self.origin.won == pole
            )
            if not ours or not one.reason.of_the_court:
                continue
            # A factor shown in several passages of one decision is one factor.
            name = one.reason.pattern or one.reason.text
            if one.fact.id not in facts and name not in reasons:
                facts.add(one.fact.id)
                reasons.add(name)
                found.append(one)
        return tuple(found)

    def on_point(self, pole: Pole) -> float:
        """Return how much on point it is for a pole: every shared factor, by likeness and kind."""
        return round(
            sum(one.likeness * KIND_WEIGHT[one.reason.kind] for one in self.shared_for(pole)[:5]), 4
        )

    def rank(self, pole: Pole) -> float:
        """Return how strong it is for a pole: on point, on the issue, its court and age.

        What it shares with the other side is taken off.
        """
        return (
            self.on_point(pole)
            + 0.5 * self.on_issue
            + 0.4 * self.standing
            - _CONTRARY * self.on_point(OTHER[pole])
        )

    def unshared(self, pole: Pole) -> tuple[Reason, ...]:
        """Return what moved the court for a pole and has nothing answering to it here."""
        shared = {one.reason.pattern or one.reason.text for one in self.shared}
        return tuple(
            reason
            for reason in self.reasons
            if reason.kind == "factor"
            and reason.favours == pole
            and (reason.pattern or reason.text) not in shared
        )


KIND_WEIGHT: dict[PointKind, float] = {
    "factor": 1.0,
    "holding": 0.8,
    "rule": 0.7,
    "exception": 0.6,
    "burden": 0.5,
    "purpose": 0.5,
    "facts": 0.6,
}
"""How much a shared reason counts: what is known to have moved a court counts most."""


def shared_with(
    facts: Sequence[Fact], reasons: Sequence[Reason], comparer: Comparer
) -> list[Shared]:
    """Return what the facts share with some reasons, the likest first."""
    return [
        Shared(fact, reason, likeness.score)
        for fact, reason, likeness in matched(facts, reasons, comparer)
    ]


def told_for(
    facts: Sequence[Fact], shared: Sequence[Shared], bench: Bench
) -> dict[tuple[str, Pole], float]:
    """Return how strongly each fact tells for each pole: its best likeness to a stated factor.

    A fact that by its own words says what helps a party tells for it as well.
    """
    best: dict[tuple[str, Pole], float] = {}
    for fact in facts:
        helps, reverse = polarity(str(fact.text))
        if helps is not None:
            pole = bench.pole_helped(helps)
            best[fact.id, OTHER[pole] if reverse else pole] = _BY_ITS_WORDS
    for one in shared:
        if one.reason.favours is not None and one.reason.stated and one.reason.of_the_court:
            key = (one.fact.id, one.reason.favours)
            best[key] = max(best.get(key, 0.0), one.likeness)
    return best


def tells_against(one: Shared, telling: dict[tuple[str, Pole], float]) -> bool:
    """Say whether a fact, put to one pole's use, plainly tells for the other.

    "Nobody told her that she could refuse" has words in common with much that favours the police,
    and is nothing to their purpose.
    """
    if one.reason.favours is None:
        return False
    return one.likeness < PLAINLY * telling.get((one.fact.id, OTHER[one.reason.favours]), 0.0)
