"""What the index holds: `arguendo index status`, `sources`, `bad` and `coverage`."""

from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

if TYPE_CHECKING:
    from arguendo.corpus.library import Library


def status(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Say what the library holds, how it was made, and what was set aside."""
    from arguendo.corpus.keeping import server_of
    from arguendo.corpus.shelf import reading
    from arguendo.corpus.shelf.postgres.place import place_of
    from arguendo.graph.cli.options import open_library

    held = open_library(library)
    counts, aside = held.counts(), reading.set_aside(held.db)
    shelf_at = place_of(held.folder)
    if format == "json":
        import json

        say(
            json.dumps(
                {
                    "library": str(held.folder),
                    "embedder": held.embedder_name,
                    "vectors": str(server_of(held) or "here"),
                    "shelf": str(shelf_at or "here"),
                    "digest": held.digest,
                    "counts": counts,
                    "whole": _whole(held),
                    "set_aside": [
                        {"source": source, "place": place, "why": why}
                        for source, place, why in aside
                    ],
                }
            )
        )
        return
    say(f"The library in {held.folder}:")
    say(
        f"  {counts['authority']:,} authorities, {counts['opinion']:,} opinions, "
        f"{counts['passage']:,} passages; embedder {held.embedder_name}; digest {held.digest}"
    )
    if shelf_at:
        say(f"  shelf in the schema {shelf_at.schema} of PostgreSQL at {shelf_at.server}")
    if at := server_of(held):
        say(f"  vectors in the Chroma server at {at}")
    for row in _whole(held):
        say(f"  {_row(row)}")
    for source, place, why in aside:
        say(f"  set aside, {source}, {place}: {why}")


def sources(format: FormatOption = "text") -> None:
    """List what can be named as a source, of every package installed."""
    from arguendo.corpus.sources.named import kinds

    forms = [form for kind in kinds() for form in kind.forms]
    if format == "json":
        import json

        write_json(json.dumps([{"name": name, "reads": reads} for name, reads in forms]))
        return
    for name, reads in forms:
        say(f"{name:28} {reads}")


def bad(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """List what of the sources could not be read: how much, where it stands, and why."""
    from collections import Counter

    from arguendo.corpus.shelf import reading
    from arguendo.graph.cli.options import open_library

    aside = reading.set_aside(open_library(library).db)
    counts = Counter(source for source, _, _ in aside)
    if format == "json":
        import json

        rows = [{"source": source, "place": place, "why": why} for source, place, why in aside]
        write_json(json.dumps({"counts": counts, "set_aside": rows}))
        return
    for source, place, why in aside:
        say(f"{source}, {place}: {why}")
    for source, number in sorted(counts.items()):
        say(f"{number:,} set aside of {source}.", err=True)
    if not aside:
        say("Nothing was set aside.")


def coverage(
    library: LibraryOption = None,
    reporter: Annotated[
        str | None,
        typer.Option(
            "--reporter",
            metavar="NAME",
            help="List its volumes one by one: decisions held, and from which page to which.",
            show_default=False,
        ),
    ] = None,
    format: FormatOption = "text",
) -> None:
    """List the reporters held, with their volumes and numbers of decisions."""
    from arguendo.graph.cli.options import open_library

    opened = open_library(library)
    if reporter is not None:
        _volumes(opened, reporter, format)
        return
    held, whole = opened.holdings(), _whole(opened)
    if format == "json":
        import json

        say(
            json.dumps(
                [
                    {
                        "reporter": reporter,
                        "first": first,
                        "last": last,
                        "authorities": number,
                        "whole": [row for row in whole if row["reporter"] == reporter],
                    }
                    for reporter, first, last, number in held
                ]
            )
        )
        return
    for reporter, first, last, number in held:
        say(f"{reporter:16} volumes {first} to {last}, {number:,} decisions")
    for row in whole:
        say(_row(row))
    if not whole:
        say("No volume is known to be held whole.")


def _volumes(library: "Library", reporter: str, format: str) -> None:
    """Say of each volume held how many decisions there are, and whether it is held whole."""
    from arguendo.corpus.shelf import reading

    whole = {volume for name, volume, _, _ in library.whole_volumes() if name == reporter}
    rows = reading.volumes(library.db, reporter)
    if format == "json":
        import json

        say(
            json.dumps(
                [
                    {
                        "volume": volume,
                        "authorities": number,
                        "first_page": first,
                        "last_page": last,
                        "whole": volume in whole,
                    }
                    for volume, number, first, last in rows
                ]
            )
        )
        return
    for volume, number, first, last in rows:
        held = ", held whole" if volume in whole else ""
        say(f"{volume} {reporter}: {number:,} decisions, pages {first} to {last}{held}")
    if not rows:
        say(f"Nothing of {reporter} is held.")


def _whole(library: "Library") -> list[dict[str, str | int | None]]:
    """Return the volumes held whole, those in a row together."""
    rows: list[dict[str, str | int | None]] = []
    for reporter, volume, last_page, by in library.whole_volumes():
        row = rows[-1] if rows else None
        if (
            row is not None
            and (row["reporter"], row["by"]) == (reporter, by)
            and row["last_page"] is last_page is None
            and volume.isdigit()
            and str(row["last"]) == str(int(volume) - 1)
        ):
            row["last"] = volume
        else:
            rows.append(
                {
                    "reporter": reporter,
                    "first": volume,
                    "last": volume,
                    "last_page": last_page,
                    "by": by,
                }
            )
    return rows


def _row(row: dict[str, str | int | None]) -> str:
    volumes = (
        f"volume {row['first']}"
        if row["first"] == row["last"]
        else f"volumes {row['first']} to {row['last']}"
    )
    ends = f", to page {row['last_page']}" if row["last_page"] else ""
    return (
        f"{row['reporter']}: {volumes}{ends} held whole, on the word of whoever built {row['by']}"
    )
