"""What was found in a document, as an output of a notebook: every word escaped, struck ones struck.

The styles are inline, since an output that is not trusted keeps no others.
"""

from html import escape

from arguendo.corpus.documents import Document
from arguendo.corpus.reports.authorities import table
from arguendo.corpus.reports.notes import SIGNS, STRUCK, Mark, Note, Remark, counted, notes
from arguendo.corpus.verification.report import Report

_COLOURS: dict[Mark, str] = {
    "verified": "var(--jp-success-color1, #2e7d32)",
    "caution": "var(--jp-warn-color1, #b26a00)",
    "unproven": "var(--jp-ui-font-color2, #616161)",
    "rejected": "var(--jp-error-color1, #c62828)",
    "unread": "var(--jp-ui-font-color2, #616161)",
}


def findings_html(report: Report, document: Document) -> str:
    """Return the citations with their grades and findings, and the table of authorities."""
    unseen = "".join(f"<p><b>Not read:</b> {escape(one)}.</p>" for one in document.unseen)
    items = "".join(
        f'<li style="margin:.5em 0">{verdict_html(note)}</li>' for note in notes(report, document)
    )
    return (
        f"<section><p><b>{escape(report.document)}</b>, as of {report.as_of.isoformat()}: "
        f"{escape(counted(report))}</p>{unseen}"
        + (f"<ol>{items}</ol>" if items else "")
        + _table(report, document)
        + "</section>"
    )


def _badge(mark: Mark) -> str:
    return (
        f'<small style="color:{_COLOURS[mark]}; border:1px solid; border-radius:.6em; '
        f'padding:0 .4em; white-space:nowrap">{SIGNS[mark]} {mark}</small>'
    )


def verdict_html(note: Note) -> str:
    """Return a citation with its grade, and what was found of it."""
    words = escape(note.text)
    shown = f"<s>{words}</s>" if note.mark in STRUCK else words
    said = "".join(f"<div>{_said(remark)}</div>" for remark in note.weighty)
    rest = "".join(f"<li>{_said(remark)}</li>" for remark in note.remarks if not remark.weighs)
    asked = f"<details><summary>What else was asked</summary><ul>{rest}</ul></details>"
    return (
        f"<div>{shown} {_badge(note.mark)} <small>{escape(note.place)}</small></div>"
        f'<div style="font-size:90%; opacity:.85">{said}{asked if rest else ""}</div>'
    )


def _said(remark: Remark) -> str:
    check = f"<b>{escape(remark.check)}</b> " if remark.check else ""
    return check + escape(remark.words)


def _table(report: Report, document: Document) -> str:
    rows = "".join(
        f'<tr><th colspan="3" style="text-align:left">{kind}</th></tr>'
        + "".join(
            f'<tr><td style="text-align:left">{escape(entry.label)}</td>'
            f"<td>{_badge(entry.mark)}</td>"
            f'<td style="text-align:left">{escape(entry.where)}</td></tr>'
            for entry in entries
        )
        for kind, entries in table(report, document).items()
    )
    if not rows:
        return ""
    return f"<details><summary>Table of authorities</summary><table>{rows}</table></details>"
