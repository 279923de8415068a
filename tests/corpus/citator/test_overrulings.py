"""Real overrulings are found as of their day and not before; decisions followed are left alone."""

import datetime as dt

import pytest
from factories.citing import records, shelved
from factories.overrulings import day, followed, held_as, overrulings, places
from factories.reports import data

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority

GRAVE = ("overruled", "superseded", "rejected")
SEED = 20261101
MANY = 60
"""Overrulings, taken evenly from two centuries of them."""


UNLISTED = {"ICC v. Brimson"}
"""Not in the table of overrulings, and overruled: by *Bloom v. Illinois*, 391 U.S. 194 (1968), as
*United States v. Gaudin*, 515 U.S. 506 (1995), has it."""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The opinions of some overrulings and of as many decisions that nobody overruled."""
    some = overrulings()[:: len(overrulings()) // MANY]
    wanted = {place for one in some for place in (one.overruled, one.overruling)}
    wanted |= set(followed(SEED)[: 4 * MANY])
    few = (one for one in records(data("opinions.jsonl.gz")) if places(one) & wanted)
    return shelved(tmp_path_factory.mktemp("overrulings"), few)


def pairs(held: Library) -> list[tuple[Authority, Authority]]:
    """The overrulings of which both opinions are held."""
    found = [(held_as(held, one.overruled), held_as(held, one.overruling)) for one in overrulings()]
    return [(old, new) for old, new in found if old and new]


@pytest.mark.slow
def test_overrulings_are_found_as_of_their_day(held: Library) -> None:
    """Every one that the opinion puts into words near the name, and dated as it is."""
    every = pairs(held)
    told = [
        [
            treatment
            for treatment in held.treatments_of(old, dt.date.fromisoformat(day(new)))
            if treatment.citing == new.id and treatment.kind in GRAVE
        ]
        for old, new in every
    ]
    assert len(every) >= MANY * 3 // 4
    assert sum(map(bool, told)) / len(every) >= 0.75
    assert all(
        one.decided == new.decided
        for group, (_, new) in zip(told, every, strict=True)
        for one in group
    )


@pytest.mark.slow
def test_none_is_found_before_its_day(held: Library) -> None:
    """On the eve of the first decision that overruled it, none is told of as overruled."""
    first: dict[str, str] = {}
    for old, new in pairs(held):
        first[old.id] = min(day(new), first.get(old.id, day(new)))
    known = {old.id: old for old, _ in pairs(held)}
    early = [
        (known[id].name, one.citing_name, one.sentence)
        for id, when in first.items()
        for one in held.treatments_of(known[id], dt.date.fromisoformat(when) - dt.timedelta(days=1))
        if one.kind == "overruled" and one.extent == "whole" and one.told == "itself"
    ]
    assert [] == early


@pytest.mark.slow
def test_decisions_followed_are_not_said_to_be_overruled(held: Library) -> None:
    """At most one in a hundred, and none is silenced that was not so: see `UNLISTED`."""
    controls = [
        one for one in (held_as(held, place) for place in followed(SEED)[: 4 * MANY]) if one
    ]
    today = dt.date(2026, 11, 1)
    said = [
        (one.name, treatment.citing_name, treatment.sentence)
        for one in controls
        for treatment in held.treatments_of(one, today)
        if treatment.kind == "overruled"
    ]
    assert len(controls) >= MANY
    assert len(said) <= len(controls) // 100, said
    assert not {one.name for one in controls if held.overruled(one, today)} - UNLISTED
