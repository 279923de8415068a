"""Routes through the case law, as panel, map and timeline draw them."""

from typing import Literal

from arguendo.corpus.model import TreatmentKind, Value
from arguendo.corpus.provenance import Recorded
from arguendo.graph.wire.verdicts import AuthorityView, Id, PassageView


class StepView(Value):
    """One decision of a route, and the passage in which it cites one before it."""

    authority: AuthorityView
    """The decision."""
    cites: Id | Literal[""]
    """The id of the decision of this route that it cites; empty for the first."""
    treatment: TreatmentKind | None
    """What it makes of that decision; null for the first."""
    of_dissent: bool
    """Whether it is the dissent there that it cites."""
    passage: PassageView | None
    """The passage, where its opinion is held."""
    sentence: Recorded
    """The sentence of that passage that cites."""


class RouteView(Value):
    """A way from an old authority to a new one, the oldest decision first."""

    kind: Literal["main line", "dissent", "break"]
    """By following, by a dissent that became law, or by breaking with the old."""
    carries: bool
    """Whether it is the route that carries the thesis."""
    steps: tuple[StepView, ...]
    """The decisions."""
