"""Captions of which one party agrees and the other does not: one case all the same, or two.

An office changes hands, a body is called by a shorter name, a printer slips, a caption is cut at
its beginning. A stranger in the other party's place is another case.
"""

import re
from functools import lru_cache

from arguendo.corpus.commonplace import (
    AGENCIES_BY_NAME,
    ANY_STATE,
    BODIES,
    COMMON,
    HELD,
    OFFICES,
    STATES,
)
from arguendo.corpus.name_match import (
    DifferentName,
    HarmlessDifference,
    NameMatch,
    NothingToCompare,
    PartyMatch,
)
from arguendo.corpus.parties import Party
from arguendo.corpus.party_match import EVERYWHERE, exclude, generic, tells
from arguendo.corpus.words import alike, distance


def half(ours: list[Party], theirs: list[Party], straight: list[PartyMatch | None]) -> NameMatch:
    """Compare where one party agrees at most: an official may have succeeded another.

    Where a name begins too early or was cut, the words before it are none of the party's.
    """
    for at, other in ((0, 1), (1, 0)):
        a, b = ours[other], theirs[other]
        if straight[at] not in ("same", "abbreviation", "shortened"):
            continue
        if _misspelt(a, b) and (straight[at] != "shortened" or _one_letter(a, b)):
            return HarmlessDifference(how="spelling")
        if not _own(a) or not _own(b):
            # what is left of a name that was cut: `Co. v. Kentucky`
            return HarmlessDifference(how="caption") if tells(ours[at]) else NothingToCompare()
        if other == 0 and generic(b) and _ends_with(a, b) and len(a) - len(b) >= 2:
            # words before it that are none of the name: `Speaking for the Court in United States`
            return HarmlessDifference(how="caption")
        if generic(a) != generic(b) and tells(ours[at]) and _in_the_name_of(a, b):
            return HarmlessDifference(how="substitution")
        if other == 0 and tells(ours[at]) and _ends_with(a, b):
            return HarmlessDifference(how="caption")
        if other == 0 and straight[at] == "same" and not generic(ours[at]) and _ends_with(b, a):
            # cut at its beginning: what is left of `Bank of the United States`
            return HarmlessDifference(how="caption")
        if (
            straight[at] == "shortened"
            and tells(ours[at])
            and (_of_a_state(a, b) or _any_body(a, b))
        ):
            return HarmlessDifference(how="substitution")
        if straight[at] == "shortened" or generic(ours[at]):
            continue
        if tells(ours[at]) and _succeeded(a, b):
            return HarmlessDifference(how="substitution")
        if exclude(a, b):
            continue
        known = tells(ours[at]) or tells(theirs[at])
        if known and (_of_a_state(a, b) or _shares_a_word(a, b)):
            return HarmlessDifference(how="substitution")
        if _body(a) and _body(b) and _may_succeed(a, b, telling=tells(ours[at])):
            return HarmlessDifference(how="substitution")
    return DifferentName()


def _in_the_name_of(a: Party, b: Party) -> bool:
    """Say whether one is a sovereign and the other what acts for it, or an addition to its name.

    `Sipuel v. Oklahoma` for its Board of Regents, `City of Louisiana` for *Louisiana v. Wood*.
    """
    short, long = sorted((a, b), key=generic, reverse=True)
    if short[0] == "us":
        return len(long) == 1 and long[0] in _FEDERAL
    return bool(long) and (set(long) <= {*BODIES, *short} or long[0] in _STATE_BODIES)


_FEDERAL = frozenset(AGENCIES_BY_NAME) - {"puc", "psc", "isd", "usd"}
_STATE_BODIES = frozenset(("bd", "commn", "dept", "commrs"))


def _may_succeed(a: Party, b: Party, *, telling: bool) -> bool:
    """Say whether one body may stand for another: not where each has a name that tells it apart."""
    if set(a) & set(b) - BODIES - COMMON:
        return True
    if tells(_without_bodies(a)) and tells(_without_bodies(b)):
        return False
    return telling or bool(set(a) & set(b))


def _without_bodies(party: Party) -> Party:
    return tuple(word for word in party if word not in BODIES)


def _body(party: Party) -> bool:
    """Say whether a party is a board, a union, a court or the like; a lodge may be a number."""
    return all(map(str.isdigit, party)) or any(
        word in BODIES or word in AGENCIES_BY_NAME for word in party
    )


