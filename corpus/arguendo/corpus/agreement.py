"""What the parts of a library have to agree on, and what they do not."""

import contextlib
import sqlite3
from pathlib import Path

from arguendo.corpus import vectors
from arguendo.corpus.errors import NotWritableError, UnavailableError
from arguendo.corpus.index.interface import Index
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.interface import Shelf


def disagreements(db: Shelf, folder: Path) -> tuple[str, ...]:
    """Return, in words, everything on which shelf, authorities and index disagree."""
    from arguendo.corpus.index.opening import opened

    wrong: list[str] = []
    try:
        if damage := db.damage():
            wrong.append(f"the shelf's file is damaged: {damage}")
        for what, query in _CHECKS.items():
            number = db.execute(query).fetchone()[0]
            if number:
                wrong.append(f"{number:,} {what}")
        if not db.words_agree():
            wrong.append("the full text index and the passages disagree")
        shelved = {number for (number,) in db.execute("SELECT number FROM vector")}
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
        behind = db.execute("SELECT number FROM vector WHERE number > ? ORDER BY 1", (newest,))
        with contextlib.suppress(NotWritableError):
            vectors.index(db, index, [number for (number,) in behind])


_CHECKS: dict[str, str] = {
    "passages without a vector": "SELECT count(*) FROM passage "
    "WHERE NOT EXISTS (SELECT 1 FROM vector WHERE vector.number = passage.number)",
    "vectors of another length than the others": "SELECT count(*) FROM vector "
    "WHERE length(vector) <> (SELECT length(vector) FROM vector LIMIT 1)",
    "vectors without a passage": "SELECT count(*) FROM vector "
    "WHERE NOT EXISTS (SELECT 1 FROM passage WHERE passage.number = vector.number)",
    "passages without an opinion": "SELECT count(*) FROM passage "
    "WHERE NOT EXISTS (SELECT 1 FROM opinion WHERE opinion.id = passage.opinion)",
    "opinions without an authority": "SELECT count(*) FROM opinion "
    "WHERE NOT EXISTS (SELECT 1 FROM authority WHERE authority.id = opinion.authority)",
    "references without an authority": "SELECT count(*) FROM reference "
    "WHERE NOT EXISTS (SELECT 1 FROM authority WHERE authority.id = reference.authority)",
    "authorities without a witness": "SELECT count(*) FROM authority "
    "WHERE NOT EXISTS (SELECT 1 FROM witness WHERE witness.authority = authority.id)",
    "authorities with text and no passage": "SELECT count(*) FROM authority "
    "WHERE text <> 'none' AND NOT EXISTS "
    "(SELECT 1 FROM passage WHERE passage.authority = authority.id)",
    "passages that differ from their opinion's words": "SELECT count(*) FROM passage "
    "JOIN opinion ON opinion.id = passage.opinion "
    'WHERE substr(opinion.text, start + 1, "end" - start) <> passage.text',
}
