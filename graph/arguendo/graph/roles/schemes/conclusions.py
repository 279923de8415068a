"""What follows for a side, put in the words of the question asked."""

from collections.abc import Sequence
from typing import NamedTuple

from arguendo.graph.roles.schemes.field import Field, issue_parts
from arguendo.graph.roles.schemes.lexicon import Predicate, predicates
from arguendo.graph.roles.schemes.poles import Pole


class Asked(NamedTuple):
    """A part of the question, with what courts say of it."""

    part: str
    predicate: Predicate | None
    noun: str


def asked(issue: str) -> tuple[Asked, ...]:
    """Return the parts of a question with the predicate each asks about, if it asks about one."""
    return tuple(_asked(part) for part in issue_parts(issue))


def _asked(part: str) -> Asked:
    lower = part.lower()
    best: tuple[int, Predicate, str] | None = None
    for predicate in predicates():
        for expression in (predicate.plus, predicate.minus):
            mark = expression.search(lower) if expression else None
            # The earliest predicate is what is asked; later ones are its circumstances.
            if mark and (best is None or mark.start() < best[0]):
                noun = next((group for group in mark.groups() if group), predicate.default)
                best = (mark.start(), predicate, noun)
    return Asked(part, best[1], best[2]) if best else Asked(part, None, "")


def conclusion(field: Field, pole: Pole, on: Sequence[str]) -> str:
    """Return what follows for a pole, as a clause, in answer to the part of the question at hand.

    `on` are the texts of what is argued; the part of the question most like them is answered.
    Where the question asks about nothing the lexicon knows, the question is decided for the side.
    """
    parts = asked(field.issue)
    text = " ".join(on)
    best = max(
        parts, key=lambda one: (field.comparer.compare(one.part, text).score, -parts.index(one))
    )
    if best.predicate is None:
        return f"the question should be decided for the {field.bench.side(pole)}"
    yes = field.bench.pole_helped(best.predicate.helps) == pole
    words = best.predicate.yes if yes else best.predicate.no
    return words.replace("{noun}", best.noun)
