"""What must be verified for what fell to stand again: the shortest such list of citations.

It is no plain hitting set: a citation that is verified may bring back an attack too. So lists are
tried, from the shortest, each by labelling the map anew, as long as the time allowed lasts; what is
found so is the shortest there is. Else one after another is taken from the whole list as long as
all still stands: what is left has nothing to spare, and it is said that a shorter one may exist.
Only citations that bear on what fell, through however many steps, are tried at all; those that were
contradicted come last, since they have to be replaced.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from arguendo.graph.maps.semantics.framework import Framework, framework, struck_nodes
from arguendo.graph.maps.semantics.grounded import grounded
from arguendo.graph.wire import EdgeView, NodeView, Repair

_EFFORT = 400_000
"""How many arguments are labelled at most for one list: some tenths of a second."""


def repair(
    nodes: Sequence[NodeView],
    edges: Sequence[EdgeView],
    fallen: Sequence[str],
    *,
    effort: int = _EFFORT,
) -> Repair:
    """Return the shortest list of citations that restores all of what fell."""
    wanting = {node.id: frozenset(node.struck or (node.id,)) for node in _struck(nodes)}
    bearing = _bearing(framework(nodes, edges), fallen)
    candidates = list(
        dict.fromkeys(
            verdict
            for grade in ("unproven", "rejected")
            for node in nodes
            if node.grade == grade and node.id in bearing
            for verdict in node.struck or (node.id,)
        )
    )

    def stands(verified: Iterable[str]) -> bool:
        good = frozenset(verified)
        struck = [id for id, verdicts in wanting.items() if not verdicts <= good]
        labels = grounded(framework(nodes, edges, struck))
        return all(labels[id] == "in" for id in fallen)

    tries = max(effort // max(len(nodes) + len(edges), 1), len(candidates))
    found, tried = _shortest(candidates, stands, tries)
    if found is not None:
        return Repair(restores=tuple(fallen), verify=found, shortest=True)
    spare = _without_spare(candidates, stands)
    return Repair(restores=tuple(fallen), verify=spare, shortest=len(spare) <= tried + 1)


def _struck(nodes: Sequence[NodeView]) -> list[NodeView]:
    struck = struck_nodes(nodes)
    return [node for node in nodes if node.id in struck]


def _shortest(
    candidates: Sequence[str], stands: Callable[[Iterable[str]], bool], tries: int
) -> tuple[tuple[str, ...] | None, int]:
    """Return the shortest list that does, and up to what length all were tried."""
    for length in range(1, len(candidates) + 1):
        for chosen in combinations(candidates, length):
            if tries <= 0:
                return None, length - 1
            tries -= 1
            if stands(chosen):
                return chosen, length
    return None, len(candidates)


def _without_spare(
    candidates: Sequence[str], stands: Callable[[Iterable[str]], bool]
) -> tuple[str, ...]:
    """Take out one after another, the contradicted first, as long as all still stands."""
    kept = tuple(candidates)
    while True:
        for one in reversed(kept):
            fewer = tuple(other for other in kept if other != one)
            if stands(fewer):
                kept = fewer
                break
        else:
            return kept


def _bearing(argued: Framework, targets: Iterable[str]) -> set[str]:
    """Return whatever has a bearing on some arguments through attacks."""
    attackers: dict[str, list[str]] = defaultdict(list)
    for attacker, attacked in argued.attacks:
        attackers[attacked].append(attacker)
    reached = set(targets)
    queue = list(reached)
    while queue:
        for attacker in attackers[queue.pop()]:
            if attacker not in reached:
                reached.add(attacker)
                queue.append(attacker)
    return reached
