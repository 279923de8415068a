"""Excerpts: sentences of an opinion that stand together, for a rule is worth the reason given.

One sentence says that a thing is so; those beside it say why, and it is the why that reaches a case
nobody has decided yet.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from arguendo.graph.roles.schemes.words import sentences, terms

_RULE = re.compile(
    r"\b(?:must|may|cannot|unless|requires?|entitled|forbids?|permits?|rule|presum\w*|burden|held"
    r"|hold|whenever|only (?:if|when|where))\b"
)
"""Words in which rules are put."""


class Excerpt(NamedTuple):
    """Sentences in a row, compared by how good they are: a rule, then what of the asked is met."""

    rule: bool
    met: int
    """Telling words asked for that it has."""
    early: int
    text: str


def excerpt(
    text: str,
    asked: set[str],
    length: int,
    opens: Callable[[str], bool] = bool,
    goes_on: Callable[[str], bool] = bool,
) -> Excerpt | None:
    """Return as many sentences in a row as there is room for, the best of a text; None without one.

    A rule comes before what happened, and of two rules the one that has more of what is asked.
    `opens` says which sentences may stand first, `goes_on` which may follow.
    """
    every = sentences(text)
    found = []
    for start, first in enumerate(every):
        if len(first) > length or not opens(first):
            continue
        words, end = first, start + 1
        while end < len(every) and len(words) + len(every[end]) < length and goes_on(every[end]):
            words, end = f"{words} {every[end]}", end + 1
        met = len(asked & {term.key for term in terms(words)})
        found.append(Excerpt(bool(_RULE.search(words)), met, -start, words))
    return max(found, default=None)
