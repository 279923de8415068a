"""Who was cited there? Contexts with the citation masked, as of the day before they were written.

    python tests/benchmarks/bench_retrieval_masked.py [LIBRARY] [--queries N] [--learn]

Without a library, one is built of the small file of opinions. Queries are parted by the hash of
the citing decision: weights are learnt from one half (`--learn` prints them), and the other half
is reported, beside BM25 on passages, BM25 on whole decisions and vectors alone, in the same run.
The mask leaves the year of two citations in five, `[CITE], (1968)`, and the search reads it; a row
tells what is found where years are taken out of the query too.
"""

import argparse
import datetime as dt
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from benchmarks.libraries import library
from factories.learning import learnt
from factories.parts import Parts
from factories.retrieving import Asked, found, masked

from arguendo.corpus.library import Library

BAR = 1.25
"""How many times the better of its parts the whole should find among the first ten."""


def measure(held: Library, most: int, learn: bool) -> None:
    """Print a row for each part alone and one for the whole search."""
    every = list(masked(held))
    random.Random(5).shuffle(every)
    if learn:
        for name, weight in learnt(held, [one for one in every if one.learning][:most]).items():
            print(f'"{name}" = {weight:.2f}')
        return
    asked = [one for one in every if not one.learning][:most]
    parts = Parts(held)
    print(f"{held.counts()['authority']:,} authorities, {len(asked)} queries of the half held out")
    ways = {
        "BM25, best passage": parts.by_words,
        "BM25, whole decisions": parts.by_whole,
        "vectors alone": parts.by_meaning,
        "search": searched(held),
    }
    # The mask leaves the year of what was cited in many a query, where a brief's draft has it too.
    for queries, said in (
        (asked, ""),
        ([_without_years(one) for one in asked], ", years taken out"),
    ):
        rows = {f"{name}{said}": found(queries, way) for name, way in ways.items()}
        for name, row in rows.items():
            print(f"{name:<42}{row}")
        *alone, whole = rows.values()
        ratio = whole.ten / max(*(row.ten for row in alone), 1e-9)
        tell(
            Figure(
                what=f"search, over the better of words and vectors alone @10{said}",
                value=ratio,
                unit="×",
                aim=f"at least {BAR}",
            ),
            *(
                Figure(
                    what=f"{name}: cited decision among ten", value=row.ten, unit="", kind="rate"
                )
                for name, row in rows.items()
            ),
        )
        print(f"{ratio:.2f} times the better alone @10 (aim {BAR}){said}")


def _without_years(one: Asked) -> Asked:
    return one._replace(query=re.sub(r"\b(?:1[6-9]\d\d|20\d\d)\)", ")", one.query))


def searched(held: Library) -> Callable[[Asked], list[str]]:
    """Return the whole search as a ranking."""

    def ranked(one: Asked) -> list[str]:
        day = dt.date.fromisoformat(one.not_after)
        return [hit.authority.id for hit in held.search(one.query, as_of=day, most=100)]

    return ranked


def main() -> None:
    """Open the library named, or build one, and measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("library", nargs="?")
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--learn", action="store_true")
    given = parser.parse_args()
    with library("some", given.library) as held:
        measure(held, given.queries, given.learn)


if __name__ == "__main__":
    main()
