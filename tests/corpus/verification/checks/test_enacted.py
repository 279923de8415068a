"""The check `enacted`."""

import datetime as dt
import re
import tomllib
from importlib import resources
from typing import Any

import pytest
from factories.inquiries import citation, inquiry
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.citations import extract
from arguendo.corpus.model import OutOfCoverage, Provision
from arguendo.corpus.verification.checks.enacted import Enacted
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.structure import Fits, Flaw, compared

TODAY = dt.date(2026, 11, 1)
STRUCTURE = tomllib.loads(
    (resources.files("arguendo.corpus.verification") / "structure.toml").read_text("utf-8")
)


def found(text: str, **changes: Any) -> Finding:
    """What the check finds of the last citation in a text."""
    citations = extract(text).citations
    cited = citations[-1]
    meant = cited if cited.antecedent is None else citations[cited.antecedent]
    evidence = {"stands_for": meant, "resolution": OutOfCoverage(coverage=None)} | changes
    (finding,) = Enacted().judge(inquiry(cited, **evidence))
    return finding


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("77 U.S.C. § 101", "titles 1 to 54"),
        ("62 C.F.R. § 100.3", "titles 1 to 50"),
        ("Fed. R. Civ. P. 99", "Rule 1 to Rule 87"),
        ("Fed. R. Crim. P. 70", "Rule 1 to Rule 62"),
        ("Fed. R. App. P. 52", "Rule 1 to Rule 48"),
        ("Fed. R. Evid. 250", "no rule of that number"),
        ("Fed. R. Bankr. P. 9999", "end with Rule 9038"),
        ("U.S. Const. amend. XXVIII", "27 amendments"),
        ("U.S. Const. art. VIII, § 1", "7 articles"),
        ("U.S. Const. art. I, § 11", "10 sections"),
        ("U.S. Const. art. I, § 8, cl. 19", "18 clauses"),
        ("U.S. Const. amend. XIV, § 6", "5 sections"),
        ("U.S. Const. amend. IV, § 2", "not divided into sections"),
        ("42 U.S.C. § 1983(a)(2)", "42 U.S.C. § 1983 has no subdivisions"),
        ("Fed. R. Civ. P. 12(b)(8)", "(1) to (7)"),
        ("17 C.F.R. § 240.10b-5(d)", "(a) to (c)"),
        ("28 U.S.C. § 1331(c)", "has no subdivisions"),
        ("5 U.S.C. § 706(2)(G)", "(A) to (F)"),
    ],
)
def test_what_cannot_be_is_proved(text: str, says: str) -> None:
    """The finding says how the code is built, and where that is known from."""
    finding = found(text)
    assert ("fails", "contradiction") == (finding.outcome, finding.severity)
    assert says in finding.detail
    assert all(one.source for one in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "42 U.S.C. § 1983",
        "42 U.S.C. § 1985(3)",
        "28 U.S.C. § 1332(a)(1)",
        "5 U.S.C. § 706(2)(A)",
        "Fed. R. Civ. P. 12(b)(6)",
        "Fed. R. Civ. P. 12(B)(6)",
        "Fed. R. Evid. 803(6)",
        "U.S. Const. amend. XIV, § 1",
        "U.S. Const. art. I, § 8, cl. 3",
    ],
)
def test_what_fits_holds_and_vouches_for_nothing(text: str) -> None:
    """That a provision fits its code is information."""
    assert ("holds", "information") == (found(text).outcome, found(text).severity)


@pytest.mark.parametrize(
    "text",
    [
        "53 U.S.C. § 101",  # reserved, and proposed
        "28 U.S.C. § 1331(a)",  # until 1980
        "42 U.S.C. § 1983 (1) because he",  # may number what the sentence lists
        "Sixth Amendment § 9",  # of a lease?
        "42 U.S.C. § 1983. And § 1988(z)",  # whose section?
    ],
)
def test_what_may_be_is_not_accused(text: str) -> None:
    """Where it may be another provision, or may have been, there is a doubt and no proof."""
    assert ("undetermined", "caution") == (found(text).outcome, found(text).severity)


@pytest.mark.parametrize(
    "text",
    [
        "42 U.S.C. § 12345(q)(9)",
        "Cal. Penal Code § 99999",
        "Fed. R. Evid. 504",  # proposed, and cited as such
        "Tex. Const. art. XVI, § 50",
        "Fed. R. Civ. P. 71A",
        "§ 5(a)",
        "Montreal Convention art. 17(1)",
    ],
)
def test_what_nothing_is_known_of_is_left_alone(text: str) -> None:
    """No source holds its words; that weighs nothing."""
    assert ("undetermined", "information") == (found(text).outcome, found(text).severity)


def test_a_decision_is_no_provision() -> None:
    """The check has nothing to say of cases."""
    assert "not-applicable" == Enacted().judge(inquiry(citation()))[0].outcome


def test_id_takes_the_code_along() -> None:
    """`Id. § 1985(7)` is a section of the code cited before, beyond doubt."""
    assert "contradiction" == found("42 U.S.C. § 1983. Id. § 1985(7).").severity


def test_a_title_proposed_is_ruled_out_for_the_past_alone() -> None:
    """A bill may have become law since the comparison was made."""
    read = Provision(kind="statute", code="U.S.C.", title="55", section="1")
    before, after = compared(read, dt.date(2020, 1, 1)), compared(read, TODAY)
    assert isinstance(before, Flaw)
    assert isinstance(after, Flaw)
    assert (True, False) == (before.proved, after.proved)


@pytest.mark.parametrize("name", [*STRUCTURE["divided"], *STRUCTURE["formerly"]])
def test_the_table_is_read_as_citations_are(name: str) -> None:
    """Every provision of the table is one that a text can cite, and fits itself."""
    (cited,) = extract(f"See {name}.").citations
    assert name == str(cited.provision)
    assert isinstance(compared(cited.provision, TODAY), Fits)


@given(st.integers(1, 54).filter(lambda title: title != 53), st.integers(1, 9_999))
def test_no_existing_title_is_ever_accused(title: int, section: int) -> None:
    """A section of an existing title is out of coverage, or fits."""
    read = Provision(kind="statute", code="U.S.C.", title=str(title), section=str(section))
    assert not isinstance(compared(read, TODAY), Flaw)


@given(st.sampled_from(sorted(STRUCTURE["rules"])), st.integers(0, 99_999))
def test_a_rule_is_accused_by_its_number_or_not_at_all(code: str, number: int) -> None:
    """The bounds of each set of rules are those that its sentence states, or wider."""
    flaw = compared(Provision(kind="rule", code=code, section=str(number)), TODAY)
    stated = [int(one) for one in re.findall(r"\d+", STRUCTURE["rules"][code]["says"])]
    if isinstance(flaw, Flaw) and code != "Fed. R. Evid.":
        assert number == 0 or number > max(stated)
