"""A quotation taken apart: its words, what it sets in brackets, and what it says it leaves out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from arguendo.corpus.quotations.words import Word, folded, rejoined, words

_ELLIPSIS = re.compile(
    r"\[\s*(?:\.\s*){2,5}\]|\[\s*…\s*\]|(?:\.[\s\u00a0]*){3,5}|…\.?|\[?\s*(?:\*[\s\u00a0]*){3,}\]?"
    r"|(?<![\w-])(?:- ?){3,}(?!\w)|____+"
)
_BRACKETS = re.compile(r"\[([^\[\]]{0,400})\]")
_MISREAD = re.compile(r"\[([A-Za-z])[JI1l](?=[a-z])(?![^\[\]]{0,20}\])")
"""`[sJubjective`: a bracket that a scanner read as a letter."""
_NOTE = re.compile(r"(?i)\*?\d{1,5}|[*†‡]+|\^\w{1,8}|(?:footnote|fn|n|note)\.? ?[\d/*]{1,6}|sic")
_TOUCHES = re.compile(r"[^\W\d_]|['’\u00ad]")
_RUN = re.compile(r"(?:[^\W\d_]|['’\u00ad]|\[[^\[\]\d]{0,60}\])+")
_MARKS = (",", ";", ".", ":")
"""What stands alone in brackets where words are left out: `the man[,] who`."""
_OUTSIDE = re.compile(r"[^\W\d_]+")


class Part(NamedTuple):
    """One thing in a quotation."""

    kind: Literal["word", "bracket", "gap"]
    """A word; words in brackets in place of others; words left out."""
    start: int
    """Offset in the quotation of its first character."""
    end: int
    """Offset past its last."""
    fold: str = ""
    """The word; of one with letters in brackets, the word as it reads with them."""
    kept: str = ""
    """Of a word with letters in brackets, those outside of them."""
    inner: tuple[str, ...] = ()
    """The words in brackets."""


@lru_cache(maxsize=1024)
def parts(quotation: str) -> tuple[Part, ...]:
    """Return the parts of a quotation in order.

    >>> [(one.kind, one.fold or one.inner) for one in parts("[w]e . . . hold [the man]")]
    [('word', 'we'), ('gap', ()), ('word', 'hold'), ('bracket', ('the', 'man'))]
    """
    found: list[Part] = []
    quotation = _MISREAD.sub(r"[\1]", rejoined(quotation))
    at = 0
    marks = sorted(
        [
            *((one.span(), "gap", one) for one in _ELLIPSIS.finditer(quotation)),
            *((one.span(), "bracket", one) for one in _BRACKETS.finditer(quotation)),
        ],
        key=lambda mark: (mark[0][0], -mark[0][1]),
    )
    for (start, end), kind, mark in marks:
        if start < at:
            continue
        if kind == "gap":
            found += _plain(quotation, at, start)
            found.append(Part("gap", start, end))
            at = end
            continue
        inside = mark[1].strip()
        before = quotation[start - 1 : start] if start > at else ""
        after = quotation[end : end + 1]
        if _NOTE.fullmatch(inside) and not (inside.isdigit() and _TOUCHES.match(before or " ")):
            found += _plain(quotation, at, start)
            if inside.isdigit():
                found.append(Part("bracket", start, end, inner=(inside,)))
            at = end
        elif (_letters(before) or _letters(after)) and (inside[:1].isalpha() or not inside):
            low = start
            while low > at and _TOUCHES.match(quotation[low - 1]):
                low -= 1
            found += _plain(quotation, at, low)
            run = _RUN.match(quotation, low)
            high = run.end() if run else end
            found += _mended(quotation, low, high)
            at = high
        else:
            found += _plain(quotation, at, start)
            inner = tuple(word.fold for word in words(inside))
            if inner or inside in _MARKS:
                found.append(Part("bracket", start, end, inner=inner))
            at = end
    found += _plain(quotation, at, len(quotation))
    while found and found[0].kind == "gap":
        del found[0]
    while found and found[-1].kind == "gap":
        del found[-1]
    return tuple(found)


def _letters(one: str) -> bool:
    return one.isalpha()


def _mended(quotation: str, low: int, high: int) -> Iterator[Part]:
    """Yield words some of whose letters stand in brackets: `[w]e`, `protect[ed]`, `giv[e us]`."""
    run = quotation[low:high]
    kept = "".join(_OUTSIDE.findall(_BRACKETS.sub(" ", run)))
    whole = [word.fold for word in words(_BRACKETS.sub(lambda one: one[1], run))]
    if not whole:
        return
    # The word that the letters outside belong to is the first, or the last after `[was tr]uly`.
    own = len(whole) - 1 if run.startswith("[") and not run.endswith("]") else 0
    kept = folded(kept) or "\u00ad"
    if whole[:own]:
        yield Part("bracket", low, high, inner=tuple(whole[:own]))
    yield Part("word", low, high, fold=whole[own], kept=kept)
    if whole[own + 1 :]:
        yield Part("bracket", low, high, inner=tuple(whole[own + 1 :]))


def _plain(quotation: str, start: int, end: int) -> list[Part]:
    return [_part(word, start) for word in words(quotation[start:end])]


def _part(word: Word, by: int) -> Part:
    return Part("word", word.start + by, word.end + by, fold=word.fold)
