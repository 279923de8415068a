"""Two maps of one matter as a difference: what is new, gone, and no longer what it was."""

import datetime as dt
from typing import Literal

from pydantic import Field

from arguendo.corpus.model import Side, Value
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.wire.maps import NodeKind, Standing
from arguendo.graph.wire.verdicts import Backed, Grade, Id

Changed = Literal["new", "gone", "reworded", "grade", "standing", "standing-verified"]
"""What of a node is not as it was."""


class NodeState(Value):
    """What a node is in one of the maps."""

    id: Id
    """Its id in that run."""
    label: Cleared
    """What it says there."""
    grade: Grade | None
    """The worst grade among its citations."""
    all: Standing
    """Whether it stands on everything."""
    verified_only: Standing
    """Whether it stands on the verified alone."""


class NodeChange(Value):
    """A node that is not the same in both maps."""

    kind: NodeKind
    """What it is."""
    side: Side | None
    """The side that puts it forward."""
    what: tuple[Changed, ...] = Field(min_length=1)
    """What changed."""
    before: NodeState | None
    """As it was; None where it is new."""
    after: NodeState | None
    """As it is; None where it is gone."""


class ComparedRun(Value):
    """One of the two runs."""

    run: Id
    """Its id."""
    library: Id
    """The digest of the library."""
    as_of: dt.date
    """The date as of which everything was judged."""
    policy: tuple[Id, ...]
    """The policies that judged."""


class MapDifference(Backed):
    """What differs between two maps, matched by what is said and not by ids."""

    schema_: Literal["arguendo/mapdifference/1"] = Field(
        default="arguendo/mapdifference/1", alias="schema"
    )
    """The version of this form."""
    before: ComparedRun
    """The earlier run."""
    after: ComparedRun
    """The later run."""
    same: int
    """How many nodes are the same in both."""
    changes: tuple[NodeChange, ...]
    """The others, in the order of the later map, then those that are gone."""
