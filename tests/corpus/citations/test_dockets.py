"""Cases cited by docket number, and docket numbers beside a reporter."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.citations import extract
from arguendo.corpus.model import Citation


def only(text: str) -> Citation:
    """The one citation in a text."""
    extraction = extract(text)
    assert len(extraction.citations) == 1, extraction
    return extraction.citations[0]


@pytest.mark.parametrize(
    ("text", "docket", "court", "decided", "pin"),
    [
        (
            "Smith v. Jones, No. 22-cv-1461 (PKC) (S.D.N.Y. June 22, 2023)",
            "22-cv-1461",
            "nysd",
            "2023-06-22",
            "",
        ),
        (
            "Smith v. Jones, No. 22-cv-1461, slip op. at 12 (S.D.N.Y. June 22, 2023)",
            "22-cv-1461",
            "nysd",
            "2023-06-22",
            "slip op. 12",
        ),
        (
            "Smith v. Jones, Case No. 1:22-cv-01461-PKC, ECF No. 54, at 3 (S.D.N.Y. May 2, 2023)",
            "1:22-cv-01461-PKC",
            "nysd",
            "2023-05-02",
            "3",
        ),
        (
            "Doe v. Acme Corp., No. 11 Civ. 0691 (LAK) (JCF) (S.D.N.Y. Jan. 3, 2012)",
            "11 Civ. 0691",
            "nysd",
            "2012-01-03",
            "",
        ),
        (
            "In re Foo, Nos. 12-3456, 12-3457 (2d Cir. Mar. 4, 2013)",
            "12-3456, 12-3457",
            "ca2",
            "2013-03-04",
            "",
        ),
        ("Doe v. Acme, C.A. No. 9322-VCL (Del. Ch. 2013)", "9322-VCL", "delch", "", ""),
        (
            "Doe v. Acme, Index No. 651234/2019 (N.Y. Sup. Ct. Mar. 4, 2013)",
            "651234/2019",
            "nysupct",
            "2013-03-04",
            "",
        ),
        (
            "Doe v. Acme, 2:20-cv-00957-JRG (E.D. Tex. Mar. 4, 2013)",
            "2:20-cv-00957-JRG",
            "txed",
            "2013-03-04",
            "",
        ),
        ("Doe v. Acme (No. 21-1234) (9th Cir. 2020)", "21-1234", "ca9", "", ""),
    ],
)
def test_a_case_by_its_docket(text: str, docket: str, court: str, decided: str, pin: str) -> None:
    """Name, number, court, day and page are read; the whole of it is the citation."""
    cited = only(f"See {text}.")
    assert (text, "docket", "See") == (cited.text, cited.form, cited.signal)
    assert (docket, court, decided, pin) == (cited.docket, cited.court, cited.decided, cited.pin)
    assert cited.reference is None
    assert cited.name == text.split(",")[0].split(" (")[0]


@pytest.mark.parametrize(
    ("text", "docket", "reference"),
    [
        (
            "Smith v. Jones, No. 22-cv-1461 (PKC), 2023 WL 4114965, at *3 (S.D.N.Y. June 22, 2023)",
            "22-cv-1461",
            "2023 WL 4114965",
        ),
        (
            "Doe v. Roe, No. 21-1234, 2022 U.S. App. LEXIS 9999 (9th Cir. May 3, 2022)",
            "21-1234",
            "2022 U.S. App. LEXIS 9999",
        ),
        ("Smith v. Jones, No. 22-451, 600 U.S. 1 (2024)", "22-451", "600 U.S. 1"),
        (
            "Doe v. Acme, No. 05-18-00123-CV, 2019 WL 333 (Tex. App.—Dallas Mar. 4, 2019, no pet.)",
            "05-18-00123-CV",
            "2019 WL 333",
        ),
    ],
)
def test_a_docket_beside_a_reference(text: str, docket: str, reference: str) -> None:
    """The number is kept, and is no part of the name."""
    cited = only(text)
    assert (text, "full", docket) == (cited.text, cited.form, cited.docket)
    assert (reference, text.split(",")[0]) == (str(cited.reference), cited.name)


def test_a_slip_opinions_page() -> None:
    """Blank pages and the slip opinion's page are read with the citation."""
    text = "Doe v. Roe, 598 U.S. ___, ___ (2023) (slip op., at 7)"
    assert (text, "slip op. 7", 2023) == (only(text).text, only(text).pin, only(text).year)


