"""The check `pinned`."""

import pytest
from factories.inquiries import citation, inquiry

from arguendo.corpus.model import OutOfCoverage, Pages
from arguendo.corpus.verification.checks.pinned import Pinned

ROE_RUNS = Pages(reporter="U.S.", volume="410", first=113, last=178)


@pytest.mark.parametrize(
    ("pin", "outcome", "severity"),
    [
        ("115", "holds", "information"),
        ("113", "holds", "information"),
        ("178", "holds", "information"),
        ("115-17, 120 n.3", "holds", "information"),
        ("at 116", "holds", "information"),
        ("112", "fails", "contradiction"),
        ("120, 101", "fails", "contradiction"),
        ("115, 17", "holds", "information"),
        ("115, n. 4", "holds", "information"),
        ("179", "undetermined", "caution"),
        ("", "not-applicable", "information"),
    ],
)
def test_pages_inside_the_opinion(pin: str, outcome: str, severity: str) -> None:
    """Before the first page is proof, after the last one known is not."""
    (found,) = Pinned().judge(inquiry(citation(pin=pin), pages=ROE_RUNS))
    assert (outcome, severity) == (found.outcome, found.severity)


def test_no_pages_are_held() -> None:
    """A page that cannot be looked up leaves a caution, never a pass."""
    (found,) = Pinned().judge(inquiry(citation(pin="115")))
    assert ("undetermined", "caution") == (found.outcome, found.severity)


def test_pages_of_another_reporter() -> None:
    """The pages of U.S. Reports say nothing of a page of the Supreme Court Reporter."""
    cited = citation(reference=citation().reference.model_copy(update={"reporter": "S. Ct."}))
    pinned = cited.model_copy(update={"pin": "711"})
    (found,) = Pinned().judge(inquiry(pinned, pages=ROE_RUNS))
    assert "undetermined" == found.outcome


def test_no_decision_held() -> None:
    """Whether it exists is another check's question."""
    missing = OutOfCoverage(coverage=None)
    (found,) = Pinned().judge(inquiry(citation(pin="115"), resolution=missing))
    assert "not-applicable" == found.outcome
