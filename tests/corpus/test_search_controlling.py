"""Controlling authority of a forum is found however low it ranks, where it tells against."""

import datetime as dt

import pytest
from factories.opinions import Records, record

from arguendo.corpus.forums import binds
from arguendo.corpus.library import Library

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
            body=f"A beekeeper may follow a swarm that crosses the hedge. Number {n}.",
        )
        for n in range(1, 20)
    ]
    return [OLD, told, *others]


def names(library: Library, **asked: object) -> list[tuple[str, str]]:
    """What is found, and why beyond the number asked for."""
    hits = library.search(QUERY, **{"as_of": TODAY, "most": 5, **asked})
    return [(hit.authority.name, hit.beyond) for hit in hits]


def test_what_binds_and_limits_one_found_is_brought(library: Library) -> None:
    """It shares no word with the query and ranks below all; its passage says what it does."""
    library.build(Records(limiting("scotus")))
    plain = names(library)
    assert ("Hive v. Meadow", "") in plain
    assert "Drone v. Clover" not in [name for name, _ in plain]
    assert [*plain, ("Drone v. Clover", "treats")] == names(library, forum="ca9")
    last = library.search(QUERY, as_of=TODAY, most=5, forum="ca9")[-1]
    assert "We limit Hive v. Meadow" in last.passages[0].text


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


def test_all_that_binds_and_was_weighed_can_be_asked_for(library: Library) -> None:
    """Whatever the number asked for, the first come first, and what binds comes behind."""
    library.build(Records(limiting("scotus")))
    first, every = names(library, most=3), names(library, most=3, forum="ca9", beyond="all")
    assert first == every[:3]
    assert {name for name, _ in names(library, most=50)} <= {name for name, _ in every}


@pytest.mark.parametrize("forum", ["ca9", "ca1", "cal", "nysd"])
@pytest.mark.parametrize(
    "query", ["one tenant consents to the search", "an accident on board", "parody is fair use"]
)
def test_real_controlling_decisions_are_all_there(starter: Library, query: str, forum: str) -> None:
    """Of the starter library: the first are as without a forum, and all that binds and stands."""
    plain = starter.search(query, as_of=TODAY, most=4)
    asked = starter.search(query, as_of=TODAY, most=4, forum=forum, beyond="all")
    assert [hit.authority.id for hit in plain] == [hit.authority.id for hit in asked[:4]]
    held = {hit.authority.id for hit in asked}
    for hit in starter.search(query, as_of=TODAY, most=300):
        authority = hit.authority
        stands = not starter.overruled(authority, TODAY)
        if stands and binds(authority.court, forum, authority.decided or ""):
            assert authority.id in held
    for hit in asked[4:]:
        assert binds(hit.authority.court, forum, hit.authority.decided or "")
