"""Who overruled whom, from a table of real decisions; and whom nobody did."""

import csv
import gzip
import json
import random
from typing import NamedTuple

from factories.law import at
from factories.reports import data

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority
from arguendo.corpus.sources.interface import Record

OFTEN = 20
"""Decisions that cite one which counts as followed."""


class Overruling(NamedTuple):
    """A decision overruled, and what overruled it: references, or docket numbers."""

    overruled: str
    overruling: str
    in_part: bool


def overrulings() -> list[Overruling]:
    """Return all pairs of the table."""
    lines = data("overruled/overruled_pairs.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Overruling(row["overruled"], row["overruling"], row["note"] == "in part") for row in rows
    ]


def followed(seed: int) -> list[str]:
    """Return references of decisions often cited and overruled by none, in an order of the seed."""
    known = {one.overruled for one in overrulings()}
    with gzip.open(data("scotus/scotus_cases.csv.gz"), "rt", newline="") as rows:
        often = [
            row["us_cite"]
            for row in csv.DictReader(rows)
            if row["us_cite"] and not row["overruled_by"] and int(row["cited_by"] or 0) >= OFTEN
        ]
    kept = [one for one in often if one not in known]
    random.Random(seed).shuffle(kept)
    return kept


def held_as(held: Library, place: str) -> Authority | None:
    """Return the authority at a reference, or under a docket number."""
    if "U.S." not in place:
        return next((one for one in held.by_docket(place) if one.court == "scotus"), None)
    found = held.resolve(at(place))
    return found.authority if found.kind == "resolved" else None


def places(record: Record) -> set[str]:
    """Return where a record may be looked for."""
    return {*record.citations, *([record.docket] if record.docket else [])}


def day(authority: Authority) -> str:
    """Return the last day on which a decision may have been made."""
    decided = authority.decided or ""
    return decided if len(decided) > 4 else f"{decided}-12-31"
