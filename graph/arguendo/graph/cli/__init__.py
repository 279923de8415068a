"""The command line. Each verb lies in a file of its own and imports what it needs when it runs."""

import sys
from typing import Annotated

import typer

from arguendo.graph.cli import (
    citator,
    demo,
    doctor,
    explore,
    index,
    leads,
    map,
    mcp,
    neutralize,
    routes,
    runs,
    search,
    selfplay,
    verify,
)
from arguendo.graph.cli.saying import say

app = typer.Typer(
    help="Think through a case: theories argued freely, every citation checked.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("demo", epilog=demo.EXAMPLE)(demo.demo)
app.add_typer(index.app, name="index")
app.command("search", epilog=search.EXAMPLE)(search.search)
app.command("citator", epilog=citator.EXAMPLE)(citator.citator)
app.command("routes", epilog=routes.EXAMPLE)(routes.routes)
app.command("verify", epilog=verify.EXAMPLE)(verify.verify)
app.command("explore", epilog=explore.EXAMPLE)(explore.explore)
app.command("leads", epilog=leads.EXAMPLE)(leads.leads)
app.command("neutralize", epilog=neutralize.EXAMPLE)(neutralize.neutralize)
app.command("selfplay", epilog=selfplay.EXAMPLE)(selfplay.selfplay)
app.add_typer(runs.app, name="runs")
app.add_typer(map.app, name="map")
app.command("mcp", epilog=mcp.EXAMPLE)(mcp.mcp)
app.command("doctor", epilog=doctor.EXAMPLE)(doctor.doctor)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        say(version("arguendo"))
        raise typer.Exit


@app.callback()
def _arguendo(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and leave."
        ),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; what goes wrong is told in one sentence, with its exit status."""
    try:
        app()
    except SystemExit as leaving:
        if leaving.code == 130:  # Typer turns Ctrl-C into this status and says nothing.
            say("Stopped. What was done is kept.", err=True)
        raise
    except BrokenPipeError:
        sys.exit(0)
    except Exception as error:  # noqa: BLE001  The last door: what comes here is told, not hidden.
        from arguendo.corpus.errors import ArguendoError

        if isinstance(error, ArguendoError):
            say(f"arguendo: {error}", err=True)
            sys.exit(error.status)
        import traceback

        say("".join(traceback.format_exception(error)), err=True, nl=False)
        say(
            "arguendo: This should not happen, and nothing was checked. "
            "Report it with the lines above.",
            err=True,
        )
        sys.exit(3)
