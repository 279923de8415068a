"""Asks whether the references that stand side by side mean one decision."""

from arguendo.corpus.model import Absent, Authority, Reference, Resolution, Resolved
from arguendo.corpus.verification.findings import (
    Finding,
    cannot_tell,
    contradicts,
    described,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry


class Parallel:
    """A citation of which only half resolves must say so."""

    name = "parallel"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Ask of each parallel reference whether the record has it for the same decision."""
        if not inquiry.parallels:
            return (not_applicable(self.name, "No parallel reference is given."),)
        if inquiry.authority is None:
            return (cannot_tell(self.name, "There is no decision to compare them with."),)
        return tuple(
            self._one(number, reference, resolution, inquiry.authority)
            for number, (reference, resolution) in enumerate(inquiry.parallels, start=1)
        )

    def _one(
        self, number: int, reference: Reference, resolution: Resolution, authority: Authority
    ) -> Finding:
        which = f"Parallel reference {number}"
        if reference in authority.references:
            return holds(self.name, f"{which} is of record.", *on_record(authority))
        match resolution:
            case Resolved(authority=other) if other.id != authority.id:
                return contradicts(
                    self.name, f"{which} is that of {described(other)}.", *on_record(other)
                )
            case Absent(occupant=Authority() as other) if other.id != authority.id:
                return contradicts(
                    self.name, f"{which} lies inside {described(other)}.", *on_record(other)
                )
        alike = [r for r in authority.references if r.reporter == reference.reporter]
        if alike:
            return contradicts(
                self.name,
                f"{which} is at odds with the record's {alike[0]}.",
                *on_record(authority),
            )
        return cannot_tell(self.name, f"{which} is not in the index.")
