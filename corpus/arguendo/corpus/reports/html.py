"""HTML: one page that needs nothing beside it, the text with its citations marked, notes beside.

It has no script and asks no one for anything; a policy in it forbids both. Every word of the
document is escaped, whatever it holds.
"""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from arguendo.corpus.documents import Document
from arguendo.corpus.reports.authorities import table
from arguendo.corpus.reports.layout import Paragraph, flowing, paragraphs
from arguendo.corpus.reports.notes import MEANINGS, SIGNS, Mark, Note, Remark, counted, notes
from arguendo.corpus.verification.report import Report

_OBEYED = {
    **dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160)), "\ufffd"),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
    0x0C: "\n",
}
"""Characters a page would obey, such as those that turn the direction of writing."""


class Html:
    """The report as a page."""

    name = "html"
    suffix = ".html"

    def write(self, report: Report, document: Document) -> bytes:
        """Write the page."""
        title = f"Citations in {report.document}"
        parts = [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            '<meta name="referrer" content="no-referrer">\n',
            f"<title>{shown(title)}</title>\n<style>{style()}</style>\n</head>\n<body>\n",
            *body(report, document),
            "</body>\n</html>\n",
        ]
        return "".join(parts).encode("utf-8", "replace")


FORM = Html()


@cache
def style() -> str:
    """Return the page's one style sheet."""
    return files(__package__).joinpath("page.css").read_text("utf-8")


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def shown(words: str) -> str:
    """Return words of anybody as text of the page."""
    return escape(words.translate(_OBEYED))


def body(report: Report, document: Document) -> Iterator[str]:
    """Yield the page: head, text with notes, table of authorities, coverage, what grades mean."""
    found = notes(report, document)
    yield from _head(report, document)
    yield '<main class="text">\n'
    for one in paragraphs(document, found):
        yield from _paragraph(one, document)
    yield "</main>\n"
    yield from _table(report, document)
    yield from _coverage(report)
    yield from _foot()


def _head(report: Report, document: Document) -> Iterator[str]:
    yield f"<header>\n<h1>{shown(report.document)}</h1>\n"
    if report.result == "no-citations":
        yield f"<p><strong>{counted(report)}</strong></p>\n"
    else:
        yield '<p class="counts">'
        told: list[tuple[Mark, int]] = [*report.counts.items()]
        if report.unread:
            told.append(("unread", len(report.unread)))
        yield " ".join(f"{badge(mark, f'{number} ')}" for mark, number in told) + "</p>\n"
    yield (
        f"<p>Judged as of <time>{report.as_of.isoformat()}</time> by the policy "
        f"<code>{shown(report.policy)}</code> against the corpus "
        f"<code>{shown(report.corpus[:16])}</code>.</p>\n"
    )
    for one in document.unseen:
        yield f'<p class="warning"><strong>Not read:</strong> {shown(one)}.</p>\n'
    yield "</header>\n"


def badge(mark: Mark, before: str = "") -> str:
    """Return a grade with its sign."""
    return f'<span class="badge {mark}"><i>{SIGNS[mark]}</i> {before}{mark}</span>'


def _paragraph(one: Paragraph, document: Document) -> Iterator[str]:
    yield f'<section><div class="place">{shown(one.place)}</div><div class="words">'
    begun: set[int] = set()
    for stretch in one.stretches:
        words = shown(flowing(document, document.text[stretch.start : stretch.end]))
        note = stretch.note
        if note is None:
            yield words
            continue
        yield f'<a class="cite {note.mark}" href="#n{note.number}"'
        if stretch.start == note.start and note.number not in begun:
            begun.add(note.number)
            yield f' id="c{note.number}"'
        yield f'><i aria-label="{note.mark}">{SIGNS[note.mark]}</i><span>{words}</span>'
        yield f"<sup>{note.number}</sup></a>"
    yield '</div><div class="notes">'
    for note in one.notes:
        yield from _note(note)
    yield "</div></section>\n"


def _note(note: Note) -> Iterator[str]:
    yield f'<aside class="{note.mark}" id="n{note.number}"><div><a href="#c{note.number}">'
    yield f"{note.number}</a> {badge(note.mark)}</div>"
    yield "".join(f"<p>{_said(remark)}</p>" for remark in note.weighty)
    rest = [remark for remark in note.remarks if not remark.weighs]
    if rest:
        yield "<details><summary>"
        yield "Everything asked" if not note.weighty else "What else was asked"
        yield "</summary><ul>"
        yield "".join(f"<li>{_said(remark)} <em>{remark.outcome}</em></li>" for remark in rest)
        yield "</ul></details>"
    yield "</aside>"


def _said(remark: Remark) -> str:
    check = f"<b>{shown(remark.check)}</b> " if remark.check else ""
    return check + shown(remark.words)


def _table(report: Report, document: Document) -> Iterator[str]:
    cited = table(report, document)
    if not cited:
        return
    numbers = {note.start: note.number for note in reversed(notes(report, document))}
    yield '<section class="authorities"><h2>Table of authorities</h2>\n'
    for kind, entries in cited.items():
        yield f'<table><thead><tr><th scope="col">{kind}</th><th scope="col">Grade</th>'
        yield '<th scope="col">Cited at</th></tr></thead><tbody>\n'
        for entry in entries:
            where = ", ".join(
                f'<a href="#c{numbers[place.start]}">{shown(place.words)}</a>'
                for place in {place.words: place for place in reversed(entry.places)}.values()
            )
            struck = f' class="struck {entry.mark}"'
            yield f"<tr><td{struck}>{shown(entry.label)}</td><td>{badge(entry.mark)}</td>"
            yield f"<td>{where}</td></tr>\n"
        yield "</tbody></table>\n"
    yield "</section>\n"


def _coverage(report: Report) -> Iterator[str]:
    if report.coverage:
        yield '<section class="coverage"><h2>What the index covers</h2><ul>\n'
        for one in report.coverage:
            words = str(one)
            yield f"<li>{shown(words[:1].upper() + words[1:])}.</li>\n"
        yield "</ul></section>\n"


def _foot() -> Iterator[str]:
    yield "<footer><h2>What a grade means</h2><dl>\n"
    for mark, meaning in MEANINGS.items():
        yield f"<dt>{badge(mark)}</dt><dd>{meaning}</dd>\n"
    yield "</dl></footer>\n"
