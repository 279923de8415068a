"""`arguendo doctor`: what works here, what is broken, and how it is mended."""

import json

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

EXAMPLE = "Example: arguendo doctor --format json"


def doctor(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Say what works here, what is broken, where, and how to mend it; nothing is written."""
    from arguendo.graph.cli.options import library_folder, place_of_runs
    from arguendo.graph.doctor import examine

    folder = library_folder(library).absolute()
    found = examine(folder, lambda: place_of_runs(folder))
    if format == "json":
        write_json(json.dumps([one.model_dump() for one in found]))
    else:
        for one in found:
            mark = "✗" if not one.works else "✓" if one.state == "well" else "·"
            where = f" ({one.where})" if one.where and one.where not in one.words else ""
            say(f"{mark} {one.what:10} {one.words}{where}")
            if one.remedy:
                say(f"{'':12} {one.remedy}")
    if not all(one.works for one in found):
        raise typer.Exit(3)
