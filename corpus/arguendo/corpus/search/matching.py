"""What of a query may tell something: its words, where authority is wanted, years it names."""

import re
from collections.abc import Mapping
from math import inf

_WORD = re.compile(r"[^\W\d_][\w'’-]+|\d+")
_STOP = frozenset(
    "a an the of to in on at by for with from into over under after before between about against "
    "and or nor but if then than that this these those there here it its he she they them his her "
    "their him who whom whose which what when where why how is are was were be been being am do "
    "does did done has have had having not no any some such same other another each every all both "
    "may might can could will would shall should must as so also only very more most own upon out "
    "up down off again once because while during through v vs court case held".split()
)
_MOST_WORDS = 96
_WANTED = re.compile(
    r"\[(?:CITE|CITATION|AUTHORITY|CASE|NAME)(?: NEEDED| HERE)?\]|\[cite\]|\[citation needed\]"
)
"""How drafts mark a place that still wants its authority."""
_HALF = 20
"""Words from such a place at which a word tells half of what it would tell there."""
_YEAR = re.compile(r"\([^()]{0,20}?\b(1[6-9]\d\d|20\d\d)\)")


def words_of_query(query: str) -> tuple[str, ...]:
    """Return the first 96 distinct words of a query that may tell something."""
    words = dict.fromkeys(
        word.lower().strip("'’-")
        for word in _WORD.findall(_WANTED.sub(" ", query))
        if word.lower() not in _STOP
    )
    return tuple([word for word in words if len(word) > 1][:_MOST_WORDS])


def nearness(query: str) -> Mapping[str, float]:
    """Return how near each word stands to where a draft wants authority, `[CITE]`: 1 is there.

    A passage of a draft speaks of several things, and of what it wants support for just there.
    A query without such a place tells nothing of the kind.
    """
    parts = [_WORD.findall(part.lower()) for part in _WANTED.split(query)]
    if len(parts) == 1:
        return {}
    near: dict[str, float] = {}
    for nth, part in enumerate(parts):
        for at, word in enumerate(part):
            behind = at + 1 if nth else inf
            before = len(part) - at if nth < len(parts) - 1 else inf
            told = _HALF / (_HALF + min(behind, before))
            word = word.strip("'’-")
            near[word] = max(near.get(word, 0.0), told)
    return near


def years_named(query: str) -> frozenset[str]:
    """Return the years that a query gives as citations do, `(1968)` or `(CA2 1968)`."""
    return frozenset(_YEAR.findall(query))
