"""Words on which the meaning of a sentence turns, and words that deny each other."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple


class _Loaded(NamedTuple):
    negations: frozenset[str]
    modals: frozenset[str]
    numbers: frozenset[str]
    every: frozenset[str]
    small: frozenset[str]
    opposites: tuple[str, ...]
    deprived: tuple[str, ...]
    confusable: frozenset[frozenset[str]]


@cache
def loaded_words() -> _Loaded:
    """Return the words of `loaded.toml`, by kind."""
    listed = tomllib.loads((Path(__file__).parent / "loaded.toml").read_text("utf-8"))
    kinds = ("negations", "modals", "limits", "quantifiers", "joints", "numbers")
    return _Loaded(
        frozenset(listed["negations"]),
        frozenset(listed["modals"]),
        frozenset(listed["numbers"]),
        frozenset(word for kind in kinds for word in listed[kind]),
        frozenset(listed["small"]),
        tuple(listed["opposites"]),
        tuple(listed["deprived"]),
        frozenset(frozenset(pair) for pair in listed["confusable"]),
    )


def weighty(word: str) -> bool:
    """Say whether the meaning of a sentence turns on a word: `not`, `must`, `only`, `14`."""
    return word in loaded_words().every or any(one.isdigit() for one in word)


def negates(word: str) -> bool:
    """Say whether a word denies: `not`, `cannot`, `without`."""
    return word in loaded_words().negations


def limits(word: str) -> bool:
    """Say whether a word takes something back of what is said: `only`, `unless`."""
    return word in ("only", "solely", "unless", "except", "until")


def governs(word: str) -> bool:
    """Say whether what follows turns on a word that stands alone: `may`, `must`, `all`, `no`."""
    return word in loaded_words().modals or word in ("all", "any", "every", "each", "some", "no")


def numbers(folds: Sequence[str]) -> set[str]:
    """Return those of some words that are numbers, in figures or in letters."""
    return {one for one in folds if one[:1].isdigit() or one in loaded_words().numbers}


def opposite(a: str, b: str) -> bool:
    """Say whether one word denies the other by what it begins or ends with."""
    loaded = loaded_words()
    short, long = sorted((a, b), key=len)
    if any(long == prefix + short for prefix in loaded.opposites) and len(short) > 2:
        return True
    return any(a.endswith(end) != b.endswith(end) and a[:3] == b[:3] for end in loaded.deprived)
