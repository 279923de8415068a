"""`arguendo verify`: every citation in a document, held against the record."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from arguendo.graph.cli.asking import AlsoOption, JudgeOption
from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_document, write_json

if TYPE_CHECKING:
    from rich.status import Status
    from rich.text import Text

    from arguendo.corpus.briefs import Checked
    from arguendo.corpus.documents import Document
    from arguendo.corpus.reports.notes import Note

EXAMPLE = "Example: arguendo verify brief.docx --as-of 2024-06-30 --report docx -o checked.docx"

_GRADES = {
    "verified": "green",
    "caution": "yellow",
    "unproven": "magenta",
    "rejected": "red",
    "unread": "magenta",
}
_SUFFIXES = {".html": "html", ".htm": "html", ".md": "md", ".docx": "docx"}


def verify(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|-...",
            help="Text, Markdown, HTML, .docx, .pdf or .ipynb; - reads standard input.",
        ),
    ],
    as_of: AsOfOption = None,
    forum: Annotated[
        str | None,
        typer.Option("--forum", metavar="COURT", help="The court before which it is argued."),
    ] = None,
    report: Annotated[
        Literal["html", "md", "docx"] | None,
        typer.Option("--report", help="Write a report in this form.", show_default=False),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where the report goes; a folder where several documents are verified.",
            show_default=False,
        ),
    ] = None,
    judge: JudgeOption = None,
    also: AlsoOption = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Hold every citation in a document against the record. Status 1 where one is rejected."""
    from arguendo.corpus.briefs import verify_document
    from arguendo.corpus.courts import must_be_known
    from arguendo.corpus.documents import read
    from arguendo.corpus.plugins import installed_checks
    from arguendo.corpus.verification.policy import STANDARD
    from arguendo.graph.cli.asking import also_asked, judge_named
    from arguendo.graph.cli.options import as_of_date, open_library

    date = as_of_date(as_of)
    if forum is not None:
        must_be_known(forum)
    form = _form(report, output)
    targets = _targets(files, form, output)
    _fit_for_standard_output(form, output, format, files)
    with _progress() as told:
        asked = judge_named(judge, told)
        outside, further = also_asked(also, told)
        documents: list[Document] = []
        for file in files:
            told(f"Reading {file}")
            documents.append(
                read(sys.stdin.buffer.read(), "standard input") if file == "-" else read(file)
            )
        held = open_library(library)
        policy = STANDARD.and_also((*further, *installed_checks()))
        checked: list[Checked] = []
        for number, document in enumerate(documents, start=1):
            told(f"Verifying {document.name} ({number} of {len(documents)})")
            checked.append(
                verify_document(
                    document,
                    held,
                    as_of=date,
                    forum=forum,
                    policy=policy,
                    judge=asked,
                    outside=outside,
                )
            )
            if form is not None and targets:
                told(f"Writing {targets[number - 1]}")
                _write(targets[number - 1], checked[-1].written(form))
    if form is not None and not targets:
        write_document(checked[0].written(form))
    elif format == "json":
        _print_json(checked)
    else:
        for one in checked:
            _show(one)
    if asked is not None and asked.failure is not None:
        say(f"judge: {asked.failure}", err=True)
    for target in targets:
        say(f"The report is in {target}", err=True)
    if any(one.report.counts["rejected"] for one in checked):
        raise typer.Exit(1)


def _form(report: str | None, output: Path | None) -> str | None:
    """Return the form of the report: the one named, or the one the file's name says."""
    from arguendo.corpus.errors import InputError

    if report is not None or output is None:
        return report
    if (form := _SUFFIXES.get(output.suffix.lower())) is None:
        raise InputError(
            f"{output} does not say in which form the report is to be.",
            "Add --report html, --report md or --report docx.",
        )
    return form


def _targets(files: Sequence[str], form: str | None, output: Path | None) -> list[Path]:
    """Return where the reports go, having made sure that none takes the place of a document."""
    from arguendo.corpus.errors import InputError

    if output is None:
        return []
    if output.is_dir():
        names = ["standard-input" if file == "-" else Path(file).name for file in files]
        targets = [output / f"{name}.verified.{form}" for name in names]
    elif len(files) > 1:
        raise InputError(f"{output} is one file, for several reports.", "Name a folder with -o.")
    else:
        targets = [output]
    if len(set(targets)) < len(targets):
        raise InputError("Two documents have the same name.", "Verify them one after the other.")
    for file in files:
        for target in targets:
            if file != "-" and target.exists() and Path(file).exists() and target.samefile(file):
                raise InputError(f"{target} is the document itself.", "Name another file with -o.")
    return targets


def _fit_for_standard_output(
    form: str | None, output: Path | None, format: str, files: Sequence[str]
) -> None:
    from arguendo.corpus.errors import InputError

    if files.count("-") > 1:
        raise InputError("Standard input can be read once.", "Name - once.")
    if form is None or output is not None:
        return
    if format == "json":
        raise InputError(
            "A report and JSON cannot both go to standard output.", "Write the report with -o."
        )
    if len(files) > 1:
        raise InputError("Several reports need a folder.", "Name it with -o.")
    if form == "docx" and sys.stdout.isatty():
        raise InputError("A Word document is not for a terminal.", "Name a file with -o.")


def _write(target: Path, content: bytes) -> None:
    from arguendo.graph.maps.writing import write_whole

    write_whole(target, content)


class _Told:
    """Says on a terminal what is being done, and nothing in a pipe."""

    def __init__(self, status: "Status | None") -> None:
        self._status = status

    def __call__(self, words: str) -> None:
        from rich.markup import escape

        if self._status is not None:
            self._status.update(escape(words))


@contextmanager
def _progress() -> Iterator[_Told]:
    from arguendo.graph.cli.terminal import Terminal

    console = Terminal(stderr=True)
    if not console.is_terminal:
        yield _Told(None)
        return
    with console.status("Reading") as status:
        yield _Told(status)


# --- what is printed ----------------------------------------------------------------------------


def _print_json(checked: "Sequence[Checked]") -> None:
    """Print one object, or a list of them where several documents were verified."""
    from arguendo.corpus.reports.json import as_json

    told = [as_json(one.report, one.document) for one in checked]
    write_json(json.dumps(told if len(told) > 1 else told[0], ensure_ascii=False, indent=2))


def _show(checked: "Checked") -> None:
    from rich.padding import Padding
    from rich.text import Text

    from arguendo.corpus.reports.notes import counted, notes
    from arguendo.graph.cli.terminal import Terminal

    report, document = checked.report, checked.document
    console = Terminal()
    for note in notes(report, document):
        console.print(_line(note))
        for remark in note.weighty:
            words = f"{remark.check}: {remark.words}" if remark.check else remark.words
            console.print(Padding(Text(words, "dim"), (0, 0, 0, 4)))
    for unseen in document.unseen:
        console.print(Text(f"Not read: {unseen}.", "bold yellow"))
    if report.result == "no-citations":
        words = f"No citations were found in {report.document}: nothing was verified."
    else:
        words = f"{report.document}, as of {report.as_of}: {counted(report)}"
    console.print(Text(words, "bold"))


def _line(note: "Note") -> "Text":
    from rich.text import Text

    from arguendo.corpus.reports.notes import SIGNS

    head = Text(f"{SIGNS[note.mark]} {note.mark:<9} ", _GRADES[note.mark])
    struck = "strike" if note.mark == "rejected" else ""
    return head + Text(note.text, struck) + Text(f"  {note.place}", "dim")
