"""Research topics with decisions that people judged: is the first one judged relevant?

    python tests/benchmarks/bench_retrieval_judged.py [LIBRARY]

Decisions nobody judged are passed over. The weights were learnt from none of these topics.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench_retrieval_masked import searched
from benchmarks.figures import Figure, tell
from benchmarks.libraries import library
from factories.parts import Parts
from factories.retrieving import found, judged

from arguendo.corpus.library import Library


def main() -> None:
    """Open the library named, or one of all opinions: the small file has few of those judged."""
    with library("all", next(iter(sys.argv[1:]), None)) as held:
        measure(held)


def measure(held: Library) -> None:
    """Print a row for each part alone and one for the whole search."""
    asked, parts = list(judged(held)), Parts(held)
    print(f"{len(asked)} topics")
    for name, ranked in (
        ("BM25, best passage", parts.by_words),
        ("vectors alone", parts.by_meaning),
        ("search", searched(held)),
    ):
        row = found(asked, ranked)
        tell(Figure(what=f"{name}: judged first", value=row.first, unit="", kind="rate"))
        print(f"{name:<24}{row}")


if __name__ == "__main__":
    main()
