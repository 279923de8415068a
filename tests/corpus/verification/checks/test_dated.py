"""The check `dated`."""

import pytest
from factories.inquiries import ROE, citation, cited_by, inquiry

from arguendo.corpus.model import Reference, Resolved
from arguendo.corpus.verification.checks.dated import Dated


@pytest.mark.parametrize(
    ("decided", "year", "outcome", "severity"),
    [
        ("1973-01-22", 1973, "holds", "information"),
        ("1973-01-22", 1974, "fails", "contradiction"),
        ("1973", 1974, "fails", "caution"),
        ("1973", 1975, "fails", "contradiction"),
        (None, 1973, "undetermined", "caution"),
    ],
)
def test_years(decided: str | None, year: int, outcome: str, severity: str) -> None:
    """A year of record without a day may be the term's, and one beside it proves nothing."""
    record = Resolved(authority=ROE.model_copy(update={"decided": decided}))
    found = Dated().judge(inquiry(citation(year=year, court=""), resolution=record))
    assert [(outcome, severity)] == [(one.outcome, one.severity) for one in found]


def test_a_record_earlier_than_its_reporter_is_not_believed() -> None:
    """The Federal Reporter, Third Series, begins in 1993: a record of 1991 errs."""
    printed = Reference(volume="13", reporter="F.3d", page="463")
    update = {"decided": "1991-02-26", "references": (printed,)}
    record = Resolved(authority=ROE.model_copy(update=update))
    found = [
        Dated().judge(inquiry(citation(year=year, court=""), resolution=record))[0].severity
        for year in (1994, 1990)
    ]
    assert ["caution", "contradiction"] == found


@pytest.mark.parametrize(
    ("court", "severity"),
    [
        ("scotus", "information"),
        ("ca9", "contradiction"),
        ("nysd", "contradiction"),
        ("texapp", "contradiction"),
        ("bap9", "caution"),
    ],
)
def test_courts(court: str, severity: str) -> None:
    """Courts that exist once contradict each other, and so do levels, systems and states."""
    (found,) = Dated().judge(inquiry(citation(year=None, court=court)))
    assert severity == found.severity


@pytest.mark.parametrize(
    ("recorded", "cited", "severity"),
    [
        ("texapp", "texcrimapp", "caution"),
        ("texapp", "calctapp", "contradiction"),
        ("nysd", "nyed", "caution"),
        ("nysd", "nysb", "caution"),
        ("nysd", "ca2", "contradiction"),
        ("dc", "cadc", "caution"),
        ("cadc", "cafc", "contradiction"),
        ("cal", "nowhere", "caution"),
    ],
)
def test_courts_that_may_be_one(recorded: str, cited: str, severity: str) -> None:
    """Courts of one state, and districts of one level, are written loosely: shown, no proof."""
    record = Resolved(authority=ROE.model_copy(update={"court": recorded}))
    (found,) = Dated().judge(inquiry(citation(year=None, court=cited), resolution=record))
    assert severity == found.severity


@pytest.mark.parametrize(
    ("decided", "day", "outcome", "severity"),
    [
        ("1973-01-22", "1973-01-22", "holds", "information"),
        ("1973-01-22", "1973-03-30", "fails", "caution"),
        ("1973", "1973-01-22", "undetermined", "caution"),
        ("1974-01-22", "1973-01-22", "undetermined", "caution"),
        ("1971-01-22", "1973-01-22", "undetermined", "caution"),
    ],
)
def test_days(decided: str, day: str, outcome: str, severity: str) -> None:
    """A day is compared as a day; one that the record's own volume disowns is not believed."""
    record = Resolved(authority=ROE.model_copy(update={"decided": decided}))
    found = Dated().judge(inquiry(citation(decided=day, court=""), resolution=record))
    assert [(outcome, severity)] == [(one.outcome, one.severity) for one in found]


@pytest.mark.parametrize(
    ("given", "outcome"),
    [("No. 70-18", "holds"), ("No. 70–18", "holds"), ("No. 71-18", "fails")],
)
def test_docket_numbers(given: str, outcome: str) -> None:
    """A docket number is compared figure by figure, whatever stands around it."""
    found = Dated().judge(inquiry(citation(year=None, court=""), docket=given))
    assert [outcome] == [one.outcome for one in found]


def test_nothing_given() -> None:
    """No court, no year, nothing to compare."""
    (found,) = Dated().judge(inquiry(citation(year=None, court="")))
    assert "not-applicable" == found.outcome


@pytest.mark.parametrize(
    ("years", "severity"), [((1974,), "contradiction"), ((1974,) * 2, "caution")]
)
def test_a_year_that_others_give_is_shown(years: tuple[int, ...], severity: str) -> None:
    """A record errs too: *Weems* was argued in 1909 and decided in 1910."""
    usage = cited_by("Roe v. Wade", "Roe v. Wade", years=years, year=1974)
    (found, *_) = Dated().judge(inquiry(citation(year=1974), usage=usage))
    assert severity == found.severity
