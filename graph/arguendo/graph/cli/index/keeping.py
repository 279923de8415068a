"""Where the index lies: `arguendo index server` and `shelf`."""

from typing import Annotated

import typer

from arguendo.graph.cli.index.progress import shown
from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json


def server(
    address: Annotated[
        str | None,
        typer.Argument(
            metavar="[ADDRESS]",
            help="The server's address; `here` for the library's folder. Without it: say where.",
            show_default=False,
        ),
    ] = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Keep the vectors in a Chroma server, or bring them back; text stays in the folder."""
    import json

    from arguendo.corpus.keeping import server_of
    from arguendo.corpus.library import Library
    from arguendo.graph.cli.options import library_folder, open_library

    if address is None:
        at = server_of(open_library(library))
        words = f"in the Chroma server at {at}" if at else "in the library's folder"
        if format == "json":
            write_json(json.dumps({"vectors": str(at or "here")}))
        else:
            say(f"The vectors are {words}.")
        return
    held = Library.create(library_folder(library))
    with shown("Moving vectors") as show:
        gone = held.keep_vectors(None if address == "here" else address, show)
    at = server_of(held)
    if at and not at.on_this_machine:
        say(
            f"From now on {at.host} is sent the vectors of passages and of your queries, with "
            "numbers: no text, name or citation. From a vector one can guess what its text is "
            "about; let only those reach that server who may read the library.",
            err=True,
        )
        if at.scheme == "http":
            say("They are sent unencrypted: https needs a proxy there.", err=True)
    if not gone:
        say("What was kept before is still there; remove it where it lies.", err=True)
    count = held.index.count()
    if format == "json":
        write_json(json.dumps({"vectors": str(at or "here"), "count": count, "moved": gone}))
        return
    say(f"{count:,} vectors, in {f'the Chroma server at {at}' if at else held.folder}.")


def shelf(
    address: Annotated[
        str | None,
        typer.Argument(
            metavar="[ADDRESS]",
            help="postgresql://USER@HOST/DATABASE?schema=NAME, without a password; `here` for the "
            "library's folder. Without it: say where.",
            show_default=False,
        ),
    ] = None,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Keep opinions and authorities in PostgreSQL, or bring them back; or read a library there."""
    import json

    from arguendo.corpus.library import Library
    from arguendo.corpus.shelf.postgres.place import place, place_of
    from arguendo.corpus.shelving import shelf_here, shelf_in
    from arguendo.graph.cli.options import library_folder

    folder = library_folder(library)
    at = place_of(folder)
    moved = 0
    if address is not None:
        with shown("Moving the shelf") as show:
            if address == "here":
                moved, before, at = shelf_here(folder, show), at, None
                if before:
                    say(
                        f"What is in the schema {before.schema} of {before.server} is still there, "
                        "for others who read it; its administrator can drop it.",
                        err=True,
                    )
            else:
                at = place(address)
                moved = shelf_in(folder, at, show)
    if address is not None and at and not at.on_this_machine:
        say(
            f"From now on {at.server} holds the texts of this library and what was found in them, "
            "and is asked the words of your searches and the citations you verify. Whoever may "
            "read that schema may read them; sslmode=verify-full in the address has them sent "
            "under lock.",
            err=True,
        )
    held = Library.open(folder).counts()["authority"]
    if format == "json":
        told = {"shelf": str(at or "here"), "authorities": held, "moved": moved}
        write_json(json.dumps(told))
        return
    where = f"in the schema {at.schema} of PostgreSQL at {at.server}" if at else f"in {folder}"
    say(f"{held:,} authorities, {where}; {moved:,} moved.")
