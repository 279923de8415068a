"""Letters in brackets: a capital, an ending, another tense."""

import re

from arguendo.corpus.quotations.licences.loaded import loaded_words, negates, numbers, opposite
from arguendo.corpus.quotations.licences.spelling import seen
from arguendo.corpus.quotations.licences.weights import Difference
from arguendo.corpus.quotations.reading import Part

_TENSED = frozenset(
    map(
        frozenset,
        (
            ("is", "was"),
            ("are", "were"),
            ("has", "had"),
            ("have", "had"),
            ("do", "did"),
            ("am", "was"),
        ),
    )
)
"""Words of which one is the other in another tense, as `[wa]s` for `is`."""
TENSES = ({"will", "would"}, {"can", "could"}, {"may", "might"}, {"shall", "should"})


def mended(quoted: Part, recorded: str) -> Difference:
    """Weigh a word with letters in brackets: a capital, an ending; never `[un]`, never `[not]`."""
    licence = Difference("licensed", "letters in brackets")
    pair = frozenset((quoted.fold, recorded))
    if quoted.fold == recorded or pair in _TENSED or pair in map(frozenset, TENSES):
        return licence
    kept = quoted.kept.strip("\u00ad")
    if inflects(quoted, recorded):
        return licence
    if opposite(quoted.fold, recorded) or negates(quoted.fold) or negates(recorded):
        return Difference("altered")
    if numbers((quoted.fold, recorded)) or {quoted.fold, recorded} & loaded_words().modals:
        return Difference("altered")
    begins = seen(recorded).startswith(seen(kept)[: max(1, len(kept) - 1)])
    if _another_tense(kept, recorded):
        return licence  # `g[a]ve` for `give`
    ends = len(kept) >= 2 and recorded.endswith(kept)
    return licence if begins or ends else Difference("altered")


def inflects(quoted: Part, recorded: str) -> bool:
    """Say whether a word of record is one with letters in brackets, but for how it ends."""
    kept = quoted.kept.strip("\u00ad")
    opened, kept_whole, _ = quoted.fold.partition(kept)
    stem = opened + kept_whole if kept_whole else kept  # `[r]uin[ed]` has `ruin`
    if len(kept) <= 2 or not recorded.startswith(stem):
        return False
    same = negates(quoted.fold) == negates(recorded) and not opposite(quoted.fold, recorded)
    return same and not numbers((quoted.fold, recorded))


def _another_tense(kept: str, recorded: str) -> bool:
    """Say whether the letters outside brackets are those of record but for a vowel between."""
    bare = re.sub(r"(?<=.)[aeiou]+(?=.)", "", recorded)
    return len(kept) >= 2 and re.sub(r"(?<=.)[aeiou]+(?=.)", "", kept) == bare
