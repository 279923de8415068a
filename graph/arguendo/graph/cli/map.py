"""`arguendo map`: write a finished map in another format."""

from pathlib import Path
from typing import Annotated

import typer

from arguendo.graph.cli.options import FormatOption

app = typer.Typer(help="Write argument maps in other formats.", no_args_is_help=True)


@app.command(epilog="Example: arguendo map export run.argmap.json --to markdown -o memo.md")
def export(
    run: Annotated[
        Path, typer.Argument(metavar="RUN.argmap.json", help="The map that explore wrote.")
    ],
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="See arguendo map formats.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to; else standard output."),
    ] = None,
    format: FormatOption = "text",
) -> None:
    """Write a map in another format, with every grade and what was struck."""
    import json

    from arguendo.graph.maps.encodings.argmap import load
    from arguendo.graph.maps.formats import format_named
    from arguendo.graph.maps.words import summary
    from arguendo.graph.maps.writing import write_whole

    encoding = format_named(to)
    map = load(run)
    written = encoding.encode(map)
    if output is not None:
        write_whole(output, written)
    if format == "json":
        told = {
            "format": encoding.name,
            "media_type": encoding.media_type,
            "summary": summary(map),
            "file": str(output) if output is not None else None,
        }
        if output is None and isinstance(written, str):
            told["text"] = written
        typer.echo(json.dumps(told, ensure_ascii=False))
    elif output is None:
        typer.echo(written, nl=False)
    else:
        typer.echo(f"Wrote {output}. {summary(map)}", err=True)


@app.command(epilog="Example: arguendo map compare monday.argmap.json today.argmap.json")
def compare(
    before: Annotated[Path, typer.Argument(metavar="A.argmap.json", help="The earlier map.")],
    after: Annotated[Path, typer.Argument(metavar="B.argmap.json", help="The later map.")],
    format: FormatOption = "text",
) -> None:
    """Say what differs between two maps: new, gone, reworded, graded or standing otherwise."""
    from arguendo.graph.maps.compare import compare as compared
    from arguendo.graph.maps.compare import in_words
    from arguendo.graph.maps.encodings.argmap import load

    difference = compared(load(before), load(after))
    if format == "json":
        typer.echo(difference.model_dump_json(by_alias=True))
        return
    for line in in_words(difference):
        typer.echo(line)


@app.command(epilog="Example: arguendo map formats")
def formats(format: FormatOption = "text") -> None:
    """List the formats a map can be written in."""
    import json

    from arguendo.graph.maps.formats import FORMATS

    if format == "json":
        listed = [
            {
                "name": encoding.name,
                "about": encoding.about,
                "media_type": encoding.media_type,
                "suffix": encoding.suffix,
            }
            for encoding in FORMATS.values()
        ]
        typer.echo(json.dumps(listed))
        return
    for encoding in FORMATS.values():
        typer.echo(f"{encoding.name:10} {encoding.suffix:14} {encoding.about}")
