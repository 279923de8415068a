"""Where sentences of an opinion begin and end, citations notwithstanding."""

import re
from collections.abc import Iterator

from arguendo.corpus.abbreviations import dotted

_END = re.compile(r"[.?!][\"”’')\]]*\d{0,2}(?=\s+[\"“‘(\[]?[A-Z§*])|\n\s*\n")
_LAST_WORD = re.compile(r"([A-Za-z][\w'’]*)$")
_NEVER = frozenset(
    "v vs mr mrs ms dr no nos id ibid op cit n nn cf see eg ie p pp art arts"
    " sec secs ch cl amend amends ed vol rev stat cert app ex rel esq jr sr st et al".split()
)
_BRACKETS = re.compile(r"\[Footnote \d+(?:/\d+)?\]|\bPage \d+ U\. ?S\. \d+\b")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence; a full stop after `v` or `U. S` ends none."""
    start = 0
    for end in _END.finditer(text):
        if _abbreviation(text, end.start(), end.end()):
            continue
        yield from trimmed(text, start, end.end())
        start = end.end()
    yield from trimmed(text, start, len(text))


_NEAR, _REACH = 260, 900
"""Characters to either side in which most sentences end, and in which each has to."""


def around(text: str, at: int) -> tuple[int, int]:
    """Return (start, end) of the sentence that a place lies in.

    >>> text = "It was so held. We overrule Poe v. Coe. Reversed."
    >>> text[slice(*around(text, 20))]
    'We overrule Poe v. Coe.'
    """
    start = _begun(text, at)
    return next(trimmed(text, start, _ended(text, at)), (at, at))


def _begun(text: str, at: int) -> int:
    """Return where the last sentence before a place ends, looking near it first."""
    for reach in (_NEAR, _REACH):
        start = max(0, at - reach)
        ends = [end for end in _END.finditer(text, start, at) if end.end() < at]
        for end in reversed(ends):
            if not _abbreviation(text, end.start(), end.end()):
                return end.end()
    return start


def _ended(text: str, at: int) -> int:
    for reach in (_NEAR, _REACH):
        stop = min(len(text), at + reach)
        for end in _END.finditer(text, at, stop):
            if end.end() > at and not _abbreviation(text, end.start(), end.end()):
                return end.end()
    return stop


def unmarked(sentence: str) -> str:
    """Return a sentence on one line, without what printers and scanners put into it."""
    return " ".join(_BRACKETS.sub(" ", sentence).split())


def _abbreviation(text: str, stop: int, end: int) -> bool:
    if text[stop : stop + 1] != "." or end > stop + 1:
        return False  # A closing mark, or the number of a footnote, ends what it stands behind.
    word = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if word is None:
        return False
    last = word[1].lower().replace("'", "").replace("’", "")
    if last in _NEVER or (len(last) == 1 and last != "i"):
        return True
    # `Co.` and `Bd.` stand in names, which go on; `Co. We hold` does not.
    following = text[end:].lstrip()[:12]
    return last in dotted() and len(last) < 6 and not following.startswith(_OPENERS)


_OPENERS = (
    "We ",
    "The ",
    "It ",
    "In ",
    "This ",
    "That ",
    "Held",
    "But ",
    "See ",
    "If ",
    "A ",
    "To ",
)


def trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of what is between two places without space around it, if anything is."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
