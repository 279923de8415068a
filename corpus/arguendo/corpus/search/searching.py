"""A query in, authorities out: evidence gathered as of a day, weighed, and shown with why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from arguendo.corpus.forums import binds
from arguendo.corpus.index.by_day import exactly
from arguendo.corpus.index.interface import Index
from arguendo.corpus.model import Authority, Treatment
from arguendo.corpus.search.controlling import Treating, overrules, treating
from arguendo.corpus.search.evidence import Evidence, gather
from arguendo.corpus.search.matching import nearness
from arguendo.corpus.search.model import GROUNDS, Ground, Hit
from arguendo.corpus.search.rescoring import rescored
from arguendo.corpus.search.sharing import shared
from arguendo.corpus.search.weights import weighed
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEPTH = 400
"""How many passages words and meaning bring each."""
_TOGETHER = 4_096
_CITED_IN = 2
"""Passages of later courts shown with an authority."""


def search(
    db: Shelf,
    index: Index,
    query_vector: "NDArray[np.float32]",
    query: str,
    *,
    not_after: str,
    most: int,
    passages_each: int = 3,
    forum: str = "",
    courts: Sequence[str] = (),
    treatments_of: Callable[[Authority], Sequence[Treatment]] = lambda _: (),
) -> list[Hit]:
    """Return the authorities, decided on or before the day, that bear on the query.

    With a forum, controlling authority comes behind the first, as `controlling` says. With courts,
    nothing but their decisions is answered, also behind the first. What others say of those is
    evidence as before, and rarity and ranks are told over all: where passages are few enough that
    none is left out, the answer is that of a search of all courts, without the others.
    """
    both = arms(db, index, query_vector, query, not_after, courts)
    found = gather(db, query, *both, not_after, courts)
    scores = {id: weighed(evidence.features) for id, evidence in found.items()}
    order = sorted(scores, key=lambda id: (-scores[id], id))

    first = list(_hits(db, order[:most], found, scores, passages_each))
    if not forum:
        return first
    told = treating([one.authority for one in first], treatments_of)
    ranked = {one.authority.id for one in first}
    others = reading.authorities(db, [id for id in told if id not in ranked]).values()
    beyond = [
        one.id
        for one in others
        if (not courts or one.court in courts) and _controls(one, forum, treatments_of)
    ]
    controlling = [
        one.model_copy(update={"beyond": True})
        for one in _hits(db, beyond, found, scores, passages_each)
    ]
    return [
        _telling(db, one, told[one.authority.id]) if one.authority.id in told else one
        for one in (*first, *controlling)
    ]


def _controls(
    held: Authority, forum: str, treatments_of: Callable[[Authority], Sequence[Treatment]]
) -> bool:
    """Tell whether a decision binds the forum and still stands."""
    return binds(held.court, forum, held.decided or "") and not any(
        overrules(one) for one in treatments_of(held)
    )


def _telling(db: Shelf, hit: Hit, against: Treating) -> Hit:
    """Return a hit with what it says against others: behind its passages, or first of them."""
    held = {passage.id for passage in hit.passages}
    shown = tuple(one for one in reading.passages(db, against.passages) if one.id not in held)
    parts = [(shown, ((),) * len(shown)), (hit.passages, hit.grounds)]
    before, behind = parts if hit.beyond else reversed(parts)
    return hit.model_copy(
        update={
            "treats": against.of,
            "passages": (*before[0], *behind[0]),
            "grounds": (*before[1], *behind[1]),
        }
    )


def arms(
    db: Shelf,
    index: Index,
    query_vector: "NDArray[np.float32]",
    query: str,
    not_after: str,
    courts: Sequence[str] = (),
) -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """Return (number, likeness) of passages by words and by meaning, the likest first.

    Full text brings the passages that share the query's rarest words; these and those near in
    meaning are then compared with all of its words, above all with those near a `[CITE]`. With
    courts, behind the first of all come as many of theirs, so that they are not crowded out.
    """
    theirs = _of_courts(db, index, courts, not_after) if courts else None
    counts, held, sharing = shared(db, query, not_after, DEPTH, theirs)
    meaning = by_meaning(db, index, query_vector, not_after)
    if courts:
        own = by_meaning(db, index, query_vector, not_after, courts)
        meaning = sorted({*meaning, *own}, key=lambda one: (-one[1], one[0]))
    pool = {*sharing, *(number for number, _ in meaning)}
    words = rescored(counts, reading.texts(db, sorted(pool)), held, nearness(query))
    first, others = words[:DEPTH], words[DEPTH:]
    if courts:
        decided = reading.timely(db, [number for number, _ in others], not_after, courts)
        first += [one for one in others if one[0] in decided][:DEPTH]
    return first, meaning


def _of_courts(
    db: Shelf, index: Index, courts: Sequence[str], not_after: str
) -> "NDArray[np.int64]":
    """Return the numbers of the passages that courts decided by the day; some may be gone."""
    import numpy as np

    if index.by_day is not None:
        return index.by_day.of_courts(db, courts, not_after)
    return np.array(reading.of_courts(db, courts, not_after), np.int64)


def by_meaning(
    db: Shelf,
    index: Index,
    vector: "NDArray[np.float32]",
    not_after: str,
    courts: Sequence[str] = (),
) -> list[tuple[int, float]]:
    """Return (number, likeness) of the passages that are nearest in meaning.

    With courts, of theirs alone. Where the vectors do not lie in the order of their days, all
    that were decided by the day are read from the shelf and compared.
    """
    if index.by_day is not None:
        ordered = index.by_day.nearest(db, index, vector, DEPTH, not_after, courts)
        if ordered is not None:
            return ordered
    return compared(reading.vectors_by(db, not_after, courts), vector)


def compared(
    held: Iterable[tuple[int, bytes]], vector: "NDArray[np.float32]"
) -> list[tuple[int, float]]:
    """Return (number, likeness) of the nearest of the shelf's vectors, each compared."""
    import numpy as np

    best: list[tuple[int, float]] = []
    rows = iter(held)
    while some := list(islice(rows, _TOGETHER)):
        vectors = np.frombuffer(b"".join(row for _, row in some), dtype=np.float32)
        likeness = exactly(vectors.reshape(len(some), -1), vector)
        best += zip((number for number, _ in some), likeness.tolist(), strict=True)
        best = sorted(best, key=lambda one: (-one[1], one[0]))[:DEPTH]
    return best


