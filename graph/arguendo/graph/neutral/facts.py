"""What a text says that is a fact by its form: numbers, names, dates, citations, quotations, nots.

A draft that has one fewer or one more has lost a fact or added one, whatever else it did well.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from arguendo.corpus.citations.shapes import shapes
from arguendo.graph.roles.schemes.words import STOP

FactKind = Literal["number", "date", "name", "citation", "quotation", "negation"]

_NUMBER = re.compile(
    r"[$€£]?\d+(?:[.,:/-]\d+)*%?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|dozen|twice"
    r"|once|first|second|third)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_DATE = re.compile(
    rf"\b{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?|\b{_MONTH} \d{{4}}"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot)\b|n[’']t\b", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'&-]*")
_OPENS = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[“\"(]\s*)$")


def facts_in(text: str, *, ordinary: Iterable[str] = ()) -> dict[FactKind, Counter[str]]:
    """Return every fact by its form, counted; `ordinary` are words that are no names."""
    return {
        "number": Counter(one.casefold() for one in _NUMBER.findall(text)),
        "date": Counter(" ".join(one.split()) for one in _DATE.findall(text)),
        "name": _names(text, {word.casefold() for word in ordinary}),
        "citation": Counter(" ".join(text[one.start : one.end].split()) for one in shapes(text)),
        "quotation": Counter(" ".join(one.split()) for one in _QUOTED.findall(text)),
        "negation": Counter(_denial(one) for one in _NEGATION.findall(text)),
    }


def changes(
    before: Mapping[FactKind, Counter[str]], after: Mapping[FactKind, Counter[str]]
) -> tuple[dict[FactKind, Counter[str]], dict[FactKind, Counter[str]]]:
    """Return what was lost and what was added, by kind; both empty where every fact was kept."""
    lost = {kind: before[kind] - after[kind] for kind in before}
    added = {kind: after[kind] - before[kind] for kind in before}
    return (
        {kind: some for kind, some in lost.items() if some},
        {kind: some for kind, some in added.items() if some},
    )


def _names(text: str, ordinary: set[str]) -> Counter[str]:
    """Return words with a capital that no place in a sentence explains.

    At the head of a sentence a word counts as a name unless it is met without its capital, tells
    nothing, or is ordinary; so a name that loses its place in mid-sentence stays one.
    """
    lower = {word for word in _WORD.findall(text) if word[0].islower()}
    found: Counter[str] = Counter()
    for mark in _WORD.finditer(text):
        word = mark.group().removesuffix("’s").removesuffix("'s")
        if not word[0].isupper() or word == "I":
            continue
        plain = word.casefold()
        opens = not mark.start() or _OPENS.search(text[: mark.start()][-4:])
        told = plain in STOP or plain in lower or plain in ordinary or plain.endswith("ly")
        if not (opens and told):
            found[word] += 1
    return found


def _denial(word: str) -> str:
    plain = word.casefold().replace("’", "'")
    return "not" if plain in ("n't", "cannot") else plain
