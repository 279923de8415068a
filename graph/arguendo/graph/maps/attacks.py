"""What attacks on a map, and the assumptions that somebody denies."""

from arguendo.graph.wire import ArgumentMap, EdgeKind

ATTACKS: frozenset[EdgeKind] = frozenset({"rebuts", "undercuts", "undermines"})
"""What attacks a conclusion, the step to it, or a premise."""


def denied(map: ArgumentMap) -> frozenset[str]:
    """Return the ids of the assumptions under attack.

    A drawing without room for assumptions keeps these: the attack would else lead to nothing.
    """
    claims = {node.id for node in map.nodes if node.kind == "claim"}
    return frozenset(claims & {edge.target for edge in map.edges if edge.kind in ATTACKS})
