"""A text put in the place of what is held, or compared with it and kept where it differs."""

import json
import zlib
from collections.abc import Sequence
from typing import Literal, assert_never

from arguendo.corpus.model import Opinion, Passage, Reference
from arguendo.corpus.passages import digest_of, opinions_of, passages_of
from arguendo.corpus.references import page_number
from arguendo.corpus.shelf import citing, commonness
from arguendo.corpus.shelf.agreeing import agreement
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.sources.interface import Bare, Body, Noted, Written


class Shelved:
    """What shelving one record did: the numbers of passages to embed and to forget."""

    def __init__(self, outcome: Literal["added", "joined", "unchanged"]) -> None:
        self.outcome = outcome
        self.new: list[tuple[int, str]] = []
        self.gone: list[int] = []


def replace_text(
    db: Shelf,
    authority: str,
    body: Body,
    references: tuple[Reference, ...],
    shelved: Shelved,
) -> bool:
    """Put a text in the place of what is held; tell whether there were words in it."""
    day = db.execute("SELECT last_day FROM authority WHERE id = ?", (authority,)).fetchone()[0]
    remove_text(db, authority, shelved)
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
    for number, passage in zip(_put_passages(db, passages, day), passages, strict=True):
        shelved.new.append((number, passage.text))
        placed.append(citing.Placed(passage.opinion, passage.start, passage.end, number))
    (name,) = db.execute("SELECT name FROM authority WHERE id = ?", (authority,)).fetchone()
    citing.keep(db, authority, name, opinions, placed)
    _put_span(db, authority, first, opinions, passages)
    return bool(passages)


def remove_text(db: Shelf, authority: str, shelved: Shelved) -> None:
    """Take away the text held of an authority and all that was made of it."""
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


def _put_passages(db: Shelf, passages: Sequence[Passage], day: str) -> range:
    """Put passages on the shelf; return their numbers.

    They are given and not asked for: after each `RETURNING`, SQLite writes the words gathered for
    the full text index to the disk.
    """
    first = db.last_number() + 1
    numbers = range(first, first + len(passages))
    db.executemany(
        'INSERT INTO passage (number, id, opinion, authority, start, "end", page, last_page, '
        "voice, author, point, factor, favours, text, last_day) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(number, one.id, one.opinion, one.authority, one.start, one.end, one.page),
                *(one.last_page, one.voice, one.author, one.point, one.factor, one.favours),
                *(one.text, day),
            )
            for number, one in zip(numbers, passages, strict=True)
        ],
    )
    if passages:
        db.number_after(numbers[-1])
    for number, one in zip(numbers, passages, strict=True):
        db.say(number, one.text)
    return numbers


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


def compared(db: Shelf, source: str, source_id: str, authority: str, text: str) -> str:
    """Say how a text agrees with the one held, and keep it where it is another."""
    key = (source, source_id, authority)
    db.execute("DELETE FROM other_text WHERE source = ? AND source_id = ? AND authority = ?", key)
    found = agreement(words_held(db, authority), text)
    if found == "differs":
        packed = zlib.compress(text.encode("utf-8", "replace"))
        db.execute("INSERT INTO other_text VALUES (?, ?, ?, ?)", (*key, packed))
    return found


def words_held(db: Shelf, authority: str) -> str:
    """Return the words held of a decision, its opinions one after another."""
    return "\n\n".join(
        text
        for (text,) in db.execute(
            "SELECT text FROM opinion WHERE authority = ? ORDER BY rank", (authority,)
        )
    )
