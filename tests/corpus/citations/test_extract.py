"""Citations read from running text: names, courts, years, parallels, short forms."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.citations import LARGEST, extract, shapes
from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Citation, Extraction


def only(text: str) -> Citation:
    """The one citation in a text."""
    extraction = extract(text)
    assert len(extraction.citations) == 1, extraction
    return extraction.citations[0]


@pytest.mark.parametrize(
    "between", [". ", ", and ", ". In ", "; ", ". See ", ". Cf. ", "; but see "]
)
def test_neighbours_do_not_bleed(between: str) -> None:
    """Each citation keeps its own name and year, whatever stands between them."""
    text = f"Brown v. Board, 347 U.S. 483 (1954){between}Miranda v. Arizona, 384 U.S. 436 (1966)."
    brown, miranda = extract(text).citations
    assert ("Brown v. Board", 1954) == (brown.name, brown.year)
    assert ("Miranda v. Arizona", 1966) == (miranda.name, miranda.year)


def test_a_line_break_before_the_parentheses() -> None:
    """The court and the year are read across a line break."""
    cited = only("Smith v. Jones, 123 F.3d 456\n(9th Cir. 1997)")
    assert ("ca9", 1997) == (cited.court, cited.year)


def test_both_halves_of_a_name_with_apostrophes_and_ampersands() -> None:
    """`Comm'n` and `L. & W.` are parts of names."""
    assert "Comm'n v. Dep't of Revenue" == only("See Comm'n v. Dep't of Revenue, 12 F.2d 34").name
    name = "Delaware, L. & W. R. Co. v. Morristown"
    assert name == only(f"See {name}, 276 U.S. 182 (1928).").name


def test_a_court_that_a_record_writes_small_is_a_party() -> None:
    """`Court of appeals` ends no sentence."""
    (found,) = extract("McCoy v. Court of appeals of Wisconsin, 486 U.S. 429 (1988)").citations
    assert "McCoy v. Court of appeals of Wisconsin" == found.name


def test_what_leads_up_to_a_name_is_not_in_it() -> None:
    """Prose and signals stay outside; the signal is kept."""
    cited = only("The court relied on it. But see Smith v. Jones Co., 547 U.S. 103 (2006).")
    assert "Roe v. Wade" == only("In last Term's Roe v. Wade, 410 U.S. 113 (1973), it was.").name
    assert ("Smith v. Jones Co.", "But see") == (cited.name, cited.signal)


def test_parallel_references_are_one_citation() -> None:
    """Three reporters of one decision are one citation with two parallels."""
    cited = only("Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)")
    assert "410 U.S. 113" == str(cited.reference)
    assert ["93 S. Ct. 705", "35 L. Ed. 2d 147"] == [str(one) for one in cited.parallels]


def test_the_same_reporter_twice_is_two_decisions() -> None:
    """Two pages of one reporter are never parallels."""
    found = extract("Brown v. Board, 347 U.S. 483 (1954), 349 U.S. 294 (1955)").citations
    assert [1954, 1955] == [one.year for one in found]


@pytest.mark.parametrize(
    ("text", "pin"),
    [
        ("Roe v. Wade, 410 U. S. 113, 410 U. S. 115-117 (1973)", "115-117"),
        ("Roe v. Wade, 410 U. S. 113, 115117 (1973) (BLACKMUN, J.)", "115117"),
    ],
)
def test_runs_of_pages(text: str, pin: str) -> None:
    """With the volume said again, or run together where the dash was lost."""
    found = only(text)
    assert (pin, 1973) == (found.pin, found.year)


@pytest.mark.parametrize("form", ["LP, LLLP", "LLLP", "L.L.P.", "Co., L.L.L.P."])
def test_forms_of_companies_belong_to_the_name(form: str) -> None:
    """Also where two stand behind each other."""
    assert f"Rourke {form} v. Wade" == only(f"See Rourke {form} v. Wade, 410 U.S. 113.").name


def test_id_after_a_parenthetical_means_the_outer_citation() -> None:
    """`(citing …)` does not change what `Id.` means."""
    text = (
        "Holley v. Smith, 12 F.3d 34, 40 (5th Cir. 1994) (citing Wyeth v. Levine, 555 U.S. 555, "
        "571 (2009)). It went on. Id. at 45."
    )
    assert 0 == extract(text).citations[-1].antecedent


def test_id_after_a_record_cite_means_the_record() -> None:
    """`Compl. ¶ 12. Id. at 5.` points at no authority."""
    text = "Roe v. Wade, 410 U.S. 113 (1973). He says so. Compl. ¶ 12. Id. at 115."
    assert extract(text).citations[-1].antecedent is None


def test_id_cannot_mean_a_page_before_the_first() -> None:
    """A page outside the opinion shows that another authority is meant."""
    assert extract("Roe v. Wade, 410 U.S. 113 (1973). Id. at 5.").citations[-1].antecedent is None


def test_id_after_an_unread_citation_points_nowhere() -> None:
    """A made-up reporter is what was cited last, so `Id.` is as doubtful as it."""
    text = "Roe v. Wade, 410 U.S. 113 (1973). Doe v. Poe, 33 Umbrella 422. Id. at 120."
    extraction = extract(text)
    assert ["33 Umbrella 422"] == [one.text for one in extraction.unread]
    assert extraction.citations[-1].antecedent is None


def test_short_forms_find_their_antecedents() -> None:
    """Short, supra and reference citations are told apart by name, volume and page."""
    text = (
        "Roe v. Wade, 410 U.S. 113 (1973), and Doe v. Bolton, 410 U.S. 179 (1973). "
        "Roe, 410 U.S., at 120. Bolton, 410 U.S., at 190. See Wade, supra, at 121. Bolton, at 185."
    )
    found = [(one.form, one.antecedent) for one in extract(text).citations[2:]]
    assert [("short", 0), ("short", 1), ("supra", 0), ("reference", 1)] == found


def test_a_short_citation_with_a_whole_caption() -> None:
    """It is of the case it names, with its parallel; a caption of none cited before is nobody's."""
    text = (
        "Snepp v. United States, 444 U.S. 507, 100 S. Ct. 763 (1980). See Snepp v. United States, "
        "444 U.S. at 512, 100 S. Ct. 763. In Doe v. Roe, 444 U.S. at 512, it is so."
    )
    found = extract(text).citations
    assert [
        ("full", "Snepp v. United States", None),
        ("named", "Snepp v. United States", 0),
        ("short", "", 0),
        ("full", "", None),
        ("named", "Doe v. Roe", None),
        ("short", "", None),
    ] == [(one.form, one.name, one.antecedent) for one in found]


