"""Asks what the decision is worth in the forum, where it binds or persuades."""

from arguendo.corpus.forums import Weight, weight
from arguendo.corpus.model import Voice
from arguendo.corpus.reporters import is_unpublished
from arguendo.corpus.verification.findings import (
    Finding,
    holds,
    not_applicable,
    not_asked,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry

_SEPARATE: dict[Voice, str] = {
    "concurrence": "a concurrence speaks for those who joined it",
    "concurrence-in-judgment": "a concurrence in the judgment speaks for those who joined it",
    "concurrence-in-part": "a concurrence in part speaks for those who joined it",
    "dissent": "a dissent is not the court's",
    "plurality": "a plurality decides no more than its narrowest ground",
    "syllabus": "a syllabus is no part of the opinion",
}


class Weighed:
    """Weight is computed from the tree of courts, and never asked of a model.

    It is told for information: an authority that only persuades is cited as truly as one that
    binds. That a decision was overruled is told by the check `treated`.
    """

    name = "weighed"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say whether the decision binds the forum or persuades it, and why."""
        authority = inquiry.authority
        if not inquiry.forum:
            return (not_applicable(self.name, "No forum is given."),)
        if authority is None:
            return (not_applicable(self.name, "There is no decision to weigh."),)
        if not authority.court:
            return (not_asked(self.name, "The record names no court."),)
        spoken = inquiry.speaker.voice if inquiry.speaker else None
        if spoken in _SEPARATE:
            return (self._told("persuasive", _SEPARATE[spoken], inquiry),)
        if any(is_unpublished(one.reporter) for one in authority.references):
            why = "it is printed as an opinion that was not selected for publication"
            return (self._told("persuasive", why, inquiry),)
        found: Weight = weight(authority.court, inquiry.forum, authority.decided or "")
        if found.kind == "unknown":
            return (not_asked(self.name, f"It cannot be weighed: {found.why}."),)
        return (self._told(found.kind, found.why, inquiry),)

    def _told(self, kind: str, why: str, inquiry: Inquiry) -> Finding:
        worth = {
            "binding": "It binds the forum",
            "persuasive": "It persuades and does not bind the forum",
            "depends": "Whether it binds the forum depends",
        }[kind]
        evidence = on_record(inquiry.authority) if inquiry.authority else ()
        return holds(self.name, f"{worth}: {why}.", *evidence)
