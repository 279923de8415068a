"""PDF: lines and pages do not hide a citation, and pages without text are told."""

import pytest
from factories.documents import pdf_of, pdf_pages

from arguendo.corpus.citations import extract
from arguendo.corpus.documents import pdf, read
from arguendo.corpus.errors import InputError

FULL = "Georgia v. Randolph, 547 U.S. 103, 114 (2006)"


def test_a_citation_is_found_wherever_its_line_breaks() -> None:
    """At every width of the page."""
    for width in range(8, 60):
        document = read(pdf_of([f"The tenant objected. See {FULL}."], width), "a.pdf")
        (one,) = extract(document.text).citations
        assert ("547 U.S. 103", "114", 2006, "Georgia v. Randolph") == (
            str(one.reference),
            one.pin,
            one.year,
            one.name,
        )


def filed(number: int, *lines: str) -> list[str]:
    """A page with the head and foot of a court's filing system."""
    return [f"Case 1:22-cv-01461 Document 55 Page {number} of 4", *lines, f"- {number} -"]


def test_a_citation_is_found_across_two_pages() -> None:
    """Running heads and page numbers do not stand in its way, and are read once, after the text."""
    document = read(
        pdf_pages(
            [
                filed(1, "The first page says little, and ends with a full line", "of words."),
                filed(2, "The tenant objected. See Georgia v. Randolph, 547"),
                filed(3, "U.S. 103, 114 (2006). More words stand here."),
                filed(4, "The end. Roe v. Wade, 410 U.S. 113 (1973)."),
            ]
        ),
        "a.pdf",
    )
    found = {
        str(one.reference): document.place(one.start)
        for one in extract(document.text).citations
        if one.reference
    }
    assert {"547 U.S. 103": "page 2", "410 U.S. 113": "page 4"} == found
    assert 1 == document.text.count("Document 55")
    assert "head or foot of page 1" == document.place(document.text.index("Document 55"))


def test_a_line_that_is_no_page_number_stays() -> None:
    """The page of a citation may stand alone on the first line of a page."""
    document = read(pdf_pages([["See Georgia v. Randolph, 547 U.S."], ["103", "(2006)."]]), "a.pdf")
    assert "103" in document.text


def test_a_page_that_is_a_picture_is_told() -> None:
    """The rest is read, and the report says what was not."""
    document = read(pdf_pages([["410 U.S. 113"], [], []], picture_on=[0, 1]), "a.pdf")
    assert ("page 2 is a picture without text and was not read",) == document.unseen


def test_line_numbers_of_pleading_paper_are_no_part_of_a_citation() -> None:
    """Before each line, in a column of their own, or in one row."""
    words = [f"Line {number} of the pleading has some words." for number in range(1, 29)]
    words[11], words[12] = "See Georgia v. Randolph, 547", "U.S. 103, 114 (2006). More words."
    numbers = [str(number) for number in range(1, 29)]
    for lines in (
        [f"{number} {line}" for number, line in zip(numbers, words, strict=True)],
        [*numbers, *words],
        [" ".join(numbers), *words],
    ):
        (one,) = extract(read(pdf_pages([lines]), "a.pdf").text).citations
        assert ("547 U.S. 103", "114") == (str(one.reference), one.pin)


def test_a_raised_mark_of_a_note_lengthens_no_figure() -> None:
    """`547 U.S. 103` with a note 5 is not `547 U.S. 1035`."""
    document = read(pdf_pages([["See 547 U.S. 103^5^ (2006), and 410 U.S. 113.^6^"]]), "a.pdf")
    assert ["547 U.S. 103", "410 U.S. 113"] == [
        str(one.reference) for one in extract(document.text).citations
    ]


def test_notes_at_the_foot_are_a_run_of_their_own() -> None:
    """A citation is found across a page that ends with notes, and so is one across two notes."""
    body = [f"The tenant objected at the door, and line {line} says so." for line in range(12)]
    document = read(
        pdf_pages(
            [
                [*body, "See Georgia v. Randolph, 547", "~5 Compare Roe v. Wade, 410 U.S.", "1"],
                ["U.S. 103 (2006). Id. at 114.", *body, "~113 (1973). Id. at 120.", "2"],
            ]
        ),
        "a.pdf",
    )
    found = extract(document.text).citations
    assert [
        ("547 U.S. 103", "page 1"),
        ("None", "page 2"),
        ("410 U.S. 113", "note on page 1"),
        ("None", "note on page 2"),
    ] == [(str(one.reference), document.place(one.start)) for one in found]
    assert [None, 0, None, 2] == [one.antecedent for one in found]


def test_small_print_that_is_no_note_stays() -> None:
    """A quotation set small at the foot of a page goes on in its place."""
    document = read(
        pdf_pages([["The rule is an old one, and reads:", "~A man's home is"], ["His castle."]]),
        "a.pdf",
    )
    assert "reads:\nA man's home is\nHis castle." in document.text


def test_a_range_of_pages_is_read_over_a_line_end() -> None:
    """Its dash is no hyphen of a word cut in two."""
    document = read(pdf_pages([["See Georgia v. Randolph, 547 U.S. 103, 114-", "16."]]), "a.pdf")
    assert ["114-16"] == [one.pin for one in extract(document.text).citations]


@pytest.mark.parametrize(("limit", "many"), [("MOST_FORMS", 3), ("MOST_STEPS", -1_000_000)])
def test_what_is_drawn_without_end_is_refused(
    limit: str, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pypdf passes over what stands behind thousands of forms, and draws one page for ever."""
    once = pdf_pages([["410 U.S. 113"]], picture_on=[0])
    again = once.replace(b"q 100 0 0 100 72 72 cm /I1 Do Q", b"/I1 Do /I1 Do /I1 Do /I1 Do q Q")
    assert ["410 U.S. 113"] * 2 == [read(one, "a.pdf").text for one in (once, again)]
    monkeypatch.setattr(pdf, limit, many)
    with pytest.raises(InputError, match=r"^a\.pdf is drawn in more steps than are read\. Print"):
        read(again, "a.pdf")
