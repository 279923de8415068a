"""What stands, computed twice, and what the difference rests on."""

from collections.abc import Mapping, Sequence

from arguendo.corpus.provenance import Composed
from arguendo.graph.maps.semantics.framework import Framework, framework, struck_nodes
from arguendo.graph.maps.semantics.grounded import grounded
from arguendo.graph.maps.semantics.preferences import failing
from arguendo.graph.maps.semantics.preferred import preferred
from arguendo.graph.maps.semantics.proofs import proofs
from arguendo.graph.maps.semantics.repairs import repair
from arguendo.graph.wire import (
    Acceptability,
    Assessment,
    EdgeView,
    Failed,
    NodeView,
    Position,
    Repair,
    Standing,
)


def acceptability(nodes: Sequence[NodeView], edges: Sequence[EdgeView]) -> Acceptability:
    """Say which nodes stand on everything that was argued, and which on checked citations alone."""
    return Acceptability(
        all=_labels(nodes, framework(nodes, edges)),
        verified_only=_labels(nodes, framework(nodes, edges, struck_nodes(nodes))),
    )


def assessment(
    nodes: Sequence[NodeView],
    edges: Sequence[EdgeView],
    labels: Acceptability | None = None,
) -> Assessment:
    """Say what falls with what is struck and what restores it, and what else follows."""
    labels = labels or acceptability(nodes, edges)
    falls = _only_in(nodes, labels.all, labels.verified_only)
    positions, cut = _positions(nodes, framework(nodes, edges))
    checked, checked_cut = _positions(nodes, framework(nodes, edges, struck_nodes(nodes)))
    return Assessment(
        falls=falls,
        rises=_only_in(nodes, labels.verified_only, labels.all),
        repairs=_repairs(nodes, edges, falls),
        failed=tuple(
            Failed(source=edge.source, target=edge.target, kind=edge.kind)
            for edge in edges
            if (edge.source, edge.target, edge.kind) in failing(edges)
        ),
        positions=positions,
        positions_cut=cut,
        positions_verified=checked,
        positions_verified_cut=checked_cut,
        proofs=proofs(nodes, edges, labels.all, labels.verified_only),
    )


def _labels(nodes: Sequence[NodeView], argued: Framework) -> dict[str, Standing]:
    labels = grounded(argued)
    return {node.id: labels[node.id] for node in nodes}


def _only_in(
    nodes: Sequence[NodeView], one: Mapping[str, Standing], other: Mapping[str, Standing]
) -> tuple[str, ...]:
    return tuple(node.id for node in nodes if one[node.id] == "in" and other[node.id] != "in")


def _repairs(
    nodes: Sequence[NodeView], edges: Sequence[EdgeView], falls: tuple[str, ...]
) -> tuple[Repair, ...]:
    """Return what restores all that falls, and then each theory and issue for itself."""
    if not falls:
        return ()
    whole = ("issue", "theory")
    alone = [(node.id,) for node in nodes if node.id in falls and node.kind in whole]
    return tuple(repair(nodes, edges, one) for one in dict.fromkeys((falls, *alone)))


def _positions(
    nodes: Sequence[NodeView], argued: Framework
) -> tuple[tuple[Position, ...], Composed]:
    found = preferred(argued)
    held = dict.fromkeys(
        tuple(node.id for node in nodes if node.id in one) for one in found.extensions
    )
    if len(held) <= 1 and not found.cut:
        return (), Composed("")
    return tuple(Position(holds=one) for one in held), Composed(found.cut)
