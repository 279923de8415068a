"""Asks how later decisions held by the index have dealt with it, as of the day."""

from arguendo.corpus.verification.findings import Finding, differs, holds, not_applicable
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.subsequent import compared
from arguendo.corpus.verification.treatments import evidence_of, gravest_first, says

MOST = 5
"""Treatments told; how many more there are is said."""


class Treated:
    """That nothing negative was found says so of this index and this day, and nothing more.

    Treatment is read out of the words of later opinions, beside what sources state. A decision
    overruled is still the authority named, so it is a caution; the sentence that says so stands
    in the evidence. What the text itself says became of it (`overruled by`, `rev'd on other
    grounds`) is compared with the record of that later decision: borne out, something else, not
    cited there at all, or, where the later decision is not held, not compared.
    """

    name = "treated"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say each negative treatment with the decision that shows it, then what the text says."""
        if inquiry.authority is None:
            return (not_applicable(self.name, "There is no decision to look for."),)
        return (self._found(inquiry), *compared(self.name, inquiry, inquiry.authority))

    def _found(self, inquiry: Inquiry) -> Finding:
        negative = gravest_first(inquiry.treatments)
        if not negative:
            return holds(
                self.name, f"No negative treatment found in the index as of {inquiry.as_of}."
            )
        told = "; ".join(says(one) for one in negative[:MOST])
        more = f"; and {len(negative) - MOST} more" if len(negative) > MOST else ""
        evidence = tuple(item for one in negative[:MOST] for item in evidence_of(one))
        return differs(self.name, f"{told}{more}.", *evidence)
