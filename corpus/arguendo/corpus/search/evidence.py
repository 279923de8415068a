"""What speaks for each authority: its own passages, and those of later courts that cite it.

Everything is gathered from passages decided on or before the day. What a later decision says can
therefore never change an answer as of an earlier day.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from arguendo.corpus.citator.references_in import key_of
from arguendo.corpus.references import reference_of
from arguendo.corpus.search.called import called
from arguendo.corpus.search.matching import years_named
from arguendo.corpus.search.model import Ground
from arguendo.corpus.shelf import citing, reading
from arguendo.corpus.shelf.interface import Shelf

_RANK = 10
"""Added to a rank before it is turned upside down: the first passages weigh most."""
_FIRST = 40
"""Decisions, the best by their own passages, whose citations are counted."""
_MOST = 300
"""Authorities that are weighed to the end."""


@dataclass
class Evidence:
    """What speaks for one authority."""

    own: dict[int, set[Ground]] = field(default_factory=dict)
    """Its own passages, the best first, and by what each was found."""
    cited_in: list[int] = field(default_factory=list)
    """Passages of others that bear on the query and cite it, the best first."""
    features: dict[str, float] = field(default_factory=dict)
    """What is weighed, by name."""

    def add(self, feature: str, value: float) -> None:
        """Add to a feature."""
        self.features[feature] = self.features.get(feature, 0.0) + value

    def best(self, feature: str, value: float) -> None:
        """Raise a feature to a value."""
        self.features[feature] = max(self.features.get(feature, 0.0), value)


FEATURES = (
    "words best",
    "words rank",
    "words all",
    "meaning best",
    "meaning rank",
    "citing words",
    "citing words best",
    "citing meaning",
    "beside",
    "graph",
    "cited",
    "age",
    "year",
)
"""The features, in the order of the table of weights."""


class Gathered:
    """The evidence on every authority that anything speaks for, as of a day."""

    def __init__(self, db: Shelf, not_after: str) -> None:
        self._db = db
        self._not_after = not_after
        self._held: dict[str, tuple[str, ...]] = {}
        self.on: dict[str, Evidence] = {}

    def __getitem__(self, authority: str) -> Evidence:
        return self.on.setdefault(authority, Evidence())

    def look_up(self, keys: Iterable[str]) -> None:
        """Find what is printed at many references at once."""
        new = [key for key in dict.fromkeys(keys) if key not in self._held]
        places = {
            key: (one.reporter, one.volume, one.page) if (one := reference_of(key)) else None
            for key in new
        }
        standing = reading.standing_at(self._db, [one for one in places.values() if one])
        for key, place in places.items():
            found = standing.get(place, ()) if place else ()
            self._held[key] = tuple(id for id, day in found if day <= self._not_after)

    def held(self, key: str) -> tuple[str, ...]:
        """Return the authorities printed at a reference and decided by the day."""
        if key not in self._held:
            self.look_up([key])
        return self._held[key]

    def keys(self, authorities: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the references under which authorities are cited."""
        return {
            id: tuple(dict.fromkeys(map(key_of, places)))
            for id, places in reading.places_of_all(self._db, authorities).items()
        }


def gather(
    db: Shelf,
    query: str,
    by_words: Sequence[tuple[int, float]],
    by_meaning: Sequence[tuple[int, float]],
    not_after: str,
    courts: Sequence[str] = (),
) -> dict[str, Evidence]:
    """Return the evidence on each authority, from passages found by words and by meaning.

    Both are (number, likeness), the likest first. With courts, on their decisions alone: what
    others decided speaks for these, and is dropped before the likeliest are chosen.
    """
    gathered = Gathered(db, not_after)
    numbers = list(dict.fromkeys(number for number, _ in (*by_words, *by_meaning)))
    where = reading.numbered(db, numbers, not_after)
    timely = [number for number in numbers if number in where]
    mentioned = citing.mentioned_in(db, timely)
    gathered.look_up(key for keys in mentioned.values() for key in keys)
    cites = {
        number: tuple(
            dict.fromkeys(id for key in keys for id in gathered.held(key) if id != where[number][1])
        )
        for number, keys in mentioned.items()
    }
    _by_words(gathered, [one for one in by_words if one[0] in where], where, cites)
    _by_meaning(gathered, [one for one in by_meaning if one[0] in where], where, cites)
    _by_graph(db, gathered)
    _beside(db, gathered, query, not_after)
    if courts:
        of = reading.courts_of(db, list(gathered.on))
        gathered.on = {id: one for id, one in gathered.on.items() if of.get(id) in courts}
    _by_standing(db, gathered, years_named(query), not_after)
    return gathered.on


