"""Controlling authority of a forum is found however low it ranks, where it tells against."""

import datetime as dt

import pytest
from factories.opinions import Records, record

from arguendo.corpus.forums import binds
from arguendo.corpus.library import Library
from arguendo.corpus.search.controlling import AGAINST

TODAY = dt.date(2026, 1, 1)
QUERY = "a beekeeper whose swarm crosses the hedge may follow it"
OLD = record(
    "old",
    "Hive v. Meadow",
    "101 U.S. 50",
    court="scotus",
    decided="1880-05-01",
    body="A beekeeper whose swarm crosses the hedge may follow it, if he keeps it in view.",
)


def limiting(court: str) -> list[object]:
    """A later decision in words of its own that says the old one is limited, among many others."""
    told = record(
        "limits",
        "Drone v. Clover",
        "410 U.S. 70" if court == "scotus" else "410 F.2d 70",
        court=court,
        decided="1973-01-01",
        body="Pilots are licensed. We limit Hive v. Meadow, 101 U.S. 50 (1880), to its facts.",
    )
    others = [
        record(
            f"o{n}",
            f"Swarm{n} v. Hedge",
            f"150 U.S. {n}",
            court="scotus",
            decided=f"18{50 + n}-01-01",
            body=f"A swarm that crosses no hedge is nobody's, number {n}, and is sold.",
        )
        for n in range(1, 20)
    ]
    return [OLD, told, *others]


def names(library: Library, **asked: object) -> list[tuple[str, bool]]:
    """What is found, and why beyond the number asked for."""
    hits = library.search(QUERY, **{"as_of": TODAY, "most": 5, **asked})
    return [(hit.authority.name, hit.beyond) for hit in hits]


def test_what_binds_and_limits_one_found_is_brought(library: Library) -> None:
    """It shares no word with the query and ranks below all; its passage says what it does."""
    library.build(Records(limiting("scotus")))
    plain = names(library)
    assert ("Hive v. Meadow", False) in plain
    assert "Drone v. Clover" not in [name for name, _ in plain]
    assert [*plain, ("Drone v. Clover", True)] == names(library, forum="ca9")
    last = library.search(QUERY, as_of=TODAY, most=5, forum="ca9")[-1]
    assert "We limit Hive v. Meadow" in last.passages[0].text
    assert (OLD.name,) == tuple(one.name for id in last.treats if (one := library.authority(id)))


@pytest.mark.parametrize(
    ("court", "asked"),
    [
        ("ca2", {"forum": "ca9"}),
        ("scotus", {"forum": "ca9", "as_of": dt.date(1972, 12, 31)}),
        ("scotus", {}),
    ],
    ids=["it does not bind", "it is not decided yet", "no forum"],
)
def test_nothing_else_is_brought(library: Library, court: str, asked: dict[str, object]) -> None:
    """What does not bind, or does not stand yet, stays where it ranks."""
    library.build(Records(limiting(court)))
    assert "Drone v. Clover" not in [name for name, _ in names(library, **asked)]


def test_what_is_overruled_is_not_brought(library: Library) -> None:
    """An authority that no longer stands controls nothing."""
    undone = record(
        "undone",
        "Nectar v. Comb",
        "500 U.S. 10",
        court="scotus",
        decided="1991-01-01",
        body="Drone v. Clover, 410 U.S. 70 (1973), is overruled.",
    )
    library.build(Records([*limiting("scotus"), undone]))
    assert "Drone v. Clover" not in [name for name, _ in names(library, forum="ca9")]


@pytest.mark.parametrize("forum", ["ca9", "cal"])
@pytest.mark.parametrize(
    "query", ["one tenant consents to the search", "an accident on board", "parody is fair use"]
)
def test_of_what_is_found_nothing_that_controls_is_silent(
    starter: Library, query: str, forum: str
) -> None:
    """Of the starter library: the first are as without a forum, and every word against is there."""
    plain = starter.search(query, as_of=TODAY, most=12)
    asked = starter.search(query, as_of=TODAY, most=12, forum=forum)
    assert [hit.authority.id for hit in plain] == [hit.authority.id for hit in asked[:12]]
    by = {hit.authority.id: hit for hit in asked}
    for hit in asked[:12]:
        for one in starter.treatments_of(hit.authority, TODAY):
            teller = starter.authority(one.citing)
            if one.kind not in AGAINST or one.told == "separately" or teller is None:
                continue
            if binds(teller.court, forum) and not starter.overruled(teller, TODAY):
                assert hit.authority.id in by[teller.id].treats
                assert not one.passage or one.passage in {p.id for p in by[teller.id].passages}
