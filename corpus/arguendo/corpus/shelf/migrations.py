"""Older shelves brought up to date where they lie: nothing is read or embedded again.

A step adds what a later version keeps and fills it from what is there.
"""

import json
import sqlite3

from arguendo.corpus.dockets import docket_numbers
from arguendo.corpus.errors import NotWritableError, UnavailableError
from arguendo.corpus.shelf import citing, commonness
from arguendo.corpus.shelf.facts import note
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name
from arguendo.corpus.shelf.writing.identity import hash_of
from arguendo.corpus.shelf.writing.texts import words_held


def _dockets_words_and_whole_volumes(db: Shelf) -> None:
    """From 2 to 3: look-up by docket number, names by canonical words, volumes held whole."""
    db.execute(
        "CREATE TABLE docket (number TEXT NOT NULL, authority TEXT NOT NULL, "
        "PRIMARY KEY (number, authority)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE whole (reporter TEXT NOT NULL, volume TEXT NOT NULL, last_page INTEGER, "
        "vouched_by TEXT NOT NULL, PRIMARY KEY (reporter, volume)) WITHOUT ROWID"
    )
    db.execute("DELETE FROM name_word")
    rows = db.execute("SELECT id, name, aliases, docket FROM authority").fetchall()
    for id, name, aliases, docket in rows:
        words = {word for each in (name, *json.loads(aliases)) for word in words_of_name(each)}
        db.executemany(
            "INSERT INTO name_word VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(word, id) for word in sorted(words)],
        )
        db.executemany(
            "INSERT INTO docket VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(number.number, id) for number in docket_numbers(docket)],
        )


def _nothing(db: Shelf) -> None:
    """From 3 to 4: sentences set apart, which 5 does without."""


def _citing(db: Shelf) -> None:
    """From 4 to 5: who cites whom, and what is said against whom."""
    db.execute("DROP TABLE IF EXISTS telling")
    citing.derive(db)


def _provenance(db: Shelf) -> None:
    """From 5 to 6: when and under what terms each witness came, and texts that differ."""
    for column in ("retrieved", "licence", "agrees"):
        db.execute(f"ALTER TABLE witness ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.execute(
        "CREATE TABLE other_text (source TEXT NOT NULL, source_id TEXT NOT NULL, "
        "authority TEXT NOT NULL, text BLOB NOT NULL, PRIMARY KEY (source, source_id, authority))"
    )
    db.execute("CREATE INDEX authority_by_day ON authority (decided)")


def _commonness(db: Shelf) -> None:
    """From 6 to 7: how common words are, by year, and the day of a passage beside its number."""
    commonness.derive(db)


def _words(db: Shelf) -> None:
    """From 7 to 8: texts can be looked up by their words."""
    db.execute("ALTER TABLE witness ADD COLUMN words TEXT NOT NULL DEFAULT ''")
    for (authority,) in db.execute("SELECT id FROM authority WHERE text = 'opinion'").fetchall():
        db.execute(
            "UPDATE witness SET words = ? WHERE authority = ? AND kept = 1",
            (hash_of(words_held(db, authority)), authority),
        )
    db.execute("CREATE INDEX witness_by_words ON witness (words)")


FROM = {
    "2": _dockets_words_and_whole_volumes,
    "3": _nothing,
    "4": _citing,
    "5": _provenance,
    "6": _commonness,
    "7": _words,
}
"""By the version a step starts from, what it does."""


def read_again(db: Shelf) -> None:
    """Read who cites whom with the grammar of today, where the shelf was read with another.

    A shelf that may only be read, or that another is writing to, keeps what it has.
    """
    try:
        db.begin()
    except (sqlite3.OperationalError, UnavailableError):
        return
    try:
        if not citing.is_fresh(db):
            citing.derive(db)
        db.commit()
    except NotWritableError:
        db.rollback()
    except BaseException:
        db.rollback()
        raise


def migrate(db: Shelf, version: str, to: str) -> bool:
    """Bring a shelf from one version to another, all of it or nothing; say whether it could be.

    A shelf that may only be read stays as it is.
    """
    try:
        db.begin()
    except NotWritableError:
        return False
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise
        return False
    try:
        # Another process may have come first.
        (version,) = db.execute("SELECT value FROM fact WHERE key = 'schema'").fetchone()
        while version != to and version in FROM:
            FROM[version](db)
            version = str(int(version) + 1)
        note(db, "schema", version)
        db.commit()
    except BaseException:
        db.rollback()
        raise
    return bool(version == to)
