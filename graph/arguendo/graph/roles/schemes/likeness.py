"""How alike a fact of the matter is to what moved a court.

Three measures, each weak alone: how much of the factor's telling words the fact has (by concept,
or by nearness of word vectors), how much of the fact's words the factor has, and the cosine of the
sentence vectors. Rare words weigh more than common ones (idf over what was read
for this matter). Standing on the same side of a pair of opposites adds a little.
"""

import datetime as dt
import math
import re
import threading
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from arguendo.corpus.library import Library
from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.guard import agreeing
from arguendo.graph.roles.schemes.words import STOP, nameless, terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.index.embedders import Embedder

_PLAIN = re.compile(r"\b[a-z][a-z’'-]+")
NEAR = 0.45
"""Cosine of two words' vectors from which one may stand for the other, in part."""
_OF_TEXT, _OF_FACT, _OF_VECTORS = 0.45, 0.2, 0.35
_AGREEING = 0.07
"""What standing on the same side of a pair of opposites adds, for two pairs at most."""
_SHARED = 0.6
"""Nearness from which a word of the fact counts as one that the other text has."""
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


class _Read(NamedTuple):
    """A text made ready for comparing: its telling words, each once, as arrays."""

    keys: "NDArray[np.int64]"
    names: "NDArray[np.bool_]"
    weights: "NDArray[np.float64]"
    words: "NDArray[np.float32]"
    whole: "NDArray[np.float32]"


class Comparer:
    """Compares facts with texts; every word and every sentence is embedded once."""

    def __init__(self, embedder: "Embedder") -> None:
        self._embedder = embedder
        self._vectors: dict[str, NDArray[np.float32]] = {}
        self._numbers: dict[str, int] = {}
        self._read: dict[str, _Read | None] = {}
        self._compared: dict[tuple[str, str], Likeness] = {}
        self._idf: dict[str, float] = {}
        self._common = 1.0
        self._plain: set[str] = set()

    def learn(self, texts: Iterable[str]) -> None:
        """Take these texts as those in which words are rare or common, and embed them."""
        some = list(dict.fromkeys(texts))
        counts: Counter[str] = Counter(key for text in some for key in {t.key for t in terms(text)})
        total = max(len(some), 1)
        self._idf = {key: math.log(1 + total / (1 + n)) for key, n in counts.items()}
        self._common = math.log(1 + total)
        self._read.clear()
        self._compared.clear()
        self.meet(some)

    def met_plain(self, word: str) -> bool:
        """Say whether a word was met without a capital, so that it is no proper name."""
        return word in self._plain or word in STOP

    def meet(self, texts: Iterable[str]) -> None:
        """Embed texts and their words at one go, without changing what is rare or common."""
        some = [text for text in dict.fromkeys(texts) if text not in self._read]
        self._plain.update(word for text in some for word in _PLAIN.findall(text))
        self._embed(
            [
                *(nameless(text) for text in some),
                *sorted({term.word for text in some for term in terms(text)}),
            ]
        )

    def compare(self, fact: str, text: str) -> Likeness:
        """Return how alike a fact and a text are."""
        pair = (fact, text)
        found = self._compared.get(pair)
        if found is None:
            found = self._compared[pair] = self._compare(fact, text)
        return found

    def _compare(self, fact: str, text: str) -> Likeness:
        import numpy as np

        ours, theirs = self._ready(fact), self._ready(text)
        if ours is None or theirs is None:
            return NOTHING
        near = ours.words @ theirs.words.T
        near[near < NEAR] = 0.0
        near[ours.names, :] = 0.0
        near[:, theirs.names] = 0.0
        near[ours.keys[:, None] == theirs.keys[None, :]] = 1.0
        near = np.minimum(near, 1.0)
        found, back = near.max(axis=1), near.max(axis=0)
        of_fact, of_text = _covered(ours, found), _covered(theirs, back)
        cosine = max(0.0, float(ours.whole @ theirs.whole))
        same = min(agreeing(fact, text), 2)
        score = _OF_TEXT * of_text + _OF_FACT * of_fact + _OF_VECTORS * cosine + _AGREEING * same
        shared = same + int(((found >= _SHARED) & ~ours.names).sum())
        return Likeness(round(min(score, 1.0), 4), shared, round(of_fact, 4))

    def _ready(self, text: str) -> _Read | None:
        import numpy as np

        if text in self._read:
            return self._read[text]
        some = list({term.key: term for term in terms(text)}.values())
        read = None
        if some:
            plain = nameless(text)
            self._embed([plain, *(term.word for term in some)])
            read = _Read(
                keys=np.array([self._number(term.key) for term in some]),
                names=np.array([term.name for term in some]),
                weights=np.array([self._idf.get(term.key, self._common) for term in some]),
                words=np.stack([self._vectors[term.word] for term in some]),
                whole=self._vectors[plain],
            )
        self._read[text] = read
        return read

    def _number(self, key: str) -> int:
        return self._numbers.setdefault(key, len(self._numbers))

    def _embed(self, texts: Iterable[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        if new:
            self._vectors.update(zip(new, self._embedder.embed(new), strict=True))


def _covered(read: _Read, parts: "NDArray[np.float32]") -> float:
    """Return the part of a text's weight that is covered; an unmatched name weighs little."""
    import numpy as np

    weights = np.where(read.names & (parts < 1.0), _NAME_WEIGHT, read.weights)
    whole = float(weights.sum())
    return float((weights * parts).sum()) / whole if whole else 0.0


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
