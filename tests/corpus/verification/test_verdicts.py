"""Grades follow from findings, verdicts from grades, reports from verdicts."""

import datetime as dt
import subprocess
import sys

import pytest
from factories.law import ShelfOfDecisions, decision
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from arguendo.corpus.citations import extract
from arguendo.corpus.inquire import check_text, inquire
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import Finding, holds
from arguendo.corpus.verification.grades import decisive, grade
from arguendo.corpus.verification.model import Inquiry, Verdict
from arguendo.corpus.verification.policy import STANDARD, Policy
from arguendo.corpus.verification.report import Report
from arguendo.corpus.verification.verify import verify

TODAY = dt.date(2026, 11, 1)
ROE = decision("Roe v. Wade", "410 U.S. 113", decided="1973-01-22")
RECORD = ShelfOfDecisions([ROE], {ROE.id: 178})

FINDINGS = st.builds(
    Finding,
    check=st.sampled_from(["exists", "named", "dated", "plugin"]),
    outcome=st.sampled_from(["holds", "fails", "undetermined", "not-applicable"]),
    severity=st.sampled_from(["contradiction", "caution", "information"]),
    detail=st.just(Composed("the record has something")),
)


@given(st.lists(FINDINGS, min_size=1, max_size=8))
def test_grades_only_move_down(findings: list[Finding]) -> None:
    """One more contradiction, or caution, never makes a grade better."""
    order = ["rejected", "unproven", "caution", "verified"]
    before = order.index(grade(findings))
    for severity in ("contradiction", "caution"):
        worse = Finding(
            check="named", outcome="fails", severity=severity, detail=Composed("it differs")
        )
        assert order.index(grade([*findings, worse])) <= before
    assert decisive(findings) in findings


@given(st.lists(FINDINGS, max_size=8))
def test_nothing_is_verified_that_nothing_vouches_for(findings: list[Finding]) -> None:
    """Without a finding that it exists, no citation is better than unproven."""
    silent = [one for one in findings if one.check != "exists"]
    assert grade(silent) in ("rejected", "unproven")


def verdict() -> Verdict:
    """A verdict on a true citation."""
    report = check_text("Roe v. Wade, 410 U.S. 113 (1973)", RECORD, as_of=TODAY)
    return report.verdicts[0]


def test_an_edited_verdict_does_not_load() -> None:
    """The grade stored must be the one that follows from the findings."""
    stored = verdict().model_dump(mode="json")
    assert verdict() == Verdict.model_validate(stored)
    with pytest.raises(ValidationError, match="give the grade verified"):
        Verdict.model_validate(stored | {"grade": "caution"})
    stored["findings"][2]["outcome"] = "undetermined"
    with pytest.raises(ValidationError, match="give the grade unproven"):
        Verdict.model_validate(stored)


def test_a_verdict_without_findings_does_not_load() -> None:
    """Nothing passes because nobody looked."""
    with pytest.raises(ValidationError):
        Verdict.model_validate(verdict().model_dump(mode="json") | {"findings": []})


def test_a_policy_without_checks_is_an_error() -> None:
    """So is one with two checks of a name."""
    with pytest.raises(ValueError, match="pass anything"):
        Policy("empty", ())
    with pytest.raises(ValueError, match="same name"):
        Policy("double", (STANDARD.checks[0], STANDARD.checks[0]))


class Silent:
    """A check that breaks its word."""

    name = "silent"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say nothing at all."""
        return ()


class Agreeable:
    """A check of another package."""

    name = "agreeable"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Find no fault."""
        return (holds(self.name, "Nothing is wrong."),)


def test_a_check_that_says_nothing_is_an_error() -> None:
    """`not-applicable` is an answer, silence is none."""
    text = "Roe v. Wade, 410 U.S. 113 (1973)"
    inquiry = next(inquire(text, extract(text), RECORD, as_of=TODAY))
    with pytest.raises(ValueError, match="said nothing"):
        verify(inquiry, Policy("odd", (Silent(),)))


