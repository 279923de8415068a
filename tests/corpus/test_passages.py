"""From a decision's text to opinions, pages and passages."""

import re
from itertools import pairwise

import pytest
from factories.opinions import digest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.passages import (
    LONGEST_PASSAGE,
    SHORTEST_PASSAGE,
    digest_of,
    opinions_of,
    page_at,
    passages_of,
)
from arguendo.corpus.sources.interface import Noted, Point, Written

PAGE = "The court considered the search of the house and the consent that was given to it. " * 24


def opinions(text: str, first_page: int | None = 100):
    """The opinions of a text of a decision `a`."""
    return opinions_of("a", Written(text=text), first_page)


def paged(*pages: int, mark: str = "[*{}] ") -> str:
    """A text in which each page, about two thousand characters long, ends at a mark."""
    return PAGE + "".join(mark.format(page) + PAGE for page in pages)


# --- star pages ---------------------------------------------------------------------------------


def test_star_pages_become_page_breaks() -> None:
    """What follows `[*101]` stands on page 101, what comes before it on the first page."""
    (opinion,) = opinions(paged(101, 102))
    assert [100, 101, 102] == [page for _, page in opinion.page_breaks]
    assert "[*" not in opinion.text


def test_a_break_stands_where_its_page_begins() -> None:
    """The offset of a break is that of the first character of the page."""
    (opinion,) = opinions(PAGE + "last words [*101] First words " + PAGE)
    offset = opinion.page_breaks[1][0]
    assert "First words" == opinion.text[offset : offset + 11]
    assert (100, 101) == (
        page_at(opinion.page_breaks, offset - 2),
        page_at(opinion.page_breaks, offset),
    )


def test_a_mark_between_words_leaves_one_space() -> None:
    """A quotation over a page break reads as it does in print."""
    (opinion,) = opinions(PAGE + "the right [*101] of the people " + PAGE)
    assert "the right of the people" in opinion.text


def test_page_lines_are_marks_too() -> None:
    """Some texts mark a page by a line `Page 335 U. S. 453` of its own."""
    (opinion,) = opinions(paged(452, 453, mark="\nPage 335 U. S. {}\n"), first_page=451)
    assert [451, 452, 453] == [page for _, page in opinion.page_breaks]
    assert "Page 335" not in opinion.text


def test_a_page_named_in_a_sentence_is_no_mark() -> None:
    """Pages of other decisions do not rise with those of this one."""
    (opinion,) = opinions(paged(101) + "We said so on Page 335 U. S. 219 of that decision." + PAGE)
    assert "on Page 335 U. S. 219 of that decision" in opinion.text
    assert [100, 101] == [page for _, page in opinion.page_breaks]


@pytest.mark.parametrize(
    "broken",
    [
        "the right [*101] of the people",
        "the right\n\n[*101]\n\nof the people",
        "the right\n\nPage 335 U. S. 101\n\nof the people",
        "the right Page 335 U. S. 101\n\nof the people",
    ],
)
def test_a_sentence_goes_on_over_the_page(broken: str) -> None:
    """A page that breaks in mid-sentence parts neither sentence nor paragraph."""
    (opinion,) = opinions(PAGE + broken + " to be secure. " + PAGE)
    assert "the right of the people to be secure" in opinion.text
    assert [100, 101] == [page for _, page in opinion.page_breaks]


def test_a_paragraph_that_begins_on_a_page_stays_one() -> None:
    """A mark between paragraphs leaves them two."""
    (opinion,) = opinions(PAGE + "It is so ordered.\n\n[*101]\n\nThe dissent. " + PAGE)
    assert re.search(r"It is so ordered\.\s*\n\s*\nThe dissent\.", opinion.text)


def test_footnote_numbers_are_not_pages() -> None:
    """Numbers of footnotes in the same brackets rise like pages but lie below the first page."""
    (opinion,) = opinions(paged(1, 2, 3, 4), first_page=100)
    assert () == opinion.page_breaks


