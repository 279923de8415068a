"""How an issue is ruled on: by a bench as a court, and by standards of proof as a jury."""

from typing import Literal

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Review
from arguendo.graph.wire.verdicts import Id

Level = Literal["preponderance", "clear-and-convincing", "beyond-reasonable-doubt"]
"""A standard of proof that a jury is told."""


class GroundView(Value):
    """A reason of a judge."""

    text: Cleared
    """The reason."""
    rests_on: tuple[Id, ...]
    """Ids of what it rests on: theories, arguments, turns, facts."""


class FlipView(Value):
    """What would move a vote: the smallest set of nodes whose change flips it."""

    fall: tuple[Id, ...]
    """Nodes that would have to fall."""
    stand: tuple[Id, ...]
    """Nodes, struck now, that would have to stand."""
    to: Side | None
    """Whom the vote would then be for; None where it would be for nobody."""
    smallest: bool
    """True where no smaller set does; False where the search was cut."""


class VoteView(Value):
    """How one judge of a bench votes, and by which route."""

    judge: Composed
    """The school, or `court` for a judge of none."""
    model: Supplied
    """Who speaks for it: `schemes`, or a model's name."""
    votes_for: Side | None
    """Whom the judge rules for; None where neither side carries the issue."""
    route: tuple[Id, ...]
    """From the theory it adopts, through its arguments, to the authorities."""
    grounds: tuple[GroundView, ...]
    """Its reasons."""
    flip: FlipView | None
    """What would move it; None where nothing that was tried does."""
    with_the_court: bool
    """False for a dissent."""


class CourtView(Value):
    """The ruling as a court: law, weighed by authority, on verified evidence alone."""

    rules_for: Side | None
    """Whom the court rules for."""
    review: Review
    """The standard by which it looked."""
    votes: tuple[VoteView, ...]
    """The votes, each with its own reasons."""
    words: Composed
    """The ruling in a sentence."""


class ShownView(Value):
    """Whether the side with the burden shows its case by a standard."""

    standard: Level
    """The standard."""
    is_met: bool
    """True where one of its theories meets it, on verified evidence."""
    theories: tuple[Id, ...]
    """The theories that do."""


class JuryView(Value):
    """The ruling as a jury: facts, by standards of proof, on verified evidence alone."""

    finds_for: Side | None
    """Whom the jury finds for; None where no theory for a jury was argued."""
    burden_on: Side
    """Who has to show its case."""
    needed: Level
    """By which standard."""
    shown: tuple[ShownView, ...]
    """What is shown by each standard."""
    grounds: tuple[GroundView, ...]
    """Reasons."""
    words: Composed
    """The finding in a sentence."""


class RulingView(Value):
    """How one issue is ruled on, twice."""

    id: Id
    """`J1`, `J2` …"""
    issue: Id
    """The issue's node."""
    court: CourtView
    """As a court."""
    jury: JuryView
    """As a jury."""
