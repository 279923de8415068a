"""Taking records onto the shelf: content-addressed, joined by reference, never twice."""

import hashlib
import json
import zlib
from typing import Literal, assert_never

from arguendo.corpus.dockets import docket_numbers
from arguendo.corpus.model import Decided, Opinion, Passage, Reference, last_day
from arguendo.corpus.names import compare
from arguendo.corpus.passages import digest_of, opinions_of, passages_of
from arguendo.corpus.references import page_number, references_of
from arguendo.corpus.shelf import citing, commonness
from arguendo.corpus.shelf.agreeing import agreement
from arguendo.corpus.shelf.facts import counted
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name
from arguendo.corpus.sources.interface import Bare, Body, Noted, Record, Treated, Written

TextKind = Literal["opinion", "digest", "none"]
_RANK: dict[TextKind, int] = {"none": 0, "digest": 1, "opinion": 2}


class Shelved:
    """What shelving one record did: the numbers of passages to embed and to forget."""

    def __init__(self, outcome: Literal["added", "joined", "unchanged"]) -> None:
        self.outcome = outcome
        self.new: list[tuple[int, str]] = []
        self.gone: list[int] = []


def shelve(db: Shelf, source: str, record: Record) -> Shelved:
    """Take one record in, inside the transaction of the caller.

    A record whose reference is held, under a name that may be the same case's, joins that
    authority as one more witness. Its text is taken if it is better than what is held: an
    opinion's words before a digest, a digest before none.
    """
    text_kind, sha256 = _kind(record.body), _sha256(record)
    references = references_of(record.citations)
    before = _told_before(db, source, record, references)
    if before and before[1] == sha256:
        return Shelved("unchanged")

    authority = before[0] if before else _same_case(db, record, references)
    shelved = Shelved("joined" if authority else "added")
    if authority is None:
        authority = _free_id(db, source, record, references)
        db.execute(
            "INSERT INTO authority VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                authority,
                record.name,
                "[]",
                record.court,
                record.decided,
                _last_day(record.decided),
                record.docket,
                "none",
                record.prevailed,
            ),
        )
    _add_facts(db, authority, record, references)
    held: TextKind = db.execute("SELECT text FROM authority WHERE id = ?", (authority,)).fetchone()[
        0
    ]
    kept = bool(before and before[2])
    agrees = ""
    if _RANK[text_kind] > _RANK[held] or (kept and text_kind == held):
        if not _replace_text(db, authority, record.body, references, shelved):
            text_kind = "none"
        db.execute("UPDATE authority SET text = ? WHERE id = ?", (text_kind, authority))
        db.execute("UPDATE witness SET kept = 0 WHERE authority = ?", (authority,))
        kept = True
    elif isinstance(record.body, Written):
        agrees = _compared(db, source, record.source_id, authority, record.body.text)
    db.execute(
        "INSERT INTO witness VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (source, source_id, authority) DO UPDATE SET url = excluded.url, "
        "sha256 = excluded.sha256, text = excluded.text, kept = excluded.kept, "
        "retrieved = excluded.retrieved, licence = excluded.licence, agrees = excluded.agrees",
        (
            *(source, record.source_id, authority, record.url, sha256, text_kind, kept),
            *(record.retrieved, record.licence, agrees),
        ),
    )
    _tell_treatments(db, f"{source}:{record.source_id}:{authority}", authority, record, references)
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


def _sha256(record: Record) -> str:
    # Fetched again on another day it is the same.
    told = record.model_dump_json(exclude={"retrieved", "licence"})
    return hashlib.sha256(told.encode()).hexdigest()


def _last_day(decided: Decided | None) -> str:
    # What is undated is shown only to those who set no date before the end of time.
    return last_day(decided).isoformat() if decided else "9999-12-31"


def _told_before(
    db: Shelf, source: str, record: Record, references: tuple[Reference, ...]
) -> tuple[str, str, bool] | None:
    """Return (authority, sha256, kept) of the witness this record is a new telling of.

    An id says little: two files may both number their records from 1. So the id has to come with
    the same words, a reference in common, or the same case's name.
    """
    sha256 = _sha256(record)
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


def _same_case(db: Shelf, record: Record, references: tuple[Reference, ...]) -> str | None:
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
        if agreement(_words_held(db, id), record.body.text) != "differs":
            found: str = id
            return found
    return None