def test_a_case_named_again_points_at_its_citation() -> None:
    """A name without a reference is a citation; after a full one it stands for it."""
    first, again = extract("Roe v. Wade, 410 U.S. 113 (1973). As Roe v. Wade held.").citations
    assert ("full", None, "named", 0) == (
        first.form,
        first.antecedent,
        again.form,
        again.antecedent,
    )


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("42 U.S.C. § 1983", "statute"),
        ("17 C.F.R. § 240.10b-5(b)", "statute"),
        ("Fed. R. Civ. P. 56(c)", "other"),
        ("U.S. Const. amend. XIV, § 1", "other"),
        ("90 Harv. L. Rev. 450 (1977)", "journal"),
    ],
)
def test_what_is_no_decision_has_its_own_form(text: str, form: str) -> None:
    """Statutes, rules, constitutions and articles are read whole."""
    cited = only(f"See {text}.")
    assert (text, form) == (cited.text, cited.form)


def test_a_docket_number_alone_is_unread() -> None:
    """It is citation-shaped, and says nothing that could be looked up."""
    assert ["No. 22-cv-1461"] == [one.text for one in extract("See No. 22-cv-1461.").unread]


def test_a_text_beyond_measure_is_refused() -> None:
    """The cap is an error that says what to do, not a wait."""
    with pytest.raises(InputError, match="at most"):
        extract("a" * (LARGEST + 1))


