"""Courts and reporters as citations write them."""

import datetime as dt

import pytest

from arguendo.corpus.courts import court, court_cited_as
from arguendo.corpus.reporters import in_print, reporter


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("9th Cir.", "ca9"),
        ("2nd Cir.", "ca2"),
        ("S.D.N.Y.", "nysd"),
        ("D.D.C.", "dcd"),
        ("Tex. App.", "texapp"),
        ("Ill. App. Ct.", "illappct"),
        ("holding that", ""),
        ("", ""),
    ],
)
def test_a_court_by_its_citation(written: str, id: str) -> None:
    """Spaces and dots make no difference; what is no court has no id."""
    assert id == court_cited_as(written)


def test_a_court_by_its_id() -> None:
    """An unknown id has no court."""
    known = court("ca9")
    assert known is not None
    assert "9th Cir." == known.citation
    assert court("nowhere") is None


@pytest.mark.parametrize(
    ("written", "name"),
    [("U. S.", "U.S."), ("US", "U.S."), ("F3d", "F.3d"), ("F. Supp. 2d", "F. Supp. 2d")],
)
def test_a_reporter_by_any_spelling(written: str, name: str) -> None:
    """Every spelling has one standard abbreviation."""
    known = reporter(written)
    assert known is not None
    assert name == known.name


def test_a_made_up_reporter() -> None:
    """No list knows it."""
    assert reporter("Umbrella") is None


@pytest.mark.parametrize(
    ("name", "year", "printed"),
    [
        ("F.2d", 1950, True),
        ("F.2d", 2015, False),
        ("F.3d", 1980, False),
        ("F. Supp.", 1995, True),
        ("F.R.D.", 1950, True),
        ("U.S.", 1803, True),
        ("F.4th", 2015, False),
    ],
)
def test_the_years_of_a_reporter(name: str, year: int, printed: bool) -> None:
    """The years that reporters-db has wrong are put right."""
    known = reporter(name)
    assert known is not None
    assert printed == in_print(known, year)


def test_the_last_volume_grows_with_the_years() -> None:
    """A closed series has a last volume; U.S. Reports has one for each year."""
    closed, open_ = reporter("F.2d"), reporter("U.S.")
    assert closed is not None
    assert open_ is not None
    assert 999 == closed.last_volume(dt.date(2026, 1, 1))
    then, now = open_.last_volume(dt.date(2024, 1, 1)), open_.last_volume(dt.date(2026, 1, 1))
    assert then is not None
    assert now is not None
    assert 600 < then < now < 640
