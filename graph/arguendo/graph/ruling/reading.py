"""How a judge of a school reads a map: a value-based framework over the grounded labelling.

After T. Bench-Capon, "Persuasion in practical argument using value-based argumentation frameworks"
(Journal of Logic and Computation 13, 2003): a theory defeats its rival unless the judge gives more
on the kind of reason the rival gives. Arguments and turns are labelled first, and alike for every
judge; what a school decides is only which theory that stands on them prevails. Where two theories
give reasons of equal weight to the judge, the weight of authority decides: decisions that bind the
forum, then others, relied on by what stands. Where that is equal too neither prevails.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from arguendo.corpus.model import Side
from arguendo.graph.maps.semantics import framework, grounded
from arguendo.graph.model import Review
from arguendo.graph.ruling.table import Table
from arguendo.graph.schools.school import School
from arguendo.graph.wire import NodeView, Standing

Read = Callable[[frozenset[str]], "Reading"]
"""A judge's reading of a map with some nodes struck."""


class Reading(NamedTuple):
    """What a judge makes of a map."""

    rules_for: Side | None
    adopted: tuple[str, ...]
    """The theories that prevail."""
    labels: Mapping[str, Standing]


def reader(
    table: Table, issue: str, school: School, burden_on: Side, other: Side, review: Review
) -> Read:
    """Return how a judge of a school reads an issue."""
    answering = {e.source for e in table.edges if e.kind == "answers" and e.target == issue}
    before = tuple(one for one in table.theories if one.id in answering)
    # A court rules on what was put to a judge; where nothing was, on what there is.
    theories = tuple(one for one in before if one.audience == "judge") or before
    asked = {one.id for one in theories}
    left_out = {one.id for one in before} - asked
    weights = {one.id: school.weight(one.lens, one.scheme) for one in theories}
    side_of = {one.id: one.side for one in theories}
    binding = {
        precedent.authority.id
        for one in theories
        for precedent in (*one.precedents, *one.adverse)
        if precedent.weight == "binding"
    }
    cited: dict[str, list[str]] = defaultdict(list)
    carried: dict[str, list[str]] = defaultdict(list)
    for edge in table.edges:
        if edge.kind == "cites":
            cited[edge.source].append(edge.target)
        elif edge.kind == "supports":
            carried[edge.target].append(edge.source)

    def strength(theory: str, labels: Mapping[str, Standing]) -> tuple[int, int, int]:
        standing = [one for one in carried[theory] if labels.get(one) == "in"]
        relied = {one for argument in standing for one in cited[argument] if labels[one] == "in"}
        return (weights[theory], len(relied & binding), len(relied - binding))

    def read(struck: frozenset[str]) -> Reading:
        first = grounded(framework(table.nodes, table.edges, struck))
        strengths = {one.id: strength(one.id, first) for one in theories}
        kept = [
            edge
            for edge in table.edges
            if not (
                edge.kind == "rebuts"
                and edge.target in asked
                and (
                    edge.source in left_out
                    or (edge.source in asked and strengths[edge.source] < strengths[edge.target])
                )
            )
        ]
        labels = grounded(framework(table.nodes, kept, struck))
        adopted = tuple(one.id for one in theories if labels[one.id] == "in")
        return Reading(_rules(adopted, side_of, labels, burden_on, other, review), adopted, labels)

    return read


def _rules(
    adopted: Sequence[str],
    side_of: Mapping[str, Side],
    labels: Mapping[str, Standing],
    burden_on: Side,
    other: Side,
    review: Review,
) -> Side | None:
    """Return whom a judge rules for, by how much it defers to the side that won below.

    De novo it defers to nobody. On review for clear error the side without the burden keeps what
    it won unless a theory against it prevails and none of its own is even arguable. On review for
    abuse of discretion the same, and every theory of its own has to be defeated outright.
    """
    sides = {side_of[one] for one in adopted}
    winner = next(iter(sides)) if len(sides) == 1 else None
    if winner is None and not any(label != "out" for label in map(labels.get, side_of)):
        winner = None if not side_of else other
    if review == "de-novo" or winner == other:
        return winner
    own = [labels[one] for one, side in side_of.items() if side == other]
    arguable = any(label != "out" for label in own)
    unanswered = not own
    if winner == burden_on and not arguable and (review == "clear-error" or not unanswered):
        return burden_on
    return other


def route(table: Table, reading: Reading) -> tuple[str, ...]:
    """Return the way from the theories adopted, through what carries them, to what it rests on."""
    way = dict.fromkeys(reading.adopted)
    kinds = {node.id: node.kind for node in table.nodes}
    for theory in reading.adopted:
        carrying = [
            edge.source
            for edge in table.edges
            if edge.kind == "supports"
            and edge.target == theory
            and kinds[edge.source] in ("argument", "move")
            and reading.labels[edge.source] == "in"
        ]
        way.update(dict.fromkeys(carrying))
        way.update(
            dict.fromkeys(
                edge.target
                for edge in table.edges
                if edge.kind in ("cites", "rests-on")
                and edge.source in carrying
                and kinds[edge.target] in ("precedent", "fact")
                and reading.labels[edge.target] == "in"
            )
        )
    return tuple(way)


def in_order(nodes: Iterable[NodeView], ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids in the order of the map."""
    wanted = set(ids)
    return tuple(node.id for node in nodes if node.id in wanted)
