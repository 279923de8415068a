"""How alike a fact of the matter is to what moved a court.

Three measures, each weak alone: how much of the factor's telling words the fact has (by concept,
or by nearness of word vectors), how much of the fact's words the factor has, and the cosine of the
sentence vectors. Rare words weigh more than common ones (idf over what was read for this matter). Standing on the same side of a pair
of opposites adds a little.
"""

import datetime as dt
import math
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from arguendo.corpus.library import Library
from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.guard import agreeing
from arguendo.graph.roles.schemes.words import Term, nameless, terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.index.embedders import Embedder

NEAR = 0.45
"""Cosine of two words' vectors from which one may stand for the other, in part."""
_OF_TEXT, _OF_FACT, _OF_VECTORS = 0.45, 0.2, 0.35
_AGREEING = 0.07
"""What standing on the same side of a pair of opposites adds, for two pairs at most."""
_NAME_WEIGHT = 0.2
"""What a proper name weighs: parties differ from case to case and prove no likeness."""


class Likeness(NamedTuple):
    """How alike two texts are, and on how many telling words."""

    score: float
    """From 0 to 1."""
    shared: int
    """Telling words of the fact that the other text has, by concept or nearly."""
    covered: float
    """The part of the fact's weight that the other text has."""


NOTHING = Likeness(0.0, 0, 0.0)


class Comparer:
    """Compares facts with texts; every word and every sentence is embedded once."""

    def __init__(self, embedder: "Embedder") -> None:
        self._embedder = embedder
        self._words: dict[str, NDArray[np.float32]] = {}
        self._texts: dict[str, NDArray[np.float32]] = {}
        self._near: dict[tuple[str, str], float] = {}
        self._idf: dict[str, float] = {}
        self._common = 1.0

    def learn(self, texts: Iterable[str]) -> None:
        """Take these texts as those in which words are rare or common, and embed them."""
        some = list(dict.fromkeys(texts))
        counts: Counter[str] = Counter(key for text in some for key in {t.key for t in terms(text)})
        total = max(len(some), 1)
        self._idf = {key: math.log(1 + total / (1 + n)) for key, n in counts.items()}
        self._common = math.log(1 + total)
        self.meet(some)

    def meet(self, texts: Iterable[str]) -> None:
        """Embed texts and their words at one go, without changing what is rare or common."""
        some = list(dict.fromkeys(texts))
        self._embed_texts(some)
        self._embed_words({term.word for text in some for term in terms(text)})

    def compare(self, fact: str, text: str) -> Likeness:
        """Return how alike a fact and a text are."""
        ours, theirs = _once(terms(fact)), _once(terms(text))
        if not ours or not theirs:
            return NOTHING
        found = [max(self._alike(one, other) for other in theirs) for one in ours]
        back = [max(self._alike(other, one) for one in ours) for other in theirs]
        of_fact = self._covered(ours, found)
        of_text = self._covered(theirs, back)
        cosine = max(0.0, float(self._vector(fact) @ self._vector(text)))
        same = min(agreeing(fact, text), 2)
        score = _OF_TEXT * of_text + _OF_FACT * of_fact + _OF_VECTORS * cosine + _AGREEING * same
        shared = same + sum(
            1 for term, part in zip(ours, found, strict=True) if part >= 0.6 and not term.name
        )
        return Likeness(round(min(score, 1.0), 4), shared, of_fact)

    def _covered(self, some: Sequence[Term], parts: Sequence[float]) -> float:
        weights = [
            self.weight(term) if part == 1.0 or not term.name else _NAME_WEIGHT
            for term, part in zip(some, parts, strict=True)
        ]
        whole = sum(weights)
        return sum(w * p for w, p in zip(weights, parts, strict=True)) / whole if whole else 0.0

    def weight(self, term: Term) -> float:
        """Return how much a word tells: its idf, or that of a word never met."""
        return self._idf.get(term.key, self._common)

    def _alike(self, one: Term, other: Term) -> float:
        if one.key == other.key:
            return 1.0
        if one.name or other.name:
            return 0.0
        pair = (one.word, other.word) if one.word < other.word else (other.word, one.word)
        near = self._near.get(pair)
        if near is None:
            cosine = float(self._word(one.word) @ self._word(other.word))
            near = self._near[pair] = min(cosine, 1.0) if cosine >= NEAR else 0.0
        return near

    def _word(self, word: str) -> "NDArray[np.float32]":
        if word not in self._words:
            self._embed_words({word})
        return self._words[word]

    def _vector(self, text: str) -> "NDArray[np.float32]":
        if text not in self._texts:
            self._embed_texts([text])
        return self._texts[text]

    def _embed_words(self, words: Iterable[str]) -> None:
        new = sorted(set(words) - self._words.keys())
        if new:
            self._words.update(zip(new, self._embedder.embed(new), strict=True))

    def _embed_texts(self, texts: Iterable[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._texts]
        if new:
            vectors = self._embedder.embed([nameless(text) for text in new])
            self._texts.update(zip(new, vectors, strict=True))


def _once(some: Sequence[Term]) -> list[Term]:
    return list({term.key: term for term in some}.values())


_BACKGROUND = 30
"""Decisions in whose passages it is counted how rare a word is."""
_KEPT = 8
"""Matters whose comparer is kept for each library."""
_comparers: "WeakKeyDictionary[Library, dict[tuple[str, tuple[str, ...]], Comparer]]" = (
    WeakKeyDictionary()
)
_making = threading.Lock()


def comparer_for(library: Library, facts: tuple[Fact, ...]) -> Comparer:
    """Return the comparer for some facts, made once: what is rare is told by the facts' own field.

    It depends on the library and the facts alone, so that whoever asks first, and from whichever
    thread, likeness comes out the same.
    """
    key = (library.digest, tuple(str(fact.text) for fact in facts))
    with _making:
        kept = _comparers.setdefault(library, {})
        if key not in kept:
            while len(kept) >= _KEPT:
                kept.pop(next(iter(kept)))
            kept[key] = _comparer(library, key[1])
        return kept[key]


def _comparer(library: Library, facts: tuple[str, ...]) -> Comparer:
    hits = library.search(
        " ".join(facts), as_of=dt.date.max, most=_BACKGROUND, passages_each=_BACKGROUND
    )
    comparer = Comparer(library.embedder)
    comparer.learn([*facts, *(str(passage.text) for hit in hits for passage in hit.passages)])
    return comparer
