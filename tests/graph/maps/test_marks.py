"""What is made fit for a format says what it said, and no citation comes about on the way."""

import pytest
from factories.maps import INVENTED, RANDOLPH, Clearing
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from arguendo.corpus.citations.shapes import Shape, shapes
from arguendo.graph.gate.cleared import Cleared, Plain
from arguendo.graph.maps.marks import lined, marked_line, one_line, shortened, shown, uncited

# What citations are made of, and what may stand between their parts.
_PARTS = "547 U.S. 103 F.3d Smith v. Jones In re Id. supra § 1983 U.S.C. at 12 (2006) See a , ; -"
_PIECES = (
    *_PARTS.split(" "),
    *" \n\t\f\v\x00\x1f\x85\u200b\u2028\u202e\u3000\ufeff*~|._",
    "&nbsp;",
    "<br>",
    "----",
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a\n\n b\t c ", "a b c"),
        ("a\x00b\u202ec", "a�bc"),
        ("547 U.S.\f103", "547 U.S.�103"),
        ("👩🏽‍⚖️ הכול", "👩🏽‍⚖️ הכול"),
    ],
)
def test_one_line(words: str, expected: str) -> None:
    """Space becomes one space, nothing turns, what has no form is seen."""
    assert one_line(words) == expected


def test_words_that_would_become_a_citation_are_withheld(monkeypatch: pytest.MonkeyPatch) -> None:
    """However cunningly they were hidden from the scanner: here it cannot see across lines."""

    def short_sighted(text: str) -> list[Shape]:
        at = text.find("547 U.S. 103")
        return [] if at < 0 else [Shape(at, at + 12, "547 U.S. 103", "reporter")]

    monkeypatch.setattr("arguendo.graph.gate.cleared.shapes", short_sighted)
    hidden = Cleared(segments=(Plain(text="As 547\nU.S. 103 has it"),))
    assert marked_line(hidden) == "…"


def test_the_space_between_segments_is_kept() -> None:
    """A citation does not run into the words beside it."""
    text = Clearing()(f"As\n {RANDOLPH}\nhas it.\n")
    assert [segment.text for segment in lined(text).segments] == ["As ", RANDOLPH, " has it. "]


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_no_citation_comes_about(words: str) -> None:
    """What was not a citation is none when it stands on one line."""
    if not list(shapes(words)):
        assert list(shapes(marked_line(Cleared(segments=(Plain(text=words),))))) == []


@given(
    st.lists(st.sampled_from([*_PIECES, RANDOLPH, INVENTED, " "]), max_size=30), st.integers(0, 80)
)
def test_a_short_text_is_the_beginning_of_the_long_one(pieces: list[str], limit: int) -> None:
    """Cut between words, with every citation in it whole, and never where that would make one."""
    try:
        text = Clearing()("".join(pieces))
    except ValidationError:
        return
    short = shortened(text, limit)
    assert [one for one in short.segments if one.kind != "plain"] == [
        one for one in text.segments if one.kind != "plain"
    ][: sum(one.kind != "plain" for one in short.segments)]
    words = "".join(short.text.removesuffix("…").split())
    assert "".join(text.text.split()).startswith(words)


def test_nothing_is_cut_that_fits() -> None:
    """A label below the limit is itself."""
    text = Clearing()(f"As {RANDOLPH} has it.")
    assert shortened(text, 100) == text


def test_where_a_cut_would_make_a_citation_nothing_is_cut() -> None:
    """`supra IV` points nowhere, and `supra` alone would."""
    text = Cleared(segments=(Plain(text="As said supra IV."),))
    assert [shortened(text, limit).marked() for limit in (3, 10, 14)] == [
        "As …",
        "As said …",
        "As said supra IV.",
    ]


def test_a_word_that_fits_nowhere_is_cut() -> None:
    """Words of ten thousand letters have no place in a drawing."""
    text = Cleared(segments=(Plain(text="x" * 10_000),))
    assert shortened(text, 50).marked() == "x" * 50 + " …"


def test_uncited_takes_the_first_that_shows_no_citation() -> None:
    """A matter is often called by its case name, which nobody has checked."""
    assert uncited(RANDOLPH, " ", "The search\nat noon").marked() == "The search at noon"
    assert uncited(RANDOLPH).marked() == ""


def test_a_citation_alone() -> None:
    """Struck with its reason, or as it is."""
    clear = Clearing()
    assert shown(clear.citation(RANDOLPH)) == RANDOLPH
    assert shown(clear.citation(INVENTED)) == (
        f"~~{INVENTED}~~ [struck: Page 1339 lies inside another opinion.]"
    )