def _any_body(a: Party, b: Party) -> bool:
    """Say whether two are bodies, and one is called by what it is alone: `Local`."""
    return _body(a) and _body(b) and not (_without_bodies(a) and _without_bodies(b))


def _of_a_state(a: Party, b: Party) -> bool:
    """Say whether one is a state, and the other a body or an officer of it."""
    short, long = sorted((a, b), key=len)
    if len(short) != 1:
        return False
    return (len(long) > 1 and short[0] in STATES & set(long)) or (
        short[0] in ANY_STATE and not generic(long)
    )


def _shares_a_word(a: Party, b: Party) -> bool:
    """Say whether two share a word that few names have, `Port Wardens` and `Board of Wardens`."""
    return any(
        len(word) >= 5 and word not in EVERYWHERE and any(alike(word, other) for other in b)
        for word in a
    )


_FEWEST_LETTERS = 3


def _misspelt(a: Party, b: Party) -> bool:
    """Say whether a party is the other with a letter or two amiss, where all else agrees.

    It need be nothing more than a slip, since the page, and with it the volume, are its own.
    """
    ours, theirs = "".join(a), "".join(b)
    if generic(a) or generic(b) or exclude(a, b) or ours[:1] != theirs[:1]:
        return False
    if min(len(ours), len(theirs)) < _FEWEST_LETTERS:
        return False
    if sorted(ours) == sorted(theirs) or _lost(ours, theirs) or _same_frame(ours, theirs):
        return True
    return distance(ours, theirs) <= (1 if len(theirs) < 8 else 2)


_LONG_WORD = 6
"""Letters of a word that a slip in one of them leaves known."""


def _one_letter(a: Party, b: Party) -> bool:
    ours, theirs = "".join(a), "".join(b)
    return min(len(ours), len(theirs)) >= _LONG_WORD and distance(ours, theirs) == 1


def _lost(ours: str, theirs: str) -> bool:
    """Say whether letters that are printed as one were lost or misread: `Mott` for `Moffitt`."""
    short, long = sorted((ours, theirs), key=len)
    if 2 <= len(long) - len(short) <= 4 and len(short) >= 4:
        head = next((at for at, one in enumerate(short) if one != long[at]), len(short))
        tail = len(short) - head
        if head >= 2 and tail >= 1 and long.endswith(short[head:]):
            return True
    return _drawn(ours) == _drawn(theirs)


def _drawn(word: str) -> str:
    """Return a word with letters made one that look alike on paper: `Momssey` and `Morrissey`."""
    for one, other in _DRAWN:
        word = word.replace(one, other)
    return word


_DRAWN = (
    ("rri", "m"),
    ("rr", "m"),
    ("rn", "m"),
    ("ni", "m"),
    ("in", "m"),
    ("cl", "d"),
    ("ii", "n"),
)


def _same_frame(ours: str, theirs: str) -> bool:
    """Say whether two words have the same consonants: `Oakley` and `Okely`."""
    bare = (re.sub(r"(?<=.)[aeiouyhw]", "", one) for one in (ours, theirs))
    frames = [re.sub(r"(.)\1+", r"\1", one) for one in bare]
    return min(len(ours), len(theirs)) >= 5 and frames[0] == frames[1] and len(frames[0]) >= 3


def _succeeded(a: Party, b: Party) -> bool:
    """Say whether both have held one office, or one is named by the office alone."""
    if not a or not b:
        return False
    if office(a) or office(b):
        return not (generic(a) or generic(b))
    return any(a[-1] in held and b[-1] in held for held in _held())


@lru_cache(maxsize=1)
def _held() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(office.split()) for office in HELD.split("|"))


def office(party: Party) -> bool:
    """Say whether a party is named by its office: `Warden`, `Secretary of Labor`."""
    return bool(party) and (set(party) <= OFFICES or party[0] in _TITLES)


_TITLES = frozenset("secy commr atty supt governor".split())


def _ends_with(a: Party, b: Party) -> bool:
    return len(a) > len(b) > 0 and a[-len(b) :] == b


def _own(party: Party) -> tuple[str, ...]:
    """Return the words of a party that are more than the form of a company."""
    cut = len(party) > 1 and party[0] == "us" and set(party[1:]) <= COMMON
    return () if cut else tuple(word for word in party if word not in _FORMS)


_FORMS = frozenset("chartered commn inc co corp ltd llc llp lp na sa fsb ag plc pc".split())
