"""Where a library's shelf is kept: in its own folder, or in a PostgreSQL server."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from arguendo.corpus.built import Progress
from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.index import by_day
from arguendo.corpus.index.opening import COLLECTION, SERVER, named_anew
from arguendo.corpus.library import Library
from arguendo.corpus.reembedding import NEXT, NEXT_COLLECTION
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.copying import copy, must_agree
from arguendo.corpus.shelf.facts import drop, fact
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.postgres.place import Place, name_place, place_of

Told = Callable[[Progress], None]


def shelf_in(folder: Path, at: Place, on_progress: Told = lambda _: None) -> int:
    """Have a library's shelf in a server; return how many decisions were brought there.

    What the folder holds is copied in one transaction, compared, and only then taken out of the
    folder. A folder that holds nothing reads what the schema holds, and so do its neighbours.
    """
    if place_of(folder) == at:
        return 0
    if place_of(folder) is not None:
        raise UnavailableError(
            "The shelf of this library is in another server or schema.",
            "Bring it into the folder first (arguendo index shelf here), or name another folder.",
        )
    held = _held(folder)
    if held is None or not reading.counts(held.db)["authority"]:
        return _attached(folder, at, held)
    with closing(held), schema.turn(folder, "building") as mine:
        _must(mine, folder)
        fresh = folder / ".shelf"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        name_place(fresh, at)
        try:
            schema.create(fresh)
            number = _copied(held.db, fresh, on_progress)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    name_place(folder, at)
    _without_shelf(folder)
    return number


def shelf_here(folder: Path, on_progress: Told = lambda _: None) -> int:
    """Bring the shelf back into the folder; the server's stays, since others may read it."""
    if place_of(folder) is None:
        return 0
    fresh = folder / ".shelf"
    shutil.rmtree(fresh, ignore_errors=True)
    with closing(Library.open(folder)) as held, schema.turn(folder, "building") as mine:
        _must(mine, folder)
        try:
            schema.create(fresh)
            number = _copied(held.db, fresh, on_progress)
            (fresh / schema.FILE).replace(folder / schema.FILE)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    name_place(folder, None)
    return number


def _held(folder: Path) -> Library | None:
    return Library.open(folder) if (folder / schema.FILE).is_file() else None


def _must(mine: bool, folder: Path) -> None:
    if not mine:
        raise UnavailableError(
            f"Another process is building the library in {folder}.",
            "Wait until it has finished and run the command again.",
        )


def _attached(folder: Path, at: Place, empty: Library | None) -> int:
    """Have a folder that holds nothing read a server's shelf, which is made where there is none."""
    embedder = None
    if empty is not None:
        embedder = fact(empty.db, "embedder")
        empty.close_index()
        empty.close()
    folder.mkdir(parents=True, exist_ok=True)
    name_place(folder, at)
    try:
        schema.create(folder)
        with closing(schema.connect(folder)) as db:
            recorded = fact(db, "embedder")
        Library.create(folder, None if recorded else embedder).close()
    except BaseException:
        name_place(folder, None)
        raise
    _without_shelf(folder)
    for cache in ("chroma", by_day.FOLDER):  # Of what the folder may have held before.
        shutil.rmtree(folder / cache, ignore_errors=True)
    return 0


def _copied(held: Shelf, into: Path, on_progress: Told) -> int:
    """Copy a shelf into an empty one, whole or not at all; return how many decisions it holds."""
    counts = reading.counts(held)
    total = sum(counts.values())

    def rows(done: int) -> None:
        part = 0.8 * done / max(total, 1)
        on_progress(Progress(records=0, passages=done, fraction=part))

    with closing(schema.connect(into)) as db:
        db.begin()
        try:
            copy(held, db, rows)
            drop(db, NEXT, NEXT_COLLECTION)
            if fact(db, SERVER) is not None:  # The collection in the server is the old shelf's.
                drop(db, COLLECTION)
                named_anew(db)
            must_agree(db, held)
            db.commit()
        except BaseException:
            db.rollback()
            raise
        db.settle()
    return counts["authority"]


def _without_shelf(folder: Path) -> None:
    for end in ("", "-wal", "-shm"):
        (folder / f"{schema.FILE}{end}").unlink(missing_ok=True)
