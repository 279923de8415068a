"""A firm's own memoranda: held and searched beside the law, in a file of their own.

A memorandum is no authority. Nothing here is on the shelf: no citation resolves to it, no search
for authorities finds it, no check sees it, and whoever removes the file has removed them all. What
is taken out or replaced is wiped: `secure_delete` overwrites rows, and the index of words, which
keeps a deleted word beside the mark that it is deleted, is merged into one.
"""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Value, last_day
from arguendo.corpus.passages import spans_of
from arguendo.corpus.provenance import Supplied
from arguendo.corpus.search.matching import words_of_query
from arguendo.corpus.search.rescoring import rescored
from arguendo.corpus.sources.interface import Memorandum

FILE = "memoranda.sqlite3"
_MOST_WORDS = 24
"""The rarest words of a query, by which passages are looked up."""
_PASSAGES_EACH = 3
_TABLES = """
CREATE TABLE IF NOT EXISTS memorandum (
    id INTEGER PRIMARY KEY, origin TEXT NOT NULL, called TEXT NOT NULL, name TEXT NOT NULL,
    day TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (origin, called)
);
CREATE INDEX IF NOT EXISTS memorandum_by_day ON memorandum (day);
CREATE TABLE IF NOT EXISTS passage (
    number INTEGER PRIMARY KEY, memorandum INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS passage_of ON passage (memorandum);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    text, content='passage', content_rowid='number', tokenize='porter unicode61'
);
"""
_TIMELY = (
    "FROM words JOIN passage ON passage.number = words.rowid "
    "JOIN memorandum ON memorandum.id = passage.memorandum WHERE words MATCH ? AND day <= ?"
)


class Recalled(Value):
    """A memorandum that bears on a query, with the passages that do."""

    place: str
    """The file it was read from."""
    name: Supplied
    """Its title."""
    day: str
    """The day it bears, or on which its file last changed."""
    passages: tuple[Supplied, ...]
    """Its passages that say most of the query, the best first."""


class Memoranda:
    """The memoranda of one library's folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def keep(self, origin: str, memorandum: Memorandum) -> Literal["kept", "unchanged"]:
        """Keep a memorandum; one of the same place that reads otherwise is replaced."""
        day = last_day(memorandum.day).isoformat()
        told = f"{memorandum.name}\0{day}\0{memorandum.text}"
        sha = hashlib.sha256(told.encode()).hexdigest()
        with self._writing() as db:
            where = (origin, memorandum.source_id)
            held = db.execute(
                "SELECT id, hash FROM memorandum WHERE origin = ? AND called = ?", where
            ).fetchone()
            if held and held[1] == sha:
                return "unchanged"
            db.execute("BEGIN IMMEDIATE")
            if held:
                _forget(db, held[0])
            id = db.execute(
                "INSERT INTO memorandum (origin, called, name, day, hash) VALUES (?, ?, ?, ?, ?)",
                (*where, memorandum.name, day, sha),
            ).lastrowid
            for start, end in spans_of(memorandum.text):
                text = memorandum.text[start:end]
                number = db.execute(
                    "INSERT INTO passage (memorandum, text) VALUES (?, ?)", (id, text)
                ).lastrowid
                db.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, text))
            db.execute("COMMIT")
        return "kept"

    def let_go(self, origin: str, still: Collection[str]) -> int:
        """Take out those of an origin that are not there any more, and return how many.

        Nothing of them is left in the file, and nothing of what was replaced before.
        """
        if not self._file.is_file():
            return 0
        with self._writing() as db:
            held = db.execute("SELECT id, called FROM memorandum WHERE origin = ?", (origin,))
            gone = [id for id, called in held.fetchall() if called not in still]
            db.execute("BEGIN IMMEDIATE")
            for id in gone:
                _forget(db, id)
            if db.execute("PRAGMA user_version").fetchone()[0]:
                db.execute("INSERT INTO words (words) VALUES ('optimize')")
                db.execute("PRAGMA user_version = 0")
            db.execute("COMMIT")
        return len(gone)

    def count(self, origin: str | None = None) -> int:
        """Return how many are held, of one origin if it is named."""
        asked = "SELECT count(*) FROM memorandum WHERE origin = coalesce(?, origin)"
        with self._reading() as db:
            return int(db.execute(asked, (origin,)).fetchone()[0]) if db else 0

    def search(self, query: str, *, as_of: dt.date, most: int = 10) -> tuple[Recalled, ...]:
        """Return those written on or before the day that say most of a query, the best first.

        How common a word is, is counted over what was written by the day.
        """
        day = as_of.isoformat()
        with self._reading() as db:
            if db is None:
                return ()
            counts = {
                word: number for word in words_of_query(query) if (number := _saying(db, word, day))
            }
            rarest = sorted(counts, key=lambda word: (counts[word], word))[:_MOST_WORDS]
            if not rarest:
                return ()
            match = " OR ".join(f'"{word}"' for word in rarest)
            found = db.execute(f"SELECT passage.number, passage.text {_TIMELY}", (match, day))
            texts = dict(found.fetchall())
            held = db.execute(
                "SELECT count(*) FROM passage JOIN memorandum ON memorandum.id = memorandum "
                "WHERE day <= ?",
                (day,),
            ).fetchone()[0]
            best: dict[int, list[str]] = {}
            for number, _ in rescored(counts, texts.items(), held):
                (id,) = db.execute(
                    "SELECT memorandum FROM passage WHERE number = ?", (number,)
                ).fetchone()
                if id in best or len(best) < most:
                    best.setdefault(id, []).append(texts[number])
            return tuple(_recalled(db, id, passages) for id, passages in best.items())

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=30, isolation_level=None)) as db:
            db.executescript(_TABLES)
            db.execute("PRAGMA secure_delete = ON")  # What was replaced is not to be read back.
            yield db

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        if not self._file.is_file():
            yield None
            return
        try:
            at = f"{self._file.resolve().as_uri()}?mode=ro"
            with closing(sqlite3.connect(at, uri=True, timeout=30)) as db:
                yield db
        except sqlite3.DatabaseError as error:
            raise UnavailableError(
                f"The memoranda in {self._file} cannot be read ({error}).",
                "Move the file away, and build them again from their folder.",
            ) from error


def _forget(db: sqlite3.Connection, id: int) -> None:
    """Take a memorandum out, its words first: they are looked up by what the passages say."""
    for number, text in db.execute(
        "SELECT number, text FROM passage WHERE memorandum = ?", (id,)
    ).fetchall():
        db.execute("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", (number, text))
    db.execute("DELETE FROM passage WHERE memorandum = ?", (id,))
    db.execute("DELETE FROM memorandum WHERE id = ?", (id,))
    db.execute("PRAGMA user_version = 1")  # Its words are still to be wiped from their index.


def _saying(db: sqlite3.Connection, word: str, day: str) -> int:
    return int(db.execute(f"SELECT count(*) {_TIMELY}", (f'"{word}"', day)).fetchone()[0])


def _recalled(db: sqlite3.Connection, id: int, passages: list[str]) -> Recalled:
    origin, called, name, day = db.execute(
        "SELECT origin, called, name, day FROM memorandum WHERE id = ?", (id,)
    ).fetchone()
    return Recalled(
        place=f"{origin}/{called}",
        name=Supplied(name),
        day=day,
        passages=tuple(map(Supplied, passages[:_PASSAGES_EACH])),
    )
