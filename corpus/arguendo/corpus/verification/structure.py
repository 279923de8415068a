"""How codes, rules and the Constitution are built, as far as it can be known without their text.

Everything stands in `structure.toml`, with its source and the day on which it was compared.
"""

import datetime as dt
import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from arguendo.corpus.model import Provision


class Flaw(NamedTuple):
    """Where a provision does not fit what is known of its code."""

    says: str
    """What is known, in one sentence."""
    source: str
    """Where it is known from."""
    proved: bool
    """Whether that rules the provision out; else there is only a doubt."""


class Fits(NamedTuple):
    """That a provision agrees with what is known of its own subdivisions."""

    says: str
    """What is known, in one sentence."""
    source: str
    """Where it is known from."""


def compared(provision: Provision, as_of: dt.date) -> Flaw | Fits | None:
    """Compare a provision with what is known of its code; None where nothing is known of it.

    >>> read = Provision(kind="statute", code="U.S.C.", title="77", section="1")
    >>> compared(read, dt.date(2026, 1, 1)).says
    'The United States Code has titles 1 to 54, and title 53 is reserved.'
    """
    if provision.code in _known()["titles"]:
        flaw = _title(provision, as_of)
    elif provision.code in _known()["rules"]:
        flaw = _rule(provision)
    elif provision.code == "U.S. Const.":
        return _constitution(provision)
    else:
        return None
    return flaw or _divided(provision)


@cache
def _known() -> dict[str, Any]:
    file = resources.files(__package__) / "structure.toml"
    return tomllib.loads(file.read_text("utf-8"))


def _title(provision: Provision, as_of: dt.date) -> Flaw | None:
    code = _known()["titles"][provision.code]
    if not provision.title.isdigit():
        return None
    number = int(provision.title)
    if 1 <= number <= code["last"] and number not in code["empty"]:
        return None
    empty = "".join(f", and title {one} is reserved" for one in code["empty"])
    later = number in code["proposed"] and as_of > _known()["compared"]
    since = f" as of {_known()['compared']:%Y}, when this was compared" if later else ""
    says = f"{code['name']} has titles 1 to {code['last']}{empty}{since}."
    return Flaw(says, code["source"], proved=not later)


def _rule(provision: Provision) -> Flaw | None:
    rules = _known()["rules"][provision.code]
    number = re.match(r"\d+", provision.section)
    if number is None:
        return None
    for stretch in rules["none"]:
        first, last = map(int, stretch.split("-"))
        if first <= int(number[0]) <= last:
            return Flaw(rules["says"], rules["source"], proved=True)
    return None


def _constitution(provision: Provision) -> Flaw | Fits | None:
    known = _known()["constitution"]
    source: str = known["source"]
    word, _, figure = provision.section.partition(" ")
    number = _arabic(figure)
    if word not in ("art.", "amend.") or number is None:
        return None
    most, name = (
        (known["articles"], "articles") if word == "art." else (known["amendments"], "amendments")
    )
    if not 1 <= number <= most:
        return Flaw(f"The Constitution has {most} {name}.", source, proved=True)
    place = f"{word} {_roman(number)}"
    at, sections = place, known["sections"].get(place)
    for step in provision.subdivisions:
        kind, _, given = step.partition(" ")
        most = sections if kind == "§" else known["clauses"].get(at) if kind == "cl." else None
        if most is None or not given.isdigit():
            return None
        if not 1 <= int(given) <= most:
            parts = "sections" if kind == "§" else "clauses"
            has = f"has {most} {parts}" if most else f"is not divided into {parts}"
            return Flaw(f"U.S. Const. {at} {has}.", source, proved=True)
        at = f"{at}, {step}"
    says = (
        f"The Constitution has {known['articles']} articles and {known['amendments']} amendments."
    )
    return Fits(says, source)


def _divided(provision: Provision) -> Flaw | Fits | None:
    whole = provision.model_copy(update={"subdivisions": (), "through": ""})
    name = str(whole)
    divided: str | None = _known()["divided"].get(name)
    marks = [one for one in provision.subdivisions if re.fullmatch(r"[A-Za-z]{1,2}|\d{1,3}", one)]
    if divided is None or len(marks) < len(provision.subdivisions) or provision.through:
        return None
    source = "the published code" if provision.kind != "rule" else "the published rules"
    first, *within = [one.strip() for one in divided.split(";")]
    has = (
        f"{name} has the subdivisions {_written(first)}" if first else f"{name} has no subdivisions"
    )
    if marks and marks[0].lower() not in _expanded(first):
        was = _known()["formerly"].get(name, "")
        gone = marks[0].lower() in _expanded(was)
        return Flaw(has + (f"; once it had {_written(was)}." if gone else "."), source, not gone)
    for one in within:
        mark, stretch = one.split(" ")
        inside = len(marks) > 1 and marks[0].lower() == mark
        if inside and marks[1].lower() not in _expanded(stretch):
            return Flaw(f"{name}({mark}) has the subdivisions {_written(stretch)}.", source, True)
    return Fits(f"{has}.", source)


def _written(stretch: str) -> str:
    return " to ".join(f"({one})" for one in stretch.split("-"))


@cache
def _expanded(stretch: str) -> frozenset[str]:
    """Return every mark from the first to the last, in small letters."""
    if not stretch:
        return frozenset()
    first, _, last = stretch.lower().partition("-")
    last = last or first
    if first.isdigit():
        return frozenset(str(one) for one in range(int(first), int(last) + 1))
    return frozenset(chr(one) for one in range(ord(first), ord(last) + 1))


_FIGURES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _arabic(figure: str) -> int | None:
    """Return a number written in Roman or Arabic figures, None where it is neither."""
    if figure.isdigit():
        return int(figure)
    values = [_FIGURES.get(letter, 0) for letter in figure]
    if not values or not all(values):
        return None
    total = 0
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
