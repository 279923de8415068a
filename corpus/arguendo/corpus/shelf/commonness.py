"""In how many passages of each year a word stands, so that what is rare is told as of a day.

The full text index counts over all it holds, later decisions included. These counts are kept by
year of decision; what a day may know of are the years before its own.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter

from arguendo.corpus.shelf.interface import Shelf

TABLES = """
CREATE TABLE IF NOT EXISTS word_year (
    year INTEGER NOT NULL, word TEXT NOT NULL, passages INTEGER NOT NULL,
    PRIMARY KEY (year, word)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS passage_as_of ON passage (number, last_day);
CREATE INDEX IF NOT EXISTS passage_by_day ON passage (last_day)
"""
"""A word is one of the full text index, without its ending; the empty word stands for them all."""

LONGEST = 200
"""Letters of the longest word that is counted; what is longer is no word."""

_own = threading.local()


def _apart(texts: Iterable[tuple[int, str]]) -> sqlite3.Connection:
    """Return this thread's full text index in memory, which cuts words as the shelf's does.

    It holds the numbered texts and nothing else.
    """
    db: sqlite3.Connection | None = getattr(_own, "db", None)
    if db is None:
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.execute(
            "CREATE VIRTUAL TABLE said USING fts5 (text, content='', tokenize='porter unicode61')"
        )
        db.execute("CREATE VIRTUAL TABLE word USING fts5vocab (said, row)")
        db.execute("CREATE VIRTUAL TABLE place USING fts5vocab (said, instance)")
        _own.db = db
    # In one transaction: each text alone would be a part of the index, to be merged with others.
    with db:
        db.execute("BEGIN")
        db.execute("INSERT INTO said (said) VALUES ('delete-all')")
        db.executemany("INSERT INTO said (rowid, text) VALUES (?, ?)", texts)
    return db


def cut(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return each word as the full text index knows it: one, several where it is hyphened, none."""
    db = _apart(enumerate(words))
    found: list[list[str]] = [[] for _ in words]
    for doc, term in db.execute("SELECT doc, term FROM place ORDER BY doc, offset"):
        found[doc].append(term)
    return [tuple(one) for one in found]


def places(texts: Sequence[tuple[int, str]]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield each word of numbered texts, with (number, how often) of those it stands in."""
    db = _apart(texts)
    rows = db.execute("SELECT term, doc, count(*) FROM place GROUP BY term, doc ORDER BY 1, 2")
    for word, some in groupby(rows, key=itemgetter(0)):
        if len(word) <= LONGEST:
            yield word, [(number, times) for _, number, times in some]


def matching(texts: Iterable[tuple[int, str]], match: str) -> list[int]:
    """Return the numbers of the texts that match an expression of full text."""
    found = _apart(texts).execute("SELECT rowid FROM said WHERE said MATCH ?", (match,))
    return [number for (number,) in found]


def counted(texts: Sequence[str], year: int, by: int) -> Iterable[tuple[int, str, int]]:
    """Return (year, word, in how many texts it stands) in the order of words, each times `by`."""
    words = _apart(enumerate(texts)).execute(
        "SELECT ?, term, ? * doc FROM word WHERE length(term) <= ?", (year, by, LONGEST)
    )
    return chain([(year, "", by * len(texts))], words)


def count(db: Shelf, texts: Sequence[str], day: str, by: int = 1) -> None:
    """Count passages of a day in, or with -1 out again."""
    if texts:
        db.count(int(day[:4]), texts, by)


def count_held(db: Shelf, authority: str, day: str, by: int = 1) -> None:
    """Count the passages held of an authority in, or with -1 out again."""
    held = db.execute("SELECT text FROM passage WHERE authority = ?", (authority,))
    count(db, [text for (text,) in held], day, by)


def derive(db: Shelf) -> None:
    """Count all passages anew, inside the transaction of the caller."""
    for statement in TABLES.split(";"):
        db.execute(statement)
    db.execute("DELETE FROM word_year")
    for authority, day in db.execute("SELECT id, last_day FROM authority ORDER BY id").fetchall():
        count_held(db, authority, day)


def before(db: Shelf, words: Sequence[str], year: int) -> dict[str, int]:
    """Return in how many passages decided before a year each word stands; '' asks for all."""
    found = dict.fromkeys(words, 0)
    years = _years(db, year)
    in_years = ", ".join("?" * len(years))
    for at in range(0, len(words), 500):
        some = words[at : at + 500]
        for word, number in db.execute(
            f"SELECT word, passages FROM word_year WHERE year IN ({in_years}) "
            f"AND word IN ({', '.join('?' * len(some))})",
            (*years, *some),
        ):
            found[word] += number
    return found


def _years(db: Shelf, before: int) -> list[int]:
    """Return the years before a year in which anything was decided."""
    return [
        year
        for (year,) in db.execute(
            "WITH RECURSIVE held (year) AS (SELECT min(year) FROM word_year UNION ALL "
            "SELECT (SELECT min(year) FROM word_year WHERE year > held.year) FROM held "
            "WHERE held.year IS NOT NULL) SELECT year FROM held WHERE year < ?",
            (before,),
        )
    ]
