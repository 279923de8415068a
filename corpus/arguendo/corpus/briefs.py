"""Whole briefs: a document is read, and every citation in it is held against the record."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from arguendo.corpus.documents import Document, read
from arguendo.corpus.inquire import check_text
from arguendo.corpus.model import Value
from arguendo.corpus.verification.interface import OutsideIndex, Record, SupportJudge
from arguendo.corpus.verification.policy import STANDARD, Policy
from arguendo.corpus.verification.report import Report


class Checked(Value):
    """A document and what was found of every citation in it."""

    document: Document
    """The document as it was read."""
    report: Report
    """The verdicts; offsets count characters of the document's text."""

    def __repr__(self) -> str:
        from arguendo.corpus.reports.notes import counted

        return f"{self.report.document}, as of {self.report.as_of}: {counted(self.report)}"

    __str__ = __repr__

    def written(self, form: str) -> bytes:
        """Return the report as `html`, `json`, `md` or `docx`: the same bytes for the same report.

        >>> checked.written("html")  # doctest: +SKIP
        """
        from arguendo.corpus.reports import form_named

        return form_named(form).write(self.report, self.document)


def verify_document(
    file: str | Path | bytes | Document,
    record: Record,
    *,
    as_of: dt.date,
    forum: str | None = None,
    policy: Policy = STANDARD,
    judge: SupportJudge | None = None,
    outside: Sequence[OutsideIndex] = (),
    name: str | None = None,
) -> Checked:
    """Read a document, by its path or its bytes, and judge every citation in it.

    >>> verify_document("brief.docx", library, as_of=day).report.counts  # doctest: +SKIP
    {'verified': 12, 'caution': 3, 'unproven': 1, 'rejected': 0}
    """
    document = file if isinstance(file, Document) else read(file, name)
    report = check_text(
        document.text,
        record,
        as_of=as_of,
        forum=forum,
        policy=policy,
        document=document.name,
        judge=judge,
        outside=outside,
    )
    return Checked(document=document, report=report)
