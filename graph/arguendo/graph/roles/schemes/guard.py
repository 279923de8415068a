"""The guard against false friends: two sentences about the same thing that say opposite things.

Likeness of words cannot tell "the husband was not at home" from "the husband was at the door":
they share every telling word but one. The guard reads each sentence for pairs of opposites
(present, absent; consented, refused; with, without a warrant) and for plain negation, and two
sentences that stand on different sides of one pair do not answer to each other.

It reads words, not persons: where one sentence has both sides of a pair ("she agreed although he
refused"), the pair is left out of account.
"""

from collections.abc import Iterable
from functools import lru_cache

from arguendo.graph.roles.schemes.lexicon import opposites
from arguendo.graph.roles.schemes.words import denied_spans, is_testimony, terms


@lru_cache(maxsize=65536)
def stands(text: str) -> tuple[tuple[str, bool], ...]:
    """Return, for every pair of opposites the text takes one side of, its name and that side."""
    lower = text.lower()
    denied = denied_spans(text)
    found = []
    for pair in opposites():
        sides = set()
        # What the longer expression has read, a shorter one inside it does not read again:
        # "not present" is absence once, and "without permission" is not permission.
        taken: list[tuple[int, int]] = []
        for plus, expression in ((False, pair.minus), (True, pair.plus)):
            for mark in expression.finditer(lower):
                if any(start <= mark.start() < end for start, end in taken):
                    continue
                taken.append(mark.span())
                turned = any(start <= mark.start() < end for start, end in denied)
                sides.add(plus != turned)
        if len(sides) == 1:
            found.append((pair.name, sides.pop()))
    return tuple(found)


def contradicts(one: str, other: str) -> bool:
    """Say whether two texts stand on different sides of a pair, or one denies what both name."""
    return opposed(one, other) or _denies(one, other)


def opposed(one: str, other: str) -> bool:
    """Say whether two texts stand on different sides of a pair of opposites."""
    right = dict(stands(other))
    return any(name in right and right[name] != side for name, side in stands(one))


def _denies(one: str, other: str) -> bool:
    """Say whether most of the telling words both share are denied in just one of them."""
    left, right = _signs(one), _signs(other)
    both = [key for key in left if key in right and len(left[key]) == len(right[key]) == 1]
    apart = [key for key in both if left[key] != right[key]]
    return bool(apart) and 2 * len(apart) > len(both)


def _signs(text: str) -> dict[str, set[bool]]:
    signs: dict[str, set[bool]] = {}
    for term in terms(text):
        signs.setdefault(term.key, set()).add(term.denied)
    return signs


def agreeing(one: str, other: str) -> int:
    """Return on how many pairs of opposites two texts stand on the same side."""
    right = dict(stands(other))
    return sum(1 for name, side in stands(one) if right.get(name) == side)


def refuted(text: str, by: Iterable[str], spoken: str) -> str | None:
    """Return the first of the other texts that contradicts what `spoken` leaves open in the text.

    A factor says several things ("she agreed while he was away"). A fact that answers to one of
    them ("she agreed") does not answer to the factor where another fact of the same matter
    contradicts the rest ("he stood at the door"). What the facts themselves put both ways is
    contested, and refutes nothing; no more does testimony, which may be disbelieved.
    """
    facts = tuple(by)
    open_pairs = dict(stands(text))
    for name, _ in stands(spoken):
        open_pairs.pop(name, None)
    if not open_pairs:
        return None
    all_stands = {stand for fact in facts for stand in stands(fact)}
    mentioned = {term.key for term in terms(text)}
    for fact in facts:
        if fact == spoken or is_testimony(fact):
            continue
        for name, side in stands(fact):
            denied = open_pairs.get(name, side) != side and (name, not side) not in all_stands
            if denied and mentioned & {term.key for term in terms(fact)}:
                return fact
    return None
