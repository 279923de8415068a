"""What must be verified for what fell to stand again: the shortest such list of citations.

It is no plain hitting set: a citation that is verified may bring back an attack too. What has to be
on every list is what is struck in the fallen things themselves, and in what they need, step by
step. To this others are added, the fewest first, and each list is tried by labelling the map anew,
as long as the effort allowed lasts; what is found so is the shortest there is. Else one after
another is taken from the whole list as long as all still stands: what is left has nothing to spare,
and it is said that a shorter one may exist. Only citations that bear on what fell, through however
many steps, are tried at all; those that were contradicted come last, since they have to be
replaced.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from arguendo.graph.maps.semantics.framework import Framework, framework, struck_nodes
from arguendo.graph.maps.semantics.grounded import grounded
from arguendo.graph.wire import EdgeView, NodeView, Repair

_EFFORT = 120_000
"""How many arguments are labelled at most for one list: some hundredths of a second."""


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

    forced = _forced(wanting, edges, fallen)
    needed = tuple(one for one in candidates if one in forced)
    others = tuple(one for one in candidates if one not in forced)
    tries = effort // max(len(nodes) + len(edges), 1)
    found, tried = _shortest(needed, others, stands, tries)
    if found is not None:
        return Repair(restores=tuple(fallen), verify=found, shortest=True)
    spare = _without_spare(candidates, stands)
    exact = len(spare) <= len(needed) + tried + 1
    return Repair(restores=tuple(fallen), verify=spare, shortest=exact)


def _forced(
    wanting: Mapping[str, frozenset[str]], edges: Sequence[EdgeView], fallen: Iterable[str]
) -> set[str]:
    """Return what must be verified whatever else is: for the fallen, and all that they need."""
    needs: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.kind in ("rests-on", "cites"):
            needs[edge.source].append(edge.target)
    reached = dict.fromkeys(fallen)
    queue = list(reached)
    for id in queue:
        for ground in needs[id]:
            if ground not in reached:
                reached[ground] = None
                queue.append(ground)
    return {verdict for id in reached for verdict in wanting.get(id, ())}


def _struck(nodes: Sequence[NodeView]) -> list[NodeView]:
    struck = struck_nodes(nodes)
    return [node for node in nodes if node.id in struck]


def _shortest(
    needed: tuple[str, ...],
    others: Sequence[str],
    stands: Callable[[Iterable[str]], bool],
    tries: int,
) -> tuple[tuple[str, ...] | None, int]:
    """Return the shortest list that does, and with how many others all lists were tried."""
    for number in range(len(others) + 1):
        for chosen in combinations(others, number):
            if tries <= 0:
                return None, number - 1
            tries -= 1
            if stands((*needed, *chosen)):
                return (*needed, *chosen), number
    return None, len(others)


def _without_spare(
    candidates: Sequence[str], stands: Callable[[Iterable[str]], bool]
) -> tuple[str, ...]:
    """Take out one after another, the contradicted first, as long as all still stands."""
    kept = tuple(candidates)
    while True:
        before = kept
        for one in reversed(before):
            fewer = tuple(other for other in kept if other != one)
            if stands(fewer):
                kept = fewer
        if kept == before:
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