def _words_held(db: Shelf, authority: str) -> str:
    return "\n\n".join(
        text
        for (text,) in db.execute(
            "SELECT text FROM opinion WHERE authority = ? ORDER BY rank", (authority,)
        )
    )


def _compared(db: Shelf, source: str, source_id: str, authority: str, text: str) -> str:
    """Say how a text agrees with the one held, and keep it where it is another."""
    key = (source, source_id, authority)
    db.execute("DELETE FROM other_text WHERE source = ? AND source_id = ? AND authority = ?", key)
    found = agreement(_words_held(db, authority), text)
    if found == "differs":
        packed = zlib.compress(text.encode("utf-8", "replace"))
        db.execute("INSERT INTO other_text VALUES (?, ?, ?, ?)", (*key, packed))
    return found


def _free_id(db: Shelf, source: str, record: Record, references: tuple[Reference, ...]) -> str:
    """Return an id made of the first reference, or of the source's id, not yet in use."""
    stem = str(references[0]) if references else f"{source} {record.source_id}"
    stem = "-".join(stem.lower().replace(".", "").replace("/", "-").split())
    id, n = stem, 1
    while db.execute("SELECT 1 FROM authority WHERE id = ?", (id,)).fetchone():
        n += 1
        id = f"{stem}~{n}"
    return id


def _add_facts(
    db: Shelf, authority: str, record: Record, references: tuple[Reference, ...]
) -> None:
    """Add what the record knows and the shelf does not: references, aliases, date, docket."""
    name, aliases, court, decided, docket, prevailed = db.execute(
        "SELECT name, aliases, court, decided, docket, prevailed FROM authority WHERE id = ?",
        (authority,),
    ).fetchone()
    names = dict.fromkeys([*json.loads(aliases), record.name, *record.aliases])
    names.pop(name, None)
    better = record.decided if record.decided and len(record.decided) > len(decided or "") else None
    day = better or decided
    db.execute(
        "UPDATE authority SET aliases = ?, court = ?, decided = ?, last_day = ?, docket = ?, "
        "prevailed = ? WHERE id = ?",
        (
            json.dumps(list(names)),
            court or record.court,
            day,
            _last_day(day),
            docket or record.docket,
            prevailed or record.prevailed,
            authority,
        ),
    )
    if better:
        commonness.count_held(db, authority, _last_day(decided), -1)
        commonness.count_held(db, authority, _last_day(better))
        db.execute(
            "UPDATE passage SET last_day = ? WHERE authority = ?", (_last_day(day), authority)
        )
        counted(db, "redated")  # Whoever keeps passages in the order of days orders them anew.
    rank = db.execute(
        "SELECT count(*) FROM reference WHERE authority = ?", (authority,)
    ).fetchone()[0]
    for reference in references:
        new = db.execute(
            "INSERT INTO reference VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (reference.volume, reference.reporter, reference.page, authority, rank),
        ).rowcount
        rank += new
        if new:
            # Whoever vouched that the volume was held whole did not know of this one.
            db.execute(
                "DELETE FROM whole WHERE reporter = ? AND volume = ?",
                (reference.reporter, reference.volume),
            )
    for number in docket_numbers(docket or record.docket):
        db.execute(
            "INSERT INTO docket VALUES (?, ?) ON CONFLICT DO NOTHING", (number.number, authority)
        )
    for word in {word for each in (name, *names) for word in words_of_name(each)}:
        db.execute("INSERT INTO name_word VALUES (?, ?) ON CONFLICT DO NOTHING", (word, authority))


