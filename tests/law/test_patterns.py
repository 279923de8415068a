"""Patterns mean the same on every Python that we run on, and wherever they are tried."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.quotations import speakers
from arguendo.corpus.quotations.attribution import around

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_repeated_possessively(root: Path) -> None:
    """Before Python 3.11.4, Debian 12's among them, `(?:ab)*+` keeps half of a last round.

    `(?>(?:ab)*)` says the same and is right everywhere (python/cpython#100061). A single letter or
    class may be repeated so: of it there are no halves.
    """
    assert [] == [
        (path.relative_to(root).as_posix(), number)
        for path in sorted(root.glob("*/arguendo/**/*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if POSSESSIVE_GROUP.search(line)
    ]


BEGUN_BY = re.compile(r"(?P<first>\[.*?\])\(\?<=\(\?=(?P<pattern>.*)\)(?P=first)\)", re.DOTALL)
BEGUN = {
    name: (one, re.compile(told["pattern"]))
    for module in (speakers, around)
    for name, one in vars(module).items()
    if isinstance(one, re.Pattern) and (told := BEGUN_BY.fullmatch(one.pattern))
}


@pytest.mark.parametrize("name", BEGUN)
def test_a_pattern_is_tried_wherever_it_can_begin(name: str) -> None:
    """A class of characters that lacks one of those it can begin with would pass words over."""
    tried, pattern = BEGUN[name]

    @settings(max_examples=25)
    @given(st.from_regex(pattern))
    def found(text: str) -> None:
        first = pattern.search(text)
        assert first is None or tried.match(text, first.start())

    found()
