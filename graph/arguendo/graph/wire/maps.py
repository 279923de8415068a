"""The finished map: what is written, shown and exported."""

import datetime as dt
from typing import Literal

from pydantic import Field

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Dials, Fact, Matter
from arguendo.graph.wire.theories import LeadView, MoveView, TheoryView
from arguendo.graph.wire.verdicts import Backed, Grade, Id

NodeKind = Literal["issue", "theory", "argument", "fact", "precedent", "move"]
EdgeKind = Literal["answers", "supports", "rests-on", "cites", "rebuts", "undercuts", "concedes"]
Standing = Literal["in", "out", "undecided"]


class NodeView(Value):
    """A node of the argument map."""

    id: Id
    """The id of the thing it shows."""
    kind: NodeKind
    """What it is."""
    label: Cleared
    """What it says."""
    side: Side | None
    """The side that puts it forward."""
    grade: Grade | None
    """The worst grade among its citations; None where it cites nothing."""


class EdgeView(Value):
    """An edge of the argument map, from what acts to what is acted on."""

    source: Id
    """The acting node."""
    target: Id
    """The node acted on."""
    kind: EdgeKind
    """What it does."""


class Acceptability(Value):
    """Which nodes stand under grounded semantics (Dung 1995), computed twice."""

    all: dict[Id, Standing]
    """On everything that was argued."""
    verified_only: dict[Id, Standing]
    """With everything struck that rests on a citation not verified or under caution."""


class RoleView(Value):
    """Who speaks in a role, and where the words are made."""

    role: Literal["creative", "literal"]
    """The role."""
    model: Supplied
    """The model by the name the user gave."""
    stays: bool
    """True where nothing leaves this machine."""


class Cost(Value):
    """What a run used."""

    calls: int = 0
    """Calls to language models."""
    tokens_in: int = 0
    """Tokens sent, as the models report them."""
    tokens_out: int = 0
    """Tokens received."""
    seconds: float = 0.0
    """Wall time of the run."""


class Provenance(Value):
    """With what a map was made."""

    arguendo: Composed
    """Our version."""
    library: Id
    """The digest of the library."""
    authorities: int
    """How many authorities it held."""
    embedder: Id
    """The embedder of the index."""
    as_of: dt.date
    """The date as of which everything was judged."""
    run: Id
    """The run's id."""


class ArgumentMap(Backed):
    """The finished map: what is written to `.argmap.json`, shown, and exported."""

    schema_: Literal["arguendo/argmap/1"] = Field(default="arguendo/argmap/1", alias="schema")
    """The version of this form."""
    matter: Matter
    """The matter, in the user's words."""
    facts: tuple[Fact, ...]
    """The facts, sentence by sentence."""
    dials: Dials
    """How the sides argued."""
    roles: tuple[RoleView, ...]
    """Who spoke."""
    seed: int
    """The seed of the run."""
    theories: tuple[TheoryView, ...]
    """The theories, in the order they were floated."""
    abstained: tuple[Composed, ...]
    """What could not be had, for whom, and why."""
    moves: tuple[MoveView, ...]
    """The debate."""
    leads: tuple[LeadView, ...]
    """What was remembered, and what the record answers."""
    nodes: tuple[NodeView, ...]
    """The map's nodes."""
    edges: tuple[EdgeView, ...]
    """The map's edges."""
    acceptability: Acceptability
    """What stands."""
    provenance: Provenance
    """With what it was made."""
    cost: Cost
    """What it used."""
