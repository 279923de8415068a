"""The notebook's magics: `%%arguendo` above a matter, `%%verify` and `%%neutral` above a text."""

import shlex
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import Magics, cell_magic, line_cell_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring
from traitlets import TraitError

from arguendo.corpus.briefs import Checked
from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.provenance import Supplied
from arguendo.corpus.reports.json import as_json
from arguendo.corpus.reports.notes import counted, in_words, notes
from arguendo.extension.findings import findings_html
from arguendo.extension.shown import Neutral, Shown, Verdict

if TYPE_CHECKING:
    from arguendo.extension.shown import Map
    from arguendo.extension.workbench import Workbench

MEDIA_TYPE = "application/vnd.arguendo.report+json"


class Verified(Shown):
    """A document whose citations were judged: a page in a notebook, plain words in a terminal.

    `report` and `document` are the values, `verdicts` what was found of each citation in order;
    `save` writes the report as HTML, Markdown, JSON or Word, by the ending of the file's name.
    """

    def __init__(self, checked: Checked) -> None:
        self.checked = checked
        self.report = checked.report
        self.document = checked.document

    def save(self, path: str | Path) -> None:
        """Write the report to a file; its ending says in which form."""
        from arguendo.graph.maps.writing import write_whole

        path = Path(path)
        form = {".htm": "html", ".markdown": "md"}.get(path.suffix.lower(), path.suffix[1:].lower())
        write_whole(path, self.checked.written(form))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What was found of each citation, and of whatever could not be read as one."""
        told = as_json(self.report, self.document)
        places = [
            *((one.citation.start, one.citation.end) for one in self.report.verdicts),
            *((one.start, one.end) for one in self.report.unread),
        ]
        # In their order in the text, as the notes are.
        data = sorted(zip(places, (*told["citations"], *told["unread"]), strict=True), key=_place)
        return tuple(
            Verdict(note, one)
            for note, (_, one) in zip(notes(self.report, self.document), data, strict=True)
        )

    def _rich(self) -> dict[str, Any]:
        return {
            MEDIA_TYPE: as_json(self.report, self.document),
            "text/html": findings_html(self.report, self.document),
        }

    def __repr__(self) -> str:
        lines = [line for note in notes(self.report, self.document) for line in in_words(note)]
        lines += [f"Not read: {unseen}." for unseen in self.document.unseen]
        closing = f"{self.report.document}, as of {self.report.as_of}: {counted(self.report)}"
        return "\n".join([*lines, closing])


def _place(one: tuple[tuple[int, int], dict[str, Any]]) -> tuple[int, int]:
    return one[0]


@magics_class
class MatterMagics(Magics):
    """`%load_ext arguendo.extension` brings them."""

    @magic_arguments()
    @argument("--name", metavar="NAME", help="The variable that is to hold the workbench.")
    @argument("--creative", metavar="MODEL", default="schemes", help="Who floats theories.")
    @argument("--literal", metavar="MODEL", default="schemes", help="Who argues from the record.")
    @argument("--seed", type=int, default=0, help="One seed, one library: one result.")
    @argument("--dial", metavar="NAME=VALUE", action="append", help="Such as rounds=2.")
    @argument("--library", metavar="DIR", help="The library's folder.")
    @cell_magic
    def arguendo(self, line: str, cell: str) -> "Workbench | Map":
        """Put the matter in a cell on the bench, and argue it.

        The cell holds TOML, or Markdown with TOML front matter. In a notebook the run goes on in
        the background and the workbench is the result; elsewhere the finished map is.

        Example: `%%arguendo --dial rounds=2 --name bench` above a matter.
        """
        given = _given(self.arguendo, line)
        try:
            return _on_the_bench(given, cell, self.shell)
        except (ArguendoError, TraitError) as error:
            raise UsageError(str(error)) from error


def _on_the_bench(given: Namespace, cell: str, shell: InteractiveShell | None) -> "Workbench | Map":
    import asyncio

    from arguendo.corpus.errors import InputError
    from arguendo.extension.workbench import Workbench
    from arguendo.graph.matters import parse_matter

    dials = dict(one.partition("=")[::2] for one in given.dial or ())
    if not all(dials.values()):
        raise InputError("A dial has no value.", "Write --dial rounds=2.")
    bench = Workbench(
        parse_matter(cell),
        creative=given.creative,
        literal=given.literal,
        seed=given.seed,
        library=_unquoted(given.library) if given.library else None,
        **dials,
    )
    if given.name and shell is not None:
        shell.push({_variable(given.name): bench})
    try:
        bench.start()
    except RuntimeError:  # No loop is running: a terminal, where nothing would be drawn meanwhile.
        return asyncio.run(bench.explored())
    return bench


@magics_class
class VerifyMagics(Magics):
    """`%load_ext arguendo.extension` brings them."""

    @magic_arguments()
    @argument("file", nargs="*", help="The document; none for the text of the cell.")
    @argument("--as-of", metavar="DATE", help="Only law decided on or before this day.")
    @argument("--forum", metavar="COURT", help="The court before which it is argued.")
    @argument("--judge", metavar="MODEL", help="Who says whether the record bears it out.")
    @argument("--also", metavar="courtlistener", action="append", help="Ask an index outside.")
    @argument("--library", metavar="DIR", help="The library's folder.")
    @line_cell_magic
    def verify(self, line: str, cell: str | None = None) -> Verified:
        """Hold every citation in a cell's text, or in a document, against the record.

        Examples: `%verify brief.docx --as-of 2024-06-30`, or `%%verify` above a text.
        """
        given = _given(self.verify, line)
        try:
            return _verified(given, cell)
        except ArguendoError as error:
            raise UsageError(str(error)) from error


def _verified(given: Namespace, cell: str | None) -> Verified:
    from arguendo.corpus.briefs import verify_document
    from arguendo.corpus.courts import must_be_known
    from arguendo.corpus.errors import InputError
    from arguendo.corpus.plugins import installed_checks
    from arguendo.corpus.verification.policy import STANDARD
    from arguendo.graph.cli.asking import also_asked, judge_named
    from arguendo.graph.cli.options import as_of_date, open_library

    files, forum, folder = given.file, given.forum, given.library
    if forum is not None:
        must_be_known(forum)
    if cell is None and len(files) != 1:
        raise InputError(
            "Name one document: %verify brief.docx.",
            "Put a name with spaces in quotation marks; put text below %%verify.",
        )
    if cell is not None and files:
        raise InputError(
            "%%verify reads the text of its cell.", "For a document, write %verify in one line."
        )
    judge = judge_named(given.judge, lambda _: None)
    outside, further = also_asked(given.also, lambda _: None)
    return Verified(
        verify_document(
            _unquoted(files[0]) if cell is None else cell.encode("utf-8", "replace"),
            open_library(Path(_unquoted(folder)) if folder else None),
            as_of=as_of_date(given.as_of),
            forum=forum,
            policy=STANDARD.and_also((*further, *installed_checks())),
            judge=judge,
            outside=outside,
            name=None if cell is None else "The cell",
        )
    )


@magics_class
class NeutralMagics(Magics):
    """`%load_ext arguendo.extension` brings them."""

    @magic_arguments()
    @argument("--name", metavar="NAME", help="The variable that is to hold the neutral text.")
    @cell_magic
    def neutral(self, line: str, cell: str) -> Neutral:
        """Tell the text of a cell without heat: every word that goes is struck, with its reason.

        No model is asked. Every number, date, name, citation, quotation and negation is kept.

        Example: `%%neutral --name facts` above the facts of a matter.
        """
        from arguendo.graph.neutral import neutralize

        name = _given(self.neutral, line).name
        told = Neutral(neutralize(Supplied(cell)))
        if name and self.shell is not None:
            self.shell.push({_variable(name): told.view.after})
        return told


def _given(magic: Any, line: str) -> Namespace:
    """Return what the line of a magic says."""
    try:
        read: Namespace = parse_argstring(magic, line)
    except ValueError as error:  # A quotation mark that is never closed.
        raise UsageError(f"{error}.") from error
    return read


def _variable(name: str) -> str:
    if not name.isidentifier():
        raise UsageError(f"{name} is no name for a variable. Use letters and _.")
    return name


def _unquoted(word: str) -> Path | str:
    """Return a path without the quotation marks that a notebook leaves round it."""
    parts = shlex.split(word) if word[:1] in "\"'" else [word]
    return Path(parts[0]).expanduser() if parts else word


def load(shell: InteractiveShell) -> None:
    """Add the magics to a shell."""
    shell.register_magics(MatterMagics)
    shell.register_magics(NeutralMagics)
    shell.register_magics(VerifyMagics)
