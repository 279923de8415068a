"""Sparks: what courts have said near an issue, for a model to think from.

They are shown without the name of their case: a model takes the rule and leaves the citing to
those who bring precedents. What a passage cites itself stays in it, and may come back as a case
that the model remembers: a lead, as every such case is.
"""

from typing import TYPE_CHECKING

from arguendo.graph.roles.interface import Brief
from arguendo.graph.roles.schemes.excerpt import Excerpt, excerpt
from arguendo.graph.roles.schemes.words import terms

if TYPE_CHECKING:
    from arguendo.corpus.library import Library
    from arguendo.corpus.model import Passage

MOST = 12
"""Decisions from which a spark is taken."""
A_CALL, LONGEST = 3, 1_200
"""Sparks shown in a call, and characters of one at most. All twelve, with 2,000 characters each,
were two thirds of what a hosted model read for three theories."""
_PASSAGES = 3
"""Passages of a decision among which one is chosen."""
_NO_LAW = frozenset({"facts", "issue"})
"""Points of a digest from which no rule can be taken."""


def sparks(library: "Library", brief: Brief, length: int) -> tuple[str, ...]:
    """Return what decisions of the library say nearest to an issue, each in `length` characters.

    One passage a decision, the nearest first; what was overruled by the day gives none.
    """
    asked = {term.key for term in terms(f"{brief.issue} {' '.join(f.text for f in brief.facts)}")}
    day = brief.matter.as_of
    found = []
    for hit in library.search(str(brief.issue), as_of=day, most=MOST, passages_each=_PASSAGES):
        if hit.passages and not library.overruled(hit.authority, day):
            near = ((passage, _nearest(passage, asked, length)) for passage in hit.passages)
            passage, (_, best) = max(near, key=lambda one: one[1])
            found.append(f"[{passage.voice.replace('-', ' ')}] {best.text[:length]}")
    return tuple(found)


def _nearest(passage: "Passage", asked: set[str], length: int) -> "tuple[bool, Excerpt]":
    """Return the best excerpt of a passage; what says law comes before it."""
    law = passage.point not in _NO_LAW
    found = excerpt(passage.text, asked, length)
    return law, found or Excerpt(rule=False, met=0, early=0, text=passage.text)
