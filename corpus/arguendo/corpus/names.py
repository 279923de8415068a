"""Whether two captions name the same case.

Captions drift: words are shortened, officials succeed each other, minors become initials, printers
set capitals. And captions mislead: half of all federal cases have the United States on one side.
So parties are compared one by one, word by word in canonical form, and a party that could stand
in any caption vouches for nothing.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.abbreviations import TWO_WORDS, canonical_words
from arguendo.corpus.commonplace import (
    AGENCIES,
    ANY_STATE,
    COMMON,
    GENERIC,
    OFFICES,
    ROLES,
    SILENT,
    STATES,
    STRUCTURE,
    SURNAMES,
)
from arguendo.corpus.model import Value
from arguendo.corpus.words import acronym_of, alike, initials_of

How = Literal["abbreviation", "shortened", "order", "spelling", "initials", "substitution"]
"""How two names of one case differ, the most harmless first."""

_ORDER: tuple[How, ...] = (
    "abbreviation",
    "shortened",
    "order",
    "spelling",
    "initials",
    "substitution",
)


class SameName(Value):
    """The names agree word for word."""

    kind: Literal["same"] = "same"


class HarmlessDifference(Value):
    """The names differ in a way that the name of one and the same case may."""

    kind: Literal["harmless"] = "harmless"
    how: How
    """In what way."""


class DifferentName(Value):
    """The names are those of two cases."""

    kind: Literal["different"] = "different"


class NothingToCompare(Value):
    """One side has no name, or nothing in it but parties that stand in any caption."""

    kind: Literal["nothing"] = "nothing"


NameMatch = Annotated[
    SameName | HarmlessDifference | DifferentName | NothingToCompare, Field(discriminator="kind")
]

_RAILROAD = re.compile(r"\br\.? ?co\b|\br\. ?r\b|\brr\b")
_VERSUS = re.compile(r"\s+(?:v|vs|versus)\b ?\.?\s+(?!vs?\b)", re.IGNORECASE)

Party = tuple[str, ...]
"""A party's telling words in canonical form."""


def compare(cited: str, record: str, aliases: tuple[str, ...] = ()) -> NameMatch:
    """Compare a name as cited with a name of record and its aliases; the best match counts.

    >>> compare("In re Bieter Co.", "In re Bieter Company").kind
    'harmless'
    >>> compare("Smith v. United States", "Smith v. Acme").kind
    'different'
    """
    found: list[NameMatch] = [_compared(cited, one) for one in (record, *aliases) if one.strip()]
    return min(found, key=_rank) if found else NothingToCompare()


def _rank(match: NameMatch) -> int:
    match match:
        case SameName():
            return 0
        case HarmlessDifference(how=how):
            return 1 + _ORDER.index(how)
        case DifferentName():
            return 20
        case NothingToCompare():
            return 21


@lru_cache(maxsize=4096)
def _compared(cited: str, record: str) -> NameMatch:
    if _folded(cited) == _folded(record) and any(_sides(cited)):
        return SameName()
    ours, theirs = _sides(cited), _sides(record)
    if not any(ours) or not any(theirs):
        return NothingToCompare()
    if len(ours) == 1 or len(theirs) == 1:
        return _one_sided(ours, theirs)
    straight = [_matched(a, b) for a, b in zip(ours, theirs, strict=False)]
    crossed = [_matched(ours[0], theirs[1]), _matched(ours[1], theirs[0])]
    if all(straight):
        return _worst(straight)
    if all(crossed):
        return _worst([*crossed, "order"])
    return _half(ours, theirs, straight)


def _worst(hows: "list[How | Literal['same'] | None]") -> NameMatch:
    differing = [how for how in hows if how and how != "same"]
    if not differing:
        # the words agree once shortened forms and silent words are set aside
        return HarmlessDifference(how="abbreviation")
    return HarmlessDifference(how=max(differing, key=_ORDER.index))


