"""JSON: the shape scripts rely on, with places; offsets count characters of the text as given."""

import json
from typing import Any

from arguendo.corpus.documents import Document
from arguendo.corpus.reports.notes import altered
from arguendo.corpus.verification.report import Report


class Json:
    """The report for scripts."""

    name = "json"
    suffix = ".json"

    def write(self, report: Report, document: Document) -> bytes:
        """Write the report as JSON."""
        told = as_json(report, document)
        return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


FORM = Json()


def as_json(report: Report, document: Document) -> dict[str, Any]:
    """Return the report in the shape that scripts rely on."""
    told = report.as_json()
    told["format"] = document.format
    told["unseen"] = list(document.unseen)
    for one, verdict in zip(told["citations"], report.verdicts, strict=True):
        _placed(one, document)
        for said, finding in zip(one["findings"], verdict.findings, strict=True):
            said["altered"] = [
                {**_spanned(change.start, change.end, document), "recorded": change.recorded}
                for change in finding.altered
            ]
            if finding.altered:
                said["differences"] = list(altered(finding, document))
    for one in told["unread"]:
        _placed(one, document)
    return told


def _placed(one: dict[str, Any], document: Document) -> None:
    """Put in the place, and offsets of the source in place of those of the text."""
    one["place"] = document.place(one["start"])
    one |= _spanned(one["start"], one["end"], document)
    one["text"] = document.source[one["start"] : one["end"]]


def _spanned(start: int, end: int, document: Document) -> dict[str, int]:
    first, last = document.span(start, end)
    return {"start": first, "end": last}
