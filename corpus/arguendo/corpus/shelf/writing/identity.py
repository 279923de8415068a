"""Which decision held a record tells of, if any; and what is made of its words to tell that."""

import hashlib
import json
from collections.abc import Iterator
from typing import NamedTuple

from arguendo.corpus.dockets import docket_numbers
from arguendo.corpus.model import Reference
from arguendo.corpus.name_match import HarmlessDifference, SameName
from arguendo.corpus.names import compare
from arguendo.corpus.shelf.agreeing import agreement, letters_of
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.reading import printed_at
from arguendo.corpus.shelf.words import words_of_name
from arguendo.corpus.shelf.writing.texts import words_held
from arguendo.corpus.sources.interface import Body, Record, Written

_TELLING = 1_000
"""Characters of a text that no two decisions have in common: shorter ones are formulas."""
_SHORT = 3
"""Characters of a docket number that courts use again each term."""


def told_before(
    db: Shelf, source: str, record: Record, references: tuple[Reference, ...], sha256: str
) -> tuple[str, str, bool] | None:
    """Return (authority, sha256, kept) of the witness this record is a new telling of.

    An id says little: two files may both number their records from 1. So the id has to come with
    the same words, a reference in common, or the same case's name.
    """
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


def same_case(
    db: Shelf, record: Record, references: tuple[Reference, ...], words: str
) -> tuple[str, ...]:
    """Return the authorities held that are the record's decision, the surest first.

    They are more than one where nobody has known until now that they are the same: one source
    told of a decision by its place in a reporter, another by its day and docket.
    """
    found = dict.fromkeys(_at_a_reference(db, record, references))
    if isinstance(record.body, Written) and len(record.body.text) >= _TELLING:
        found |= dict.fromkeys(_of_the_same_words(db, record, references, words))
    if record.decided and len(record.decided) == 10:
        found |= dict.fromkeys(_of_the_same_day(db, record, references))
    found |= dict.fromkeys(_under_the_same_docket(db, record, references))
    return tuple(found)


class _Held(NamedTuple):
    """What tells an authority held from another."""

    id: str
    name: str
    aliases: str
    court: str
    decided: str | None
    docket: str
    text: str


_HELD = "id, name, aliases, court, decided, authority.docket, authority.text"


def _at_a_reference(db: Shelf, record: Record, references: tuple[Reference, ...]) -> Iterator[str]:
    """Yield at each reference the first authority that is not plainly another case.

    Where they are more than one, nothing that both know may tell the others apart.
    """
    sure = False
    for reference in references:
        for held in map(
            _Held._make,
            db.execute(
                f"SELECT {_HELD} FROM authority JOIN reference ON authority = id "
                "WHERE reporter = ? AND volume = ? AND page = ? ORDER BY id",
                (reference.reporter, reference.volume, reference.page),
            ).fetchall(),
        ):
            same_day = held.decided and record.decided and held.decided == record.decided
            aliases = tuple(json.loads(held.aliases))
            if compare(record.name, held.name, aliases).kind != "different" or (
                same_day
                and not set(words_of_name(held.name)).isdisjoint(words_of_name(record.name))
            ):
                if not sure or not _apart(db, held, record, references):
                    yield held.id
                sure = True
                break


def _of_the_same_words(
    db: Shelf, record: Record, references: tuple[Reference, ...], words: str
) -> Iterator[str]:
    """Yield the authorities of which a source gave the same words, letter by letter."""
    rows = db.execute(
        f"SELECT DISTINCT {_HELD} FROM authority JOIN witness ON witness.authority = id "
        "WHERE witness.words = ? ORDER BY id",
        (words,),
    ).fetchall()
    for held in map(_Held._make, rows):
        if not _apart(db, held, record, references):
            yield held.id


def _of_the_same_day(db: Shelf, record: Record, references: tuple[Reference, ...]) -> Iterator[str]:
    """Yield the authorities of that day, court and name, whose words are nearly the same.

    Where one of the two has no words to compare, both have to know the court, the names have to
    be whole, and there may be no other.
    """
    # Names are compared letter by letter: those that share no telling word are not even looked at,
    # or a day on which hundreds were decided would take as many comparisons for each.
    words = tuple(dict.fromkeys(words_of_name(record.name)))
    rows = db.execute(
        f"SELECT DISTINCT {_HELD} FROM authority JOIN name_word ON authority = id "
        f"WHERE word IN ({', '.join('?' * len(words))}) AND decided = ? "
        "AND (court = ? OR court = '' OR ? = '') ORDER BY id",
        (*words, record.decided, record.court, record.court),
    ).fetchall()
    unread = []
    for held in map(_Held._make, rows):
        if _apart(db, held, record, references):
            continue
        match compare(record.name, held.name, tuple(json.loads(held.aliases))):
            case SameName() | HarmlessDifference(how="abbreviation"):
                whole = True
            case HarmlessDifference():
                whole = False
            case _:
                continue
        if held.text == "opinion" and isinstance(record.body, Written):
            if _near(db, held, record):
                yield held.id
        elif whole and held.court and record.court:
            unread.append(held.id)
    if len(unread) == 1:
        yield unread[0]


def _under_the_same_docket(
    db: Shelf, record: Record, references: tuple[Reference, ...]
) -> Iterator[str]:
    """Yield the authority of that court, name and docket number, if there is one alone."""
    numbers = [n.number for n in docket_numbers(record.docket) if len(n.number) > _SHORT]
    if not record.court or not numbers:
        return
    rows = db.execute(
        f"SELECT DISTINCT {_HELD} FROM authority JOIN docket ON docket.authority = id "
        f"WHERE number IN ({', '.join('?' * len(numbers))}) AND court = ? ORDER BY id",
        (*numbers, record.court),
    ).fetchall()
    found = []
    for held in map(_Held._make, rows):
        named = compare(record.name, held.name, tuple(json.loads(held.aliases))).kind
        if named not in ("same", "harmless") or _apart(db, held, record, references):
            continue
        if (
            held.text != "opinion"
            or not isinstance(record.body, Written)
            or _near(db, held, record)
        ):
            found.append(held.id)
    if len(found) == 1:
        yield found[0]


def _near(db: Shelf, held: _Held, record: Record) -> bool:
    assert isinstance(record.body, Written)
    return agreement(words_held(db, held.id), record.body.text) != "differs"


def _apart(db: Shelf, held: _Held, record: Record, references: tuple[Reference, ...]) -> bool:
    """Say whether something that both know tells them apart.

    Another name, court, day or docket number; or two places in one reporter, which are two
    decisions, whatever their words.
    """
    if compare(record.name, held.name, tuple(json.loads(held.aliases))).kind == "different":
        return True
    if record.court and held.court and record.court != held.court:
        return True
    if record.decided and held.decided:
        known = min(len(record.decided), len(held.decided))
        if record.decided[:known] != held.decided[:known]:
            return True
    ours, theirs = (
        {one.number for one in docket_numbers(docket)} for docket in (record.docket, held.docket)
    )
    if ours and theirs and not ours & theirs:
        return True
    places = {one.reporter: one for one in references}
    return any(one.reporter in places and one not in references for one in printed_at(db, held.id))


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


def words_hash(body: Body) -> str:
    """Return the hash of an opinion's letters and figures, whatever stands between; else nothing.

    It is where a text is looked up by its content: the same words from two sources have one.
    """
    if not isinstance(body, Written):
        return ""
    return hash_of(body.text)


def hash_of(text: str) -> str:
    """Return the hash of a text's letters and figures."""
    return hashlib.sha256(letters_of(text).encode("utf-8", "replace")).hexdigest()
