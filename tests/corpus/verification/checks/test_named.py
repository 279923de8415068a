"""The check `named`."""

import pytest
from factories.inquiries import BOLTON, ROE, citation, cited_by, inquiry

from arguendo.corpus.model import Ambiguous, OutOfCoverage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.checks.named import Named


@pytest.mark.parametrize(
    ("name", "outcome", "severity"),
    [
        ("Roe v. Wade", "holds", "information"),
        ("ROE v. WADE", "holds", "information"),
        ("Jane Roe v. Henry Wade", "holds", "information"),
        ("Wade v. Roe", "fails", "caution"),
        ("Roe v. Wayde", "fails", "caution"),
        ("Smith v. Jones", "fails", "contradiction"),
        ("Wade", "holds", "information"),
        ("Varghese", "fails", "contradiction"),
        ("Stone v. Abbot and Roe v. Wade", "fails", "contradiction"),
        ("Stone v. Abbot\ufffd", "fails", "contradiction"),
        ("United States", "undetermined", "caution"),
        ("", "not-applicable", "information"),
    ],
)
def test_names_against_the_record(name: str, outcome: str, severity: str) -> None:
    """What is licensed holds, what is odd is shown, what is another's is a contradiction."""
    (found,) = Named().judge(inquiry(citation(name=name)))
    assert (outcome, severity) == (found.outcome, found.severity)


def test_the_named_case_is_found_elsewhere() -> None:
    """A contradiction says what stands here, and where the named case stands."""
    evidence = inquiry(citation(name="Doe v. Bolton"), namesakes=(BOLTON,))
    (found,) = Named().judge(evidence)
    assert (
        "The record has Roe v. Wade at this page. "
        "The named case is Doe v. Bolton, 410 U.S. 179 (1973)." == found.detail
    )


@pytest.mark.parametrize(("often", "severity"), [(1, "contradiction"), (2, "caution")])
def test_a_name_by_which_others_cite_it_is_shown(often: int, severity: str) -> None:
    """*Missouri v. Illinois* is of record with the Sanitary District of Chicago alone."""
    evidence = inquiry(
        citation(name="Orr v. Lee"), usage=cited_by(*["Orr v. Lee"] * often, name="Orr v. Lee")
    )
    (found,) = Named().judge(evidence)
    assert severity == found.severity


def test_two_cases_on_one_page() -> None:
    """The name decides between them, or contradicts both."""
    both = Ambiguous(candidates=(ROE, BOLTON))
    assert "holds" == Named().judge(inquiry(resolution=both))[0].outcome
    (found,) = Named().judge(inquiry(citation(name="Smith v. Jones"), resolution=both))
    assert "The record has Roe v. Wade and Doe v. Bolton at this page." == found.detail


def test_nothing_to_compare_with() -> None:
    """Without a decision no name is wrong."""
    (found,) = Named().judge(inquiry(resolution=OutOfCoverage(coverage=None)))
    assert "not-applicable" == found.outcome


def test_a_case_decided_together_with_it() -> None:
    """What the opinion's own text names too is shown, and is no contradiction."""
    evidence = inquiry(citation(name="Doe v. Bolton"), also_named=(Recorded("Doe v. Bolton"),))
    (found,) = Named().judge(evidence)
    assert "caution" == found.severity
    assert "The record has Roe v. Wade; its own text names Doe v. Bolton too." == found.detail
