"""The preferred extensions: every position that can be held whole, and no wider one (Dung 1995).

Found by the search of S. Nofal, K. Atkinson and P. Dunne, "Algorithms for decision problems in
argument systems under preferred semantics", Artificial Intelligence 207 (2014): an argument is
taken in, which puts out what it attacks and obliges us to put out what attacks it, or is left
aside. Since taking in is tried first, a position found is never part of a later one, so that what
was found when the search is cut short is right as far as it goes.

There may be exponentially many. The grounded labelling settles most of a map beforehand, and parts
that do not touch each other are searched apart; their positions are then combined.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice, product
from math import prod
from typing import Literal, NamedTuple

from arguendo.graph.maps.semantics.framework import Framework
from arguendo.graph.maps.semantics.grounded import grounded

MOST_POSITIONS = 32
MOST_STEPS = 20_000

_Mark = Literal["blank", "in", "out", "must-be-out", "aside"]


class Preferred(NamedTuple):
    """The positions that were found, and where the search was cut."""

    extensions: tuple[frozenset[str], ...]
    """Each position, as the arguments it holds, helpers and all."""
    cut: str
    """Why these are not all; empty where they are."""


def preferred(
    argued: Framework, *, most: int = MOST_POSITIONS, steps: int = MOST_STEPS
) -> Preferred:
    """Return the preferred extensions, as many as the bounds allow."""
    labels = grounded(argued)
    settled = frozenset(one for one, label in labels.items() if label == "in")
    parts = [_Part(members, argued) for members in _parts(argued, labels)]
    found: list[list[frozenset[str]]] = []
    cut = ""
    for part in parts:
        search = _Search(part, steps)
        positions = list(islice(search, most + 1))
        if search.spent:
            cut = f"the search was ended after {steps} steps"
        elif len(positions) > most:
            cut = f"there are more than {most}"
        # A part whose search found nothing in time is left undecided, which can always be held.
        found.append(positions[:most] or [frozenset()])
    number = prod(map(len, found))
    if number > most and not cut:
        cut = f"{most} of {number} are shown"
    combined = islice(product(*found), most)
    return Preferred(tuple(settled.union(*one) for one in combined), cut)


class _Part:
    """A part of a framework that the grounded labelling leaves open."""

    def __init__(self, members: tuple[str, ...], argued: Framework) -> None:
        here = frozenset(members)
        self.members = members
        self.attacked: dict[str, set[str]] = defaultdict(set)
        self.attackers: dict[str, set[str]] = defaultdict(set)
        for attacker, attacked in argued.attacks:
            if attacker in here and attacked in here:
                self.attacked[attacker].add(attacked)
                self.attackers[attacked].add(attacker)


def _parts(argued: Framework, labels: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield what is undecided, in parts between which there is no attack."""
    open_ = [one for one in argued.arguments if labels[one] == "undecided"]
    beside: dict[str, list[str]] = {one: [] for one in open_}
    for attacker, attacked in argued.attacks:
        if attacker in beside and attacked in beside:
            beside[attacker].append(attacked)
            beside[attacked].append(attacker)
    reached: set[str] = set()
    for first in open_:
        if first in reached:
            continue
        part = {first: None}
        queue = [first]
        while queue:
            for other in beside[queue.pop()]:
                if other not in part:
                    part[other] = None
                    queue.append(other)
        reached |= part.keys()
        yield tuple(part)


class _Search:
    """Yields the preferred extensions of a part, until it has taken so many steps."""

    def __init__(self, part: _Part, steps: int) -> None:
        self._part, self._left = part, steps
        self.spent = False

    def __iter__(self) -> Iterator[frozenset[str]]:
        part = self._part
        begin: dict[str, _Mark] = {
            one: "aside" if one in part.attackers[one] else "blank" for one in part.members
        }
        found: list[frozenset[str]] = []
        waiting = [begin]
        while waiting:
            if self._left <= 0:
                self.spent = True
                return
            self._left -= 1
            marks = waiting.pop()
            if not self._can_end(marks):
                continue
            chosen = self._next(marks)
            if chosen is not None:
                waiting.append({**marks, chosen: "aside"})
                waiting.append(self._taken(marks, chosen))
                continue
            held = frozenset(one for one, mark in marks.items() if mark == "in")
            if not any(held <= other for other in found):
                found.append(held)
                yield held

    def _taken(self, marks: dict[str, _Mark], chosen: str) -> dict[str, _Mark]:
        after: dict[str, _Mark] = {**marks, chosen: "in"}
        for one in self._part.attacked[chosen]:
            after[one] = "out"
        for one in self._part.attackers[chosen]:
            if after[one] != "out":
                after[one] = "must-be-out"
        return after

    def _can_end(self, marks: dict[str, _Mark]) -> bool:
        """Say whether whatever must be put out still can be, by something that is not decided."""
        return all(
            any(marks[attacker] == "blank" for attacker in self._part.attackers[one])
            for one, mark in marks.items()
            if mark == "must-be-out"
        )

    def _next(self, marks: dict[str, _Mark]) -> str | None:
        """Return what to decide next: what nothing speaks against, else what attacks most."""
        blank = [one for one, mark in marks.items() if mark == "blank"]
        for one in blank:
            if all(marks[a] in ("out", "must-be-out") for a in self._part.attackers[one]):
                return one
        return max(blank, key=lambda one: len(self._part.attacked[one]), default=None)