CITED = [
    "*Roe* v. *Wade*, **410** U.S. 113, 115 (1973)",
    "Roe, 410 U.S., at 120",
    "Id. at 5",
    "id.",
    "Wade, supra, at 9",
    "Smith v. Jones, 33 Umbrella 422 (2019)",
    "410 U.S. 113, 93 S. Ct. 705",
    "42 U.S.C. § 1983",
    "§§ 5-6",
    "Mata v. Avianca, Inc., No. 22-cv-1461, 2023 WL 4114965 (S.D.N.Y. June 22, 2023)",
    "(citing ",
    ") ",
    ". ",
    ", ",
    "\n\n",
    "5 ",
    "&nbsp;",
    "In re Gault",
    " v. ",
    "Roe",
]


def covered(extraction: Extraction, text: str) -> bytearray:
    """Mark every character that a citation or an unread shape accounts for."""
    marked = bytearray(len(text))
    for one in (*extraction.citations, *extraction.unread):
        assert text[one.start : one.end] == one.text
        marked[one.start : one.end] = b"\x01" * len(one.text)
    return marked


@given(st.lists(st.sampled_from(CITED), max_size=14).map(" ".join) | st.text(max_size=100))
@settings(max_examples=300, deadline=None)
def test_every_shape_is_accounted_for(text: str) -> None:
    """What the scanner sees is read or said to be unread."""
    marked = covered(extract(text), text)
    for shape in shapes(text):
        assert all(marked[shape.start : shape.end]), shape


