"""The plain form of a text, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.citations.normal import normal

DISGUISED = [
    ("full-width figures", "５４７ U.S. １０３"),
    ("zero-width characters", "5\u200b47 U.\u200bS. 1\u200d03"),
    ("soft hyphens", "5\u00ad47 U.S. 10\u00ad3"),
    ("no-break spaces", "547\u00a0U.S.\u202f103"),
    ("line breaks", "547\nU.S.\r\n103"),
    ("emphasis", "**547** *U.S.* __103__"),
    ("named entities", "547&nbsp;U.S.&ensp;103"),
    ("numbered entities", "&#53;47 U.S. &#x31;03"),
    ("entities in entities", "547&amp;nbsp;U.S. 103"),
    ("tags", "<b>547</b> <i>U.S.</i> <span class='x'>103</span>"),
    ("links", "[547 U.S.](https://example.org/a) 103"),
    ("a table's cells", "547 | U.S. | 103"),
    ("escapes", "547 U\\.S\\. 103"),
    ("look-alike letters", "547 U.Ѕ. 103"),
    ("figures of another script", "٥٤٧ U.S. ١٠٣"),
    ("mathematical letters", "547 𝐔.𝐒. 103"),
    ("codes", "5\\u00347 U.S.\\u000a103"),
    ("codes of no letter", "5\\ud80047 U.S. 1\\u000003"),
    ("struck through with marks", "5\u03364\u03367\u0336 U.S. 103"),
]


@pytest.mark.parametrize(("disguise", "text"), DISGUISED, ids=[name for name, _ in DISGUISED])
def test_every_disguise_comes_off(disguise: str, text: str) -> None:
    """One citation has one plain form, however it is dressed."""
    assert normal(text).text == "547 U.S. 103"


@pytest.mark.parametrize("text", ["at *3", "[*123] the court", "2 * 3", "___ U.S. ___"])
def test_marks_that_mean_something_stay(text: str) -> None:
    """A star page, a product and a blank page are not emphasis."""
    assert normal(text).text == text


def test_a_page_break_is_no_space() -> None:
    """What stands on two sides of a page break does not run on."""
    assert normal("576 U.S.\n\f4  OPINION").text == "576 U.S.\f4 OPINION"


@given(
    st.text(st.sampled_from("ab 5.\n\f*_&;<>i/[](|\\-—\u00ad\u200b\u0301ﬃ５²\u00a0"), max_size=60)
)
def test_every_character_has_its_place_in_the_original(text: str) -> None:
    """Spans lie in the original and never run backwards."""
    plain = normal(text)
    places = [plain.span(at, at + 1) for at in range(len(plain.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(st.text(max_size=200))
def test_any_text_has_a_plain_form(text: str) -> None:
    """Nothing makes it fail, and the plain form of a plain form is itself as to whole words."""
    plain = normal(text)
    assert all(plain.origin(at) < len(text) for at in range(len(plain.text)))
