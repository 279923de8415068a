"""Nodes and edges of a map as they are put down, each once."""

from collections.abc import Callable, Iterable

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import graded, struck_in, worst_grade
from arguendo.graph.wire import EdgeKind, EdgeView, Linkage, NodeKind, NodeView

ClearSupplied = Callable[[Supplied], Cleared]
"""How the user's words become a label: through the gate, since they may hold citations too."""

LINKAGE: dict[EdgeKind, Linkage] = {
    "rests-on": "linked",
    "cites": "linked",
    "supports": "convergent",
    "answers": "convergent",
}
"""Premises of one argument are needed together; of arguments for a theory each is enough."""


class Drawing:
    """What has been drawn so far."""

    def __init__(self) -> None:
        self._nodes: dict[str, NodeView] = {}
        self._edges: dict[tuple[str, str, EdgeKind], EdgeView] = {}

    def put(
        self, id: str, kind: NodeKind, label: Cleared, *texts: Cleared, **more: object
    ) -> NodeView:
        """Put a node down with the worst grade of the texts it rests on, by default its label.

        Of an authority's citations the best graded one is shown: a wrong page is the fault of the
        argument that gives it, and is held against that one.
        """
        carried = texts or (label,)
        node = NodeView.model_validate(
            {
                "id": id,
                "kind": kind,
                "label": label,
                "side": None,
                "grade": worst_grade(carried),
                "struck": struck_in(carried),
                **more,
            }
        )
        there = self._nodes.setdefault(id, node)
        if there.kind != kind:
            raise ValueError(f"a {there.kind} and a {kind} both bear the id {id}")
        if graded(node.grade) < graded(there.grade):
            self._nodes[id] = node
        return self._nodes[id]

    def join(self, source: str, target: str, kind: EdgeKind) -> None:
        """Draw an edge; one that leads to nothing is left out at the end."""
        self._edges[source, target, kind] = EdgeView(
            source=source, target=target, kind=kind, linkage=LINKAGE.get(kind)
        )

    def node(self, id: str) -> NodeView | None:
        """Return a node that was put down."""
        return self._nodes.get(id)

    def side_of(self, id: str) -> Side | None:
        """Return whose a node is."""
        return self._nodes[id].side if id in self._nodes else None

    def from_(self, source: str, *kinds: EdgeKind) -> tuple[str, ...]:
        """Return where edges of some kinds lead from a node."""
        return tuple(t for s, t, kind in self._edges if s == source and kind in kinds)

    def leads_to(self, kind: EdgeKind) -> set[str]:
        """Return what edges of a kind lead to."""
        return {target for _, target, one in self._edges if one == kind}

    def joined(self, target: str, kind: EdgeKind, sources: Iterable[str]) -> bool:
        """Say whether any of some nodes is joined to a target."""
        return any((source, target, kind) in self._edges for source in sources)

    def edges(self, *kinds: EdgeKind) -> tuple[EdgeView, ...]:
        """Return the edges of some kinds that were drawn so far."""
        return tuple(edge for edge in self._edges.values() if edge.kind in kinds)

    def finished(self) -> tuple[tuple[NodeView, ...], tuple[EdgeView, ...]]:
        """Return the whole, without the edges that lead to nothing."""
        ends = self._nodes
        edges = (e for e in self._edges.values() if e.source in ends and e.target in ends)
        return tuple(self._nodes.values()), tuple(edges)
