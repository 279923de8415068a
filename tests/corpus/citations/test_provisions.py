"""Statutes, rules, constitutions and treaties, read whole and written again."""

import time

import pytest
from eyecite.models import FullLawCitation
from factories.parsed import ours, texts, theirs
from hypothesis import given, settings
from hypothesis import strategies as st
from reporters_db import LAWS

from arguendo.corpus.citations import extract
from arguendo.corpus.model import Provision


def read(text: str) -> list[str]:
    """The provisions of a text, each as it is written canonically."""
    return [str(one.provision) for one in extract(text).citations if one.provision]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("42 U.S.C. § 1983", "42 U.S.C. § 1983"),
        ("42 U. S. C. §1983", "42 U.S.C. § 1983"),
        ("42 U.S.C.A. § 1983 (West 2012)", "42 U.S.C. § 1983"),
        ("42 USC 1983", "42 U.S.C. § 1983"),
        ("42 U.S. Code § 1983", "42 U.S.C. § 1983"),
        ("42, United States Code, Section 1983", "42 U.S.C. § 1983"),
        ("§ 1983 of Title 42", "42 U.S.C. § 1983"),
        ("28 U.S.C. § 2254 (d)(1)", "28 U.S.C. § 2254(d)(1)"),
        ("28 U.S.C. § 2254(d)(1)-(2)", "28 U.S.C. § 2254(d)(1)-(2)"),
        ("42 U.S.C. § 2000e-2(a)(1)", "42 U.S.C. § 2000e-2(a)(1)"),
        ("15 U.S.C. §§ 78a-78pp", "15 U.S.C. §§ 78a-78pp"),
        ("29 U.S.C. § 1001 et seq.", "29 U.S.C. § 1001 et seq."),
        ("42 U.S.C. § 1437f note", "42 U.S.C. § 1437f note"),
        ("17 C.F.R. § 240.10b-5(b)", "17 C.F.R. § 240.10b-5(b)"),
        ("8 CFR 208.16(b)", "8 C.F.R. § 208.16(b)"),
        ("17 C.F.R. pt. 240", "17 C.F.R. pt. 240"),
        ("85 Fed. Reg. 12,345, 12,350 (Mar. 3, 2020)", "85 Fed. Reg. 12345"),
        ("49 Stat. 3000, 3014", "49 Stat. 3000"),
        ("110 Stat. 3009-546", "110 Stat. 3009-546"),
        ("Pub. L. No. 117-2, § 9601", "Pub. L. No. 117-2, § 9601"),
        ("Public Law 104-132", "Pub. L. No. 104-132"),
        ("Treas. Reg. § 1.61-2(a)", "Treas. Reg. § 1.61-2(a)"),
        ("I.R.C. § 501(c)(3)", "I.R.C. § 501(c)(3)"),
        ("U.S.S.G. § 2D1.1(b)(1)", "U.S.S.G. § 2D1.1(b)(1)"),
        ("Cal. Civ. Code § 1714(a)", "Cal. Civ. Code § 1714(a)"),
        ("California Penal Code section 187", "Cal. Penal Code § 187"),
        ("N.Y. C.P.L.R. 3212(b)", "N.Y. C.P.L.R. 3212(b)"),
        ("CPLR § 3212(b)", "N.Y. C.P.L.R. 3212(b)"),
        ("Tex. Penal Code Ann. § 19.02", "Tex. Penal Code § 19.02"),
        ("Tex. Code Crim. Proc. art. 38.23", "Tex. Code Crim. Proc. art. 38.23"),
        ("Mass. Gen. Laws ch. 93A, § 2", "Mass. Gen. Laws ch. 93A, § 2"),
        ("M.G.L. c. 151, § 2", "Mass. Gen. Laws ch. 151, § 2"),
        ("735 ILCS 5/2-1401", "735 Ill. Comp. Stat. 5/2-1401"),
        ("18 Pa. Cons. Stat. § 2502(a)", "18 Pa. Cons. Stat. § 2502(a)"),
        ("Okla. Stat. tit. 21, § 701.7", "Okla. Stat. tit. 21, § 701.7"),
        ("Md. Code Ann., Crim. Law § 2-201", "Md. Code, Crim. Law § 2-201"),
        ("N.J.S.A. 2C:11-3", "N.J. Stat. § 2C:11-3"),
        ("A.R.S. § 13-1105(A)(1)", "Ariz. Rev. Stat. § 13-1105(A)(1)"),
        ("Or. Rev. Stat. § 163.160", "Or. Rev. Stat. § 163.160"),
        ("ERISA § 502(a)(1)(B)", "ERISA § 502(a)(1)(B)"),
        (
            "§ 10(b) of the Securities Exchange Act of 1934",
            "Securities Exchange Act of 1934 § 10(b)",
        ),
        ("Restatement (Second) of Torts § 402A", "Restatement (Second) of Torts § 402A"),
        ("Fed. R. Civ. P. 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
        ("FRCP 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
        ("F.R.C.P. 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
        ("Fed. Rule Civ. Proc. 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
        ("Federal Rule of Civil Procedure 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
        (
            "Rule 12(b)(6) of the Federal Rules of Civil Procedure",
            "Fed. R. Civ. P. 12(b)(6)",
        ),
        ("Rule 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
        ("Federal Rule of Evidence 403", "Fed. R. Evid. 403"),
        ("FRE 801(d)(2)(E)", "Fed. R. Evid. 801(d)(2)(E)"),
        ("Fed. R. Crim. P. 29(a)", "Fed. R. Crim. P. 29(a)"),
        ("Fed. R. App. P. 4(a)(1)(A)", "Fed. R. App. P. 4(a)(1)(A)"),
        ("Bankruptcy Rule 7056", "Fed. R. Bankr. P. 7056"),
        ("Sup. Ct. R. 10(a)", "Sup. Ct. R. 10(a)"),
        ("9th Cir. R. 36-3", "9th Cir. R. 36-3"),
        ("S.D.N.Y. Local Civil Rule 56.1(a)", "S.D.N.Y. Local Civ. R. 56.1(a)"),
        ("Tex. R. Civ. P. 91a", "Tex. R. Civ. P. 91a"),
        ("U.S. Const. art. I, § 8, cl. 3", "U.S. Const. art. I, § 8, cl. 3"),
        ("U. S. Const., Art. I, §8, cl. 3", "U.S. Const. art. I, § 8, cl. 3"),
        ("U. S. Const., Amdt. 14, § 1", "U.S. Const. amend. XIV, § 1"),
        ("U.S. CONST. amend. XIV, § 1", "U.S. Const. amend. XIV, § 1"),
        ("Fourteenth Amendment, § 1", "U.S. Const. amend. XIV, § 1"),
        ("§ 1 of the Fourteenth Amendment", "U.S. Const. amend. XIV, § 1"),
        ("Art. III, § 2, of the Constitution", "U.S. Const. art. III, § 2"),
        ("Cal. Const., art. I, § 13", "Cal. Const. art. I, § 13"),
        ("N.Y. Const. art. VI, § 3", "N.Y. Const. art. VI, § 3"),
        ("Montreal Convention art. 17(1)", "Montreal Convention art. 17(1)"),
        ("Warsaw Convention, Art. 17", "Warsaw Convention art. 17"),
    ],
)
def test_every_usual_spelling_is_one_provision(text: str, canonical: str) -> None:
    """The citation is taken whole, and two spellings of one provision are the same value."""
    (cited,) = extract(f"as is said in {text}, and so on").citations
    assert (text, canonical) == (cited.text, str(cited.provision))


@pytest.mark.parametrize(
    "text",
    [
        "The Fourteenth Amendment protects the home.",
        "Article 17 of the Warsaw Convention asks for an accident.",
        "section 3 of the lease",
        "the rule of that case, and Rule 12 of the club",
        "under the Convention articles of trade 12 were bought",
    ],
)
def test_what_is_spoken_of_is_not_cited(text: str) -> None:
    """An amendment, a treaty or a rule may be spoken of without a citation."""
    assert () == extract(text).citations


def test_each_of_a_list_is_read() -> None:
    """Sections, subdivisions and amendments set side by side are provisions of their own."""
    assert ["42 U.S.C. § 1983", "42 U.S.C. § 1985(3)"] == read("42 U.S.C. §§ 1983, 1985(3) (2018)")
    assert ["28 U.S.C. § 2254(d)(1)", "28 U.S.C. § 2254(d)(2)", "28 U.S.C. § 2254(e)"] == read(
        "28 U.S.C. § 2254(d)(1), (2), and (e)."
    )
    assert ["Fed. R. Civ. P. 8", "Fed. R. Civ. P. 12(b)(6)"] == read(
        "Fed. Rules Civ. Proc. 8 and 12(b)(6)"
    )
    assert ["U.S. Const. amend. V", "U.S. Const. amend. XIV"] == read("U.S. Const. amends. V, XIV")


def test_what_a_sentence_numbers_is_no_subdivision() -> None:
    """`§ 5(a), (2) that …` is a sentence with numbered parts."""
    assert ["42 U.S.C. § 1985(3)"] == read("under 42 U.S.C. § 1985(3), (2) that he conspired")


def test_the_year_and_the_publisher_belong_to_it() -> None:
    """The year of the code is read, for every section of a list."""
    first, second = extract("42 U.S.C. §§ 1983, 1985 (2018) (emphasis added)").citations
    assert (2018, 2018, "emphasis added") == (first.year, second.year, second.parenthetical)


def test_forms_and_signals() -> None:
    """Statutes and regulations have a form of their own; the rest is `other`."""
    found = extract("See 42 U.S.C. § 1983; 17 C.F.R. § 1.1; Fed. R. Evid. 403; U.S. Const. art. V.")
    assert ["statute", "statute", "other", "other"] == [one.form for one in found.citations]
    assert "See" == found.citations[0].signal


def test_short_forms_point_back() -> None:
    """A section alone, and `Id.`, take the code from the citation before."""
    text = "42 U.S.C. § 1983. Under § 1983 and § 1988(b). Id. § 1985(3). Id. at § 1986. Id."
    found = extract(text).citations
    assert [None, 0, 0] == [one.antecedent for one in found[:3]]
    assert all(one.antecedent is not None for one in found[3:])
    assert [
        "42 U.S.C. § 1983",
        "42 U.S.C. § 1983",
        "42 U.S.C. § 1988(b)",
        "42 U.S.C. § 1985(3)",
        "42 U.S.C. § 1986",
        "42 U.S.C. § 1986",
    ] == [str(one.provision) for one in found]


def test_a_rule_alone_points_at_the_rules_cited_before() -> None:
    """`Rule 29(a)` is of any set, until one set's Rule 29 was cited; of none where two were."""
    assert [None] == [one.provision for one in extract("See Rule 29(a).").citations]
    found = extract("Fed. R. Crim. P. 29. See Rule 29(a).").citations
    assert (0, "Fed. R. Crim. P. 29(a)") == (found[1].antecedent, str(found[1].provision))
    doubtful = extract("Fed. R. Crim. P. 29. Fed. R. App. P. 29. See Rule 29(a).").citations
    assert doubtful[2].provision is None


@pytest.mark.parametrize(
    "text",
    [
        "15 U.S.C. § 78j(b). See § 10(b).",  # of the Exchange Act
        "28 U.S.C. § 1331. See C. Wright & A. Miller, Federal Practice and Procedure § 1357.",
        "42 U.S.C. § 1983. 15 U.S.C. § 1983. See § 1983.",
    ],
)
def test_a_section_that_may_be_anothers_is_nobodys(text: str) -> None:
    """Where the code is not certain none is given."""
    assert extract(text).citations[-1].provision is None


SAMPLES = st.sampled_from(
    [
        "42 U.S.C. § 1983",
        "28 U.S.C. §§ 1331, 1332(a)",
        "17 C.F.R. § 240.10b-5(b)",
        "Cal. Penal Code § 187(a)",
        "Tex. Penal Code Ann. § 19.02",
        "735 ILCS 5/2-1401",
        "Pub. L. No. 117-2, § 9601",
        "49 Stat. 3000",
        "Fed. Rule Civ. Proc. 12(b)(6)",
        "U. S. Const., Amdt. 14, § 1",
        "Cal. Const. art. I, § 13",
        "Montreal Convention art. 17(1)",
        "15 U.S.C. § 78a et seq.",
        "Id. § 5",
        "§ 1983",
        "Rule 12(b)(6)",
        "Art. I, § 8, cl. 3",
        "S.D.N.Y. Local Civil Rule 56.1",
        "Smith v. Jones",
        "; ",
        ", ",
        " and ",
        "\n\n",
        "(2018)",
        "(a)",
        "See ",
    ]
)


@given(st.lists(SAMPLES, max_size=10).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_what_is_written_again_is_read_again(text: str) -> None:
    """The canonical form of a provision, read again, is the same provision."""
    for cited in extract(text).citations:
        if cited.provision is not None:
            (again,) = extract(f"See {cited.provision}.").citations
            assert cited.provision == again.provision, cited.text


MARKS = st.lists(st.sampled_from(["a", "b", "1", "2", "A", "B", "iv", "10", "aa"]), max_size=4).map(
    tuple
)


@given(
    st.sampled_from([("U.S.C.", "statute"), ("C.F.R.", "regulation")]),
    st.integers(1, 54),
    st.from_regex(r"[1-9][0-9]{0,3}[a-z]?(-[1-9])?", fullmatch=True),
    MARKS,
)
@settings(deadline=None)
def test_every_section_of_the_federal_codes_survives(
    code: tuple, title: int, section: str, marks: tuple[str, ...]
) -> None:
    """Whatever the section and its subdivisions, nothing is lost in writing and reading."""
    made = Provision(
        kind=code[1], code=code[0], title=str(title), section=section, subdivisions=marks
    )
    (cited,) = extract(f"See {made}.").citations
    assert made == cited.provision


@given(
    st.sampled_from(["Fed. R. Civ. P.", "Fed. R. Evid.", "Fed. R. Crim. P.", "Fed. R. App. P."]),
    st.integers(1, 1103),
    MARKS,
)
@settings(deadline=None)
def test_every_federal_rule_survives(code: str, number: int, marks: tuple[str, ...]) -> None:
    """So it is with the rules."""
    made = Provision(kind="rule", code=code, section=str(number), subdivisions=marks)
    (cited,) = extract(f"See {made}.").citations
    assert made == cited.provision


def test_codes_of_all_jurisdictions_are_read() -> None:
    """Of the codes that reporters-db lists by section, most examples are read whole."""
    examples = [
        example
        for entries in LAWS.values()
        for entry in entries
        for example in entry["examples"]
        if "§" in example and "\\" not in example
    ]
    whole = [one for one in examples if any(c.provision for c in extract(f"See {one}.").citations)]
    assert len(whole) >= 0.97 * len(examples), set(examples) - set(whole)


@pytest.mark.slow
def test_what_eyecite_finds_of_statutes_is_found_and_no_less_of_it() -> None:
    """On 50 opinions; a citation that scanning split in two counts as found where both are."""
    found = less = own = 0
    for number in range(len(texts())):
        mine = [one for one in ours(number).citations if one.form in ("statute", "other")]
        own += len(mine)
        for law in theirs(number):
            if isinstance(law, FullLawCitation):
                found += 1
                start, end = law.span()
                over = [one for one in mine if one.start < end and start < one.end]
                less += not over or over[0].start > start or max(one.end for one in over) < end
    assert found > 300
    assert own > 4 * found
    # a page that a missing space joins to a section (`321,110 Stat.`), and the rows of two tables
    assert less <= 3


@pytest.mark.parametrize(
    "hostile",
    [
        "42 U.S.C. § 1983" + "(a)" * 33_000,
        "42 U.S.C. §§ " + "1983, " * 16_000,
        "§" * 100_000,
        "§ 1" * 33_000,
        "Cal. " * 20_000 + "§ 1",
        "U.S. Const. amends. " + "V, " * 33_000,
        "U.S. Const. " + "art. I, § 1, " * 8_000,
        "Fed. R. Civ. P. " + "12(b)(6), " * 10_000,
        "Rules 1" + " and 1" * 16_000,
        "Convention" + " of the" * 14_000 + " art. 1",
        "49 Stat. 1" + ", 2" * 33_000,
        "42 U.S.C. § 1" + "-1" * 50_000,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_provisions_take_time_in_step_with_their_length(hostile: str) -> None:
    """A hundred thousand characters; a loose bound that a square of them would break."""
    began = time.process_time()
    extract(hostile)
    assert time.process_time() - began < 40


def test_an_amendment_of_the_guidelines_is_none_of_the_constitution() -> None:
    """There are hundreds of them."""
    assert () == extract("See USSG Supp. App. C, Amdt. 706 (Nov. 2007).").citations
    assert 1 == len(extract("It is forbidden by Amdt. 706, § 1.").citations)
