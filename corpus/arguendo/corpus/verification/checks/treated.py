"""Asks how later decisions held by the index have dealt with it, as of the day."""

from arguendo.corpus.model import Treatment, TreatmentKind
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    differs,
    holds,
    not_applicable,
)
from arguendo.corpus.verification.model import Inquiry

NEGATIVE: dict[TreatmentKind, str] = {
    "overruled": "Overruled",
    "superseded": "Superseded",
    "rejected": "Rejected",
    "questioned": "Questioned",
    "limited": "Limited",
}
"""The treatments that a reader has to know of, the gravest first."""


class Treated:
    """That nothing negative was found says so of this index and this day, and nothing more."""

    name = "treated"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say each negative treatment with the decision that shows it."""
        if inquiry.authority is None:
            return (not_applicable(self.name, "There is no decision to look for."),)
        negative = _gravest_first(inquiry.treatments)
        if not negative:
            return (
                holds(
                    self.name, f"No negative treatment found in the index as of {inquiry.as_of}."
                ),
            )
        told = tuple(_evidence(one) for one in negative)
        return (differs(self.name, "; ".join(str(one.says) for one in told) + ".", *told),)


def _gravest_first(treatments: tuple[Treatment, ...]) -> list[Treatment]:
    """Return one negative treatment for each later decision and kind, with its page if known."""
    kinds = list(NEGATIVE)
    told: dict[tuple[str, str], Treatment] = {}
    for one in treatments:
        if one.kind in NEGATIVE:
            known = told.get((one.citing_name, one.kind))
            if known is None or known.page is None:
                told[one.citing_name, one.kind] = one
    return sorted(told.values(), key=lambda one: (kinds.index(one.kind), one.citing_name))


def _evidence(one: Treatment) -> Evidence:
    printed = f", {one.citing_reference}" if one.citing_reference else ""
    year = f" ({one.decided[:4]})" if one.decided else ", on a day the index does not hold"
    page = f", at {one.page}" if one.page else ""
    says = Composed(f"{NEGATIVE[one.kind]} by {one.citing_name}{printed}{page}{year}")
    return Evidence(source="index", id=one.citing or str(one.citing_reference), says=says)
