"""Every difference between what we read in fifty real opinions and what eyecite reads, explained.

    python tests/benchmarks/bench_against_eyecite.py [--all]

Three examples of each kind are listed; --all lists every one.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.parsed import Difference, ours_alone, texts, unseen, years

NONE = "no reason is known"


def main() -> None:
    """Print each kind with its reason, how often it comes, and its words."""
    kinds: dict[tuple[str, str], list[Difference]] = {}
    for number in range(len(texts())):
        for one in (*unseen(number), *ours_alone(number), *years(number)):
            kinds.setdefault((one.kind, one.why or NONE), []).append(one)
    same = kinds.pop(("same year", NONE), [])
    print(f"full citations read alike: {len(same)}")
    unexplained = sum(len(some) for (_, why), some in kinds.items() if why == NONE)
    tell(
        Figure(what="full citations read alike", value=len(same), unit="", kind="count"),
        Figure(what="differences without a known reason", value=unexplained, unit="", kind="count"),
    )
    for (kind, why), some in sorted(kinds.items()):
        print(f"\n{kind}, {len(some)}: {why}")
        for one in some if "--all" in sys.argv else some[:3]:
            print(f"    {one.around[:140]}")


if __name__ == "__main__":
    main()
