"""Words in the place of others, none of them in brackets."""

from collections.abc import Callable

from arguendo.corpus.quotations.licences.left_out import is_citation
from arguendo.corpus.quotations.licences.loaded import loaded_words, numbers, opposite, weighty
from arguendo.corpus.quotations.licences.spelling import in_figures, misread, spelt
from arguendo.corpus.quotations.licences.weights import WEIGHTS, Difference
from arguendo.corpus.words import distance

_INFLECTIONS = ("", "y", "ies", "ied", "s", "es", "d", "ed", "ing", "ly", "er", "r", "al")


def replaced(plain: list[str], recorded: list[str], count: Callable[[str], int]) -> Difference:
    """Weigh words that stand in place of others."""
    if "".join(plain) == "".join(recorded):
        return Difference("licensed", "the spacing of words")
    if in_figures("".join(plain)) == in_figures("".join(recorded)):
        return Difference("licensed", "figures and words for a number")
    if is_citation(" ".join(plain)) and is_citation(" ".join(recorded)):
        return Difference("licensed", "citations")
    if len(plain) == len(recorded):
        pairs = [pair(a, b, count) for a, b in zip(plain, recorded, strict=True)]
        return max(pairs, key=lambda one: WEIGHTS.index(one.weight))
    if numbers(plain) == numbers(recorded) and not _opposing(plain, recorded):
        joined, printed = "".join(plain), "".join(recorded)
        allowed = 1 if len(printed) < 10 else 2
        if (
            abs(len(plain) - len(recorded)) == 1
            and min(len(joined), len(printed)) >= 6
            and abs(len(joined) - len(printed)) <= allowed
            and distance(joined, printed) <= allowed
        ):
            return Difference("licensed", "slips of spelling")
    if any(map(weighty, (*plain, *recorded))):
        return Difference("altered")
    small = all(word in loaded_words().small for word in (*plain, *recorded)) and len(recorded) <= 3
    return Difference("slight" if small else "altered")


def _opposing(plain: list[str], recorded: list[str]) -> bool:
    loaded = loaded_words().every
    return {one for one in plain if one in loaded} != {one for one in recorded if one in loaded}


def pair(quoted: str, recorded: str, count: Callable[[str], int]) -> Difference:
    """Weigh one word against another."""
    if quoted == recorded:
        return Difference("same")
    loaded = loaded_words()
    if len(quoted) == 1 and quoted not in "ai" and quoted.isalpha() and recorded in loaded.small:
        return Difference("licensed", "slips of spelling")  # `G` for `of` is no word
    if spelt(quoted) == spelt(recorded) or misread(quoted, recorded, count):
        return Difference("licensed", "slips of spelling")
    if any(one.isdigit() for one in quoted + recorded) or opposite(quoted, recorded):
        return Difference("altered")
    if frozenset((quoted, recorded)) in loaded.confusable:
        return Difference("altered")
    if quoted in loaded.small and recorded in loaded.small:
        return Difference("slight")
    settled = [one for one in (quoted, recorded) if one in loaded.every or one in loaded.small]
    if len(settled) == 2 or not _alike(quoted, recorded):
        return Difference("altered")
    if settled:
        other = recorded if settled[0] == quoted else quoted
        strange = count(other) <= (1 if other == recorded else 0)
        return Difference("licensed", "slips of spelling") if strange else Difference("altered")
    if _inflected(quoted, recorded):
        return Difference("slight")
    if count(quoted) and count(recorded) > 1:
        return Difference("altered")
    return Difference("licensed", "slips of spelling")


def _alike(a: str, b: str) -> bool:
    longest = max(len(a), len(b))
    allowed = 0 if longest < 4 else 1 if longest < 8 else 2
    return bool(allowed) and abs(len(a) - len(b)) <= allowed and distance(a, b) <= allowed


def _inflected(a: str, b: str) -> bool:
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    return stem >= 3 and a[stem:] in _INFLECTIONS and b[stem:] in _INFLECTIONS
