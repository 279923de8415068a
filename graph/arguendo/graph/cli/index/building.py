"""`arguendo index build`: take in what sources hold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from arguendo.graph.cli.index.embedding import EmbedderOption
from arguendo.graph.cli.index.progress import shown
from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say

if TYPE_CHECKING:
    from arguendo.corpus.built import BuildReport
    from arguendo.corpus.fanning import Workers
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.interface import Source
    from arguendo.corpus.volumes import Volumes

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


def build(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="`arguendo index sources` lists them."),
    ],
    library: LibraryOption = None,
    embedder: EmbedderOption = None,
    whole: WholeOption = None,
    emptied: Annotated[
        bool,
        typer.Option(
            "--emptied",
            help="Believe a folder in which nothing lies now: take its memoranda out.",
        ),
    ] = False,
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

    given = Given(token=os.environ.get(TOKEN, ""), emptied=emptied)
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
        say(f"{name}: {report}")
        if report.memoranda:
            say(f"{report.memoranda:,} memoranda kept beside the law: search --memoranda.")
        if report.memoranda_gone:
            say(f"{report.memoranda_gone:,} memoranda taken out: their files are gone.")
        if report.memoranda_unseen:
            say(
                f"{report.memoranda_unseen:,} memoranda of it kept, though nothing lies there now. "
                "Is it mounted? If it was emptied on purpose: the same command with --emptied.",
                err=True,
            )
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
    with shown(f"Indexing {source.name}") as show:
        if workers is not None:
            return library.build_with(workers, source, show)
        return library.build(source, show)


def built_starter(folder: Path) -> "Library":
    """Return the library in the folder, with the starter library built into it."""
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.starter import Starter

    held = Library.create(folder)
    _build(held, Starter())
    return held
