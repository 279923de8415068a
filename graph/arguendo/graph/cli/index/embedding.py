"""Vectors and whether all agrees: `arguendo index check`, `rebuild`, `re-embed`, `embedders`."""

from typing import Annotated

import typer

from arguendo.graph.cli.index.progress import shown
from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

EmbedderOption = Annotated[
    str | None,
    typer.Option(
        "--embedder",
        metavar="NAME",
        help="What vectors are made with; recorded in the index.",
        show_default=False,
    ),
]


def check(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Prove that shelf, authorities and vectors agree; exit status 1 where they do not."""
    from arguendo.graph.cli.options import open_library

    wrong = open_library(library).check()
    if format == "json":
        import json

        write_json(json.dumps({"agree": not wrong, "disagreements": wrong}))
        raise typer.Exit(1 if wrong else 0)
    for words in wrong:
        say(words)
    if wrong:
        say("Mend it: arguendo index rebuild", err=True)
        raise typer.Exit(1)
    say("Shelf, authorities and vectors agree.")


def rebuild(
    library: LibraryOption = None, embedder: EmbedderOption = None, format: FormatOption = "text"
) -> None:
    """Make the vector index again from the shelf; with another embedder, the vectors too."""
    from arguendo.graph.cli.options import open_library

    held = open_library(library)
    held.rebuild(embedder)
    if format == "json":
        import json

        write_json(json.dumps({"vectors": held.index.count(), "embedder": held.embedder_name}))
        return
    say(f"{held.index.count():,} vectors indexed with {held.embedder_name}.")


def re_embed(
    library: LibraryOption = None, embedder: EmbedderOption = None, format: FormatOption = "text"
) -> None:
    """Make every vector again with another embedder, from the shelf; the old serve until then.

    Run again to go on after a stop; without a name, with the embedder begun with.
    """
    from arguendo.graph.cli.options import open_library

    held = open_library(library)
    with shown("Embedding again") as show:
        held.re_embed(embedder, show)
    if format == "json":
        import json

        write_json(json.dumps({"vectors": held.index.count(), "embedder": held.embedder_name}))
        return
    say(f"{held.index.count():,} vectors made with {held.embedder_name}.")


def embedders(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """List what vectors can be made with, and what this library's are made with."""
    from arguendo.corpus.errors import LibraryMissingError
    from arguendo.corpus.index.embedders import DEFAULT, offered
    from arguendo.corpus.reembedding import begun
    from arguendo.graph.cli.options import open_library

    try:
        held = open_library(library)
        recorded, next_one = held.embedder_name, begun(held.db)
    except LibraryMissingError:
        recorded, next_one = "", None
    rows = [(one.name, one.about) for one in offered().values()]
    rows.append(("onnx:FOLDER", "a sentence model of your own: model.onnx with tokenizer.json"))
    if format == "json":
        import json

        listed = [{"name": name, "about": about} for name, about in rows]
        told = {"embedders": listed, "default": DEFAULT, "library": recorded, "begun": next_one}
        write_json(json.dumps(told))
        return
    for name, about in rows:
        say(f"{name:16} {about}{' (the default)' if name == DEFAULT else ''}")
    if recorded:
        say(f"This library's vectors are made with {recorded}.")
    if next_one:
        say(f"Begun with {next_one}; go on: arguendo index re-embed", err=True)
