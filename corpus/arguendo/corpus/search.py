"""Hybrid search: full text and vectors, fused by rank, as of a day."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.index.interface import Index
from arguendo.corpus.model import Authority, Passage, Value
from arguendo.corpus.shelf import reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DEPTH = 200
"""How many passages each arm brings before they are fused."""
_RANK_CONSTANT = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Buettcher, SIGIR 2009)."""
_WORD = re.compile(r"[^\W\d_][\w'’-]+|\d+")
_STOP = frozenset(
    "a an the of to in on at by for with from into over under after before between about against "
    "and or nor but if then than that this these those there here it its he she they them his her "
    "their him who whom whose which what when where why how is are was were be been being am do "
    "does did done has have had having not no any some such same other another each every all both "
    "may might can could will would shall should must as so also only very more most own upon out "
    "up down off again once because while during through v vs court case held".split()
)
_MOST_WORDS = 96
_MOST_TERMS = 24


class Hit(Value):
    """An authority that bears on a query, with the passages that do."""

    authority: Authority
    """The authority."""
    score: float
    """Fused rank score; it orders the hits of one query and means nothing beside it."""
    passages: tuple[Passage, ...]
    """The passages that bear on the query, the best first."""


def search(
    db: sqlite3.Connection,
    index: Index,
    query_vector: "NDArray[np.float32]",
    query: str,
    *,
    not_after: str,
    most: int,
    passages_each: int = 3,
) -> list[Hit]:
    """Return the authorities, decided on or before the day, whose passages bear on the query."""
    arms = [_by_words(db, query, not_after), _by_meaning(db, index, query_vector, not_after)]
    scores: dict[int, float] = {}
    for arm in arms:
        for rank, number in enumerate(arm):
            scores[number] = scores.get(number, 0.0) + 1.0 / (_RANK_CONSTANT + rank)
    ordered = sorted(scores, key=lambda number: (-scores[number], number))
    where = reading.numbered(db, ordered, not_after)

    by_authority: dict[str, list[tuple[float, str]]] = {}
    for number in ordered:
        if number in where:
            passage, authority = where[number]
            by_authority.setdefault(authority, []).append((scores[number], passage))
    # An authority is as good as its best passage, helped a little by the next ones.
    totals = {
        id: sum(score / (place + 1) ** 2 for place, (score, _) in enumerate(found[:4]))
        for id, found in by_authority.items()
    }
    hits = []
    for id in sorted(totals, key=lambda id: (-totals[id], id))[:most]:
        authority_found = reading.authority(db, id)
        if authority_found:
            wanted = [passage for _, passage in by_authority[id][:passages_each]]
            hits.append(
                Hit(
                    authority=authority_found,
                    score=round(totals[id], 6),
                    passages=reading.passages(db, wanted),
                )
            )
    return hits


def _by_words(db: sqlite3.Connection, query: str, not_after: str) -> Sequence[int]:
    match = words_to_match(query, lambda word: reading.passages_with(db, word))
    return [number for number, _ in reading.by_words(db, match, not_after, _DEPTH)] if match else []


def _by_meaning(
    db: sqlite3.Connection, index: Index, vector: "NDArray[np.float32]", not_after: str
) -> Sequence[int]:
    """Ask for more and more neighbours until enough of them were decided by the day.

    Chroma's own filter costs ten to ninety times the raw query, so the day is looked up on the
    shelf instead.
    """
    depth = _DEPTH
    while True:
        nearest = [number for number, _ in index.nearest(vector, depth)]
        timely = reading.numbered(db, nearest, not_after)
        if len(timely) >= _DEPTH or len(nearest) < depth or depth >= 16 * _DEPTH:
            return [number for number in nearest if number in timely][:_DEPTH]
        depth *= 4


def words_to_match(query: str, passages_with: Callable[[str], int]) -> str:
    """Return the FTS5 expression for a query: any of its rarest words, quoted.

    Words are data: no operator of FTS5 can be smuggled in. Common words would be most of the work
    and tell next to nothing, so the 24 that the fewest passages hold are taken, out of the first
    96 distinct ones.
    """
    words = dict.fromkeys(
        word.lower().strip("'’-") for word in _WORD.findall(query) if word.lower() not in _STOP
    )
    known = {
        word: number
        for word in [word for word in words if len(word) > 1][:_MOST_WORDS]
        if (number := passages_with(f'"{word}"'))
    }
    telling = sorted(known, key=lambda word: (known[word], word))[:_MOST_TERMS]
    return " OR ".join(f'"{word}"' for word in telling)
