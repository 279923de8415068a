"""`arguendo demo`: the quickstart, from nothing to an argument map."""

from pathlib import Path
from typing import Annotated

import typer

from arguendo.graph.cli.options import LibraryOption
from arguendo.graph.cli.saying import say

EXAMPLE = "Example: arguendo demo fair-use"


def demo(
    name: Annotated[
        str, typer.Argument(metavar="[MATTER]", help="One of the example matters.")
    ] = "co-tenant-consent",
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Where the map goes.", show_default=False
        ),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Build the starter library if need be, explore an example matter, and write its map."""
    from arguendo.corpus.errors import InputError
    from arguendo.graph.cli.explore import follow
    from arguendo.graph.cli.index import built_starter
    from arguendo.graph.cli.options import library_folder, runs_of
    from arguendo.graph.matters import example_files, read_matter
    from arguendo.graph.model import Dials
    from arguendo.graph.runs import Order

    files = example_files()
    if name not in files:
        raise InputError(f"There is no example matter {name}.", f"Choose of: {', '.join(files)}.")
    matter = read_matter(files[name])
    held = built_starter(library_folder(library))
    counts = held.counts()
    say(
        f"{matter.title}: we act for the {matter.side} before {matter.forum}, "
        f"as of {matter.as_of}. The library holds {counts['authority']} authorities."
    )
    order = Order(matter=matter, dials=Dials(theories=1))
    status = follow(runs_of(held).start(order), output or Path(f"{name}.argmap.json"), "text")
    if status == 0:
        say("It floated one theory for each side and audience; explore floats three.")
        if _in_checkout():
            say("Have the commands at hand: . .venv/bin/activate")
        say(f"Open the workbench: {'.venv/bin/' if _in_checkout() else ''}jupyter lab")
    raise typer.Exit(status)


def _in_checkout() -> bool:
    """Tell whether we run from the environment that `make` puts into a checkout."""
    import sys

    return Path(sys.prefix) == Path.cwd() / ".venv"