def test_a_further_check_is_heard_and_cannot_vouch() -> None:
    """A check of another package adds findings; existence is the record's to vouch for."""
    policy = STANDARD.and_also((Agreeable(),))
    assert "standard-2+agreeable" == policy.name
    report = check_text("Doe v. Poe, 5 F.3d 7 (9th Cir. 1994)", RECORD, as_of=TODAY, policy=policy)
    assert "agreeable" == report.verdicts[0].findings[-1].check
    assert "unproven" == report.verdicts[0].grade


def test_a_text_without_citations_has_not_passed() -> None:
    """It has its own result, and a report cannot claim another."""
    report = check_text("The tenant objected.", RECORD, as_of=TODAY)
    assert ("no-citations", ()) == (report.result, report.verdicts)
    with pytest.raises(ValidationError, match="no-citations"):
        Report.model_validate(report.model_dump() | {"result": "checked"})


def test_the_json_has_the_shape_that_scripts_rely_on() -> None:
    """Keys of the contract, offsets of the text as given, coverage beside what is not held."""
    text = "*Roe* v. *Wade*, 410 U.S. 113 (1973). Doe v. Poe, 5 F.3d 7. See 33 Umbrella 422."
    told = check_text(text, RECORD, as_of=TODAY, document="brief.md").as_json()
    assert {"document", "as_of", "policy", "coverage", "citations", "unread", "counts"} <= set(told)
    first = told["citations"][0]
    assert text[first["start"] : first["end"]] == first["text"]
    assert ("verified", "resolved", ROE.id) == (
        first["grade"],
        first["resolution"],
        first["authority"],
    )
    assert {"check", "outcome", "severity", "detail", "evidence"} == set(first["findings"][0])
    assert ["F.3d"] == [one["reporter"] for one in told["coverage"]]
    assert ["33 Umbrella 422"] == [one["text"] for one in told["unread"]]
    assert {"verified": 1, "caution": 0, "unproven": 1, "rejected": 0} == told["counts"]


def test_the_same_text_gives_the_same_report() -> None:
    """No clock and no chance: same text, record and day, same bytes."""
    text = "Roe v. Wade, 410 U.S. 113 (1974). Id. at 115. Doe v. Wade, 410 U.S. 120."
    reports = [check_text(text, RECORD, as_of=TODAY).model_dump_json() for _ in range(2)]
    assert reports[0] == reports[1]


NAMES = st.sampled_from(["Zyxwv v. Qponm", "Doe v. Wade", "Varghese v. China Southern"])
PLACES = st.sampled_from(
    ["410 U.S. 113", "410 U.S. 120", "9 U.S. 9", "925 F.3d 1339", "999 U.S. 1"]
)


@given(NAMES, PLACES, st.sampled_from(["", " (1973)", " (1999)", " (9th Cir. 2031)"]))
def test_a_finding_never_repeats_the_citation(name: str, place: str, year: str) -> None:
    """The words under test may be a model's: a detail has words of record alone."""
    report = check_text(f"{name}, {place}{year}", RECORD, as_of=TODAY)
    for one in report.verdicts:
        for finding in one.findings:
            assert not {"Zyxwv", "Qponm", "Doe", "Varghese", "China"} & set(finding.detail.split())
            assert not {"hallucinated", "fake", "good law"} & set(finding.detail.lower().split())


def test_verification_is_pure() -> None:
    """Importing it brings in no parser, no database and no network."""
    listing = (
        "import sys, arguendo.corpus.verification.verify; "
        "print([m for m in ('eyecite','chromadb','sqlite3','reporters_db','courts_db','langgraph',"
        "'httpx','arguendo.corpus.citations','arguendo.corpus.index','arguendo.corpus.sources',"
        "'arguendo.corpus.shelf') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    assert "[]" == done.stdout.strip()
