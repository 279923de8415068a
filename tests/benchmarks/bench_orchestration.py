"""What the workflow adds to the time its models take, and how soon a gated theory is shown.

python tests/benchmarks/bench_orchestration.py [LATENCY]

A scripted model of fixed latency. The models' own time on the critical path is the time in which
at least one call is in hand: what the wall clock shows beyond it is ours. The bare model's first
theory is the first reply of the same model to the same question, read and shown unchecked.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.lawyers import Lawyer, Patch, engage, matters, starter

from arguendo.graph.facts import facts_of
from arguendo.graph.model import Dials
from arguendo.graph.roles import cast
from arguendo.graph.roles.interface import Brief, Roles
from arguendo.graph.runs import Order, Runs

MOST_WALL = 1.05
MOST_FIRST = 1.2


def covered(calls: list[tuple[float, float]]) -> float:
    """Return the time in which at least one call is in hand."""
    whole, end = 0.0, 0.0
    for began, ended in sorted(calls):
        whole += max(0.0, ended - max(began, end))
        end = max(end, ended)
    return whole


def main() -> None:
    """Run one matter with the model in every role, after a run that warms the library."""
    latency = float(sys.argv[1]) if sys.argv[1:] else 3.0
    matter = next(iter(matters()))
    roles = Roles(creative="lawyer:x", literal="lawyer:x", judge="lawyer:x")
    dials = Dials(theories=1, precedents=3, rounds=1)
    with tempfile.TemporaryDirectory() as folder:
        library = starter(Path(folder))
        runs = Runs(library)
        order = Order(matter=matter, roles=roles, dials=dials, cache=False)
        engage(Patch(), Lawyer())
        runs.start(order).wait()

        bare = Lawyer(latency=latency)
        engage(Patch(), bare)
        brief = Brief(
            matter=matter,
            facts=facts_of(matter),
            issue=matter.question,
            side=matter.side,
            audience="judge",
            most=1,
            seed=0,
        )
        began = time.perf_counter()
        next(iter(cast.speaker("lawyer:x", library).float_theories(brief)))
        bare_first = time.perf_counter() - began

        ours = Lawyer(latency=latency)
        engage(Patch(), ours)
        began = time.perf_counter()
        run = runs.start(order)
        first = 0.0
        for numbered in run.follow():
            if numbered.event.type == "floated" and not first:
                first = time.perf_counter() - began
        wall = time.perf_counter() - began
    models = covered(ours.calls)
    calls = len(ours.calls)
    print(f"{calls} calls of {latency:g} s; {run.status}")
    print(f"wall {wall:.2f} s, models' own {models:.2f} s: {wall / models:.3f} (aim {MOST_WALL})")
    tell(
        Figure(
            what="a run, over its models' own time",
            value=wall / models,
            unit="×",
            aim=f"at most {MOST_WALL}",
        ),
        Figure(
            what="first gated theory, over the bare model's first",
            value=first / bare_first,
            unit="×",
            aim=f"at most {MOST_FIRST}",
        ),
    )
    print(
        f"first gated theory {first:.2f} s; bare model's first {bare_first:.2f} s: "
        f"{first / bare_first:.2f} (aim {MOST_FIRST})"
    )


if __name__ == "__main__":
    main()
