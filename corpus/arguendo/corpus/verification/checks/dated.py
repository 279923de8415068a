"""Asks whether the court, the year and the docket number are those of record."""

import re

from arguendo.corpus.courts import by_state_alone, court, court_cited_as, level
from arguendo.corpus.dockets import same_docket
from arguendo.corpus.model import Authority, Citation, Reference
from arguendo.corpus.reporters import reporter
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    as_cited,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.volume_years import fits, strays

_SINGLE = re.compile(r"scotus|ca\d{1,2}|cadc|cafc")
"""Courts that exist once: one of them is never another way of writing a second."""
_ENOUGH = 2
"""Decisions that give another year than the record: a slip is seldom made twice."""


class Dated:
    """The court and the day are part of the citation, and the record knows both.

    A record errs too: where the volume itself bears out the year given and not the record's,
    neither is believed.
    """

    name = "dated"
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare day or year, court and docket number with the record, each on its own."""
        authority, meant = inquiry.authority, inquiry.stands_for
        if told := _no_such_day(meant.text):
            return (contradicts(self.name, told),)
        if authority is None:
            return (not_applicable(self.name, "There is no decision to compare dates with."),)
        evidence = on_record(authority)
        found = []
        if meant.year is not None:
            found.append(self._date(inquiry, authority, evidence))
        if meant.court:
            found.append(self._court(meant.court, authority, evidence))
        if told := _unreadable(meant, authority):
            found.append(differs(self.name, told, *evidence))
        if inquiry.docket and authority.docket:
            found.append(self._docket(inquiry.docket, authority, evidence))
        return tuple(found) or (not_applicable(self.name, "No court and no year are given."),)

    def _date(
        self, inquiry: Inquiry, authority: Authority, evidence: tuple[Evidence, ...]
    ) -> Finding:
        meant = inquiry.stands_for
        year, day = meant.year or 0, meant.decided
        if authority.decided is None:
            return cannot_tell(self.name, "The record has no date.", *evidence)
        recorded = int(authority.decided[:4])
        if day and len(authority.decided) > 4 and day != authority.decided and year == recorded:
            # argued, decided, filed and amended are easily mixed up
            return differs(self.name, f"The record has {authority.decided}.", *evidence)
        if year == recorded:
            if day and len(authority.decided) == 4:
                detail = f"The record has {recorded}, and no day."
                return cannot_tell(self.name, detail, *evidence)
            return holds(
                self.name, f"The record has {authority.decided if day else recorded}.", *evidence
            )
        if recorded == year + 1 and _runs_to(recorded, meant.text):
            detail = f"The record has {authority.decided}; two years are given."
            return differs(self.name, detail, *evidence)
        if len(authority.decided) == 4 and abs(year - recorded) == 1:
            # a term of court runs over two years, and a bare year may be the term's
            return differs(self.name, f"The record has {recorded}, and no day.", *evidence)
        if abs(year - recorded) == 1 and any(map(_dated_by_term, authority.references)):
            detail = f"The record has {authority.decided}; early volumes are dated by the term."
            return differs(self.name, detail, *evidence)
        if any(
            (_before_it_began(one, recorded) and not _before_it_began(one, year))
            or (strays(one, recorded) and not strays(one, year))
            or (fits(one, year) and not fits(one, recorded))
            for one in authority.references
        ):
            return cannot_tell(
                self.name,
                f"The record has {authority.decided}, which its own volume does not bear out.",
                *evidence,
            )
        if inquiry.usage.in_year >= _ENOUGH:
            return differs(
                self.name,
                f"The record has {authority.decided}; {inquiry.usage.in_year} decisions held cite "
                "it by the year given.",
                *evidence,
                *as_cited(inquiry.usage.so),
            )
        return contradicts(self.name, f"The record has {authority.decided}.", *evidence)

    def _court(self, court: str, authority: Authority, evidence: tuple[Evidence, ...]) -> Finding:
        if not authority.court:
            return cannot_tell(self.name, "The record names no court.", *evidence)
        detail = f"The record has the court {authority.court}."
        if court == authority.court:
            return holds(self.name, detail, *evidence)
        sure = _exclude(court, authority.court) and not _of_dallas(authority)
        return (contradicts if sure else differs)(self.name, detail, *evidence)

    def _docket(self, docket: str, authority: Authority, evidence: tuple[Evidence, ...]) -> Finding:
        detail = f"The record has the docket number {authority.docket}."
        same = same_docket(docket, authority.docket)
        return (holds if same else differs)(self.name, detail, *evidence)


def _before_it_began(reference: Reference, year: int) -> bool:
    """Say whether a reporter had not begun in a year."""
    printed = reporter(reference.reporter)
    return printed is not None and bool(printed.first) and year < (printed.first or 0)


def _runs_to(year: int, text: str) -> bool:
    """Say whether two years are given, as of a term of court, and that is the second of them."""
    found = _TWO_YEARS.search(text)
    return found is not None and str(year).endswith(found[1])


_TWO_YEARS = re.compile(r"\b\d{4} ?[-–/] ?((?:\d\d)?\d\d)\)")


def _dated_by_term(reference: Reference) -> bool:
    """Say whether it stands in a volume that gives the term of court and no day of decision."""
    volume = reference.volume
    return reference.reporter == "U.S." and volume.isdigit() and int(volume) < _FIRST_WITH_DAYS


_FIRST_WITH_DAYS = 108
"""The first volume of U.S. Reports that prints the days of its decisions."""

_DAY = re.compile(
    r"[(\[][^()\[\]]{0,60}?\b(?P<month>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"[a-z]*\.? (?P<day>\d{1,2}), (?P<year>\d{4})[)\]]"
)
_LENGTHS = {"Feb": 29, "Apr": 30, "Jun": 30, "Sep": 30, "Nov": 30}


def _no_such_day(cited: str) -> str:
    """Say that the day in parentheses is in no calendar; nothing where it is in one."""
    found = _DAY.search(cited)
    if found is None:
        return ""
    day, year = int(found["day"]), int(found["year"])
    last = _LENGTHS.get(found["month"][:3], 31)
    if last == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        last = 28
    return "" if 1 <= day <= last else f"That month has {last} days."


_YEAR_LIKE = re.compile(r"['’]\d\d|[MDCLXVI]{4,}|(?=[^ ]*\d)[\dlIOoSZB ]{4,6}")
_COURT_LIKE = re.compile(
    r"[(\[](?P<court>(?=[^()\[\]]*\b(?:Cir|Ct|Court|Circuit|App|Dist|Super|Bankr|D)\b)"
    r"[A-Z][^()\[\]\d]{1,40}?),? ?\d{4}[)\]]"
)


def _unreadable(meant: Citation, authority: Authority) -> str:
    """Say that a year or a court in parentheses could not be read; nothing where none is."""
    short = (authority.decided or "")[2:4]
    if (
        meant.year is None
        and _YEAR_LIKE.fullmatch(meant.parenthetical)
        and meant.parenthetical[1:] != short
    ):
        return "What is given for the year could not be read."
    found = _COURT_LIKE.search(meant.text)
    if found is None or "Sup" in found["court"] or court_cited_as(found["court"]):
        return ""
    return "The court in parentheses is none that is known."


def _of_dallas(authority: Authority) -> bool:
    """Say whether it is printed in the first four volumes, in which Dallas printed other courts."""
    return any(
        one.reporter == "U.S." and one.volume in ("1", "2", "3", "4")
        for one in authority.references
    )


def _exclude(one: str, other: str) -> bool:
    """Say whether two courts are two, and neither a division or an older name of the other.

    A court of appeals is no district court, a federal court none of a state; which of the courts
    of one state is meant is often written loosely.
    """
    if _SINGLE.fullmatch(one) and _SINGLE.fullmatch(other):
        return True
    a, b = court(one), court(other)
    if a is None or b is None:
        return False
    if {a.system, b.system} == {"federal", "state"}:
        if a.location == b.location and (by_state_alone(one) or by_state_alone(other)):
            return (level(one) or level(other)) != "district"
        # the courts of the District of Columbia are both, by what is written of them
        return "dc" not in (one, other)
    if a.system == b.system == "state":
        return bool(a.location and b.location and a.location != b.location)
    levels = {level(one), level(other)}
    return len(levels) == 2 and "" not in levels
