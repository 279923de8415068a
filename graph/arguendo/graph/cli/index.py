"""`arguendo index`: build the case-law index and ask what it holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

if TYPE_CHECKING:
    from arguendo.corpus.built import BuildReport, Progress
    from arguendo.corpus.fanning import Workers
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.interface import Source
    from arguendo.corpus.volumes import Volumes

app = typer.Typer(help="Build the case-law index, and ask what it holds.", no_args_is_help=True)

EmbedderOption = Annotated[
    str | None,
    typer.Option(
        "--embedder",
        metavar="NAME",
        help="What vectors are made with; recorded in the index.",
        show_default=False,
    ),
]


WholeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--whole",
        metavar="VOLUMES",
        help="Vouch that the sources hold every decision of these volumes, so that absence from "
        'them is proof: "U.S. 1-600"; with the last page of one: "U.S. 218:697".',
        show_default=False,
    ),
]


@app.command(epilog="Example: arguendo index build starter opinions.jsonl.gz")
def build(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="`arguendo index sources` lists them."),
    ],
    library: LibraryOption = None,
    embedder: EmbedderOption = None,
    whole: WholeOption = None,
    ray: Annotated[
        int | None,
        typer.Option(
            "--ray",
            metavar="WORKERS",
            min=1,
            help="Embed with so many workers of Ray: on the cluster at RAY_ADDRESS, else here.",
            show_default=False,
        ),
    ] = None,
    format: FormatOption = "text",
) -> None:
    """Shelve, embed and index what the sources hold; run again to go on after a stop."""
    import os

    from arguendo.corpus.fanning import Workers
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.interface import Given
    from arguendo.corpus.sources.named import source_named
    from arguendo.corpus.volumes import volumes_of
    from arguendo.graph.cli.asking import TOKEN
    from arguendo.graph.cli.options import library_folder

    given = Given(token=os.environ.get(TOKEN, ""))
    chosen = [source_named(name, given) for name in sources]
    volumes = [volumes_of(written) for written in whole or ()]
    held = Library.create(library_folder(library), embedder)
    workers = Workers(ray, os.environ.get("RAY_ADDRESS") or None) if ray else None
    reports = [_build(held, source, workers) for source in chosen]
    vouched = _vouch(held, chosen, volumes)
    if format == "json":
        import json

        say(
            json.dumps(
                {
                    "library": str(held.folder),
                    "sources": [
                        {"source": name, **report.model_dump()}
                        for name, report in zip(sources, reports, strict=True)
                    ],
                    "whole": vouched,
                }
            )
        )
        return
    for name, report in zip(sources, reports, strict=True):
        say(
            f"{name}: {report.added:,} authorities added, {report.joined:,} records joined one "
            f"already held, {report.unchanged:,} unchanged; {report.passages:,} passages in "
            f"{report.seconds:,.1f} s."
        )
        if report.memoranda:
            say(f"{report.memoranda:,} memoranda kept beside the law: search --memoranda.")
        if report.set_aside:
            say(f"{len(report.set_aside):,} set aside:", err=True)
            for place, why in report.set_aside[:20]:
                say(f"  {place}: {why}", err=True)
            if len(report.set_aside) > 20:
                say("  … all of them: arguendo index bad", err=True)
    if undated := held.undated():
        say(
            f"{undated:,} authorities with text have no date: they are found by reference and "
            "name, and in no search as of a day.",
            err=True,
        )
    if vouched:
        say(f"Held whole, on your word: {vouched:,} volumes. Absence from them is proof.")
    say(f"The library is in {held.folder}.")


def _vouch(library: "Library", sources: list["Source"], volumes: list["Volumes"]) -> int:
    """Record volumes as held whole, unless something of the sources could not be read."""
    from arguendo.corpus.shelf import reading

    if not volumes:
        return 0
    origins = {source.origin for source in sources}
    if any(source in origins for source, _, _ in reading.set_aside(library.db)):
        say(
            "No volume was recorded as held whole: some of what the sources hold was set aside.",
            err=True,
        )
        return 0
    return library.vouch(volumes, ", ".join(source.name for source in sources))


def _build(library: "Library", source: "Source", workers: "Workers | None" = None) -> "BuildReport":
    """Build with a progress bar on a terminal, and none in a pipe."""
    with _shown(f"Indexing {source.name}") as show:
        if workers is not None:
            return library.build_with(workers, source, show)
        return library.build(source, show)


@contextmanager
def _shown(what: str) -> "Iterator[Callable[[Progress], None]]":
    """Show how far something has come on a terminal, and nothing in a pipe."""
    from arguendo.graph.cli.terminal import Terminal

    console = Terminal(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[passages]} passages, {task.fields[rate]}/s"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task(what, total=1.0, passages="0", rate="0")
        began = bar.get_time()

        def show(progress: "Progress") -> None:
            elapsed = max(bar.get_time() - began, 0.001)
            bar.update(
                task,
                completed=progress.fraction or 0.0,
                passages=f"{progress.passages:,}",
                rate=f"{progress.passages / elapsed:,.0f}",
            )

        yield show


@app.command(epilog="Example: arguendo index status --format json")
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


@app.command(epilog="Example: arguendo index sources")
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


@app.command(epilog="Example: arguendo index bad --format json")
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


@app.command(epilog="Example: arguendo index coverage --reporter U.S.")
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


@app.command(epilog="Example: arguendo index check")
def check(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Prove that shelf, authorities and vectors agree; exit status 1 where they do not."""
    from arguendo.graph.cli.options import open_library

    wrong = open_library(library).check()
    if format == "json":
        import json

        write_json(json.dumps({"agree": not wrong, "disagreements": wrong}))
        raise typer.Exit(1 if wrong else 0)
    for words in wrong:
        say(words)
    if wrong:
        say("Mend it: arguendo index rebuild", err=True)
        raise typer.Exit(1)
    say("Shelf, authorities and vectors agree.")


