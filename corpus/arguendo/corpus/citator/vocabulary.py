"""The words by which courts say what becomes of an earlier decision."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from arguendo.corpus.model import TreatmentKind

NEGATIVE: tuple[TreatmentKind, ...] = (
    "overruled",
    "superseded",
    "rejected",
    "questioned",
    "limited",
)
"""What speaks against a decision, the gravest first."""


class Term(NamedTuple):
    """One way of saying it, as a pattern over text in small letters."""

    kind: TreatmentKind
    """What is said."""
    pattern: re.Pattern[str]
    """The words; the group `past` is the participle, `ing` the gerund, `base` the rest."""
    verb: bool
    """A verb has somebody who does it and something it is done to; a state is only said of it."""
    renounces: bool = False
    """Whether a court that does so to a decision of its own overrules it."""
    near: tuple[str, ...] = ()
    """Plain words in small letters of which one stands wherever the pattern is found."""


class Vocabulary(NamedTuple):
    """All of them, and what turns a statement round."""

    terms: tuple[Term, ...]
    """Every way of saying it."""
    against: tuple[Term, ...]
    """Those that speak against a decision."""
    favouring: tuple[Term, ...]
    """The others: what follows, distinguishes or explains it."""
    stems: str
    """Those of the others as a full text expression."""
    anchors: tuple[str, ...]
    """Plain words of which one stands wherever something speaks against a decision."""
    by_anchor: dict[str, tuple[int, ...]]
    """By those words, the places in `against` of the terms that they may stand in."""
    denied: re.Pattern[str]
    weighed: re.Pattern[str]
    driven: re.Pattern[str]
    matters: re.Pattern[str]
    strong: re.Pattern[str]
    legislators: re.Pattern[str]
    inferred: re.Pattern[str]
    other: re.Pattern[str]
    part: re.Pattern[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read once."""
    file = resources.files(__package__) / "vocabulary.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    turns, reach = table["turns"], table["reach"]
    terms = tuple(_terms(table))
    against = tuple(term for term in terms if term.kind in NEGATIVE)
    anchors = tuple(dict.fromkeys(word for term in against for word in term.near))
    return Vocabulary(
        terms=terms,
        against=against,
        favouring=(favouring := tuple(term for term in terms if term.kind not in NEGATIVE)),
        stems=" OR ".join(
            f"{word}*" for term in favouring for one in term.near for word in one.split()[-1:]
        ),
        anchors=anchors,
        by_anchor={
            word: tuple(place for place, term in enumerate(against) if word in term.near)
            for word in anchors
        },
        denied=_any(turns["denied"]),
        weighed=_any(turns["weighed"]),
        driven=re.compile(rf"\b(?:{'|'.join(turns['driven'])}) (?:\w+ly )?$"),
        matters=_any(turns["matters"]),
        strong=re.compile(turns["strong"]),
        legislators=_any(turns["legislators"]),
        inferred=_any(turns["inferred"]),
        other=_any(reach["other"]),
        part=_any(reach["part"]),
    )


def _terms(table: dict[str, Any]) -> list[Term]:
    terms = []
    for entry in table["verb"]:
        forms = [_forms(base) for base in entry.get("base", ())] + entry.get("forms", [])
        past, ing, base = ("|".join(form[place] for form in forms) for place in range(3))
        tail = f"(?:, in part,)? {entry['particle']}" if "particle" in entry else ""
        tail = f"(?:{tail})?" if entry.get("optional") else tail
        pattern = rf"\b(?:(?P<past>{past})|(?P<ing>{ing})|(?P<base>{base})){tail}\b"
        near = tuple(entry.get("near", ())) or tuple(base[:-1] for base in entry["base"])
        renounces = entry.get("renounces", False)
        terms.append(Term(entry["kind"], re.compile(pattern), True, renounces, near))
    terms += [
        Term(
            entry["kind"],
            re.compile(rf"\b(?:{'|'.join(entry['says'])})"),
            verb=False,
            renounces=entry.get("renounces", False),
            near=tuple(entry["near"]),
        )
        for entry in table["state"]
    ]
    return terms


def _forms(base: str) -> tuple[str, str, str]:
    """Return participle, gerund, and base with its third person."""
    if base.endswith("y"):
        return f"{base[:-1]}ied", f"{base}ing", f"{base}|{base[:-1]}ies"
    if base.endswith("e"):
        return f"{base}d", f"{base[:-1]}ing", f"{base}s?"
    return f"{base}ed", f"{base}ing", f"{base}(?:e?s)?"


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
