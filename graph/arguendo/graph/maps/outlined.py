"""Theories, arguments and answers read off the way an imported map is joined.

Surfaces read maps by theory. A map that no run drew has none, so these are put together from its
parts: what supports a theory is its argument, what is aimed at either an answer, as far down as it
goes. A statement that hangs on no theory is on the map, and in no outline.
"""

from collections.abc import Sequence

from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.attacks import ATTACKS
from arguendo.graph.maps.imported import Part
from arguendo.graph.model import MoveKind
from arguendo.graph.wire import (
    ArgumentView,
    CiteView,
    EdgeKind,
    EdgeView,
    MoveView,
    PremiseView,
    TheoryView,
)


def sides_of(parts: Sequence[Part], joins: Sequence[EdgeView], ours: Side) -> dict[str, Side]:
    """Return who says what: as the file says, else as it follows from the theories down."""
    speaking = {p.id for p in parts if p.kind in ("theory", "argument", "move", "locution")}
    sides: dict[str, Side] = {part.id: part.side for part in parts if part.side}
    onto: dict[str, list[EdgeView]] = {}
    for edge in joins:
        onto.setdefault(edge.target, []).append(edge)
        if edge.kind == "asserts":
            onto.setdefault(edge.source, []).append(edge)
    for first in (part.id for part in parts if part.kind == "theory"):
        sides.setdefault(first, ours)
        queue = [first]
        for id in queue:
            for edge in onto.get(id, ()):
                other = edge.source if edge.target == id else edge.target
                if other not in speaking or other in queue or edge.kind in ("prefers", "asks"):
                    continue
                same = edge.kind not in ATTACKS and edge.kind != "concedes"
                sides.setdefault(other, sides[id] if same else OTHER_SIDE[sides[id]])
                queue.append(other)
    return sides


def theories_of(
    parts: Sequence[Part],
    joins: Sequence[EdgeView],
    labels: dict[str, Cleared],
    sides: dict[str, Side],
) -> tuple[TheoryView, ...]:
    """Return the theories with the arguments that support them and what these rest on."""
    by_id = {part.id: part for part in parts}
    theories: list[TheoryView] = []
    placed: set[str] = set()
    for part in (part for part in parts if part.kind == "theory"):
        issue = next(
            (by_id[e.target].words for e in joins if (e.source, e.kind) == (part.id, "answers")),
            Supplied(""),
        )
        arguments = []
        for edge in joins:
            argument = by_id[edge.source]
            if (edge.target, edge.kind, argument.kind) != (part.id, "supports", "argument"):
                continue
            if argument.id in placed:
                continue
            placed.add(argument.id)
            arguments.append(
                ArgumentView(
                    id=argument.id,
                    theory=part.id,
                    side=sides.get(argument.id, sides[part.id]),
                    scheme=argument.scheme or "free",
                    claim=labels[argument.id],
                    premises=_premises(argument.id, joins, by_id, labels),
                    cites=_cites(argument.id, joins, by_id, labels),
                )
            )
        theories.append(
            TheoryView(
                id=part.id,
                side=sides[part.id],
                audience=part.audience or "judge",
                issue=issue,
                scheme=part.scheme or "free",
                thesis=labels[part.id],
                elements=(),
                rests_on=tuple(
                    e.target for e in joins if (e.source, e.kind) == (part.id, "rests-on")
                ),
                sunk_by=None,
                precedents=(),
                adverse=(),
                route=(),
                arguments=tuple(arguments),
            )
        )
    return tuple(theories)


def _cites(
    id: str, joins: Sequence[EdgeView], by_id: dict[str, Part], labels: dict[str, Cleared]
) -> tuple[CiteView, ...]:
    """Return the decisions that something cites by way of passages which the library holds."""
    within = {e.source: e.target for e in joins if e.kind == "rests-on"}
    cited = {e.target for e in joins if (e.source, e.kind) == (id, "cites")}
    return tuple(
        CiteView(passage=e.target, precedent="", citation=labels[within[e.target]])
        for e in joins
        if (e.source, e.kind) == (id, "rests-on")
        and by_id[e.target].kind == "passage"
        and within.get(e.target) in cited
    )


def _premises(
    argument: str,
    joins: Sequence[EdgeView],
    by_id: dict[str, Part],
    labels: dict[str, Cleared],
) -> tuple[PremiseView, ...]:
    """Return the rest of what an argument rests on; a decision without a passage is a premise."""
    found = [e.target for e in joins if e.source == argument and e.kind in ("rests-on", "cites")]
    within = {e.source: e.target for e in joins if e.kind == "rests-on"}
    cited = {within[id] for id in found if by_id[id].kind == "passage" and id in within}
    premises: list[PremiseView] = []
    for id in found:
        match by_id[id].kind:
            case "passage":
                pass
            case "precedent":
                if id not in cited:
                    premises.append(PremiseView(kind="precedent", text=labels[id], refers_to=""))
            case "rule":
                held = within.get(id, "")
                known = held if held and by_id[held].kind == "passage" else ""
                premises.append(PremiseView(kind="precedent", text=labels[id], refers_to=known))
            case "fact":
                premises.append(PremiseView(kind="fact", text=labels[id], refers_to=id))
            case _:
                premises.append(PremiseView(kind="assumption", text=labels[id], refers_to=""))
    return tuple(premises)


_MOVES: dict[EdgeKind, MoveKind] = {
    "rebuts": "assert",
    "undermines": "assert",
    "supports": "assert",
    "undercuts": "undercut",
    "concedes": "concede",
}


def moves_of(
    parts: Sequence[Part],
    joins: Sequence[EdgeView],
    labels: dict[str, Cleared],
    sides: dict[str, Side],
    theories: Sequence[TheoryView],
) -> tuple[MoveView, ...]:
    """Return the answers that are aimed at something in a theory, as far down as they go."""
    within = {theory.id: theory.id for theory in theories}
    within |= {one.id: theory.id for theory in theories for one in theory.arguments}
    by_id = {part.id: part for part in parts}
    moving = {part.id: part for part in parts if part.kind == "move"}
    depth = dict.fromkeys(within, 0)
    found: list[MoveView] = []
    queue = list(within)
    for target in queue:
        for edge in joins:
            part = moving.get(edge.source)
            if part is None or edge.target != target or edge.kind not in _MOVES:
                continue
            if part.id in within:
                continue
            within[part.id], depth[part.id] = within[target], depth[target] + 1
            queue.append(part.id)
            found.append(
                MoveView(
                    id=part.id,
                    kind=_MOVES[edge.kind],
                    side=sides.get(part.id, OTHER_SIDE[theories[0].side]),
                    round=part.round or 1 + (depth[part.id] - 1) // 2,
                    ply=3 if depth[part.id] % 2 == 0 else 2,
                    theory=within[target],
                    target=target,
                    text=labels[part.id],
                    cites=_cites(part.id, joins, by_id, labels),
                )
            )
    return tuple(found)
