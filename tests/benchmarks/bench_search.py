"""How long a search takes on the small library of real opinions.

    python tests/benchmarks/bench_search.py [LIBRARY]
    python tests/benchmarks/bench_search.py --curve 10000 100000 [LIBRARY]

Without a library: one is built of the opinions that the tests find beside the checkout. The curve
is of made-up vectors: 400 neighbours as of a day against 400 of any day, for days by which all,
half, a tenth and a hundredth were decided, with what is found of what there is (recall); and of
courts that decided such parts of them, as of today. A library that `bench_growth.py --keep` has
left is measured in the same way.
"""

import datetime as dt
import gzip
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from benchmarks.figures import Figure, tell
from benchmarks.libraries import library
from factories.parts import by_words
from factories.reports import data

from arguendo.corpus import vectors
from arguendo.corpus.library import Library
from arguendo.corpus.shelf import reading

QUERIES = 200
TODAY = dt.date(2026, 11, 1)


def queries() -> list[str]:
    """Return contexts in which later courts cited an opinion, the citation masked."""
    with gzip.open(data("retrieval_masked/queries.jsonl.gz"), "rt") as lines:
        return [json.loads(line)["query"] for line, _ in zip(lines, range(QUERIES), strict=False)]


def milliseconds(work: Callable[[str], object], on: list[str]) -> list[float]:
    """Return how long the work takes on each query."""
    work("warm up")
    times = []
    for query in on:
        began = time.perf_counter()
        work(query)
        times.append(1000 * (time.perf_counter() - began))
    return times


def measure(held: Library) -> None:
    """Print a row for the whole search and one for each of its parts."""
    from arguendo.corpus.search.matching import words_of_query
    from arguendo.corpus.search.sharing import shared

    on, counts = queries(), held.counts()
    vectors = dict(zip(on, held.embedder.embed(on), strict=True))
    vectors["warm up"] = vectors[on[0]]
    rows = {
        "search": milliseconds(lambda query: held.search(query, as_of=TODAY), on),
        "search as of 1970": milliseconds(
            lambda query: held.search(query, as_of=dt.date(1970, 1, 1)), on
        ),
        "search of one circuit": milliseconds(
            lambda query: held.search(query, as_of=TODAY, courts=["ca9"]), on
        ),
        "the query's vector": milliseconds(lambda query: held.embedder.embed([query]), on),
        "Chroma, 200 neighbours": milliseconds(
            lambda query: held.index.nearest(vectors[query], 200), on
        ),
        "rare words, 200 passages": milliseconds(
            lambda query: shared(held.db, query, TODAY.isoformat(), 200), on
        ),
        "full text, all words": milliseconds(
            lambda query: by_words(
                held.db,
                " OR ".join(f'"{word}"' for word in words_of_query(query)) or '"none"',
                TODAY.isoformat(),
                200,
            ),
            on,
        ),
    }
    print(f"{counts['authority']:,} authorities, {counts['passage']:,} passages, {len(on)} queries")
    whole = statistics.median(rows["search"])
    for name, times in rows.items():
        p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        tell(Figure(what=name, value=p50 / whole, unit="× the whole search, p50"))
        if name == "search":
            passages = counts["passage"]
            tell(Figure(what="search, p50", value=p50, unit="ms", kind="time", at=passages))
        print(f"{name:<26}p50{p50:8.1f} ms   p95{p95:8.1f} ms{p50 / whole:8.2f} of the whole")


PARTS = (1.0, 0.5, 0.3, 0.1, 0.01)
COURTS = ((0.5, "scotus"), (0.1, "ca9"), (0.01, "nysd"), (0.39, "ca2"))
"""Courts, and which part of the vectors is of each."""
ASKED = 30


