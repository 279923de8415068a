"""`arguendo citator`: who cites an authority, and what they make of it, as of a date."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption
from arguendo.graph.cli.saying import write_json

if TYPE_CHECKING:
    from arguendo.corpus.citator.passages import Citator, Citing
    from arguendo.corpus.model import Authority

EXAMPLE = 'Example: arguendo citator "119 U.S. 199" --as-of 2001-01-01'


def citator(
    authority: Annotated[
        str, typer.Argument(metavar="AUTHORITY", help="A reference, a name, or an id.")
    ],
    as_of: AsOfOption = None,
    every: Annotated[
        bool, typer.Option("--every", help="Show those that only cite it, too, in text.")
    ] = False,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """List the decisions that cite an authority by what they make of it, the newest first."""
    from arguendo.corpus.meant import authority_meant
    from arguendo.graph.cli.options import as_of_date, open_library

    date = as_of_date(as_of)
    held = open_library(library)
    cited = authority_meant(held, authority, date)
    found = held.citator(cited, date)
    if format == "json":
        write_json(json.dumps(_answer(cited, found)))
    else:
        _show(cited, found, every=every)


def _answer(cited: "Authority", found: "Citator") -> dict[str, Any]:
    return {
        "authority": cited.id,
        "name": cited.name,
        "citation": str(cited.references[0]) if cited.references else "",
        "as_of": found.as_of,
        "summary": found.summary,
        "decisions": found.decisions,
        "citing": [
            {
                "authority": one.authority,
                "name": one.name,
                "citation": str(one.reference) if one.reference else "",
                "court": one.court,
                "date": one.decided,
                "treatment": one.kind,
                "extent": one.extent,
                "basis": "stated" if one.stated else "inferred",
                "voice": one.voice,
                "author": one.author,
                "by_court": one.by_court,
                "told_by": one.teller,
                "passage": one.passage,
                "page": one.page,
                "sentence": one.sentence,
                "mentions": one.mentions,
            }
            for one in found.citing
        ],
    }


def _show(cited: "Authority", found: "Citator", *, every: bool) -> None:
    from itertools import groupby

    from rich.text import Text

    from arguendo.graph.cli.terminal import Terminal
    from arguendo.graph.gate.gate import citation_of

    console = Terminal()
    console.print(Text(citation_of(cited), "bold"))
    console.print(Text(found.summary))
    for kind, some in groupby(found.citing, key=lambda one: one.kind):
        group = list(some)
        if kind == "cited" and not every:
            console.print(Text(f"\nCited by {len(group):,} more (--every shows them)"))
            continue
        console.print(Text(f"\n{kind.capitalize()} ({len(group):,})", "bold"))
        for one in group:
            _show_one(console, one)


def _show_one(console: Any, one: "Citing") -> None:
    from rich.padding import Padding
    from rich.text import Text

    extent = {"whole": "", "part": "in part", "other grounds": "on other grounds"}[one.extent]
    basis = "stated by a source" if one.stated else ""
    alone = one.voice is not None and not one.by_court
    speaks = f"{one.author} {one.voice}".replace("-", " ").strip() if alone else ""
    told = f"as {one.teller} has it" if one.teller else ""
    notes = ", ".join(note for note in (extent, basis, speaks, told) if note)
    place = f", {one.reference}" if one.reference else ""
    page = f", at {one.page}" if one.page else ""
    year = f" ({one.decided[:4]})" if one.decided else ""
    head = f"{one.name}{place}{page}{year}"
    console.print(Padding(Text(head + (f"  [{notes}]" if notes else "")), (0, 0, 0, 2)))
    if one.sentence:
        console.print(Padding(Text(one.sentence[:400], "dim"), (0, 0, 0, 6)))
