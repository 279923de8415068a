"""Captions of which one party agrees and the other does not: one case all the same, or two.

An office changes hands, a body is called by a shorter name, a printer slips, a caption is cut at
its beginning. A stranger in the other party's place is another case.
"""

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
        if straight[at] != "shortened" and _misspelt(a, b):
            return HarmlessDifference(how="spelling")
        if not _own(a) or not _own(b):
            # what is left of a name that was cut: `Co. v. Kentucky`
            return HarmlessDifference(how="caption") if tells(ours[at]) else NothingToCompare()
        if other == 0 and tells(ours[at]) and _ends_with(a, b):
            return HarmlessDifference(how="caption")
        if other == 0 and straight[at] == "same" and not generic(ours[at]) and _ends_with(b, a):
            # cut at its beginning: what is left of `Bank of the United States`
            return HarmlessDifference(how="caption")
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
    if sorted(ours) == sorted(theirs):
        return True
    return distance(ours, theirs) <= (1 if len(theirs) < 8 else 2)


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


_FORMS = frozenset("inc co corp ltd llc llp lp na sa fsb ag plc pc".split())
