"""Where in an opinion a quotation may stand, told without reading all of its words.

Reading them takes most of the time that a quotation takes. What stands there as it is quoted is
found around its longest word; of an opinion that shares no three words in a row with it, nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from arguendo.corpus.quotations.placing import FARTHEST, offsets, run_of
from arguendo.corpus.quotations.reading import Part
from arguendo.corpus.quotations.words import Text, read, read_anew

_MOST = 24
"""Places of the word at which is looked; a word that stands in more tells little."""
_SLACK = 400
"""Characters on either side, beyond twice the quotation's own: marks of pages and notes."""
_A_WORD = 7
"""Characters of a word and the space behind it, for what an ellipsis may pass over."""


def nearby(
    stretches: Sequence[Sequence[Part]], text: str, *, all_of_them: bool = False
) -> Iterator[Text]:
    """Yield the words around each place where the longest word of a quotation stands.

    Where not all places can be looked at, `all_of_them` has none looked at.
    """
    # Of words equally long the last: which one it is must not hang on how a process hashes.
    plain = (one.fold for some in stretches for one in some if _plain(one))
    folds = sorted(dict.fromkeys(plain), key=len)
    lower = _small(text)
    if not folds or len(folds[-1]) < 3 or not all(one in lower for one in folds):
        return
    if all_of_them and lower.count(folds[-1]) > _MOST:
        return
    long = stretches[-1][-1].end - stretches[0][0].start
    reach = 2 * long + _SLACK + (len(stretches) - 1) * FARTHEST * _A_WORD
    at = -1
    for _ in range(_MOST):
        at = lower.find(folds[-1], at + 1)
        if at < 0 or 3 * reach > len(text):
            return
        start = text.rfind(" ", 0, max(0, at - reach)) + 1
        end = text.find(" ", min(len(text), at + reach))
        end = len(text) if end < 0 else end
        if not all(one in lower[start:end] for one in folds):
            continue
        yield read_anew(text[start:end], start)


FEWEST = 8
"""Words of a quotation of which it is told at a glance that an opinion has nothing of it."""
_BARE = re.compile(r"[^\W_]+")


def shares_a_run(stretches: Sequence[Sequence[Part]], text: str) -> bool:
    """Say whether an opinion may have three words of a quotation in a row."""
    runs = [
        f" {some[at].fold} {some[at + 1].fold} {some[at + 2].fold} "
        for some in stretches
        for at in range(len(some) - 2)
        if all(map(_plain, some[at : at + 3]))
    ]
    if len(runs) < FEWEST - 2:
        return True
    bare = _bare(text)
    return any(run in bare for run in runs)


def standing(stretch: Sequence[Part], text: str) -> tuple[tuple[int, int], ...]:
    """Return every place where a stretch of words stands word for word, as offsets.

    All words are read where a glance counts more places, or fewer, than are found around a word.
    """
    run = run_of(stretch)
    found = {
        offsets(around, at, at + len(stretch))
        for around in nearby([stretch], text)
        for at in around.find(run)
    }
    if not found or len(found) != _bare(text).count(run):
        whole = read(text)
        found = {offsets(whole, at, at + len(stretch)) for at in whole.find(run)}
    return tuple(sorted(found))


@lru_cache(maxsize=48)
def _bare(text: str) -> str:
    """Return the letters and figures of a text, word by word."""
    lower = text.lower().replace("’", "").replace("ʼ", "").replace("'", "")
    return f" {' '.join(_BARE.findall(lower))} "


def _plain(part: Part) -> bool:
    return part.kind == "word" and not part.kept and part.fold.isascii() and part.fold.isalpha()


@lru_cache(maxsize=48)
def _small(text: str) -> str:
    """Return a text in small letters; nothing where its offsets would be others."""
    lower = text.lower()
    return lower if len(lower) == len(text) else ""
