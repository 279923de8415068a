"""Where a library's vectors are kept: in its own folder, or in a Chroma server."""

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from arguendo.corpus import vectors
from arguendo.corpus.built import Progress
from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.index.opening import (
    COLLECTION,
    SERVER,
    in_folder,
    named_anew,
    opened,
    served,
)
from arguendo.corpus.index.server import Address, ServedIndex, address
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.facts import drop, note

if TYPE_CHECKING:
    from arguendo.corpus.library.building import Building


def server_of(library: "Building") -> Address | None:
    """Return the server that holds the library's vectors, or None where its folder does."""
    where = reading.fact(library.db, SERVER)
    return address(where) if where else None


def keep_in(library: "Building", at: Address, on_progress: Callable[[Progress], None]) -> bool:
    """Bring the vectors into a server, in the turn the library holds, and only then use it.

    Stopped on the way, the library goes on with the index it has, and the next attempt goes on
    with what the server already holds. Says whether nothing is left where they were.
    """
    was, before = server_of(library), _before(library)
    with library.writing() as db:
        if reading.fact(db, COLLECTION) is None:
            named_anew(db)
    index = served(library.db, at)
    if not index.ours:  # The original's, of which this library is a copy.
        index.close()
        with library.writing() as db:
            named_anew(db)
        index = served(library.db, at)
    vectors.mend(library.db, index, on_progress)
    index.close()
    with library.writing() as db:
        note(db, SERVER, str(at))
    library.close_index()
    if was is None:
        shutil.rmtree(library.folder / "chroma", ignore_errors=True)
        return not (library.folder / "chroma").exists()
    if was == at:
        if before is not None:
            before.close()
        return True
    return before is not None and _forgotten(before)


def keep_here(library: "Building", on_progress: Callable[[Progress], None]) -> bool:
    """Bring the vectors back into the folder; say whether the server has forgotten them."""
    before = _before(library)
    index = in_folder(library.db, library.folder)
    vectors.mend(library.db, index, on_progress)
    index.close()
    at = server_of(library)
    with library.writing() as db:
        drop(db, SERVER, COLLECTION)
    library.close_index()
    return at is None or (before is not None and _forgotten(before))


def _before(library: "Building") -> ServedIndex | None:
    """Return the library's own collection in the server it has now, if it can be reached."""
    if server_of(library) is None:
        return None
    try:
        index = opened(library.db, library.folder)
    except UnavailableError:
        return None
    assert isinstance(index, ServedIndex)
    return index


def _forgotten(index: ServedIndex) -> bool:
    """Take the library's vectors out of a server, unless they are another copy's."""
    try:
        if index.ours:
            index.forget()
    except UnavailableError:
        return False
    finally:
        index.close()
    return True
