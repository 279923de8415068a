"""Asks whether the decision had been made on the day as of which it is cited."""

import datetime as dt

from arguendo.corpus.model import last_day
from arguendo.corpus.verification.findings import (
    Finding,
    cannot_tell,
    contradicts,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry


class Timely:
    """What has not been decided yet cannot be cited: this is proof, not a matter of weight."""

    name = "timely"
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare the day of decision with the day as of which the citation is judged."""
        return (self._judge(inquiry),)

    def _judge(self, inquiry: Inquiry) -> Finding:
        authority, as_of = inquiry.authority, inquiry.as_of
        if authority is None or authority.decided is None:
            year = inquiry.stands_for.year
            if year is not None and year > as_of.year:
                return contradicts(self.name, f"The year given lies after {as_of}.")
            return not_applicable(self.name, "There is no day of decision to compare.")
        evidence = on_record(authority)
        first = dt.date.fromisoformat(f"{authority.decided}-01-01"[:10])
        if first > as_of:
            return contradicts(
                self.name, f"It was decided {authority.decided}, after {as_of}.", *evidence
            )
        if last_day(authority.decided) > as_of:
            return cannot_tell(
                self.name,
                f"It was decided in {authority.decided}, on a day not known: before or after "
                f"{as_of} cannot be told.",
                *evidence,
            )
        return holds(self.name, f"It was decided {authority.decided}.", *evidence)
