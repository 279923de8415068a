"""The check `exists`."""

import pytest
from factories.inquiries import BOLTON, ROE, citation, cited_by, inquiry
from factories.law import at

from arguendo.corpus.model import Absent, Ambiguous, Coverage, OutOfCoverage
from arguendo.corpus.verification.checks.exists import Exists

SOME = Coverage(reporter="U.S.", volume="410", in_volume=2, in_reporter=900)


def test_what_begins_at_the_page_exists() -> None:
    """The record's name and every witness are told."""
    (found,) = Exists().judge(inquiry())
    assert "holds" == found.outcome
    assert "Roe v. Wade, 410 U.S. 113 (1973) begins at this page." == found.detail
    assert [one.source_id for one in ROE.witnesses] == [one.id for one in found.evidence]


def test_a_digest_says_that_it_is_one() -> None:
    """Quotations cannot be compared with it."""
    digest = ROE.model_copy(update={"text": "digest"})
    resolved = inquiry().resolution.model_copy(update={"authority": digest})
    assert "a digest of it is held" in Exists().judge(inquiry(resolution=resolved))[0].detail


def test_an_occupant_is_proof() -> None:
    """A page inside another opinion is no first page."""
    absent = Absent(coverage=SOME, occupant=BOLTON)
    (found,) = Exists().judge(inquiry(resolution=absent))
    assert "contradiction" == found.severity
    assert "lies inside Doe v. Bolton, 410 U.S. 179 (1973)" in found.detail


@pytest.mark.parametrize(
    ("year", "severity"), [(1973, "contradiction"), (1974, "caution"), (None, "caution")]
)
def test_a_namesake_is_proof_in_its_own_year_alone(year: int | None, severity: str) -> None:
    """A case may come before the same court twice; not often in one year."""
    evidence = inquiry(citation(year=year), resolution=Absent(coverage=SOME), namesakes=(ROE,))
    (found,) = Exists().judge(evidence)
    assert severity == found.severity
    assert "Roe v. Wade, 410 U.S. 113 (1973)" in found.detail


def test_decisions_that_cite_it_there_outweigh_a_namesake() -> None:
    """*Pollock* stands at 157 U.S. 429 and, heard again in that year, at 158 U.S. 601."""
    evidence = inquiry(
        citation(year=1973),
        resolution=Absent(coverage=SOME),
        namesakes=(ROE,),
        usage=cited_by("Roe v. Wade", "Roe v. Wade"),
    )
    vouched, left = Exists().judge(evidence)
    assert ("holds", "caution") == (vouched.outcome, left.severity)
    assert "cite a case of this name at this page: Doe v. Bolton, 410 U.S. 179" in left.detail
    assert ["passage 0", "passage 1"] == [one.id for one in vouched.evidence]


@pytest.mark.parametrize(
    ("names", "outcome"),
    [
        (("Roe v. Wade",), "undetermined"),
        (("Orr v. Lee", "Orr v. Lee"), "undetermined"),
        (("Orr v. Lee", "Orr v. Lee", "Orr v. Lee"), "fails"),
        (("Orr v. Lee", "Orr v. Lee", "Ex parte Small"), "undetermined"),
        (("Orr v. Lee", "Orr v. Lee", "Wade v. Orr"), "undetermined"),
        (("Orr v. Lee", "Orr v. Lee", "Roe v. Wade"), "undetermined"),
    ],
)
def test_three_that_cite_one_other_case_there_are_proof(
    names: tuple[str, ...], outcome: str
) -> None:
    """One may err, two may copy; where they differ, or one names it, nothing is proved."""
    evidence = inquiry(resolution=Absent(coverage=SOME), usage=cited_by(*names))
    assert [outcome] == [one.outcome for one in Exists().judge(evidence)]


def test_a_year_that_nobody_gives_is_not_vouched_for() -> None:
    """The case stands there, and of another year than is given."""
    usage = cited_by("Roe v. Wade", "Roe v. Wade", years=(1974, 1974), year=1973)
    told = Exists().judge(inquiry(resolution=Absent(coverage=SOME), usage=usage))
    assert ["undetermined", "fails"] == [one.outcome for one in told]
    assert "give the year 1974: Doe v. Bolton" in told[1].detail


def test_orders_share_a_page() -> None:
    """That others cite another case there says nothing of this one."""
    others = cited_by("Orr v. Lee", "Orr v. Lee", "Orr v. Lee")
    evidence = inquiry(
        citation(reference=at("419 U.S. 888")), resolution=Absent(coverage=SOME), usage=others
    )
    assert ["undetermined"] == [one.outcome for one in Exists().judge(evidence)]


@pytest.mark.parametrize(
    ("name", "year", "severity"),
    [
        ("Doe v. Wardens", None, "caution"),
        ("The Lexington", None, "caution"),
        ("The Lexington", 1973, "contradiction"),
        ("Doe v. Wardens", 1973, "contradiction"),
        ("Orr v. Lee", None, "contradiction"),
    ],
)
def test_a_page_within_a_case_that_shares_a_party(
    name: str, year: int | None, severity: str
) -> None:
    """*Cooley v. Port Wardens, 12 How. 315* points into *Cooley v. Board of Wardens*."""
    cited = citation(name=name, year=year, reference=at("410 U.S. 181"))
    absent = Absent(coverage=SOME, occupant=BOLTON)
    (found,) = Exists().judge(inquiry(cited, resolution=absent))
    assert severity == found.severity


@pytest.mark.parametrize(
    "changes", [{"court": "ca9"}, {"name": "Roe v. Wade, No. 2"}], ids=["court", "number"]
)
def test_a_namesake_may_be_another_case(changes: dict[str, str]) -> None:
    """Another court has cases of that name, and numbered ones stand side by side."""
    cited = citation(year=1973, **changes)
    (found,) = Exists().judge(inquiry(cited, resolution=Absent(coverage=SOME), namesakes=(ROE,)))
    assert "undetermined" == found.outcome


def test_a_case_with_its_parties_in_the_other_order_proves_nothing() -> None:
    """It may be their other case: *Atkinson v. Sinclair* and *Sinclair v. Atkinson* are two."""
    cited = citation(name="Wade v. Roe", year=1973)
    (found,) = Exists().judge(inquiry(cited, resolution=Absent(coverage=SOME), namesakes=(ROE,)))
    assert "undetermined" == found.outcome


def test_an_empty_place_proves_nothing() -> None:
    """Absence without proof is undetermined, with the coverage beside it."""
    for resolution in (Absent(coverage=SOME), OutOfCoverage(coverage=SOME)):
        (found,) = Exists().judge(inquiry(resolution=resolution))
        assert "undetermined" == found.outcome
        assert "the index holds 2 of the decisions in volume 410" in found.detail


def test_several_cases_under_one_name() -> None:
    """A name alone that several answer to means none of them."""
    several = Ambiguous(candidates=(ROE, BOLTON))
    named = citation(form="named", reference=None)
    assert "undetermined" == Exists().judge(inquiry(named, resolution=several))[0].outcome
    assert "holds" == Exists().judge(inquiry(resolution=several))[0].outcome


@pytest.mark.parametrize("form", ["statute", "other", "id", "supra"])
def test_what_is_no_decision_is_outside_the_coverage(form: str) -> None:
    """The index holds decisions; it does not vouch for anything else."""
    cited = citation(form=form, reference=None, name="")
    (found,) = Exists().judge(inquiry(cited, resolution=OutOfCoverage(coverage=None)))
    assert "undetermined" == found.outcome
