"""Sets of true and of wrong citations, and how well what is asked tells them apart."""

import csv
import datetime as dt
import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from factories.law import ShelfOfDecisions
from factories.quoting import Claim
from factories.reports import data

from arguendo.corpus.library import Library
from arguendo.corpus.shelf.writing import shelve
from arguendo.corpus.sources.interface import Found
from arguendo.corpus.sources.opinions_file import OpinionsFile

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


def overrulings() -> Iterator[Case]:
    """Decisions that were overruled, on the last day of that year, and the year before."""
    dates = _dates()
    with data("overruled/overruled_pairs.jsonl").open() as lines:
        for row in map(json.loads, lines):
            decided = dates.get(row["overruled"], "")
            if not all(row["have_text"]) or not decided:
                continue
            cited = f"{row['overruled_name']}, {row['overruled']} ({decided[:4]})"
            year = int(row["year"])
            yield Case(cited, "overruled", dt.date(year + 1, 6, 30))
            if int(decided[:4]) < year - 1:
                yield Case(cited, "", dt.date(year - 1, 6, 30))


@cache
def _dates() -> dict[str, str]:
    with gzip.open(data("scotus/scotus_cases.csv.gz"), "rt", newline="") as rows:
        return {row["us_cite"]: row["date"] or row["year"] for row in csv.DictReader(rows)}


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


# --- what they are judged against ---------------------------------------------------------------


def shelved(folder: Path) -> Library:
    """Return a library of all opinions here without an index: nobody searches in it."""
    file = data("opinions.jsonl.gz")
    library = Library.create(folder)
    library.db.execute("BEGIN")
    for item in OpinionsFile(file).records(0):
        if isinstance(item, Found):
            shelve(library.db, "jsonl", item.record)
    library.db.execute("COMMIT")
    return library
