"""The check `reporter`."""

import datetime as dt

import pytest
from factories.inquiries import citation, inquiry
from factories.law import at

from arguendo.corpus.verification.checks.reporter import ReporterCheck


@pytest.mark.parametrize(
    ("printed", "year", "outcome", "severity"),
    [
        ("410 U.S. 113", 1973, "holds", "information"),
        ("5 U.S. 137", 1803, "holds", "information"),
        ("1204 F.2d 17", 1988, "fails", "contradiction"),
        ("611 F.2d 40", 2011, "fails", "contradiction"),
        ("0 U.S. 5", 1990, "fails", "contradiction"),
        ("842 U.S. 137", 2025, "fails", "contradiction"),
        ("80 F.R.D. 5", 1950, "holds", "information"),
    ],
)
def test_volumes_and_years(printed: str, year: int, outcome: str, severity: str) -> None:
    """What was never printed cannot be cited."""
    cited = citation(reference=at(printed), year=year, court="")
    (found,) = ReporterCheck().judge(inquiry(cited))
    assert (outcome, severity) == (found.outcome, found.severity)


def test_a_parallel_reporter_is_looked_at_too() -> None:
    """One bad reporter of two is enough."""
    cited = citation(parallels=(at("101 L. Ed. 12"),))
    (found,) = ReporterCheck().judge(inquiry(cited))
    assert "contradiction" == found.severity


def test_the_day_decides_what_is_printed() -> None:
    """A volume of tomorrow is no volume today."""
    cited = citation(reference=at("610 U.S. 5"), year=None)
    later = ReporterCheck().judge(inquiry(cited, as_of=dt.date(2026, 6, 1)))
    sooner = ReporterCheck().judge(inquiry(cited, as_of=dt.date(2020, 6, 1)))
    assert ("holds", "fails") == (later[0].outcome, sooner[0].outcome)


def test_no_reporter_no_question() -> None:
    """A statute has none."""
    (found,) = ReporterCheck().judge(inquiry(citation(form="statute", reference=None)))
    assert "not-applicable" == found.outcome
