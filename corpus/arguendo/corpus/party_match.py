"""Whether two parties are one, compared word by word in canonical form."""

from functools import lru_cache

from arguendo.corpus.commonplace import (
    AGENCIES_BY_NAME,
    ANY_STATE,
    COMMON,
    GENERIC,
    OFFICES,
    STATES,
    SURNAMES,
)
from arguendo.corpus.name_match import PartyMatch
from arguendo.corpus.parties import DIRECTIONS, Party
from arguendo.corpus.words import Agreement, acronym_of, alike, initials_of, with_acronyms_read

_ANY_OR_ONE = STATES | ANY_STATE


@lru_cache(maxsize=16384)
def matched(a: Party, b: Party) -> PartyMatch | None:
    """Say how two parties agree, or None where they do not."""
    if a == b:
        return "same" if a else None
    if not a or not b:
        return None
    if generic(a) or generic(b):
        if {a, b} & {("commr",)} and "commr" in a and "commr" in b:
            return "shortened"  # `Emigration Commissioners`
        either = a[0] in ANY_STATE or b[0] in ANY_STATE
        if not (generic(a) and generic(b)):
            return None
        alike_states = either and a[0] in _ANY_OR_ONE and b[0] in _ANY_OR_ONE
        return "abbreviation" if a[0] == b[0] or alike_states else None
    a, b = _compass(a, b)
    a, b = with_acronyms_read(a, b)
    if a == b or "".join(a) == "".join(b) or acronym_of(a, b) or acronym_of(b, a):
        return "abbreviation"
    if exclude(a, b):
        return None
    return _worded(a, b)


def _worded(a: Party, b: Party) -> PartyMatch | None:
    """Compare word by word, in whatever order the words stand."""
    pairs = [next((how for w in b if (how := _alike(word, w))), None) for word in a]
    backward = [next((how for w in a if (how := _alike(word, w))), None) for word in b]
    if all(pairs) and all(backward):
        return "spelling" if "spelling" in pairs + backward else "abbreviation"
    for hows in (pairs, backward):
        if all(hows):
            return "spelling" if "spelling" in hows else "shortened"
    mutual = [
        word for word, how in zip(a, pairs, strict=True) if how == "same" and word not in EVERYWHERE
    ]
    if len(mutual) >= 2:
        return "shortened"
    if mutual and pairs[0] and backward[0] and len(mutual[0]) >= 5:
        return "caption"  # `Nation Magazine` and `Nation Enterprises`
    if initials_of(a, b) or initials_of(b, a):
        return "initials"
    return None


def _alike(word: str, other: str) -> "Agreement | None":
    """Say how two words agree; in a longer name `State` may stand for any of the states."""
    if (word in ANY_STATE and other in STATES) or (other in ANY_STATE and word in STATES):
        return "abbreviation"
    return alike(word, other)


EVERYWHERE = COMMON | GENERIC | frozenset(DIRECTIONS.values())
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


def exclude(a: Party, b: Party) -> bool:
    """Say whether numbers or points of the compass tell the two apart."""
    for kind in (str.isdigit, _POINTS.__contains__):
        ours, theirs = {w for w in a if kind(w)}, {w for w in b if kind(w)}
        if ours and theirs and not ours & theirs:
            return True
    return False


_POINTS = frozenset(DIRECTIONS.values())


def tells(party: Party) -> bool:
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


def generic(party: Party) -> bool:
    """Say whether a party stands in any caption, be it the first of several of its cases."""
    return bool(party) and party[0] in GENERIC and all(word.isdigit() for word in party[1:])
