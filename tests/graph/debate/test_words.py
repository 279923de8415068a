"""What a user's words between two rounds are taken to ask for."""

import pytest

from arguendo.corpus.provenance import Supplied
from arguendo.graph.debate.model import Steered, Steering
from arguendo.graph.model import Dials
from arguendo.graph.roles.schemes.steering import steered

CASES = {"357-us-493": "Jones v. United States", "547-us-103": "Georgia v. Randolph"}


def heard(words: str, **dials: int) -> Steered:
    return steered(
        Steered(round=1, dials=Dials.model_validate({"rounds": 2, **dials})),
        Steering(words=(Supplied(words),)),
        targets=["A1.1.1", "M1.1.1"],
        theories=["T1.1", "T2.1"],
        cases=CASES,
    )


@pytest.mark.parametrize(
    ("words", "dial", "value"),
    [
        ("This is getting too polite.", "tension", 2),
        ("The gloves are off!", "tension", 2),
        ("far too harsh, tone it down", "tension", 0),
        ("Cite more cases", "density", 2),
        ("too many citations", "density", 0),
        ("they give in too easily", "stubbornness", True),
        ("You may concede that", "stubbornness", False),
        ("another round, please", "rounds", 2),
    ],
)
def test_words_turn_a_dial(words: str, dial: str, value: object):
    """By the vocabulary, and within the dial's bounds."""
    assert value == getattr(heard(words, density=1).dials, dial)


def test_a_dial_stays_within_its_bounds():
    """However often it is asked."""
    assert 3 == heard("too polite", tension=3).dials.tension


@pytest.mark.parametrize(
    ("words", "rounds"),
    [
        ("too polite", 2),
        ("go through Jones", 2),
        ("the route through Jones", 2),
        ("too polite, but enough", 1),
        ("lovely weather", 1),
    ],
)
def test_what_is_asked_after_the_last_round_is_seen(words: str, rounds: int):
    """One round more is held for what shows in a round alone, unless the debate is to end."""
    assert rounds == heard(words, rounds=1).dials.rounds


def test_arguing_out_in_more_detail_takes_a_target():
    """The one that is named, else what was said last; it wants more law, and a round if need be."""
    assert "A1.1.1" == heard("Argue A1.1.1 out in more detail").target
    assert "M1.1.1" == heard("argue that out in more detail").target
    assert 1 == heard("argue that out in more detail").dials.density


def test_a_theory_is_put_at_its_strongest() -> None:
    """More detail, more authority, and no concession that the record does not bear out."""
    for words in ("Steelman it.", "steel-man A1.1.1", "Put it at its strongest"):
        said = heard(words)
        assert said.target
        assert 2 == said.dials.density
        assert said.dials.stubbornness
        assert "at its strongest" in said.taken_as[0]


@pytest.mark.parametrize(
    "words",
    [
        "take the route through *Jones*",
        "Take the route via “Jones v. United States”, and cite more cases",
        "what about Jones?",
        "rest it on Jones",
    ],
)
def test_a_route_is_found_by_a_name(words: str):
    """By a party's name, however it is set."""
    assert ("357-us-493",) == heard(words).routes


def test_a_route_that_is_none_says_so():
    """Nothing is made up for it."""
    after = heard("take the route through Zaphod")
    assert () == after.routes
    assert ["The library holds no authority of that name as of that day."] == [
        str(one) for one in after.taken_as
    ]


def test_theories_are_pinned_and_struck_in_words():
    """By their ids; one that is not there is told."""
    assert ("T1.1",) == heard("keep T1.1").pins
    assert ("T2.1",) == heard("drop t2.1").strikes
    assert any("There is no T9.9" in one for one in heard("drop T9.9").taken_as)


def test_words_that_ask_for_nothing_change_nothing():
    """And say so."""
    after = heard("The weather is fine.")
    assert Dials(rounds=2) == after.dials
    assert ["Nothing in these words turns a dial or names a case."] == list(after.taken_as)
