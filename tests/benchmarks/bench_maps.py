"""What maps cost: labelling against one walk over the attacks, and how all of it grows.

    python tests/benchmarks/bench_maps.py

A ratio of 1 would be as fast as counting each argument's attackers. Growth is the time for a map
twice as large over the time for the map: 2 is linear, 4 is quadratic.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.maps import edge, node

from arguendo.graph.maps.printed.columns import placed
from arguendo.graph.maps.semantics import (
    Framework,
    acceptability,
    assessment,
    framework,
    grounded,
    preferred,
)
from arguendo.graph.wire import EdgeView, NodeView


def drawn(size: int) -> tuple[list[NodeView], list[EdgeView]]:
    """Return a map of so many nodes: theories of two sides, arguments, answers, some struck."""
    theories = max(size // 25, 2)
    nodes = [node("I1", "issue"), *(node(f"T{at}", "theory") for at in range(theories))]
    edges = [edge(f"T{at}", "answers", "I1") for at in range(theories)]
    for at in range(theories):
        rivals = range((at + 1) % 2, min(theories, 20), 2)
        edges += [edge(f"T{at}", "rebuts", f"T{other}") for other in rivals]
    arguments = size * 3 // 10
    for at in range(size - len(nodes)):
        bad = at % 29 == 0
        kind = "argument" if at < arguments else "move"
        one = node(f"X{at}", kind, "unproven" if bad else "verified")  # type: ignore[arg-type]
        nodes.append(one.model_copy(update={"struck": (f"v{at}",)}) if bad else one)
        if at < arguments:
            edges.append(edge(f"X{at}", "supports", f"T{at % theories}"))
        else:
            edges.append(edge(f"X{at}", "undercuts", f"X{at - arguments}"))
    return nodes, edges


def seconds(work: Callable[[], object]) -> float:
    """Return the best of three."""
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def walked(argued: Framework) -> Counter[str]:
    """Return how many attack each argument: the least that any labelling has to do."""
    return Counter(attacked for _, attacked in argued.attacks)


def main() -> None:
    """Print the table."""
    sizes = (500, 1000, 2000)
    maps = {size: drawn(size) for size in sizes}
    argued = {size: framework(*maps[size]) for size in sizes}
    floor = seconds(lambda: walked(argued[1000]))

    def layout(size: int) -> object:
        nodes, edges = maps[size]
        joints = [(one.target, one.source, at) for at, one in enumerate(edges)]
        joints = [joint for joint in joints if not joint[0][0] == joint[1][0] == "T"]
        return placed({one.id: (232.0, 80.0) for one in nodes}, joints)

    work: dict[str, Callable[[int], object]] = {
        "grounded": lambda size: grounded(argued[size]),
        "map to labels, twice": lambda size: acceptability(*maps[size]),
        "positions": lambda size: preferred(argued[size]),
        "what falls and what restores it": lambda size: assessment(*maps[size]),
        "layout": layout,
    }
    print(f"{'':34}{'ms at 1,000':>12}{'over a walk':>12}{'growth':>8}")
    for name, run in work.items():
        run(sizes[0])  # What is made once is made before.
        at = {size: seconds(lambda size=size, run=run: run(size)) for size in sizes}  # type: ignore[misc]
        growth = (at[2000] / at[500]) ** 0.5
        tell(Figure(what=name, value=at[1000] / floor, unit="× a walk over 1,000 nodes"))
        tell(
            *(
                Figure(what=f"{name}, growing", value=took * 1000, unit="ms", kind="time", at=size)
                for size, took in at.items()
            )
        )
        print(f"{name:34}{at[1000] * 1000:12.1f}{at[1000] / floor:12.0f}{growth:8.1f}")


if __name__ == "__main__":
    main()
