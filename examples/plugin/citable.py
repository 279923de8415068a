"""Asks whether a disposition that was not published may be cited at all.

Federal Rule of Appellate Procedure 32.1(a): no court of appeals may forbid the citation of one
issued on or after 1 January 2007. An earlier one is a matter of each circuit's own rules.
"""

from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import Evidence, Finding, differs, holds, not_applicable
from arguendo.corpus.verification.model import Inquiry

RULE = Evidence(
    source="Federal Rules of Appellate Procedure",
    id="32.1(a)",
    says=Composed("A court may not restrict the citation of what was issued from 2007 on"),
)


class Citable:
    """The Federal Appendix prints dispositions that were not published; its year decides."""

    name = "citable"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare the year of decision with the day on which the rule began."""
        printed = inquiry.stands_for.reference
        if printed is None or printed.reporter != "F. App'x":
            return (not_applicable(self.name, "It is not printed in the Federal Appendix."),)
        held = inquiry.authority.decided if inquiry.authority else None
        year = int(held[:4]) if held else inquiry.stands_for.year
        if year is not None and year >= 2007:
            return (holds(self.name, "Not published, and citable in every circuit.", RULE),)
        return (differs(self.name, "Not published: the circuit's rules say if it is cited.", RULE),)
