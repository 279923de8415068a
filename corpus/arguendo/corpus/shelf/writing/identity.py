"""Which decision held a record tells of, if any; and what is made of its words to tell that."""

import hashlib
import json

from arguendo.corpus.model import Reference
from arguendo.corpus.names import compare
from arguendo.corpus.shelf.agreeing import agreement
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name
from arguendo.corpus.shelf.writing.texts import words_held
from arguendo.corpus.sources.interface import Record, Written


def told_before(
    db: Shelf, source: str, record: Record, references: tuple[Reference, ...]
) -> tuple[str, str, bool] | None:
    """Return (authority, sha256, kept) of the witness this record is a new telling of.

    An id says little: two files may both number their records from 1. So the id has to come with
    the same words, a reference in common, or the same case's name.
    """
    sha256 = sha256_of(record)
    told = db.execute(
        "SELECT authority, sha256, kept, name, aliases, decided FROM witness "
        "JOIN authority ON authority.id = witness.authority WHERE source = ? AND source_id = ? "
        "ORDER BY sha256 = ? DESC, authority",
        (source, record.source_id, sha256),
    ).fetchall()
    for authority, told_sha256, kept, name, aliases, decided in told:
        if told_sha256 == sha256:
            return authority, told_sha256, bool(kept)
        held = db.execute(
            "SELECT reporter, volume, page FROM reference WHERE authority = ?", (authority,)
        ).fetchall()
        shared = {(one.reporter, one.volume, one.page) for one in references} & set(held)
        namesake = compare(record.name, name, tuple(json.loads(aliases))).kind in (
            "same",
            "harmless",
        )
        if shared or (namesake and (decided == record.decided or not (references and held))):
            return authority, told_sha256, bool(kept)
    return None


def same_case(db: Shelf, record: Record, references: tuple[Reference, ...]) -> str | None:
    """Return the authority held at one of the references, unless it plainly is another case."""
    for reference in references:
        for id, name, aliases, decided in db.execute(
            "SELECT id, name, aliases, decided FROM authority JOIN reference "
            "ON authority = id WHERE reporter = ? AND volume = ? AND page = ? ORDER BY id",
            (reference.reporter, reference.volume, reference.page),
        ):
            same_day = decided and record.decided and decided == record.decided
            names = (name, *json.loads(aliases))
            if compare(record.name, names[0], names[1:]).kind != "different" or (
                same_day and not set(words_of_name(name)).isdisjoint(words_of_name(record.name))
            ):
                found: str = id
                return found
    return _same_elsewhere(db, record, references)


def _same_elsewhere(db: Shelf, record: Record, references: tuple[Reference, ...]) -> str | None:
    """Return the authority of that day, court and name whose words are nearly the same.

    One source may know a decision by its slip opinion and another by its place in a reporter.
    Two places in one reporter are two decisions, whatever their words.
    """
    if not record.decided or len(record.decided) < 10 or not isinstance(record.body, Written):
        return None
    # Names are compared letter by letter: those that share no telling word are not even looked at,
    # or a day on which hundreds were decided would take as many comparisons for each.
    words = tuple(dict.fromkeys(words_of_name(record.name)))
    for id, name, aliases in db.execute(
        "SELECT DISTINCT id, name, aliases FROM authority JOIN name_word ON authority = id "
        f"WHERE word IN ({', '.join('?' * len(words))}) AND decided = ? AND text = 'opinion' "
        "AND (court = ? OR court = '' OR ? = '') ORDER BY id",
        (*words, record.decided, record.court, record.court),
    ).fetchall():
        if compare(record.name, name, tuple(json.loads(aliases))).kind not in ("same", "harmless"):
            continue
        reporters = {
            reporter
            for (reporter,) in db.execute(
                "SELECT reporter FROM reference WHERE authority = ?", (id,)
            )
        }
        if reporters & {one.reporter for one in references}:
            continue
        if agreement(words_held(db, id), record.body.text) != "differs":
            found: str = id
            return found
    return None


def free_id(db: Shelf, source: str, record: Record, references: tuple[Reference, ...]) -> str:
    """Return an id made of the first reference, or of the source's id, not yet in use."""
    stem = str(references[0]) if references else f"{source} {record.source_id}"
    stem = "-".join(stem.lower().replace(".", "").replace("/", "-").split())
    id, n = stem, 1
    while db.execute("SELECT 1 FROM authority WHERE id = ?", (id,)).fetchone():
        n += 1
        id = f"{stem}~{n}"
    return id


def sha256_of(record: Record) -> str:
    """Return the hash of a record; fetched again on another day it is the same."""
    told = record.model_dump_json(exclude={"retrieved", "licence"})
    return hashlib.sha256(told.encode()).hexdigest()
