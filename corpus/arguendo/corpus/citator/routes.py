"""The ways from an old authority to a new one, through the passages in which decisions cite.

The main line follows; the break overrules, rejects or limits; a dissent became law where a later
court cites it with approval and the decision it dissented from is then overruled. Given a thesis,
the route whose passages say it carries it, and the best of the others is its rival.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from arguendo.corpus.citator.citing import rows_on
from arguendo.corpus.citator.network import DEEP, Arrow, Network, gathered
from arguendo.corpus.citator.sentences import around, sentences, unmarked
from arguendo.corpus.citator.spoken import THIS, Spoken, masked, spoken_of
from arguendo.corpus.model import (
    Authority,
    Passage,
    Reference,
    Treatment,
    TreatmentKind,
    Value,
    Voice,
)
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf

RouteKind = Literal["main line", "dissent", "break"]
"""How a route goes: by following, by a dissent that became law, or by breaking with the old."""

Bearing = Callable[[Sequence[int]], dict[int, float]]
"""How much the passages of those numbers say of a thesis, from 0 to 1."""

OF_DISSENT = "d"
"""The form of a mention of the dissent in a decision."""
GRAVE: tuple[TreatmentKind, ...] = ("overruled", "superseded", "rejected")
_AGAINST: tuple[TreatmentKind, ...] = (*GRAVE, "questioned", "limited")
_COURTS: frozenset[Voice] = frozenset(("lead", "plurality", "per-curiam", "combined"))
_DISSENT = re.compile(rf"{THIS}[^;.()]{{0,60}}\([^()]{{0,60}}\bdissent\w*[^()]{{0,40}}\)")
"""`Bowers, 478 U. S., at 216 (Stevens, J., dissenting)`."""
_OF_DISSENT = re.compile(
    rf"\bdissent(?:s|ing opinions?)? (?:of [^,;]{{3,60}} )?(?:in|from|to) (?:the )?{THIS}"
)
"""`the dissenting opinion in Bowers`."""
_LOOKED_AT = 2
"""Mentions of each citing decision that are read."""


class Step(Value):
    """One decision of a route, and the passage in which it cites one before it."""

    authority: str
    """The decision's id."""
    name: Recorded
    """Its name."""
    reference: Reference | None
    """Where it is printed."""
    decided: str
    """When it was decided."""
    cites: str
    """The id of the decision of this route that the passage cites; empty for the first step."""
    kind: TreatmentKind | None = None
    """What it makes of that decision; None for the first step."""
    of_dissent: bool = False
    """Whether it is the dissent there that it cites."""
    passage: str = ""
    """The passage, by its id; empty where a source states the step."""
    page: int | None = None
    """The page it stands on."""
    voice: Voice | None = None
    """Who speaks in it."""
    sentence: Recorded = Recorded("")
    """The sentence that cites."""


class Route(Value):
    """A way through the case law, the oldest decision first."""

    kind: RouteKind
    """How it goes."""
    steps: tuple[Step, ...]
    """The decisions, each with the passage that cites one before it."""
    bearing: float | None = None
    """How much its passages say of the thesis; it ranks, and proves nothing."""

    @property
    def authorities(self) -> tuple[str, ...]:
        """The ids of its decisions."""
        return tuple(step.authority for step in self.steps)


class Routes(Value):
    """The routes found between two authorities."""

    routes: tuple[Route, ...]
    """All of them; where a thesis is given, the one that carries it first."""
    looked_at: int
    """How many decisions of the index lie between the two and were looked at."""

    @property
    def carrying(self) -> Route | None:
        """The route that carries the thesis; the main line where none is given."""
        return self.routes[0] if self.routes else None

    @property
    def rival(self) -> Route | None:
        """The route that goes another way."""
        first = self.carrying
        return next((one for one in self.routes if first and one.kind != first.kind), None)


def routes(
    db: Shelf,
    old: Authority,
    new: Authority,
    against: Sequence[Treatment],
    bearing: Bearing | None = None,
) -> Routes:
    """Find the ways from one authority to another, given how the old one fared on the day."""
    network = gathered(db, old, new)
    weigh = _weights(network, old.id, bearing)
    broken = _breaks(network, old.id, new.id, against, weigh)
    ways: dict[RouteKind, list[Arrow]] = {
        "main line": _best(network, old.id, new.id, weigh, _follows),
        "break": broken,
        "dissent": _by_dissent(db, network, old, broken) if broken else [],
    }
    found = [_route(db, kind, old, arrows, bearing) for kind, arrows in ways.items() if arrows]
    if bearing is not None:
        found.sort(key=lambda one: -(one.bearing or 0.0))
    return Routes(routes=tuple(found), looked_at=len(network.days))


