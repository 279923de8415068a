"""Asks whether a decision begins at this volume, reporter and page."""

from typing import assert_never

from arguendo.corpus.model import Absent, Ambiguous, Authority, OutOfCoverage, Resolved
from arguendo.corpus.names import telling
from arguendo.corpus.verification.findings import (
    Finding,
    cannot_tell,
    contradicts,
    described,
    holds,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry


class Exists:
    """Absence is proved by what stands there instead, never by an empty place in the index."""

    name = "exists"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say what the index has at the reference or, for a name alone, under the name."""
        return (self._judge(inquiry),)

    def _judge(self, inquiry: Inquiry) -> Finding:
        meant = inquiry.stands_for
        if meant.reference is None and meant.form != "named":
            return cannot_tell(self.name, _UNHELD.get(meant.form, _POINTLESS))
        match inquiry.resolution:
            case Resolved(authority=authority):
                where = "is the only case of that name in the index"
                if meant.reference is None and not telling(authority.name):
                    return cannot_tell(
                        self.name,
                        f"Many cases bear such a name; the index has {described(authority)}.",
                        *on_record(authority),
                    )
                if meant.reference is not None:
                    blank = not meant.reference.page.strip("_-")
                    where = "is so named in that volume" if blank else "begins at this page"
                digest = "; a digest of it is held" if authority.text == "digest" else ""
                return holds(
                    self.name, f"{described(authority)} {where}{digest}.", *on_record(authority)
                )
            case Ambiguous(candidates=candidates):
                names = "; ".join(described(one) for one in candidates[:5])
                evidence = [item for one in candidates[:5] for item in on_record(one)]
                if meant.reference is None:
                    return cannot_tell(
                        self.name, f"Several cases answer to the name: {names}.", *evidence
                    )
                return holds(self.name, f"Several cases begin at this page: {names}.", *evidence)
            case Absent(occupant=Authority() as occupant):
                return contradicts(
                    self.name,
                    f"No decision begins at this page: it lies inside {described(occupant)}."
                    + _elsewhere(inquiry, occupant.id),
                    *on_record(occupant),
                )
            case Absent(coverage=coverage):
                same = [one for one in inquiry.namesakes if _of_that_year(one, meant.year)]
                if same:
                    return contradicts(
                        self.name,
                        "The index holds nothing that begins at this page. "
                        f"The named case is {described(same[0])}.",
                        *on_record(same[0]),
                    )
                return cannot_tell(self.name, f"Not in the index; {coverage}.{_elsewhere(inquiry)}")
            case OutOfCoverage(coverage=coverage):
                covers = f"; {coverage}" if coverage else ""
                return cannot_tell(self.name, f"Not in the index{covers}.{_elsewhere(inquiry)}")
        assert_never(inquiry.resolution)


_UNHELD = {
    "statute": "The index holds decisions; statutes and regulations are outside its coverage.",
    "other": "The index holds decisions; rules and constitutions are outside its coverage.",
    "journal": "The index holds decisions; articles are outside its coverage.",
}
_POINTLESS = "Nothing shows which authority it points at."


def _of_that_year(authority: Authority, year: int | None) -> bool:
    return year is not None and (authority.decided or "")[:4] == str(year)


def _elsewhere(inquiry: Inquiry, told: str = "") -> str:
    """Say where cases of the name cited are held, but for one that was told of already."""
    held = [one for one in inquiry.namesakes if one.id != told][:3]
    if not held:
        return ""
    return f" Under the name the index holds {'; '.join(described(one) for one in held)}."
