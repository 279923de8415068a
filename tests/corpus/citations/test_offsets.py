"""Wherever a citation is found, it stands there: offsets under every text that can be made."""

from factories.disguises import hostile_forms
from fuzz.laws import citations_stand_where_they_are_said_to, spans_lead_back
from hypothesis import given, settings
from hypothesis import strategies as st

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


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_citation_stands_where_it_is_said_to_stand(text: str) -> None:
    """Its words are those between its offsets, in order, and its reach is behind its end."""
    citations_stand_where_they_are_said_to(text)


def test_a_disguise_does_not_move_it() -> None:
    """The same for citations in disguise."""
    for form in hostile_forms(1_000, seed=7):
        citations_stand_where_they_are_said_to(form.text)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_span_leads_out_of_the_plain_form_and_covers_its_words(text: str) -> None:
    """Spans side by side in the plain form do not run backwards in the original.

    What is shown from right to left is taken whole, so that spans within it are one.
    """
    spans_lead_back(text)
