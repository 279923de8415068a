"""`arguendo runs`: what was run, taken up again, stopped, forgotten."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

if TYPE_CHECKING:
    from arguendo.graph.debate.model import Steering
    from arguendo.graph.runs import Runs

app = typer.Typer(
    help="List, show, steer, fork, replay, compare, stop and forget runs.", no_args_is_help=True
)

RunArgument = Annotated[str, typer.Argument(metavar="RUN", help="The run's id.")]
WordsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="WORDS", help="What you want, in words.")
]
PinOption = Annotated[
    list[str] | None, typer.Option(metavar="THEORY", help="Debate the pinned ones alone.")
]
StrikeOption = Annotated[
    list[str] | None, typer.Option(metavar="THEORY", help="Take a theory off the table.")
]


def _runs(library: "Path | None") -> "Runs":
    from arguendo.graph.cli.options import open_library, runs_of

    return runs_of(open_library(library))


@app.command("list", epilog="Example: arguendo runs list")
def list_(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """List the runs kept, the latest first."""
    infos = _runs(library).list()
    if format == "json":
        write_json(json.dumps([info.model_dump() for info in infos]))
        return
    for info in infos:
        say(f"{info.id}  {info.status:10}  {info.theories:3} theories  {info.title[:60]}")
    if not infos:
        say("No runs yet.", err=True)


@app.command(epilog="Example: arguendo runs show 20260101-120000-abc123")
def show(run: RunArgument, library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Show a run from its log."""
    from arguendo.graph.cli.showing import Screen

    found = _runs(library).get(run)
    if format == "json":
        for numbered in found.logged():
            write_json(numbered.model_dump_json(by_alias=True))
        return
    screen = Screen(quiet=False)
    try:
        for numbered in found.logged():
            screen.show(numbered.event)
    finally:
        screen.close()
    say(f"The run is {found.status}; its folder is {found.folder}")


@app.command(epilog="Example: arguendo runs resume 20260101-120000-abc123")
def resume(run: RunArgument, library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Take up a run that was stopped, failed or broke off, from its last finished step."""
    from arguendo.graph.cli.explore import follow

    raise typer.Exit(follow(_runs(library).resume(run), None, format))


@app.command(epilog="Example: arguendo runs stop 20260101-120000-abc123")
def stop(run: RunArgument, library: LibraryOption = None) -> None:
    """Stop a run, wherever it works; what was cleared is kept."""
    _runs(library).get(run).stop()
    say("Asked to stop.")


@app.command(epilog='Example: arguendo runs steer 20260101-120000-abc123 "this is too polite"')
def steer(
    run: RunArgument,
    words: WordsArgument = None,
    pin: PinOption = None,
    strike: StrikeOption = None,
    enough: Annotated[bool, typer.Option("--enough", help="End the debate here.")] = False,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Tell a run that waits how the debate is to go on; nothing said: as before."""
    from arguendo.graph.cli.explore import follow

    runs = _runs(library)
    after = len(runs.get(run).logged())
    steered = runs.steer(run, _steering(words, pin, strike, enough))
    raise typer.Exit(follow(steered, None, format, after))


@app.command(epilog="Example: arguendo runs steps 20260101-120000-abc123")
def steps(run: RunArgument, library: LibraryOption = None, format: FormatOption = "text") -> None:
    """List the steps of a run, at each of which it can be forked."""
    found = _runs(library).steps(run)
    if format == "json":
        write_json(json.dumps([step.model_dump() for step in found]))
        return
    for step in found:
        say(f"{step.number:3}  {step.words}")


@app.command(epilog='Example: arguendo runs fork 20260101-120000-abc123 4 "go through Jones"')
def fork(
    run: RunArgument,
    step: Annotated[int, typer.Argument(metavar="STEP", help="A step of `runs steps`.")],
    words: WordsArgument = None,
    pin: PinOption = None,
    strike: StrikeOption = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Start a run that shares another's steps up to one, and goes its own way from there."""
    from arguendo.graph.cli.explore import follow

    said = _steering(words, pin, strike, False)
    forked = _runs(library).fork(
        run, step, said if said != _steering(None, None, None, False) else None
    )
    raise typer.Exit(follow(forked, None, format))


@app.command(epilog="Example: arguendo runs replay 20260101-120000-abc123")
def replay(run: RunArgument, library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Play a finished run again from its record, with no model, and compare the maps' bytes."""
    kept, again = _runs(library).replay(run)
    if format == "json":
        write_json(json.dumps({"same": kept == again, "bytes": len(kept)}))
        raise typer.Exit(int(kept != again))
    if kept == again:
        say(f"The same {len(kept):,} bytes.")
        return
    at = next((n for n, (a, b) in enumerate(zip(kept, again, strict=False)) if a != b), len(again))
    say(f"Another map: it differs from byte {at:,} on. The library or the version is another.")
    raise typer.Exit(1)


@app.command(epilog="Example: arguendo runs compare 20260101-120000-abc123 20260101-130000-def456")
def compare(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="The id of a run.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="The id of another.")],
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Say what differs between the maps of two runs."""
    from arguendo.graph.maps.compare import in_words

    difference = _runs(library).compare(before, after)
    if format == "json":
        write_json(difference.model_dump_json(by_alias=True, indent=1))
        return
    for line in in_words(difference):
        say(line)


@app.command(epilog="Example: arguendo runs forget 20260101-120000-abc123")
def forget(
    run: Annotated[str, typer.Argument(metavar="RUN", help="The run's id.")] = "",
    matter: Annotated[
        str | None,
        typer.Option(metavar="MATTER", help="Forget every run of this matter, replies included."),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Remove a run with its checkpoints, events, replies and map, or all that was of a matter."""
    from arguendo.corpus.errors import InputError
    from arguendo.graph.matters import matter_named

    if bool(run) == (matter is not None):
        raise InputError("Name a run, or a matter with --matter.", "See: arguendo runs list")
    if matter is not None:
        count = _runs(library).forget_matter(matter_named(matter))
        say(f"Forgotten, with {count} run{'s' * (count != 1)}.")
        return
    _runs(library).forget(run)
    say("Forgotten.")


def _steering(
    words: list[str] | None, pin: list[str] | None, strike: list[str] | None, enough: bool
) -> "Steering":
    from arguendo.graph.debate.model import Steering
    from arguendo.graph.roles.schemes.steering import as_words

    return Steering(
        words=tuple(as_words(one) for one in words or [] if one.strip()),
        pins=tuple(pin or []),
        strikes=tuple(strike or []),
        enough=enough,
    )
