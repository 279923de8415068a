"""The terms of art in which values are told: days, sides, voices, treatments."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

Decided = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}-\d{2})?$")]
"""The day a decision was made, `YYYY-MM-DD`, or its year where no day is known."""


def last_day(decided: Decided) -> dt.date:
    """Return the last day on which the decision may have been made.

    A decision known by its year alone counts as made on 31 December, so that a search as of a
    date never shows what may not have been decided yet.
    """
    return dt.date.fromisoformat(decided if len(decided) > 4 else f"{decided}-12-31")


Side = Literal["plaintiff", "defendant", "petitioner", "respondent", "prosecution", "defense"]
"""A party to a matter, by the name the forum gives it."""

OTHER_SIDE: dict[Side, Side] = {
    "plaintiff": "defendant",
    "defendant": "plaintiff",
    "petitioner": "respondent",
    "respondent": "petitioner",
    "prosecution": "defense",
    "defense": "prosecution",
}

Voice = Literal[
    "lead",
    "plurality",
    "per-curiam",
    "concurrence",
    "concurrence-in-judgment",
    "concurrence-in-part",
    "dissent",
    "syllabus",
    "combined",
    "digest",
]
"""Who speaks in an opinion. `combined` is a text whose separate opinions are not told apart;
`digest` is our own note on a decision, never the court's words."""

PointKind = Literal[
    "facts",
    "issue",
    "holding",
    "rule",
    "exception",
    "burden",
    "purpose",
    "reasoning",
    "concurrence",
    "dissent",
    "factor",
]
"""What a passage does in its opinion, where that is known."""

TreatmentKind = Literal[
    "cited",
    "followed",
    "distinguished",
    "limited",
    "questioned",
    "overruled",
    "superseded",
    "explained",
    "rejected",
]
"""How a later authority deals with an earlier one (the citator's usual classes)."""

TextKind = Literal["opinion", "digest", "none"]
"""What is held of a decision: its opinion's words, a digest of it, or the record alone."""

Extent = Literal["whole", "part", "other grounds"]
"""How far a treatment reaches: a decision overruled on other grounds stands on those not named."""

Deed = Literal[
    "overruled",
    "abrogated",
    "superseded",
    "disapproved",
    "questioned",
    "limited",
    "affirmed",
    "reversed",
    "vacated",
    "modified",
]
"""What a text may say that a later decision did with an earlier one: the last four in the same
case, on review."""

Told = Literal["itself", "another", "separately"]
"""Who tells of a treatment: the decision that deals so with the earlier one, a decision that
reports it of another, or a judge writing separately, whose word for it is no court's."""