def _hits(
    db: Shelf,
    ids: Sequence[str],
    found: dict[str, Evidence],
    scores: dict[str, float],
    passages_each: int,
) -> Iterator[Hit]:
    """Yield what is shown of authorities, in their order; what is shown of all is read together."""
    evidence = {id: found.get(id, Evidence()) for id in ids}
    own = {id: list(one.own)[:passages_each] for id, one in evidence.items()}
    citing = {id: list(dict.fromkeys(one.cited_in[:_CITED_IN])) for id, one in evidence.items()}
    read = reading.placed(
        db, [number for some in (*own.values(), *citing.values()) for number in some]
    )
    for id, authority in reading.authorities(db, ids).items():
        one = evidence[id]
        passages = tuple(read[number] for number in own[id])
        grounds = tuple(_in_order(one.own[number]) for number in own[id])
        if not passages:
            passages = reading.passages_of(db, id)[:1]
            grounds = tuple(() for _ in passages)
        if not passages:
            continue  # A decision of which nothing but the record is held has nothing to show.
        every: set[Ground] = {ground for some in one.own.values() for ground in some}
        if one.cited_in or "beside" in one.features:
            every.add("citing courts")
        if "graph" in one.features:
            every.add("graph")
        yield Hit(
            authority=authority,
            score=round(scores.get(id, 0.0), 6),
            passages=passages,
            why=_in_order(every),
            grounds=grounds,
            cited_in=tuple(read[number] for number in citing[id]),
        )


def _in_order(grounds: set[Ground]) -> tuple[Ground, ...]:
    return tuple(ground for ground in GROUNDS if ground in grounds)
