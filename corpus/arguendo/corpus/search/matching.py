"""What of a query full text is asked for: its rarest words, as data."""

import re
from collections.abc import Callable, Iterable, Mapping

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
_MOST_TERMS = 24


def words_of_query(query: str) -> tuple[str, ...]:
    """Return the first 96 distinct words of a query that may tell something."""
    words = dict.fromkeys(
        word.lower().strip("'’-") for word in _WORD.findall(query) if word.lower() not in _STOP
    )
    return tuple([word for word in words if len(word) > 1][:_MOST_WORDS])


def counted(words: Iterable[str], passages_with: Callable[[str], int]) -> dict[str, int]:
    """Return in how many passages each word stands, of those that stand in any."""
    return {word: number for word in words if (number := passages_with(f'"{word}"'))}


def rarest(counts: Mapping[str, int]) -> str:
    """Return the FTS5 expression for any of the 24 words that the fewest passages hold."""
    telling = sorted(counts, key=lambda word: (counts[word], word))[:_MOST_TERMS]
    return " OR ".join(f'"{word}"' for word in telling)


def words_to_match(query: str, passages_with: Callable[[str], int]) -> str:
    """Return the FTS5 expression for a query: any of its rarest words, quoted.

    Words are data: no operator of FTS5 can be smuggled in. Common words would be most of the work
    and tell next to nothing, so the 24 that the fewest passages hold are taken, out of the first
    96 distinct ones.
    """
    return rarest(counted(words_of_query(query), passages_with))
