"""Sets of true and of wrong citations, and how well what is asked tells them apart."""

import datetime as dt
import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from factories.law import ShelfOfDecisions
from factories.overrulings import day, followed, held_as, overrulings
from factories.quoting import Claim
from factories.reports import data

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority

TODAY = dt.date(2026, 11, 1)


class Case(NamedTuple):
    """A text with one citation, of which it is known what is wrong with it."""

    text: str
    kind: str
    """What is wrong; empty where nothing is."""
    as_of: dt.date = TODAY
    record: ShelfOfDecisions | None = None
    """What it is judged against, where that is a record of its own."""


class Tally(NamedTuple):
    """How many of the wrong ones were found, and how many true ones were accused."""

    wrong: int
    found: int
    true: int
    accused: int

    @property
    def precision(self) -> float:
        """Of those accused, how many were wrong."""
        return self.found / (self.found + self.accused) if self.found + self.accused else 0.0

    @property
    def recall(self) -> float:
        """Of the wrong ones, how many were found."""
        return self.found / self.wrong if self.wrong else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def tallied(cases: Iterable[Case], flags: Callable[[Case], bool]) -> dict[str, Tally]:
    """Return the tally of each kind against all true cases, and of `all` kinds together."""
    flagged: dict[str, list[bool]] = {}
    for case in cases:
        flagged.setdefault(case.kind, []).append(flags(case))
    true = flagged.pop("", [])
    if len(flagged) > 1:
        flagged["all"] = [one for kind in flagged.values() for one in kind]
    return {
        kind: Tally(len(found), sum(found), len(true), sum(true)) for kind, found in flagged.items()
    }


# --- the sets -----------------------------------------------------------------------------------


def altered_citations() -> Iterator[Case]:
    """Supreme Court citations, real and altered in one of five ways."""
    for line in data("citations_synthetic/citations.jsonl").open():
        row = json.loads(line)
        yield Case(row["citation"], "" if row["label"] == "real" else row["type"])


def mata() -> Iterator[Case]:
    """The citations of the brief in *Mata v. Avianca*."""
    for item in json.loads(data("citations_mata/citations.json").read_text())["items"]:
        yield Case(item["cite"], "" if item["label"].startswith("real") else item["label"])


def claimed(claims: Iterable[Claim]) -> Iterator[Case]:
    """Quotations, pages and voices, each with the decision it is judged against."""
    for claim in claims:
        held = claim.case
        record = ShelfOfDecisions(
            [held.authority],
            {held.authority.id: held.last} if held.last else {},
            opinions={held.authority.id: held.opinions},
        )
        yield Case(claim.text, "" if claim.true else claim.kind, record=record)


def overruled(held: Library, seed: int, most: int) -> Iterator[Case]:
    """Decisions on the day they were overruled, on the day before, and such as never were."""
    for pair in overrulings():
        one, by = held_as(held, pair.overruled), held_as(held, pair.overruling)
        if one and by and one.id != by.id:
            on = dt.date.fromisoformat(day(by))
            yield Case(_cited(one), "overruled", on)
            if day(one) < on.isoformat():
                yield Case(_cited(one), "", on - dt.timedelta(days=1))
    never = filter(None, (held_as(held, place) for place in followed(seed)))
    for one, _ in zip(never, range(most), strict=False):
        yield Case(_cited(one), "")


def _cited(one: Authority) -> str:
    return f"{one.name}, {one.references[0]} ({(one.decided or '')[:4]})"


def _opinions() -> Iterator[dict[str, Any]]:
    with gzip.open(data("opinions.jsonl.gz"), "rt") as lines:
        yield from map(json.loads, lines)


def real_opinions(number: int, seed: int = 3) -> Iterator[tuple[str, str]]:
    """Return names and texts of fifty opinions of one term, and of as many drawn by lot."""
    with gzip.open(data("spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"), "rt") as lines:
        for row in map(json.loads, lines):
            yield row["name"], row["text"]
    drawn = set(random.Random(seed).sample(range(4_763), number))
    for at, row in enumerate(_opinions()):
        if at in drawn:
            yield row["name"], row["text"]