@pytest.mark.slow
@pytest.mark.parametrize(
    "hostile",
    [
        "—" * 250_000,
        "410 U.S. " + "_" * 250_000,
        "42 U.S.C. § 1983" + "(a)" * 75_000,
        "Smith v. Jones, 410 U.S. 113, 115 (1973). Id. at 116. " * 4_500,
        "410 U.S. 113 (" * 17_500,
        "A v. " * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_inputs_that_hang_the_parser_do_not_hang_us(hostile: str) -> None:
    """The parser's own time grows with the square of these; ours must not. A loose bound."""
    began = time.process_time()
    extract(hostile)
    assert time.process_time() - began < 15


HEADS = [
    ("35 U.S. 10 Pet. 137 137 (1836)", "35 U.S. 137"),
    ("3 U.S. 3 Dall. 401 401 (1798)", "3 U.S. 401"),
    ("22 U.S. 9 Wheat. 502 (1824)", "22 U.S. 502"),
]


@pytest.mark.parametrize(("printed", "reference"), HEADS)
def test_an_early_reporter_in_the_midst(printed: str, reference: str) -> None:
    """Some sources print the early reporter between the volume and the page, without marks."""
    (found,) = extract(f"U.S. Supreme Court Elliott v. Swartwout, {printed}").citations
    assert ("Elliott v. Swartwout", reference) == (found.name, str(found.reference))


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Stuart v. Laird, 1 Cranch 299, 5 U. S. 309", ("1 Cranch 299", (), "309")),
        ("Marbury v. Madison, 1 Cranch 137, 5 U. S. 137", ("1 Cranch 137", ("5 U.S. 137",), "")),
        (
            "Roe v. Wade, 410 U.S. 113, 93 [*23] S. Ct. 705",
            ("410 U.S. 113", ("93 S. Ct. 705",), ""),
        ),
    ],
)
def test_pages_said_in_two_numberings(text: str, pages: tuple[str, tuple[str, ...], str]) -> None:
    """A later page of the same volume is pointed at; the same page is a parallel reference."""
    (found,) = extract(text).citations
    assert pages == (str(found.reference), tuple(map(str, found.parallels)), found.pin)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "United States v. Louisiana No. 9, Orig. Argued October 14-15, 1968 Decided March 3,"
            " 1969 394 U.S. 11",
            "United States v. Louisiana",
        ),
        ("in Wilson v. New and in Block v. Hirsh, 256 U.S. 135", "Block v. Hirsh"),
        ("Hines v. Davidowitz in Allen v. Board, 315 U.S. 740", "Allen v. Board"),
        ("First National Bank in St. Louis v. Missouri, 263 U.S. 640", None),
        ("Workers v. Hoosier Corp., and Board of Comm'rs v. Roe, 308 U.S. 343", None),
        ("quoting Mr. Justice Field in Baltimore Co. v. Baugh, 149 U.S. 368", None),
        ("Harper & Row, Publishers, Inc. v. Nation Enterprises, 471 U.S. 539", None),
        ("The Brig, [*23] Roe v. Wade, [*24] 410 U.S. 113", "Roe v. Wade"),
        ("Roe v. Wade, ___ U.S. ___, 93 S. Ct. 705 (1973)", "Roe v. Wade"),
        ("Roe v. Wade, --- U.S. ----, ----, 93 S. Ct. 705 (1973)", "Roe v. Wade"),
        ("as was said in Roe v. Wade. P. 410 U. S. 116", ""),
        ("Cf. 27 U. S. v. Wade, 410 U.S. 113", ""),
        ("Dictum in Roe v. Wade, 410 U.S. 113", "Roe v. Wade"),
        ("See New [*23] York v. Roe, 410 U.S. 113", "New York v. Roe"),
        ("Roe v. Wade* No. 67 Argued 1, 1935 Decided May 27, 1935 410 U.S. 113", "Roe v. Wade"),
    ],
)
def test_what_stands_beside_a_name(text: str, name: str | None) -> None:
    """What a report prints at its head, and the case before, are no part of the name."""
    whole = {
        "First": "First National Bank in St. Louis v. Missouri",
        "Workers": "Board of Comm'rs v. Roe",
        "quoting": "Baltimore Co. v. Baugh",
        "Harper": "Harper & Row, Publishers, Inc. v. Nation Enterprises",
    }
    found = [one for one in extract(text).citations if one.form == "full"]
    assert (whole[text.split()[0]] if name is None else name) == found[-1].name


def test_what_is_dressed_as_the_mark_of_a_page_is_seen() -> None:
    """A page of a source within a name alone is none of the text."""
    assert "925 U.S. 133" in {
        str(one.reference) for one in extract("So it is.\nPage 925 U. S. 133\nThe rule.").citations
    }
    (found,) = extract("Katz v. Page 410 U. S. 150 United States, 389 U.S. 347").citations
    assert "Katz v. United States" == found.name


@pytest.mark.parametrize(
    ("short", "pin"),
    [
        ("Roe, 410 U.S. at 410 U. S. 120, 410 U. S. 115", "120, 115"),
        ("Id. at 410 U. S. 115, 410 U. S. 120-121", "115, 120-121"),
        ("Roe, supra, at 410 U. S. 115, 410 U. S. 120", "115, 120"),
        ("Roe, supra, at 115, 120-121", "115, 120-121"),
        ("Id. at 115", "115"),
    ],
)
def test_every_page_of_a_short_form_is_pointed_at(short: str, pin: str) -> None:
    """Some say volume and reporter again before each."""
    found = extract(f"Roe v. Wade, 410 U. S. 113 (1973). {short}, and more.").citations
    assert [(pin, 0)] == [(one.pin, one.antecedent) for one in found[1:]]


