"""The words of a text, each with its place, in a form in which two texts can be compared.

Capitals, quotation marks, punctuation, line breaks and what hides inside words are set aside;
marks of footnotes and star pages are no words.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_SKIPPED = (
    r"\[\*\d{1,5}\]"
    r"|\[(?:footnote|fn|note|n)\.? ?[\d/*]{1,6}\]|\[\^\w{1,8}\]"
    r"|Page (?<!\wPage )\d{1,4} U\. ?S\. \d{1,5}\b"
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
_SKIPS = re.compile(_SKIPPED.lower())
"""Each begins with a letter or a mark, for which `re` looks much faster than for `\\b`."""
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


_PIECE = 2_000
"""Characters of a piece of text; it ends at a space, where no word goes on."""


class Text:
    """All words of a text, and one string in which to look for runs of them.

    Where a word stands is found out when it is asked, in the piece of the text that has it: most
    texts have nothing of what is looked for in them.
    """

    def __init__(self, lower: str, by: int) -> None:
        self._lower, self._by = lower, by
        self._pieces: list[tuple[int, int]] = []
        folds: list[str] = []
        start = 0
        while start < len(lower):
            end = lower.find(" ", start + _PIECE)
            end = len(lower) if end < 0 else end
            self._pieces.append((len(folds), start))
            folds += map(folded, _WORDS.findall(lower, start, end))
            start = end
        self.folds = folds
        self.run = f" {' '.join(folds)} "
        """The words, parted by single spaces, with one before the first and after the last."""

    @cached_property
    def at(self) -> list[int]:
        """For each word, the offset of the space before it in the run."""
        sizes = map((1).__add__, map(len, self.folds))
        return list(accumulate(sizes, initial=0))[:-1]

    def start(self, word: int) -> int:
        """Return the offset of a word's first character in the text it was read from."""
        return self._span(word)[0]

    def end(self, word: int) -> int:
        """Return the offset past a word's last character."""
        return self._span(word)[1]

    def _span(self, word: int) -> tuple[int, int]:
        first, start = self._pieces[bisect_right(self._pieces, (word, len(self._lower))) - 1]
        found = next(islice(_WORDS.finditer(self._lower, start), word - first, None))
        return found.start() + self._by, found.end() + self._by

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


_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]*\n\s*(?=[a-z])")


def rejoined(text: str) -> str:
    r"""Return a text in which words that the end of a line breaks are whole, at the same length.

    >>> [word.fold for word in words(rejoined("ob-\n  ligation"))]
    ['obligation']
    """
    return _BROKEN.sub(lambda broken: "\u00ad" * len(broken[0]), text)


@lru_cache(maxsize=1024)
def number_of_words(quotation: str) -> int:
    """Return how many words a quotation has; every check that reads one asks."""
    return len(words(rejoined(quotation)))


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


def read_anew(text: str, by: int = 0) -> Text:
    """Return the words of a text, ready to be searched; offsets count from `by` on."""
    text = text.replace("’", "'").replace("ʼ", "'")
    lower = text.lower()
    if len(lower) != len(text):
        # A letter whose small form is longer stays: offsets count the text as it is.
        lower = "".join(one if len(one.lower()) > 1 else one.lower() for one in text)
    return Text(_SKIPS.sub(_blank, lower), by)
