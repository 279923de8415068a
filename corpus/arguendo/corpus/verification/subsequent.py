"""What a text says became of a decision, beside what the record of the later decision has."""

from collections.abc import Iterator

from arguendo.corpus.model import Authority, Deed, Treatment, TreatmentKind, last_day
from arguendo.corpus.names import compare
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    described,
    differs,
    holds,
    on_record,
)
from arguendo.corpus.verification.model import Claimed, Inquiry, Shown
from arguendo.corpus.verification.treatments import (
    EXTENT,
    NEGATIVE,
    evidence_of,
    gravest_first,
    says,
)

_BORNE_OUT: dict[Deed, tuple[TreatmentKind, ...]] = {
    "overruled": ("overruled",),
    "abrogated": ("overruled", "superseded", "rejected"),
    "superseded": ("superseded", "overruled"),
    "disapproved": ("rejected",),
    "questioned": ("questioned",),
    "limited": ("limited",),
}
"""The classes of the citator that bear a word out; of what is not here the same case's own
judgment speaks."""


def compared(check: str, inquiry: Inquiry, earlier: Authority) -> Iterator[Finding]:
    """Yield what the record has on each thing that the text says a later decision did with it.

    It never says that the text is wrong: the index may hold another text of the later decision,
    or have misread it. It says what the index holds.
    """
    for one in inquiry.claims:
        said = f"The text has it {one.deed}{EXTENT[one.extent]} by"
        match one.later.kind:
            case "resolved":
                yield _with_record(check, said, one, one.later.authority, earlier, inquiry)
            case "ambiguous":
                yield cannot_tell(
                    check, f"{said} one of several decisions: which, could not be compared."
                )
            case _:
                yield cannot_tell(
                    check,
                    f"{said} a decision that the index does not hold as cited: it could not be "
                    "compared.",
                )


def _with_record(
    check: str, said: str, one: Claimed, later: Authority, earlier: Authority, inquiry: Inquiry
) -> Finding:
    said = f"{said} {described(later)}"
    record = on_record(later)
    begins = (earlier.decided or "0001-01-01")[:10]
    begins = begins if len(begins) > 4 else f"{begins}-01-01"
    if later.id == earlier.id:
        return differs(check, f"{said}, which is the decision itself.", *record)
    if later.decided and last_day(later.decided).isoformat() < begins:
        return differs(check, f"{said}, decided {later.decided}, which is before it.", *record)
    if later.decided and last_day(later.decided) > inquiry.as_of:
        return cannot_tell(
            check, f"{said}, decided {later.decided}: not compared as of {inquiry.as_of}.", *record
        )
    if one.deed not in _BORNE_OUT:
        return _on_review(check, said, one, later, earlier)
    return _dealt_with(check, said, one, later, inquiry.treatments)


def _dealt_with(
    check: str, said: str, one: Claimed, later: Authority, treatments: tuple[Treatment, ...]
) -> Finding:
    """Compare a word of treatment with what the later decision is known to make of it."""
    of_that = tuple(each for each in treatments if _is_by(each, later))
    negative = gravest_first(of_that)
    for each in negative:
        if each.kind in _BORNE_OUT[one.deed] and each.told != "separately":
            same = each.extent == one.extent or not each.sentence  # A source tells no extent.
            if same:
                return holds(check, f"{said}, and the record bears that out.", *evidence_of(each))
            return differs(
                check, f"{said}; the record has it otherwise: {says(each)}.", *evidence_of(each)
            )
    if negative:
        (first, *_) = negative
        return differs(
            check, f"{said}; the record has something else: {says(first)}.", *evidence_of(first)
        )
    if other := next((each.kind for each in of_that if each.kind not in (*NEGATIVE, "cited")), ""):
        return differs(check, f"{said}; the record has it {other} there.", *on_record(later))
    if later.text != "opinion":
        return _no_opinion(check, said, later)
    if one.cites is None:
        return differs(
            check, f"{said}, whose opinion in the index does not cite it.", *on_record(later)
        )
    return differs(
        check,
        f"{said}, whose opinion cites it and was not read as doing that.",
        *on_record(later),
        _words(one.cites),
    )


def _is_by(one: Treatment, later: Authority) -> bool:
    return one.citing == later.id or one.citing_reference in later.references


def _on_review(
    check: str, said: str, one: Claimed, later: Authority, earlier: Authority
) -> Finding:
    """Compare what is said of a judgment with what the reviewing court says that it does."""
    if later.text != "opinion":
        return _no_opinion(check, said, later)
    same = compare(later.name, earlier.name, earlier.aliases).kind not in ("different", "nothing")
    if not same and one.cites is None:
        return differs(
            check,
            f"{said}, whose opinion in the index has another name and does not cite it.",
            *on_record(later),
        )
    shown = [each for each in one.disposes if one.deed in each.deeds]
    if shown:
        return holds(check, f"{said}, and its words bear that out.", _words(shown[-1]))
    if one.disposes:
        return differs(
            check,
            f"{said}; what its opinion says of the judgment before it is something else.",
            *on_record(later),
            *map(_words, one.disposes[-2:]),
        )
    return cannot_tell(
        check, f"{said}; what that did with the judgment could not be read.", *on_record(later)
    )


def _no_opinion(check: str, said: str, later: Authority) -> Finding:
    return cannot_tell(
        check, f"{said}, of which the index holds no opinion: not compared.", *on_record(later)
    )


def _words(one: Shown) -> Evidence:
    return Evidence(source="index", id=one.passage, says=one.sentence)
