"""What a run is given beside its state: the library, the speakers, the gate, the dials."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from arguendo.corpus.library import Library
from arguendo.corpus.model import Side
from arguendo.graph.gate.gate import Gate
from arguendo.graph.model import Dials
from arguendo.graph.roles.interface import Justice, RoleName, Speaker
from arguendo.graph.roles.purse import Purse
from arguendo.graph.schools.reading import Schools
from arguendo.graph.stopping import Stopped

__all__ = ["Context", "Stopped"]


@dataclass(frozen=True)
class Context:
    """The run's surroundings; nothing in it is checkpointed."""

    run: str
    library: Library
    creative: Speaker
    literal: Speaker
    gate: Gate
    dials: Dials
    schools: Schools
    our_side: Side
    purse: Purse
    """What has been used, and what may be."""
    opponent: Speaker | None = None
    """Who argues for the other side; None: whoever is literal."""
    judge: Justice | None = None
    """A model that rules; None: the judges are computed."""
    temperatures: Mapping[RoleName, float] = field(default_factory=dict)
    """The temperatures set, by role."""
    prompts: str = ""
    """The digest of the prompts, where a model is asked."""
    steered: bool = False
    """True where the user is asked before each round."""
    seed: int = 0
    stopping: Callable[[], bool] = field(default=lambda: False)
    began: float = field(default_factory=time.monotonic)

    def players(self) -> dict[RoleName, Speaker | Justice]:
        """Return who plays each role that is played."""
        named: dict[RoleName, Speaker | Justice | None] = {
            "creative": self.creative,
            "literal": self.literal,
            "opponent": self.opponent,
            "judge": self.judge,
        }
        return {role: player for role, player in named.items() if player is not None}

    def advocate(self, side: Side) -> Speaker:
        """Return who argues for a side."""
        if side == self.our_side or self.opponent is None:
            return self.literal
        return self.opponent

    def go_on(self) -> None:
        """Raise `Stopped` if the user wants the run to stop."""
        if self.stopping():
            raise Stopped
