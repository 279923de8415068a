"""Asks whether the court, the year and the docket number are those of record."""

import re

from arguendo.corpus.model import Authority
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry

_SINGLE = re.compile(r"scotus|ca\d{1,2}|cadc|cafc")
"""Courts that exist once: one of them is never another way of writing a second."""


class Dated:
    """The court and the year are part of the citation, and the record knows both."""

    name = "dated"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare year, court and docket number with the record, each on its own."""
        authority, meant = inquiry.authority, inquiry.stands_for
        if authority is None:
            return (not_applicable(self.name, "There is no decision to compare dates with."),)
        evidence = on_record(authority)
        found = []
        if meant.year is not None:
            found.append(self._year(meant.year, authority, evidence))
        if meant.court:
            found.append(self._court(meant.court, authority, evidence))
        if inquiry.docket and authority.docket:
            found.append(self._docket(inquiry.docket, authority, evidence))
        return tuple(found) or (not_applicable(self.name, "No court and no year are given."),)

    def _year(self, year: int, authority: Authority, evidence: tuple[Evidence, ...]) -> Finding:
        if authority.decided is None:
            return cannot_tell(self.name, "The record has no date.", *evidence)
        recorded = int(authority.decided[:4])
        if year == recorded:
            return holds(self.name, f"The record has {recorded}.", *evidence)
        if len(authority.decided) == 4 and abs(year - recorded) == 1:
            # a term of court runs over two years, and a bare year may be the term's
            return differs(self.name, f"The record has {recorded}, and no day.", *evidence)
        return contradicts(self.name, f"The record has {authority.decided}.", *evidence)

    def _court(self, court: str, authority: Authority, evidence: tuple[Evidence, ...]) -> Finding:
        if not authority.court:
            return cannot_tell(self.name, "The record names no court.", *evidence)
        detail = f"The record has the court {authority.court}."
        if court == authority.court:
            return holds(self.name, detail, *evidence)
        single = _SINGLE.fullmatch(court) and _SINGLE.fullmatch(authority.court)
        return (contradicts if single else differs)(self.name, detail, *evidence)

    def _docket(self, docket: str, authority: Authority, evidence: tuple[Evidence, ...]) -> Finding:
        detail = f"The record has the docket number {authority.docket}."
        same = set(_numbers(docket)) & set(_numbers(authority.docket))
        return (holds if same else differs)(self.name, detail, *evidence)


def _numbers(docket: str) -> list[str]:
    """Return the case numbers in a docket number, without court, judge and leading noughts."""
    return [
        f"{int(year)}-{int(number)}" if year else str(int(number))
        for year, number in re.findall(
            r"(?:(?<!\d)(\d{2,4})[-–](?:[A-Za-z]{2,4}[-–])?)?0*(\d{1,6})", docket
        )
    ]
