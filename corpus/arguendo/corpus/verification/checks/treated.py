"""Asks how later decisions held by the index have dealt with it, as of the day."""

from arguendo.corpus.model import Extent, Told, Treatment, TreatmentKind
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

MOST = 5
"""Treatments told; how many more there are is said."""

_TOLD: tuple[Told, ...] = ("itself", "another", "separately")
_EXTENT: dict[Extent, str] = {"whole": "", "part": " in part", "other grounds": " on other grounds"}


class Treated:
    """That nothing negative was found says so of this index and this day, and nothing more.

    Treatment is read out of the words of later opinions, beside what sources state. A decision
    overruled is still the authority named, so it is a caution; the sentence that says so stands
    in the evidence.
    """

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
        told = "; ".join(_says(one) for one in negative[:MOST])
        more = f"; and {len(negative) - MOST} more" if len(negative) > MOST else ""
        evidence = tuple(item for one in negative[:MOST] for item in _evidence(one))
        return (differs(self.name, f"{told}{more}.", *evidence),)


def _gravest_first(treatments: tuple[Treatment, ...]) -> list[Treatment]:
    """Return one negative treatment for each later decision and kind, with its page if known.

    Of two records of one, what a source states is kept, and what gives the page.
    """
    kinds = list(NEGATIVE)
    told: dict[tuple[str, str], Treatment] = {}
    for one in treatments:
        if one.kind in NEGATIVE:
            known = told.get((one.citing_name, one.kind))
            if known is None or (known.page is None and known.stated <= one.stated):
                told[one.citing_name, one.kind] = one
    return sorted(
        told.values(),
        key=lambda one: (
            kinds.index(one.kind),
            not one.stated,
            _TOLD.index(one.told),
            -int((one.decided or "0")[:4]),
            one.citing_name,
        ),
    )


def _says(one: Treatment) -> str:
    printed = f", {one.citing_reference}" if one.citing_reference else ""
    year = f" ({one.decided[:4]})" if one.decided else ", on a day the index does not hold"
    page = f", at {one.page}" if one.page else ""
    later = f"{one.citing_name}{printed}{page}{year}"
    done = f"{NEGATIVE[one.kind]}{_EXTENT[one.extent]}"
    match one.told:
        case "itself":
            return f"{done} by {later}"
        case "another" if one.teller and not one.teller.startswith(one.citing_name):
            return f"{done} by {later}, as {one.teller} has it"
        case "another":
            return f"Said to have been {done.lower()}, in {later}"
        case "separately":
            return f"Said by a judge writing separately to be {done.lower()}, in {later}"


def _evidence(one: Treatment) -> tuple[Evidence, ...]:
    """Return what is said of the later decision, and the words of record that show it."""
    by = Evidence(
        source="index",
        id=one.citing or str(one.citing_reference or one.citing_name),
        says=Composed(_says(one)),
    )
    if not one.sentence:
        return (by,)
    return (by, Evidence(source="index", id=one.passage, says=one.sentence))
