"""Asks what CourtListener lists at the references cited, where the user had it asked."""

from typing import assert_never

from arguendo.corpus.names import compare
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
    not_asked,
)
from arguendo.corpus.verification.model import Inquiry, Listed, Lookup

INDEX = "CourtListener"
_AGREE = ("same", "harmless")


class CourtListenerCheck:
    """An index outside can vouch for a name and a page, and its silence proves nothing.

    It lists about three of four real citations, so that what it does not list is never accused.
    What it lists under the name cited is no longer unproven; that the index here does not hold it
    remains a caution. Another case at the page is proof only where the index here has no word of
    its own. This check is no part of the standard policy: it is made where the user asks for it.
    """

    name = "courtlistener"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare what is listed at each reference with the name and the year cited."""
        if inquiry.stands_for.reference is None or inquiry.stands_for.form != "full":
            return (not_applicable(self.name, "It gives no page of a reporter to ask about."),)
        told = [one for one in inquiry.lookups if one.index == INDEX]
        if not told:
            return (not_asked(self.name, "CourtListener was not asked."),)
        return tuple(self._judge(inquiry, one) for one in told)

    def _judge(self, inquiry: Inquiry, lookup: Lookup) -> Finding:
        held = inquiry.authority is not None
        as_of = f"as of {lookup.asked}"
        match lookup.answer:
            case "not-reached":
                return cannot_tell(self.name, f"Could not be checked: {lookup.why}.")
            case "not-listed" | "no-such-reporter":
                found = (
                    "lists nothing at this page"
                    if lookup.answer == "not-listed"
                    else "knows no reporter of this name"
                )
                words = (
                    f"CourtListener {found} {as_of}, which proves nothing: "
                    "it lists about three of four real citations."
                )
                return not_asked(self.name, words) if held else cannot_tell(self.name, words)
            case "listed":
                return self._listed(inquiry, lookup)
        assert_never(lookup.answer)

    def _listed(self, inquiry: Inquiry, lookup: Lookup) -> Finding:
        cited, as_of = inquiry.stands_for, f"as of {lookup.asked}"
        evidence = [_evidence(one, lookup) for one in lookup.decisions]
        names = "; ".join(dict.fromkeys(_described(one) for one in lookup.decisions[:5]))
        of_record = inquiry.authority.name if inquiry.authority else ""
        name = cited.name or of_record
        if not name:
            return cannot_tell(
                self.name,
                f"CourtListener lists {names} there {as_of}; no case is named.",
                *evidence,
            )
        kinds = [compare(name, one.name).kind for one in lookup.decisions]
        agreeing = [
            one for one, kind in zip(lookup.decisions, kinds, strict=True) if kind in _AGREE
        ]
        if agreeing:
            years = {one.decided[:4] for one in agreeing if one.decided}
            if cited.year is not None and years and str(cited.year) not in years:
                return differs(self.name, f"CourtListener lists {names} there {as_of}.", *evidence)
            return holds(self.name, f"CourtListener lists {names} there {as_of}.", *evidence)
        if "nothing" in kinds or not _at_that_page(lookup):
            return cannot_tell(
                self.name,
                f"CourtListener lists {names} there {as_of}, which can be no proof either way.",
                *evidence,
            )
        if of_record and compare(name, of_record).kind in _AGREE:
            return differs(
                self.name,
                f"CourtListener lists {names} there {as_of}, and the index {of_record}.",
                *evidence,
            )
        return contradicts(
            self.name, f"CourtListener lists {names} at this page {as_of}.", *evidence
        )


def _at_that_page(lookup: Lookup) -> bool:
    """Tell whether each decision is listed with the very reference that was asked about."""
    return all(lookup.reference in one.references for one in lookup.decisions)


def _described(one: Listed) -> str:
    printed = f", {one.references[0]}" if one.references else ""
    return f"{one.name}{printed}" + (f" ({one.decided[:4]})" if one.decided else "")


def _evidence(one: Listed, lookup: Lookup) -> Evidence:
    return Evidence(
        source=f"{INDEX}, asked {lookup.asked}",
        id=str(lookup.reference),
        says=Composed(_described(one)),
        url=one.url,
    )
