"""Whether two words of a name, or a word and the letters of several, are one and the same."""

from functools import lru_cache
from typing import Literal


@lru_cache(maxsize=16384)
def alike(a: str, b: str) -> Literal["same", "abbreviation", "spelling"] | None:
    """Say how two words agree, or None where they do not.

    >>> alike("constr", "constructors"), alike("petersen", "peterson"), alike("smith", "jones")
    ('abbreviation', 'spelling', None)
    """
    if a == b:
        return "same"
    short, long = sorted((a, b), key=len)
    if len(short) >= 3 and long.startswith(short):
        rest = long[len(short) :]
        return "spelling" if len(rest) == 1 and rest != "s" else "abbreviation"
    if (
        len(short) >= 3
        and short[0] == long[0]
        and short[-1] == long[-1]
        and len(long) - len(short) >= 2
    ):
        return "abbreviation" if _subsequence(short, long) and len(short) <= 5 else None
    allowed = 0 if len(short) < 5 else 1 if len(short) < 8 else 2
    return (
        "spelling"
        if allowed and abs(len(a) - len(b)) <= allowed and distance(a, b) <= allowed
        else None
    )


def _subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def distance(a: str, b: str) -> int:
    """Return how many letters must be changed, added, dropped or swapped to make one the other."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, before_last = row, before
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], before_last[j - 2] + 1)
        before = last
    return row[-1]


def acronym_of(letters: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether one word is made of the first letters of the others: `nlrb`."""
    return (
        len(letters) == 1
        and len(words) >= 3
        and letters[0] == "".join(word[0] for word in words)[: len(letters[0])]
        and len(letters[0]) >= max(2, len(words) - 1)
    )


def initials_of(letters: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether a person is named by initials alone: `J.D.` for `Jane Doe`."""
    return len(letters) == 1 and len(words) == 2 and letters[0] == "".join(w[0] for w in words)
