"""A ruling as it stands in the state, its reasons not yet through the gate."""

from typing import Literal

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Review

Level = Literal["preponderance", "clear-and-convincing", "beyond-reasonable-doubt"]


class Ground(Value):
    """A reason, and what it rests on."""

    text: Imagined
    """The reason in words."""
    rests_on: tuple[str, ...] = ()
    """Ids of nodes."""


class Flip(Value):
    """The smallest set of nodes whose change moves a vote."""

    fall: tuple[str, ...]
    """What would have to fall."""
    stand: tuple[str, ...]
    """What is struck and would have to stand."""
    to: Side | None
    """Whom the vote would then be for."""
    smallest: bool
    """True where no smaller set does."""


class Vote(Value):
    """How one judge votes."""

    judge: Composed
    """The school, or `court`."""
    model: Supplied
    """Who speaks for it."""
    votes_for: Side | None
    """Whom it rules for."""
    route: tuple[str, ...]
    """From the theory adopted to the authorities."""
    grounds: tuple[Ground, ...]
    """Its reasons."""
    flip: Flip | None = None
    """What would move it."""


class Shown(Value):
    """Whether a standard of proof is met."""

    standard: Level
    """The standard."""
    theories: tuple[str, ...]
    """The theories that meet it."""


class Ruling(Value):
    """How one issue is ruled on, as a court and as a jury."""

    id: str
    """`J1`, `J2` …"""
    issue: str
    """The issue's node."""
    review: Review
    """The standard of review."""
    court_for: Side | None
    """Whom the court rules for."""
    votes: tuple[Vote, ...]
    """The votes of the bench."""
    jury_for: Side | None
    """Whom the jury finds for."""
    burden_on: Side
    """Who has to show its case."""
    needed: Level
    """By which standard."""
    shown: tuple[Shown, ...]
    """What is shown by each standard."""
    grounds: tuple[Ground, ...]
    """The jury's reasons."""
    court_words: Composed
    """The court's ruling in a sentence."""
    jury_words: Composed
    """The jury's finding in a sentence."""
