"""Controlling authority of a forum is not left out because it ranks low.

Guaranteed, of what was decided by the day and is not known to be overruled whole:

- a decision that binds the forum and says of an authority found that it is overruled, superseded,
  rejected, questioned or limited is found too, with the passage that says so, whatever its rank;
- where all is asked for, so is every decision that binds the forum and was weighed for the query,
  some three hundred of them at most.

Not guaranteed: a decision that no word, meaning or citation leads to; a treatment that is never
put into words, or by a decision the library does not hold; a court of which it depends on the
subject whether it binds; and that what is found tells against anybody: which side a decision
helps is for whoever asks to say.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from arguendo.corpus.model import Authority, Treatment, TreatmentKind

Beyond = Literal["treating", "all"]
"""What is brought beyond the number asked for: what treats the first adversely, or all besides."""

AGAINST: frozenset[TreatmentKind] = frozenset(
    ("overruled", "superseded", "rejected", "questioned", "limited")
)
"""The classes of treatment that tell against an authority."""


def treating(
    found: Sequence[Authority], treatments_of: Callable[[Authority], Iterable[Treatment]]
) -> dict[str, tuple[str, ...]]:
    """Return the decisions that treat any of these adversely, with the passages that show it."""
    showing: dict[str, dict[str, None]] = {}
    for authority in found:
        for one in treatments_of(authority):
            if one.citing and one.kind in AGAINST and one.told != "separately":
                showing.setdefault(one.citing, {}).update(
                    {one.passage: None} if one.passage else {}
                )
    return {citing: tuple(passages) for citing, passages in showing.items()}


def overrules(one: Treatment) -> bool:
    """Tell whether a treatment leaves nothing of an authority to build on.

    What was overruled in part, on other grounds, or by the word of a dissent alone can still be
    built on, with the caution that `treated` gives.
    """
    return (
        one.kind == "overruled"
        and one.decided is not None
        and (one.stated or (one.extent == "whole" and one.told != "separately"))
    )
