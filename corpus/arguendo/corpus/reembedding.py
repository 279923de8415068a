"""Vectors made again with another embedder, from the shelf; the old serve until the new are whole.

New vectors gather in a table and a collection of their own, a batch at a time. When both are
whole, one transaction makes them the library's. Stopped or killed before it, nothing has changed,
and the next attempt goes on.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from arguendo.corpus import vectors
from arguendo.corpus.built import BATCH, Progress
from arguendo.corpus.index.chroma import NAME
from arguendo.corpus.index.embedders import DEFAULT, embedder
from arguendo.corpus.index.interface import Index
from arguendo.corpus.index.opening import COLLECTION, HERE, SERVER, anew
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.facts import drop, note
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.writing import meaning

if TYPE_CHECKING:
    from arguendo.corpus.library.building import Building
    from arguendo.corpus.library.opened import Opened

NEXT, NEXT_COLLECTION = "embedder_next", "collection_next"
"""The facts that say which embedder the new vectors are made with, and their collection."""
LEFT = "collection_left"
"""The fact that names the collection of the old vectors, until that is taken away."""


def tidied(library: "Opened", index: Index) -> None:
    """Take away the old collection, in the turn held, where a kill came before that was done."""
    left = reading.fact(library.db, LEFT)
    if left is not None:
        index.beside(left).forget()
        with library.writing() as db:
            drop(db, LEFT)


def begun(db: Shelf) -> str | None:
    """Return the embedder with which vectors are being made anew, if that was begun."""
    return reading.fact(db, NEXT)


def re_embed(
    library: "Building", named: str | None, on_progress: Callable[[Progress], None]
) -> None:
    """Make every vector again, in the turn the library holds."""
    db = library.db
    one = embedder(named or begun(db) or reading.fact(db, "embedder") or DEFAULT)
    index = library.index_to_build()
    if begun(db) not in (None, one.name):  # What was begun with another model is given up.
        index.beside(reading.fact(db, NEXT_COLLECTION) or "").forget()
    _begin(library, one.name)
    total, done, last = max(reading.counts(db)["passage"], 1), 0, 0
    held = reading.how_many_vectors(db, "vector_next")
    while some := reading.without_vector(db, last, BATCH, "vector_next"):
        last = some[-1][0]
        with library.writing():
            vectors.shelve(db, one, some, BATCH, "vector_next")
        done += len(some)
        on_progress(Progress(records=0, passages=done, fraction=0.9 * (held + done) / total))
    name = reading.fact(db, NEXT_COLLECTION) or ""
    fresh = index.beside(name)

    def indexed(told: Progress) -> None:
        part = 0.9 + 0.1 * (told.fraction or 0.0)
        on_progress(Progress(records=0, passages=done, fraction=part))

    vectors.mend(db, fresh, indexed, "vector_next")
    where = HERE if reading.fact(db, SERVER) is None else COLLECTION
    left = reading.fact(db, where) or NAME
    with library.writing():
        meaning.take_their_place(db)
        note(db, "embedder", one.name)
        note(db, where, name)
        drop(db, NEXT, NEXT_COLLECTION)
        note(db, LEFT, left)
    index.forget()
    with library.writing():
        drop(db, LEFT)
    library.close_index()
    on_progress(Progress(records=0, passages=done, fraction=1.0))


def _begin(library: "Building", name: str) -> None:
    """Make room for new vectors, or keep those that another attempt with the same model made."""
    with library.writing() as db:
        if begun(db) != name:
            meaning.make_room(db)
            note(db, NEXT, name)
            note(db, NEXT_COLLECTION, anew())
        meaning.keep_timely(db)  # What was built since may have replaced texts.
