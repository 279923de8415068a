"""Whether two captions name the same case.

Captions drift: words are shortened, officials succeed each other, minors become initials, printers
set capitals. And captions mislead: half of all federal cases have the United States on one side.
So parties are compared one by one, word by word in canonical form, and a party that could stand
in any caption vouches for nothing.
"""

import re
from functools import lru_cache

from arguendo.corpus.initials import initialled, of_other_lines
from arguendo.corpus.name_match import (
    ORDER,
    DifferentName,
    HarmlessDifference,
    How,
    NameMatch,
    NothingToCompare,
    PartyMatch,
    SameName,
)
from arguendo.corpus.one_agrees import half, office
from arguendo.corpus.parties import ONE_PARTY, Party, folded, sides, written
from arguendo.corpus.party_match import EVERYWHERE, generic, matched, tells
from arguendo.corpus.words import distance

__all__ = [
    "DifferentName",
    "HarmlessDifference",
    "How",
    "NameMatch",
    "NothingToCompare",
    "SameName",
    "answers_to",
    "close",
    "compare",
    "joined",
    "parties",
    "telling",
    "words_of",
]


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
            return 1 + ORDER.index(how)
        case DifferentName():
            return 20
        case NothingToCompare():
            return 21


_LONG_ENOUGH = 12
"""Letters a name has at least, for one to be a slip."""


@lru_cache(maxsize=4096)
def _compared(cited: str, record: str) -> NameMatch:
    ours, theirs = sides(cited), sides(record)
    if not any(map(any, ours)) or not any(map(any, theirs)):
        return NothingToCompare()
    if folded(cited) == folded(record):
        return SameName()
    if len(ours) == 1 or len(theirs) == 1:
        return _one_sided(cited, record, ours, theirs)
    straight = [_read(a, b) for a, b in zip(ours, theirs, strict=True)]
    if any(map(of_other_lines, written(cited), written(record))):
        return DifferentName()
    if any(straight) and not all(straight):
        straight = _with_letters_read(straight, written(cited), written(record))
        if all(straight):
            return _worst(straight)
    crossed = [_read(ours[0], theirs[1]), _read(ours[1], theirs[0])]
    if all(straight):
        return _worst(straight)
    if all(crossed):
        return _worst([*crossed, "order"])
    if _slip(folded(cited), folded(record)) or _slipped(straight, written(cited), written(record)):
        return HarmlessDifference(how="spelling")
    if _letters(cited) == _letters(record):
        return HarmlessDifference(how="spelling")  # `T.LO.` for `T.L.O.`
    return half([side[0] for side in ours], [side[0] for side in theirs], straight)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _with_letters_read(
    straight: list[PartyMatch | None], ours: tuple[str, ...], theirs: tuple[str, ...]
) -> list[PartyMatch | None]:
    """Read the letters on one side as words of the other, where the other party agrees."""
    return [
        how or ("abbreviation" if initialled(a, b) else None)
        for how, a, b in zip(straight, ours, theirs, strict=True)
    ]


def _slipped(
    straight: list[PartyMatch | None], ours: tuple[str, ...], theirs: tuple[str, ...]
) -> bool:
    """Say whether one letter alone differs in one party as it is written: `Waters`, `Walters`."""
    if straight.count(None) != 1:
        return False
    for how, a, b in zip(straight, ours, theirs, strict=True):
        if how is None and (a[:1] != b[:1] or min(len(a), len(b)) < 5 or distance(a, b) != 1):
            return False
        if how is None and not (a + b).replace(" ", "").isalpha():
            return False
    return True


def _slip(a: str, b: str) -> bool:
    """Say whether a letter was dropped, added or swapped: `Adams v. Wlliams`.

    A letter that stands for another one is no slip: Ball is not Hall.
    """
    short, long = sorted((a, b), key=len)
    if len(short) < _LONG_ENOUGH or a[:1] != b[:1]:
        return False
    if len(long) - len(short) == 1:
        at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
        return long[at].isalpha() and short[at:] == long[at + 1 :]
    return len(short) == len(long) and sorted(a) == sorted(b) and distance(a, b) == 1


def _worst(hows: list[PartyMatch | None]) -> NameMatch:
    differing: list[How] = [how for how in hows if how and how != "same"]
    if not differing:
        # the words agree once shortened forms and silent words are set aside
        return HarmlessDifference(how="abbreviation")
    return HarmlessDifference(how=max(differing, key=ORDER.index))