def test_a_court_number_with_a_paragraph() -> None:
    """Neutral citations are read whole."""
    cited = only("People v. Roe, 2013 IL App (1st) 111279-U, ¶ 12")
    assert ("2013 IL App (1st) 111279-U", "¶ 12") == (str(cited.reference), cited.pin)


def test_no_such_day() -> None:
    """30 February is no day; the year stands."""
    cited = only("Doe v. Acme, No. 05-1234 (D.D.C. Feb. 30, 2006)")
    assert ("", 2006) == (cited.decided, cited.year)


@pytest.mark.parametrize(
    "caption",
    [
        "SOUTHERN DISTRICT OF NEW YORK\n\nCase No. 22-cv-1461\n\nMEMORANDUM",
        "Case No. 22-cv-1461, ECF No. 54",
        "Plaintiff,\n\nv.\n\nAVIANCA, INC.,\n\nDefendant.\n\nNo. 22-cv-1461",
    ],
)
def test_the_case_at_bar_is_not_cited(caption: str) -> None:
    """A number with no case named right before it is no citation, and says so."""
    extraction = extract(caption)
    assert "docket" not in [one.form for one in extraction.citations]
    assert ["no case is named before it"] == [
        one.why.rsplit("and ", 1)[1] for one in extraction.unread
    ]


def test_a_stamp_and_an_item_of_a_list() -> None:
    """What the court's system stamps on a page, and `No. 5`, are nothing to check."""
    stamp = extract("Case 1:22-cv-01461-PKC Document 54 Filed 04/25/23 Page 1 of 10")
    assert ((), ()) == (stamp.citations, stamp.unread)
    assert "named" == only("Smith v. Jones, No. 5 on the list").form


def test_short_forms_mean_it() -> None:
    """A case cited by its docket is remembered as any other."""
    text = "Smith v. Jones, No. 22-451 (2d Cir. 2023). Id. at 13. As Smith v. Jones held."
    found = extract(text).citations
    assert ["docket", "id", "named"] == [one.form for one in found]
    assert [None, 0, 0] == [one.antecedent for one in found]


NUMBERS = st.one_of(
    st.from_regex(r"[1-9][0-9]-[1-9][0-9]{1,4}", fullmatch=True),
    st.from_regex(r"[1-9]:[0-9]{2}-cv-[0-9]{5}(-[A-Z]{3})?", fullmatch=True),
    st.from_regex(r"[0-9]{2} Civ\. [0-9]{4}", fullmatch=True),
    st.from_regex(r"[A-Z][0-9]{6}", fullmatch=True),
)


@given(NUMBERS, st.dates(), st.sampled_from(["2d Cir.", "S.D.N.Y.", "Del. Ch."]))
@settings(deadline=None)
def test_every_number_and_day_are_read(number: str, day: object, court: str) -> None:
    """Whatever the number and the day."""
    if not 1700 <= day.year <= 2099:  # type: ignore[attr-defined]
        return
    cited = only(f"Smith v. Jones, No. {number} ({court} {day:%B} {day.day}, {day.year}).")  # type: ignore[attr-defined]
    assert (number, f"{day}") == (cited.docket, cited.decided)


@pytest.mark.parametrize(
    "hostile",
    [
        "Smith v. Jones, No. " + "12-345, " * 12_000,
        "Smith v. Jones, Case No. 1" * 4_000,
        "Smith v. Jones, No. 1" + "-1" * 50_000,
        "Smith v. Jones" + ", No. 12-3 (ABC)" * 6_000,
    ],
    ids=lambda text: text[:24],
)
def test_hostile_dockets_take_time_in_step_with_their_length(hostile: str) -> None:
    """A hundred thousand characters; a loose bound that a square of them would break."""
    began = time.process_time()
    extract(hostile)
    assert time.process_time() - began < 20
