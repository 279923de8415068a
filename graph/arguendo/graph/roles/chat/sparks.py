"""Sparks: what courts have said near an issue, for a model to think from.

They are shown without the name of their case: a model takes the rule and leaves the citing to
those who bring precedents. What a passage cites itself stays in it, and may come back as a case
that the model remembers: a lead, as every such case is.
"""

import re
from typing import TYPE_CHECKING

from arguendo.graph.roles.interface import Brief
from arguendo.graph.roles.schemes.words import sentences, terms

if TYPE_CHECKING:
    from arguendo.corpus.library import Library
    from arguendo.corpus.model import Passage

MOST = 12
"""Decisions from which a spark is taken."""
_PASSAGES = 3
"""Passages of a decision among which one is chosen."""
_NO_LAW = frozenset({"facts", "issue"})
"""Points of a digest from which no rule can be taken."""
_RULE = re.compile(
    r"\b(?:must|may|cannot|unless|requires?|entitled|forbids?|permits?|rule|presum\w*|burden|held"
    r"|hold|whenever|only (?:if|when|where))\b"
)
"""Words in which rules are put."""


def sparks(library: "Library", brief: Brief, length: int) -> tuple[str, ...]:
    """Return what decisions of the library say nearest to an issue, each in `length` characters.

    One passage a decision, the nearest first; what was overruled by the day gives none.
    """
    asked = {term.key for term in terms(f"{brief.issue} {' '.join(f.text for f in brief.facts)}")}
    day = brief.matter.as_of
    found = []
    for hit in library.search(str(brief.issue), as_of=day, most=MOST, passages_each=_PASSAGES):
        if hit.passages and not library.overruled(hit.authority, day):
            _, words, passage = max(
                (_nearest(passage, asked, length) for passage in hit.passages),
                key=lambda one: one[0],
            )
            found.append(f"[{passage.voice.replace('-', ' ')}] {words}")
    return tuple(found)


def _nearest(
    passage: "Passage", asked: set[str], length: int
) -> tuple[tuple[bool, bool, int], str, "Passage"]:
    """Return as many sentences in a row as there is room for, the best, and how good they are.

    A rule comes before what happened, and of two rules the one that has more of what is asked.
    """
    every = sentences(passage.text) or [passage.text]
    runs = []
    for start in range(len(every)):
        end, size = start, 0
        while end < len(every) and (end == start or size + len(every[end]) < length):
            size += len(every[end]) + 1
            end += 1
        words = " ".join(every[start:end])
        met = len(asked & {term.key for term in terms(words)})
        law = passage.point not in _NO_LAW
        runs.append(((law, bool(_RULE.search(words)), met), -start, words))
    good, _, words = max(runs)
    return good, words[:length], passage
