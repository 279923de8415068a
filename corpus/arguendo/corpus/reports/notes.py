"""What there is to say of each citation of a document, in order: what all forms of report share."""

from typing import Literal, NamedTuple

from arguendo.corpus.citations.normal import normal
from arguendo.corpus.documents import Document
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.report import Report

Mark = Literal["verified", "caution", "unproven", "rejected", "unread"]
"""A grade, or that it could not be read at all."""

SIGNS: dict[Mark, str] = {
    "verified": "✓",
    "caution": "!",
    "unproven": "?",
    "rejected": "✗",
    "unread": "?",
}
"""The sign beside each grade, so that colour is never alone in telling it."""

STRUCK: tuple[Mark, ...] = ("unproven", "rejected", "unread")
"""The grades that are shown struck."""

MEANINGS: dict[Mark, str] = {
    "verified": "everything it claims was checked against the index and holds",
    "caution": "it is the authority named; something could not be checked, or differs",
    "unproven": "nothing speaks against it and nothing vouches for it",
    "rejected": "the record contradicts it",
    "unread": "it is shaped like a citation and could not be read as one",
}
"""What each grade means, in short."""


class Remark(NamedTuple):
    """What one check says."""

    check: str
    """The check's name; empty where no check was reached."""
    outcome: str
    """What came of it."""
    weighs: bool
    """Whether it is something the reader has to see."""
    words: str
    """The finding in words."""


class Note(NamedTuple):
    """What there is to say of one citation."""

    number: int
    """Its number in the report, from 1."""
    start: int
    """Offset of its first character in the document's text."""
    end: int
    """Offset past its last character."""
    place: str
    """Where a person finds it."""
    text: str
    """The citation in plain words, on one line."""
    mark: Mark
    """Its grade."""
    remarks: tuple[Remark, ...]
    """What the checks say, in their order."""

    @property
    def weighty(self) -> tuple[Remark, ...]:
        """What the reader has to see."""
        return tuple(one for one in self.remarks if one.weighs)


def notes(report: Report, document: Document) -> tuple[Note, ...]:
    """Return a note on each citation, and on whatever could not be read, in their order."""
    found: list[tuple[int, int, Mark, tuple[Remark, ...]]] = [
        (
            verdict.citation.start,
            verdict.citation.end,
            verdict.grade,
            tuple(_remark(finding, document) for finding in verdict.findings),
        )
        for verdict in report.verdicts
    ]
    found += [
        (
            one.start,
            one.end,
            "unread",
            (Remark("", "undetermined", True, f"{one.why[:1].upper()}{one.why[1:]}."),),
        )
        for one in report.unread
    ]
    found.sort(key=lambda one: one[:2])
    return tuple(
        Note(number, start, end, document.place(start), plain(document, start, end), mark, remarks)
        for number, (start, end, mark, remarks) in enumerate(found, start=1)
    )


def in_words(note: Note) -> tuple[str, ...]:
    """Return a note in lines of plain words; what is struck stands between ~~."""
    text = f"~~{note.text}~~" if note.mark in STRUCK else note.text
    return (
        f"{SIGNS[note.mark]} {note.mark:<9} {text}  {note.place}".rstrip(),
        *(
            f"    {remark.check}: {remark.words}" if remark.check else f"    {remark.words}"
            for remark in note.weighty
        ),
    )


def plain(document: Document, start: int, end: int) -> str:
    """Return words of a document on one line, without marks of emphasis or hidden characters."""
    return one_line(normal(document.text[start:end]).text)


def one_line(words: str) -> str:
    """Return words on one line, without what a terminal or a page would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def weighs(finding: Finding) -> bool:
    """Tell whether a finding is one the reader has to see."""
    return finding.outcome in ("fails", "undetermined") and finding.severity != "information"


def _remark(finding: Finding, document: Document) -> Remark:
    words = " ".join((finding.detail, *altered(finding, document)))
    return Remark(finding.check, finding.outcome, weighs(finding), words)


def altered(finding: Finding, document: Document) -> tuple[str, ...]:
    """Say where a quotation differs: its own words, and what the record has in their place."""
    said = []
    for one in finding.altered:
        ours, theirs = plain(document, one.start, one.end), one_line(one.recorded)
        place = document.place(one.start)
        if ours and theirs:
            said.append(f"“{ours}” where the record has “{theirs}” ({place}).")
        elif ours:
            said.append(f"“{ours}” where the record has nothing ({place}).")
        elif theirs:
            said.append(f"Left out where the record has “{theirs}” ({place}).")
    return tuple(said)


def counted(report: Report) -> str:
    """Return how many citations have each grade, in words."""
    if report.result == "no-citations":
        return "No citations were found: nothing was verified."
    told = [f"{number} {grade}" for grade, number in report.counts.items()]
    unread = [f"{len(report.unread)} unread"] if report.unread else []
    return ", ".join([*told, *unread]) + "."
