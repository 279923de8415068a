"""The factor engine on 32 trade-secret decisions, each decided by the other 31.

    python tests/benchmarks/bench_factors.py

The outcome of each is what the ADF program is expected to produce, as its authors' data gives it;
that is not in every case what the court decided. Published on their own sets: IBP about 91 %, the
ADF program about 97 %. Abstaining is counted apart, and is no error.
"""

import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.reports import data

from arguendo.graph.roles.schemes.factors import Factored, binding, outcome
from arguendo.graph.roles.schemes.poles import OTHER, Pole

WON: dict[str, Pole] = {"plaintiff": "claimant", "defendant": "opponent"}


def decisions() -> list[Factored]:
    """Return the decisions by their factors."""
    found = json.loads(data("trade_secret_factors/trade_secret_cases.json").read_text())
    return [
        Factored(
            id=case["case"],
            claimant=frozenset(one["id"] for one in case["factors"] if one["side"] == "p"),
            opponent=frozenset(one["id"] for one in case["factors"] if one["side"] == "d"),
            won=WON[case["decision_model_outcome"]],
        )
        for case in found["cases"]
    ]


def main() -> None:
    """Print the table."""
    every = decisions()
    tally: Counter[tuple[str, str]] = Counter()
    wrong: list[str] = []
    consistent = 0
    for one in every:
        rest = [other for other in every if other.id != one.id]
        matter = one._replace(won=None)
        found = outcome(matter, rest)
        result = "abstains" if found.won is None else "right" if found.won == one.won else "wrong"
        tally[found.ground, result] += 1
        if result == "wrong":
            wrong.append(f"{one.id} ({found.ground})")
        assert one.won is not None
        consistent += not binding(matter, rest, OTHER[one.won])
    right = sum(n for (_, result), n in tally.items() if result == "right")
    decided = sum(n for (_, result), n in tally.items() if result != "abstains")
    majority = max(Counter(one.won for one in every).values())
    print(f"{len(every)} decisions, leave one out")
    for ground in ("a-fortiori", "three-ply", "conflict", "even", "silent"):
        counts = {result: tally[ground, result] for result in ("right", "wrong", "abstains")}
        if any(counts.values()):
            print(f"  {ground:12}" + "".join(f"{name:>10} {n}" for name, n in counts.items()))
    print(f"decided {decided}, abstained {len(every) - decided}")
    print(f"right of those decided {right / decided:.3f}; of all {right / len(every):.3f}")
    tell(
        Figure(
            what="right of those decided, over guessing the commoner side",
            value=right / decided / (majority / len(every)),
            unit="× guessing",
        ),
        Figure(what="right of those decided", value=right / decided, unit="", kind="rate"),
    )
    print(f"guessing the commoner side would be right in {majority / len(every):.3f}")
    print(f"not bound a fortiori to the contrary: {consistent} of {len(every)}")
    print(f"wrong: {'; '.join(wrong) or 'none'}")


if __name__ == "__main__":
    main()
