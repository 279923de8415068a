"""The tables joined in a file of SQLite, which is emptied when all is told."""

import hashlib
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.clusters import opinion_of, record_of
from arguendo.corpus.sources.courtlistener_bulk.tables import rows_of
from arguendo.corpus.sources.interface import THE_REST, Found, SetAside
from arguendo.corpus.sources.markup import Spoken

_ROWS = 2_000
"""Rows committed together."""

_STAGE = """
CREATE TABLE IF NOT EXISTS file (name TEXT PRIMARY KEY, rows INTEGER, broken TEXT, whole INTEGER);
CREATE TABLE IF NOT EXISTS cluster (
    id INTEGER PRIMARY KEY, case_name TEXT, case_name_full TEXT, case_name_short TEXT, slug TEXT,
    date_filed TEXT, date_filed_is_approximate TEXT, docket INTEGER, court TEXT, number TEXT
);
CREATE INDEX IF NOT EXISTS cluster_docket ON cluster (docket);
CREATE TABLE IF NOT EXISTS cite (cluster INTEGER, id INTEGER, cite TEXT);
CREATE INDEX IF NOT EXISTS cite_cluster ON cite (cluster);
CREATE TABLE IF NOT EXISTS opinion (
    id INTEGER PRIMARY KEY, cluster INTEGER, type TEXT, kind TEXT, author TEXT, text BLOB
);
CREATE INDEX IF NOT EXISTS opinion_cluster ON opinion (cluster);
CREATE TABLE IF NOT EXISTS cited (citing INTEGER, cited INTEGER);
CREATE INDEX IF NOT EXISTS cited_citing ON cited (citing);
CREATE TABLE IF NOT EXISTS aside (place TEXT PRIMARY KEY, why TEXT);
CREATE TABLE IF NOT EXISTS finished (last INTEGER);
"""


def opened(folder: Path, key: str) -> sqlite3.Connection:
    """Open the file in which tables are joined, beside them or, failing that, elsewhere."""
    name = f".arguendo-{hashlib.sha256(key.encode()).hexdigest()[:16]}.sqlite3"
    for place in (folder, Path(tempfile.gettempdir())):
        try:
            db = sqlite3.connect(place / name, timeout=30, isolation_level=None)
            db.executescript(f"PRAGMA journal_mode = WAL; {_STAGE}")
        except sqlite3.OperationalError as error:
            if "readonly" in str(error) or "unable to open" in str(error):
                continue
            raise
        return db
    raise InputError(
        f"Neither {folder} nor the temporary folder can be written to.",
        "The tables are joined there: copy them where you may write.",
    )


def stage(db: sqlite3.Connection, table: str, file: Path) -> None:
    """Take the rows of one table in, from where the last run stopped."""
    row = db.execute("SELECT rows, whole FROM file WHERE name = ?", (file.name,)).fetchone()
    done, whole = row or (0, 0)
    if whole:
        return
    number, broken = done, ""
    rows = rows_of(file, table)
    while True:
        db.execute("BEGIN")
        ended = False
        for _ in range(_ROWS):
            try:
                item = next(rows, None)
            except (EOFError, OSError, ValueError) as error:
                item, broken = None, str(error)
            if item is None:
                ended = True
                break
            number = item[0]
            if number > done:
                _take(db, table, f"{file.name}, row {number:,}", item[1])
        db.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)",
            (file.name, number, broken, int(ended and not broken)),
        )
        db.execute("COMMIT")
        if ended:
            return


def _take(db: sqlite3.Connection, table: str, place: str, row: dict[str, str] | str) -> None:
    """Take one row in, or set it aside."""
    if isinstance(row, str):
        db.execute("INSERT OR REPLACE INTO aside VALUES (?, ?)", (place, row))
        return
    try:
        match table:
            case "opinion-clusters":
                db.execute(
                    "INSERT OR REPLACE INTO cluster VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                    (
                        int(row["id"]),
                        *(
                            row.get(one, "")
                            for one in (
                                "case_name",
                                "case_name_full",
                                "case_name_short",
                                "slug",
                                "date_filed",
                                "date_filed_is_approximate",
                            )
                        ),
                        int(row["docket_id"] or 0),
                    ),
                )
            case "dockets":
                db.execute(
                    "UPDATE cluster SET court = ?, number = ? WHERE docket = ?",
                    (row["court_id"], row["docket_number"], int(row["id"])),
                )
            case "citations":
                cite = f"{row['volume']} {row['reporter']} {row['page']}"
                db.execute(
                    "INSERT INTO cite VALUES (?, ?, ?)",
                    (int(row["cluster_id"]), int(row.get("id") or 0), cite),
                )
            case "opinions":
                one = opinion_of(row)
                db.execute(
                    "INSERT OR REPLACE INTO opinion VALUES (?, ?, ?, ?, ?, ?)",
                    (
                        *(int(row["id"]), int(row["cluster_id"]), row["type"], one.kind),
                        *(one.author, zlib.compress(one.text.encode("utf-8", "replace"))),
                    ),
                )
            case "citation-map":
                db.execute(
                    "INSERT INTO cited VALUES (?, ?)",
                    (int(row["citing_opinion_id"]), int(row["cited_opinion_id"])),
                )
    except (OverflowError, ValueError):
        db.execute("INSERT OR REPLACE INTO aside VALUES (?, ?)", (place, "its id is no number"))


