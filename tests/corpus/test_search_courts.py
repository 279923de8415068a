"""The law of courts: theirs alone is answered, as a search of all courts would rank it."""

import datetime as dt
import random

import pytest
from factories.decisions import FIRST, LAST, WORDS, made, told
from factories.opinions import Records, record
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from arguendo.corpus.errors import InputError
from arguendo.corpus.index import by_day
from arguendo.corpus.library import Library
from arguendo.corpus.search import searching
from arguendo.corpus.sources.interface import Record

COURTS = ("scotus", "ca9", "ca2", "nysd")
TODAY = dt.date(2026, 1, 1)
QUERY = "a beekeeper whose swarm crosses the hedge may follow it"
GENERATED = settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def of_courts(seed: int, number: int) -> list[Record]:
    """Decisions of four courts, which cite each other."""
    chance = random.Random(seed)
    return [one.model_copy(update={"court": chance.choice(COURTS)}) for one in made(seed, number)]


@pytest.mark.parametrize("way", ["from the file", "from the shelf"])
@GENERATED
@given(
    seed=st.integers(0, 10_000),
    day=st.dates(FIRST, LAST),
    courts=st.lists(st.sampled_from(COURTS), min_size=1, max_size=3),
    query=st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join),
)
def test_an_answer_is_that_of_all_courts_without_the_others(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    seed: int,
    day: dt.date,
    courts: list[str],
    query: str,
) -> None:
    """Where no arm is cut short: the same hits, scores, reasons and later courts, in that order."""
    if way == "from the shelf":
        monkeypatch.setattr(by_day, "by_day", lambda *_: None)
    library = Library.create(tmp_path_factory.mktemp("courts"))
    library.build(Records(of_courts(seed, 30)))
    every = library.search(query, as_of=day, most=1000)
    theirs = library.search(query, as_of=day, most=1000, courts=courts)
    library.close_index()
    library.close()
    assert told([hit for hit in every if hit.authority.court in courts]) == told(theirs)


@pytest.mark.parametrize("way", ["from the file", "from the shelf", "from the index"])
@GENERATED
@given(seed=st.integers(0, 10_000), query=st.sampled_from(WORDS))
def test_others_crowd_nothing_out(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    seed: int,
    query: str,
) -> None:
    """Where arms are cut short: what a library of the court alone finds by meaning is found."""
    monkeypatch.setattr(searching, "DEPTH", 3)
    match way:
        case "from the shelf":
            monkeypatch.setattr(by_day, "by_day", lambda *_: None)
        case "from the index":
            monkeypatch.setattr(by_day, "SHORT", 0)
            monkeypatch.setattr(by_day, "PART", 10**9)
    records = of_courts(seed, 30)
    found = []
    for held in (records, [one for one in records if one.court == "ca9"]):
        library = Library.create(tmp_path_factory.mktemp("crowded"))
        library.build(Records(held))
        hits = library.search(query, as_of=LAST, most=1000, passages_each=100, courts=["ca9"])
        assert {"ca9"} >= {hit.authority.court for hit in hits}
        found.append({hit.authority.id for hit in hits if "meaning" in hit.why})
        library.close_index()
        library.close()
    assert found[0] >= found[1] != set()


def a_few_of_the_ninth() -> list[Record]:
    """Thirty decisions of one court that say all of the query, and two of another that say less."""
    return [
        *(
            record(
                f"s{n}",
                f"Swarm{n} v. Hedge",
                f"150 U.S. {n}",
                court="scotus",
                decided="1890-01-01",
                body=f"A beekeeper whose swarm crosses the hedge may follow it, number {n}.",
            )
            for n in range(1, 31)
        ),
        record(
            "few",
            "Drone v. Clover",
            "410 F.2d 70",
            court="ca9",
            decided="1969-01-01",
            body="The vessel was lost; of a swarm nothing more need be said on this appeal.",
        ),
        record(
            "limits",
            "Comb v. Wax",
            "411 F.2d 70",
            court="ca9",
            decided="1970-01-01",
            body="Pilots are licensed. We limit Swarm3 v. Hedge, 150 U.S. 3 (1890), to its facts.",
        ),
    ]


@pytest.mark.usefixtures("kept")
def test_words_that_are_common_elsewhere_find_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands behind thirty others in every arm, and is found by its word and its meaning."""
    monkeypatch.setattr(searching, "DEPTH", 2)
    library.build(Records(a_few_of_the_ninth()))
    found = library.search(QUERY, as_of=TODAY, courts=["ca9", "nysd"])
    assert {"Drone v. Clover", "Comb v. Wax"} == {
        hit.authority.name for hit in found if {"words", "meaning"} <= set(hit.why)
    }
    assert [] == library.search(QUERY, as_of=TODAY, courts=["nysd"])
    assert [] == library.search(QUERY, as_of=dt.date(1950, 1, 1), courts=["ca9"])


def test_a_forum_brings_no_other_court(library: Library) -> None:
    """What controls the forum and is of another court stays out: theirs alone was asked for."""
    library.build(Records(a_few_of_the_ninth()))
    beyond = {
        court: [
            hit.authority.name
            for hit in library.search(QUERY, as_of=TODAY, most=30, forum="cand", courts=courts)
            if hit.beyond
        ]
        for court, courts in (("any", []), ("scotus", ["scotus"]))
    }
    assert {"any": ["Comb v. Wax"], "scotus": []} == beyond


def test_what_is_newer_than_the_file_is_told_by_court(library: Library) -> None:
    """A small build after a large one, of a court that was not there, is read from the shelf."""
    library.build(Records(of_courts(1, 40)))
    library.search(QUERY, as_of=TODAY)
    library.build(Records(a_few_of_the_ninth()[-2:-1], "later"))
    late = record("late", "Moth v. Flame", "1 Alaska 9", court="akd", decided="1960", body="Moths.")
    library.build(Records([late], "last"))
    found = library.search("moths", as_of=TODAY, courts=["akd"])
    assert [("Moth v. Flame", True)] == [
        (hit.authority.name, "meaning" in hit.why) for hit in found
    ]


def test_a_court_that_is_learnt_is_heeded(library: Library) -> None:
    """Another source tells which court decided."""
    one = record("a", "Georgia v. Randolph", "547 U.S. 103", decided="2006-03-22")
    library.build(Records([one]))
    assert [] == library.search("consent", as_of=TODAY, courts=["scotus"])
    better = record("b", "Georgia v. Randolph", "547 U.S. 103", court="scotus", body=None)
    library.build(Records([better], "other"))
    found = library.search("consent", as_of=TODAY, courts=["scotus"])
    assert [("547-us-103", True)] == [(hit.authority.id, "meaning" in hit.why) for hit in found]


@pytest.mark.parametrize(
    ("written", "meant"), [("9th Cir.", "ca9 ("), ("scotsu", "scotus ("), ("qqqqqq", "scotus or")]
)
def test_an_unknown_court_is_answered_with_the_nearest(
    library: Library, written: str, meant: str
) -> None:
    """An empty answer would be read as one about the law."""
    with pytest.raises(InputError) as refused:
        library.search("consent", as_of=TODAY, courts=["scotus", written])
    assert f"There is no court {written}." == refused.value.what
    assert meant in refused.value.remedy
