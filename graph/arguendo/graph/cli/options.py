"""Options that several verbs share, and what they mean where they are not given.

The environment is read here and nowhere below.
"""

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from arguendo.corpus.library import Library
    from arguendo.graph.runs import Runs

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="DIR",
        help="The library's folder. Else ARGUENDO_LIBRARY, else the platform's data folder.",
        show_default=False,
    ),
]
FormatOption = Annotated[
    Literal["text", "json"],
    typer.Option("--format", help="Text for people, or JSON on standard output."),
]
MatterArgument = Annotated[
    str,
    typer.Argument(
        metavar="MATTER", help="A matter: a file, TOML or Markdown; or an example's name."
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Only law decided on or before this day, YYYY-MM-DD. Today, unless told.",
        show_default=False,
    ),
]


def library_folder(option: Path | None) -> Path:
    """Return the library's folder: the option's, the environment's, or the platform's."""
    if option is not None:
        return option
    if named := os.environ.get("ARGUENDO_LIBRARY"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("arguendo") / "library"


def open_library(option: Path | None) -> "Library":
    """Open the library that the option, the environment or the platform names."""
    from arguendo.corpus.library import Library

    return Library.open(library_folder(option))


def runs_of(library: "Library", most: int | None = None) -> "Runs":
    """Return the user's runs over a library, of which so many may work at the same time."""
    from arguendo.graph.runs import Runs

    return Runs(library, *place_of_runs(library.folder), most)


def place_of_runs(folder: Path) -> tuple[Path, Path]:
    """Return where the user's runs over a library lie, and the replies they share.

    They lie beside a library of the user's own. A library that several people use holds no run of
    any of them: what one says of a matter is nothing to the others.
    """
    from hashlib import sha256

    from platformdirs import user_data_path

    mine = folder
    if not _is_ours(folder):
        place = sha256(str(folder.resolve()).encode()).hexdigest()[:12]
        mine = user_data_path("arguendo") / "shared" / _hub_user() / place
    return mine / "runs", mine / "replies.sqlite3"


def _is_ours(folder: Path) -> bool:
    """Tell whether a library is the user's alone: theirs on the disk and, on a hub, in their home.

    The servers of a hub may all run under one number, and a folder they share belongs to it.
    """
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        return False
    return not _hub_user() or folder.resolve().is_relative_to(Path.home().resolve())


def _hub_user() -> str:
    """Return whom the hub has started this server for, as a folder's name; empty without a hub."""
    from urllib.parse import quote

    return quote(os.environ.get("JUPYTERHUB_USER", ""), safe="").replace(".", "%2E")


def as_of_date(option: str | None) -> dt.date:
    """Read a date option; today where none is given."""
    if option is None:
        return dt.date.today()  # noqa: DTZ011  The day where the user sits.
    try:
        return dt.date.fromisoformat(option)
    except ValueError as error:
        from arguendo.corpus.errors import InputError

        raise InputError(f"{option} is not a date.", "Write it as 2024-06-30.") from error
