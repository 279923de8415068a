"""The literal scanner: what is citation-shaped, and what is ordinary prose."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.citations import shapes

SHAPED = {
    "33 Umbrella 422": "reporter",
    "33 Umbrella Reports 422": "reporter",
    "45 Fict. Rptr. 2d 12": "reporter",
    "925 F.3d 1339": "reporter",
    "925 F3d 1339": "reporter",
    "547 U. S. 103": "reporter",
    "547 US 103": "reporter",
    "547 u.s. 103": "reporter",
    "547U.S.103": "reporter",
    "17 U.S. (4 Wheat.) 316": "reporter",
    "585 U.S. ___": "reporter",
    "___ U.S. ___": "reporter",
    "85 Fed. Reg. 12,345": "statute",
    "26 I. & N. Dec. 469": "reporter",
    "78 Chi.-Kent L. Rev. 997": "reporter",
    "90 Harv. L. Rev. 450": "reporter",
    "33 The Umbrella Reporter 422": "reporter",
    "33 Gen. Rptr. 2d 422": "reporter",
    "33 Фict. 422": "reporter",
    "1100 F.3d 408": "reporter",
    "547 U.S., at 107": "short",
    "547 U.S. at 107": "short",
    "2019 WL 4639462": "vendor",
    "2017 U.S. Dist. LEXIS 12345": "reporter",
    "2013 IL App (1st) 111279-U": "neutral",
    "2015-Ohio-1234": "neutral",
    "2019 NY Slip Op 12345": "neutral",
    "2019 SCC 12": "neutral",
    "2019 BL 123456": "vendor",
    "T.C. Memo. 2015-12": "neutral",
    "Smith v. Jones": "name",
    "Smith v Jones": "name",
    "Smith vs. Jones": "name",
    "SMITH V. JONES": "name",
    "Smith v. eBay Inc.": "name",
    "Smith v.s. Jones": "name",
    "Smith v. jones": "name",
    "R. A. V. v. St. Paul": "name",
    "In re Bieter Co.": "name",
    "Ex parte Milligan": "name",
    "No. 22-cv-1461": "docket",
    "1:22-cv-01461-PKC": "docket",
    "Id. at 5": "id",
    "Ibid.": "id",
    "supra, at 12": "supra",
    "§ 1983": "statute",
    "42 U.S.C. § 1983(a)(1)": "statute",
    "42 USC 1983": "statute",
    "17 C.F.R. § 240.10b-5(b)": "statute",
    "Cal. Penal Code § 187(a)": "statute",
    "Pub. L. No. 117-2": "statute",
    "Restatement (Second) of Torts § 402A": "statute",
    "Fed. R. Civ. P. 56(c)": "rule",
    "Federal Rule of Evidence 403": "rule",
    "U.S. Const. amend. XIV, § 1": "constitution",
    "U.S. Const. art. I, § 8, cl. 3": "constitution",
}

PROSE = [
    "5 May 2003",
    "12 people 30",
    "section 3 of the lease",
    "chapter 4 page 9",
    "100 dollars",
    "F1 and F2",
    "Part III.A",
    "On 12 March 2019 he paid $5,000 for 30 shares.",
    "In 1998 Congress enacted 12 bills.",
    "Flight 12 left Gate 7 at 5 p.m. 30 people were on board.",
    "He lives at 12 Main Street 45.",
    "1 Corinthians 13",
    "see infra Part II, and supra Part III",
    "Exhibit 5, page 12",
    "5 U.S. soldiers and 3 others",
    "between 1990 and 1995",
    "No. 5 on the list",
    "the 2 Boeing 737 jets",
    "12 Mr. Smith 3",
    "Henry V. Smith was there.",
    "The Fourth Amendment protects the home.",
    "the U.S. Supreme Court in 1998",
    "at 5:30 PM 12 officers",
    "a valid photo id. required",
    "Plaintiff bought 300 Acme Corp. 5 shares.",
    "from 1985 to 1990, 23 States adopted it",
    "Room 12, Table 5",
    "The tenant objected; the other consented.",
]


@pytest.mark.parametrize("text", SHAPED)
def test_whatever_looks_like_a_citation_is_seen_whole(text: str) -> None:
    """The scanner asks no list of reporters: a made-up one is seen like a real one."""
    found = shapes(f"as the court said, {text}, and so on")
    assert [(text, SHAPED[text])] == [(shape.text, shape.kind) for shape in found]


@pytest.mark.parametrize(
    "text", ["{} (9th Cir. 2005)", "{}, 425 (E.D. Fict. 2005)", "Smith v. Jones, {}, held so"]
)
def test_a_reporter_is_told_by_what_stands_beside_it(text: str) -> None:
    """Words alone may be prose; not before a court and a year, nor behind a case's name."""
    cited = "33 Alpha Umbrella 422"
    assert () == shapes(cited)
    assert cited in [shape.text for shape in shapes(text.format(cited))]


@pytest.mark.parametrize("text", PROSE)
def test_ordinary_prose_is_left_alone(text: str) -> None:
    """Dates, quantities and parts of a document are no citations."""
    assert () == shapes(text)


def test_a_name_and_a_reference_are_two_shapes() -> None:
    """A name does not swallow the reference behind it, with or without a comma."""
    for comma in (",", ""):
        found = shapes(f"Smith v. Jones{comma} 547 U.S. 103")
        assert ["Smith v. Jones", "547 U.S. 103"] == [shape.text for shape in found]


def test_a_number_can_end_a_false_shape_and_begin_a_true_one() -> None:
    """A note's number before a name must not hide the reference behind it."""
    found = [shape.text for shape in shapes("7 See Cooper v. Oklahoma, 517 U.S. 348")]
    assert ["Cooper v. Oklahoma", "517 U.S. 348"] == found


PIECES = [*SHAPED, *PROSE, " ", ". ", ", ", "\n\n", "*", "&nbsp;", "\u200b", "(", ")", "v. ", "5 "]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=120))
@settings(max_examples=300)
def test_shapes_stand_in_order_in_the_text(text: str) -> None:
    """Never an error; spans inside the text, in order, apart; the same every time."""
    found = shapes(text)
    assert all(text[shape.start : shape.end] == shape.text for shape in found)
    edges = [edge for shape in found for edge in (shape.start, shape.end)]
    assert edges == sorted(edges)
    assert found == shapes(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "—" * 250_000,
        "_" * 250_000,
        "42 U.S.C. § 1983" + "(a)" * 75_000,
        "1 A " * 62_500,
        "v. " * 25_000,
        "[" * 250_000,
        "&amp;" * 50_000,
        "Id. " * 62_500,
        " " * 250_000,
    ],
    ids=lambda text: text[:8],
)
def test_no_input_keeps_the_scanner_busy(hostile: str) -> None:
    """Time grows with length and no faster. The bound is loose: machines differ."""
    began = time.process_time()
    shapes(hostile)
    assert time.process_time() - began < 5