def made_up(number: int, folder: Path) -> Library:
    """A library of as many vectors in heaps, one a day, with no text to speak of."""
    held = Library.create(folder)
    with held.writing() as db:
        db.executemany(
            "INSERT INTO authority VALUES (?, 'A v. B', '[]', ?, NULL, NULL, '', 'opinion', NULL)",
            [(court, court) for _, court in COURTS],
        )
    chance = np.random.default_rng(1)
    heaps = chance.standard_normal((500, 256)).astype(np.float32)
    first = dt.date(1800, 1, 1)
    for at in range(0, number, 10_000):
        some = range(at + 1, min(number, at + 10_000) + 1)
        rows = heaps[chance.integers(0, 500, len(some))]
        rows = rows + 1.2 * chance.standard_normal(rows.shape).astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        days = chance.integers(0, 80_000, len(some))
        of = chance.choice([court for _, court in COURTS], len(some), p=[p for p, _ in COURTS])
        with held.writing() as db:
            db.executemany(
                "INSERT INTO passage (number, id, opinion, authority, start, end, voice, author, "
                "last_day, text) VALUES (?, ?, 'o', ?, 0, 0, 'lead', '', ?, '')",
                [
                    (n, str(n), str(court), (first + dt.timedelta(days=int(day))).isoformat())
                    for n, court, day in zip(some, of, days, strict=True)
                ],
            )
            db.executemany(
                "INSERT INTO vector VALUES (?, ?)",
                [(n, row.tobytes()) for n, row in zip(some, rows, strict=True)],
            )
    return held


@contextmanager
def grown(which: str) -> Iterator[Library]:
    """Make up a library of as many vectors, or open the one that lies there."""
    if not which.isdigit():
        yield Library.open(Path(which))
        return
    with tempfile.TemporaryDirectory() as folder:
        yield made_up(int(which), Path(folder) / "library")


def curve(which: str) -> None:
    """Print a row for each part of the whole that was decided by the day, or by a court."""
    from arguendo.corpus.search.searching import DEPTH, by_meaning

    with grown(which) as held:
        began = time.perf_counter()
        index = held.index
        number = reading.how_many_vectors(held.db)
        print(f"{number:,} vectors, indexed in {time.perf_counter() - began:,.0f} s", flush=True)
        order = held.db.execute("SELECT number, last_day FROM passage ORDER BY last_day").fetchall()
        chance = np.random.default_rng(2)
        picked = [int(n) for n in chance.integers(1, number, ASKED)]
        rows = vectors.held(held.db, picked)
        raw = _median(lambda row: index.nearest(row, DEPTH), rows)
        print(
            f"{'any day':<20}{raw.wall:9.1f} ms{raw.processor:9.1f} ms of a processor", flush=True
        )

        def row(what: str, numbers: list[int], day: str, courts: Sequence[str] = ()) -> None:
            took = _median(lambda one: by_meaning(held.db, index, one, day, courts), rows)
            best = np.array(numbers)[_best(held, numbers, rows[0], DEPTH)]
            found = {n for n, _ in by_meaning(held.db, index, rows[0], day, courts)}
            recall = len(found & set(best.tolist())) / len(best)
            by = took.wall / raw.wall, took.processor / raw.processor
            tell(Figure(what=what, value=by[0], unit="× any day", at=number))
            print(
                f"{what:<20}{took.wall:9.1f} ms{by[0]:8.2f} of any day{took.processor:9.1f} ms "
                f"of a processor{by[1]:6.2f}   recall {recall:.3f}",
                flush=True,
            )

        for part in PARTS:
            timely = order[: max(DEPTH, int(part * number))]
            row(f"{part:.0%} by the day", [n for n, _ in timely], timely[-1][1])
        for part, court in COURTS:
            theirs = reading.of_courts(held.db, [court], TODAY.isoformat())
            row(f"{part:.0%} by a court", theirs, TODAY.isoformat(), [court])
        held.close_index()


def _best(held: Library, numbers: list[int], row: Any, most: int) -> Any:
    likeness = np.concatenate(
        [vectors.held(held.db, numbers[at : at + 500]) @ row for at in range(0, len(numbers), 500)]
    )
    return np.argsort(-likeness)[:most]


class Took(NamedTuple):
    """Milliseconds of the middle one of some queries."""

    wall: float
    processor: float
    """Of all threads: other programs lengthen it less."""


def _median(work: Callable[[Any], object], on: Any) -> Took:
    work(on[0])
    walls, processors = [], []
    for one in on:
        began, processor = time.perf_counter(), time.process_time()
        work(one)
        walls.append(1000 * (time.perf_counter() - began))
        processors.append(1000 * (time.process_time() - processor))
    return Took(statistics.median(walls), statistics.median(processors))


def main() -> None:
    """Open the library named, or build one, and measure; or draw the curve."""
    if sys.argv[1:2] == ["--curve"]:
        for which in sys.argv[2:] or ("10000", "100000"):
            curve(which)
        return
    with library("some", next(iter(sys.argv[1:]), None)) as held:
        measure(held)


if __name__ == "__main__":
    main()
