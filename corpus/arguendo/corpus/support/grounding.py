"""Whether the words that an answer rests on stand in the record.

A model that answers from memory, or obeys what is written in the material, can say `supports`
with words of its own. Only words found in the passage named, letter for letter but for white
space and the shape of quotation marks and dashes, make an answer count; what is kept of them is
what the record has.
"""

import re
from collections.abc import Sequence

from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.model import Support

FEWEST_WORDS = 4
"""Fewer words stand in any opinion and show nothing."""

_PART = re.compile(r"\s+|[\"“”„«»]|['‘’]|[‐‑‒–—―-]+|[^\s\"“”„«»'‘’‐‑‒–—―-]+")
_FOLDED = (
    (re.compile(r"\s+"), r"\s+"),
    (re.compile(r"[\"“”„«»]"), r"[\"“”„«»]"),
    (re.compile(r"['‘’]"), r"['‘’]"),
    (re.compile(r"[‐‑‒–—―-]+"), r"[‐‑‒–—―-]+"),
)
_LONGEST_SPAN = 2_000


def grounded(support: Support, passages: Sequence[Passage]) -> tuple[Support, Passage | None]:
    """Return an answer with the record's own words behind it, or void it where there are none.

    A void answer is `cannot-tell` with no words: whatever was answered, nothing shows it.
    """
    if support.answer == "not-reached":
        return _void(support, "not-reached"), None
    for passage in passages:
        if passage.id == support.passage and (words := words_in(passage.text, support.span)):
            page = passage.page if passage.page == passage.last_page else None
            told = {"span": Recorded(words), "page": page}
            return support.model_copy(update=told), passage
    return _void(support, "cannot-tell"), None


def words_in(text: str, span: str) -> str:
    """Return the words of a text that a span repeats, as the text has them; empty for none.

    >>> words_in("He said “no”, and left the house.", 'said "no",  and left the')
    'said “no”, and left the'
    """
    span = span.strip()[: _LONGEST_SPAN + 1]
    if (
        len(span) > _LONGEST_SPAN
        or sum(any(map(str.isalnum, w)) for w in span.split()) < FEWEST_WORDS
    ):
        return ""
    pattern = "".join(_folded(part) for part in _PART.findall(span))
    found = re.search(rf"(?<!\w){pattern}(?!\w)" if span[0].isalnum() else pattern, text)
    return found[0] if found else ""


def _folded(part: str) -> str:
    for kind, pattern in _FOLDED:
        if kind.fullmatch(part):
            return pattern
    return re.escape(part)


def _void(support: Support, answer: str) -> Support:
    return Support.model_validate(
        {"judge": support.judge, "stays": support.stays, "answer": answer}
    )
