"""The check `parallel`."""

import pytest
from factories.inquiries import BOLTON, citation, inquiry
from factories.law import at

from arguendo.corpus.model import Absent, Coverage, OutOfCoverage, Resolution, Resolved
from arguendo.corpus.verification.checks.parallel import Parallel

HELD = Coverage(reporter="S. Ct.", volume="93", in_volume=2, in_reporter=5)


@pytest.mark.parametrize(
    ("printed", "resolution", "outcome", "severity"),
    [
        ("93 S. Ct. 705", OutOfCoverage(coverage=None), "holds", "information"),
        ("93 S. Ct. 739", Resolved(authority=BOLTON), "fails", "contradiction"),
        ("93 S. Ct. 741", Absent(coverage=HELD, occupant=BOLTON), "fails", "contradiction"),
        ("93 S. Ct. 999", Absent(coverage=HELD), "fails", "contradiction"),
        ("35 L. Ed. 2d 147", OutOfCoverage(coverage=None), "undetermined", "caution"),
    ],
)
def test_a_parallel(printed: str, resolution: Resolution, outcome: str, severity: str) -> None:
    """Of record, another's, at odds with the record's, or unknown."""
    cited = citation(parallels=(at(printed),))
    evidence = inquiry(cited, parallels=((at(printed), resolution),))
    (found,) = Parallel().judge(evidence)
    assert (outcome, severity) == (found.outcome, found.severity)


def test_none_given() -> None:
    """One reference needs no parallel."""
    assert "not-applicable" == Parallel().judge(inquiry())[0].outcome
