"""Controlling authority of a forum that tells against what is found is not left out.

Guaranteed, of what was decided by the day and is not known to be overruled whole: a decision that
binds the forum and says of an authority found that it is overruled, superseded, rejected,
questioned or limited is found too, with the passage that says so, whatever its rank.

Not guaranteed: a treatment that is never put into words, or by a decision the library does not
hold; a court of which it depends on the subject whether it binds; and authority on the other side
of the question that speaks of none of those found. Which side a decision helps is for whoever
asks to say: `graph.nodes.retrieve` does.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from arguendo.corpus.model import Authority, Treatment, TreatmentKind

AGAINST: frozenset[TreatmentKind] = frozenset(
    ("overruled", "superseded", "rejected", "questioned", "limited")
)
"""The classes of treatment that tell against an authority."""


class Treating(NamedTuple):
    """What one decision says against others."""

    of: tuple[str, ...]
    """Ids of the authorities it treats adversely."""
    passages: tuple[str, ...]
    """Ids of its passages that show it."""


def treating(
    found: Iterable[Authority], treatments_of: Callable[[Authority], Iterable[Treatment]]
) -> dict[str, Treating]:
    """Return the decisions that treat any of these adversely, by their ids."""
    told: dict[str, list[tuple[str, str]]] = {}
    for authority in found:
        for one in treatments_of(authority):
            if one.citing and one.kind in AGAINST and one.told != "separately":
                told.setdefault(one.citing, []).append((authority.id, one.passage))
    return {
        citing: Treating(
            tuple(dict.fromkeys(id for id, _ in rows)),
            tuple(dict.fromkeys(passage for _, passage in rows if passage)),
        )
        for citing, rows in told.items()
    }


def overrules(one: Treatment) -> bool:
    """Tell whether a treatment leaves nothing of an authority to build on.

    What was overruled in part, on other grounds, or by the word of a dissent alone can still be
    built on, with the caution that `treated` gives.
    """
    return (
        one.kind == "overruled"
        and one.decided is not None
        and (one.stated or (one.extent == "whole" and one.told != "separately"))
    )
