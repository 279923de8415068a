"""What a map may not be, whoever drew it: without an issue, or a circle of support."""

from collections.abc import Iterable, Sequence

from arguendo.graph.wire import EdgeKind, EdgeView, NodeView

_CARRIES: frozenset[EdgeKind] = frozenset({"supports", "answers"})
_CARRIED: frozenset[EdgeKind] = frozenset({"rests-on", "cites"})


def circle(edges: Iterable[EdgeView]) -> tuple[str, ...]:
    """Return statements each of which is carried by the one before it, and the first by the last.

    Attacks may go in circles, and are labelled undecided; what carries itself proves nothing.
    """
    onward: dict[str, list[str]] = {}
    for edge in edges:
        if edge.kind in _CARRIES:
            onward.setdefault(edge.source, []).append(edge.target)
        elif edge.kind in _CARRIED:
            onward.setdefault(edge.target, []).append(edge.source)
    done: set[str] = set()
    for first in onward:
        path: dict[str, None] = {}
        stack = [(first, iter(onward.get(first, ())))] if first not in done else []
        if stack:
            path[first] = None
        while stack:
            at, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                stack.pop()
                path.pop(at)
                done.add(at)
            elif following in path:
                walked = list(path)
                return tuple(walked[walked.index(following) :])
            elif following not in done:
                path[following] = None
                stack.append((following, iter(onward.get(following, ()))))
    return ()


def fault(nodes: Sequence[NodeView], edges: Sequence[EdgeView]) -> str:
    """Say what is wrong with a map as a whole; empty where nothing is."""
    if not any(node.kind == "issue" for node in nodes):
        return "it has no issue"
    if around := circle(edges):
        return f"it is cyclic: {', '.join(around)} carry each other in a circle"
    return ""