def test_footnote_numbers_among_pages_are_not_pages() -> None:
    """True pages are kept where footnotes stand between them."""
    (opinion,) = opinions(PAGE + "note[*1] " + paged(101) + " note[*2] " + paged(102, 103))
    assert [100, 101, 102, 103] == [page for _, page in opinion.page_breaks]


def test_footnotes_that_rise_through_the_pages_are_too_dense() -> None:
    """A decision on page 1 with twenty notes in a short text has no pages that can be told."""
    (opinion,) = opinions(" ".join(f"word [*{n}]" for n in range(2, 22)), first_page=1)
    assert () == opinion.page_breaks


def test_a_stray_volume_number_is_not_a_page() -> None:
    """One mark that jumps far ahead does not carry the pages with it."""
    (opinion,) = opinions(paged(101, 347, 102, 103))
    assert [100, 101, 102, 103] == [page for _, page in opinion.page_breaks]


def test_a_missing_mark_is_borne() -> None:
    """Where a mark is lost the pages go on with the next one."""
    (opinion,) = opinions(paged(101, 103, 104))
    assert [100, 101, 103, 104] == [page for _, page in opinion.page_breaks]


def test_a_text_without_marks_has_no_pages() -> None:
    """The first page alone would put every word of a long opinion on it."""
    (opinion,) = opinions(PAGE * 3)
    assert () == opinion.page_breaks
    assert {None} == {passage.page for passage in passages_of(opinion)}


def test_pages_without_a_first_page() -> None:
    """Before the first mark of a record without citation no page is said."""
    (opinion,) = opinions(paged(101, 102), first_page=None)
    assert [101, 102] == [page for _, page in opinion.page_breaks]
    assert page_at(opinion.page_breaks, 0) is None


# --- heads --------------------------------------------------------------------------------------


def test_heads_part_the_opinions() -> None:
    """Each head begins an opinion, with its voice and author."""
    text = (
        "[OPINION — Souter]\nWe reverse.\n\n[CONCURRENCE — Stevens]\nI agree.\n\n"
        "[DISSENT — Roberts]\nI do not.\n"
    )
    assert [
        ("lead", "Souter", "We reverse."),
        ("concurrence", "Stevens", "I agree."),
        ("dissent", "Roberts", "I do not."),
    ] == [(one.voice, one.author, one.text) for one in opinions(text)]


def test_what_stands_before_the_first_head_is_kept() -> None:
    """A preface without head is an opinion whose voices are not told apart."""
    assert [("combined", "Preface."), ("per-curiam", "Affirmed.")] == [
        (one.voice, one.text) for one in opinions("Preface.\n[PER CURIAM]\nAffirmed.")
    ]


def test_a_text_without_heads_is_one_combined_opinion() -> None:
    """Nothing is guessed about who speaks."""
    assert [("combined", "", "Affirmed.")] == [
        (one.voice, one.author, one.text) for one in opinions("Affirmed.")
    ]


def test_an_opinion_goes_on_on_the_page_where_the_last_one_ended() -> None:
    """A dissent that begins in the middle of page 102 stands on page 102."""
    first, second = opinions(paged(101, 102) + "\n[DISSENT — Roberts]\n" + paged(103))
    assert (102, "dissent") == (page_at(second.page_breaks, 0), second.voice)
    assert 100 == page_at(first.page_breaks, 0)


def test_heads_without_words_make_no_opinion() -> None:
    """An opinion without words is none."""
    assert ["dissent"] == [one.voice for one in opinions("[OPINION — X]\n  \n[DISSENT — Y]\nNo.")]


def test_a_blank_text_has_no_opinions() -> None:
    """White space is no opinion."""
    assert () == opinions(" \n\t\r\n ")


# --- laws ---------------------------------------------------------------------------------------

texts = st.lists(
    st.one_of(
        st.text(max_size=300),
        st.sampled_from(
            [PAGE, "\n\n", "A sentence. Another one.", "x" * 3000, "[*101]", "[*7]", "[*102] "]
        ),
        st.sampled_from(["\n[DISSENT — Y]\n", "\n[OPINION]\n", "\r\n\r\n", "\x00", "\u2028", "¶ "]),
    ),
    max_size=14,
).map("".join)


