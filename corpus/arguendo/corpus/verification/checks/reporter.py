"""Asks whether the reporter is real and printed that volume, and decisions of that year."""

import datetime as dt
import re
from functools import lru_cache

from arguendo.corpus.model import Citation, Reference
from arguendo.corpus.printed import never_by, not_sitting
from arguendo.corpus.provenance import Composed
from arguendo.corpus.references import nominative
from arguendo.corpus.reporters import Reporter, in_print
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
)
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.volume_years import strays

_NOMINATIVE = re.compile(
    r"U\. ?S\. ?\((\d{1,2}) (Dall|Cranch|Wheat|Pet|How|Black|Wall|Otto)(?:\.|[a-z]*\.?)\)"
)


class ReporterCheck:
    """A reporter that had not begun, or had ended, or never came so far, prints nothing.

    Nor does a volume print decisions of other years than its own, where those are known, nor the
    Federal Reporter those of a state; and no court decides before it sits.
    """

    name = "reporter"
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Look at the reporter of each reference; what fails comes first."""
        meant = inquiry.stands_for
        references = (meant.reference, *meant.parallels) if meant.reference else ()
        if not references or meant.form == "journal":
            return (not_applicable(self.name, "No reporter of decisions is cited."),)
        found = [
            self._one(reporter, reference, meant.year, inquiry) if reporter else _unlisted()
            for reference, reporter in zip(references, inquiry.reporters, strict=True)
        ]
        found += self._early(meant)
        found += self._court(meant, references)
        failed = tuple(one for one in found if one.outcome != "holds")
        return failed or (found[0],)

    def _early(self, meant: Citation) -> list[Finding]:
        """Compare the early reporter in parentheses with the volume: `5 U.S. (1 Cranch) 137`."""
        due = nominative(meant.reference.volume) if meant.reference else None
        given = _NOMINATIVE.search(meant.text)
        if due is None or given is None or meant.reference is None:
            return []
        number, name = due
        if (int(given[1]), given[2]) == (number, name.rstrip(".")):
            return []
        return [differs(self.name, f"Volume {meant.reference.volume} of U.S. is {number} {name}.")]

    def _court(self, meant: Citation, references: tuple[Reference, ...]) -> list[Finding]:
        """Ask whether that court sat then, and whether the reporter prints its decisions."""
        told = not_sitting(meant.text, meant.court, meant.year)
        told = told or next((why for one in references if (why := never_by(one, meant.court))), "")
        return [contradicts(self.name, f"{told[0].upper()}{told[1:]}.")] if told else []

    def _one(
        self, reporter: Reporter, reference: Reference, year: int | None, inquiry: Inquiry
    ) -> Finding:
        volume = reference.volume
        evidence = _listed(reporter.name, reporter.title)
        by = inquiry.as_of
        if year is not None and 0 < year < by.year:
            by = dt.date(year, 12, 31)
        last = reporter.last_volume(by)
        if last is not None and volume.isdigit() and not 0 < int(volume) <= last:
            return contradicts(
                self.name,
                f"{reporter.name} has no such volume: the decisions made by {by} reach volume "
                f"{last} at the most.",
                evidence,
            )
        if reference.page.isdigit() and not int(reference.page):
            return contradicts(self.name, "No volume has a page 0.", evidence)
        if year is not None and not in_print(reporter, year):
            finding = contradicts if reporter.years == "known" else differs
            return finding(self.name, f"{reporter.name} {_printed(reporter)}.", evidence)
        if year is not None and (told := strays(reference, year)) and not _dated(inquiry):
            return contradicts(self.name, f"{told[0].upper()}{told[1:]}.", evidence)
        return _is(reporter.name, reporter.title)


@lru_cache(maxsize=512)
def _listed(name: str, title: str) -> Evidence:
    return Evidence(source="reporters-db", id=name, says=Composed(title))


@lru_cache(maxsize=512)
def _is(name: str, title: str) -> Finding:
    """Find that the reporter is what it is: of one reporter, a text has many citations."""
    return holds(ReporterCheck.name, f"{name} is {title}.", _listed(name, title))


def _dated(inquiry: Inquiry) -> bool:
    """Say whether the record has a day for the decision there, which tells more than the volume."""
    authority = inquiry.authority
    return (
        authority is not None
        and inquiry.stands_for.reference in authority.references
        and authority.decided is not None
    )


def _unlisted() -> Finding:
    return cannot_tell("reporter", "Nothing is known of this reporter's volumes and years.")


def _printed(reporter: Reporter) -> str:
    if reporter.first and reporter.last:
        return f"prints decisions of the years {reporter.first} to {reporter.last}"
    if reporter.last:
        return f"prints no decision later than {reporter.last}"
    return f"prints no decision earlier than {reporter.first}"
