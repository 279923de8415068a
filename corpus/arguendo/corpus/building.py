"""One build: what a source holds is shelved, embedded and indexed, batch by batch."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from arguendo.corpus import vectors
from arguendo.corpus.beside import Beside
from arguendo.corpus.built import BATCH, BuildReport, Progress
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.facts import BUILDING, drop, note
from arguendo.corpus.shelf.writing import progress, shelve
from arguendo.corpus.sources.interface import (
    THE_REST,
    Found,
    Listing,
    Memorandum,
    Record,
    SetAside,
    Source,
)

if TYPE_CHECKING:
    from arguendo.corpus.library.building import Building


FANNED = "fanned"
"""The fact that passages were shelved for workers, who may not have embedded them all yet."""


def build(
    library: "Building",
    source: Source,
    on_progress: Callable[[Progress], None],
    *,
    embedding: bool = True,
) -> BuildReport:
    """Build in the turn the library holds; each batch is kept whole or not at all.

    Without embedding, passages are shelved for whoever embeds them afterwards.
    """
    began = time.monotonic()
    with schema.broken_disk_explained(library.folder):
        index = library.index_to_build()
    if embedding and reading.fact(library.db, FANNED):
        library.embed_missing()
    if not embedding:
        with library.writing() as db:
            note(db, FANNED, "begun")
    counts = {"added": 0, "joined": 0, "unchanged": 0}
    set_aside: list[tuple[str, str]] = []
    records = passages = kept = 0
    stream = iter(source.records(_place(library, source)))
    fraction: float | None = None
    finished = False
    newest = reading.newest_vector(library.db)
    with Beside(library, index) as beside:
        while not finished:
            new: list[tuple[int, str]] = []
            gone: list[int] = []
            with schema.broken_disk_explained(library.folder), library.writing() as db:
                position = None
                read = 0
                while len(new) < BATCH and read < BATCH:
                    item = next(stream, None)
                    if item is None:
                        finished = True
                        break
                    read += 1
                    position = item.position
                    match item:
                        case Found(record=Memorandum() as memorandum):
                            kept += library.memoranda.keep(source.origin, memorandum) == "kept"
                            records += 1
                            fraction = item.fraction
                        case Found(record=Record() as record):
                            shelved = shelve(db, source.name, record)
                            counts[shelved.outcome] += 1
                            new += shelved.new
                            if embedding:
                                beside.embed(shelved.new)
                            gone += shelved.gone
                            records += 1
                            fraction = item.fraction
                        case SetAside():
                            set_aside.append((item.place, item.why))
                            progress.set_aside(db, source.origin, item.place, item.why)
                # A record that replaced a text within this very batch took back its numbers.
                dead = set(gone)
                new = [(number, text) for number, text in new if number not in dead]
                if embedding:
                    numbers, rows = beside.embedded(dead)
                    vectors.put(db, numbers, rows)
                if position is not None:
                    progress.come_to(db, source.key, position)
                if finished:
                    drop(db, BUILDING)
                else:
                    note(db, BUILDING, source.origin)
            beside.indexed()
            library.indexed_to(newest)
            newest = reading.newest_vector(library.db)
            if gone:
                index.remove(gone)
            if embedding:
                beside.index(numbers, rows)
            passages += len(new)
            on_progress(Progress(records=records, passages=passages, fraction=fraction))
        beside.indexed()
        library.indexed_to(newest)
    taken_out = unseen = 0
    if isinstance(source, Listing):
        listed = source.listed()
        if listed is None:
            unseen = library.memoranda.count(source.origin)
        else:
            taken_out = library.memoranda.let_go(source.origin, listed)
    library.order_by_day()
    library.db.settle()
    return BuildReport(
        added=counts["added"],
        joined=counts["joined"],
        unchanged=counts["unchanged"],
        set_aside=tuple(set_aside),
        passages=passages,
        memoranda=kept,
        memoranda_gone=taken_out,
        memoranda_unseen=unseen,
        seconds=round(time.monotonic() - began, 2),
    )


def _place(library: "Building", source: Source) -> int:
    """Return where the source is taken up, and forget what was set aside and is read again."""
    place = progress.place(library.db, source.key)
    with schema.broken_disk_explained(library.folder), library.writing() as db:
        progress.read_again(db, source.origin, None if place is None else THE_REST)
    return place or 0
