"""`arguendo selfplay`: many debates over one matter, and what each adds."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption, MatterArgument
from arguendo.graph.cli.saying import say, write_json

if TYPE_CHECKING:
    from arguendo.graph.selfplay import Told

EXAMPLE = "Example: arguendo selfplay examples/matters/co-tenant-consent.toml --debates 10"


def selfplay(
    matter: MatterArgument,
    debates: Annotated[int, typer.Option(min=1, max=1_000, help="Debates in all.")] = 8,
    workers: Annotated[int, typer.Option(min=1, max=16, help="Debates at the same time.")] = 2,
    creative: Annotated[
        str, typer.Option(metavar="MODEL", help="Who floats theories.")
    ] = "schemes",
    literal: Annotated[
        str, typer.Option(metavar="MODEL", help="Who argues them from the record.")
    ] = "schemes",
    opponent: Annotated[
        str, typer.Option(metavar="MODEL", help="Who argues for the other side; else as ours.")
    ] = "",
    judge: Annotated[str, typer.Option(metavar="MODEL", help="Who rules.")] = "schemes",
    seed: Annotated[int, typer.Option(help="The seed of the first debate.")] = 0,
    lens: Annotated[
        list[str] | None, typer.Option("--lens", metavar="NAME", help="A lens; else all.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="DIR", help="The folder; else in the library."),
    ] = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Play many debates from different seeds, lenses and dials, and keep what is new.

    Given again, the same command goes on where it was left. The folder holds the archive, the
    transcripts as JSON lines in chat form with provenance and grades, and a plot of the signal.
    """
    from arguendo.graph.cli.options import open_library
    from arguendo.graph.matters import matter_named
    from arguendo.graph.portfolio.lenses import chosen
    from arguendo.graph.roles.interface import Roles
    from arguendo.graph.selfplay.play import Plan, SelfPlay

    lenses = tuple(lens or ())
    chosen(lenses, "judge")  # A name that is none is refused before anything begins.
    plan = Plan(
        matter=matter_named(matter),
        roles=Roles(creative=creative, literal=literal, opponent=opponent, judge=judge),
        seed=seed,
        lenses=lenses,
    )
    play = SelfPlay(open_library(library), plan, output)
    quiet = format == "json"
    signal = play.play(debates, workers, on_told=(lambda _: None) if quiet else _tell)
    if quiet:
        write_json(signal.model_dump_json())
        return
    stale = f"stale from debate {signal.stale_at}" if signal.stale_at else "not stale yet"
    say(
        f"{len(signal.debates)} debates: {signal.theories} theories, {signal.authorities} "
        f"authorities, {signal.cells} of {signal.of_cells} cells; {stale}."
    )
    say(f"Archive, transcripts and plot are in {play.folder}")


def _tell(told: "Told") -> None:
    say(
        f"debate {told.debate:3}  {told.outcome:8}  +{len(told.new_theories)} theories  "
        f"+{len(told.new_authorities)} authorities  +{told.new_cells} cells"
    )
