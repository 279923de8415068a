"""Wherever a citation is found, it stands there: offsets under every text that can be made."""

import pytest
from factories.disguises import hostile_forms
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.citations.normal import normal
from arguendo.corpus.model import Extraction

PIECES = [
    "Georgia v. Randolph, 547 U.S. 103, 115 (2006)",
    "Mata v. Avianca, Inc., No. 22-cv-1461, 2023 WL 4114965 (S.D.N.Y. June 22, 2023)",
    "Roe, 410 U.S., at 120",
    "Id. at 5",
    "ibid.",
    "Randolph, supra, at 9",
    "as Randolph held",
    "the Randolph court",
    "33 Umbrella 422",
    "42 U.S.C. §§ 1983(a), 1985",
    "Fed. R. Civ. P. 56(c)",
    "U.S. Const. amend. XIV, § 1",
    "page 103 of volume 547 of the United States Reports",
    "five hundred forty-seven U.S. one hundred three",
    "\u202e301 .S.U 745\u202c",
    "&#53;47&nbsp;U.S. 10&#51;",
    "⁵⁴⁷ U.S. ¹⁰³",
    "5️⃣47 U.S. 103",
    "<td>547</td><td>U.S.</td><td>103</td>",
    "\\textit{547 U.S. 103}",
    "$547$ U.S. `103`",
    "[547 U.S.](https://example.org) 103",
    "**547** _U.S._ 103",
    "(citing ",
    "(quoting ",
    ")",
    "; see also ",
    "\n> ",
    "\n\n",
    "\f",
    "\u202e",
    "\u202c",
    "&amp;",
    "&",
    "v. ",
    "§",
    "U.S. ",
    "103 ",
    "*",
    "_",
    "\u200b",
    "\u0301",
    "ﬁ",
    "²",
]

TEXTS = (
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
    | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
    | st.text(max_size=200)
)


FORWARDS = ("short", "supra", "reference")
"""The forms that may come before the citation they point at: notes are read behind the text."""


def comes_to_an_end(extraction: Extraction, number: int) -> bool:
    """Say whether whoever follows a citation's antecedents comes to one that has none.

    All but some short forms point backwards; those point at a citation with a name or a place of
    its own, which never points forwards.
    """
    forwards = 0
    while (at := extraction.citations[number].antecedent) is not None:
        assert 0 <= at < len(extraction.citations)
        if at >= number:
            assert extraction.citations[number].form in FORWARDS
            assert extraction.citations[at].form not in (*FORWARDS, "id")
            forwards += 1
        if forwards > 1:
            return False
        number = at
    return True


def hold(text: str) -> None:
    """Check the laws of offsets on one text."""
    extraction = extract(text)
    starts = [one.start for one in extraction.citations]
    assert starts == sorted(starts)
    for number, one in enumerate(extraction.citations):
        assert 0 <= one.start < one.end <= one.reach <= len(text)
        assert one.text == text[one.start : one.end]
        assert comes_to_an_end(extraction, number)
    for unread in extraction.unread:
        assert 0 <= unread.start < unread.end <= len(text)
        assert unread.text == text[unread.start : unread.end]
    for shape in shapes(text):
        assert 0 <= shape.start < shape.end <= len(text)
        assert shape.text == text[shape.start : shape.end]


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_citation_stands_where_it_is_said_to_stand(text: str) -> None:
    """Its words are those between its offsets, in order, and its reach is behind its end."""
    hold(text)


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=2_000, deadline=None)
def test_it_stands_there_in_two_thousand_texts(text: str) -> None:
    """The same, with patience."""
    hold(text)


def test_a_disguise_does_not_move_it() -> None:
    """The same for citations in disguise."""
    for form in hostile_forms(1_000, seed=7):
        hold(form.text)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_span_leads_out_of_the_plain_form_and_covers_its_words(text: str) -> None:
    """Spans side by side in the plain form do not run backwards in the original.

    What is shown from right to left is taken whole, so that spans within it are one.
    """
    plain = normal(text)
    spans = [plain.span(at, at + 1) for at in range(len(plain.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert plain.text == "" or plain.span(0, len(plain.text))[1] == spans[-1][1]
