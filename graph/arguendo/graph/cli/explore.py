"""`arguendo explore`: a matter in, theories with checked citations and an argument map out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption

if TYPE_CHECKING:
    from arguendo.graph.model import Dials
    from arguendo.graph.runs import Run

EXAMPLE = "Example: arguendo explore examples/matters/co-tenant-consent.toml -o run.argmap.json"


def explore(
    matter: Annotated[Path, typer.Argument(metavar="MATTER", help="A matter: TOML or Markdown.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="RUN.argmap.json", help="Where the map goes."),
    ] = None,
    creative: Annotated[
        str, typer.Option(metavar="MODEL", help="Who floats theories.")
    ] = "schemes",
    literal: Annotated[
        str, typer.Option(metavar="MODEL", help="Who argues them from the record.")
    ] = "schemes",
    seed: Annotated[int, typer.Option(help="One seed, one library: one result.")] = 0,
    dial: Annotated[
        list[str] | None,
        typer.Option("--dial", metavar="NAME=VALUE", help="rounds, theories, precedents."),
    ] = None,
    rounds: Annotated[
        int | None, typer.Option(min=0, max=8, help="Rounds of debate.", show_default=False)
    ] = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Float theories for both sides, argue them, check every citation, and draw the map."""
    from arguendo.graph.cli.options import open_library
    from arguendo.graph.matters import read_matter
    from arguendo.graph.roles.interface import Roles
    from arguendo.graph.runs import Order, Runs

    order = Order(
        matter=read_matter(matter),
        roles=Roles(creative=creative, literal=literal),
        dials=_dials(dial or [], rounds),
        seed=seed,
    )
    run = Runs(open_library(library)).start(order)
    status = follow(run, output, format)
    raise typer.Exit(status)


def follow(run: "Run", output: Path | None, format: str) -> int:
    """Show a run until it ends, write its map where asked, and return the exit status."""
    from arguendo.graph.cli.showing import Screen

    screen = Screen(quiet=format == "json")
    try:
        for numbered in run.follow():
            screen.show(numbered.event)
    except KeyboardInterrupt:
        run.stop()
        typer.echo("Stopping after the step in hand …", err=True)
        run.wait()
    finally:
        screen.close()
    if format == "json":
        typer.echo(run.map_path.read_text(encoding="utf-8"))
    if output is not None and run.map_path.is_file():
        from arguendo.graph.maps.writing import write_whole

        write_whole(output, run.map_path.read_text(encoding="utf-8"))
    if format != "json":
        typer.echo(f"The map is in {output or run.map_path}")
    return {"finished": 0, "stopped": 130}.get(run.status, 3)


def _dials(named: list[str], rounds: int | None) -> "Dials":
    from pydantic import ValidationError

    from arguendo.corpus.errors import InputError
    from arguendo.graph.model import Dials

    given: dict[str, str | int] = {}
    for one in named:
        name, equals, value = one.partition("=")
        if not equals or name not in Dials.model_fields:
            raise InputError(
                f"{one} is not a dial.", f"Write NAME=VALUE, of: {', '.join(Dials.model_fields)}."
            )
        given[name] = value
    if rounds is not None:
        given["rounds"] = rounds
    try:
        return Dials.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise InputError(f"The dial {first['loc'][0]}: {first['msg'].lower()}.") from error