def test_a_page_behind_the_volume_again() -> None:
    """The number behind `at` is the volume, where it is said again."""
    text = "Roe v. Wade, 410 U. S. 113 (1973). In Roe, [410 U.S.] at 410 U. S. 115-116, it is."
    assert "115-116" == extract(text).citations[-1].pin


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_volume_printed_twice(between: str) -> None:
    """Some sites print it twice where they make a link."""
    text = f"Plessy v. Ferguson, 163 U. S.{between}163 U.S. 537, 163 U. S. 540 (1896)."
    (found,) = extract(text).citations
    assert ("163 U.S. 537", "540", text[:-1]) == (str(found.reference), found.pin, found.text)


def test_a_page_in_parentheses_is_no_year_and_a_list_begins_on_no_page() -> None:
    """Nor are the states that a note speaks of a court."""
    text = "605 F.2d 1184, 1190 (1st Cir.) (quoting Bruton, 391 U.S. at 135, 88 S. Ct. at 1627)"
    first = extract(text).citations[0]
    assert (None, "ca1") == (first.year, first.court)
    (listed,) = extract("Ex parte Virginia, 100 U.S. 339 1. A., a judge of a county").citations
    assert "" == listed.pin
    (note,) = extract("See 458 U.S. 792, n. 13 (Idaho, Oklahoma, and South Dakota).").citations
    assert "scotus" == note.court


@pytest.mark.parametrize(
    ("before", "name"),
    [("In Varghese", "Varghese"), ("It is old. McDonald", "McDonald"), ("as Varghese", "Varghese"),
     ("See Miranda", "Miranda"), ("Moreover", ""), ("Consequently", ""), ("under the Act", "")],
)  # fmt: skip
def test_one_partys_name_before_a_reference(before: str, name: str) -> None:
    """It is the name of the case, wherever it stands; what leads up to it is none."""
    (cited,) = extract(f"{before}, 460 U.S. 491 (1983), it is so.").citations
    assert name == cited.name


def test_a_line_above_footnotes_parts_a_volume_from_their_figures() -> None:
    """What looks like one reference then is told to be unread, and accused of nothing."""
    found = extract("In that case, 561 U. S.,\n——————\n1019 (2007), it is so.")
    assert (0, 1) == (len(found.citations), len(found.unread))


def test_the_year_of_an_act_is_none_of_the_decision() -> None:
    """Parentheses behind a citation may say what it was decided on."""
    (found,) = extract("Runyon v. McCrary, 427 U.S. 160 (Civil Rights Act of 1866)").citations
    assert (None, "Civil Rights Act of 1866") == (found.year, found.parenthetical)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Payton rule holds.", [("reference", "Payton", "")]),
        ("The Harrington rule holds.", []),
        ("See Payton at 9.", [("reference", "Payton at 9", "9")]),
        ("He met Payton at 9 in the morning.", []),
        ("Id. ¶ 12.", [("id", "Id. ¶ 12", "¶ 12")]),
        ("The rule, quoting Payton, is old.", [("reference", "Payton", "")]),
        ("The rule, quoting LaFave, is old.", []),
        ("So said ex parte young once.", [("named", "ex parte young", "")]),
        ("It is tenant v. landlord again.", []),
        ("It is roe v. wade again.", [("named", "roe v. wade", "")]),
    ],
)
def test_cases_called_in_passing(text: str, found: list[tuple[str, str, str]]) -> None:
    """A case is called by its rule or by a page where the text has its caption; a role is none."""
    before = "Payton v. New York, 445 U.S. 573 (1980)."
    citations = extract(f"{before} {text}").citations[1:]
    assert found == [(one.form, one.text, one.pin) for one in citations]


def test_a_short_form_keeps_all_pages_it_points_at() -> None:
    """A run of pages, and those named after the first: 452 to 453; 405, and 406."""
    text = "Roe v. Wade, 410 U.S. 113 (1973). 410 U. S., at 152–153. Id., at 115, 116."
    assert ["", "152-153", "115, 116"] == [one.pin for one in extract(text).citations]
