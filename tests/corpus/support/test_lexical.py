"""The judge that needs no model, and the passages nearest to a proposition."""

import pytest
from factories.judges import FERRY, ferry
from factories.reports import data
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.model import Passage
from arguendo.corpus.support import Lexical, nearest

SENTENCES = (
    "The officer knocked at the door and waited.",
    "A tenant who is present may refuse consent to the search.",
    "The statute of limitations runs from the accident.",
    "The search of a car on the highway needs no warrant.",
)


def passages(*texts: str) -> tuple[Passage, ...]:
    made = ferry().passages_of(FERRY.id)[0]
    return tuple(
        made.model_copy(update={"id": f"p{number}", "text": text, "end": len(text)})
        for number, text in enumerate(texts)
    )


def test_rare_words_rank_above_common_ones() -> None:
    """Sharing `tenant` and `refuse` tells more than sharing `search`."""
    ranked = nearest("The tenant refused the search.", passages(*SENTENCES), most=2)
    assert ["p1", "p3"] == [one.id for one in ranked]


def test_what_shares_no_word_is_not_near() -> None:
    """Words that every text has do not count."""
    assert () == nearest("It was so and not so.", passages(*SENTENCES), most=8)


def test_it_never_decides() -> None:
    """Not for a passage that repeats the proposition, not for one that denies it."""
    said = "A tenant who is present may refuse consent to the search."
    for text in (said, said.replace("may", "may not")):
        found = Lexical().judge(said, passages(text))
        assert ("cannot-tell", text) == (found.answer, found.span)


def test_nothing_near_is_said_as_such() -> None:
    """No words, no passage."""
    found = Lexical().judge("Nothing like it.", passages("Quite another matter."))
    assert ("cannot-tell", "", "") == (found.answer, found.span, found.passage)


@given(st.text(max_size=200), st.lists(st.text(max_size=200), max_size=5))
def test_the_lead_stands_in_the_passage(proposition: str, texts: list[str]) -> None:
    """Whatever is asked of whatever text."""
    made = passages(*texts)
    found = Lexical().judge(proposition, made)
    held = {one.id: one.text for one in made}
    assert found.span in held.get(found.passage, "")


@pytest.mark.slow
def test_the_passage_quoted_is_among_the_nearest() -> None:
    """Of real opinions: half the words of a true quotation lead to the passage that has it."""
    import gzip
    import json

    from arguendo.corpus.passages import opinions_of, passages_of
    from arguendo.corpus.sources.interface import Written

    wanted: dict[str, list[str]] = {}
    with gzip.open(data("quotations/quotes.jsonl.gz"), "rt") as lines:
        for one in map(json.loads, lines):
            if one["label"] == "verbatim":
                wanted.setdefault(one["attributed_id"], []).append(one["quote"])
    near, tried = 0, 0
    with gzip.open(data("opinions_small.jsonl.gz"), "rt") as lines:
        for row in map(json.loads, lines):
            if not (quotes := wanted.get(row["id"])):
                continue
            made = opinions_of(row["id"], Written(text=row["text"]), None)
            held = tuple(passage for each in made for passage in passages_of(each))
            for quote in quotes:
                having = {one.id for one in held if quote[10:50] in one.text}
                half = " ".join(quote.split()[::2])
                tried += bool(having)
                near += bool(having & {one.id for one in nearest(half, held, most=8)})
    assert tried > 50
    assert near >= 0.97 * tried
