"""One record taken onto the shelf: recognised, joined to what is held, never twice."""

from typing import assert_never

from arguendo.corpus.model import TextKind
from arguendo.corpus.references import references_of
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.writing.absorbing import RANK, absorb, best
from arguendo.corpus.shelf.writing.facts import add_facts, day_of
from arguendo.corpus.shelf.writing.identity import (
    free_id,
    same_case,
    sha256_of,
    told_before,
    words_hash,
)
from arguendo.corpus.shelf.writing.texts import Shelved, compared, replace_text
from arguendo.corpus.shelf.writing.treatments import tell_treatments
from arguendo.corpus.sources.interface import Bare, Body, Noted, Record, Written


def shelve(db: Shelf, source: str, record: Record) -> Shelved:
    """Take one record in, inside the transaction of the caller.

    A record of a decision that is held joins that authority as one more witness; `identity` says
    by what it is recognised. Where it shows that two authorities are one, they become one. Its
    text is taken if it is better than what is held: an
    opinion's words before a digest, a digest before none.
    """
    text_kind, sha256 = _kind(record.body), sha256_of(record)
    references = references_of(record.citations)
    before = told_before(db, source, record, references, sha256)
    if before and before[1] == sha256:
        return Shelved("unchanged")

    words = words_hash(record.body)
    same = same_case(db, record, references, words)
    if before:
        same = (before[0], *(one for one in same if one != before[0]))
    shelved = Shelved("joined" if same else "added")
    authority = best(db, same) if same else ""
    for other in same:
        if other != authority:
            absorb(db, authority, other, shelved)
    if not authority:
        authority = free_id(db, source, record, references)
        db.execute(
            "INSERT INTO authority VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                authority,
                record.name,
                "[]",
                record.court,
                record.decided,
                day_of(record.decided),
                record.docket,
                "none",
                record.prevailed,
            ),
        )
    add_facts(db, authority, record, references)
    held: TextKind = db.execute("SELECT text FROM authority WHERE id = ?", (authority,)).fetchone()[
        0
    ]
    kept = bool(before and before[2] and before[0] == authority)
    agrees = ""
    if RANK[text_kind] > RANK[held] or (kept and text_kind == held):
        if not replace_text(db, authority, record.body, references, shelved):
            text_kind = "none"
        db.execute("UPDATE authority SET text = ? WHERE id = ?", (text_kind, authority))
        db.execute("UPDATE witness SET kept = 0 WHERE authority = ?", (authority,))
        kept = True
    elif isinstance(record.body, Written):
        agrees = compared(db, source, record.source_id, authority, record.body.text)
    db.execute(
        "INSERT INTO witness VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (source, source_id, authority) DO UPDATE SET url = excluded.url, "
        "sha256 = excluded.sha256, text = excluded.text, kept = excluded.kept, "
        "retrieved = excluded.retrieved, licence = excluded.licence, agrees = excluded.agrees, "
        "words = excluded.words",
        (
            *(source, record.source_id, authority, record.url, sha256, text_kind, kept),
            *(record.retrieved, record.licence, agrees, words),
        ),
    )
    tell_treatments(db, f"{source}:{record.source_id}:{authority}", authority, record, references)
    return shelved


def _kind(body: Body) -> TextKind:
    match body:
        case Written():
            return "opinion"
        case Noted():
            return "digest"
        case Bare():
            return "none"
        case _:
            assert_never(body)
