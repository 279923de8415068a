"""Every difference between what we read in fifty real opinions and what eyecite reads, explained.

    python tests/benchmarks/bench_against_eyecite.py [--all]

Three examples of each kind are listed; --all lists every one.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from factories.parsed import Difference, ours_alone, texts, unseen, years


def main() -> None:
    """Print each kind with its reason, how often it comes, and its words."""
    kinds: dict[tuple[str, str], list[Difference]] = {}
    for number in range(len(texts())):
        for one in (*unseen(number), *ours_alone(number), *years(number)):
            kinds.setdefault((one.kind, one.why or "no reason is known"), []).append(one)
    same = kinds.pop(("same year", "no reason is known"), [])
    print(f"full citations read alike: {len(same)}")
    for (kind, why), some in sorted(kinds.items()):
        print(f"\n{kind}, {len(some)}: {why}")
        for one in some if "--all" in sys.argv else some[:3]:
            print(f"    {one.around[:140]}")


if __name__ == "__main__":
    main()
