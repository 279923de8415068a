"""The decisions between an old authority and a new one, and which of them cites which.

It is gathered backwards from the new one: what it cites, what that cites, and so on down to the
day of the old one. What sources state stands beside what opinions cite.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

from arguendo.corpus.citator.references_in import key_of
from arguendo.corpus.citator.vocabulary import NEGATIVE
from arguendo.corpus.model import Authority, TreatmentKind
from arguendo.corpus.references import reference_of
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf

MOST = 600
"""Decisions looked at between the two; of more, those cited most often are kept."""
DEEP = 4
"""How many decisions may lie between the two."""


class Arrow(NamedTuple):
    """That one decision cites another."""

    earlier: str
    """The id of the decision cited."""
    later: str
    """The id of the one that cites it."""
    mentions: tuple[tuple[int, int, str], ...]
    """(passage's number, offset in it, form), those by the court first; none where a source
    states it."""
    by_court: int = 0
    """How many of the mentions are the court's, and no judge's alone."""
    kind: TreatmentKind = "cited"
    """What the later one makes of the earlier, as far as it was read when it was shelved."""
    page: int | None = None
    """The page of the later one, where a source states it."""


class Network:
    """Decisions by their day, and the arrows into each from what it cites."""

    def __init__(self) -> None:
        self.days: dict[str, str] = {}
        self.into: dict[str, list[Arrow]] = {}

    def in_order(self) -> list[str]:
        """Return the decisions, the oldest first."""
        return sorted(self.days, key=lambda id: (self.days[id], id))


def gathered(db: Shelf, old: Authority, new: Authority) -> Network:
    """Return the network between two authorities held."""
    network = Network()
    network.days = {one.id: reading.day_of(db, one.id) for one in (old, new)}
    ids: dict[str, str | None] = {key_of(one): old.id for one in old.references}
    level, seen = [new.id], {new.id, old.id}
    for _ in range(DEEP):
        often: dict[str, int] = {}
        for later in level:
            arrows = [
                one
                for one in _arrows(db, later, ids)
                if _between(db, network, one.earlier, old, network.days[later])
            ]
            network.into[later] = arrows
            for one in arrows:
                if one.earlier not in seen:
                    often[one.earlier] = often.get(one.earlier, 0) + max(len(one.mentions), 1)
        level = sorted(often, key=lambda id: (-often[id], id))[: MOST - len(seen)]
        seen.update(level)
        if not level:
            break
    _pruned(network, old.id)
    return network


def _pruned(network: Network, old: str) -> None:
    """Leave what leads back to the old authority, and nothing else."""
    kept = {old}
    for later in network.in_order():
        if any(one.earlier in kept for one in network.into.get(later, ())):
            kept.add(later)
    network.into = {
        later: [one for one in arrows if one.earlier in kept]
        for later, arrows in network.into.items()
        if later in kept
    }
    network.days = {id: day for id, day in network.days.items() if id in kept}


def _between(db: Shelf, network: Network, id: str, old: Authority, before: str) -> bool:
    """Say whether a decision was made after the old one and before the one that cites it."""
    if id not in network.days:
        network.days[id] = reading.day_of(db, id)
    day = network.days[id]
    return id == old.id or network.days[old.id] < day <= before


def _arrows(db: Shelf, later: str, ids: dict[str, str | None]) -> Iterator[Arrow]:
    against, courts = _against(db, later), reading.numbers_of_court(db, later)
    met: set[str] = set()
    for key, mentions in reading.cited_by(db, later):
        earlier = _held(db, key, ids)
        if earlier is not None and earlier not in met and earlier != later:
            met.add(earlier)
            places = sorted(map(tuple, json.loads(mentions)), key=lambda one: one[0] not in courts)
            by_court = sum(one[0] in courts for one in places)
            yield Arrow(earlier, later, tuple(places), by_court, against.get(key, "cited"))
    for reference, kind, at_page in reading.treated_by(db, later):
        key = key_of(reference)
        earlier = _held(db, key, ids)
        if earlier is not None and earlier not in met and earlier != later:
            met.add(earlier)
            yield Arrow(earlier, later, (), 1, kind, at_page)


def _against(db: Shelf, later: str) -> dict[str, TreatmentKind]:
    """Return what a decision does against those that it cites, the gravest, by reference."""
    found: dict[str, TreatmentKind] = {}
    for key, kind, renounces in reading.said_against(db, later):
        does: TreatmentKind = "overruled" if renounces else kind
        if key not in found or NEGATIVE.index(does) < NEGATIVE.index(found[key]):
            found[key] = does
    return found


def _held(db: Shelf, key: str, ids: dict[str, str | None]) -> str | None:
    """Return the one decision held that is printed there."""
    if key not in ids:
        reference = reference_of(key)
        held = reading.at(db, reference) if reference else ()
        ids[key] = held[0] if len(held) == 1 else None
    return ids[key]
