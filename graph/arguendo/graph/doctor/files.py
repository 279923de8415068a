"""Files of SQLite, looked at without a trace."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOOKED = 3.0
"""Seconds that a file is looked through at most: a large one is left to `arguendo index check`."""


@contextmanager
def looked_into(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a file to be read only.

    One that nobody has open is taken as it lies; otherwise nothing could be read in a folder that
    may not be written to, and elsewhere files would be made beside it.
    """
    log = file.with_name(file.name + "-wal")
    is_open = log.is_file() and log.stat().st_size > 0
    at = f"{file.resolve().as_uri()}?mode=ro" + ("" if is_open else "&immutable=1")
    db = sqlite3.connect(at, uri=True, timeout=2)
    try:
        yield db
    finally:
        db.close()


def damage(file: Path) -> str:
    """Return what is damaged in a file, as far as it can be looked through quickly."""
    try:
        with looked_into(file) as db:
            until = time.monotonic() + _LOOKED
            db.set_progress_handler(lambda: time.monotonic() > until, 10_000)
            try:
                told = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
            except sqlite3.OperationalError as error:
                return "" if "interrupted" in str(error) else str(error)
            return "" if told == "ok" else told
    except sqlite3.DatabaseError as error:
        return "" if "locked" in str(error) else str(error)


def is_locked(file: Path) -> bool:
    """Tell whether another process holds a file for itself."""
    if not file.is_file():
        return False
    db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=0)
    try:
        db.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError as error:
        return "locked" in str(error)
    finally:
        db.close()
    return False
