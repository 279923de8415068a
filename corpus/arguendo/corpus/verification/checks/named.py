"""Asks whether the decision at that page is the case that is named."""

from typing import assert_never

from arguendo.corpus.model import Ambiguous, Authority, Resolved
from arguendo.corpus.names import (
    DifferentName,
    HarmlessDifference,
    How,
    NothingToCompare,
    SameName,
    answers_to,
    compare,
)
from arguendo.corpus.verification.findings import (
    Finding,
    as_cited,
    cannot_tell,
    citing,
    contradicts,
    described,
    differs,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry

_LICENSED: dict[How, str] = {
    "abbreviation": "shortened as is usual",
    "shortened": "with fewer or more words",
}
"""Differences that citation manuals ask for; the others are shown to the reader."""

_SHOWN: dict[How, str] = {
    "order": "with the parties the other way round",
    "spelling": "spelt otherwise",
    "initials": "with a party's initials or full name",
    "substitution": "with another name on one side, as when an office changes hands",
    "caption": "with another form of caption",
}


class Named:
    """The page and the name must mean one case; a name from elsewhere is a contradiction."""

    name = "named"
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare the name cited with the name of record."""
        cited = inquiry.stands_for.name
        match inquiry.resolution:
            case Resolved(authority=authority):
                held: tuple[Authority, ...] = (authority,)
            case Ambiguous(candidates=candidates):
                held = candidates
            case _:
                return (not_applicable(self.name, "There is no decision to compare names with."),)
        if not cited:
            return (not_applicable(self.name, "No case is named."),)
        return (self._compared(cited, held, inquiry),)

    def _compared(self, cited: str, held: tuple[Authority, ...], inquiry: Inquiry) -> Finding:
        matches = [(compare(cited, one.name, one.aliases), one) for one in held]
        matching = [pair for pair in matches if pair[0].kind in ("same", "harmless")]
        if len(matching) > 1:
            names = "; ".join(described(one) for _, one in matching)
            return cannot_tell(self.name, f"More than one case answers to the name: {names}.")
        match, authority = (matching or matches)[0]
        evidence = on_record(authority)
        match match:
            case SameName():
                return holds(
                    self.name, f"The record names it so: {authority.name.rstrip('.')}.", *evidence
                )
            case HarmlessDifference(how=how) if how in _LICENSED:
                return holds(
                    self.name, f"The record has {authority.name}, {_LICENSED[how]}.", *evidence
                )
            case HarmlessDifference(how=how):
                return differs(
                    self.name, f"The record has {authority.name}, {_SHOWN[how]}.", *evidence
                )
            case NothingToCompare():
                return cannot_tell(
                    self.name,
                    f"The record has {authority.name}; the name given could be any case's.",
                    *evidence,
                )
            case DifferentName() if " " not in cited and answers_to(cited, authority.name):
                told = f"The record has {authority.name}, of which it is one party."
                return holds(self.name, told, *evidence)
            case DifferentName():
                if inquiry.also_named:
                    told = f"its own text names {inquiry.also_named[0]} too"
                    return differs(
                        self.name, f"The record has {authority.name}; {told}.", *evidence
                    )
                if so := inquiry.usage.so:
                    told = f"decisions held cite it by the name given: {citing(so)}"
                    return differs(
                        self.name,
                        f"The record has {authority.name}; {told}.",
                        *evidence,
                        *as_cited(so),
                    )
                names = " and ".join(one.name for one in held)
                # of orders, many stand on one page, and the record seldom has them all
                finding = cannot_tell if inquiry.among_orders else contradicts
                return finding(
                    self.name,
                    f"The record has {names} at this page.{_elsewhere(inquiry)}",
                    *evidence,
                )
        assert_never(match)


def _elsewhere(inquiry: Inquiry) -> str:
    """Say where the case that was named is held."""
    if not inquiry.namesakes:
        return ""
    return f" The named case is {'; '.join(described(one) for one in inquiry.namesakes[:3])}."
