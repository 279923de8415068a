"""A citation vector: a text, the day, and what must be said of its citations.

Each is a function whose docstring states the rule it tests. The grades expected here are names of
their own, so that a vector never follows a change of ours by accident.
"""

import datetime as dt
from collections.abc import Callable
from typing import Literal, NamedTuple

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


Family = Callable[[], Vector]
VECTORS: dict[str, Family] = {}


def vector(case: Family) -> Family:
    """Enter a vector under its family and name."""
    VECTORS[f"{case.__module__.rsplit('.', 1)[-1]}/{case.__name__}"] = case
    return case
