"""The judge that needs no model: it shows the nearest words of the record, and decides nothing.

Sharing rare words with a proposition is a lead to read, never support: a passage that denies it
shares them too.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.support.grounding import FEWEST_WORDS
from arguendo.corpus.verification.model import Support

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_SENTENCE = re.compile(r"(?<=[.?!;])[\"”’)\]]*\s+(?=[\"“‘(\[A-Z])")
_ENDING = re.compile(r"(?:ations?|ing|ed|es|s|ly)$")
_SILENT = frozenset(
    "a an the of to in on at by for with from into and or nor but if then than that this these "
    "those there here it its he she they them his her their who whom whose which what when where "
    "is are was were be been being do does did has have had not no any such as so also only may "
    "might can could will would shall should must upon under over between against before after "
    "court held holds holding case see id we our".split()
)
_SATURATION, _LENGTH = 1.2, 0.75
"""The constants of BM25 (Robertson and Zaragoza 2009), at their usual values."""


class Lexical:
    """Asked for support, it answers `cannot-tell` and points at the nearest sentence held."""

    name = "lexical"
    stays = True
    failure = None

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Return the sentence that shares the rarest words with the proposition, if any does."""
        best = nearest(proposition, passages, most=1)
        if not best:
            return Support(judge=self.name, answer="cannot-tell")
        (passage,) = best
        return Support(
            judge=self.name,
            answer="cannot-tell",
            passage=passage.id,
            span=Recorded(_telling(nearest_sentences(proposition, passage.text))),
        )


def nearest(proposition: str, passages: Sequence[Passage], *, most: int) -> tuple[Passage, ...]:
    """Return the passages that share the rarest words with a proposition, the best first."""
    scores = _bm25(_words(proposition), [_words(one.text) for one in passages])
    ranked = sorted(range(len(passages)), key=lambda at: (-scores[at], at))
    return tuple(passages[at] for at in ranked[:most] if scores[at] > 0)


def _telling(sentences: Sequence[str]) -> str:
    """Return the first sentence that is one: `Affirmed.` tells nothing."""
    return next((one for one in sentences if len(one.split()) >= FEWEST_WORDS), sentences[0])


def nearest_sentences(proposition: str, text: str) -> tuple[str, ...]:
    """Return the sentences of a text, those that share the rarest words with a proposition first.

    Each is as the text has it.
    """
    sentences = [one for one in map(str.strip, _SENTENCE.split(text)) if one]
    scores = _bm25(_words(proposition), [_words(one) for one in sentences])
    ranked = sorted(range(len(sentences)), key=lambda at: (-scores[at], at))
    return tuple(sentences[at] for at in ranked)


@lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(
        _ENDING.sub("", word) if len(word) > 5 else word
        for word in map(str.lower, _WORD.findall(text))
        if word not in _SILENT
    )


def _bm25(asked: Sequence[str], texts: Sequence[Sequence[str]]) -> list[float]:
    """Score each text by the words asked for; a word counts the more, the fewer texts have it."""
    counts = [Counter(words) for words in texts]
    usual = sum(map(len, texts)) / len(texts) if texts else 0
    having = {word: sum(word in one for one in counts) for word in set(asked)}
    weight = {
        word: math.log(1 + (len(texts) - many + 0.5) / (many + 0.5))
        for word, many in having.items()
        if many
    }
    scores = []
    for words, count in zip(texts, counts, strict=True):
        length = 1 - _LENGTH + _LENGTH * len(words) / usual if usual else 1
        scores.append(
            sum(
                rarity * count[word] * (_SATURATION + 1) / (count[word] + _SATURATION * length)
                for word, rarity in sorted(weight.items())
                if count[word]
            )
        )
    return scores
