"""The schemes' data: words, predicates, cues, themes and questions, each in a TOML file here."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Literal, NamedTuple

Helps = Literal["claimant", "opponent", "government", "individual"]
"""Whom a predicate helps: a side of the suit, or a side of a dispute about public power."""


class Predicate(NamedTuple):
    """Something a court says of a case, with the ways of saying it and of saying the reverse."""

    plus: re.Pattern[str]
    minus: re.Pattern[str] | None
    helps: Helps
    yes: str
    no: str
    default: str


class Opposites(NamedTuple):
    """A pair of opposites, such as present and absent."""

    name: str
    plus: re.Pattern[str]
    minus: re.Pattern[str]


class Theme(NamedTuple):
    """A theme for a jury, by what the facts are about."""

    words: tuple[str, ...]
    claimant: str
    opponent: str


class Relief(NamedTuple):
    """The relief that follows, by what a matter speaks of."""

    cues: re.Pattern[str]
    claimant: str
    opponent: str


class Angle(NamedTuple):
    """How a theory through a lens is put to an audience."""

    opening: str
    applies: str
    contests: str
    closing: str = ""
    theme: str = ""


def _read(name: str) -> dict[str, Any]:
    file = resources.files("arguendo.graph.roles.schemes.lexicon") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _any(expressions: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in expressions))


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Return the groups of words that say the same thing."""
    return tuple(tuple(group.split()) for group in _read("concepts")["groups"])


@cache
def opposites() -> tuple[Opposites, ...]:
    """Return the pairs of opposites; an expression matches whole words only."""
    return tuple(
        Opposites(
            name,
            _any([rf"\b(?:{one})\b" for one in pair["plus"]]),
            _any([rf"\b(?:{one})\b" for one in pair["minus"]]),
        )
        for name, pair in _read("opposites").items()
    )


@cache
def predicates() -> tuple[Predicate, ...]:
    """Return what courts say of cases."""
    return tuple(
        Predicate(
            _any(one["plus"]),
            _any(one["minus"]) if one["minus"] else None,
            one["helps"],
            one["yes"],
            one["no"],
            one.get("default", ""),
        )
        for one in _read("predicates")["predicate"]
    )


@cache
def cues() -> dict[str, re.Pattern[str]]:
    """Return the cues by what they show, in the order in which they are asked."""
    return {name: _any(entry["cues"]) for name, entry in _read("cues").items()}


@cache
def lens_cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what a rule speaks of, by lens, in the order in which they are asked."""
    return tuple(
        (name, re.compile(_any(entry["cues"]).pattern, re.I))
        for name, entry in _read("lenses").items()
    )


@cache
def angles(audience: Literal["judge", "jury"]) -> dict[str, Angle]:
    """Return how theories are put to an audience, by lens."""
    return {lens: Angle(**one) for lens, one in _read("angles")[audience].items()}


@cache
def reliefs() -> tuple[Relief, ...]:
    """Return the reliefs, in the order in which they are asked."""
    return tuple(
        Relief(re.compile(_any(one["cues"]).pattern, re.I), one["claimant"], one["opponent"])
        for one in _read("reliefs")["relief"]
    )


@cache
def governments() -> re.Pattern[str]:
    """Return how a party of a caption, in lower case, is told to be a public authority."""
    return re.compile(_read("governments")["names"])


@cache
def persons() -> re.Pattern[str]:
    """Return how a noun, in lower case, is told to be of a person."""
    return re.compile(_read("persons")["names"])


@cache
def themes() -> tuple[Theme, ...]:
    """Return the themes for a jury."""
    return tuple(
        Theme(tuple(one["words"].split()), one["claimant"], one["opponent"])
        for one in _read("themes")["theme"]
    )


@cache
def questions(scheme: str) -> tuple[str, ...]:
    """Return the critical questions of a scheme, in the order in which they are asked."""
    return tuple(_read("questions").get(scheme, {}).get("questions", ()))
