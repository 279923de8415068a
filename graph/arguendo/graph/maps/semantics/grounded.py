"""The grounded labelling: what a cautious reader must accept (Dung 1995).

A node is *in* when all its attackers are out, *out* when one of them is in, and *undecided* where
neither can be shown (M. Caminada, "On the issue of reinstatement in argumentation", JELIA 2006).
"""

from collections import defaultdict, deque

from arguendo.graph.maps.semantics.framework import Framework
from arguendo.graph.wire import Standing


def grounded(argued: Framework) -> dict[str, Standing]:
    """Label a framework: the least of its complete labellings, in time linear in its attacks."""
    attacked_by_it: dict[str, list[str]] = defaultdict(list)
    unsettled: dict[str, int] = dict.fromkeys(argued.arguments, 0)
    for attacker, attacked in argued.attacks:
        attacked_by_it[attacker].append(attacked)
        unsettled[attacked] += 1
    labels: dict[str, Standing] = dict.fromkeys(argued.arguments, "undecided")
    unattacked = deque(argument for argument, count in unsettled.items() if count == 0)
    while unattacked:
        standing = unattacked.popleft()
        labels[standing] = "in"
        for fallen in attacked_by_it[standing]:
            if labels[fallen] == "out":
                continue
            labels[fallen] = "out"
            for relieved in attacked_by_it[fallen]:
                unsettled[relieved] -= 1
                if unsettled[relieved] == 0 and labels[relieved] == "undecided":
                    unattacked.append(relieved)
    return labels
