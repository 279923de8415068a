"""How a treatment of record is told, and which of them a reader has to know of."""

from arguendo.corpus.model import Extent, Told, Treatment, TreatmentKind
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import Evidence

NEGATIVE: dict[TreatmentKind, str] = {
    "overruled": "Overruled",
    "superseded": "Superseded",
    "rejected": "Rejected",
    "questioned": "Questioned",
    "limited": "Limited",
}
"""The treatments that a reader has to know of, the gravest first."""

_TOLD: tuple[Told, ...] = ("itself", "another", "separately")
EXTENT: dict[Extent, str] = {"whole": "", "part": " in part", "other grounds": " on other grounds"}
"""How far a treatment reaches, behind the word for it."""


def gravest_first(treatments: tuple[Treatment, ...]) -> list[Treatment]:
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


def says(one: Treatment) -> str:
    """Return a treatment in words: what was done, by which decision, and who tells of it."""
    printed = f", {one.citing_reference}" if one.citing_reference else ""
    year = f" ({one.decided[:4]})" if one.decided else ", on a day the index does not hold"
    page = f", at {one.page}" if one.page else ""
    later = f"{one.citing_name}{printed}{page}{year}"
    done = f"{NEGATIVE[one.kind]}{EXTENT[one.extent]}"
    match one.told:
        case "itself":
            return f"{done} by {later}"
        case "another" if one.teller and not one.teller.startswith(one.citing_name):
            return f"{done} by {later}, as {one.teller} has it"
        case "another":
            return f"Said to have been {done.lower()}, in {later}"
        case "separately":
            return f"Said by a judge writing separately to be {done.lower()}, in {later}"


def evidence_of(one: Treatment) -> tuple[Evidence, ...]:
    """Return what is said of the later decision, and the words of record that show it."""
    by = Evidence(
        source="index",
        id=one.citing or str(one.citing_reference or one.citing_name),
        says=Composed(says(one)),
    )
    if not one.sentence:
        return (by,)
    return (by, Evidence(source="index", id=one.passage, says=one.sentence))
