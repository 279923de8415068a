"""A citation vector: a text, the day, and what must be said of its citations.

Each is a function whose docstring states the rule it tests. The grades expected here are names of
their own, so that a vector never follows a change of ours by accident.
"""

import datetime as dt
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from factories.law import ShelfOfDecisions

from arguendo.corpus.verification.interface import SupportJudge

Expected = Literal["verified", "caution", "unproven", "rejected"]

TODAY = dt.date(2026, 11, 1)


class Vector(NamedTuple):
    """One case."""

    text: str
    """The text to check."""
    grades: tuple[Expected, ...]
    """The grade of each citation in it, in order."""
    unread: tuple[str, ...] = ()
    """What is citation-shaped in it and cannot be read."""
    says: str = ""
    """Words of the record that must stand in a finding."""
    as_of: dt.date = TODAY
    """The day as of which it is judged."""
    forum: str = ""
    """The court before which it is made, as a courts-db id."""
    judge: SupportJudge | None = None
    """Who is asked whether the record bears out what is cited for it; nobody, as a rule."""
    shelf: ShelfOfDecisions | None = None
    """What it is judged against, where that is not the shelf that all vectors share."""
    by: str = ""
    """The check that must decide the grade of the first citation that is not verified."""
    open: str = ""
    """Why it does not get yet what it must; empty as a rule."""


Family = Callable[[], Vector]
VECTORS: dict[str, Family] = {}


def vector(case: Family) -> Family:
    """Enter a vector under its family and name."""
    VECTORS[f"{case.__module__.rsplit('.', 1)[-1]}/{case.__name__}"] = case
    return case


def collected() -> dict[str, Family]:
    """Return the vectors of all families, by family and name."""
    for family in sorted((Path(__file__).parent / "families").glob("[a-z]*.py")):
        importlib.import_module(f"limbo.families.{family.stem}")
    return dict(sorted(VECTORS.items()))
