"""Asks whether a decision begins at this volume, reporter and page."""

import re
from typing import assert_never

from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    Citation,
    Coverage,
    OutOfCoverage,
    Reference,
    Resolved,
)
from arguendo.corpus.names import close, compare, joined, telling, words_of
from arguendo.corpus.provenance import Composed
from arguendo.corpus.references import as_us
from arguendo.corpus.reporters import may_hold_orders
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    as_cited,
    cannot_tell,
    citing,
    contradicts,
    described,
    differs,
    holds,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry


class Exists:
    """Absence is proved by what stands there instead, or by a volume that is held whole.

    An empty place in an index that holds a volume in part proves nothing, and neither does a page
    where orders may stand. There it counts what decisions held cite at that page: a case of the
    name vouches for the citation, another case alone contradicts it. What is found by docket number
    or by name is found; whether the number of a vendor beside it is right stays open, and the
    citation is no better than a caution.
    """

    name = "exists"
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say what the index has at the reference or, for a name alone, under the name."""
        meant = inquiry.stands_for
        if meant.reference is None and meant.form not in ("named", "docket"):
            return (cannot_tell(self.name, _UNHELD.get(meant.form, _POINTLESS)),)
        match inquiry.resolution:
            case Resolved(authority=authority, by="reference"):
                if inquiry.among_orders and _another(meant, authority):
                    detail = f"Orders stand on this page; the index has {described(authority)}."
                    return (cannot_tell(self.name, detail),)
                if _joins_another(meant.name, authority, inquiry):
                    detail = f"Two cases are named, and the record has {described(authority)} alone"
                    return (cannot_tell(self.name, f"{detail}.", *on_record(authority)),)
                return (self._begins(authority, meant.reference),)
            case Resolved(authority=authority, by=by):
                return self._described(authority, by, inquiry)
            case Ambiguous(candidates=candidates):
                return (self._several(candidates, meant.reference),)
            case Absent() as absent:
                return self._by_usage(self._absent(absent, inquiry), inquiry)
            case OutOfCoverage() as beyond:
                return self._by_usage(self._beyond(beyond, inquiry), inquiry)
        assert_never(inquiry.resolution)

    def _by_usage(self, found: Finding, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Add what decisions held cite at that page, which may speak for the citation or not."""
        so, otherwise = inquiry.usage.so, inquiry.usage.otherwise
        years, year = inquiry.usage.years, inquiry.stands_for.year
        if so and year is not None and years and year not in years:
            told = f"Decisions held that cite it give the year {' or '.join(map(str, years))}"
            return (found, differs(self.name, f"{told}: {citing(so)}.", *as_cited(so)))
        if so:
            told = "Decisions held cite a case of this name at this page"
            doubt = Composed(f"{found.detail} {told}: {citing(so)}.")
            vouched = holds(self.name, f"{told}.", *as_cited(so))
            return (vouched, found.but(severity="caution", detail=doubt))
        if otherwise and found.outcome == "undetermined" and not _among_orders(inquiry):
            return (
                contradicts(
                    self.name,
                    f"Decisions held cite {otherwise[0].name} at this page, and none the case "
                    f"named: {citing(otherwise)}.",
                    *as_cited(otherwise),
                ),
            )
        return (found,)

    def _begins(self, authority: Authority, reference: Reference | None) -> Finding:
        where = "begins at this page"
        printed = authority.references
        if reference and printed and not {reference, as_us(reference)}.intersection(printed):
            where = "begins at a parallel page that is given"
        return holds(
            self.name, f"{described(authority)} {where}{_digest(authority)}.", *on_record(authority)
        )

    def _described(self, authority: Authority, by: str, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say by what it was found, and what of the citation nobody could compare."""
        meant, evidence = inquiry.stands_for, on_record(authority)
        reference = meant.reference
        if reference is None and meant.form == "named":
            where = "is the only case of that name in the index"
        elif by == "docket":
            where = "has that docket number"
        elif reference is not None and _volume_of(authority, reference):
            where = "is so named in that volume"
        else:
            day = "day" if meant.decided and len(authority.decided or "") > 4 else "year"
            court = "court and " if meant.court else ""
            where = f"is the only decision of that name, {court}{day} in the index"
        found = holds(self.name, f"{described(authority)} {where}{_digest(authority)}.", *evidence)
        if reference is not None:
            same = [one for one in authority.references if one.reporter == reference.reporter]
            if _blank(reference) and same and reference.volume.isdigit():
                if _volume_of(authority, reference):
                    return (found,)
                return (contradicts(self.name, f"The record has it at {same[0]}.", *evidence),)
            return (
                found,
                cannot_tell(
                    self.name,
                    "The number given beside the name is not of record, and was not checked.",
                    *evidence,
                ),
            )
        if meant.form == "docket" and by == "name" and not authority.docket:
            return (found, cannot_tell(self.name, "The record has no docket number.", *evidence))
        return (found,)

    def _several(self, candidates: tuple[Authority, ...], reference: Reference | None) -> Finding:
        names = "; ".join(described(one) for one in candidates[:5])
        evidence = [item for one in candidates[:5] for item in on_record(one)]
        if reference is not None and any(reference in one.references for one in candidates):
            return holds(self.name, f"Several cases begin at this page: {names}.", *evidence)
        if len(candidates) == 1:
            detail = f"Many cases bear such a name; the index has {names}."
        else:
            detail = f"Several cases answer to the name: {names}."
        return cannot_tell(self.name, detail, *evidence)

    def _absent(self, absent: Absent, inquiry: Inquiry) -> Finding:
        meant, coverage = inquiry.stands_for, absent.coverage
        page = int(meant.reference.page) if meant.reference and _figures(meant.reference) else None
        orders = _among_orders(inquiry)
        if (occupant := absent.occupant) is not None and not orders:
            if _points_into(meant, occupant):
                return differs(
                    self.name,
                    f"No decision begins at this page: it lies inside {described(occupant)}.",
                    *on_record(occupant),
                )
            return contradicts(
                self.name,
                f"No decision begins at this page: it lies inside {described(occupant)}."
                + _elsewhere(inquiry, occupant.id),
                *on_record(occupant),
            )
        if page is not None and coverage.last_page is not None and page > coverage.last_page:
            return contradicts(
                self.name,
                f"Volume {coverage.volume} of {coverage.reporter} ends with page "
                f"{coverage.last_page}.{_elsewhere(inquiry)}",
                _vouched(coverage),
            )
        if page is not None and coverage.whole and page <= (coverage.whole_to or 0):
            if absent.before is not None and _points_into(meant, absent.before):
                return cannot_tell(
                    self.name,
                    f"No decision begins at this page{_between(absent)}.",
                    *on_record(absent.before),
                )
            return contradicts(
                self.name,
                f"The index holds volume {coverage.volume} of {coverage.reporter} whole, and no "
                f"decision begins at this page{_between(absent)}.{_elsewhere(inquiry)}",
                _vouched(coverage),
            )
        if (elsewhere := self._printed_elsewhere(inquiry, coverage)) and not orders:
            return elsewhere
        return cannot_tell(
            self.name, f"Not in the index; {coverage}{_between(absent)}.{_elsewhere(inquiry)}"
        )

    def _beyond(self, beyond: OutOfCoverage, inquiry: Inquiry) -> Finding:
        """Say that nothing of the volume is held, unless a rare name stands elsewhere that year.

        The court of one reporter alone seldom has two cases of a rare name in a year; in reporters
        of many courts common names abound.
        """
        coverage, meant = beyond.coverage, inquiry.stands_for
        of_one_court = coverage is not None and coverage.reporter == "U.S." and telling(meant.name)
        if coverage is not None and of_one_court and not _among_orders(inquiry):
            elsewhere = self._printed_elsewhere(inquiry, coverage)
            if elsewhere is not None:
                return elsewhere
        covers = f"; {coverage}" if coverage else ""
        return cannot_tell(self.name, f"Not in the index{covers}.{_elsewhere(inquiry)}")

    def _printed_elsewhere(self, inquiry: Inquiry, coverage: Coverage) -> Finding | None:
        """Find that the case named stands at another place, in its year and reporter."""
        meant = inquiry.stands_for
        for one in inquiry.namesakes:
            if (
                _of_that_year(one, meant.year, coverage)
                and close(meant.name, one.name, one.aliases)
                and not _turned_round(meant.name, one)
                and not _is_another(meant, one)
            ):
                return contradicts(
                    self.name,
                    "The index holds nothing that begins at this page. "
                    f"The named case is {described(one)}.",
                    *on_record(one),
                )
        return None


_UNHELD = {
    "statute": "The index holds decisions; statutes and regulations are outside its coverage.",
    "other": "The index holds decisions; rules and constitutions are outside its coverage.",
    "journal": "The index holds decisions; articles are outside its coverage.",
}
_POINTLESS = "Nothing shows which authority it points at."


def _among_orders(inquiry: Inquiry) -> bool:
    """Say whether orders may stand on the page cited, many to a page."""
    printed = inquiry.stands_for.reference
    return (
        printed is not None
        and _figures(printed)
        and may_hold_orders(printed.reporter, printed.volume, int(printed.page))
    )


def _turned_round(name: str, held: Authority) -> bool:
    """Say whether the parties stand in the other order: it may be their other case."""
    match = compare(name, held.name, held.aliases)
    return match.kind == "harmless" and match.how == "order"


def _is_another(meant: Citation, held: Authority) -> bool:
    """Say whether a namesake is another case: of another court, or with another number.

    `Ex parte New York, No. 2` stands behind No. 1, in the same volume.
    """
    if meant.court and held.court and meant.court != held.court:
        return True
    return _NUMBER.findall(meant.name) != _NUMBER.findall(held.name)


_NUMBER = re.compile(r"\bNo\. ?(\d+)")


def _points_into(meant: Citation, held: Authority) -> bool:
    """Say whether a page may be pointed at in an opinion, rather than given as its first.

    Some write so of a page alone, with the year or without, and of a case that they have cited:
    `Throckmorton, 98 U.S. 70`. A name and a year together are a citation in full.
    """
    if meant.name:
        shared = set(words_of(meant.name)) & set(words_of(held.name))
        is_ship = meant.name.startswith("The ") and " v. " not in meant.name
        likely = close(meant.name, held.name, held.aliases) or bool(shared) or is_ship
        return meant.year is None and likely
    return meant.year is None or (held.decided or "")[:4] == str(meant.year)


def _another(meant: Citation, held: Authority) -> bool:
    return compare(meant.name, held.name, held.aliases).kind == "different"


_VERSUS = re.compile(r"(?<!^United States)(?<!^People)(?<!^State) vs?\.? ")
"""Between two parties, but for who stands in a caption for somebody else."""


def _joins_another(name: str, held: Authority, inquiry: Inquiry) -> bool:
    """Say whether one of the cases joined in a name is neither of record nor named in the text."""
    cases = joined(name)
    known = (held.name, *held.aliases, *inquiry.also_named)
    if len(cases) == 1:
        return len(_VERSUS.findall(name)) > max(1, *(len(_VERSUS.findall(one)) for one in known))
    return not all(
        any(compare(one, other).kind in ("same", "harmless") for other in known) for one in cases
    )


def _blank(reference: Reference) -> bool:
    return not reference.page.strip("_-—–")


def _figures(reference: Reference) -> bool:
    return reference.page.isascii() and reference.page.isdigit()


def _digest(authority: Authority) -> str:
    return "; a digest of it is held" if authority.text == "digest" else ""


def _volume_of(authority: Authority, reference: Reference) -> bool:
    return any(
        one.reporter == reference.reporter
        and (one.volume == reference.volume or not reference.volume.isdigit())
        for one in authority.references
    )


def _of_that_year(authority: Authority, year: int | None, coverage: Coverage) -> bool:
    """Say whether a namesake of that year is printed in that reporter.

    In another reporter it may be the same case before another court.
    """
    return (
        year is not None
        and (authority.decided or "")[:4] == str(year)
        and any(one.reporter == coverage.reporter for one in authority.references)
    )


def _vouched(coverage: Coverage) -> Evidence:
    return Evidence(
        source=coverage.vouched_by or "index",
        id=f"{coverage.reporter} {coverage.volume}",
        says=Composed(str(coverage)),
    )


def _between(absent: Absent) -> str:
    """Say between which decisions held the page lies."""
    beside = [one for one in (absent.before, absent.after) if one is not None]
    match beside:
        case [before, after]:
            return f"; it lies between {described(before)} and {described(after)}"
        case [one] if absent.before is None:
            return f"; the first held in it is {described(one)}"
        case [one]:
            return f"; the last held in it is {described(one)}"
    return ""


def _elsewhere(inquiry: Inquiry, told: str = "") -> str:
    """Say where cases of the name cited are held, but for one that was told of already."""
    held = [one for one in inquiry.namesakes if one.id != told][:3]
    if not held:
        return ""
    return f" Under the name the index holds {'; '.join(described(one) for one in held)}."
