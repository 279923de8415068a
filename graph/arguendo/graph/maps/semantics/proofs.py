"""The jury's view: which standards of proof a theory meets.

Each theory for a jury is a statement of Carneades. What supports it argues for it, what supports a
rival on the same issue argues against it. An argument is applicable where it stands in the grounded
labelling, so that attacks and what they rest on are settled first. It weighs as much as the share
of what it rests on that is in the record: facts of the matter, rules and passages, as against what
it assumes. An argument that rests on nothing weighs nothing, but is there.

The prosecution has to show its case beyond reasonable doubt, plaintiff and petitioner by a
preponderance; the other side has no burden, and wins where that one is not met.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from arguendo.corpus.model import Side
from arguendo.graph.maps.semantics.carneades import Carneades, Reason
from arguendo.graph.maps.semantics.framework import SPEAKING
from arguendo.graph.wire import EdgeView, NodeView, Proof, Standard, Standing

_BURDEN: dict[Side, Standard] = {
    "prosecution": "beyond-reasonable-doubt",
    "plaintiff": "preponderance",
    "petitioner": "preponderance",
}


def proofs(
    nodes: Sequence[NodeView],
    edges: Sequence[EdgeView],
    on_all: Mapping[str, Standing],
    on_checked: Mapping[str, Standing],
) -> tuple[Proof, ...]:
    """Return what each theory for a jury shows, and has to."""
    weighed = {one: _weights(nodes, edges, one) for one in _theories(nodes)}
    shown = [
        {theory: _case(theory, reasons, labels) for theory, reasons in weighed.items()}
        for labels in (on_all, on_checked)
    ]
    return tuple(
        Proof(
            theory=node.id,
            needed=_BURDEN.get(node.side) if node.side else None,
            all=shown[0][node.id],
            verified_only=shown[1][node.id],
        )
        for node in nodes
        if node.id in weighed
    )


def _theories(nodes: Sequence[NodeView]) -> list[str]:
    return [node.id for node in nodes if node.kind == "theory" and node.audience == "jury"]


def _weights(
    nodes: Sequence[NodeView], edges: Sequence[EdgeView], theory: str
) -> dict[str, Reason]:
    """Return what argues for and against a theory, each by its id."""
    kinds = {node.id: node.kind for node in nodes}
    rests: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.kind in ("rests-on", "cites"):
            rests[edge.source].append(edge.target)
    rivals = {e.source for e in edges if e.kind == "rebuts" and e.target == theory}
    return {
        edge.source: Reason(
            conclusion=theory,
            pro=edge.target == theory,
            weight=_weight([kinds[id] for id in rests[edge.source]]),
        )
        for edge in edges
        if edge.kind == "supports"
        and kinds[edge.source] in SPEAKING
        and (edge.target == theory or (edge.target in rivals and kinds[edge.target] == "theory"))
    }


def _weight(rests_on: Sequence[str]) -> Fraction:
    if not rests_on:
        return Fraction(0)
    return Fraction(sum(kind != "claim" for kind in rests_on), len(rests_on))


def _case(
    theory: str, reasons: Mapping[str, Reason], labels: Mapping[str, Standing]
) -> tuple[Standard, ...]:
    standing = [reason for id, reason in reasons.items() if labels[id] == "in"]
    return Carneades(standing).meets(theory)
