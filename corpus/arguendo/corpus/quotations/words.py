"""The words of a text, each with its place, in a form in which two texts can be compared.

Capitals, quotation marks, punctuation, line breaks and what hides inside words are set aside;
marks of footnotes and star pages are no words.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_SKIPPED = (
    r"\[\*\d{1,5}\]"
    r"|\[(?:footnote|fn|note|n)\.? ?[\d/*]{1,6}\]|\[\^\w{1,8}\]"
    r"|\bPage \d{1,4} U\. ?S\. \d{1,5}\b"
    r"|</?[A-Za-z][^<>]{0,200}>|&(?:[A-Za-z]{2,8}|\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6});"
)
"""Marks of pages and notes, and of hypertext."""
_WORD = (
    r"§|¶|[$£]?\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+"
    rf"(?:(?:[{_HIDDEN}\[\]]+(?=[^\W\d_])|[01](?=[a-z])|[{_HIDDEN}]*['’ʼ](?=[^\W\d_]))[^\W\d_]*)*"
)
_TOKEN = re.compile(rf"(?:{_SKIPPED})|(?P<word>{_WORD})", re.IGNORECASE)
_WORDS = re.compile(_WORD)
_SKIPS = re.compile(_SKIPPED, re.IGNORECASE)
_DROPPED = re.compile(rf"[{_HIDDEN}'’ʼ,$£\[\]]")
_SAME = {"§": "section", "sec": "section", "secs": "section", "sections": "section"}


class Word(NamedTuple):
    """A word and where it stands."""

    fold: str
    """Its letters, or its figures, as they are compared."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last."""


class Text(NamedTuple):
    """All words of a text, and one string in which to look for runs of them."""

    folds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    run: str
    """The words, parted by single spaces, with one before the first and after the last."""
    at: tuple[int, ...]
    """For each word, the offset of the space before it in the run."""

    def find(self, run: str, after: int = 0, most: int = 24) -> list[int]:
        """Return the numbers of the words at which a run of words begins, from one word on."""
        found: list[int] = []
        place = self.run.find(run, self.at[after]) if after < len(self.at) else -1
        while place >= 0 and len(found) < most:
            found.append(bisect_left(self.at, place))
            place = self.run.find(run, place + 1)
        return found


def words(text: str) -> tuple[Word, ...]:
    r"""Return the words of a text in order.

    >>> [word.fold for word in words("The State’s own \u00a7\u00a05, [*12] ob\u00adligation")]
    ['the', 'states', 'own', 'section', '5', 'obligation']
    """
    return tuple(
        Word(folded(found[0]), found.start(), found.end())
        for found in _TOKEN.finditer(text)
        if found["word"]
    )


def fewer_than(number: int, text: str) -> bool:
    """Say whether a text has fewer words; it is read no further than that."""
    told = (found for found in _TOKEN.finditer(text) if found["word"])
    return sum(1 for _ in islice(told, number)) < number


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word as it is compared."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
        word = "".join(one for one in word if not unicodedata.combining(one))
    fold = _DROPPED.sub("", word).casefold()
    return _SAME.get(fold, fold)


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark[0])


@lru_cache(maxsize=48)
def read(text: str) -> Text:
    """Return the words of a text of record, ready to be searched; kept, as it is asked often."""
    return read_anew(text)


def read_anew(text: str) -> Text:
    """Return the words of a text, ready to be searched."""
    lower = text.replace("’", "'").replace("ʼ", "'").lower()
    if len(lower) != len(text):
        lower = text  # A letter whose small form is longer: offsets count the text as it is.
    lower = _SKIPS.sub(_blank, lower)
    spans = [one.span() for one in _WORDS.finditer(lower)]
    folds = [lower[start:end] for start, end in spans]
    folds = [
        _SAME.get(one, one) if one.isascii() and one.isalpha() else folded(one) for one in folds
    ]
    at = list(accumulate((len(fold) + 1 for fold in folds), initial=0))[:-1]
    return Text(
        tuple(folds),
        tuple(start for start, _ in spans),
        tuple(end for _, end in spans),
        f" {' '.join(folds)} ",
        tuple(at),
    )
