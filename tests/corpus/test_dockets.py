"""Docket numbers, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.dockets import docket_numbers, same_docket


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("No. 04-1067", ["4-1067"]),
        ("Nos. 70-18 and 70-40", ["70-18", "70-40"]),
        ("1:22-cv-01461-PKC", ["22-1461"]),
        ("22 Civ. 1461 (PKC)", ["22-1461"]),
        ("No. 98 C 1234", ["98-1234"]),
        ("No. 2018–12345", ["18-12345"]),
        ("05-10-00123-CV", ["5-10-123"]),
        ("B187840", ["b187840"]),
        ("A-1234-20", ["a-1234-20"]),
        ("No. 22A123", ["22a123"]),
        ("No. 10, Original", ["10"]),
        ("", []),
        ("S.D.N.Y.", []),
    ],
)
def test_numbers_are_read_without_what_stands_around_them(written: str, numbers: list[str]) -> None:
    """Court, division, judge and leading noughts are no part of a number."""
    assert numbers == [one.number for one in docket_numbers(written)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("No. 22-cv-1461 (PKC)", "1:22-cv-01461", True),
        ("22-1461", "22-cv-1461", True),
        ("22-cv-1461", "22-cr-1461", False),
        ("16-35001, 16-35002", "No. 16-35002", True),
        ("70-18", "71-18", False),
        ("", "70-18", False),
    ],
)
def test_one_number_in_common_is_enough(one: str, other: str, same: bool) -> None:
    """Cases decided together have a number each; civil and criminal numbers are two series."""
    assert same is same_docket(one, other) is same_docket(other, one)


@given(st.text(max_size=200))
def test_any_words_are_read(text: str) -> None:
    """And a number agrees with itself."""
    numbers = docket_numbers(text)
    assert bool(numbers) is same_docket(text, text)
