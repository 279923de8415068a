"""The sentences of a shelf that may say what becomes of an earlier decision, in full text.

They are numbered by their passage's number times `A_PASSAGE`, so that they go where it goes.
"""

import sqlite3

from arguendo.corpus.citator.telling import telling

A_PASSAGE = 100
"""More sentences than a passage can have."""
TABLE = "CREATE VIRTUAL TABLE IF NOT EXISTS telling USING fts5 (text, tokenize='porter unicode61')"


def keep(db: sqlite3.Connection, passage: int, text: str, voice: str) -> None:
    """Keep what is telling of a passage; what digests know of treatment they state."""
    if voice != "digest":
        db.executemany(
            "INSERT INTO telling (rowid, text) VALUES (?, ?)",
            zip(_numbers(passage), telling(text), strict=False),
        )


def forget(db: sqlite3.Connection, passage: int) -> None:
    """Forget what was telling of a passage."""
    numbers = _numbers(passage)
    db.execute("DELETE FROM telling WHERE rowid BETWEEN ? AND ?", (numbers[0], numbers[-1]))


def _numbers(passage: int) -> range:
    return range(passage * A_PASSAGE, (passage + 1) * A_PASSAGE)
