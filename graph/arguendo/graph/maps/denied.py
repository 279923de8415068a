"""The assumptions that somebody denies: a drawing without room for assumptions keeps these."""

from arguendo.graph.wire import ArgumentMap


def denied(map: ArgumentMap) -> frozenset[str]:
    """Return the ids of the claims under attack; the attack would else lead to nothing drawn."""
    claims = {node.id for node in map.nodes if node.kind == "claim"}
    attacked = {edge.target for edge in map.edges if edge.kind in ("rebuts", "undermines")}
    return frozenset(claims & attacked)
