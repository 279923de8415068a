"""Authorities and passages as an agent is given them: never without a grade."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from arguendo.corpus.provenance import Supplied

if TYPE_CHECKING:
    from arguendo.corpus.library import Library
    from arguendo.corpus.model import Authority, Passage, Reference
    from arguendo.graph.wire import VerdictView


class Graded:
    """Sends every citation through the gate, those that the record's own words hold among them."""

    def __init__(self, library: "Library", as_of: dt.date, forum: str = "") -> None:
        from arguendo.graph.gate.gate import Gate

        self._library = library
        self._gate = Gate(library, as_of=as_of, forum=forum)

    def authority(self, authority: "Authority") -> dict[str, Any]:
        """Return a decided case with its citation, the grade of it, and what speaks against it."""
        citation, verdicts = self._gate.clear_citation(authority)
        verdict = verdicts[0] if verdicts else None
        return {
            "authority": authority.id,
            "citation": citation.marked(),
            "grade": verdict.grade if verdict else "unproven",
            "findings": _weighty(verdict) if verdict else [],
            "court": authority.court,
            "decided": authority.decided,
            "digest": authority.text == "digest",
        }

    def known(self, id: str, name: str, reference: "Reference | None") -> dict[str, Any]:
        """Return a decided case by its id, or one that a source names and the index lacks."""
        if authority := self._library.authority(id):
            return self.authority(authority)
        named = ", ".join(part for part in (name, str(reference or "")) if part)
        citation, verdicts = self._gate.clear_supplied(Supplied(named))
        return {
            "authority": "",
            "citation": citation.marked(),
            "grade": verdicts[0].grade if verdicts else "unproven",
            "findings": _weighty(verdicts[0]) if verdicts else [],
            "court": "",
            "decided": None,
            "digest": False,
        }

    def passage(self, passage: "Passage") -> dict[str, Any]:
        """Return words of the record, and a grade for each citation inside them."""
        _, verdicts = self._gate.clear_supplied(Supplied(passage.text))
        return {
            "id": passage.id,
            "page": passage.page,
            "text": passage.text,
            "cites": [{"citation": one.text, "grade": one.grade} for one in verdicts],
        }


def _weighty(verdict: "VerdictView") -> list[dict[str, str]]:
    """Return the findings that weigh: what does not hold, and what could not be determined."""
    return [
        {"check": finding.check, "outcome": finding.outcome, "detail": finding.detail}
        for finding in verdict.findings
        if finding.outcome in ("fails", "undetermined") and finding.severity != "information"
    ]
