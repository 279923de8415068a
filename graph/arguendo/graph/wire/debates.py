"""How a debate went: its dials as measured, what was refused, drift, and how it was steered."""

from typing import Literal

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.model import Dials
from arguendo.graph.wire.verdicts import Id

DialName = Literal[
    "tension", "density", "good-faith", "no-misrepresentation", "stubbornness", "rounds"
]


class Measured(Value):
    """A dial as it was set, and as it was kept to."""

    dial: DialName
    """The dial."""
    set_to: Composed
    """What it was set to."""
    rate: float | None
    """What was measured; None where there was nothing to measure."""
    of: int
    """Out of how many."""
    words: Composed
    """What the rate says, in words."""


class RefusalView(Value):
    """A turn that was not taken as it was offered."""

    kind: Literal["unearned-concession", "misrepresentation", "too-thin"]
    """A concession of what does not stand; words that name what is struck; too few passages."""
    round: int
    """The round."""
    theory: Id
    """The theory under debate."""
    side: Side
    """Whose turn it was."""
    target: Id
    """What it was aimed at."""


class StanceView(Value):
    """Where a side stands on a theory after a round: 1 on its own side, -1 on the other."""

    round: int
    """The round."""
    theory: Id
    """The theory."""
    side: Side
    """The side."""
    by_words: float | None
    """By embeddings of its turns."""
    by_judge: float | None
    """By the judge, who reads them."""
    drift: float | None
    """By how much it moved from its own side since its first round, by embeddings."""


class SteeredView(Value):
    """How the debate was steered before a round."""

    round: int
    """The round that followed."""
    dials: Dials
    """How the sides argued from there on."""
    words: tuple[Supplied, ...]
    """What the user said."""
    taken_as: tuple[Composed, ...]
    """What the words were taken to ask for."""
    pins: tuple[Id, ...]
    """The theories pinned."""
    strikes: tuple[Id, ...]
    """The theories struck."""
    routes: tuple[Id, ...]
    """Authorities through which the argument was to go."""
    enough: bool
    """True where the user had heard enough."""
