"""What a run is given beside its state: the library, the speakers, the gate, the dials."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from arguendo.corpus.library import Library
from arguendo.graph.gate.gate import Gate
from arguendo.graph.model import Dials
from arguendo.graph.roles.interface import Speaker


class Stopped(Exception):  # noqa: N818  It is no error.
    """The user stopped the run. The step in hand did not happen; everything before it is kept."""


@dataclass(frozen=True)
class Context:
    """The run's surroundings; nothing in it is checkpointed."""

    run: str
    library: Library
    creative: Speaker
    literal: Speaker
    gate: Gate
    dials: Dials
    seed: int = 0
    stopping: Callable[[], bool] = field(default=lambda: False)
    began: float = field(default_factory=time.monotonic)

    def go_on(self) -> None:
        """Raise `Stopped` if the user wants the run to stop."""
        if self.stopping():
            raise Stopped
