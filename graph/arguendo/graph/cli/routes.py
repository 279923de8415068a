"""`arguendo routes`: the ways from an old authority to a new one, through citing passages."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption
from arguendo.graph.cli.saying import write_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arguendo.corpus.citator.routes import Route, Routes, Step
    from arguendo.corpus.model import Authority

EXAMPLE = 'Example: arguendo routes "119 U.S. 199" "398 U.S. 375" --thesis "A death is actionable"'


def routes(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier authority.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later authority.")],
    thesis: Annotated[
        str, typer.Option("--thesis", metavar="TEXT", help="What the route is to carry.")
    ] = "",
    as_of: AsOfOption = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Show the main line, the break, and the dissent that became law, each step with its words."""
    from arguendo.corpus.errors import InputError
    from arguendo.corpus.meant import authority_meant
    from arguendo.graph.cli.options import as_of_date, open_library

    date = as_of_date(as_of)
    held = open_library(library)
    first, last = (authority_meant(held, words, date) for words in (old, new))
    if (first.decided or "") >= (last.decided or ""):
        raise InputError(f"{new} was not decided after {old}.", "Give the earlier one first.")
    found = held.routes(first, last, date, thesis)
    if format == "json":
        write_json(json.dumps(_answer(first, last, found)))
    else:
        _show(first, last, found, thesis=thesis)


def _answer(first: "Authority", last: "Authority", found: "Routes") -> dict[str, Any]:
    return {
        "from": first.id,
        "to": last.id,
        "looked_at": found.looked_at,
        "routes": [
            {
                "kind": route.kind,
                "carries": route is found.carrying,
                "rival": route is found.rival,
                "bearing": route.bearing,
                "steps": [
                    {**step.model_dump(), "reference": str(step.reference or "")}
                    for step in route.steps
                ],
            }
            for route in found.routes
        ],
    }


def _show(first: "Authority", last: "Authority", found: "Routes", *, thesis: str) -> None:
    from rich.text import Text

    from arguendo.graph.cli.terminal import Terminal
    from arguendo.graph.gate.gate import citation_of

    console = Terminal()
    console.print(Text(f"From {citation_of(first)}\nto {citation_of(last)}", "bold"))
    if not found.routes:
        console.print(
            Text(
                "No decision of the index leads from the one to the other in "
                f"{found.looked_at:,} looked at."
            )
        )
    for route in found.routes:
        part = ""
        if thesis:
            carries = route is found.carrying
            part = ", which carries the thesis" if carries else ""
            part = ", its rival" if route is found.rival else part
        console.print(Text(f"\n{_NAMES[route.kind]}{part}", "bold"))
        _show_route(console, route)


_NAMES = {
    "main line": "The main line",
    "break": "The break",
    "dissent": "The dissent that became law",
}


def _show_route(console: Any, route: "Route") -> None:
    from rich.padding import Padding
    from rich.text import Text

    names = {step.authority: step.name for step in route.steps}
    for step in route.steps:
        place = f", {step.reference}" if step.reference else ""
        page = f", at {step.page}" if step.page else ""
        head = f"{step.name}{place}{page} ({step.decided[:4]})"
        console.print(Padding(Text(head + _done(step, names)), (0, 0, 0, 2)))
        if step.sentence:
            console.print(Padding(Text(step.sentence[:300], "dim"), (0, 0, 0, 6)))


def _done(step: "Step", names: "Mapping[str, str]") -> str:
    if not step.cites:
        return ""
    what = "the dissent in " if step.of_dissent else ""
    kind = "cites" if step.kind in (None, "cited") or step.of_dissent else str(step.kind)
    return f"  [{kind} {what}{names.get(step.cites, step.cites)}]"
