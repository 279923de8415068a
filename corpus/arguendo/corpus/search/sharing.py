"""The passages that share a query's rare words, and how rare its words are, as of a day.

The full text index has a ranking of its own, which counts how common a word is over all it holds.
An answer as of a day would shift with what is decided after it. So the words are counted here: by
the decisions of earlier years, and where those have not one of a word, by the passages decided by
the day.
"""

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from arguendo.corpus.search.matching import words_of_query
from arguendo.corpus.shelf import commonness, reading
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST_WORDS = 24
"""Words that passages are looked up by: common ones would be most of the work and tell little."""
SATURATION = 1.2
"""How soon a word that is said again stops telling more: the usual constant of BM25."""
_LOOKED_UP = 2_000
"""Passages whose day is looked up together."""


class Shared(NamedTuple):
    """The words of a query that were in use by the day, and the passages that share the rarest."""

    counts: dict[str, int]
    """In how many passages each word stood."""
    held: int
    """Of how many."""
    passages: list[int]
    """The numbers of the passages that share the rarest, what shares most first."""


def shared(
    db: Shelf,
    query: str,
    not_after: str,
    most: int,
    theirs: "NDArray[np.int64] | None" = None,
) -> Shared:
    """Return what passages decided on or before the day share with a query.

    Beside the first of all, as many of `theirs`, numbers of passages that are wanted, are told.
    """
    import numpy as np

    words = words_of_query(query)
    cut = dict(zip(words, commonness.cut(words), strict=True))
    stems = dict.fromkeys(stem for some in cut.values() for stem in some)
    known = commonness.before(db, ["", *stems], int(not_after[:4]))
    held = known.pop("")
    for stem, number in known.items():
        if not number:
            known[stem] = reading.passages_saying_by(db, stem, not_after)
    held = max(held, *known.values(), 0) if known else held
    counts = {
        word: least
        for word, some in cut.items()
        if some and (least := min(known[stem] for stem in some))
    }
    rarest = sorted((stem for stem in known if known[stem]), key=lambda stem: (known[stem], stem))
    rare = {stem: rarity(known[stem], held) for stem in rarest[:_MOST_WORDS]}
    sharing = _sharing(db, rare)
    found = _timely(db, sharing, not_after, most)
    if theirs is not None:
        own = sharing[np.isin(sharing, theirs)]
        found = list(dict.fromkeys([*found, *_timely(db, own, not_after, most)]))
    return Shared(counts, held, found)


def rarity(number: int, held: int) -> float:
    """Return how much a word tells that stands in so many of the passages (BM25's measure)."""
    return math.log(1 + (held - number + 0.5) / (number + 0.5))


def _sharing(db: Shelf, rare: Mapping[str, float]) -> "NDArray[np.int64]":
    """Return the numbers of all passages that share a word, what shares most first."""
    import numpy as np

    numbers, told = [], []
    for stem, tells in rare.items():
        said, times = np.unique(reading.places_of(db, stem), return_counts=True)
        numbers.append(said)
        told.append(tells * times * (SATURATION + 1) / (times + SATURATION))
    if not numbers:
        return np.zeros(0, dtype=np.int64)
    every, place = np.unique(np.concatenate(numbers), return_inverse=True)
    # Rounded, so that what is equal is ordered by number and by nothing else.
    scores = np.bincount(place, np.concatenate(told)).round(9)
    ordered: NDArray[np.int64] = every[np.lexsort((every, -scores))]
    return ordered


def _timely(db: Shelf, numbers: "NDArray[np.int64]", not_after: str, most: int) -> list[int]:
    """Return the first of those decided on or before the day."""
    found: list[int] = []
    for at in range(0, len(numbers), _LOOKED_UP):
        some: Iterable[int] = numbers[at : at + _LOOKED_UP].tolist()
        by_the_day = reading.timely(db, list(some), not_after)
        found += [number for number in some if number in by_the_day]
        if len(found) >= most:
            break
    return found[:most]
