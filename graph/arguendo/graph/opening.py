"""The user's library, from Python as from the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.corpus.library import Library


def open_library(folder: str | Path | None = None) -> "Library":
    """Open the library in a folder, else the one that the command line uses.

    Where that holds nothing yet, the starter library is built in it first.
    """
    from arguendo.graph.cli.index import built_starter
    from arguendo.graph.cli.options import library_folder

    return built_starter(library_folder(Path(folder) if folder is not None else None))
