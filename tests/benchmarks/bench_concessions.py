"""Unearned concessions: with stubbornness there is none; how many there are without.

python tests/benchmarks/bench_concessions.py [SEEDS]

Advocates of a chat model that concede at random, by seed: an argument or an answer, whether or not
it stands. A concession is unearned where its target does not stand under grounded semantics on
verified evidence.
"""

import json
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.lawyers import Lawyer, Patch, engage, matters, starter

from arguendo.graph.model import Dials
from arguendo.graph.roles.interface import Roles
from arguendo.graph.runs import Order, Runs


def weak(seed: int):
    """Return what makes an advocate concede now and then, and rest on nothing now and then."""
    chance = random.Random(seed)

    def wrong(nth: int, reply: str) -> str | None:
        form = json.loads(reply)
        if "kind" not in form:
            return None
        if chance.random() < 0.35:
            return json.dumps({**form, "kind": "concede"})
        return json.dumps({**form, "cites": []}) if chance.random() < 0.5 else None

    return wrong


def main() -> None:
    """Run every example matter with and without stubbornness."""
    seeds = int(sys.argv[1]) if sys.argv[1:] else 2
    counted = {True: [0, 0, 0], False: [0, 0, 0]}
    with tempfile.TemporaryDirectory() as folder:
        library = starter(Path(folder))
        for stubborn, count in counted.items():
            for seed in range(seeds):
                for matter in matters():
                    engage(Patch(), Lawyer().goes_wrong(weak(seed)))
                    dials = Dials(theories=1, precedents=2, rounds=2, stubbornness=stubborn)
                    order = Order(
                        matter=matter,
                        roles=Roles(creative="lawyer:x", literal="lawyer:x"),
                        dials=dials,
                        seed=seed,
                        cache=False,
                    )
                    run = Runs(library).start(order)
                    run.wait()
                    assert run.map is not None
                    conceded = [one for one in run.map.moves if one.kind == "concede"]
                    count[0] += len(conceded)
                    count[1] += sum(not one.earned for one in conceded)
                    count[2] += sum(one.kind == "unearned-concession" for one in run.map.refusals)
    print("stubbornness  concessions taken  of these unearned  offered unearned and refused")
    for stubborn, (taken, unearned, refused) in counted.items():
        share = f"{unearned / taken:.1%}" if taken else "-"
        print(f"{'on' if stubborn else 'off':12}  {taken:17}  {unearned:9} {share:>7}  {refused:8}")
    tell(
        *(
            Figure(
                what=f"concessions taken unearned, stubbornness {'on' if stubborn else 'off'}",
                value=unearned,
                unit=f"of {taken}",
                kind="count",
                aim="0" if stubborn else "",
            )
            for stubborn, (taken, unearned, _) in counted.items()
        )
    )
    if counted[True][1]:
        sys.exit("unearned concessions were taken with stubbornness on")


if __name__ == "__main__":
    main()
