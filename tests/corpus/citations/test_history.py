"""What a text says became of a decision, between its citation and a later one."""

import random

import pytest

from arguendo.corpus.citations import extract
from arguendo.corpus.citations.history import Phrase, histories
from arguendo.corpus.model import Deed, Extent

A, B, C = (
    "Ash v. Beech, 1 F.2d 3 (1st Cir. 1940)",
    "4 U.S. 5 (1941)",
    "Cole v. Day, 6 U.S. 7 (1950)",
)
WORDS: dict[str, Deed] = {
    "overruled by": "overruled",
    "abrogated by": "abrogated",
    "superseded by": "superseded",
    "superseded by statute as stated in": "superseded",
    "disapproved of by": "disapproved",
    "called into doubt by": "questioned",
    "limited by": "limited",
    "aff'd,": "affirmed",
    "aff’d mem.,": "affirmed",
    "rev'd per curiam,": "reversed",
    "rev'd sub nom.": "reversed",
    "cert. granted, judgment vacated,": "vacated",
    "vacated and remanded,": "vacated",
    "modified,": "modified",
}
REACH: dict[str, Extent] = {"": "whole", " in part": "part", " on other grounds": "other grounds"}


def read(text: str) -> list[Phrase]:
    """The phrases of a text."""
    return list(histories(text, extract(text)))


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("mark", ["", "*", "_"])
def test_the_phrases_of_the_bluebook_are_read(words: str, mark: str) -> None:
    """Each says what was done, of the decision before it, with or without emphasis."""
    text = f"See {A}, {mark}{words}{mark} {C}."
    assert [Phrase(0, 1, WORDS[words], "whole")] == read(text)
    assert 2 == len(extract(text).citations)


@pytest.mark.parametrize("reach", REACH)
def test_how_far_it_reaches(reach: str) -> None:
    """In part, or on grounds that are not these."""
    assert [Phrase(0, 1, "overruled", REACH[reach])] == read(f"{A}, overruled{reach} by {C}.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A}, aff'd in part, rev'd in part, {B}.", [(0, 1, "affirmed"), (0, 1, "reversed")]),
        (f"{A}, cert. denied, {B}, overruled by {C}.", [(0, 2, "overruled")]),
        (f"{A}, aff'd, {B}, overruled by {C}.", [(0, 1, "affirmed"), (1, 2, "overruled")]),
        (f"{C}, overruling {A}.", [(1, 0, "overruled")]),
        (f"{C}, reh'g denied, {B}, rev'g {A}.", [(2, 0, "reversed")]),
        (f"{A} (holding that it is), rev'd, {B}.", [(0, 1, "reversed")]),
        (f"{A} (overruled by {C}).", [(0, 1, "overruled")]),
        (f"{A}, not overruled by {C}.", []),
        (f"{A}, which was overruled, we are told, by {C}.", []),
        (f"{C}, overruled {A}.", []),
        (f"{A} aff'd {B}.", [(0, 1, "affirmed")]),
        (f"{A}; {C}.", []),
        (f"{A}. Overruled was the motion, {C}.", []),
        (f"{A}, superseded by statute, 42 U.S.C. § 1983.", []),
        ("", []),
    ],
)
def test_whose_history_it_is(text: str, expected: list[tuple[int, int, str]]) -> None:
    """A denial is passed over, an affirmance is not; what says more than a phrase is none."""
    assert expected == [(one.earlier, one.later, one.deed) for one in read(text)]


def test_a_history_of_any_length_is_read_in_order() -> None:
    """Whatever stands in a chain, each phrase is of the decision dealt with last before it."""
    chance = random.Random(20261127)
    for _ in range(60):
        text, due, head = A, [], 0
        for number in range(1, chance.randint(2, 6)):
            aside = chance.random() < 0.3
            words = "cert. denied," if aside else chance.choice(list(WORDS))
            text += f", {words} {number + 1} U.S. {number + 7} ({1940 + number})"
            if not aside:
                due.append((head, number, WORDS[words]))
                head = number
        assert due == [(one.earlier, one.later, one.deed) for one in read(text)], text
