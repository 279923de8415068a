"""Letters are as wide as the font says, and lines no wider than there is room."""

import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.maps.printed.letters import Run, Weight, broken, font_file, width

words = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60)


@pytest.fixture(scope="module")
def setter() -> FPDF:
    """Another reader of the same font."""
    pdf = FPDF(unit="pt")
    pdf.add_font("it", "", font_file("regular"))
    pdf.add_font("it", "B", font_file("bold"))
    return pdf


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize(
    "text", ["[w]e hold", "Georgia v. Randolph, 547 U.S. 103 (2006)", "§ 1983", "אין כניסה", "Ω"]
)
def test_words_are_as_wide_as_they_are_set(setter: FPDF, weight: Weight, text: str) -> None:
    """Ours is the width at which fpdf2 sets the same words."""
    setter.set_font("it", "B" if weight == "bold" else "", 9)
    assert width(text, 9, weight) == pytest.approx(setter.get_string_width(text), rel=0.01)


@given(st.lists(st.tuples(words, st.sampled_from(["plain", "struck", "why"])), max_size=5))
def test_no_line_is_wider_than_there_is_room(parts: list[tuple[str, str]]) -> None:
    """And no word is lost, whatever is in it; each keeps its look."""
    runs = [Run(text, mark) for text, mark in parts]  # type: ignore[arg-type]
    lines = broken(runs, 120, 9)
    for line in lines:
        assert width("".join(run.text for run in line), 9) <= 120 + 1e-6
    for mark in ("plain", "struck", "why"):
        before = "".join("".join(text.split()) for text, one in parts if one == mark)
        after = "".join("".join(r.text.split()) for line in lines for r in line if r.mark == mark)
        assert after == before


def test_lines_break_between_words() -> None:
    """A word is cut only where it is wider than a whole line."""
    lines = broken([Run("The tenant who is present prevails", "plain")], 60, 9)
    assert " ".join("".join(r.text for r in line) for line in lines).split() == (
        "The tenant who is present prevails".split()
    )
    (first, *rest) = broken([Run("x" * 100, "plain")], 60, 9)
    assert len(rest) > 3
    assert len(first) == 1


def test_a_comma_behind_a_citation_stays_with_it() -> None:
    """Where one look follows another without a space, none is put between."""
    (line,) = broken([Run("Randolph", "verified"), Run(", held", "plain")], 300, 9)
    assert "".join(run.text for run in line) == "Randolph, held"
