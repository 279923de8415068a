"""Queries whose answers are known, and how near the top a ranking puts them."""

import datetime as dt
import gzip
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factories.reports import data

from arguendo.corpus.library import Library
from arguendo.corpus.shelf import reading


class Asked(NamedTuple):
    """A query as of a day, and the authorities that answer it."""

    query: str
    not_after: str
    answers: frozenset[str]
    learning: bool
    """Whether it is of the half from which weights are learnt; the other half is reported."""
    judged: frozenset[str] = frozenset()
    """Authorities that were judged at all; where given, others are passed over."""


class Found(NamedTuple):
    """How near the top the answers stood."""

    queries: int
    first: float
    """Share of queries with an answer in the first place: R@1, or P@1."""
    ten: float
    """Share with an answer among the first ten."""
    hundred: float
    """Share with an answer among the first hundred."""
    reciprocal: float
    """The mean reciprocal rank of the first answer."""

    def __str__(self) -> str:
        return (
            f"@1 {self.first:.3f}  @10 {self.ten:.3f}  @100 {self.hundred:.3f}  "
            f"MRR {self.reciprocal:.3f}"
        )


def of_half(key: str) -> bool:
    """Put a decision into one of two halves by its id's hash, so that no query straddles them."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 0


def masked(held: Library) -> Iterator[Asked]:
    """Contexts in which a citation is masked, as of the day before the decision that has it."""
    ids = dict(held.db.execute("SELECT source_id, authority FROM witness"))
    with gzip.open(data("retrieval_masked/queries.jsonl.gz"), "rt") as lines:
        for row in map(json.loads, lines):
            citing, cited = ids.get(row["citing_id"]), ids.get(row["gold_id"])
            if citing and cited:
                day = _day_before(reading.day_of(held.db, citing))
                yield Asked(row["query"], day, frozenset({cited}), of_half(row["citing_id"]))


def judged(held: Library) -> Iterator[Asked]:
    """Research topics with the decisions that people judged, as of the citing decision's eve."""
    ids = dict(held.db.execute("SELECT source_id, authority FROM witness"))
    with data("retrieval_judged/queries.jsonl").open() as lines:
        for row in map(json.loads, lines):
            right = {ids[one["opinion_id"]] for one in row["relevant"] if one["opinion_id"] in ids}
            wrong = {
                ids[one["opinion_id"]]
                for one in row["judged_not_relevant"]
                if one["opinion_id"] in ids
            }
            citing = ids.get(row["citing_opinion_id"] or "")
            right.discard(citing or "")
            if right and row["date"]:  # Without its date, a topic cannot be asked fairly.
                yield Asked(
                    row["citing_paragraph"],
                    _day_before(row["date"]),
                    frozenset(right),
                    of_half(str(row["topic"])),
                    frozenset(right | wrong),
                )


def _day_before(day: str) -> str:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()


def found(asked: Iterable[Asked], ranked: Callable[[Asked], list[str]]) -> Found:
    """Return how near the top a ranking puts the answers."""
    ranks = []
    for one in asked:
        order = ranked(one)
        if one.judged:
            order = [id for id in order if id in one.judged]
        ranks.append(next((at for at, id in enumerate(order) if id in one.answers), None))
    number = max(len(ranks), 1)
    within = [sum(rank is not None and rank < most for rank in ranks) for most in (1, 10, 100)]
    reciprocal = sum(1 / (rank + 1) for rank in ranks if rank is not None)
    return Found(len(ranks), *(one / number for one in within), reciprocal / number)
