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


def as_of_date(option: str | None) -> dt.date:
    """Read a date option; today where none is given."""
    if option is None:
        return dt.date.today()  # noqa: DTZ011  The day where the user sits.
    try:
        return dt.date.fromisoformat(option)
    except ValueError as error:
        from arguendo.corpus.errors import InputError

        raise InputError(f"{option} is not a date.", "Write it as 2024-06-30.") from error
