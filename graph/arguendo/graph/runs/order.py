"""What a run is asked to do, and how it stands."""

import hashlib
from typing import Literal

from arguendo.corpus.model import Value
from arguendo.graph.model import Dials, Matter
from arguendo.graph.roles.interface import Roles
from arguendo.graph.roles.purse import Budget

Status = Literal["running", "waiting", "finished", "stopped", "failed", "broken-off"]
"""`waiting` where the user is to say how the debate goes on."""


class Forked(Value):
    """Where a run was forked from."""

    run: str
    """The run."""
    step: int
    """The step after which it goes its own way."""


class Order(Value):
    """What a run was asked to do."""

    matter: Matter
    """The matter."""
    roles: Roles = Roles()
    """Who speaks."""
    dials: Dials = Dials()
    """How the sides argue."""
    seed: int = 0
    """What makes one run differ from another of the same matter."""
    steer: bool = False
    """True where the run waits before each round to be told how to go on."""
    budget: Budget = Budget()
    """What models may use."""
    cache: bool = True
    """True where replies that were given before to the same questions are taken again."""
    forked: Forked | None = None
    """Where it was forked from."""


class RunInfo(Value):
    """A run in a list of runs."""

    id: str
    """The run's id."""
    title: str
    """The matter's title, or its question."""
    status: Status
    """How it stands."""
    began: float
    """When it began, in seconds since 1970."""
    theories: int
    """Theories cleared so far."""


def digest_of(matter: Matter) -> str:
    """Return the digest by which what was made for a matter is known."""
    return hashlib.sha256(matter.model_dump_json().encode()).hexdigest()