def _replace_text(
    db: Shelf,
    authority: str,
    body: Body,
    references: tuple[Reference, ...],
    shelved: Shelved,
) -> bool:
    """Put a text in the place of what is held; tell whether there were words in it."""
    day = db.execute("SELECT last_day FROM authority WHERE id = ?", (authority,)).fetchone()[0]
    commonness.count_held(db, authority, day, -1)
    for number, text in db.execute(
        "SELECT number, text FROM passage WHERE authority = ?", (authority,)
    ).fetchall():
        db.unsay(number, text)
        db.execute("DELETE FROM vector WHERE number = ?", (number,))
        shelved.gone.append(number)
    citing.forget(db, authority)
    db.execute("DELETE FROM passage WHERE authority = ?", (authority,))
    db.execute("DELETE FROM opinion WHERE authority = ?", (authority,))
    db.execute("DELETE FROM span WHERE authority = ?", (authority,))
    first = references[0] if references else None
    match body:
        case Written():
            first_page = page_number(first.page) if first else None
            opinions = opinions_of(authority, body, first_page)
            passages = tuple(p for opinion in opinions for p in passages_of(opinion))
        case Noted():
            opinion, passages = digest_of(authority, body)
            opinions = (opinion,)
        case Bare():
            return False
        case _:
            assert_never(body)
    commonness.count(db, [passage.text for passage in passages], day)
    for rank, opinion in enumerate(opinions):
        _put_opinion(db, rank, opinion)
    placed = []
    for passage in passages:
        number = _put_passage(db, passage, day)
        shelved.new.append((number, passage.text))
        placed.append(citing.Placed(passage.opinion, passage.start, passage.end, number))
    (name,) = db.execute("SELECT name FROM authority WHERE id = ?", (authority,)).fetchone()
    citing.keep(db, authority, name, opinions, placed)
    _put_span(db, authority, first, opinions, passages)
    return bool(passages)


def _put_opinion(db: Shelf, rank: int, opinion: Opinion) -> None:
    db.execute(
        "INSERT INTO opinion VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            opinion.id,
            opinion.authority,
            rank,
            opinion.voice,
            opinion.author,
            json.dumps(opinion.joined),
            json.dumps(opinion.page_breaks),
            opinion.text,
        ),
    )


def _put_passage(db: Shelf, passage: Passage, day: str) -> int:
    number: int = db.execute(
        'INSERT INTO passage (id, opinion, authority, start, "end", page, last_page, voice, '
        "author, point, factor, favours, text, last_day) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
        (
            *(passage.id, passage.opinion, passage.authority, passage.start, passage.end),
            *(passage.page, passage.last_page, passage.voice, passage.author, passage.point),
            *(passage.factor, passage.favours, passage.text, day),
        ),
    ).fetchone()[0]
    db.say(number, passage.text)
    return number


def _put_span(
    db: Shelf,
    authority: str,
    first: Reference | None,
    opinions: tuple[Opinion, ...],
    passages: tuple[Passage, ...],
) -> None:
    """Record over which pages the decision is known to run, if they rise from its first page.

    Star pages that belong to a parallel reporter would not; then nothing is recorded.
    """
    begin = page_number(first.page) if first else None
    if first is None or begin is None:
        return
    pages = [page for opinion in opinions for _, page in opinion.page_breaks]
    pages += [passage.page for passage in passages if passage.page is not None]
    if pages and min(pages) >= begin and max(pages) - begin < 400:
        db.execute(
            "INSERT INTO span VALUES (?, ?, ?, ?, ?)",
            (first.reporter, first.volume, begin, max(pages), authority),
        )


def _tell_treatments(
    db: Shelf,
    teller: str,
    authority: str,
    record: Record,
    references: tuple[Reference, ...],
) -> None:
    db.execute("DELETE FROM treatment WHERE teller = ?", (teller,))
    if not references:
        return
    for told in record.treatments:
        other = references_of((told.citation,))
        if not other:
            continue
        row = (
            _incoming(db, told, other[0], references[0])
            if told.incoming
            else (authority, record.name, references[0].model_dump_json(), other[0], record.decided)
        )
        citing, name, citing_reference, cited, decided = row
        db.execute(
            "INSERT INTO treatment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
            (
                citing,
                name,
                citing_reference,
                cited.volume,
                cited.reporter,
                cited.page,
                told.kind,
                told.page,
                decided,
                teller,
            ),
        )


def _incoming(
    db: Shelf, told: Treated, later: Reference, cited: Reference
) -> tuple[str, str, str, Reference, str | None]:
    row = db.execute(
        "SELECT id, decided FROM authority JOIN reference ON authority = id "
        "WHERE reporter = ? AND volume = ? AND page = ? ORDER BY id",
        (later.reporter, later.volume, later.page),
    ).fetchone()
    citing, decided = row if row else ("", None)
    return citing, told.name, later.model_dump_json(), cited, decided
