"""The signal of a self-play: what each debate adds, how much is covered, when it goes stale."""

from collections.abc import Sequence

from arguendo.corpus.model import Side, Value
from arguendo.graph.model import Audience
from arguendo.graph.wire import TheoryView
from arguendo.graph.wire.verdicts import Id

STALE_AFTER = 3
"""Debates in a row that add no theory, after which a self-play is stale."""


class Told(Value):
    """What one debate added."""

    debate: int
    """Its number, from 1."""
    run: Id
    """Its run."""
    outcome: str
    """How the run ended."""
    seed: int
    """Its seed."""
    lenses: tuple[Id, ...]
    """The lenses it looked through; none named: all."""
    theories: int
    """Theories it came to."""
    new_theories: tuple[Id, ...]
    """Ids, in its run, of those that were new."""
    new_authorities: tuple[Id, ...]
    """Authorities that no earlier debate brought."""
    new_cells: int
    """Cells of the archive it was the first to fill."""


class Kept(Value):
    """A theory in the archive of a self-play."""

    debate: int
    """The debate that brought it."""
    run: Id
    """Its run."""
    side: Side
    """The side."""
    audience: Audience
    """The audience."""
    lens: Id
    """The lens; `none` where there was none."""
    novelty: float | None
    """How far it was from the nearest kept before it; None for the first."""
    theory: TheoryView
    """The theory, cleared."""


class Signal(Value):
    """What came of a self-play so far."""

    debates: tuple[Told, ...]
    """Debate by debate."""
    theories: int
    """Theories in the archive."""
    authorities: int
    """Authorities brought at all."""
    cells: int
    """Cells filled."""
    of_cells: int
    """Cells there are: sides, audiences, and the lenses that serve before each."""
    stale_at: int | None
    """The first of the debates in a row that added nothing, once there are three."""

    @property
    def coverage(self) -> tuple[float, ...]:
        """The part of the cells that was filled after each debate."""
        filled, found = 0, []
        for one in self.debates:
            filled += one.new_cells
            found.append(round(filled / self.of_cells, 3) if self.of_cells else 0.0)
        return tuple(found)


def stale_at(debates: Sequence[Told]) -> int | None:
    """Return the first debate of the first `STALE_AFTER` in a row that added no theory."""
    empty = 0
    for one in debates:
        empty = 0 if one.new_theories else empty + 1
        if empty == STALE_AFTER:
            return one.debate - STALE_AFTER + 1
    return None
