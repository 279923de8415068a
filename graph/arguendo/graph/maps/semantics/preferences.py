"""Which attacks fail since what they are aimed at rests on the better authority.

As in ASPIC+ (S. Modgil and H. Prakken, Argument & Computation 5, 2014) an attack on a conclusion or
on a premise fails where its target is strictly preferred; an attack on the step between them, an
undercut, never does. Preference is that of the last link, the authority cited, compared
democratically: each authority that the attacker cites is outranked by one its target cites. Which
outranks which is drawn into the map (`precedence`): court first, then date.

Where either cites nothing there is no preference, and the attack succeeds. By the letter of the
elitist last-link order an ordinary premise, which has no last link, would beat any attacker that
has one: an impeached witness would go on being believed. Testimony is an argument whose critical
questions undercut it, and what undercuts is not weighed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from arguendo.graph.wire import EdgeKind, EdgeView

Attack = tuple[str, str, EdgeKind]
_WEIGHED: frozenset[EdgeKind] = frozenset({"rebuts", "undermines"})


def failing(edges: Sequence[EdgeView], struck: Iterable[str] = ()) -> frozenset[Attack]:
    """Return the attacks that fail; what is struck gives no authority to either side."""
    outranks = {(edge.source, edge.target) for edge in edges if edge.kind == "prefers"}
    if not outranks:
        return frozenset()
    struck = frozenset(struck)
    cited: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.kind == "cites" and edge.target not in struck:
            cited[edge.source].add(edge.target)
    return frozenset(
        (edge.source, edge.target, edge.kind)
        for edge in edges
        if edge.kind in _WEIGHED
        and edge.source in cited
        and edge.target in cited
        and all(
            any((theirs, mine) in outranks for theirs in cited[edge.target])
            for mine in cited[edge.source]
        )
    )
