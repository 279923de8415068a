"""Two authorities that turn out to be one decision: one of them takes in the other."""

import json

from arguendo.corpus.model import TextKind
from arguendo.corpus.shelf.agreeing import agreement
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.reading import printed_at
from arguendo.corpus.shelf.writing.facts import add_facts
from arguendo.corpus.shelf.writing.texts import Shelved, compared, remove_text, words_held
from arguendo.corpus.sources.interface import Bare, Record

RANK: dict[TextKind, int] = {"none": 0, "digest": 1, "opinion": 2}
"""What is better than what: an opinion's words before a digest, a digest before none."""
_LOOSER = ("same", "near", "differs")


def best(db: Shelf, ids: tuple[str, ...]) -> str:
    """Return which of some authorities is to stay: of the best text, then printed, then first."""

    def worth(id: str) -> tuple[int, bool]:
        (text,) = db.execute("SELECT text FROM authority WHERE id = ?", (id,)).fetchone()
        return RANK[text], bool(printed_at(db, id))

    return max(ids, key=worth)


def absorb(db: Shelf, authority: str, other: str, shelved: Shelved) -> None:
    """Have an authority take in another: its witnesses, places, names and facts.

    Of its text remains how it agrees with the one that stays, and the text itself where it
    differs.
    """
    name, aliases, court, decided, docket, prevailed, text = db.execute(
        "SELECT name, aliases, court, decided, docket, prevailed, text FROM authority WHERE id = ?",
        (other,),
    ).fetchone()
    _move_places(db, authority, other)
    add_facts(
        db,
        authority,
        Record(
            source_id=other,
            name=name,
            aliases=tuple(json.loads(aliases)),
            court=court,
            decided=decided,
            docket=docket,
            prevailed=prevailed,
            body=Bare(),
        ),
        (),
    )
    _move_witnesses(db, authority, other, words_held(db, other) if text == "opinion" else "")
    db.execute("UPDATE treatment SET citing = ? WHERE citing = ?", (authority, other))
    remove_text(db, other, shelved)
    for table in ("name_word", "docket"):
        db.execute(f"DELETE FROM {table} WHERE authority = ?", (other,))
    db.execute("DELETE FROM authority WHERE id = ?", (other,))


def _move_places(db: Shelf, authority: str, other: str) -> None:
    for reference in printed_at(db, other):
        rank = len(printed_at(db, authority))
        db.execute(
            "INSERT INTO reference VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (reference.volume, reference.reporter, reference.page, authority, rank),
        )
    db.execute("DELETE FROM reference WHERE authority = ?", (other,))


def _move_witnesses(db: Shelf, authority: str, other: str, text: str) -> None:
    """Move witnesses; `text` is the opinion they were compared with until now."""
    now = agreement(words_held(db, authority), text) if text else ""
    for source, source_id, kept, agreed in db.execute(
        "SELECT source, source_id, kept, agrees FROM witness WHERE authority = ?", (other,)
    ).fetchall():
        key = (source, source_id)
        agrees = agreed
        if kept and text:
            agrees = compared(db, source, source_id, authority, text)
        elif agreed:
            agrees = max(agreed, now, key=_LOOSER.index)
        db.execute(
            "DELETE FROM witness WHERE source = ? AND source_id = ? AND authority = ?",
            (*key, authority),
        )
        db.execute(
            "UPDATE witness SET authority = ?, kept = 0, agrees = ? "
            "WHERE source = ? AND source_id = ? AND authority = ?",
            (authority, agrees, *key, other),
        )
        db.execute(
            "UPDATE other_text SET authority = ? "
            "WHERE source = ? AND source_id = ? AND authority = ?",
            (authority, *key, other),
        )
        db.execute(
            "UPDATE treatment SET teller = ? WHERE teller = ?",
            (f"{source}:{source_id}:{authority}", f"{source}:{source_id}:{other}"),
        )
