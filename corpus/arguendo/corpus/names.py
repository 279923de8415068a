"""Whether two captions name the same case.

Captions drift: words are shortened, officials succeed each other, minors become initials, printers
set capitals. And captions mislead: half of all federal cases have the United States on one side.
So parties are compared one by one, word by word in canonical form, and a party that could stand
in any caption vouches for nothing.
"""

import re
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.commonplace import (
    AGENCIES_BY_NAME,
    ANY_STATE,
    BODIES,
    COMMON,
    GENERIC,
    HELD,
    OFFICES,
    STATES,
    SURNAMES,
)
from arguendo.corpus.initials import initialled
from arguendo.corpus.model import Value
from arguendo.corpus.parties import DIRECTIONS, ONE_PARTY, Party, folded, sides, written
from arguendo.corpus.words import acronym_of, alike, distance, initials_of, with_acronyms_read

How = Literal[
    "abbreviation", "shortened", "order", "spelling", "initials", "substitution", "caption"
]
"""How two names of one case differ, the most harmless first."""

_ORDER: tuple[How, ...] = (
    "abbreviation",
    "shortened",
    "order",
    "spelling",
    "initials",
    "substitution",
    "caption",
)

_Match = How | Literal["same"]


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
    if any(straight) and not all(straight):
        straight = _with_letters_read(straight, written(cited), written(record))
        if all(straight):
            return _worst(straight)
    crossed = [_read(ours[0], theirs[1]), _read(ours[1], theirs[0])]
    if all(straight):
        return _worst(straight)
    if all(crossed):
        return _worst([*crossed, "order"])
    if _slip(folded(cited), folded(record)):
        return HarmlessDifference(how="spelling")
    return _half([side[0] for side in ours], [side[0] for side in theirs], straight)


def _with_letters_read(
    straight: "list[_Match | None]", ours: tuple[str, ...], theirs: tuple[str, ...]
) -> "list[_Match | None]":
    """Read the letters on one side as words of the other, where the other party agrees."""
    return [
        how or ("abbreviation" if initialled(a, b) else None)
        for how, a, b in zip(straight, ours, theirs, strict=True)
    ]


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


def _worst(hows: "list[_Match | None]") -> NameMatch:
    differing: list[How] = [how for how in hows if how and how != "same"]
    if not differing:
        # the words agree once shortened forms and silent words are set aside
        return HarmlessDifference(how="abbreviation")
    return HarmlessDifference(how=max(differing, key=_ORDER.index))


