"""By what names decisions held cite what is printed at a reference."""

import datetime as dt
from pathlib import Path

import pytest
from factories.citing import later, shelved
from factories.law import at

from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library

TODAY = dt.date(2026, 11, 1)
KEEL = "So it was held in Keel v. Harbor Comm'rs, 480 U.S. 70 (1987), and we follow it."


def citing(text: str, number: int) -> object:
    """A decision that says so, one a number."""
    return later(
        text,
        id=f"citing{number}",
        name=f"Citer{number} v. Oakes",
        printed=f"{520 + number} U.S. 40",
        decided=f"{2000 + number}-03-01",
    )


@pytest.fixture
def held(tmp_path: Path) -> Library:
    """Three decisions that cite *Keel*, which is not held."""
    return shelved(tmp_path / "library", [citing(KEEL, number) for number in range(3)])  # type: ignore[misc]


def test_a_name_is_told_with_who_gives_it_the_earliest_first(held: Library) -> None:
    """What stands at the reference need not be held."""
    (found,) = held.cited_as(at("480 U.S. 70"), TODAY)
    assert ("Keel v. Harbor Comm'rs", 3, (1987,) * 3) == (found.name, found.times, found.years)
    assert ["Citer0 v. Oakes", "Citer1 v. Oakes", "Citer2 v. Oakes"] == [
        one.name for one in found.citing
    ]
    (passage,) = held.passages(found.passages[:1])
    assert "Keel v. Harbor Comm'rs, 480 U.S. 70" in passage.text


def test_no_later_decision_speaks(held: Library) -> None:
    """As of a day, those made by then."""
    (found,) = held.cited_as(at("480 U.S. 70"), dt.date(2001, 3, 1))
    assert 2 == found.times
    assert () == held.cited_as(at("480 U.S. 71"), TODAY)


def test_figures_without_a_caption_name_nothing(tmp_path: Path) -> None:
    """*The cases at 480 U.S. 70* gives no name."""
    held = shelved(tmp_path / "library", [later("That is said at 480 U. S. 70, and again.")])
    assert () == held.cited_as(at("480 U.S. 70"), TODAY)


@pytest.mark.parametrize(
    ("cited", "grade"),
    [
        ("Keel v. Harbor Commissioners, 480 U.S. 70 (1987)", "caution"),
        ("Keel v. Harbor Commissioners, 480 U.S. 70", "caution"),
        ("Stone v. Abbot, 480 U.S. 70 (1987)", "rejected"),
        ("Keel v. Mellor, 480 U.S. 70 (1987)", "unproven"),
        ("Keel v. Harbor Commissioners, 480 U.S. 170 (1987)", "unproven"),
    ],
)
def test_what_is_not_held_is_judged_by_how_it_is_cited(
    held: Library, cited: str, grade: str
) -> None:
    """Vouched for, contradicted, or neither: a name that is like theirs may be theirs."""
    (verdict,) = check_text(f"See {cited}.", held, as_of=TODAY).verdicts
    assert grade == verdict.grade
