"""How long a search takes on the small library of real opinions.

    python tests/benchmarks/bench_search.py [LIBRARY]

Without a library: one is built of the opinions that the tests find beside the checkout.
"""

import datetime as dt
import gzip
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from factories.parts import by_words
from factories.reports import data

from arguendo.corpus.library import Library

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
        print(f"{name:<26}p50{p50:8.1f} ms   p95{p95:8.1f} ms{p50 / whole:8.2f} of the whole")


def main() -> None:
    """Open the library named, or build one, and measure."""
    if sys.argv[1:]:
        measure(Library.open(Path(sys.argv[1])))
        return
    from arguendo.corpus.sources.opinions_file import OpinionsFile

    with tempfile.TemporaryDirectory() as folder:
        held = Library.create(Path(folder) / "library")
        held.build(OpinionsFile(data("opinions_small.jsonl.gz")))
        measure(held)
        held.close_index()


if __name__ == "__main__":
    main()
