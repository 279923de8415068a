"""`arguendo map`: write a finished map in another format, read one, compare two."""

from pathlib import Path
from typing import Annotated

import typer

from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_document, write_json

app = typer.Typer(
    help="Argument maps: write them in other formats, read them, compare them.",
    no_args_is_help=True,
)


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
    questions: Annotated[
        bool,
        typer.Option("--questions", help="With the critical questions that nobody has put yet."),
    ] = False,
    format: FormatOption = "text",
) -> None:
    """Write a map in another format, with every grade and what was struck."""
    import json
    import sys

    from arguendo.corpus.errors import InputError
    from arguendo.graph.maps.asking import with_open_questions
    from arguendo.graph.maps.encodings.argmap import load
    from arguendo.graph.maps.formats import format_named
    from arguendo.graph.maps.words import summary
    from arguendo.graph.maps.writing import write_whole

    encoding = format_named(to)
    map = with_open_questions(load(run)) if questions else load(run)
    written = encoding.encode(map)
    if output is None and isinstance(written, bytes) and sys.stdout.isatty():
        raise InputError(f"{encoding.name} is not text for a terminal.", "Name a file with -o.")
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
        write_json(json.dumps(told, ensure_ascii=False))
    elif output is None:
        write_document(written)
    else:
        say(f"Wrote {output}. {summary(map)}", err=True)


@app.command("import", epilog="Example: arguendo map import debate.argdown -o case.argmap.json")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="AIF, Argdown, Kialo text, a map.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="CASE.argmap.json", help="Else standard output."),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="FORMAT", help="Told by the file unless given."),
    ] = None,
    matter: Annotated[
        str | None, typer.Option(metavar="MATTER", help="The matter that the map is about.")
    ] = None,
    question: Annotated[
        str, typer.Option(help="What is in question, where neither file nor matter says.")
    ] = "",
    side: Annotated[str, typer.Option(help="Whose theory the map argues.")] = "petitioner",
    forum: Annotated[str, typer.Option(help="The court, as a courts-db id.")] = "scotus",
    as_of: AsOfOption = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Read a map of another program; every citation in it is checked here."""
    import json
    from typing import cast

    from arguendo.corpus.model import Side
    from arguendo.graph.cli.options import as_of_date, open_library
    from arguendo.graph.imports import import_map
    from arguendo.graph.maps.encodings.argmap import Argmap
    from arguendo.graph.maps.words import summary
    from arguendo.graph.maps.writing import write_whole
    from arguendo.graph.matters import matter_named

    map = import_map(
        file,
        open_library(library),
        as_of=as_of_date(as_of),
        format=from_,
        matter=matter_named(matter) if matter else None,
        question=question,
        side=cast(Side, side),
        forum=forum,
    )
    written = Argmap().encode(map)
    if output is not None:
        write_whole(output, written)
    if format == "json" and output is not None:
        told = {"file": str(output), "summary": summary(map), "left_out": map.abstained}
        write_json(json.dumps(told, ensure_ascii=False))
    elif output is None:
        write_document(written)
    else:
        say(f"Wrote {output}. {summary(map)}", err=True)
        for one in map.abstained:
            say(one, err=True)


@app.command(epilog="Example: arguendo map stands run.argmap.json")
def stands(
    run: Annotated[
        Path, typer.Argument(metavar="RUN.argmap.json", help="The map that explore wrote.")
    ],
    format: FormatOption = "text",
) -> None:
    """Say what stands, what falls without the unverified, and what would restore it."""
    from arguendo.graph.maps.encodings.argmap import load

    map = load(run)
    if format == "json":
        import json

        told = {
            "acceptability": map.acceptability.model_dump(mode="json"),
            "assessment": map.assessment.model_dump(mode="json"),
        }
        write_json(json.dumps(told))
        return
    from arguendo.graph.maps.encodings.markdown import written
    from arguendo.graph.maps.printed.outline import what_stands

    say(written(what_stands(map)))


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
        write_json(difference.model_dump_json(by_alias=True))
        return
    for line in in_words(difference):
        say(line)


@app.command(epilog="Example: arguendo map formats")
def formats(format: FormatOption = "text") -> None:
    """List the formats a map can be written in and read from, what each keeps and what it loses."""
    import json

    from arguendo.graph.maps.formats import FORMATS
    from arguendo.graph.maps.reading import READABLE, READERS

    if format == "json":
        listed = [
            {
                "name": encoding.name,
                "about": encoding.about,
                "keeps": encoding.keeps,
                "loses": encoding.loses,
                "media_type": encoding.media_type,
                "suffix": encoding.suffix,
                "written": True,
                "read": encoding.name in READABLE,
            }
            for encoding in FORMATS.values()
        ]
        listed += [
            {"name": reader.name, "about": reader.about, "written": False, "read": True}
            for reader in READERS.values()
            if reader.name not in FORMATS
        ]
        write_json(json.dumps(listed))
        return
    for encoding in FORMATS.values():
        say(f"{encoding.name:10} {encoding.suffix:16} {encoding.about}")
    say(f"Read by arguendo map import: {', '.join(READABLE)}.", err=True)
