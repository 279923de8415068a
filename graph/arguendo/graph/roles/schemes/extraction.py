"""Rules that read an opinion nobody has noted: what a sentence does, and whom it helps.

A careful skim, no more. A sentence is taken for a holding, a rule, an exception, a burden, a
purpose or a fact by its cue words; whom it helps is read from what it says of the case (liable,
barred, reasonable, infringes), turned round by a negation. It does not follow an argument over
several sentences, does not know irony, and takes a party's contention for the court's where no
word says whose it is.
"""

import re
from typing import NamedTuple

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.model import PointKind
from arguendo.graph.roles.schemes.lexicon import Helps, cues, predicates
from arguendo.graph.roles.schemes.words import denied_spans, sentences

_CITATION = re.compile(
    r"\b\d{1,4}\s+(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed|F\.|Fed\.|[A-Z][\w.]{0,12}\s?(?:2d|3d|4th)?)\s*"
    r"(?:\d{1,5}|_{2,}|—)|\bv\.\s|\bsupra\b|\binfra\b|\bibid\b|\bid\.|§|\bn\.\s?\d"
    r"|\bIn [A-Z]\w+(?: [A-Z]\w+)?, (?:the|this|we)\b|\bSee,?\s|\bpp?\.\s\d",
    re.IGNORECASE,
)
_KINDS: tuple[PointKind, ...] = ("burden", "holding", "exception", "purpose", "rule", "facts")
_LEANS = re.compile(
    r"^(?:Therefore|Thus|Moreover|Likewise|Similarly|But|And|Contrary|However|Nor|Yet|Hence"
    r"|Accordingly|Such|This|That|These|Those|It|They|Here|There|In that case"
    r"|Nevertheless|Conversely|Indeed|Instead|Rather|Finally|Also|So|Even so|Otherwise|Further"
    r"|Furthermore|Again"
    r"|First|Second|Third|Or|For example|In other words|At the same time|On the other hand"
    r"|In addition|Because of this)\b"
)
"""Openings by which a sentence leans on the one before it and cannot stand by itself."""
_SUPPOSED = re.compile(r"\b(?:would|might|could|may|suppose|if|whether|need not)\b")
"""Words of supposition: what they tell of did not happen."""
_MARKS = re.compile(r"^(?:\[?Footnote [\d/]+\]?\s*|Page \d+ U\. ?S\. \d+\s*|[IVX]+\s+(?=[A-Z]))+")
"""What printing puts before a sentence that is no part of it."""
_FOOTNOTE = re.compile(r"\[?Footnote\b")
_JUDGMENT = re.compile(r"\bjudgment\b[^.]{0,40}\b(?:affirmed|reversed|vacated)\b")
SHORTEST, LONGEST = 40, 420
"""Characters of a sentence worth resting on: shorter ones are headings, longer ones cannot be put
into an argument."""


class Said(NamedTuple):
    """A sentence of an opinion with what it does."""

    text: str
    kind: PointKind
    helps: Helps | None
    """Whom it helps; None where its words do not say."""
    reverse: bool
    """True where it helps the other one."""
    quotable: bool
    """True where the sentence stands by itself: no citation, not cut, not a party's contention."""


def said_in(passage: str) -> tuple[Said, ...]:
    """Return the sentences of a passage that do something, in order."""
    table = cues()
    found = []
    for whole in sentences(passage):
        sentence = _MARKS.sub("", whole)
        lower = sentence.lower()
        kind = kind_of(sentence)
        if kind is None or len(sentence) < SHORTEST:
            continue
        if kind == "facts" and (table["procedural"].search(lower) or _SUPPOSED.search(sentence)):
            continue
        contended = bool(table["not_the_court"].search(lower))
        helps, reverse = polarity(sentence)
        found.append(
            Said(
                text=sentence,
                kind="facts" if contended and kind != "facts" else kind,
                helps=None if contended else helps,
                reverse=reverse,
                quotable=not contended
                and not (kind == "holding" and table["procedural"].search(lower))
                and not _JUDGMENT.search(lower)
                and len(sentence) <= LONGEST
                and sentence[0].isupper()
                and (kind == "holding" or not _LEANS.match(sentence))
                and _whole(sentence)
                and not _CITATION.search(sentence),
            )
        )
    return tuple(found)


def can_open(sentence: str) -> bool:
    """Say whether a sentence can be quoted from its beginning: it leans on none before it."""
    return (
        can_follow(sentence)
        and len(sentence) >= SHORTEST
        and sentence[0].isupper()
        and not _LEANS.match(sentence)
    )


def can_follow(sentence: str) -> bool:
    """Say whether a sentence can be quoted after another: whole, the court's, citing nothing."""
    lower, table = sentence.lower(), cues()
    return not (
        table["not_the_court"].search(lower)
        or table["procedural"].search(lower)
        or _JUDGMENT.search(lower)
        or _MARKS.match(sentence)
        or _CITATION.search(sentence)
        or _FOOTNOTE.search(sentence)
        or shapes(sentence)
    ) and _whole(sentence)


def kind_of(text: str) -> PointKind | None:
    """Return what a text does, by its cue words; None where it has none."""
    table, lower = cues(), text.lower()
    return next((kind for kind in _KINDS if table[kind].search(lower)), None)


def _whole(sentence: str) -> bool:
    return sentence[-1] in '.!?”"' and _balanced(sentence)


def _balanced(sentence: str) -> bool:
    return (
        sentence.count("(") == sentence.count(")")
        and sentence.count("[") == sentence.count("]")
        and sentence.count('"') % 2 == 0
        and sentence.count("“") == sentence.count("”")
    )


def polarity(text: str) -> tuple[Helps | None, bool]:
    """Return whom a text helps by its predicates, and whether the reverse of that party.

    Where predicates pull both ways the text helps nobody that can be told.
    """
    lower = text.lower()
    denied = denied_spans(text)
    tally: dict[tuple[Helps, bool], int] = {}
    for predicate in predicates():
        # What an expression of the minus side has read ("limits the liability") is not read again.
        taken: list[tuple[int, int]] = []
        for sign, expression in ((True, predicate.minus), (False, predicate.plus)):
            for mark in expression.finditer(lower) if expression else ():
                at = mark.start()
                if any(start <= at < end for start, end in taken):
                    continue
                taken.append(mark.span())
                turned = any(start <= at < end or at <= start < mark.end() for start, end in denied)
                key = (predicate.helps, sign != turned)
                tally[key] = tally.get(key, 0) + 1
    if not tally:
        return None, False
    best = max(tally, key=lambda key: (tally[key], key))
    helps, reverse = best
    return (helps, reverse) if tally[best] > tally.get((helps, not reverse), 0) else (None, False)
