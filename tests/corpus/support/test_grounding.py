"""What an answer rests on: words of the record, or nothing."""

import time

import pytest
from factories.judges import COURT, FERRY, Silent, ferry
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.support import asked, grounded
from arguendo.corpus.support.grounding import words_in
from arguendo.corpus.verification.model import Support

TEXT = "He said: “No man’s boat — not one — may cross.”  The\nrest 3.5 was silence."


def support(span: str, passage: str, answer: str = "supports") -> Support:
    return Support(judge="a judge", answer=answer, passage=passage, span=Recorded(span))


def passages() -> tuple[Passage, ...]:
    return ferry().passages_of(FERRY.id)


@pytest.mark.parametrize(
    ("span", "due"),
    [
        ("No man's boat - not one - may cross.", "No man’s boat — not one — may cross."),
        ('said: "No man’s boat', "said: “No man’s boat"),
        ("may cross.” The rest", "may cross.”  The\nrest"),
        ("no man's boat - not one", ""),
        ("No man's boat may cross", ""),
        ("man's boat", ""),
        ("The rest 3 was silence", ""),
        ("est 3.5 was silence.", ""),
        ("", ""),
        ("“ ” — . — ”", ""),
    ],
)
def test_words_are_found_verbatim_or_not_at_all(span: str, due: str) -> None:
    """White space and the shape of marks may differ; letters, words and their order may not."""
    assert due == words_in(TEXT, span)


@given(st.integers(0, len(COURT) - 1), st.integers(1, len(COURT)))
def test_what_is_found_stands_in_the_record(start: int, length: int) -> None:
    """Whatever part of an opinion is named, what is kept of it is a part of the opinion."""
    assert words_in(COURT, COURT[start : start + length]) in COURT


@given(st.text(max_size=80))
def test_no_span_breaks_the_search(span: str) -> None:
    """A model may write anything."""
    assert words_in(COURT, span) in COURT


def test_a_hostile_span_costs_nothing() -> None:
    """Neither length nor repetition makes the search slow."""
    began = time.process_time()
    for span in (" a" * 900, "- " * 900, "the " * 400, "a" * 100_000, '" ' * 900 + "a b c d"):
        assert "" == words_in('the a - " ' * 300, span)
    assert time.process_time() - began < 2


def test_an_answer_with_words_is_kept_with_its_page() -> None:
    """The record's wording, the passage, and the page where that is certain."""
    first = passages()[0]
    kept, relied_on = grounded(support("owes him the care of a prudent man", first.id), passages())
    assert ("supports", "owes him the care of a prudent man") == (kept.answer, kept.span)
    assert relied_on == first
    assert 900 == kept.page


@pytest.mark.parametrize("answer", ["supports", "contradicts", "cannot-tell"])
def test_an_answer_without_words_is_void(answer: str) -> None:
    """Of another passage, of no passage, of its own: nothing is kept."""
    first, second = passages()[0].id, passages()[1].id
    for span, id in (
        ("owes him the care of a prudent man", second),
        ("owes him the care of a prudent man", "nowhere"),
        ("owes him every care there is", first),
    ):
        kept, relied_on = grounded(support(span, id, answer), passages())
        assert ("cannot-tell", "", "", None) == (kept.answer, kept.span, kept.passage, relied_on)


def test_a_judge_out_of_reach_is_an_answer() -> None:
    """It costs the question alone."""
    kept, relied_on = asked("A ferryman owes care.", FERRY.id, ferry(), Silent())
    assert ("not-reached", None) == (kept.answer, relied_on)
