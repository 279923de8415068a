"""What would move a vote: the smallest set of nodes whose change makes it another.

A node changes by falling where it is not struck, and by standing where it is. Facts, what
arguments assume, rules, passages, authorities, arguments and turns may change; theories and issues
may not, since to say that a vote turns on the theory it adopts says nothing. Sets are tried from
the smallest, each by reading the map anew, as long as the effort allowed lasts; candidates are
ordered so that what the route rests on comes first, which changes no result and finds it sooner.
"""

from collections import defaultdict
from itertools import combinations

from arguendo.corpus.model import Side
from arguendo.graph.maps.semantics import framework
from arguendo.graph.ruling.model import Flip
from arguendo.graph.ruling.reading import Read, Reading, in_order
from arguendo.graph.ruling.table import Table

_CHANGE = frozenset({"argument", "move", "precedent", "fact", "claim", "rule", "passage"})
_EFFORT = 700
"""Readings at most for one vote."""
_LARGEST = 4


def flip(table: Table, read: Read, found: Reading, *, effort: int = _EFFORT) -> Flip | None:
    """Return the smallest set of changes that moves a judge; None where none was found."""
    candidates = _candidates(table, found)
    tried = 0
    for size in range(1, min(_LARGEST, len(candidates)) + 1):
        for chosen in combinations(candidates, size):
            tried += 1
            if tried > effort:
                return None
            changed = frozenset(chosen)
            after = read(table.struck ^ changed)
            if after.rules_for != found.rules_for:
                return _flip(table, changed, after.rules_for)
    return None


def _flip(table: Table, changed: frozenset[str], to: Side | None) -> Flip:
    return Flip(
        fall=in_order(table.nodes, changed - table.struck),
        stand=in_order(table.nodes, changed & table.struck),
        to=to,
        smallest=True,
    )


def _candidates(table: Table, found: Reading) -> list[str]:
    """Return what may change and bears on a theory, the nearest to the theories adopted first."""
    attackers: dict[str, list[str]] = defaultdict(list)
    for attacker, attacked in framework(table.nodes, table.edges).attacks:
        attackers[attacked].append(attacker)
    starts = [*found.adopted, *(one.id for one in table.theories if one.id not in found.adopted)]
    distance = dict.fromkeys(starts, 0)
    queue = list(starts)
    while queue:
        near = queue.pop(0)
        for attacker in attackers[near]:
            if attacker not in distance:
                distance[attacker] = distance[near] + 1
                queue.append(attacker)
    may = [node.id for node in table.nodes if node.kind in _CHANGE and node.id in distance]
    return sorted(may, key=lambda id: distance[id])
