"""Whether a party is written with letters for some of its words, as in `B. & O. S.W. R. Co.`.

Railways above all are named so, after the places they ran between, and every report shortens
other words of the name.
"""

import re
from collections.abc import Sequence

_TOKEN = re.compile(r"[^\W_]+")
_SILENT = frozenset(
    "railroad railway ry rys rwy co cos company companies corp inc ltd and of the".split()
)
_TWO = {
    "southwestern": "sw",
    "southeastern": "se",
    "northwestern": "nw",
    "northeastern": "ne",
    "steamship": "ss",
    "steamships": "ss",
}
"""Words that are shortened to two letters."""
_FEWEST = 3
"""Letters that must agree where no word does."""


def initialled(a: str, b: str) -> bool:
    """Say whether two sides agree word by word where a letter may stand for a word.

    >>> initialled("b. & o. s.w. r. co.", "baltimore & ohio southwestern ry. co.")
    True
    >>> initialled("gulf, c. & s.f. ry. co.", "gulf, mobile & ohio ry. co.")
    False
    """
    ours, theirs = _tokens(a), _tokens(b)
    if ours[-1:] == ["c"] and len(ours) == len(theirs) + 1:
        ours = ours[:-1]  # the last letter is that of `Co.`
    if theirs[-1:] == ["c"] and len(theirs) == len(ours) + 1:
        theirs = theirs[:-1]
    if ours == theirs or not ours or not theirs:
        return False
    # `Chicago & Milwaukee` for `Chicago, M. & St. P.`: places at the end of the line are left out
    whole = len(ours) == len(theirs)
    pairs = list(zip(ours, theirs, strict=False))
    if not whole and (ours[0] != theirs[0] or not any(min(map(len, one)) == 1 for one in pairs)):
        return False
    letters = sum(len(one) == 1 or len(other) == 1 for one, other in pairs)
    words = sum(one == other and len(one) > 2 for one, other in pairs)
    return (words > 0 or letters >= _FEWEST) and all(_agree(*pair) for pair in pairs)


def of_other_lines(a: str, b: str) -> bool:
    """Say whether two railroads are two: each names a place that the other has not, one by letter.

    >>> of_other_lines("chicago, r. i. & p. railroad", "chicago, m. & st. p. railroad")
    True
    """
    if "railroad" not in a or "railroad" not in b:
        return False
    ours, theirs = _tokens(a), _tokens(b)
    lost = [one for one in ours if not any(_agree(one, other) for other in theirs)]
    missed = [one for one in theirs if not any(_agree(one, other) for other in ours)]
    return bool(lost and missed) and any(len(one) == 1 for one in (*lost, *missed))


def _agree(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _tokens(side: str) -> list[str]:
    """Return the words of a side, the letters of shortened ones each by itself."""
    found = [one for one in _TOKEN.findall(side) if one not in _SILENT]
    return [piece for one in found for piece in _pieces(one)]


def _pieces(word: str) -> Sequence[str]:
    return _TWO.get(word) or (word if len(word) == 2 and word in _TWO.values() else (word,))
