"""`arguendo verify`: every citation in a text, held against the record."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption

if TYPE_CHECKING:
    from rich.text import Text

    from arguendo.corpus.verification.model import Verdict
    from arguendo.corpus.verification.report import Report

EXAMPLE = "Example: arguendo verify brief.md --as-of 2024-06-30"

_GRADES = {"verified": "green", "caution": "yellow", "unproven": "magenta", "rejected": "red"}
_MARKS = {"verified": "✓", "caution": "!", "unproven": "?", "rejected": "✗"}


def verify(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="Text or Markdown; - reads it in.")],
    as_of: AsOfOption = None,
    forum: Annotated[
        str | None,
        typer.Option("--forum", metavar="COURT", help="The court before which it is argued."),
    ] = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Hold every citation in a text against the record. Status 1 where one is rejected."""
    from arguendo.corpus.courts import court
    from arguendo.corpus.errors import InputError
    from arguendo.corpus.inquire import check_text
    from arguendo.corpus.plugins import installed_checks
    from arguendo.corpus.verification.policy import STANDARD
    from arguendo.graph.cli.options import as_of_date, open_library

    date = as_of_date(as_of)
    if forum is not None and court(forum) is None:
        raise InputError(
            f"There is no court {forum}.", "Use a courts-db id, such as scotus or ca9."
        )
    text = _text(file)
    held = open_library(library)
    document = "standard input" if file == "-" else Path(file).name
    policy = STANDARD.and_also(installed_checks())
    report = check_text(text, held, as_of=date, forum=forum, policy=policy, document=document)
    if format == "json":
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        _show(report)
    if report.counts["rejected"]:
        raise typer.Exit(1)


def _text(file: str) -> str:
    """Read the text; say what is wrong where it cannot be read."""
    from arguendo.corpus.errors import InputError

    if Path(file).suffix.lower() in (".docx", ".doc", ".pdf", ".odt", ".rtf"):
        raise InputError(
            f"{file} is not read yet: today text and Markdown are (.txt, .md).",
            "Save it as text and verify that.",
        )
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not text in UTF-8.", "Save it as UTF-8.") from error
    if "\x00" in text:
        raise InputError(f"{file} is not text.", "Text and Markdown are read (.txt, .md).")
    if not text.strip():
        raise InputError(f"{file} is empty.", "There is nothing in it to verify.")
    return text


def _show(report: "Report") -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for verdict in report.verdicts:
        console.print(_line(verdict))
        for finding in verdict.findings:
            if finding.outcome in ("fails", "undetermined") and finding.severity != "information":
                words = Text(f"{finding.check}: {finding.detail}", "dim")
                console.print(Padding(words, (0, 0, 0, 4)))
    for unread in report.unread:
        console.print(Text(f"? unread    {_flat(unread.text)}", "magenta"))
        console.print(Padding(Text(f"{unread.why}", "dim"), (0, 0, 0, 4)))
    console.print(_closing(report))


def _line(verdict: "Verdict") -> "Text":
    from rich.text import Text

    style = _GRADES[verdict.grade]
    head = Text(f"{_MARKS[verdict.grade]} {verdict.grade:<9} ", style)
    struck = "strike" if verdict.grade == "rejected" else ""
    return head + Text(_flat(verdict.citation.text), struck)


def _flat(words: str) -> str:
    """Return words on one line, without what a terminal would take for a command."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def _closing(report: "Report") -> "Text":
    from rich.text import Text

    if report.result == "no-citations":
        return Text(f"No citations were found in {report.document}: nothing was verified.", "bold")
    counted = ", ".join(f"{number} {grade}" for grade, number in report.counts.items())
    unread = f", {len(report.unread)} unread" if report.unread else ""
    return Text(f"{report.document}, as of {report.as_of}: {counted}{unread}.", "bold")
