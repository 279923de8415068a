"""Spellings of one word, and letters that a scanner takes for one another."""

import re
from collections.abc import Callable

from arguendo.corpus.quotations.licences.loaded import loaded_words


def spelt(word: str) -> str:
    """Return a word as it is spelt on this side of the ocean: `offence`, `honour`, `recognise`."""
    word = re.sub(r"(?<=[a-z]{3})(?:ence|ense)(?=s?$)", "ense", word)
    word = re.sub(r"(?<=[a-z]{2})our(?=s?$|able$|ed$|ing$|ite$)", "or", word)
    return re.sub(r"(?<=[a-z]{4})is(?=(?:e[sd]?|ing|ation)$)", "iz", word)


_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_FIGURES = {
    **{word: str(number) for number, word in enumerate(_CARDINALS, 1)},
    **{word: f"{number}{_ENDINGS.get(number, 'th')}" for number, word in enumerate(_ORDINALS, 1)},
    "2d": "2nd",
    "3d": "3rd",
}


def in_figures(number: str) -> str:
    """Return a number as it is written in figures: `14th` for `fourteenth`; else what was given."""
    return _FIGURES.get(number, number)


def misread(quoted: str, recorded: str, count: Callable[[str], int]) -> bool:
    """Say whether a scanner may have made one word of the other: `rnust` of `must`."""
    if quoted.isdigit() or recorded.isdigit() or seen(quoted) != seen(recorded):
        return False
    strange = quoted if count(quoted) == 0 else recorded if count(recorded) <= 1 else ""
    loaded = loaded_words()
    return bool(strange) and strange not in loaded.every and strange not in loaded.small


def seen(word: str) -> str:
    """Return a word with letters that look like one another made the same."""
    for one, other in (("rn", "m"), ("vv", "w"), ("cl", "d"), ("1", "l"), ("0", "o"), ("i", "l")):
        word = word.replace(one, other)
    return word
