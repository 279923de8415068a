"""How the shelf lies on disk, and how it is opened."""

import errno
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from arguendo.corpus.citator.told import GRAMMAR
from arguendo.corpus.errors import LibraryMissingError, NotWritableError, UnavailableError
from arguendo.corpus.shelf import citing, commonness, migrations
from arguendo.corpus.shelf.embedded import Embedded
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.postgres.place import Place, place_of

if TYPE_CHECKING:
    from types import ModuleType

VERSION = "8"
FILE = "shelf.sqlite3"
_TOO_LITTLE = 1024 * 1024
"""Bytes. With less than that nothing works, and not every program says why."""
_AT_ONCE = 8
"""Files that SQLite may open for one question: a database, its log, their folder, scratch."""
_TABLE = re.compile(
    r"CREATE TABLE IF NOT EXISTS (\w+) \((.*?)\)(?: WITHOUT ROWID)?\s*(?:;|$)", re.S
)
_COLUMN = re.compile(r'("?\w+"?) (?:TEXT|INTEGER|BLOB)\b')
_MOVE_AWAY = "Move it away and build the library again."

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
    sha256 TEXT NOT NULL, text TEXT NOT NULL, kept INTEGER NOT NULL,
    retrieved TEXT NOT NULL DEFAULT '', licence TEXT NOT NULL DEFAULT '',
    agrees TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (source, source_id, authority)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS other_text (
    source TEXT NOT NULL, source_id TEXT NOT NULL, authority TEXT NOT NULL, text BLOB NOT NULL,
    PRIMARY KEY (source, source_id, authority)
);
CREATE INDEX IF NOT EXISTS authority_by_day ON authority (decided);
CREATE INDEX IF NOT EXISTS witness_by_authority ON witness (authority);
CREATE INDEX IF NOT EXISTS witness_by_words ON witness (words);
CREATE TABLE IF NOT EXISTS opinion (
    id TEXT PRIMARY KEY, authority TEXT NOT NULL, rank INTEGER NOT NULL, voice TEXT NOT NULL,
    author TEXT NOT NULL, joined TEXT NOT NULL, page_breaks TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS opinion_by_authority ON opinion (authority, rank);
CREATE TABLE IF NOT EXISTS passage (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, opinion TEXT NOT NULL,
    authority TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
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
CREATE TABLE IF NOT EXISTS docket (
    number TEXT NOT NULL, authority TEXT NOT NULL, PRIMARY KEY (number, authority)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS whole (
    reporter TEXT NOT NULL, volume TEXT NOT NULL, last_page INTEGER, vouched_by TEXT NOT NULL,
    PRIMARY KEY (reporter, volume)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS progress (source TEXT PRIMARY KEY, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS set_aside (
    source TEXT NOT NULL, place TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (source, place)
) WITHOUT ROWID;
"""


def create(folder: Path) -> None:
    """Make the folder and an empty shelf in it; an existing shelf stays as it is.

    Where the folder names a shelf in a server, that one is made.
    """
    with broken_disk_explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if at := place_of(folder):
            tables = ";".join((_TABLES, citing.TABLES, commonness.TABLES))
            _servers().create(at, tables, {"schema": VERSION, "grammar": GRAMMAR})
            return
        db = sqlite3.connect(folder / FILE, timeout=30, isolation_level=None)
        try:
            if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(
                f"BEGIN IMMEDIATE; {_TABLES} {citing.TABLES}; {commonness.TABLES};"
                f"INSERT OR IGNORE INTO fact VALUES ('schema', '{VERSION}');"
                f"INSERT OR IGNORE INTO fact VALUES ('grammar', '{GRAMMAR}'); COMMIT;"
            )
        finally:
            db.close()


def connect(folder: Path) -> Shelf:
    """Open the shelf in the folder, or the one that the folder names; each thread opens its own."""
    at = place_of(folder)
    if at is None:
        return _in_folder(folder)
    db, version = in_a_server(at)
    return _of_today(db, version, f"the schema {at.schema} of {at.server}")


def in_a_server(at: Place) -> tuple[Shelf, str | None]:
    """Open a shelf in a server as it is, of whatever version, and tell that."""
    db, version = _servers().connect(at)
    return db, version


def _servers() -> "ModuleType":
    """Return the door to shelves in servers, which needs packages that not everybody has."""
    try:
        from arguendo.corpus.shelf.postgres import opening
    except ImportError as error:
        raise UnavailableError(
            "The shelf of this library is in PostgreSQL, and what asks it is not installed.",
            "Run: pip install 'arguendo[postgres]'",
        ) from error
    return opening


def _in_folder(folder: Path) -> Shelf:
    file = folder / FILE
    if not file.is_file():
        raise LibraryMissingError(
            f"There is no library in {folder}.",
            "Build one: arguendo index build starter",
        )
    with broken_disk_explained(folder):
        try:
            db = sqlite3.connect(file, timeout=30, isolation_level=None, factory=Embedded)
            version = _version(db)
        except sqlite3.OperationalError as error:
            if not _refused(str(error)):
                raise
            # A folder that may only be read has no room for the write-ahead log.
            at = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
            db = sqlite3.connect(at, uri=True, factory=Embedded)
            version = _version(db)
        if version is None:
            db.close()
            raise UnavailableError(f"The file {file} is not a library.", _MOVE_AWAY)
        _of_today(db, version, str(folder))
        db.execute("PRAGMA synchronous = NORMAL")
    return db


def _of_today(db: Shelf, version: str | None, where: str) -> Shelf:
    """Bring a shelf up to date, or refuse it."""
    if version in migrations.FROM and migrations.migrate(db, version, VERSION):
        version = VERSION
    if version != VERSION:
        db.close()
        raise UnavailableError(
            f"The library in {where} was made by another version of Arguendo.",
            "Build it again in a new folder: arguendo index build starter --library NEW",
        )
    if not citing.is_fresh(db):
        migrations.read_again(db)
    return db


def _version(db: sqlite3.Connection) -> str | None:
    """Return the version recorded in a file, or None where it is no library of ours."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'fact'").fetchone() is None:
        return None
    row = db.execute("SELECT value FROM fact WHERE key = 'schema'").fetchone()
    return row[0] if row else None


def columns() -> dict[str, tuple[str, ...]]:
    """Return the columns of every table of the shelf but the full text index, in their order."""
    return {
        table[1]: tuple(_COLUMN.findall(table[2]))
        for table in _TABLE.finditer(";".join((_TABLES, citing.TABLES, commonness.TABLES)))
    }


@contextmanager
def turn(folder: Path, to: str, wait: float = 0) -> Iterator[bool]:
    """Hold a turn that one holder at a time can have; yield whether it was to be had.

    The system gives it back when the process ends, however it ends. In a folder that may only
    be read nobody builds, and every turn is to be had.
    """
    at = place_of(folder) if to == "building" else None
    if at is not None:
        with _servers().turn(at, to) as had:
            yield had
        return
    db = None
    had = True
    try:
        db = sqlite3.connect(folder / f"{to}.lock", timeout=wait, isolation_level=None)
        db.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        had = "locked" not in str(error)
    try:
        yield had
    finally:
        if db is not None:
            db.close()


def _refused(words: str) -> bool:
    return any(
        sign in words for sign in ("readonly", "unable to open", "Read-only", "attempt to write")
    )


@contextmanager
def broken_disk_explained(folder: Path) -> Iterator[None]:
    """Turn what a disk or a folder refuses into one sentence and what to do."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        explained = what_the_disk_says(folder, error)
        if explained is None:
            raise
        raise explained from error


def _room(folder: Path) -> float:
    """Return the bytes free on the disk of the folder."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return float("inf")


def _no_handles(error: BaseException) -> bool:
    """Tell whether no more files may be opened; SQLite says of one only that it could not."""
    if getattr(error, "errno", None) in (errno.EMFILE, errno.ENFILE):
        return True
    if "unable to open" not in str(error) and "Too many open files" not in str(error):
        return False
    some: list[int] = []
    try:
        while len(some) < _AT_ONCE:
            some.append(os.open(os.devnull, os.O_RDONLY))
    except OSError as no_more:
        return no_more.errno in (errno.EMFILE, errno.ENFILE)
    finally:
        for file in some:
            os.close(file)
    return "Too many open files" in str(error)


def what_the_disk_says(folder: Path, error: BaseException) -> UnavailableError | None:
    """Return what an error of disk or database means for the library, or None if it is neither."""
    words = str(error)
    if _no_handles(error):
        return UnavailableError(
            "This process may open no more files; everything shelved so far is kept.",
            "Allow it more and run the same command again: ulimit -n 1024",
        )
    full = "is full" in words or "No space" in words
    if full or getattr(error, "errno", None) == errno.EDQUOT or _room(folder) < _TOO_LITTLE:
        return UnavailableError(
            f"The disk that holds {folder} is full; everything shelved so far is kept.",
            "Make room and run the same command again: it goes on from there.",
        )
    if isinstance(error, PermissionError | NotADirectoryError | FileExistsError) or _refused(words):
        return NotWritableError(
            f"The folder {folder} cannot be written to.",
            "Choose another with --library or ARGUENDO_LIBRARY.",
        )
    if "locked" in words:
        return UnavailableError(
            f"Another process is writing to the library in {folder}.",
            "Wait until it has finished and run the command again.",
        )
    if isinstance(error, sqlite3.Error) or getattr(error, "errno", None) == errno.EIO:
        return UnavailableError(
            f"The file {folder / FILE} is not a library or is damaged ({words}).", _MOVE_AWAY
        )
    return None
