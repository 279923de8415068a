"""The jury's half of a ruling: which standards of proof the side with the burden meets."""

from collections.abc import Sequence

from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.graph.maps.semantics import acceptability
from arguendo.graph.maps.semantics.proofs import proofs
from arguendo.graph.ruling.model import Level, Shown
from arguendo.graph.ruling.table import Table

LEVELS: tuple[Level, ...] = ("preponderance", "clear-and-convincing", "beyond-reasonable-doubt")
_BEARS: frozenset[Side] = frozenset({"prosecution", "plaintiff", "petitioner"})


def burden_of(side: Side) -> tuple[Side, Level]:
    """Return who bears the burden where one of the parties is this one, and by which standard."""
    bearer = side if side in _BEARS else OTHER_SIDE[side]
    return bearer, "beyond-reasonable-doubt" if bearer == "prosecution" else "preponderance"


def shown(table: Table, theories: Sequence[str], burden_on: Side) -> tuple[Shown, ...]:
    """Return, for each standard, the theories of the side with the burden that meet it."""
    sides = {one.id: one.side for one in table.theories}
    labels = acceptability(table.nodes, table.edges)
    met = {
        proof.theory: proof.verified_only
        for proof in proofs(table.nodes, table.edges, labels.all, labels.verified_only)
        if proof.theory in theories and sides[proof.theory] == burden_on
    }
    return tuple(
        Shown(
            standard=level,
            theories=tuple(theory for theory, levels in met.items() if level in levels),
        )
        for level in LEVELS
    )
