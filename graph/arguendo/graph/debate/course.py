"""How a debate went, as the map tells it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from arguendo.graph.debate.drift import drift
from arguendo.graph.debate.model import Refusal, Stance, Steered
from arguendo.graph.wire.debates import RefusalView, StanceView, SteeredView


class Course(NamedTuple):
    """What was steered, refused and measured on the way."""

    steered: tuple[Steered, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    stances: tuple[Stance, ...] = ()

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Course":
        """Read it from a run's state, as far as that goes."""
        return cls(
            tuple(state.get("steered", ())),
            tuple(state.get("refusals", ())),
            tuple(state.get("stances", ())),
        )

    @property
    def struck(self) -> frozenset[str]:
        """The theories the user struck."""
        return frozenset(self.steered[-1].strikes) if self.steered else frozenset()


def steered_view(one: Steered) -> SteeredView:
    """Return how the debate was steered before a round, as surfaces show it."""
    return SteeredView(
        round=one.round,
        dials=one.dials,
        words=one.words,
        taken_as=one.taken_as,
        pins=one.pins,
        strikes=one.strikes,
        routes=one.routes,
        enough=one.enough,
    )


def refusal_view(one: Refusal) -> RefusalView:
    """Return a refusal as surfaces show it."""
    return RefusalView(
        kind=one.kind, round=one.round, theory=one.theory, side=one.side, target=one.target
    )


def stance_views(stances: Sequence[Stance]) -> tuple[StanceView, ...]:
    """Return where the sides stood, with how far each has moved."""
    return tuple(
        StanceView(
            round=one.round,
            theory=one.theory,
            side=one.side,
            by_words=one.by_words,
            by_judge=one.by_judge,
            drift=drift(stances, one),
        )
        for one in stances
    )
