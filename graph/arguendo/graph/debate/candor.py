"""Candor toward the tribunal: adverse controlling authority that nobody has brought.

"A lawyer shall not knowingly … fail to disclose to the tribunal legal authority in the controlling
jurisdiction known to the lawyer to be directly adverse to the position of the client and not
disclosed by opposing counsel" (ABA Model Rule 3.3(a)(2)). Controlling is what binds the forum;
directly adverse, what was sorted against the theory and shares a fact with the matter, or
overrules, rejects, questions or limits what was brought for it; disclosed, what an argument or a
turn relies on.
"""

from collections.abc import Iterable

from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Argument, Move, Precedent

WORDS = Imagined(
    unchecked="Candor requires it to be said: controlling authority tells against this, and "
    "nobody has brought it."
)
"""What the side says that brings it; which authority it is, the citations beside it tell."""


def must_be_brought(precedent: Precedent) -> bool:
    """Say whether an authority is controlling and directly adverse."""
    return (
        precedent.stance == "adverse"
        and precedent.weight == "binding"
        and bool(precedent.shared or precedent.treats)
        and bool(precedent.passages)
    )


def withheld(
    library: Library,
    precedents: Iterable[Precedent],
    arguments: Iterable[Argument],
    moves: Iterable[Move],
) -> tuple[Precedent, ...]:
    """Return the adverse controlling authorities that nothing said so far relies on."""
    every: list[Argument | Move] = [*arguments, *moves]
    cited = tuple(id for one in every for id in one.cites)
    brought = {passage.authority for passage in library.passages(cited)}
    return tuple(one for one in precedents if must_be_brought(one) and one.authority not in brought)


def passage_of(precedent: Precedent) -> str:
    """Return the passage by which an authority is brought: the one that shares most."""
    nearest = max(precedent.shared, key=lambda shared: shared.likeness, default=None)
    if nearest is not None and nearest.passage in precedent.passages:
        return nearest.passage
    return precedent.passages[0]
