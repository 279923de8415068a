"""Whether two words of a name, or a word and the letters of several, are one and the same."""

from functools import cache, lru_cache
from typing import Literal

from arguendo.corpus.abbreviations import canonical_words

Agreement = Literal["same", "abbreviation", "spelling"]


_ALSO = frozenset(
    {
        ("pub", "publg"),
        ("pub", "publn"),
        ("pub", "publishers"),
        ("natl", "natural"),
        ("cmty", "commcn"),
        ("ind", "indus"),
    }
)
"""Abbreviations of more than one word: `Pub. Co.` was a publishing company before it was public."""


@cache
def _settled() -> frozenset[str]:
    """Return the words that stand for themselves: no shorter form of a word that is not listed."""
    return frozenset(canonical_words().values())


@lru_cache(maxsize=16384)
def alike(a: str, b: str) -> Agreement | None:
    """Say how two words agree, or None where they do not.

    >>> alike("unempl", "unemployment"), alike("petersen", "peterson"), alike("smith", "jones")
    ('abbreviation', 'spelling', None)
    """
    if a == b:
        return "same"
    if a.isdigit() or b.isdigit():
        return None
    if min(len(a), len(b)) >= 5 and _as_scanned(a) == _as_scanned(b):
        return "spelling"
    short, long = sorted((a, b), key=len)
    if (short, long) in _ALSO:
        return "abbreviation"
    if (how := _shortened(short, long)) and (
        short not in _settled() or (len(short) >= 4 and len(long) - len(short) >= 4)
    ):
        return how
    if len(short) == 4 and len(long) == 5 and short[0] == long[0] and short[-1] == long[-1]:
        return "spelling" if _subsequence(short, long) else None
    allowed = 0 if len(short) < 5 else 1 if len(short) < 8 or a[0] != b[0] else 2
    return (
        "spelling"
        if allowed and len(long) - len(short) <= allowed and _near(a, b, allowed)
        else None
    )


def _near(a: str, b: str, most: int) -> bool:
    """Say whether few letters tell two words apart: each has two letters not in both at most."""
    return len(set(a) ^ set(b)) <= 2 * most and distance(a, b) <= most


def _as_scanned(word: str) -> str:
    """Return a word with letters made one that a scanner of paper reads as one another."""
    return word.replace("rn", "m").replace("in", "m")


_NO_SHORTER = frozenset("san santa los las del van von mac wood will star hill ford bell".split())
"""Words with which longer names begin that they are no abbreviation of: `San` of `Sanborn`."""


def _shortened(short: str, long: str) -> Agreement | None:
    if len(short) < 3 or short in _NO_SHORTER:
        return None
    if long.startswith(short):
        rest = long[len(short) :]
        return "spelling" if len(rest) == 1 and rest != "s" else "abbreviation"
    cut = len(long) - len(short)
    if short[0] != long[0] or short[-1] != long[-1] or cut < 2 or not _subsequence(short, long):
        return None
    # `pkwy` for `parkway`, `unemplt` for `unemployment`
    bare = not set(short) & set("aeiou")
    return "abbreviation" if bare or (short[:3] == long[:3] and cut >= 4) else None


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


def with_acronyms_read(
    a: tuple[str, ...], b: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write out a word of one name that stands for the first letters of words of the other."""
    return _written_out(a, b), _written_out(b, a)


def _written_out(letters: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    for at, word in enumerate(letters):
        size = len(word)
        if not (2 if "railroad" in words else 3) <= size <= 6 or word in words:
            continue
        for start in range(len(words)):
            first = ""
            for end in range(start, len(words)):
                first += "us" if words[end] == "us" else words[end][0]
                if len(first) >= size:
                    break
            if first == word and end > start:
                return (*letters[:at], *words[start : end + 1], *letters[at + 1 :])
    return letters


def acronym_of(letters: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether one word is made of the first letters of the others: `nlrb`."""
    return (
        len(letters) == 1
        and len(words) >= 3
        and letters[0] == "".join(word[0] for word in words)[: len(letters[0])]
        and len(letters[0]) >= max(2, len(words) - 1)
    ) or _ends_alike(letters, words)


def _ends_alike(letters: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether letters are those of the last words, or of the words and a `Corp.` left out.

    `FRS` is the Board of Governors of the Federal Reserve System, `SIPC` has a `Corp.` at its end.
    """
    if len(letters) != 1 or len(letters[0]) < 3 or len(words) < 2:
        return False
    initials = "".join(word[0] for word in words)
    return letters[0] == initials + "c" or (len(words) > 2 and initials.endswith(letters[0]))


def initials_of(letters: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether a person is named by initials alone: `J.D.` for `Jane Doe`."""
    return len(letters) == 1 and len(words) == 2 and letters[0] == "".join(w[0] for w in words)
