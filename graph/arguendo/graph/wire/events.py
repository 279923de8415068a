"""What happens in a run, as it happens."""

from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Audience, Fact
from arguendo.graph.wire.costs import Cost
from arguendo.graph.wire.debates import Measured, StanceView, SteeredView
from arguendo.graph.wire.maps import ArgumentMap, RoleView
from arguendo.graph.wire.rulings import RulingView
from arguendo.graph.wire.theories import LeadView, MoveView, TheoryView
from arguendo.graph.wire.verdicts import Backed, Id


class RunStarted(Value):
    """The run began."""

    type: Literal["started"] = "started"
    run: Id
    """The run's id."""
    roles: tuple[RoleView, ...]
    """Who speaks."""
    facts: tuple[Fact, ...]
    """The facts, sentence by sentence."""


class StepBegan(Value):
    """A step of the workflow began or came on."""

    type: Literal["step"] = "step"
    node: Literal[
        "brainstorm",
        "sift",
        "retrieve",
        "trace",
        "argue",
        "verify",
        "steer",
        "debate",
        "gauge",
        "rule",
        "map",
    ]
    """The step."""
    words: Composed
    """What is being done, for a person."""


class TheoryFloated(Backed):
    """A theory as it was floated, checked; it may yet be merged with another or dropped."""

    type: Literal["floated"] = "floated"
    id: Id
    """Its id."""
    side: Side
    """The side it argues."""
    audience: Audience
    """Who is to be persuaded."""
    lens: str = Field(default="", pattern=r"^([a-z][a-z0-9-]{0,39})?$")
    """The lens through which it was found."""
    thesis: Cleared
    """What it says."""


class TheoryCleared(Backed):
    """A theory whose every citation has been checked."""

    type: Literal["theory"] = "theory"
    theory: TheoryView
    """The theory."""


class Abstained(Value):
    """A theory, an argument or an answer could not be had for a side before an audience."""

    type: Literal["abstained"] = "abstained"
    side: Side
    """The side."""
    audience: Audience
    """The audience."""
    why: Composed
    """Why."""


class MoveCleared(Backed):
    """A turn of the debate whose every citation has been checked."""

    type: Literal["move"] = "move"
    move: MoveView
    """The turn."""


class LeadFollowed(Backed):
    """A remembered case, and what the record answers."""

    type: Literal["lead"] = "lead"
    lead: LeadView
    """The lead."""


class DebateMeasured(Value):
    """A round ended: the dials as kept to so far, and where the sides stand."""

    type: Literal["measured"] = "measured"
    round: int
    """The round."""
    measured: tuple[Measured, ...]
    """The dials."""
    stances: tuple[StanceView, ...]
    """Where the sides stand after it."""


class SteeringAsked(Value):
    """The run waits to be told how the debate is to go on."""

    type: Literal["waiting"] = "waiting"
    round: int
    """The round that is to follow."""
    words: Composed
    """What may be said."""


class DebateSteered(Value):
    """The debate was steered, and goes on."""

    type: Literal["steered"] = "steered"
    steered: SteeredView
    """How."""


class RulingGiven(Backed):
    """An issue was ruled on, as a court and as a jury."""

    type: Literal["ruling"] = "ruling"
    ruling: RulingView
    """The ruling."""


class MapDrawn(Value):
    """The map was derived and written."""

    type: Literal["map"] = "map"
    map: ArgumentMap
    """The map."""


class RunEnded(Value):
    """The run ended."""

    type: Literal["ended"] = "ended"
    outcome: Literal["finished", "stopped", "failed"]
    """How."""
    words: Composed
    """What happened, for a person: after a failure, what to do."""
    cost: Cost | None = None
    """What it used; None in runs that ended before it was told."""


Event = Annotated[
    RunStarted
    | StepBegan
    | TheoryFloated
    | TheoryCleared
    | Abstained
    | MoveCleared
    | LeadFollowed
    | DebateMeasured
    | SteeringAsked
    | DebateSteered
    | RulingGiven
    | MapDrawn
    | RunEnded,
    Field(discriminator="type"),
]


class Numbered(Value):
    """An event with its number in the run, so that a client can take up where it left."""

    number: int
    """From 1, without gaps."""
    event: Event
    """The event."""
