"""What stands in the state of a debate beside its turns."""

from typing import Literal

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.model import Dials, MoveKind

ATTACKS: frozenset[MoveKind] = frozenset({"distinguish", "counterexample", "undercut"})
"""The moves that attack what they answer."""


class Steering(Value):
    """What a user asks for between two rounds."""

    words: tuple[Supplied, ...] = ()
    """In words, such as "this is getting too polite"."""
    pins: tuple[str, ...] = ()
    """Ids of theories: while any is pinned, the pinned ones alone are debated."""
    strikes: tuple[str, ...] = ()
    """Ids of theories to be taken off the table."""
    unpins: tuple[str, ...] = ()
    """Ids of theories to be pinned no longer."""
    enough: bool = False
    """True where the debate is to end here."""


class Steered(Value):
    """How the debate goes on, before each round: everything as it then stands."""

    round: int
    """The round that follows, from 1."""
    dials: Dials
    """How the sides argue from here on."""
    pins: tuple[str, ...] = ()
    """The theories pinned."""
    strikes: tuple[str, ...] = ()
    """The theories struck."""
    routes: tuple[str, ...] = ()
    """Ids of the authorities through which the argument is to go."""
    target: str = ""
    """The argument or turn that is to be argued out in more detail; empty for all."""
    words: tuple[Supplied, ...] = ()
    """What the user said before this round."""
    taken_as: tuple[Composed, ...] = ()
    """What the words were taken to ask for."""
    enough: bool = False
    """True where the user has heard enough."""


class Refusal(Value):
    """A turn that was not taken as it was offered."""

    kind: Literal["unearned-concession", "misrepresentation", "too-thin"]
    """A concession of what does not stand; words that name what is struck; too few passages."""
    round: int
    """The round."""
    theory: str
    """The theory under debate."""
    side: Side
    """Whose turn it was."""
    target: str
    """What it was aimed at."""


class Stance(Value):
    """Where a side stands on a theory after a round: 1 on its own side, -1 on the other."""

    round: int
    """The round."""
    theory: str
    """The theory."""
    side: Side
    """The side."""
    by_words: float | None
    """By embeddings: how much nearer its turns lie to what its own side says than to the other."""
    by_judge: float | None
    """By the judge, who reads the turns; None where it could not say."""
