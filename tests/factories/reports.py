"""The Supreme Court's decisions, from the table that the tests find beside the checkout."""

import csv
import gzip
import os
from functools import cache
from pathlib import Path

import pytest
from factories.law import ShelfOfDecisions, decision

CHECKOUT = Path(__file__).parents[2]


def data(name: str) -> Path:
    """Return a file of real data, or skip the test that asks for it and say why."""
    folder = Path(os.environ.get("ARGUENDO_DATA") or CHECKOUT.parent / "shared" / "data")
    if not (folder / name).exists():
        pytest.skip(f"real data is not here: set ARGUENDO_DATA to a folder that holds {name}")
    return folder / name


CHARACTERS_A_PAGE = 1_700
"""Fewer than a page of U.S. Reports holds, so that an opinion's last page is not overshot."""


def supreme_court(*, whole: bool = False) -> ShelfOfDecisions:
    """Return a record of all decisions in the table, by their U.S. reference.

    `whole` vouches for its volumes: the table lists every decision with an opinion. Orders it
    lists in part, which is why a vouched volume proves nothing of pages that may hold them. Nor
    does it vouch for any volume of the time from which it lists decisions without their pages.
    """
    return _supreme_court(data("scotus/scotus_cases.csv.gz"), whole)


@cache
def _supreme_court(table: Path, whole: bool) -> ShelfOfDecisions:
    decisions, pages, unpaged = [], {}, "9999"
    with gzip.open(table, "rt", newline="") as rows:
        for row in csv.DictReader(rows):
            printed = row["us_cite"] or row["us_cite_derived"]
            if not printed:
                unpaged = min(unpaged, row["date"] or row["year"])
                continue
            one = decision(
                row["name"],
                printed,
                decided=row["date"] or row["year"] or None,
                docket=row["docket"],
            )
            if row["chars"]:
                pages[one.id] = int(one.references[0].page) + int(row["chars"]) // 2_600
            one = one.model_copy(update={"id": f"{one.id}#{len(decisions)}"})
            decisions.append(one)
    volumes = {(one.references[0].reporter, one.references[0].volume) for one in decisions}
    volumes -= {
        (one.references[0].reporter, one.references[0].volume)
        for one in decisions
        if (one.decided or "") >= unpaged
    }
    return ShelfOfDecisions(
        decisions,
        _bounded(decisions, pages),
        whole=dict.fromkeys(volumes) if whole else None,
    )


def _bounded(decisions: list, pages: dict[str, int]) -> dict[str, int]:
    """Let no decision run past the first page of the next one in its volume."""
    firsts: dict[str, list[int]] = {}
    for one in decisions:
        firsts.setdefault(one.references[0].volume, []).append(int(one.references[0].page))
    last = {}
    for one in decisions:
        first = int(one.references[0].page)
        following = [page for page in firsts[one.references[0].volume] if page > first]
        estimate = pages.get(one.id.split("#")[0], first)
        last[one.id] = min(estimate, min(following, default=estimate + 1) - 1)
    return last
