"""A matter's facts, sentence by sentence, so that arguments can refer to them."""

import re

from arguendo.corpus.provenance import Supplied
from arguendo.graph.model import Fact, Matter

# A full stop after one of these, or after a single capital, does not end a sentence.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sgt|Lt|Capt|Det|Officer|Off|Gov|Sen|Rep|Hon|Jr|Sr|St|No|Nos|v|vs|"
    r"Inc|Corp|Co|Ltd|Bros|U\.S|a\.m|p\.m|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|approx|cf|e\.g|i\.e)"
    r"|\b[A-Z])\.$"
)
_END = re.compile(r"[.!?][\"”’')\]]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*•]|\d{1,2}[.)])\s)")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")


def facts_of(matter: Matter) -> tuple[Fact, ...]:
    """Return the sentences of the matter's facts, numbered `F1`, `F2` …, in their order."""
    return tuple(
        Fact(id=f"F{number}", text=Supplied(sentence))
        for number, sentence in enumerate(_sentences(matter.facts), start=1)
    )


def _sentences(text: str) -> list[str]:
    sentences = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end()].strip()
        if piece and not _ABBREVIATED.search(piece):
            sentences.append(piece)
            start = end.end()
    sentences.append(text[start:].strip())
    cleaned = (" ".join(_BULLET.sub("", sentence).split()) for sentence in sentences)
    return [sentence for sentence in cleaned if sentence]
