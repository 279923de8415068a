"""What a user's words between two rounds ask for: dials to be turned, a target, a route.

Deterministic, by the vocabulary in `lexicon/steering.toml`. What is not understood changes nothing
and says so; a model that argues is shown the words too, as data.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.debate.model import Steered, Steering
from arguendo.graph.model import Dials

LookUp = Callable[[str], Mapping[str, str]]
"""The authorities of a name, by id."""

_ID = re.compile(r"\b([AMT]\d{1,3}(?:\.\d{1,3}){1,3})\b", re.IGNORECASE)
_EMPHASIS = re.compile(r"[*_`\"“”‘’]")
_WORD = re.compile(r"[a-z]{3,}")
_PUNCTUATION = re.compile(r"[,;:!?()]|\.\s|\.$|\band\b")
_BOUNDS = {"tension": (0, 3), "density": (0, 4), "rounds": (0, 8)}

_IN_A_ROUND = ("tension", "density", "good_faith", "no_misrepresentation", "stubbornness")
"""Dials that show in a round alone."""


def steered(
    before: Steered,
    steering: Steering,
    *,
    targets: Sequence[str],
    theories: Sequence[str],
    cases: Mapping[str, str],
    look_up: LookUp = lambda _: {},
) -> Steered:
    """Return how the debate goes on.

    `targets` are ids of arguments and turns in the order in which they were made, `theories` those
    of theories, `cases` the names of the authorities at hand by their ids; `look_up` finds others.
    """
    dials, taken = before.dials, []
    target, routes, enough = "", list(before.routes), steering.enough
    pins = [*before.pins, *steering.pins]
    strikes = [*before.strikes, *steering.strikes]
    for words in steering.words:
        plain = _EMPHASIS.sub("", " ".join(words.split())).lower()
        ids = [id.upper() for id in _ID.findall(plain)]
        unknown = [id for id in ids if id not in (*targets, *theories)]
        if unknown:
            taken.append(Composed(f"There is no {', '.join(unknown)}."))
        understood = bool(unknown)
        for does, told, cue in _asks():
            if not cue.search(plain):
                continue
            understood = True
            if does in ("detail", "strongest"):
                target = next(
                    (id for id in ids if id in (*targets, *theories)),
                    next(reversed(targets), ""),
                )
                more = 2 if does == "strongest" else 1
                dials = _turned(_turned(dials, "density", more), "rounds", _wanted(before, dials))
                if does == "strongest":
                    dials = dials.model_copy(update={"stubbornness": True})
                taken.append(Composed(f"{target} is argued out {told}." if target else f"{told}."))
            elif does == "enough":
                enough = True
                taken.append(Composed(f"Taken as: {told}."))
            else:
                dials = _done(dials, does, before)
                taken.append(Composed(f"Taken as: {told}."))
        found = _route(plain, cases, look_up)
        if found is not None:
            understood = True
            routes += [id for id in found if id not in routes]
            taken.append(
                Composed(f"The argument goes through {', '.join(found.values())}.")
                if found
                else Composed("The library holds no authority of that name as of that day.")
            )
        for which, kept in (("pin", pins), ("strike", strikes)):
            named = [id for id in ids if id in theories]
            if named and _theories()[which].search(plain):
                understood = True
                kept += named
                taken.append(Composed(f"{', '.join(named)}: {which}."))
        if not understood:
            taken.append(Composed("Nothing in these words turns a dial or names a case."))
    taken += [
        Composed(
            f"{id}: {'pin' if id in steering.pins else 'strike'}."
            if id in theories
            else f"There is no theory {id}."
        )
        for id in (*steering.pins, *steering.strikes)
    ]
    asked = routes != [*before.routes] or any(
        getattr(dials, name) != getattr(before.dials, name) for name in _IN_A_ROUND
    )
    if asked and not enough and before.round >= dials.rounds:
        # The rounds that were set are held: what is asked for would never be seen.
        dials = _turned(dials, "rounds", 1)
        taken.append(Composed("One round more is held for it."))
    strikes = [id for id in dict.fromkeys(strikes) if id in theories]
    return Steered(
        round=before.round + 1,
        dials=dials,
        pins=tuple(
            id
            for id in dict.fromkeys(pins)
            if id in theories and id not in strikes and id not in steering.unpins
        ),
        strikes=tuple(strikes),
        routes=tuple(routes),
        target=target,
        words=steering.words,
        taken_as=tuple(taken),
        enough=enough,
    )


def _wanted(before: Steered, dials: Dials) -> int:
    """Return by how many rounds the debate has to grow for one more to be held."""
    return 1 if before.round >= dials.rounds else 0


def _done(dials: Dials, does: str, before: Steered) -> Dials:
    if "=" in does:
        name, _, value = does.partition("=")
        return dials.model_copy(update={name: value == "1"})
    name, by = does[:-2], int(does[-2:])
    return _turned(dials, name, _wanted(before, dials) if name == "rounds" else by)


def _turned(dials: Dials, name: str, by: int) -> Dials:
    least, most = _BOUNDS[name]
    return dials.model_copy(update={name: min(most, max(least, getattr(dials, name) + by))})


def _route(plain: str, cases: Mapping[str, str], look_up: LookUp) -> dict[str, str] | None:
    """Return the authorities named after words that ask for a route; None where none do.

    What is at hand in the debate comes before what the library holds beside it.
    """
    for cue in _read()["routes"]["cues"]:
        found = re.search(cue, plain)
        if found is None:
            continue
        said = _PUNCTUATION.split(found["case"])[0].strip()
        named = set(_WORD.findall(said)) - _SMALL
        ranked = sorted(
            ((len(named & set(_WORD.findall(name.lower()))), id) for id, name in cases.items()),
            reverse=True,
        )
        best = ranked[0][0] if ranked else 0
        if best:
            return {id: cases[id] for id in sorted(id for n, id in ranked if n == best)[:_MOST]}
        # "Use" and "rest on" may be followed by anything; only a route has to name a case.
        if "route" in found[0]:
            return dict(list(look_up(said).items())[:_MOST]) if named else {}
    return None


_MOST = 3
_SMALL = frozenset("the and for that this with court united states state people case".split())


@cache
def _read() -> dict[str, Any]:
    file = resources.files("arguendo.graph.roles.schemes.lexicon") / "steering.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _asks() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (str(one["does"]), str(one["told"]), re.compile("|".join(one["cues"])))
        for one in _read()["asks"]
    )


@cache
def _theories() -> dict[str, re.Pattern[str]]:
    return {name: re.compile("|".join(cues)) for name, cues in _read()["theories"].items()}


def as_words(given: str) -> Supplied:
    """Return what a user typed as words of the user, on one line and of a bearable length."""
    return Supplied(" ".join(given.split())[:2_000])
