"""Asks whether the record bears out what the text cites it for, where a judge was asked."""

from typing import assert_never

from arguendo.corpus.model import Authority, Passage, Speaker, Voice
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    differs,
    holds,
    not_applicable,
    not_asked,
)
from arguendo.corpus.verification.model import Inquiry, Support

_NOT_THE_COURT: dict[Voice, str] = {
    "concurrence": "a concurrence",
    "concurrence-in-judgment": "a concurrence in the judgment",
    "concurrence-in-part": "an opinion concurring in part",
    "dissent": "a dissent",
    "syllabus": "the syllabus, which is no part of the opinion",
}
_SHOWN = 200
"""Characters of the record that a finding quotes; the evidence beside it has them all."""


class Supported:
    """A judge's word counts only with words of the record behind it, verbatim, and is no proof.

    What a judge finds contradicted is a caution, not a rejection: it read one passage. Support by
    a digest is a caution too, for a digest is our own note. Where nobody was asked, the finding
    says so and weighs nothing.
    """

    name = "supported"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say what the judge answered, once its words are found in the record."""
        if inquiry.authority is None:
            return (not_applicable(self.name, "There is no decision to look for it in."),)
        if inquiry.support is None:
            return (not_asked(self.name, "Nobody was asked whether the record bears it out."),)
        return (self._judge(inquiry, inquiry.support, inquiry.authority),)

    def _judge(self, inquiry: Inquiry, support: Support, authority: Authority) -> Finding:
        who = f"the judge {support.judge}" + ("" if support.stays else " (asked over the network)")
        if support.answer == "not-reached":
            return cannot_tell(self.name, f"The judge asked gave no answer that counts: {who}.")
        if authority.text == "none":
            return cannot_tell(self.name, "The index holds no words of it to look for it in.")
        passage = _behind(support, inquiry.relied_on, authority)
        if passage is None:
            return cannot_tell(self.name, f"No words of the record are behind an answer of {who}.")
        words = " ".join(support.span.split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
        page = f" at page {support.page}" if support.page is not None else ""
        digest = authority.text == "digest" or passage.voice == "digest"
        words_of = "a digest of it" if digest else "the record"
        evidence = Evidence(source=f"index, read by {who}", id=passage.id, says=support.span)
        match support.answer:
            case "supports":
                if digest:
                    return cannot_tell(
                        self.name,
                        f"It is borne out, says {who}, by a digest; its own words are not held: "
                        f"“{shown}”",
                        evidence,
                    )
                if (speaks := _NOT_THE_COURT.get(passage.voice)) and not _said_so(
                    inquiry.speaker, passage
                ):
                    return differs(
                        self.name,
                        f"It is borne out{page}, says {who}, by {speaks}: “{shown}”",
                        evidence,
                    )
                return holds(self.name, f"It is borne out{page}, says {who}: “{shown}”", evidence)
            case "contradicts":
                return differs(
                    self.name,
                    f"The contrary stands in {words_of}{page}, says {who}: “{shown}”",
                    evidence,
                )
            case "cannot-tell":
                return cannot_tell(
                    self.name,
                    f"Not told, says {who}; the nearest words of {words_of}{page}: “{shown}”",
                    evidence,
                )
        assert_never(support.answer)


def _behind(support: Support, passage: Passage | None, authority: Authority) -> Passage | None:
    """Return the passage an answer rests on, if its words stand there and it is of the case."""
    if passage is None or passage.id != support.passage or passage.authority != authority.id:
        return None
    return passage if support.span.strip() and support.span in passage.text else None


def _said_so(speaker: Speaker | None, passage: Passage) -> bool:
    """Tell whether the citation says itself who speaks there."""
    if speaker is None:
        return False
    return speaker.voice == passage.voice or bool(
        passage.author and speaker.author.casefold() == passage.author.casefold()
    )