def _by_words(
    gathered: Gathered,
    found: Sequence[tuple[int, float]],
    where: dict[int, tuple[str, str]],
    cites: dict[int, tuple[str, ...]],
) -> None:
    top = max((likeness for _, likeness in found), default=0.0) or 1.0
    place: dict[str, int] = {}
    for rank, (number, likeness) in enumerate(found):
        id = where[number][1]
        one = gathered[id]
        one.own.setdefault(number, set()).add("words")
        one.best("words best", likeness / top)
        one.best("words rank", 1 / (_RANK + place.setdefault(id, len(place))))
        one.add("words all", 1 / (_RANK + rank))
        for id in cites.get(number, ()):
            gathered[id].cited_in.append(number)
            gathered[id].add("citing words", 1 / (_RANK + rank))
            gathered[id].best("citing words best", likeness / top)


def _by_meaning(
    gathered: Gathered,
    found: Sequence[tuple[int, float]],
    where: dict[int, tuple[str, str]],
    cites: dict[int, tuple[str, ...]],
) -> None:
    place: dict[str, int] = {}
    for rank, (number, likeness) in enumerate(found):
        id = where[number][1]
        one = gathered[id]
        one.own.setdefault(number, set()).add("meaning")
        one.best("meaning best", max(likeness, 0.0))
        one.best("meaning rank", 1 / (_RANK + place.setdefault(id, len(place))))
        for id in cites.get(number, ()):
            if number not in gathered[id].cited_in:
                gathered[id].cited_in.append(number)
            gathered[id].add("citing meaning", 1 / (_RANK + rank))


def _by_graph(db: Shelf, gathered: Gathered) -> None:
    """Count how many of the first decisions cite an authority, and who cites what they cite."""
    first = sorted(
        (id for id, one in gathered.on.items() if one.own),
        key=lambda id: (
            -gathered[id].features.get("words rank", 0.0)
            - gathered[id].features.get("meaning rank", 0.0),
            id,
        ),
    )[:_FIRST]
    cited = citing.cited_by(db, first)
    gathered.look_up(key for keys in cited.values() for key in keys)
    for rank, citer in enumerate(first):
        for id in _once(gathered, cited[citer], citer):
            gathered[id].add("graph", 1 / (5 + rank))


def _beside(db: Shelf, gathered: Gathered, query: str, not_after: str) -> None:
    """Count the passages that cite an authority beside one that the query names."""
    for named in called(db, query, not_after):
        edges = citing.citing_decisions(db, gathered.keys([named])[named], "", not_after)
        places = [number for edge in edges for number in {one[0] for one in edge.mentions}]
        share = 1 / math.sqrt(len(places) + 1)
        for keys in citing.mentioned_in(db, places[:_MOST]).values():
            for id in _once(gathered, keys, named):
                gathered[id].add("beside", share)


def _once(gathered: Gathered, keys: Sequence[str], but: str) -> tuple[str, ...]:
    gathered.look_up(keys)
    return tuple(dict.fromkeys(id for key in keys for id in gathered.held(key) if id != but))


def _by_standing(db: Shelf, gathered: Gathered, named: frozenset[str], not_after: str) -> None:
    """Say of the likeliest how often each was cited by the day, how old, and if of a year named."""
    kept = sorted(gathered.on, key=lambda id: (-_rough(gathered[id].features), id))[:_MOST]
    gathered.on = {id: gathered.on[id] for id in kept}
    keys, days = gathered.keys(kept), reading.days_of(db, kept)
    cited = citing.times_cited(db, [key for some in keys.values() for key in some], not_after)
    for id in kept:
        one = gathered[id]
        times = sum(cited[key] for key in keys[id])
        years = int(not_after[:4]) - int(days[id][:4])
        one.features["cited"] = math.log1p(times)
        one.features["age"] = math.log1p(max(0, years))
        one.features["year"] = float(days[id][:4] in named)
        for feature in ("words all", "citing words", "citing meaning", "graph", "beside"):
            if feature in one.features:
                one.features[feature] = math.log1p(10 * one.features[feature])


def _rough(features: dict[str, float]) -> float:
    """Return about how much speaks for an authority, before the last things are looked up."""
    return (
        features.get("words best", 0.0)
        + 8 * features.get("words rank", 0.0)
        + 8 * features.get("meaning rank", 0.0)
        + 2 * features.get("citing words", 0.0)
        + 2 * features.get("citing meaning", 0.0)
        + 0.3 * features.get("graph", 0.0)
        + 0.5 * features.get("beside", 0.0)
    )
