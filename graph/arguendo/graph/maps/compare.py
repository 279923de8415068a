"""Compares the maps of two runs: what is new, gone, reworded, or no longer graded or standing so.

Ids count for nothing, since each run gives its own; authorities and passages alone have ids of the
record. Nodes are matched in three rounds, each among what the round before left over: by what they
say of what (an argument with its theory, a move with what it is aimed at), by what they say, and,
for what sides put in words, by likeness of the words. The last are told as reworded.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from difflib import SequenceMatcher

from arguendo.graph.maps.marks import marked_line, shortened
from arguendo.graph.maps.words import graded_words, stands
from arguendo.graph.wire import ArgumentMap, EdgeKind, NodeKind, NodeView
from arguendo.graph.wire.comparison import (
    Changed,
    ComparedRun,
    MapDifference,
    NodeChange,
    NodeState,
)

_LIKE = 0.75
"""From what likeness on two wordings are taken for one thing, reworded."""
_OF_RECORD: frozenset[NodeKind] = frozenset({"precedent", "passage"})
_WORDED: frozenset[NodeKind] = frozenset({"theory", "argument", "claim", "rule", "move"})
_UNCOMPARED: frozenset[NodeKind] = frozenset({"locution"})
_AIMS: frozenset[EdgeKind] = frozenset(
    {"answers", "supports", "rebuts", "undercuts", "undermines", "concedes", "asks"}
)


def compare(before: ArgumentMap, after: ArgumentMap) -> MapDifference:
    """Return what differs between two maps of one matter."""
    pairs, gone = _matched(before, after)
    changes: list[NodeChange] = []
    for node in _compared(after):
        old = pairs.get(node.id)
        was = _state(before, old) if old else None
        what = _what(was, now := _state(after, node))
        if what:
            changes.append(
                NodeChange(kind=node.kind, side=node.side, what=what, before=was, after=now)
            )
    for node in gone:
        was = _state(before, node)
        changes.append(
            NodeChange(kind=node.kind, side=node.side, what=("gone",), before=was, after=None)
        )
    verdicts = {verdict.id: verdict for map in (before, after) for verdict in map.verdicts}
    return MapDifference(
        before=_run(before),
        after=_run(after),
        same=len(_compared(after)) - sum(change.after is not None for change in changes),
        changes=tuple(changes),
        verdicts=tuple(verdicts.values()),
    )


def in_words(difference: MapDifference) -> Iterator[str]:
    """Yield a difference line by line, each citation marked as its map has it."""
    before, after = difference.before, difference.after
    same_library = before.library == after.library
    yield (
        f"From run {before.run} (law as of {before.as_of}, library {before.library}) to run "
        f"{after.run} (law as of {after.as_of}, "
        f"{'the same library' if same_library else f'library {after.library}'})."
    )
    counted: dict[str, int] = defaultdict(int)
    for change in difference.changes:
        for what in change.what:
            counted[what] += 1
    names = {
        "new": "new",
        "gone": "gone",
        "reworded": "reworded",
        "grade": "graded otherwise",
        "standing": "standing otherwise",
        "standing-verified": "standing otherwise on checked citations alone",
    }
    told = [f"{counted[what]} {name}" for what, name in names.items() if counted[what]]
    yield (f"{', '.join(told) or 'Nothing differs'}; {difference.same} the same.")
    for change in difference.changes:
        yield _line(change)


def _line(change: NodeChange) -> str:
    shown = change.after or change.before
    if shown is None:
        raise ValueError("a change of nothing")
    sign = {"new": "+", "gone": "-"}.get(change.what[0], "~")
    whose = f" for the {change.side}" if change.side else ""
    words = marked_line(shortened(shown.label, 160))
    line = f"{sign} {change.kind} {shown.id}{whose}: {words}"
    if change.before is None or change.after is None:
        return f"{line} ({graded_words(shown.grade)}; {_stands(change.kind, shown)})"
    was, now = change.before, change.after
    parts = {
        "grade": f"was {graded_words(was.grade)}, is {graded_words(now.grade)}",
        "standing": f"was: {stands(change.kind, was.all)}, is: {stands(change.kind, now.all)}",
        "standing-verified": (
            f"on checked citations alone was: {stands(change.kind, was.verified_only)}, "
            f"is: {stands(change.kind, now.verified_only)}"
        ),
        "reworded": f"was worded: {marked_line(shortened(was.label, 160))}",
    }
    return f"{line} ({'; '.join(parts[what] for what in change.what if what in parts)})"


def _stands(kind: NodeKind, state: NodeState) -> str:
    return stands(kind, state.all)


def _compared(map: ArgumentMap) -> list[NodeView]:
    return [node for node in map.nodes if node.kind not in _UNCOMPARED]


def _matched(
    before: ArgumentMap, after: ArgumentMap
) -> tuple[dict[str, NodeView], tuple[NodeView, ...]]:
    """Return, for each node of the later map, that of the earlier one; and what is left of that."""
    old, new = _compared(before), _compared(after)
    pairs: dict[str, NodeView] = {}
    old_keys, new_keys = _full_keys(before), _full_keys(after)
    _pair(pairs, old, new, lambda node: old_keys[node.id], lambda node: new_keys[node.id])
    _pair(pairs, old, new, _said, _said)
    for node in new:
        if node.id not in pairs and node.kind in _WORDED:
            like = [
                (_likeness(node, one), one)
                for one in old
                if (one.kind, one.side) == (node.kind, node.side)
            ]
            best, found = max(like, key=lambda one: one[0], default=(0.0, None))
            if found is not None and best >= _LIKE:
                pairs[node.id] = found
                old.remove(found)
    return pairs, tuple(old)


def _pair(
    pairs: dict[str, NodeView],
    old: list[NodeView],
    new: list[NodeView],
    old_key: Callable[[NodeView], Hashable],
    new_key: Callable[[NodeView], Hashable],
) -> None:
    by_key: dict[Hashable, list[NodeView]] = defaultdict(list)
    for node in old:
        by_key[old_key(node)].append(node)
    for node in new:
        if node.id not in pairs and (there := by_key.get(new_key(node))):
            pairs[node.id] = there.pop(0)
            old.remove(pairs[node.id])


def _said(node: NodeView) -> tuple[str, ...]:
    words = node.id if node.kind in _OF_RECORD else " ".join(node.label.text.split())
    return (node.kind, node.side or "", words)


def _full_keys(map: ArgumentMap) -> dict[str, Hashable]:
    """Return what each node says, with what it says it of, up to the issue."""
    said = {node.id: _said(node) for node in map.nodes}
    aims: dict[str, str] = {}
    for edge in map.edges:
        if edge.kind in _AIMS:
            aims.setdefault(edge.source, edge.target)
    keys: dict[str, Hashable] = {}
    for id in said:
        way = [id]
        while (onward := aims.get(way[-1])) is not None and onward not in way:
            way.append(onward)
        keys[id] = tuple(said[one] for one in way if one in said)
    return keys


def _likeness(one: NodeView, other: NodeView) -> float:
    words = one.label.text.split(), other.label.text.split()
    return SequenceMatcher(None, *words, autojunk=False).ratio()


def _what(was: NodeState | None, now: NodeState) -> tuple[Changed, ...]:
    if was is None:
        return ("new",)
    changed: dict[Changed, bool] = {
        "reworded": was.label.text.split() != now.label.text.split(),
        "grade": was.grade != now.grade,
        "standing": was.all != now.all,
        "standing-verified": was.verified_only != now.verified_only,
    }
    return tuple(what for what, is_so in changed.items() if is_so)


def _state(map: ArgumentMap, node: NodeView) -> NodeState:
    return NodeState(
        id=node.id,
        label=node.label,
        grade=node.grade,
        all=map.acceptability.all[node.id],
        verified_only=map.acceptability.verified_only[node.id],
    )


def _run(map: ArgumentMap) -> ComparedRun:
    return ComparedRun(
        run=map.provenance.run,
        library=map.provenance.library,
        as_of=map.provenance.as_of,
        policy=tuple(dict.fromkeys(verdict.policy for verdict in map.verdicts)),
    )
