"""Theories, arguments and answers read off the way an imported map is joined.

Surfaces read maps by theory. A map that no run drew has none, so these are put together from its
parts: what supports a theory is its argument, what is aimed at either an answer, as far down as it
goes. A statement that hangs on no theory is on the map, and in no outline.
"""

from collections import defaultdict
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


class _Joined:
    """The joins of a map by the part they come from and by the part they go to, in their order."""

    def __init__(self, joins: Sequence[EdgeView]) -> None:
        self.out: defaultdict[str, list[EdgeView]] = defaultdict(list)
        self.into: defaultdict[str, list[EdgeView]] = defaultdict(list)
        self.rests: dict[str, str] = {}
        """What each part rests on last."""
        for edge in joins:
            self.out[edge.source].append(edge)
            self.into[edge.target].append(edge)
            if edge.kind == "rests-on":
                self.rests[edge.source] = edge.target

    def targets(self, id: str, *kinds: EdgeKind) -> list[str]:
        """Return what a part is joined to in these ways."""
        return [edge.target for edge in self.out[id] if edge.kind in kinds]


def sides_of(parts: Sequence[Part], joins: Sequence[EdgeView], ours: Side) -> dict[str, Side]:
    """Return who says what: as the file says, else as it follows from the theories down."""
    speaking = {p.id for p in parts if p.kind in ("theory", "argument", "move", "locution")}
    sides: dict[str, Side] = {part.id: part.side for part in parts if part.side}
    onto: dict[str, list[EdgeView]] = {}
    for edge in joins:
        onto.setdefault(edge.target, []).append(edge)
        if edge.kind == "asserts":
            onto.setdefault(edge.source, []).append(edge)
    reached: set[str] = set()
    for first in (part.id for part in parts if part.kind == "theory"):
        if first in reached:  # And all that follows from it.
            continue
        sides.setdefault(first, ours)
        reached.add(first)
        queue = [first]
        for id in queue:
            for edge in onto.get(id, ()):
                other = edge.source if edge.target == id else edge.target
                if other not in speaking or other in reached or edge.kind in ("prefers", "asks"):
                    continue
                same = edge.kind not in ATTACKS and edge.kind != "concedes"
                sides.setdefault(other, sides[id] if same else OTHER_SIDE[sides[id]])
                queue.append(other)
                reached.add(other)
    return sides


def theories_of(
    parts: Sequence[Part],
    joins: Sequence[EdgeView],
    labels: dict[str, Cleared],
    sides: dict[str, Side],
) -> tuple[TheoryView, ...]:
    """Return the theories with the arguments that support them and what these rest on."""
    by_id, joined = {part.id: part for part in parts}, _Joined(joins)
    theories: list[TheoryView] = []
    placed: set[str] = set()
    for part in (part for part in parts if part.kind == "theory"):
        answered = joined.targets(part.id, "answers")
        arguments = []
        for edge in joined.into[part.id]:
            argument = by_id[edge.source]
            if (edge.kind, argument.kind) != ("supports", "argument"):
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
                    premises=_premises(argument.id, joined, by_id, labels),
                    cites=_cites(argument.id, joined, by_id, labels),
                )
            )
        theories.append(
            TheoryView(
                id=part.id,
                side=sides[part.id],
                audience=part.audience or "judge",
                issue=by_id[answered[0]].words if answered else Supplied(""),
                scheme=part.scheme or "free",
                thesis=labels[part.id],
                elements=(),
                rests_on=tuple(joined.targets(part.id, "rests-on")),
                sunk_by=None,
                precedents=(),
                adverse=(),
                route=(),
                arguments=tuple(arguments),
            )
        )
    return tuple(theories)


def _cites(
    id: str, joined: _Joined, by_id: dict[str, Part], labels: dict[str, Cleared]
) -> tuple[CiteView, ...]:
    """Return the decisions that something cites by way of passages which the library holds."""
    cited = {*joined.targets(id, "cites")}
    return tuple(
        CiteView(passage=passage, precedent="", citation=labels[joined.rests[passage]])
        for passage in joined.targets(id, "rests-on")
        if by_id[passage].kind == "passage" and joined.rests.get(passage) in cited
    )


def _premises(
    argument: str, joined: _Joined, by_id: dict[str, Part], labels: dict[str, Cleared]
) -> tuple[PremiseView, ...]:
    """Return the rest of what an argument rests on; a decision without a passage is a premise."""
    found, within = joined.targets(argument, "rests-on", "cites"), joined.rests
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
    by_id, joined = {part.id: part for part in parts}, _Joined(joins)
    moving = {part.id: part for part in parts if part.kind == "move"}
    depth = dict.fromkeys(within, 0)
    found: list[MoveView] = []
    queue = list(within)
    for target in queue:
        for edge in joined.into[target]:
            part = moving.get(edge.source)
            if part is None or edge.kind not in _MOVES or part.id in within:
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
                    cites=_cites(part.id, joined, by_id, labels),
                )
            )
    return tuple(found)