def _read(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> "_Match | None":
    """Compare two sides in every way they can be read; a part of a name is shorter than it."""
    whole = _matched(ours[0], theirs[0])
    if whole or (len(ours) == 1 and len(theirs) == 1):
        return whole
    hows = [
        how
        for a, b in [*((ours[0], b) for b in theirs), *((a, theirs[0]) for a in ours)]
        if (how := _matched(a, b))
    ]
    best = min(hows, key=lambda how: -1 if how == "same" else _ORDER.index(how), default=None)
    return "shortened" if best in ("same", "abbreviation") else best


def _one_sided(
    cited: str,
    record: str,
    ours: tuple[tuple[Party, ...], ...],
    theirs: tuple[tuple[Party, ...], ...],
) -> NameMatch:
    """Compare where a side names one party only, as `In re Gault` or `The Paquete Habana` does."""
    hows: list[_Match] = [
        how
        for a in ours
        for b in theirs
        if not (_says_nothing(a[0]) or _says_nothing(b[0])) and (how := _read(a, b))
    ]
    if not hows and (whole := _matched(_together(ours), _together(theirs))):
        hows.append(whole)
    if not hows:
        if _POPULAR.search(folded(cited)) or _POPULAR.search(folded(record)):
            return NothingToCompare()
        telling = any(side[0] and not _generic(side[0]) for side in ours)
        return DifferentName() if telling else NothingToCompare()
    best = min(hows, key=lambda how: -1 if how == "same" else _ORDER.index(how))
    if len(ours) == len(theirs):
        return _worst([best])
    if len(ours) > len(theirs):
        # whoever stands on the other side is on no record
        other = [side[0] for side in ours if not any(_read(side, b) for b in theirs)]
        extra = any(side and not _generic(side) for side in other)
    else:
        extra = bool(ONE_PARTY.match(folded(cited)))
    return _worst([best, "caption" if extra else "shortened"])


_POPULAR = re.compile(r"\bcases?$|^case of\b")
"""What ends a name that no caption has: `The Steel Seizure Case`."""


def _says_nothing(party: Party) -> bool:
    """Say whether a party by itself could be any case's."""
    return _generic(party) or _office(party) or set(party) <= _EVERYWHERE


def _together(read: tuple[tuple[Party, ...], ...]) -> Party:
    return tuple(word for side in read for word in side[0])


def _half(ours: list[Party], theirs: list[Party], straight: "list[_Match | None]") -> NameMatch:
    """Compare where one party agrees at most: an official may have succeeded another.

    Where a name begins too early or was cut, the words before it are none of the party's.
    """
    for at, other in ((0, 1), (1, 0)):
        a, b = ours[other], theirs[other]
        if straight[at] not in ("same", "abbreviation", "shortened"):
            continue
        if straight[at] != "shortened" and _misspelt(a, b):
            return HarmlessDifference(how="spelling")
        if not _own(a) or not _own(b):
            # what is left of a name that was cut: `Co. v. Kentucky`
            return HarmlessDifference(how="caption") if _telling(ours[at]) else NothingToCompare()
        if other == 0 and _telling(ours[at]) and _ends_with(a, b):
            return HarmlessDifference(how="caption")
        if other == 0 and straight[at] == "same" and not _generic(ours[at]) and _ends_with(b, a):
            # cut at its beginning: what is left of `Bank of the United States`
            return HarmlessDifference(how="caption")
        if straight[at] == "shortened" or _generic(ours[at]):
            continue
        if _telling(ours[at]) and _succeeded(a, b):
            return HarmlessDifference(how="substitution")
        if _exclude(a, b):
            continue
        known = _telling(ours[at]) or _telling(theirs[at])
        if known and (_of_a_state(a, b) or _shares_a_word(a, b)):
            return HarmlessDifference(how="substitution")
        if _body(a) and _body(b) and _may_succeed(a, b, telling=_telling(ours[at])):
            return HarmlessDifference(how="substitution")
    return DifferentName()


def _may_succeed(a: Party, b: Party, *, telling: bool) -> bool:
    """Say whether one body may stand for another: not where each has a name that tells it apart."""
    if set(a) & set(b) - BODIES - COMMON:
        return True
    if _telling(_without_bodies(a)) and _telling(_without_bodies(b)):
        return False
    return telling or bool(set(a) & set(b))


def _without_bodies(party: Party) -> Party:
    return tuple(word for word in party if word not in BODIES)


def _body(party: Party) -> bool:
    """Say whether a party is a board, a union, a court or the like; a lodge may be a number."""
    return all(map(str.isdigit, party)) or any(
        word in BODIES or word in AGENCIES_BY_NAME for word in party
    )


def _of_a_state(a: Party, b: Party) -> bool:
    """Say whether one is a state, and the other a body or an officer of it."""
    short, long = sorted((a, b), key=len)
    if len(short) != 1:
        return False
    return (len(long) > 1 and short[0] in STATES & set(long)) or (
        short[0] in ANY_STATE and not _generic(long)
    )


def _shares_a_word(a: Party, b: Party) -> bool:
    """Say whether two share a word that few names have, `Port Wardens` and `Board of Wardens`."""
    return any(
        len(word) >= 5 and word not in _EVERYWHERE and any(alike(word, other) for other in b)
        for word in a
    )


_FEWEST_LETTERS = 3


def _misspelt(a: Party, b: Party) -> bool:
    """Say whether a party is the other with a letter or two amiss, where all else agrees.

    It need be nothing more than a slip, since the page, and with it the volume, are its own.
    """
    ours, theirs = "".join(a), "".join(b)
    if _generic(a) or _generic(b) or _exclude(a, b) or ours[:1] != theirs[:1]:
        return False
    if min(len(ours), len(theirs)) < _FEWEST_LETTERS:
        return False
    if sorted(ours) == sorted(theirs):
        return True
    return distance(ours, theirs) <= (1 if len(theirs) < 8 else 2)


def _succeeded(a: Party, b: Party) -> bool:
    """Say whether both have held one office, or one is named by the office alone."""
    if not a or not b:
        return False
    if _office(a) or _office(b):
        return not (_generic(a) or _generic(b))
    return any(a[-1] in held and b[-1] in held for held in _held())


@lru_cache(maxsize=1)
def _held() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(office.split()) for office in HELD.split("|"))


def _office(party: Party) -> bool:
    """Say whether a party is named by its office: `Warden`, `Secretary of Labor`."""
    return bool(party) and (set(party) <= OFFICES or party[0] in _TITLES)


_TITLES = frozenset("secy commr atty supt governor".split())


def _ends_with(a: Party, b: Party) -> bool:
    return len(a) > len(b) > 0 and a[-len(b) :] == b


