"""`arguendo explore`: a matter in, theories with checked citations and an argument map out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption, MatterArgument
from arguendo.graph.cli.saying import say

if TYPE_CHECKING:
    from arguendo.graph.runs import Order, Run, Runs

EXAMPLE = "Example: arguendo explore examples/matters/co-tenant-consent.toml -o run.argmap.json"


def explore(
    matter: MatterArgument,
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
        typer.Option(
            "--dial",
            metavar="NAME=VALUE",
            help="rounds, theories, tension, density, …",
        ),
    ] = None,
    rounds: Annotated[
        int | None, typer.Option(min=0, max=8, help="Rounds of debate.", show_default=False)
    ] = None,
    opponent: Annotated[
        str, typer.Option(metavar="MODEL", help="Who argues for the other side; else as ours.")
    ] = "",
    judge: Annotated[str, typer.Option(metavar="MODEL", help="Who rules.")] = "schemes",
    bench: Annotated[
        str,
        typer.Option(metavar="SCHOOL,…", help="The judges' schools, or files of your own."),
    ] = "",
    school: Annotated[
        list[str] | None,
        typer.Option(metavar="ours=SCHOOL", help="An advocate's school; theirs=SCHOOL too."),
    ] = None,
    temperature: Annotated[
        list[str] | None, typer.Option(metavar="ROLE=NUMBER", help="A role's temperature.")
    ] = None,
    steer: Annotated[
        bool, typer.Option("--steer", help="Wait before each round to be told how to go on.")
    ] = False,
    budget: Annotated[
        str, typer.Option(metavar="TOKENS", help="Where models stop: tokens, or “5.00 money”.")
    ] = "",
    price: Annotated[
        list[str] | None,
        typer.Option(metavar="MODEL=IN/OUT", help="What a million tokens cost."),
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Take no reply from the cache.")] = False,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Float theories for both sides, debate them, check every citation, rule, and draw the map."""
    from arguendo.graph.cli import casting
    from arguendo.graph.cli.options import open_library, runs_of
    from arguendo.graph.matters import matter_named
    from arguendo.graph.roles.interface import Roles
    from arguendo.graph.runs import Order

    order = Order(
        matter=matter_named(matter),
        roles=Roles.model_validate(
            {
                "creative": creative,
                "literal": literal,
                "opponent": opponent,
                "judge": judge,
                "bench": tuple(name.strip() for name in bench.split(",") if name.strip()),
                "temperatures": casting.temperatures(temperature or []),
                **casting.schools(school or []),
            }
        ),
        dials=casting.dials(dial or [], rounds),
        seed=seed,
        steer=steer,
        budget=casting.budget(budget, price or []),
        cache=not fresh,
    )
    runs = runs_of(open_library(library))
    run = runs.start(order)  # A speaker that cannot be had is refused here, and costs nothing.
    _foretell(order)
    if steer and format == "text":
        status = follow_and_steer(runs, run, output)
    else:
        status = follow(run, output, format)
    raise typer.Exit(status)


def _foretell(order: "Order") -> None:
    """Say as a run begins what it may cost, where a model is asked."""
    from arguendo.graph.runs.estimate import estimate

    foretold = estimate(order)
    if foretold.calls:
        paid = ""
        if foretold.money is not None:
            without = f", without {', '.join(foretold.unpriced)}" if foretold.unpriced else ""
            paid = f", {foretold.money:g} by the prices given{without}"
        say(
            f"At most some {foretold.calls:,} calls and {foretold.tokens:,} tokens{paid}.", err=True
        )


def follow_and_steer(runs: "Runs", run: "Run", output: Path | None) -> int:
    """Follow a run, and ask at the prompt whenever it waits."""
    from arguendo.graph.debate.model import Steering
    from arguendo.graph.roles.schemes.steering import as_words

    after = 0
    while True:
        status = follow(run, output, "text", after, is_last=False)
        if run.status != "waiting":
            if run.map_path.is_file():
                say(f"The map is in {output or run.map_path}")
            return status
        after = len(run.logged())
        try:
            words = typer.prompt("How is it to go on?", default="", show_default=False)
        except typer.Abort:
            say(f"It waits: arguendo runs steer {run.id} “…”", err=True)
            return 0
        said = (as_words(words),) if words.strip() else ()
        run = runs.steer(run.id, Steering(words=said))


def follow(
    run: "Run", output: Path | None, format: str, after: int = 0, *, is_last: bool = True
) -> int:
    """Show a run until it ends, write its map where asked, and return the exit status."""
    from arguendo.graph.cli.showing import Screen

    screen = Screen(quiet=format == "json")
    try:
        for numbered in run.follow(after):
            screen.show(numbered.event)
    except KeyboardInterrupt:
        run.stop()
        say("Stopping …", err=True)
        run.wait()
    finally:
        screen.close()
    if format == "json":
        say(run.map_path.read_text(encoding="utf-8"))
    if output is not None and run.map_path.is_file():
        from arguendo.graph.maps.writing import write_whole

        write_whole(output, run.map_path.read_text(encoding="utf-8"))
    if format != "json" and is_last:
        say(f"The map is in {output or run.map_path}")
        if run.status == "waiting":
            say(f"It waits: arguendo runs steer {run.id} “…”")
    return {"finished": 0, "waiting": 0, "stopped": 130}.get(run.status, 3)
