"""`arguendo neutralize`: heat and bias taken out of a document, every difference shown."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

if TYPE_CHECKING:
    from arguendo.graph.wire import NeutralView

EXAMPLE = "Example: arguendo neutralize facts.md -o neutral.txt"


def neutralize(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A document: text, Markdown, Word, PDF, HTML.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where the neutral text goes."),
    ] = None,
    model: Annotated[
        str,
        typer.Option(metavar="MODEL", help="vocabulary needs no model; else as for explore."),
    ] = "vocabulary",
    as_of: AsOfOption = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Strip heat and bias from a document, show every difference, and keep every fact.

    A model's draft that loses or adds a number, date, name, citation, quotation or negation is
    refused, and the vocabulary is used in its place.
    """
    from arguendo.corpus.documents import read
    from arguendo.corpus.provenance import Supplied
    from arguendo.graph.maps.writing import write_whole
    from arguendo.graph.neutral import neutralize as neutralized

    text = Supplied(read(file).text)
    if model == "vocabulary":
        view = neutralized(text)
    else:
        from arguendo.graph.cli.options import as_of_date, open_library
        from arguendo.graph.gate.gate import Gate
        from arguendo.graph.roles.cast import neutralizer

        asked = neutralizer(model)
        if not asked.stays:
            say(f"The document is sent to {model}.", err=True)
        gate = Gate(open_library(library), as_of=as_of_date(as_of), forum="scotus")
        view = neutralized(text, asked, lambda words: gate.clear(words)[0])
    if output is not None:
        write_whole(output, view.after)
    if format == "json":
        write_json(view.model_dump_json())
        return
    if output is None:
        say(_marked(view))
    for one in view.refused:
        say(f"Paragraph {one.paragraph}: {one.why}", err=True)
    dropped = sum(one.kind == "dropped" for one in view.words)
    counted = ", ".join(f"{one.after} {one.kind}s" for one in view.facts if one.before)
    say(f"{dropped} changes. Kept: {counted or 'no fact by its form'}.", err=True)


def _marked(view: "NeutralView") -> str:
    """Return the text with what was dropped in [-brackets-] and what was put in {+braces+}."""
    shown = []
    for one in view.words:
        match one.kind:
            case "kept":
                shown.append(str(one.text))
            case "dropped":
                shown.append(f"[-{one.text}-]")
            case "put":
                shown.append(f"{{+{one.text}+}}")
            case "written":
                shown.append(f"{{+{one.text.marked()}+}}")
    return "".join(shown)