def _own(party: Party) -> tuple[str, ...]:
    """Return the words of a party that are more than the form of a company."""
    cut = len(party) > 1 and party[0] == "us" and set(party[1:]) <= COMMON
    return () if cut else tuple(word for word in party if word not in _FORMS)


_FORMS = frozenset("inc co corp ltd llc llp lp na sa fsb ag plc pc".split())


def _telling(party: Party) -> bool:
    """Say whether a party's name is rare enough to carry the case alone."""
    return any(
        len(word) >= 4
        and word not in COMMON
        and word not in SURNAMES
        and word not in GENERIC
        and word not in AGENCIES_BY_NAME
        and word not in OFFICES
        for word in party
    )


def _generic(party: Party) -> bool:
    """Say whether a party stands in any caption, be it the first of several of its cases."""
    return bool(party) and party[0] in GENERIC and all(word.isdigit() for word in party[1:])


def _matched(a: Party, b: Party) -> "_Match | None":
    """Say how two parties agree, or None where they do not."""
    if a == b:
        return "same" if a else None
    if not a or not b:
        return None
    if _generic(a) or _generic(b):
        if {a, b} & {("commr",)} and "commr" in a and "commr" in b:
            return "shortened"  # `Emigration Commissioners`
        either = a[0] in ANY_STATE or b[0] in ANY_STATE
        states = STATES | ANY_STATE
        if not (_generic(a) and _generic(b)):
            return None
        alike_states = either and a[0] in states and b[0] in states
        return "abbreviation" if a[0] == b[0] or alike_states else None
    a, b = _compass(a, b)
    a, b = with_acronyms_read(a, b)
    if a == b or "".join(a) == "".join(b) or acronym_of(a, b) or acronym_of(b, a):
        return "abbreviation"
    if _exclude(a, b):
        return None
    return _worded(a, b)


def _worded(a: Party, b: Party) -> "_Match | None":
    """Compare word by word, in whatever order the words stand."""
    pairs = [next((how for w in b if (how := alike(word, w))), None) for word in a]
    backward = [next((how for w in a if (how := alike(word, w))), None) for word in b]
    if all(pairs) and all(backward):
        return "spelling" if "spelling" in pairs + backward else "abbreviation"
    for hows in (pairs, backward):
        if all(hows):
            return "spelling" if "spelling" in hows else "shortened"
    mutual = [
        word
        for word, how in zip(a, pairs, strict=True)
        if how == "same" and word not in _EVERYWHERE
    ]
    if len(mutual) >= 2:
        return "shortened"
    if mutual and pairs[0] and backward[0] and len(mutual[0]) >= 5:
        return "caption"  # `Nation Magazine` and `Nation Enterprises`
    if initials_of(a, b) or initials_of(b, a):
        return "initials"
    return None


_EVERYWHERE = COMMON | GENERIC | frozenset(DIRECTIONS.values())
"""Words that two parties may share and have nothing else in common."""


def _compass(a: Party, b: Party) -> tuple[Party, Party]:
    """Read single letters as points of the compass where the other name has one, else drop them."""

    def read(party: Party, other: Party) -> Party:
        return tuple(
            DIRECTIONS.get(word, word)
            for word in party
            if len(word) > 1 or word.isdigit() or DIRECTIONS.get(word) in other
        )

    return read(a, b) or a, read(b, a) or b


def _exclude(a: Party, b: Party) -> bool:
    """Say whether numbers or points of the compass tell the two apart."""
    for kind in (str.isdigit, set(DIRECTIONS.values()).__contains__):
        ours, theirs = {w for w in a if kind(w)}, {w for w in b if kind(w)}
        if ours and theirs and not ours & theirs:
            return True
    return False


def telling(name: str) -> bool:
    """Say whether a name is rare enough to mean one case by itself.

    >>> telling("Obergefell v. Hodges"), telling("Johnson v. United States")
    (True, False)
    """
    return any(_telling(side[0]) for side in sides(name))


def parties(name: str) -> tuple[str, ...]:
    """Return the parties a case can be called by, each in canonical form.

    >>> parties("Georgia v. Randolph")
    ('randolph',)
    """
    return tuple(" ".join(side[0]) for side in sides(name) if side[0] and not _generic(side[0]))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words by which a name is looked up, in canonical form, generic parties left out.

    >>> words_of("Ga. v. Randolph"), words_of("United States v. State")
    (('randolph',), ('us', 'state'))
    """
    read = [tuple(word for word in side[0] if len(word) > 1) for side in sides(name)]
    telling = dict.fromkeys(word for side in read if not _generic(side) for word in side)
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
