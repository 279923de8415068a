"""The decisions that a query itself names, so that what is cited beside them can be found."""

import re
from collections.abc import Iterator

from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name

_PART = r"(?:[A-Z][\w.'’&-]*|of|the|&|and|ex|rel\.|for|in|on)"
_NAMED = re.compile(
    rf"((?:[A-Z][\w.'’&-]*,?\s+)(?:{_PART},?\s+){{0,7}}?)v\.\s+([A-Z][\w.'’&-]*(?:,?\s+{_PART}){{0,7}})"
)
_READ = 20_000
"""Characters of a query in which names are looked for."""
_MOST = 12
"""Names looked up in one query."""
_ALIKE = 3
"""Decisions that may bear a name which still tells one of them."""


def called(db: Shelf, query: str, not_after: str) -> tuple[str, ...]:
    """Return the ids of the authorities, decided by the day, that a query names, `A v. B`."""
    found: dict[str, None] = {}
    for match, _ in zip(_NAMED.finditer(query[:_READ]), range(_MOST), strict=False):
        for words in _readings(match[1].split(), match[2].split()):
            ids = reading.with_words_of_name(db, words, not_after)
            if 0 < len(ids) <= _ALIKE:
                found.update(dict.fromkeys(ids))
                break
    return tuple(found)


def _readings(left: list[str], right: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the telling words of a name from its longest reading down: text runs into names."""
    seen = set()
    for begin in range(len(left)):
        for end in range(len(right), 0, -1):
            name = f"{' '.join(left[begin:])} v. {' '.join(right[:end])}"
            words = tuple(dict.fromkeys(words_of_name(name)))
            if words and words not in seen:
                seen.add(words)
                yield words