def joined(db: sqlite3.Connection, after: int, day: str) -> Iterator[Found | SetAside]:
    """Yield the clusters after that id, put together of all tables."""
    if after == 0:
        for place, why in db.execute("SELECT place, why FROM aside ORDER BY rowid"):
            yield SetAside(place=place, why=why, position=0)
        for (id,) in db.execute(
            "SELECT id FROM opinion WHERE cluster NOT IN (SELECT id FROM cluster) ORDER BY id"
        ):
            yield SetAside(
                place=f"opinion {id}", why="its cluster is not in the tables", position=0
            )
    last, total = db.execute("SELECT coalesce(max(id), 0), count(*) FROM cluster").fetchone()
    position = after
    (done,) = db.execute("SELECT count(*) FROM cluster WHERE id <= ?", (after,)).fetchone()
    while row := db.execute(
        "SELECT id, case_name, case_name_full, case_name_short, slug, date_filed, "
        "date_filed_is_approximate, court, number FROM cluster WHERE id > ? "
        "ORDER BY id LIMIT 1",
        (position,),
    ).fetchone():
        position = row[0]
        done += 1
        yield _one(db, row, day, min(done / total, 1.0))
    broken = db.execute("SELECT name, rows, broken FROM file WHERE broken <> ''").fetchall()
    if broken:
        name, rows, why = broken[0]
        yield SetAside(
            place=THE_REST,
            why=f"{name} breaks off after row {rows:,} ({why}): get the file again, and run "
            "the same command",
            position=position,
        )
        return
    empty(db)
    db.execute("INSERT INTO finished VALUES (?)", (last,))


def _one(
    db: sqlite3.Connection, row: tuple[Any, ...], day: str, fraction: float
) -> Found | SetAside:
    fields = dict(
        zip(
            ("id", "case_name", "case_name_full", "case_name_short", "slug", "date_filed",
             "date_filed_is_approximate", "court", "number"),
            row,
            strict=True,
        )
    )  # fmt: skip
    id = row[0]
    opinions = [
        (called, Spoken(kind=kind, author=author, text=zlib.decompress(text).decode()))
        for called, kind, author, text in db.execute(
            "SELECT type, kind, author, text FROM opinion WHERE cluster = ? ORDER BY type, id",
            (id,),
        )
    ]
    cites = "SELECT cite FROM cite WHERE cluster = ? ORDER BY id"
    cited = db.execute(
        "SELECT DISTINCT (SELECT cite FROM cite WHERE cite.cluster = cluster.id ORDER BY id "
        "LIMIT 1), cluster.case_name FROM opinion AS ours "
        "JOIN cited ON cited.citing = ours.id "
        "JOIN opinion AS theirs ON theirs.id = cited.cited "
        "JOIN cluster ON cluster.id = theirs.cluster WHERE ours.cluster = ? ORDER BY 1, 2",
        (id,),
    ).fetchall()
    try:
        record = record_of(
            fields,
            court=fields["court"] or "",
            docket=fields["number"] or "",
            citations=[cite for (cite,) in db.execute(cites, (id,))],
            opinions=opinions,
            day=day,
            cited=[(cite, name) for cite, name in cited if cite and name],
        )
    except ValidationError as error:
        record = error.errors()[0]["msg"].lower()
    if isinstance(record, str):
        return SetAside(place=f"cluster {id}", why=record, position=id)
    return Found(record=record, position=id, fraction=fraction)


def empty(db: sqlite3.Connection) -> None:
    """Give the room back that the joined tables took."""
    for table in ("file", "cluster", "cite", "opinion", "cited", "aside", "finished"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608  Names of ours.
    db.execute("VACUUM")
