"""The library: its shelf, and its vectors on the shelf and in the index."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from arguendo.corpus.errors import ArguendoError, LibraryMissingError
from arguendo.corpus.index.chroma import FOLDER, MARK, NAME
from arguendo.corpus.index.opening import HERE, SERVER
from arguendo.corpus.index.server import address, reach
from arguendo.corpus.reembedding import NEXT
from arguendo.corpus.shelf.facts import BUILDING, fact
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.migrations import FROM
from arguendo.corpus.shelf.postgres.place import place_of
from arguendo.corpus.shelf.schema import FILE, VERSION, in_a_server
from arguendo.graph.doctor.files import damage, is_locked, looked_into
from arguendo.graph.doctor.finding import Finding, broken, noted, run, well

_INDEXED = (
    "SELECT count(*) FROM embeddings JOIN segments ON segments.id = embeddings.segment_id "
    "JOIN collections ON collections.id = segments.collection WHERE collections.name = ?"
)
_FILES = (
    "SELECT segments.id FROM segments JOIN collections ON collections.id = segments.collection "
    "WHERE collections.name = ? AND scope = 'VECTOR'"
)
_PARTS = ("header.bin", "data_level0.bin", "length.bin", "link_lists.bin", "index_metadata.pickle")


@contextmanager
def shelf(folder: Path) -> Iterator[tuple[Shelf, str | None]]:
    """Open a library's shelf to be read, whatever its version, and tell that.

    Raises:
        LibraryMissingError: There is none.
        sqlite3.DatabaseError: Its file is damaged.
        ArguendoError: Its server does not answer.
    """
    if at := place_of(folder):
        db, version = in_a_server(at)
        try:
            yield db, version
        finally:
            db.close()
        return
    file = folder / FILE
    if not file.is_file():
        raise LibraryMissingError(f"There is no library in {folder}.", "")
    with looked_into(file) as local:
        there = local.execute("SELECT 1 FROM sqlite_master WHERE name = 'fact'").fetchone()
        row = there and local.execute("SELECT value FROM fact WHERE key = 'schema'").fetchone()
        yield local, row[0] if row else None  # type: ignore[misc]


def library(folder: Path) -> Iterator[Finding]:
    """Look at the shelf."""
    anew = run("index", "build", "starter", over=folder)
    file = folder / FILE
    if place_of_safely(folder) == str(folder) and file.is_file() and (wrong := damage(file)):
        yield _damaged(file, wrong, anew)
        return
    try:
        with shelf(folder) as (db, version):
            if version != VERSION:
                yield _of_another_version(folder, version)
                return
            authorities, passages = (
                db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - two names
                for table in ("authority", "passage")
            )
            unfinished = fact(db, BUILDING)
    except LibraryMissingError as error:
        yield broken("library", "missing", folder, str(error).strip(), anew)
        return
    except sqlite3.DatabaseError as error:
        yield _damaged(file, str(error), anew)
        return
    except ArguendoError as error:
        yield broken("library", "server-away", place_of_safely(folder), error.what, error.remedy)
        return
    counted = f"{authorities:,} authorities, {passages:,} passages"
    if is_locked(folder / "building.lock"):
        yield noted("library", "building", folder, f"{counted}; a build is going on.", "")
    elif unfinished:
        words = f"A build of {unfinished} was cut short; what it had shelved is kept: {counted}."
        again = run("index", "build", unfinished, over=folder)
        yield broken("library", "half-built", folder, words, again)
    elif not authorities:
        yield broken("library", "empty", folder, "The library holds nothing yet.", anew)
    else:
        yield well("library", folder, counted)


def place_of_safely(folder: Path) -> str:
    """Return which shelf a folder names, where that can be read."""
    try:
        return str(place_of(folder) or folder)
    except ArguendoError:
        return str(folder)


def _damaged(file: Path, wrong: str, anew: str) -> Finding:
    words = f"The file is not a library or is damaged ({wrong})."
    return broken("library", "damaged", file, words, f"Move it away. {anew}")


def _of_another_version(folder: Path, version: str | None) -> Finding:
    if version is None:
        again = run("index", "build", "starter", over=folder)
        words = "The file is no library of ours."
        return broken("library", "foreign", folder / FILE, words, f"Move it away. {again}")
    if version in FROM:
        words = f"The library is of version {version}; ours is {VERSION}."
        once = run("index", "status", over=folder)
        return broken("library", "older", folder, f"{words} Opening brings it up to date.", once)
    words = f"The library is of version {version}, which a newer Arguendo made; ours is {VERSION}."
    beside = folder.with_name(folder.name + "-anew")
    again = run("index", "build", "starter", over=beside)
    return broken("library", "newer", folder, words, f"Upgrade Arguendo, or begin another. {again}")


def vectors(folder: Path) -> Iterator[Finding]:
    """Look at whether every passage has a vector, and the index the vectors of the shelf."""
    try:
        with shelf(folder) as (db, version):
            if version != VERSION:
                return
            passages, shelved = (
                db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - two names
                for table in ("passage", "vector")
            )
            unfinished = fact(db, BUILDING)
            begun, server, name = (fact(db, key) for key in (NEXT, SERVER, HERE))
    except (ArguendoError, sqlite3.DatabaseError):
        return  # Told of the library already.
    rebuild = run("index", "rebuild", over=folder)
    # What a build that goes on, or was cut short, has not come to yet is no disagreement.
    if is_locked(folder / "building.lock") or unfinished or not passages:
        return
    if begun:
        words = f"Vectors were being made again with {begun}; the old ones serve until then."
        go_on = run("index", "re-embed", over=folder)
        yield noted("vectors", "half-embedded", folder, words, go_on)
    if shelved != passages:
        words = f"{passages:,} passages, and {shelved:,} vectors on the shelf."
        yield broken("vectors", "missing", folder, words, rebuild)
        return
    if server:
        try:
            reach(address(server))
        except ArguendoError as error:
            here = run("index", "server", "here", over=folder)
            yield broken(
                "vectors",
                "server-away",
                server,
                error.what,
                f"Start it, or bring the vectors back. {here}",
            )
        else:
            yield well("vectors", server, f"{shelved:,} on the shelf; the server answers")
        return
    yield _in_folder(folder, name or NAME, shelved, rebuild)


def _in_folder(folder: Path, name: str, shelved: int, rebuild: str) -> Finding:
    at = folder / FOLDER
    file = at / "chroma.sqlite3"
    if not file.is_file():
        words = "The index of the vectors is not there; the shelf has all it is made of."
        return broken("vectors", "no-index", at, words, rebuild)
    if (folder / MARK).exists() and not is_locked(folder / "opening.lock"):
        words = "A process died while it opened the index, which may be damaged."
        return broken("vectors", "left-open", folder / MARK, words, rebuild)
    if wrong := damage(file) or _lacking(file, name):
        words = f"The index is damaged ({wrong})."
        return broken("vectors", "index-damaged", at, words, rebuild)
    with looked_into(file) as db:
        (indexed,) = db.execute(_INDEXED, (name,)).fetchone()
    if indexed != shelved:
        words = f"{shelved:,} vectors on the shelf, and {indexed:,} in the index."
        return broken("vectors", "disagree", at, words, rebuild)
    return well("vectors", at, f"{shelved:,} on the shelf and in the index")


def _lacking(file: Path, name: str) -> str:
    """Say which file of the index is not there, or empty; nothing before the first is written."""
    try:
        with looked_into(file) as db:
            segments = [id for (id,) in db.execute(_FILES, (name,))]
    except sqlite3.DatabaseError as error:
        return str(error)
    folders = [one for one in (file.parent / id for id in segments) if one.is_dir()]
    for part in (one / part for one in folders for part in _PARTS):
        if not part.is_file() or not part.stat().st_size:
            return f"{part.name} is missing or empty"
    return ""
