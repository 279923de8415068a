"""A theory that could be floated, with what it rests on and how it ranks."""

from dataclasses import dataclass

from arguendo.graph.model import Fact, Scheme
from arguendo.graph.roles.schemes.decisions import Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.phrasing import can_be_said, clause, moved, sentence, spelt_out
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.reasons import Reason

_CLOSE = 0.3
"""Likeness of a factor not shown and what a theory rests on, from which it can sink the theory."""


@dataclass(frozen=True)
class Candidate:
    """A theory as computed, before it is chosen."""

    scheme: Scheme
    score: float
    thesis: str
    elements: tuple[str, ...]
    facts: tuple[Fact, ...]
    sunk_by: str
    reasons: tuple[Reason, ...]
    """What it was computed from, the main reason first."""
    shared: tuple[Shared, ...]
    theme: str = ""
    """The theme of a story, in one line; empty where no theme is its own."""
    lens: str = ""
    """The lens through which it was found; empty where its scheme or its rule tells it."""


def element(reason: Reason, field: Field) -> str:
    """Return a reason as something that has to be shown."""
    return sentence(moved(reason, field.comparer))


def what_sinks(field: Field, pole: Pole, about: str, rests_on: tuple[Fact, ...]) -> str:
    """Return the fact that would sink a theory.

    First a factor that moved courts the other way, close to what the theory rests on and not
    shown here: proof of it would turn the case. Failing that, the strongest fact for the other
    side.
    """
    other = OTHER[pole]
    closest: tuple[float, Reason] | None = None
    for decision in field.decisions:
        for reason in decision.unshared(other):
            if not can_be_said(reason) or not reason.pattern or field.shows(reason.pattern):
                continue
            score = field.comparer.compare(about, reason.pattern).score
            if closest is None or score > closest[0]:
                closest = (score, reason)
    if closest and closest[0] >= _CLOSE:
        return f"Proof that {moved(closest[1], field.comparer)}."
    against = [one for one in field.favouring(other) if one.fact not in rests_on]
    if against:
        nearest = max(
            against,
            key=lambda one: (
                field.comparer.compare(about, str(one.fact.text)).score
                + field.comparer.compare(about, one.reason.text).score,
                one.likeness,
            ),
        )
        fact = clause(str(spelt_out(nearest.fact, field).text), field.comparer)
        return f"More weight given to this: {fact}."
    return ""
