"""The check `treated`."""

from factories.inquiries import ROE, inquiry
from factories.law import at

from arguendo.corpus.model import OutOfCoverage, Treatment, TreatmentKind
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.checks.treated import Treated


def treatment(kind: TreatmentKind, decided: str | None = "2022-06-24", page: int | None = 231):
    """*Dobbs* dealing with *Roe*, in one way or another."""
    return Treatment(
        citing="597-us-215",
        citing_name=Recorded("Dobbs v. Jackson Women's Health Organization"),
        citing_reference=at("597 U.S. 215"),
        cited=ROE.references[0],
        kind=kind,
        page=page,
        decided=decided,
        stated=True,
    )


def test_an_overruled_decision_is_said_to_be() -> None:
    """The later decision is named with its place; it is the authority named, so a caution."""
    (found,) = Treated().judge(inquiry(treatments=(treatment("overruled"),)))
    assert ("fails", "caution") == (found.outcome, found.severity)
    assert (
        "Overruled by Dobbs v. Jackson Women's Health Organization, 597 U.S. 215, at 231 (2022)."
        == found.detail
    )


def test_each_later_decision_is_told_once_with_its_page() -> None:
    """Two records of one treatment are one; the one that gives the page is kept."""
    twice = (treatment("overruled", page=None), treatment("overruled"))
    (found,) = Treated().judge(inquiry(treatments=twice))
    assert 1 == len(found.evidence)
    assert ", at 231" in found.detail


def test_the_gravest_comes_first() -> None:
    """Limited is less than overruled."""
    (found,) = Treated().judge(inquiry(treatments=(treatment("limited"), treatment("overruled"))))
    assert found.detail.startswith("Overruled by")


def test_being_followed_is_not_negative() -> None:
    """Only negative treatment leaves a caution; that none was found is said of index and day."""
    (found,) = Treated().judge(inquiry(treatments=(treatment("followed"),)))
    assert "holds" == found.outcome
    assert "No negative treatment found in the index as of 2026-11-01." == found.detail


def test_a_day_that_is_not_held_is_said() -> None:
    """Where it is not known when, the reader is told."""
    (found,) = Treated().judge(inquiry(treatments=(treatment("limited", decided=None),)))
    assert "on a day the index does not hold" in found.detail


def test_no_decision_held() -> None:
    """There is nothing to look for."""
    (found,) = Treated().judge(inquiry(resolution=OutOfCoverage(coverage=None)))
    assert "not-applicable" == found.outcome
