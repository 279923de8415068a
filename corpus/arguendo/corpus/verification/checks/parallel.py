"""Asks whether the references that stand side by side mean one decision."""

from arguendo.corpus.model import Absent, Ambiguous, Authority, Reference, Resolution, Resolved
from arguendo.corpus.references import as_us
from arguendo.corpus.verification.findings import (
    Finding,
    cannot_tell,
    contradicts,
    described,
    differs,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.volume_years import strays

_LONGEST_OPINION = 250
"""Pages that an opinion may run to."""


class Parallel:
    """A citation of which only half resolves must say so.

    The page by which the decision was found vouches for itself; every other one given, the first
    not excepted, is compared with the record.
    """

    name = "parallel"
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Ask of each reference side by side whether the record has it for the same decision."""
        meant, authority = inquiry.stands_for, inquiry.authority
        if not inquiry.parallels or meant.reference is None:
            return (not_applicable(self.name, "No parallel reference is given."),)
        if authority is None:
            return (
                *self._at_odds(inquiry),
                cannot_tell(self.name, "There is no decision to compare them with."),
            )
        found = [
            self._one(f"Parallel reference {number}", reference, resolution, authority)
            for number, (reference, resolution) in enumerate(inquiry.parallels, start=1)
        ]
        if meant.reference not in authority.references:
            found.insert(0, self._one("The first reference", meant.reference, None, authority))
        return tuple(found)

    def _at_odds(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say where two references given mean two decisions, whichever of them is meant."""
        held = {
            resolution.authority.id: resolution.authority
            for _, resolution in inquiry.parallels
            if isinstance(resolution, Resolved)
        }
        if len(held) < 2:
            return ()
        names = " and ".join(described(one) for one in held.values())
        evidence = [item for one in held.values() for item in on_record(one)]
        return (
            contradicts(self.name, f"The parallel references are those of {names}.", *evidence),
        )

    def _one(
        self, which: str, reference: Reference, resolution: Resolution | None, authority: Authority
    ) -> Finding:
        if {reference, as_us(reference)} & set(authority.references):
            return holds(self.name, f"{which} is of record.", *on_record(authority))
        match resolution:
            case Resolved(authority=other) if other.id != authority.id:
                return contradicts(
                    self.name, f"{which} is that of {described(other)}.", *on_record(other)
                )
            case Ambiguous(candidates=(other, *_)) if authority not in resolution.candidates:
                return contradicts(
                    self.name, f"{which} is that of {described(other)}.", *on_record(other)
                )
            case Absent(occupant=Authority() as other) if other.id != authority.id:
                return contradicts(
                    self.name, f"{which} lies inside {described(other)}.", *on_record(other)
                )
        alike = [r for r in authority.references if r.reporter == reference.reporter]
        if any(_within(reference, one) for one in alike):
            return differs(
                self.name,
                f"{which} points at a page behind the first, which is {alike[0]} of record.",
                *on_record(authority),
            )
        if alike:
            return contradicts(
                self.name,
                f"{which} is at odds with the record's {alike[0]}.",
                *on_record(authority),
            )
        if authority.decided and (told := strays(reference, int(authority.decided[:4]))):
            return contradicts(
                self.name,
                f"{which} is none of {authority.decided[:4]}: {told}.",
                *on_record(authority),
            )
        return cannot_tell(self.name, f"{which} is not in the index.")


def _within(reference: Reference, begins: Reference) -> bool:
    """Say whether a page may lie in the opinion that begins there, as a pin would."""
    pages = (reference.page, begins.page)
    if reference.volume != begins.volume or not all(page.isdigit() for page in pages):
        return False
    return int(begins.page) < int(reference.page) <= int(begins.page) + _LONGEST_OPINION
