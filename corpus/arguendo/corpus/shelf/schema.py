"""How the shelf lies on disk, and how it is opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from arguendo.corpus.errors import LibraryMissingError, UnavailableError

VERSION = "1"
FILE = "shelf.sqlite3"

_TABLES = """
CREATE TABLE IF NOT EXISTS fact (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS authority (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, aliases TEXT NOT NULL, court TEXT NOT NULL,
    decided TEXT, last_day TEXT, docket TEXT NOT NULL, text TEXT NOT NULL, prevailed TEXT
);
CREATE TABLE IF NOT EXISTS reference (
    volume TEXT NOT NULL, reporter TEXT NOT NULL, page TEXT NOT NULL,
    authority TEXT NOT NULL, rank INTEGER NOT NULL,
    PRIMARY KEY (reporter, volume, page, authority)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS reference_by_authority ON reference (authority, rank);
CREATE TABLE IF NOT EXISTS name_word (
    word TEXT NOT NULL, authority TEXT NOT NULL, PRIMARY KEY (word, authority)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS span (
    reporter TEXT NOT NULL, volume TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    authority TEXT NOT NULL, PRIMARY KEY (reporter, volume, first, authority)
);
CREATE TABLE IF NOT EXISTS witness (
    source TEXT NOT NULL, source_id TEXT NOT NULL, authority TEXT NOT NULL, url TEXT NOT NULL,
    sha256 TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (source, source_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS witness_by_authority ON witness (authority);
CREATE TABLE IF NOT EXISTS opinion (
    id TEXT PRIMARY KEY, authority TEXT NOT NULL, rank INTEGER NOT NULL, voice TEXT NOT NULL,
    author TEXT NOT NULL, joined TEXT NOT NULL, page_breaks TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS opinion_by_authority ON opinion (authority, rank);
CREATE TABLE IF NOT EXISTS passage (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, opinion TEXT NOT NULL,
    authority TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    page INTEGER, last_page INTEGER, voice TEXT NOT NULL, author TEXT NOT NULL,
    point TEXT, factor TEXT, favours TEXT, last_day TEXT, text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS passage_by_authority ON passage (authority, number);
CREATE VIRTUAL TABLE IF NOT EXISTS passage_words USING fts5 (
    text, content='passage', content_rowid='number', tokenize='porter unicode61'
);
CREATE TABLE IF NOT EXISTS vector (number INTEGER PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS treatment (
    citing TEXT NOT NULL, citing_name TEXT NOT NULL, citing_reference TEXT,
    volume TEXT NOT NULL, reporter TEXT NOT NULL, page TEXT NOT NULL,
    kind TEXT NOT NULL, at_page INTEGER, decided TEXT, stated INTEGER NOT NULL, teller TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS treatment_of ON treatment (reporter, volume, page);
CREATE INDEX IF NOT EXISTS treatment_told ON treatment (teller);
CREATE TABLE IF NOT EXISTS progress (source TEXT PRIMARY KEY, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS set_aside (
    source TEXT NOT NULL, place TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (source, place)
) WITHOUT ROWID;
"""


def create(folder: Path) -> None:
    """Make the folder and an empty shelf in it; an existing shelf stays as it is."""
    with broken_disk_explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(folder / FILE, timeout=30)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(_TABLES)
            db.execute("INSERT OR IGNORE INTO fact VALUES ('schema', ?)", (VERSION,))
            db.commit()
        finally:
            db.close()


def connect(folder: Path) -> sqlite3.Connection:
    """Open the shelf in the folder; each thread opens its own."""
    file = folder / FILE
    if not file.is_file():
        raise LibraryMissingError(
            f"There is no library in {folder}.",
            "Build one: arguendo index build starter",
        )
    with broken_disk_explained(folder):
        try:
            db = sqlite3.connect(file, timeout=30, isolation_level=None)
            row = db.execute("SELECT value FROM fact WHERE key = 'schema'").fetchone()
        except sqlite3.OperationalError:
            # A folder that may only be read has no room for the write-ahead log.
            db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
            row = db.execute("SELECT value FROM fact WHERE key = 'schema'").fetchone()
    if row is None or row[0] != VERSION:
        db.close()
        raise UnavailableError(
            f"The library in {folder} was made by another version of Arguendo.",
            "Build it again in a new folder: arguendo index build starter --library NEW",
        )
    db.execute("PRAGMA synchronous = NORMAL")
    return db


@contextmanager
def broken_disk_explained(folder: Path) -> Iterator[None]:
    """Turn what a disk or a folder refuses into one sentence and what to do."""
    try:
        yield
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        raise UnavailableError(
            f"The folder {folder} cannot be written to.",
            "Choose another with --library or ARGUENDO_LIBRARY.",
        ) from error
    except (sqlite3.OperationalError, OSError) as error:
        words = str(error)
        if "full" in words or "No space" in words:
            raise UnavailableError(
                f"The disk that holds {folder} is full; everything shelved so far is kept.",
                "Make room and run the same command again: it goes on from there.",
            ) from error
        if "readonly" in words or "unable to open" in words or "Read-only" in words:
            raise UnavailableError(
                f"The folder {folder} cannot be written to.",
                "Choose another with --library or ARGUENDO_LIBRARY.",
            ) from error
        if "locked" in words:
            raise UnavailableError(
                f"Another process is writing to the library in {folder}.",
                "Wait until it has finished and run the command again.",
            ) from error
        raise
    except sqlite3.DatabaseError as error:
        raise UnavailableError(
            f"The file {folder / FILE} is not a library or is damaged ({error}).",
            "Move it away and build the library again.",
        ) from error
