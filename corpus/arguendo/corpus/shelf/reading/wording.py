"""Questions about words: opinions, the passages they are cut into, what says what by when."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.model import Opinion, Passage
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PASSAGE = (
    'id, opinion, authority, start, "end", text, page, last_page, voice, author, '
    "point, factor, favours"
)


def opinions(db: Shelf, authority: str) -> tuple[Opinion, ...]:
    """Return the opinions of an authority, in their order."""
    return tuple(
        Opinion(
            id=row[0],
            authority=authority,
            voice=row[1],
            author=row[2],
            joined=json.loads(row[3]),
            page_breaks=json.loads(row[4]),
            text=row[5],
        )
        for row in db.execute(
            "SELECT id, voice, author, joined, page_breaks, text FROM opinion "
            "WHERE authority = ? ORDER BY rank",
            (authority,),
        )
    )


def words_of(db: Shelf, opinion: str) -> str:
    """Return the words of an opinion."""
    row = db.execute("SELECT text FROM opinion WHERE id = ?", (opinion,)).fetchone()
    return row[0] if row else ""


def passages(db: Shelf, ids: Iterable[str]) -> tuple[Passage, ...]:
    """Return the passages of those ids, in that order; unknown ids are left out."""
    wanted = list(ids)
    found: dict[str, Passage] = {}
    for at in range(0, len(wanted), 500):
        some = wanted[at : at + 500]
        marks = ", ".join("?" * len(some))
        for row in db.execute(f"SELECT {_PASSAGE} FROM passage WHERE id IN ({marks})", some):
            found[row[0]] = _passage(row)
    return tuple(found[id] for id in wanted if id in found)


def passages_of(db: Shelf, authority: str) -> tuple[Passage, ...]:
    """Return every passage of an authority, in order."""
    return tuple(
        _passage(row)
        for row in db.execute(
            f"SELECT {_PASSAGE} FROM passage WHERE authority = ? ORDER BY number", (authority,)
        )
    )


def by_number(db: Shelf, numbers: Sequence[int]) -> Iterator[Passage]:
    """Yield the passages of those numbers, in their order."""
    for _, passage in _by_number(db, numbers):
        yield passage


def placed(db: Shelf, numbers: Sequence[int]) -> dict[int, Passage]:
    """Return the passages of those numbers, each by its own."""
    return dict(_by_number(db, numbers))


def _by_number(db: Shelf, numbers: Sequence[int]) -> Iterator[tuple[int, Passage]]:
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        marks = ", ".join("?" * len(some))
        for number, *row in db.execute(
            f"SELECT number, {_PASSAGE} FROM passage WHERE number IN ({marks}) ORDER BY number",
            some,
        ):
            yield number, _passage(row)


def numbered(db: Shelf, numbers: Sequence[int], not_after: str) -> dict[int, tuple[str, str]]:
    """Return (passage id, authority id) by number, of those decided on or before the day."""
    found: dict[int, tuple[str, str]] = {}
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        marks = ", ".join("?" * len(some))
        for number, id, authority_id in db.execute(
            f"SELECT number, id, authority FROM passage "
            f"WHERE number IN ({marks}) AND last_day <= ?",
            (*some, not_after),
        ):
            found[number] = (id, authority_id)
    return found


def timely(
    db: Shelf, numbers: Sequence[int], not_after: str, courts: Sequence[str] = ()
) -> set[int]:
    """Return those of some passages' numbers that were decided on or before the day.

    With courts, those alone that were decided by them.
    """
    found: set[int] = set()
    where = "passage INDEXED BY passage_as_of"
    theirs = ""
    if courts:
        where = "passage JOIN authority ON authority.id = passage.authority"
        theirs = f" AND court IN ({', '.join('?' * len(courts))})"
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        marks = ", ".join("?" * len(some))
        found.update(
            number
            for (number,) in db.execute(
                f"SELECT number FROM {where} "
                f"WHERE number IN ({marks}) AND passage.last_day <= ?{theirs}",
                (*some, not_after, *courts),
            )
        )
    return found


def of_courts(db: Shelf, courts: Sequence[str], not_after: str) -> list[int]:
    """Return the numbers of the passages that courts decided on or before the day."""
    return [
        number
        for (number,) in db.execute(
            "SELECT passage.number FROM authority JOIN passage ON passage.authority = authority.id "
            f"WHERE court IN ({', '.join('?' * len(courts))}) AND passage.last_day <= ?",
            (*courts, not_after),
        )
    ]


def texts(db: Shelf, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield (number, text) of the passages of those numbers."""
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        marks = ", ".join("?" * len(some))
        yield from db.execute(f"SELECT number, text FROM passage WHERE number IN ({marks})", some)


def newest(db: Shelf) -> int:
    """Return the highest number of a passage: about how many there are, without counting them."""
    number: int = db.execute("SELECT coalesce(max(number), 0) FROM passage").fetchone()[0]
    return number


def number_of(db: Shelf, passage: str) -> int:
    """Return the number of a passage held."""
    number: int = db.execute("SELECT number FROM passage WHERE id = ?", (passage,)).fetchone()[0]
    return number


def numbers_of_court(db: Shelf, authority: str) -> frozenset[int]:
    """Return the numbers of the passages of a decision in which a court speaks."""
    return frozenset(
        number
        for (number,) in db.execute(
            "SELECT number FROM passage WHERE authority = ? "
            "AND voice IN ('lead', 'plurality', 'per-curiam', 'combined')",
            (authority,),
        )
    )


def passages_saying(db: Shelf, match: str) -> list[int]:
    """Return the numbers of the passages that match a full text expression."""
    return db.saying(match)


def places_of(db: Shelf, word: str) -> "NDArray[np.int64]":
    """Return the numbers of the passages a word of the full text index stands in, each time."""
    return db.places_of(word)


def passages_saying_by(db: Shelf, word: str, not_after: str) -> int:
    """Return in how many passages decided by a day a word of the full text index stands.

    Every passage that has the word is looked up: meant for words that are rare.
    """
    return len(timely(db, sorted(set(db.places_of(word).tolist())), not_after))


def _passage(row: Sequence[object]) -> Passage:
    keys = _PASSAGE.replace('"', "").split(", ")
    return Passage.model_validate(dict(zip(keys, row, strict=True)))
