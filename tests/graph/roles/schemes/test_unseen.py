"""A matter never seen against a library never seen, and matters with nothing to be said of them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.corpus.model import Side
from arguendo.graph.roles.interface import NoTheory

OPINIONS: list[dict[str, Any]] = [
    {"court": "ny", **one}
    for one in tomllib.loads((Path(__file__).parent / "bailment.toml").read_text(encoding="utf-8"))[
        "opinions"
    ]
]
MATTERS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "matters.toml").read_text(encoding="utf-8")
)
FURS = MATTERS["furs"]


@pytest.fixture(scope="module")
def bailment(raw: Any) -> Library:
    library: Library = raw(OPINIONS)
    return library


def test_both_sides_argue_from_the_right_opinions(bailment: Library, hear: Any) -> None:
    """The owner rests on the unlocked warehouse, the bailee on the signed receipt."""
    hearing = hear(bailment, FURS)
    wanted: dict[Side, str] = {
        "plaintiff": "Harrow v. Lindqvist Storage",
        "defendant": "Vantongeren v. Mossbank Cold Store",
    }
    for side, name in wanted.items():
        judge, jury = hearing.theories(side, "judge"), hearing.theories(side, "jury")
        assert judge, side
        assert jury, side
        names = set().union(*(hearing.names(draft) for draft in judge))
        assert name in names, names
    plaintiff = " ".join(d.thesis.unchecked for d in hearing.theories("plaintiff", "judge"))
    assert "the defendant is liable" in plaintiff.lower()
    defendant = " ".join(d.thesis.unchecked for d in hearing.theories("defendant", "judge"))
    assert "the defendant is not liable" in defendant.lower()


def test_what_is_about_something_else_is_left_alone(bailment: Library, hear: Any) -> None:
    """Opinions on flour and on taxes are never argued from."""
    hearing = hear(bailment, FURS)
    names = {
        name
        for drafts in hearing.everything().values()
        for draft in drafts
        for name in hearing.names(draft)
    }
    assert set() == names & {"Ellery v. Farnham Bakery", "Petition of Wenlock Township"}


def test_only_law_of_the_day_is_used(bailment: Library, hear: Any) -> None:
    """As of 1950 the warehouse of 1951 is not yet law."""
    hearing = hear(bailment, FURS | {"as_of": "1950-01-01"})
    names = {
        name
        for drafts in hearing.everything().values()
        for draft in drafts
        if not isinstance(draft, NoTheory)
        for name in hearing.names(draft)
    }
    assert names <= {"Castellane v. Brine and Daughter", "Abernoth v. Tolliver"}


@pytest.mark.parametrize("name", ["dog", "dog-asked-vaguely", "recipe", "roof"])
def test_abstains(starter: Library, hear: Any, name: str) -> None:
    """Where the library knows nothing of it no theory is made, and the reason is said."""
    for drafts in hear(starter, MATTERS[name]).everything().values():
        assert [NoTheory] == [type(draft) for draft in drafts], drafts
        assert drafts[0].why.endswith(".")


STOP = {
    "id": "stop",
    "name": "Harrow v. State",
    "citations": ["599 U.S. 901"],
    "court": "scotus",
    "date": "2010-05-03",
    "text": "Harrow was convicted, and he petitioned for review.\n\nWe hold that the seizure of a "
    "driver for a traffic stop is unreasonable where it is prolonged beyond the time that the "
    "mission of the stop needs. Whoever is kept for longer is seized anew, and for that a reason "
    "is wanted.\n\nThe judgment is reversed.",
}
SNIFF = {
    "question": "Is the seizure of a driver reasonable when a dog sniffs the van after the traffic "
    "stop is over?",
    "facts": "Struble gave the papers back. He asked Ruiz to wait for Floyd. Floyd barked twice.",
    "forum": "scotus",
    "side": "defense",
    "as_of": "2014-01-01",
}


def test_the_nearest_law_is_extended_and_says_so(raw: Any, hear: Any) -> None:
    """No fact answers to it, and several words of the question do: it is told as near, and why."""
    hearing = hear(raw([STOP]), SNIFF)
    (draft,) = hearing.theories("defense", "judge")
    thesis = draft.thesis.unchecked
    assert "Nothing that is held decides this very question" in thesis
    assert "“We hold that the seizure of a driver" in thesis
    assert "is seized anew, and for that a reason is wanted.”" in thesis
    assert {"Harrow v. State"} == hearing.names(draft)
    assert draft.rests_on
    assert [] == hearing.theories("prosecution", "judge")
    assert [] == hearing.theories("defense", "jury")


@pytest.mark.slow
def test_trade_secrets(raw: Any, real_opinions: Any, hear: Any) -> None:
    """Over real opinions on trade secrets, the promise of silence meets reverse engineering."""
    hearing = hear(raw(real_opinions("trade_secrets", 20)), MATTERS["crystals"])
    wanted: dict[Side, tuple[str, str]] = {
        "plaintiff": ("signed agreements not to disclose", "the defendant is liable"),
        "defendant": ("reverse engineering", "other law is shut out"),
    }
    for side, words in wanted.items():
        drafts = [*hearing.theories(side, "judge"), *hearing.theories(side, "jury")]
        names = set().union(*(hearing.names(draft) for draft in drafts))
        assert "Kewanee Oil Co. v. Bicron Corp." in names
        said = " ".join(draft.thesis.unchecked for draft in drafts).lower()
        assert [] == [one for one in words if one not in said]


@pytest.mark.slow
def test_fourth_amendment(raw: Any, real_opinions: Any, hear: Any) -> None:
    """Over real opinions on searches, the automobile cases carry the prosecution's theory."""
    hearing = hear(raw(real_opinions("fourth_amendment", 90)[30:]), MATTERS["glove-box"])
    prosecution = hearing.theories("prosecution", "judge")
    names = set().union(*(hearing.names(draft) for draft in prosecution))
    assert {"United States v. Ross", "Thornton v. United States"} <= names
    assert "The search was lawful" in prosecution[0].thesis.unchecked
    assert hearing.theories("defense", "judge")
