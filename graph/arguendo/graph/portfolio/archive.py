"""The archive of a run: theories by side, audience and lens, each kept where it is new.

In the line of quality-diversity search (MAP-Elites; Mouret and Clune 2015): a cell that is empty
comes before a second theory in one that is filled, and what says the same as something kept is
merged into it, and said to be.
"""

from collections.abc import Iterable, Sequence

from arguendo.corpus.library import Library
from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.model import Absorbed, Audience, Theory
from arguendo.graph.portfolio.floor import lacking
from arguendo.graph.portfolio.novelty import Seen, distance, sameness, seen

Cell = tuple[Supplied, Side, Audience, str]
"""The issue, the side, the audience and the lens."""


def cell_of(theory: Theory) -> Cell:
    """Return the cell of the archive to which a theory belongs."""
    return (theory.issue, theory.side, theory.audience, theory.lens)


def fill(library: Library, floated: Sequence[Theory], most: int) -> tuple[Theory, ...]:
    """Return what is kept of theories for one issue, side and audience: `most` at most.

    They are numbered `T1.1`, `T1.2` after the first number of their ids, in the order floated.
    """
    kept: list[Seen[Theory]] = []
    absorbed: dict[int, list[Absorbed]] = {}
    for one in _empty_cells_first(seen(library, floated)):
        twin = next(
            ((n, why) for n, other in enumerate(kept) if (why := sameness(one, other))), None
        )
        if twin is not None:
            absorbed.setdefault(twin[0], []).append(Absorbed(lens=one.theory.lens, why=twin[1]))
            kept[twin[0]] = kept[twin[0]]._replace(theory=_united(kept[twin[0]].theory, one.theory))
        elif len(kept) < most:
            kept.append(one)
    order = {theory.id: rank for rank, theory in enumerate(floated)}
    found = []
    for number, one in enumerate(kept):
        nearest = min((distance(one, other) for other in kept[:number]), default=None)
        changed = {"novelty": nearest, "absorbed": tuple(absorbed.get(number, ()))}
        found.append(one.theory.model_copy(update=changed))
    found.sort(key=lambda theory: order[theory.id])
    return tuple(
        theory.model_copy(
            update={"id": f"{theory.id.split('.')[0]}.{number}", "lacks": lacking(theory)}
        )
        for number, theory in enumerate(found, start=1)
    )


def _empty_cells_first(some: Iterable[Seen[Theory]]) -> list[Seen[Theory]]:
    """Return theories in their order, those that come to a cell already taken after the others."""
    first: dict[Cell, None] = {}
    early: list[Seen[Theory]] = []
    late: list[Seen[Theory]] = []
    for one in some:
        cell = cell_of(one.theory)
        (late if cell in first else early).append(one)
        first.setdefault(cell)
    return early + late


def _united(kept: Theory, other: Theory) -> Theory:
    """Return the theory kept, with what the other brings beside it: cases remembered, a form."""
    remembered = dict.fromkeys((*kept.remembered, *other.remembered))
    fuller = other if len(lacking(other)) < len(lacking(kept)) else kept
    return fuller.model_copy(update={"id": kept.id, "remembered": tuple(remembered)})


def said_of(absorbed: Absorbed) -> Composed:
    """Say in words that a theory was merged, and why."""
    lens = f" through the lens {absorbed.lens}" if absorbed.lens else ""
    return Composed(f"Floated again{lens}, and merged. {absorbed.why}")
