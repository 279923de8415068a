"""Who is to be persuaded in a matter, and how many theories a side may have before each."""

from typing import get_args

from arguendo.corpus.courts import court
from arguendo.corpus.forums import has_jury
from arguendo.corpus.provenance import Composed
from arguendo.graph.model import Audience, Dials, Matter

BOTH: tuple[Audience, ...] = get_args(Audience)

_MOST = 12
"""Theories that one reply of a model has room for."""


def audiences(matter: Matter, dials: Dials) -> tuple[Audience, ...]:
    """Return whom the dials name; else judge and jury, or the judge alone where no jury sits."""
    if dials.audiences:
        return tuple(one for one in BOTH if one in dials.audiences)
    return BOTH if has_jury(matter.forum) else ("judge",)


def seats(matter: Matter, dials: Dials) -> int:
    """Return the theories of a side before one audience; a single one is given those of both."""
    return min(_MOST, dials.theories * len(BOTH) // len(audiences(matter, dials)))


def without_jury(matter: Matter, dials: Dials) -> Composed:
    """Say that no theory is for a jury because none sits; nothing where the dials decided it."""
    here = court(matter.forum)
    if dials.audiences or here is None or "jury" in audiences(matter, dials):
        return Composed("")
    return Composed(f"no jury sits in {here.id} ({here.name})")
