"""Markdown: the findings in short, for a message or a wiki."""

from collections.abc import Iterator

from arguendo.corpus.documents import Document
from arguendo.corpus.reports.authorities import table
from arguendo.corpus.reports.escaping import escaped
from arguendo.corpus.reports.notes import SIGNS, STRUCK, counted, notes, one_line
from arguendo.corpus.verification.report import Report


class Markdown:
    """The report in short."""

    name = "md"
    suffix = ".md"

    def write(self, report: Report, document: Document) -> bytes:
        """Write the findings, the table of authorities and what the index covers."""
        lines = [
            *_head(report, document),
            *_findings(report, document),
            *_table(report, document),
            *_coverage(report),
        ]
        return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


FORM = Markdown()


def safe(words: str) -> str:
    """Return words in which nothing is taken for Markdown or HTML."""
    return escaped(one_line(words))


def _head(report: Report, document: Document) -> Iterator[str]:
    yield f"# Citations in {safe(report.document)}"
    yield ""
    yield (
        f"{counted(report)} As of {report.as_of.isoformat()}; policy {safe(report.policy)}; corpus "
        f"{safe(report.corpus[:16])}."
    )
    for one in document.unseen:
        yield ""
        yield f"**Not read:** {safe(one)}."


def _findings(report: Report, document: Document) -> Iterator[str]:
    found = notes(report, document)
    if not found:
        return
    yield from ("", "## Citations", "")
    for note in found:
        words = f"~~{safe(note.text)}~~" if note.mark in STRUCK else safe(note.text)
        yield f"{note.number}. {safe(SIGNS[note.mark])} **{note.mark}** {words} ({note.place})"
        for remark in note.weighty:
            check = f"*{safe(remark.check)}*: " if remark.check else ""
            yield f"    - {check}{safe(remark.words)}"


def _table(report: Report, document: Document) -> Iterator[str]:
    cited = table(report, document)
    if not cited:
        return
    yield from ("", "## Table of authorities")
    for kind, entries in cited.items():
        yield from ("", f"| {kind} | Grade | Cited at |", "| --- | --- | --- |")
        for entry in entries:
            mark = f"{safe(SIGNS[entry.mark])} {entry.mark}"
            yield f"| {safe(entry.label)} | {mark} | {safe(entry.where)} |"


def _coverage(report: Report) -> Iterator[str]:
    if report.coverage:
        yield from ("", "## What the index covers", "")
        for one in report.coverage:
            words = str(one)
            yield f"- {safe(words[:1].upper() + words[1:])}."