@app.command(epilog="Example: arguendo index rebuild --embedder wordllama-64")
def rebuild(
    library: LibraryOption = None, embedder: EmbedderOption = None, format: FormatOption = "text"
) -> None:
    """Make the vector index again from the shelf; with another embedder, the vectors too."""
    from arguendo.graph.cli.options import open_library

    held = open_library(library)
    held.rebuild(embedder)
    if format == "json":
        import json

        write_json(json.dumps({"vectors": held.index.count(), "embedder": held.embedder_name}))
        return
    say(f"{held.index.count():,} vectors indexed with {held.embedder_name}.")


@app.command(epilog="Example: arguendo index server http://vectors.firm.example:8000")
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
    with _shown("Moving vectors") as show:
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


@app.command(epilog="Example: arguendo index shelf postgresql://clerk@db.firm.example/law")
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
        with _shown("Moving the shelf") as show:
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
        shown = {"shelf": str(at or "here"), "authorities": held, "moved": moved}
        write_json(json.dumps(shown))
        return
    where = f"in the schema {at.schema} of PostgreSQL at {at.server}" if at else f"in {folder}"
    say(f"{held:,} authorities, {where}; {moved:,} moved.")


@app.command("re-embed", epilog="Example: arguendo index re-embed --embedder onnx:models/minilm")
def re_embed(
    library: LibraryOption = None, embedder: EmbedderOption = None, format: FormatOption = "text"
) -> None:
    """Make every vector again with another embedder, from the shelf; the old serve until then.

    Run again to go on after a stop; without a name, with the embedder begun with.
    """
    from arguendo.graph.cli.options import open_library

    held = open_library(library)
    with _shown("Embedding again") as show:
        held.re_embed(embedder, show)
    if format == "json":
        import json

        write_json(json.dumps({"vectors": held.index.count(), "embedder": held.embedder_name}))
        return
    say(f"{held.index.count():,} vectors made with {held.embedder_name}.")


@app.command(epilog="Example: arguendo index embedders")
def embedders(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """List what vectors can be made with, and what this library's are made with."""
    from arguendo.corpus.errors import LibraryMissingError
    from arguendo.corpus.index.embedders import DEFAULT, offered
    from arguendo.corpus.reembedding import begun
    from arguendo.graph.cli.options import open_library

    try:
        held = open_library(library)
        recorded, next_one = held.embedder_name, begun(held.db)
    except LibraryMissingError:
        recorded, next_one = "", None
    rows = [(one.name, one.about) for one in offered().values()]
    rows.append(("onnx:FOLDER", "a sentence model of your own: model.onnx with tokenizer.json"))
    if format == "json":
        import json

        listed = [{"name": name, "about": about} for name, about in rows]
        shown = {"embedders": listed, "default": DEFAULT, "library": recorded, "begun": next_one}
        write_json(json.dumps(shown))
        return
    for name, about in rows:
        say(f"{name:16} {about}{' (the default)' if name == DEFAULT else ''}")
    if recorded:
        say(f"This library's vectors are made with {recorded}.")
    if next_one:
        say(f"Begun with {next_one}; go on: arguendo index re-embed", err=True)


def built_starter(folder: Path) -> "Library":
    """Return the library in the folder, with the starter library built into it."""
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.starter import Starter

    held = Library.create(folder)
    _build(held, Starter())
    return held
