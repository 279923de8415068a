"""How much of a query each of some passages says: BM25 over all its words, not the rarest alone."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from arguendo.corpus.search.sharing import SATURATION, rarity

_WORD = re.compile(r"[^\W\d_][\w'’-]+|\d+")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "ly", "s", "e")
_STEM = 4
"""Letters that have to be left of a word without its ending."""
_LENGTH = 0.75
"""How much a long passage has to say more often what a short one says: BM25's usual constant."""


def rescored(
    counts: Mapping[str, int],
    passages: Iterable[tuple[int, str]],
    held: int,
    near: Mapping[str, float] | None = None,
) -> list[tuple[int, float]]:
    """Return (number, score) of passages that say anything of a query, the best first.

    `counts` holds the query's words and in how many of `held` passages each stands. Passages
    are looked up by the rarest alone, since common words would be most of its work; over a few
    hundred passages they cost next to nothing, and tell much together. With `near`, how near
    words stand to the place that is asked about, each tells as much less as it is far.
    """
    near = near or {}
    rare: dict[str, float] = {}
    for word, number in counts.items():
        stem = _stem(word)
        rare[stem] = max(rare.get(stem, 0.0), rarity(number, held) * near.get(word, 1.0))
    told: dict[str, str | None] = {}
    rows = []
    for number, text in passages:
        words = _WORD.findall(text.lower())
        for word in words:
            if word not in told:
                stem = _stem(word)
                told[word] = stem if stem in rare else None
        rows.append((number, len(words), Counter(map(told.get, words))))
    usual = sum(length for _, length, _ in rows) / max(len(rows), 1) or 1.0
    scores = [
        (
            number,
            sum(
                rare[stem]
                * times
                * (SATURATION + 1)
                / (times + SATURATION * (1 - _LENGTH + _LENGTH * length / usual))
                for stem, times in said.items()
                if stem is not None
            ),
        )
        for number, length, said in rows
    ]
    return sorted((one for one in scores if one[1] > 0), key=lambda one: (-one[1], one[0]))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word
