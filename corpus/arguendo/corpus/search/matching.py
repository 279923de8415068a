"""What of a query may tell something: its words, as data."""

import re

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


def words_of_query(query: str) -> tuple[str, ...]:
    """Return the first 96 distinct words of a query that may tell something."""
    words = dict.fromkeys(
        word.lower().strip("'’-") for word in _WORD.findall(query) if word.lower() not in _STOP
    )
    return tuple([word for word in words if len(word) > 1][:_MOST_WORDS])
