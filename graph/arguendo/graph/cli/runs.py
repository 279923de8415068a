"""`arguendo runs`: what was run, taken up again, stopped, forgotten."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption

if TYPE_CHECKING:
    from pathlib import Path

    from arguendo.graph.runs import Runs

app = typer.Typer(help="List, show, take up, stop and forget runs.", no_args_is_help=True)

RunArgument = Annotated[str, typer.Argument(metavar="RUN", help="The run's id.")]


def _runs(library: "Path | None") -> "Runs":
    from arguendo.graph.cli.options import open_library
    from arguendo.graph.runs import Runs

    return Runs(open_library(library))


@app.command("list", epilog="Example: arguendo runs list")
def list_(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """List the runs kept, the latest first."""
    infos = _runs(library).list()
    if format == "json":
        typer.echo(json.dumps([info.model_dump() for info in infos]))
        return
    for info in infos:
        typer.echo(f"{info.id}  {info.status:10}  {info.theories:3} theories  {info.title[:60]}")
    if not infos:
        typer.echo("No runs yet.", err=True)


@app.command(epilog="Example: arguendo runs show 20260101-120000-abc123")
def show(run: RunArgument, library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Show a run from its log."""
    from arguendo.graph.cli.showing import Screen

    found = _runs(library).get(run)
    if format == "json":
        for numbered in found.logged():
            typer.echo(numbered.model_dump_json(by_alias=True))
        return
    screen = Screen(quiet=False)
    try:
        for numbered in found.logged():
            screen.show(numbered.event)
    finally:
        screen.close()
    typer.echo(f"The run is {found.status}; its folder is {found.folder}")


@app.command(epilog="Example: arguendo runs resume 20260101-120000-abc123")
def resume(run: RunArgument, library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Take up a run that was stopped, failed or broke off, from its last finished step."""
    from arguendo.graph.cli.explore import follow

    raise typer.Exit(follow(_runs(library).resume(run), None, format))


@app.command(epilog="Example: arguendo runs stop 20260101-120000-abc123")
def stop(run: RunArgument, library: LibraryOption = None) -> None:
    """Stop a run, wherever it works; what was cleared is kept."""
    _runs(library).get(run).stop()
    typer.echo("Asked to stop.")


@app.command(epilog="Example: arguendo runs forget 20260101-120000-abc123")
def forget(run: RunArgument, library: LibraryOption = None) -> None:
    """Remove a run with its checkpoints, events and map."""
    _runs(library).forget(run)
    typer.echo("Forgotten.")
