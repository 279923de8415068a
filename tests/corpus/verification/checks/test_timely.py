"""The check `timely`."""

import datetime as dt

import pytest
from factories.inquiries import ROE, citation, inquiry

from arguendo.corpus.model import OutOfCoverage, Resolved
from arguendo.corpus.verification.checks.timely import Timely


@pytest.mark.parametrize(
    ("decided", "as_of", "outcome"),
    [
        ("1973-01-22", dt.date(1973, 1, 22), "holds"),
        ("1973-01-22", dt.date(1973, 1, 21), "fails"),
        ("1973", dt.date(1973, 12, 31), "holds"),
        ("1973", dt.date(1973, 6, 30), "undetermined"),
        ("1973", dt.date(1972, 12, 31), "fails"),
    ],
)
def test_decided_on_or_before_the_day(decided: str, as_of: dt.date, outcome: str) -> None:
    """A year without a day counts as its last day, and cannot be told within the year."""
    record = Resolved(authority=ROE.model_copy(update={"decided": decided}))
    (found,) = Timely().judge(inquiry(resolution=record, as_of=as_of))
    assert outcome == found.outcome


def test_a_year_to_come_needs_no_index() -> None:
    """What the citation says of itself is enough."""
    evidence = inquiry(citation(year=2031), resolution=OutOfCoverage(coverage=None))
    assert "contradiction" == Timely().judge(evidence)[0].severity
