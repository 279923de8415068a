"""`arguendo leads`: what a model remembered in a run, and what the record answers."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from arguendo.graph.cli.saying import say, write_document

EXAMPLE = "Example: arguendo leads run.argmap.json --format csv -o leads.csv"


def leads(
    run: Annotated[
        Path, typer.Argument(metavar="RUN.argmap.json", help="The map that explore wrote.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to; else standard output."),
    ] = None,
    format: Annotated[
        Literal["text", "json", "csv", "md"],
        typer.Option("--format", help="Text for people; JSON, a table, or Markdown to take away."),
    ] = "text",
) -> None:
    """List the cases a model named from memory, and the nearest real authority for each."""
    from arguendo.graph.maps.encodings.argmap import load
    from arguendo.graph.maps.leads import counted, written
    from arguendo.graph.maps.writing import write_whole

    map = load(run)
    told = written(map, "md" if format == "text" else format)
    if output is not None:
        write_whole(output, told)
        say(f"Wrote {output}. {counted(map)}", err=True)
    else:
        write_document(told)