@given(texts)
def test_passages_slice_their_opinion_exactly(text: str) -> None:
    """A passage is the stretch of its opinion that its offsets name."""
    for opinion in opinions(text):
        for passage in passages_of(opinion):
            assert passage.text == opinion.text[passage.start : passage.end]


@given(texts)
def test_passages_cover_every_word_once_and_in_order(text: str) -> None:
    """No word is lost between passages and none stands in two."""
    for opinion in opinions(text):
        at = 0
        for passage in passages_of(opinion):
            assert "" == opinion.text[at : passage.start].strip()
            assert at <= passage.start < passage.end
            at = passage.end
        assert "" == opinion.text[at:].strip()


@given(texts)
def test_passages_are_never_empty_and_never_long(text: str) -> None:
    """A passage can be pointed at: no white space at its ends, no more than a paragraph."""
    for opinion in opinions(text):
        for passage in passages_of(opinion):
            assert passage.text == passage.text.strip() != ""
            assert len(passage.text) <= LONGEST_PASSAGE


@given(texts)
def test_a_short_passage_stands_only_where_the_next_would_make_it_too_long(text: str) -> None:
    """Short paragraphs join the one that follows."""
    for opinion in opinions(text):
        passages = passages_of(opinion)
        for one, following in pairwise(passages):
            assert (
                one.end - one.start >= SHORTEST_PASSAGE
                or following.end - one.start > LONGEST_PASSAGE
            )


@given(texts)
def test_no_word_is_lost_but_marks_and_heads(text: str) -> None:
    """What is not a mark or a head comes through, letter for letter."""
    marks = re.compile(r"\[\*\d{1,5}\]|\[(?:DISSENT — Y|OPINION)\]")
    kept = "".join(opinion.text for opinion in opinions(text))
    bare = marks.sub("", text.replace("\x00", ""))
    assert "".join(bare.split()) == "".join(marks.sub("", kept).split())


@given(texts)
def test_breaks_rise_and_lie_within_the_text(text: str) -> None:
    """Page breaks are in order and no page begins past the end of its opinion."""
    for opinion in opinions(text):
        offsets = [offset for offset, _ in opinion.page_breaks]
        pages = [page for _, page in opinion.page_breaks]
        assert offsets == sorted(offsets)
        assert pages == sorted(set(pages))
        assert all(0 <= offset < len(opinion.text) for offset in offsets)


@given(texts)
def test_a_passage_stands_on_the_pages_of_its_ends(text: str) -> None:
    """The first page of a passage is its first character's, the last page its last one's."""
    for opinion in opinions(text):
        for one in passages_of(opinion):
            assert (one.page, one.last_page) == (
                page_at(opinion.page_breaks, one.start),
                page_at(opinion.page_breaks, one.end - 1),
            )


# --- digests ------------------------------------------------------------------------------------


def test_a_digest_is_one_opinion_of_its_own_voice() -> None:
    """No one takes a digest for the court's words."""
    opinion, passages = digest_of("a", digest("We hold one.", "We hold two.", page=103))
    assert "digest" == opinion.voice
    assert ["We hold one.", "We hold two."] == [passage.text for passage in passages]
    assert {103} == {passage.page for passage in passages}


def test_the_point_of_a_dissent_is_the_dissenters() -> None:
    """A dissent's point never speaks for the court."""
    noted = Noted(
        points=(
            Point(kind="holding", text="The search was unlawful."),
            Point(kind="dissent", text="It was lawful.", author="Roberts"),
        )
    )
    _, passages = digest_of("a", noted)
    assert [("digest", ""), ("dissent", "Roberts")] == [(p.voice, p.author) for p in passages]


@given(st.lists(st.text(min_size=1, max_size=40).filter(str.strip), max_size=8))
def test_points_slice_their_digest_exactly(texts: list[str]) -> None:
    """A point is the stretch of its digest that its offsets name."""
    opinion, passages = digest_of("a", digest(*texts))
    assert [text.replace("\0", "").strip() for text in texts] == [
        passage.text for passage in passages
    ]
    assert [p.text for p in passages] == [opinion.text[p.start : p.end] for p in passages]