def _read(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> PartyMatch | None:
    """Compare two sides in every way they can be read; a part of a name is shorter than it."""
    whole = matched(ours[0], theirs[0])
    if whole or (len(ours) == 1 and len(theirs) == 1):
        return whole
    hows = [
        how
        for a, b in [*((ours[0], b) for b in theirs), *((a, theirs[0]) for a in ours)]
        if (how := matched(a, b))
    ]
    best = min(hows, key=lambda how: -1 if how == "same" else ORDER.index(how), default=None)
    return "shortened" if best in ("same", "abbreviation") else best


def _one_sided(
    cited: str,
    record: str,
    ours: tuple[tuple[Party, ...], ...],
    theirs: tuple[tuple[Party, ...], ...],
) -> NameMatch:
    """Compare where a side names one party only, as `In re Gault` or `The Paquete Habana` does."""
    hows: list[PartyMatch] = [
        how
        for a in ours
        for b in theirs
        if not (_says_nothing(a[0]) or _says_nothing(b[0])) and (how := _read(a, b))
    ]
    if not hows and (whole := matched(_together(ours), _together(theirs))):
        telling_words = set(_together(ours)) - EVERYWHERE
        if whole in ("same", "abbreviation") or telling_words:
            hows.append(whole)
    if len(ours) != len(theirs):
        # a misspelt name and no other party beside it: two cases as likely as one
        hows = [how for how in hows if how != "spelling"]
    if not hows:
        if _POPULAR.search(folded(cited)) or _POPULAR.search(folded(record)):
            return NothingToCompare()
        telling = any(side[0] and not generic(side[0]) for side in ours)
        return DifferentName() if telling else NothingToCompare()
    best = min(hows, key=lambda how: -1 if how == "same" else ORDER.index(how))
    if len(ours) == len(theirs):
        return _worst([best])
    if len(ours) > len(theirs):
        # whoever stands on the other side is on no record
        other = [side[0] for side in ours if not any(_read(side, b) for b in theirs)]
        extra = any(side and not generic(side) for side in other)
    else:
        extra = bool(ONE_PARTY.match(folded(cited)))
    return _worst([best, "caption" if extra else "shortened"])


_POPULAR = re.compile(r"\bcases?$|^case of\b")
"""What ends a name that no caption has: `The Steel Seizure Case`."""


def _says_nothing(party: Party) -> bool:
    """Say whether a party by itself could be any case's."""
    return generic(party) or office(party) or set(party) <= EVERYWHERE


def _together(read: tuple[tuple[Party, ...], ...]) -> Party:
    return tuple(word for side in read for word in side[0])


def telling(name: str) -> bool:
    """Say whether a name is rare enough to mean one case by itself.

    >>> telling("Obergefell v. Hodges"), telling("Johnson v. United States")
    (True, False)
    """
    return any(tells(side[0]) for side in sides(name))


def parties(name: str) -> tuple[str, ...]:
    """Return the parties a case can be called by, each in canonical form.

    >>> parties("Georgia v. Randolph")
    ('randolph',)
    """
    return tuple(" ".join(side[0]) for side in sides(name) if side[0] and not generic(side[0]))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words by which a name is looked up, in canonical form, generic parties left out.

    >>> words_of("Ga. v. Randolph"), words_of("United States v. State")
    (('randolph',), ('us', 'state'))
    """
    read = [tuple(word for word in side[0] if len(word) > 1) for side in sides(name)]
    telling = dict.fromkeys(word for side in read if not generic(side) for word in side)
    return tuple(telling or dict.fromkeys(word for side in read for word in side))


def answers_to(short: str, full: str) -> bool:
    """Say whether a case can be called by that short name.

    >>> answers_to("Acuff-Rose", "Campbell v. Acuff-Rose Music, Inc.")
    True
    """
    asked = sides(short)
    if len(asked) != 1 or not asked[0][0]:
        return compare(short, full).kind in ("same", "harmless")
    return any(set(asked[0][0]) <= set(side[0]) for side in sides(full) if side[0])


_JOINS = re.compile(r",? (?:and|&|or|with) ")
_OF_A_CASE = re.compile(r"\s(?:v|vs|versus)\b\.?\s|^(?:In re|Ex parte|(?:In the )?Matter of)\b")


def joined(name: str) -> tuple[str, ...]:
    """Return the cases that a name joins, each with its own `v.`; the name alone where it is one.

    >>> joined("Roe v. Wade and Doe v. Bolton"), joined("Harper and Row v. Nation")
    (('Roe v. Wade', 'Doe v. Bolton'), ('Harper and Row v. Nation',))
    """
    for at in _JOINS.finditer(name):
        left, right = name[: at.start()], name[at.end() :]
        if _OF_A_CASE.search(left) and _OF_A_CASE.search(right):
            return (left, *joined(right))
    return (name,)


def close(cited: str, record: str, aliases: tuple[str, ...] = ()) -> bool:
    """Say whether two names agree party by party, and not by a party alone.

    >>> close("Cooper v. Harris", "In re Cooper"), close("Brown v. Board", "Brown v. Bd. of Educ.")
    (False, True)
    """
    match = compare(cited, record, aliases)
    if isinstance(match, SameName):
        return True
    if not isinstance(match, HarmlessDifference) or match.how in ("substitution", "caption"):
        return False
    number = len(sides(cited))
    return any(
        len(sides(one)) == number and _compared(cited, one) == match
        for one in (record, *aliases)
        if one.strip()
    )