def _follows(arrow: Arrow) -> bool:
    return arrow.kind not in _AGAINST


def _weights(network: Network, old: str, bearing: Bearing | None) -> Callable[[Arrow], float]:
    """Return how strong an arrow is: how often a court cites there, and how much to the point.

    To the point is a decision that speaks of the old one too, and a passage that says something
    of the thesis.
    """
    borne: dict[int, float] = {}
    arrows = [one for some in network.into.values() for one in some]
    speaks = {one.later for one in arrows if one.earlier == old and one.by_court}
    if bearing is not None:
        near = [one for one in arrows if one.later in speaks]
        borne = bearing(sorted({n for one in near for n, _, _ in one.mentions[:_LOOKED_AT]}))

    def weight(arrow: Arrow) -> float:
        often = 1 - 1 / (1 + arrow.by_court) if arrow.by_court else 0.1
        often *= 1.0 if arrow.later in speaks else 0.15
        if bearing is None:
            return often
        return often * (0.2 + max((borne.get(n, 0.0) for n, _, _ in arrow.mentions), default=0.0))

    return weight


def _best(
    network: Network,
    start: str,
    end: str,
    weigh: Callable[[Arrow], float],
    may: Callable[[Arrow], bool],
) -> list[Arrow]:
    """Return the arrows of the strongest way from one decision to another, the first first.

    Of ways of the same strength the longer one is better: it shows more of what was said.
    """
    best: dict[str, list[tuple[float, list[Arrow]]]] = {start: [(0.0, [])]}
    for later in network.in_order():
        if later == start:
            continue
        ways: dict[int, tuple[float, list[Arrow]]] = {}
        for arrow in filter(may, network.into.get(later, ())):
            for strength, before in best.get(arrow.earlier, ()):
                if len(before) > DEEP:
                    continue
                way = (strength + weigh(arrow), [*before, arrow])
                known = ways.get(len(way[1]))
                if known is None or way[0] > known[0]:
                    ways[len(way[1])] = way
        if ways:
            best[later] = list(ways.values())
    return max(
        (way for way in best.get(end, ()) if way[1]),
        key=lambda way: way[0] / math.sqrt(len(way[1])),
        default=(0.0, []),
    )[1]


def _breaks(
    network: Network,
    old: str,
    new: str,
    against: Sequence[Treatment],
    weigh: Callable[[Arrow], float],
) -> list[Arrow]:
    """Return what spoke against the old one, in order, up to the break, and the way on from it."""
    to_old = {
        one.later: one for some in network.into.values() for one in some if one.earlier == old
    }
    courts = [one for one in against if one.told != "separately" and one.citing in to_old]
    for kinds in (GRAVE, _AGAINST):
        for one in (one for one in courts if one.kind in kinds):
            onward = _best(network, one.citing, new, weigh, lambda _: True)
            if onward or one.citing == new:
                day = network.days[one.citing]
                before = {
                    each.citing: to_old[each.citing]._replace(kind=each.kind)
                    for each in courts
                    if network.days[each.citing] < day
                }
                eroded = sorted(before.values(), key=lambda arrow: network.days[arrow.later])
                return [*eroded, to_old[one.citing]._replace(kind=one.kind), *onward]
    return []


def _by_dissent(
    db: Shelf, network: Network, old: Authority, broken: Sequence[Arrow]
) -> list[Arrow]:
    """Return the way by which the dissent from the old one became law, if a court took it up."""
    at = max(n for n, one in enumerate(broken) if one.earlier == old.id)
    cut, onward = broken[at], list(broken[at + 1 :])
    to_old = {
        one.later: one for some in network.into.values() for one in some if one.earlier == old.id
    }
    taken: dict[str, list[tuple[int, int, str]]] = {}
    for number, later, offset in _of_dissent(db, old):
        if later in to_old and network.days[later] <= network.days[cut.later]:
            taken.setdefault(later, []).append((number, offset, OF_DISSENT))
    ways = [
        to_old[later]._replace(mentions=tuple(places), kind="followed")
        for later, places in sorted(taken.items(), key=lambda one: network.days[one[0]])
    ]
    if not ways:
        return []
    did = next((one for one in ways if one.later == cut.later), cut)
    return [*(one for one in ways if one is not did), did._replace(kind=cut.kind), *onward]


