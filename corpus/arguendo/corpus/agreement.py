"""What the parts of a library have to agree on, and what they do not."""

import contextlib
import sqlite3
from pathlib import Path

from arguendo.corpus import vectors
from arguendo.corpus.errors import NotWritableError, UnavailableError
from arguendo.corpus.index.interface import Index
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.consistency import inconsistencies
from arguendo.corpus.shelf.interface import Shelf


def disagreements(db: Shelf, folder: Path) -> tuple[str, ...]:
    """Return, in words, everything on which shelf, authorities and index disagree."""
    from arguendo.corpus.index.opening import opened

    wrong: list[str] = []
    try:
        wrong.extend(inconsistencies(db))
        shelved = reading.numbers_of_vectors(db)
    except sqlite3.DatabaseError as error:
        return (*wrong, f"the shelf's file is damaged: {error}")
    try:
        index = opened(db, folder)  # Opened as it lies: `Library.index` would mend it first.
        _go_on(db, folder, index)
        indexed = index.numbers()
        sample = [
            number for number in reading.some_vectors(db, vectors.SAMPLE) if number in indexed
        ]
        if sample and not index.holds(sample, vectors.held(db, sample)):
            wrong.append("the index gives back other vectors than the shelf's")
        index.close()
    except UnavailableError as error:
        wrong.append(str(error))
    else:
        if missing := shelved - indexed:
            wrong.append(f"{len(missing):,} vectors that the index does not hold")
        if surplus := indexed - shelved:
            wrong.append(f"{len(surplus):,} vectors in the index that the shelf does not hold")
    return tuple(wrong)


def _go_on(db: Shelf, folder: Path, index: Index) -> None:
    """Take into the index what a build that was killed had shelved and not yet indexed.

    Only what is newer than all it holds: that is work not done yet, and no disagreement.
    """
    with schema.turn(folder, "building") as mine:
        if not mine or not index.ours:
            return
        newest = max(index.numbers(), default=0)
        behind = sorted(reading.numbers_of_vectors(db, after=newest))
        with contextlib.suppress(NotWritableError):
            vectors.index(db, index, behind)