def _one_sided(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> NameMatch:
    """Compare where a side names one party only, as `In re Gault` or `The Paquete Habana` does."""
    hows = [
        how
        for a in ours
        for b in theirs
        if not (_generic(a) or _generic(b)) and (how := _matched(a, b))
    ]
    whole = _matched(sum(ours, ()), sum(theirs, ()))
    if whole:
        hows.append(whole)
    if not hows:
        telling = any(a and not _generic(a) for a in ours)
        return DifferentName() if telling else NothingToCompare()
    best = min(hows, key=lambda how: -1 if how == "same" else _ORDER.index(how))
    shape: list[How | Literal["same"] | None] = [best]
    return _worst(shape if len(ours) == len(theirs) else [best, "shortened"])


def _half(
    ours: tuple[Party, ...],
    theirs: tuple[Party, ...],
    straight: "list[How | Literal['same'] | None]",
) -> NameMatch:
    """Compare where one party agrees at most: an official may have succeeded another."""
    for at, other in ((0, 1), (1, 0)):
        a, b = ours[other], theirs[other]
        if straight[at] == "same" and _telling(ours[at]) and not (_generic(a) or _generic(b)):
            return HarmlessDifference(how="substitution")
    return DifferentName()


def _telling(party: Party) -> bool:
    """Say whether a party's name is rare enough to carry the case alone."""
    return any(
        len(word) >= 4 and word not in COMMON and word not in SURNAMES and word not in GENERIC
        for word in party
    )


def _generic(party: Party) -> bool:
    return len(party) == 1 and party[0] in GENERIC


def _matched(a: Party, b: Party) -> "How | Literal['same'] | None":
    """Say how two parties agree, or None where they do not."""
    if a == b:
        return "same" if a else None
    if not a or not b:
        return None
    if set(a) <= OFFICES or set(b) <= OFFICES:
        return "substitution"
    if _generic(a) or _generic(b):
        states = STATES | ANY_STATE
        either = a[0] in ANY_STATE or b[0] in ANY_STATE
        if _generic(a) and _generic(b):
            return "abbreviation" if either and a[0] in states and b[0] in states else None
        # `People of California` against `California`
        return (
            "abbreviation" if set(a) & set(b) & STATES and not (set(a) | set(b)) - GENERIC else None
        )
    if acronym_of(a, b) or acronym_of(b, a):
        return "abbreviation"
    pairs = [next((how for w in b if (how := alike(word, w))), None) for word in a]
    backward = [next((how for w in a if (how := alike(word, w))), None) for word in b]
    if all(pairs) and all(backward):
        return "spelling" if "spelling" in pairs + backward else "abbreviation"
    for hows in (pairs, backward):
        if all(hows):
            return "spelling" if "spelling" in hows else "shortened"
    mutual = [
        word for word, how in zip(a, pairs, strict=True) if how == "same" and word not in COMMON
    ]
    if len(mutual) >= 2 or (mutual and pairs[0] and backward[0] and len(mutual[0]) >= 5):
        return "shortened"
    if initials_of(a, b) or initials_of(b, a):
        return "initials"
    return None


@lru_cache(maxsize=8192)
def _folded(name: str) -> str:
    """Return the name in small letters, without accents, roles and what stands in parentheses."""
    text = unicodedata.normalize("NFKD", name.translate(str.maketrans("’‘“”", "''\"\"")))
    text = "".join(char for char in text if not unicodedata.combining(char)).lower()
    text = re.sub(r"\([^)]*\)|\bet al\.?|\bet ux\.?|\bd/b/a\b.*?(?=\sv\.?\s|$)", " ", text)
    return re.sub(r"\s+", " ", text).strip(" ,.")


@lru_cache(maxsize=8192)
def _sides(name: str) -> tuple[Party, ...]:
    """Return the parties of a caption."""
    first = re.split(r";", _folded(name))[0]
    return tuple(_words(ROLES.sub("", side)) for side in _VERSUS.split(first)[:2])


def _words(side: str) -> Party:
    table = canonical_words()
    side = re.sub(r"(?<=\b[a-z])\.\s?(?=[a-z]\b)", "", side).replace("'s ", " ").replace("'", "")
    side = _RAILROAD.sub("railroad", side)
    side = re.sub(r"\bw\.? ?va\b", "westvirginia", side)
    for words, one in TWO_WORDS.items():
        side = side.replace(words, one)
    every = [
        table.get(word) or table.get(word.removesuffix("s"), word)
        for word in re.findall(r"[^\W_]+", side)
    ]
    kept = [word for word in every if word not in SILENT and len(word) > 1] or [
        word for word in every if word not in STRUCTURE
    ]
    joined = " ".join(kept)
    return (AGENCIES[joined],) if joined in AGENCIES else tuple(kept)


def telling(name: str) -> bool:
    """Say whether a name is rare enough to mean one case by itself.

    >>> telling("Obergefell v. Hodges"), telling("Johnson v. United States")
    (True, False)
    """
    return any(_telling(side) for side in _sides(name))


def parties(name: str) -> tuple[str, ...]:
    """Return the parties a case can be called by, each in canonical form.

    >>> parties("Georgia v. Randolph")
    ('randolph',)
    """
    return tuple(" ".join(side) for side in _sides(name) if side and not _generic(side))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words by which a name is looked up, in canonical form, generic parties left out.

    >>> words_of("Ga. v. Randolph"), words_of("United States v. State")
    (('randolph',), ('us', 'state'))
    """
    sides = _sides(name)
    telling = dict.fromkeys(word for side in sides if not _generic(side) for word in side)
    return tuple(telling or dict.fromkeys(word for side in sides for word in side))


def answers_to(short: str, full: str) -> bool:
    """Say whether a case can be called by that short name.

    >>> answers_to("Acuff-Rose", "Campbell v. Acuff-Rose Music, Inc.")
    True
    """
    asked = _sides(short)
    if len(asked) != 1 or not asked[0]:
        return compare(short, full).kind in ("same", "harmless")
    return any(set(asked[0]) <= set(side) for side in _sides(full) if side)
