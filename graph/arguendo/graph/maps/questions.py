"""The critical questions of the argument schemes, and which of them a move puts."""

import tomllib
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

from arguendo.graph.model import MoveKind, Scheme


class CriticalQuestion(NamedTuple):
    """What has to be asked of an argument that follows a scheme."""

    id: str
    text: str
    asked_by: frozenset[str]
    of: Literal["step", "assumption"]
    """What it doubts: the step to the conclusion, or what the scheme takes for granted."""


@cache
def catalogue() -> dict[str, tuple[CriticalQuestion, ...]]:
    """Return the questions of every scheme; a scheme that is a model's own has none."""
    file = resources.files("arguendo.graph.maps") / "questions.toml"
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        scheme: tuple(
            CriticalQuestion(
                one["id"], one["text"], frozenset(one.get("asked-by", ())), one.get("of", "step")
            )
            for one in questions
        )
        for scheme, questions in written.items()
    }


def of_scheme(scheme: Scheme) -> tuple[CriticalQuestion, ...]:
    """Return the questions of a scheme, in the order in which they are asked."""
    return catalogue().get(scheme, ())


def put_by(move: MoveKind, words: str, scheme: Scheme) -> CriticalQuestion | None:
    """Return the question a move puts to an argument of that scheme, where that can be told.

    By its words where it begins with them, else by what it is: to distinguish a precedent is to
    ask whether it is alike. Of other words nobody can say which question they put.
    """
    questions = of_scheme(scheme)
    spelled = (one for one in questions if words.lstrip().startswith(one.text))
    by_kind = (one for one in questions if move in one.asked_by)
    return next(spelled, None) or next(by_kind, None)
