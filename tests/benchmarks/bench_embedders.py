"""What each embedder finds for the time it takes.

    python tests/benchmarks/bench_embedders.py [--opinions N] [--queries N] [EMBEDDER...]

Masked citing contexts (see bench_retrieval_masked), vectors alone, as of the day: is the decision
cited among the first ten? Over a slice of the small file of opinions, so that a transformer can
be measured in minutes. Without names: the embedders that come with the package. A row for words
alone (BM25, best passage) stands beside them.
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from benchmarks.figures import Figure, tell
from benchmarks.libraries import library
from factories.parts import Parts
from factories.retrieving import Asked, Found, found, masked

from arguendo.corpus.index.embedders import EMBEDDERS, embedder
from arguendo.corpus.library import Library
from arguendo.corpus.shelf import reading


def measured(held: Library, name: str, asked: list[Asked], among: set[str]) -> tuple[Found, float]:
    """Return how near the top an embedder puts the answers, and its seconds for 1,000 passages."""
    one = embedder(name)
    rows = [
        (number, id, text, day)
        for number, id, text, day in held.db.execute(
            "SELECT number, authority, text, last_day FROM passage ORDER BY number"
        )
        if id in among
    ]
    one.embed(["warm up"])
    began = time.perf_counter()
    vectors = one.embed([text for _, _, text, _ in rows])
    seconds = 1000 * (time.perf_counter() - began) / len(rows)
    ids = np.array([id for _, id, _, _ in rows])
    days = np.array([day or "9999" for _, _, _, day in rows])

    def ranked(one_asked: Asked) -> list[str]:
        likeness = vectors @ one.embed([one_asked.query])[0]
        likeness[days > one_asked.not_after] = -2
        order = np.argsort(-likeness, kind="stable")
        timely = order[likeness[order] > -2]
        return list(dict.fromkeys(ids[timely]))

    return found(asked, ranked), seconds


def main() -> None:
    """Build the shelf once, and print a row for each embedder."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", metavar="EMBEDDER")
    parser.add_argument("--opinions", type=int, default=400)
    parser.add_argument("--queries", type=int, default=200)
    given = parser.parse_args()
    with library("some") as held:
        every = list(masked(held))
        random.Random(5).shuffle(every)
        asked, among = every[: given.queries], set[str]()
        for one in every:  # The decisions cited, then those that cite, until there are enough.
            if len(among) < given.opinions:
                among |= one.answers
        asked = [one for one in every if one.answers <= among][: given.queries]
        others = [id for (id,) in held.db.execute("SELECT id FROM authority ORDER BY id")]
        random.Random(6).shuffle(others)
        among |= set(others[: max(0, given.opinions - len(among))])
        words = Parts(held)
        alone = found(asked, lambda one: [id for id in words.by_words(one) if id in among])
        print(
            f"{len(among)} opinions, {len(asked)} queries, {reading.counts(held.db)['passage']:,}"
        )
        print(f"{'words alone (BM25)':<28}{alone}")
        for name in given.names or list(EMBEDDERS):
            row, seconds = measured(held, name, asked, among)
            tell(
                Figure(
                    what=f"{name}, vectors alone, over words alone @10",
                    value=row.ten / max(alone.ten, 1e-9),
                    unit="× BM25",
                ),
                Figure(what=f"{name}, 1,000 passages", value=seconds, unit="s", kind="time"),
            )
            print(f"{name[-28:]:<28}{row}  {seconds:8.2f} s for 1,000 passages", flush=True)


if __name__ == "__main__":
    main()
