"""How far two texts of one decision agree, letters and marks apart."""

import re
import zlib
from collections import deque
from collections.abc import Iterator
from typing import Literal

Agreement = Literal["same", "near", "differs"]
"""`same`: word for word; `near`: but for slips of the eye or notes; `differs`: another text."""

NEAR = 0.8
"""The part of all runs of words that two near texts have in common."""
_RUN = 5
_MOST_RUNS = 100_000
"""Runs compared; of longer texts an even sample, the same of both."""
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]+")
_ASCII_BETWEEN = bytes(code for code in range(128) if not chr(code).isalnum())
_MARK = re.compile(
    r"\[(?:\*\d{1,5}\]|(?<![^\n]\[)[A-Z ]{4,20}(?: — [^\]\n]{1,60})?\][ \t]*$)", re.MULTILINE
)


def agreement(one: str, other: str) -> Agreement:
    """Compare two texts.

    >>> agreement("We affirm. [*3] So ordered.", "WE AFFIRM.  So ordered")
    'same'
    >>> agreement("We affirm the judgment below.", "We reverse and remand the case.")
    'differs'
    """
    one, other = _MARK.sub(" ", one), _MARK.sub(" ", other)
    if all(a == b for a, b in _paired(one, other)):
        return "same"
    every = max(len(one), len(other)) // (6 * _MOST_RUNS) + 1
    first, second = _runs(one, every), _runs(other, every)
    return "near" if len(first & second) >= NEAR * max(len(first | second), 1) else "differs"


def letters_of(text: str) -> str:
    """Return a text's letters and figures, without marks of pages and of opinions.

    >>> letters_of("We affirm. [*3] So ordered.") == letters_of("WE AFFIRM.  So ordered")
    True
    """
    # Most of what is between is ASCII, and bytes are taken out of bytes at once.
    some = _MARK.sub(" ", text).encode("utf-8", "surrogatepass").translate(None, _ASCII_BETWEEN)
    return _BETWEEN.sub("", some.decode("utf-8", "surrogatepass")).casefold()


def _paired(one: str, other: str) -> Iterator[tuple[str, str]]:
    from itertools import zip_longest

    return zip_longest(_words(one), _words(other), fillvalue="")


def _words(text: str) -> Iterator[str]:
    return (word[0].casefold() for word in _WORD.finditer(text))


def _runs(text: str, every: int) -> set[int]:
    """Return marks of the runs of five words, of long texts those that a fixed rule picks."""
    runs: set[int] = set()
    last: deque[str] = deque(maxlen=_RUN)
    for word in _words(text):
        last.append(word)
        mark = zlib.crc32(" ".join(last).encode("utf-8", "replace"))
        if mark % every == 0:
            runs.add(mark)
    return runs