def _of_dissent(db: Shelf, old: Authority) -> Iterator[tuple[int, str, int]]:
    """Yield (passage, decision, offset) where a court cites the dissent in a decision."""
    spoken = spoken_of(old)
    if not spoken.shorts:
        return
    numbers = reading.passages_saying(db, f"({' OR '.join(spoken.shorts)}) AND dissent*")
    for passage, number in zip(reading.by_number(db, numbers), numbers, strict=False):
        if passage.voice not in _COURTS or passage.authority == old.id:
            continue
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            if "dissent" in sentence and _is_of_dissent(sentence, spoken):
                yield number, passage.authority, start


def _is_of_dissent(sentence: str, spoken: Spoken) -> bool:
    """Say whether a sentence cites the dissent in the case, and not the decision."""
    text, _ = masked(unmarked(sentence), spoken)
    return bool(_DISSENT.search(text) or _OF_DISSENT.search(text))


def _route(
    db: Shelf,
    kind: RouteKind,
    old: Authority,
    arrows: Sequence[Arrow],
    bearing: Bearing | None,
) -> Route:
    steps = [_first(old), *(_step(db, arrow, bearing) for arrow in arrows)]
    borne = _borne(arrows, bearing) if bearing is not None else None
    return Route(kind=kind, steps=tuple(steps), bearing=borne)


def _borne(arrows: Iterable[Arrow], bearing: Bearing) -> float:
    """Return how much the passages of a route say of the thesis, each step alike."""
    each = [max(bearing([n for n, _, _ in one.mentions]).values(), default=0.0) for one in arrows]
    return round(sum(each) / len(each), 4) if each else 0.0


def _first(old: Authority) -> Step:
    return Step(
        authority=old.id,
        name=old.name,
        reference=old.references[0] if old.references else None,
        decided=old.decided or "",
        cites="",
    )


def _step(db: Shelf, arrow: Arrow, bearing: Bearing | None) -> Step:
    later, earlier = reading.authority(db, arrow.later), reading.authority(db, arrow.earlier)
    assert later is not None
    assert earlier is not None
    shown = _shown(db, arrow, bearing)
    step = _first(later).model_copy(
        update={"cites": arrow.earlier, "kind": arrow.kind, "page": arrow.page}
    )
    if shown is None:
        return step
    passage, at = shown
    start, end = around(passage.text, at)
    return step.model_copy(
        update={
            "of_dissent": _is_of_dissent(passage.text[start:end], spoken_of(earlier)),
            "passage": passage.id,
            "page": passage.page,
            "voice": passage.voice,
            "sentence": Recorded(unmarked(passage.text[start:end])),
        }
    )


def _shown(db: Shelf, arrow: Arrow, bearing: Bearing | None) -> tuple[Passage, int] | None:
    """Return the passage that shows a step: a court's before a judge's, what overrules first."""
    dissents = any(form == OF_DISSENT for _, _, form in arrow.mentions)
    said = _said_in(db, arrow) if arrow.kind in _AGAINST and not dissents else ()
    mentions = [*said, *((number, at) for number, at, _ in arrow.mentions)]
    numbers = sorted({number for number, _ in mentions})
    passages = {one.id: one for one in reading.by_number(db, numbers)}
    by_number = dict(zip(numbers, passages.values(), strict=False))
    borne = bearing(numbers) if bearing is not None else {}
    ranked = sorted(
        ((number, at) for number, at in mentions if number in by_number),
        key=lambda one: (
            one not in said,
            by_number[one[0]].voice not in _COURTS,
            -borne.get(one[0], 0.0),
        ),
    )
    return (by_number[ranked[0][0]], ranked[0][1]) if ranked else None


def _said_in(db: Shelf, arrow: Arrow) -> list[tuple[int, int]]:
    """Return where the later decision says what it does to the earlier one: (passage, offset)."""
    earlier = reading.authority(db, arrow.earlier)
    rows = rows_on(db, earlier) if earlier else []
    found = []
    for row in rows:
        if row.citing == arrow.later and not row.alone and row.kind in _AGAINST:
            (passage,) = reading.passages(db, [row.passage])
            words = " ".join(row.sentence.split()[:3])
            found.append((reading.number_of(db, row.passage), max(passage.text.find(words), 0)))
    return found
