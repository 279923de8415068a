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
    hearing = hear(raw(real_opinions("fourth_amendment", 90)), MATTERS["glove-box"])
    prosecution = hearing.theories("prosecution", "judge")
    assert "United States v. Ross" in hearing.names(prosecution[0])
    assert "The search was lawful." in prosecution[0].thesis.unchecked
    assert hearing.theories("defense", "judge")
