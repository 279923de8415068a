"""Questions to the shelf, each answered with values of the model."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from arguendo.corpus.model import (
    Authority,
    Coverage,
    Opinion,
    Pages,
    Passage,
    Reference,
    Treatment,
    Witness,
)
from arguendo.corpus.references import page_number
from arguendo.corpus.reporters import whole_to
from arguendo.corpus.shelf.facts import fact as fact
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PASSAGE = (
    'id, opinion, authority, start, "end", text, page, last_page, voice, author, '
    "point, factor, favours"
)


def authority(db: Shelf, id: str) -> Authority | None:
    """Return the authority of that id, with its references and witnesses."""
    db_row = db.execute(
        "SELECT id, name, aliases, court, decided, docket, text, prevailed FROM authority "
        "WHERE id = ?",
        (id,),
    ).fetchone()
    if db_row is None:
        return None
    return Authority(
        id=db_row[0],
        name=db_row[1],
        aliases=json.loads(db_row[2]),
        references=tuple(
            Reference(volume=volume, reporter=reporter, page=page)
            for volume, reporter, page in db.execute(
                "SELECT volume, reporter, page FROM reference WHERE authority = ? ORDER BY rank",
                (id,),
            )
        ),
        court=db_row[3],
        decided=db_row[4],
        docket=db_row[5],
        text=db_row[6],
        prevailed=db_row[7],
        witnesses=tuple(
            Witness(
                source=row[0],
                source_id=row[1],
                url=row[2],
                sha256=row[3],
                text=row[4],
                retrieved=row[5],
                licence=row[6],
                agrees=row[7],
            )
            for row in db.execute(
                "SELECT source, source_id, url, sha256, text, retrieved, licence, agrees "
                "FROM witness WHERE authority = ? "
                "ORDER BY kept DESC, text = 'opinion' DESC, text = 'digest' DESC, "
                "source, source_id",
                (id,),
            )
        ),
    )


def names(db: Shelf, id: str) -> tuple[str, tuple[str, ...]]:
    """Return the name of an authority and its aliases, without the rest of it."""
    name, aliases = db.execute("SELECT name, aliases FROM authority WHERE id = ?", (id,)).fetchone()
    return name, tuple(json.loads(aliases))


def at(db: Shelf, reference: Reference) -> tuple[str, ...]:
    """Return the ids of the authorities whose first page that is."""
    return tuple(
        id
        for (id,) in db.execute(
            "SELECT authority FROM reference WHERE reporter = ? AND volume = ? AND page = ? "
            "ORDER BY authority",
            (reference.reporter, reference.volume, reference.page),
        )
    )


def over(db: Shelf, reference: Reference) -> str | None:
    """Return the id of the authority that is known to run over that page and not to begin there.

    Only pages strictly between the first and the last known page of an opinion prove anything:
    on its last page another decision may begin.
    """
    page = page_number(reference.page)
    if page is None:
        return None
    row = db.execute(
        "SELECT authority FROM span WHERE reporter = ? AND volume = ? AND first < ? AND last > ?",
        (reference.reporter, reference.volume, page, page),
    ).fetchone()
    return row[0] if row else None


def pages(db: Shelf, authority: str) -> Pages | None:
    """Return over which pages an authority is known to run, if star pages are held of it."""
    row = db.execute(
        "SELECT reporter, volume, first, last FROM span WHERE authority = ?", (authority,)
    ).fetchone()
    return Pages(reporter=row[0], volume=row[1], first=row[2], last=row[3]) if row else None


def under_docket(db: Shelf, numbers: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the authorities under any of the docket numbers, read as `dockets` does."""
    return tuple(
        dict.fromkeys(
            id
            for number in numbers
            for (id,) in db.execute(
                "SELECT authority FROM docket WHERE number = ? ORDER BY authority LIMIT 200",
                (number,),
            )
        )
    )


def beside(db: Shelf, reference: Reference) -> tuple[str | None, str | None]:
    """Return the ids of what begins last before a page of a volume, and first after it."""
    page = page_number(reference.page)
    if page is None:
        return None, None
    found = []
    for sign, order in (("<", "DESC"), (">", "ASC")):
        row = db.execute(
            "SELECT authority FROM reference WHERE reporter = ? AND volume = ? "
            f"AND page GLOB '[0-9]*' AND CAST(page AS INTEGER) {sign} ? "
            f"ORDER BY CAST(page AS INTEGER) {order}, authority LIMIT 1",
            (reference.reporter, reference.volume, page),
        ).fetchone()
        found.append(row[0] if row else None)
    return found[0], found[1]


def with_words_of_name(
    db: Shelf, words: Sequence[str], not_after: str = "9999-12-31"
) -> tuple[str, ...]:
    """Return the ids of authorities, decided by a day, that have all the words in their names."""
    if not words:
        return ()
    marks = ", ".join("?" * len(words))
    return tuple(
        id
        for (id,) in db.execute(
            f"SELECT authority FROM name_word JOIN authority ON id = authority "
            f"WHERE word IN ({marks}) AND last_day <= ? "
            "GROUP BY authority HAVING count(*) = ? ORDER BY authority LIMIT 200",
            (*words, not_after, len(words)),
        )
    )


def coverage(db: Shelf, reporter: str, volume: str) -> Coverage:
    """Return what the shelf holds of a reporter and of one of its volumes."""
    in_reporter = db.execute(
        "SELECT count(DISTINCT authority) FROM reference WHERE reporter = ?", (reporter,)
    ).fetchone()[0]
    in_volume, last_held = db.execute(
        "SELECT count(DISTINCT authority), max(CAST(page AS INTEGER)) FROM reference "
        "WHERE reporter = ? AND volume = ?",
        (reporter, volume),
    ).fetchone()
    vouched = db.execute(
        "SELECT last_page, vouched_by FROM whole WHERE reporter = ? AND volume = ?",
        (reporter, volume),
    ).fetchone()
    if vouched is None:
        return Coverage(
            reporter=reporter, volume=volume, in_volume=in_volume, in_reporter=in_reporter
        )
    last_page, by = vouched
    return Coverage(
        reporter=reporter,
        volume=volume,
        in_volume=in_volume,
        in_reporter=in_reporter,
        whole=True,
        whole_to=whole_to(reporter, volume, last_held, last_page),
        last_page=last_page,
        vouched_by=by,
    )


def whole_volumes(db: Shelf) -> tuple[tuple[str, str, int | None, str], ...]:
    """Return (reporter, volume, last page, who vouches) of the volumes held whole, in order."""
    return tuple(
        db.execute(
            "SELECT reporter, volume, last_page, vouched_by FROM whole "
            "ORDER BY reporter, length(volume), volume"
        ).fetchall()
    )


def holdings(db: Shelf) -> tuple[tuple[str, int, int, int], ...]:
    """Return (reporter, first volume, last volume, authorities) for every reporter held."""
    return tuple(
        db.execute(
            "SELECT reporter, min(CAST(volume AS INTEGER)), max(CAST(volume AS INTEGER)), "
            "count(DISTINCT authority) FROM reference GROUP BY reporter ORDER BY 4 DESC, 1"
        ).fetchall()
    )


def volumes(db: Shelf, reporter: str) -> tuple[tuple[str, int, int, int], ...]:
    """Return (volume, decisions, first page, last page that one begins on) of a reporter."""
    return tuple(
        db.execute(
            "SELECT volume, count(DISTINCT authority), min(CAST(page AS INTEGER)), "
            "max(CAST(page AS INTEGER)) FROM reference WHERE reporter = ? "
            "GROUP BY volume ORDER BY length(volume), volume",
            (reporter,),
        ).fetchall()
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


def passages(db: Shelf, ids: Iterable[str]) -> tuple[Passage, ...]:
    """Return the passages of those ids, in that order; unknown ids are left out."""
    found = []
    for id in ids:
        row = db.execute(f"SELECT {_PASSAGE} FROM passage WHERE id = ?", (id,)).fetchone()
        if row:
            found.append(_passage(row))
    return tuple(found)


def passages_of(db: Shelf, authority: str) -> tuple[Passage, ...]:
    """Return every passage of an authority, in order."""
    return tuple(
        _passage(row)
        for row in db.execute(
            f"SELECT {_PASSAGE} FROM passage WHERE authority = ? ORDER BY number", (authority,)
        )
    )


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


def timely(db: Shelf, numbers: Sequence[int], not_after: str) -> set[int]:
    """Return those of some passages' numbers that were decided on or before the day."""
    found: set[int] = set()
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        marks = ", ".join("?" * len(some))
        found.update(
            number
            for (number,) in db.execute(
                "SELECT number FROM passage INDEXED BY passage_as_of "
                f"WHERE number IN ({marks}) AND last_day <= ?",
                (*some, not_after),
            )
        )
    return found


def vectors_by(db: Shelf, not_after: str) -> Iterator[tuple[int, bytes]]:
    """Yield the vectors of the passages decided on or before a day, by number."""
    yield from db.execute(
        "SELECT vector.number, vector FROM vector WHERE vector.number IN "
        "(SELECT number FROM passage INDEXED BY passage_by_day WHERE last_day <= ?) ORDER BY 1",
        (not_after,),
    )


def places_of(db: Shelf, word: str) -> "NDArray[np.int64]":
    """Return the numbers of the passages a word of the full text index stands in, each time."""
    return db.places_of(word)


def passages_saying_by(db: Shelf, word: str, not_after: str) -> int:
    """Return in how many passages decided by a day a word of the full text index stands.

    Every passage that has the word is looked up: meant for words that are rare.
    """
    return len(timely(db, sorted(set(db.places_of(word).tolist())), not_after))


def treatments_of(db: Shelf, reference: Reference) -> tuple[Treatment, ...]:
    """Return how later authorities deal with the one printed there, the latest first."""
    return tuple(
        Treatment(
            citing=row[0],
            citing_name=row[1],
            citing_reference=Reference.model_validate_json(row[2]) if row[2] else None,
            cited=reference,
            kind=row[3],
            page=row[4],
            decided=row[5],
            stated=bool(row[6]),
        )
        for row in db.execute(
            "SELECT citing, citing_name, citing_reference, kind, at_page, decided, stated "
            "FROM treatment WHERE reporter = ? AND volume = ? AND page = ? "
            "ORDER BY decided DESC NULLS LAST, rowid",
            (reference.reporter, reference.volume, reference.page),
        )
    )


def by_number(db: Shelf, numbers: Sequence[int]) -> Iterator[Passage]:
    """Yield the passages of those numbers, in their order."""
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        marks = ", ".join("?" * len(some))
        for row in db.execute(
            f"SELECT {_PASSAGE} FROM passage WHERE number IN ({marks}) ORDER BY number", some
        ):
            yield _passage(row)


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


def passages_saying(db: Shelf, match: str) -> list[int]:
    """Return the numbers of the passages that match a full text expression."""
    return db.saying(match)


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


def day_of(db: Shelf, authority: str) -> str:
    """Return the last day on which an authority held may have been decided."""
    row = db.execute("SELECT last_day FROM authority WHERE id = ?", (authority,)).fetchone()
    return row[0] if row and row[0] else "9999-12-31"


def court_of(db: Shelf, authority: str) -> str:
    """Return the court of an authority; nothing where it is not held."""
    row = db.execute("SELECT court FROM authority WHERE id = ?", (authority,)).fetchone()
    return row[0] if row else ""


def has_opinion(db: Shelf, authority: str) -> bool:
    """Tell whether the words of a decision are held."""
    row = db.execute("SELECT text FROM authority WHERE id = ?", (authority,)).fetchone()
    return row is not None and row[0] == "opinion"


def words_of(db: Shelf, opinion: str) -> str:
    """Return the words of an opinion."""
    row = db.execute("SELECT text FROM opinion WHERE id = ?", (opinion,)).fetchone()
    return row[0] if row else ""


def name_of(db: Shelf, authority: str) -> str:
    """Return the name of an authority."""
    row = db.execute("SELECT name FROM authority WHERE id = ?", (authority,)).fetchone()
    return row[0] if row else ""


def counts(db: Shelf) -> dict[str, int]:
    """Return how many of each thing the shelf holds."""
    return {
        table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("authority", "opinion", "passage", "vector", "treatment", "set_aside")
    }


Vectors = Literal["vector", "vector_next"]
"""The table of the library's vectors, and that of vectors that are to take their place."""


def vectors(db: Shelf, numbers: Sequence[int], of: Vectors = "vector") -> dict[int, bytes]:
    """Return the vectors of those numbers, as the bytes of their float32 values."""
    marks = ", ".join("?" * len(numbers))
    return dict(db.execute(f"SELECT number, vector FROM {of} WHERE number IN ({marks})", numbers))


def how_many_vectors(db: Shelf, of: Vectors = "vector") -> int:
    """Return how many vectors there are."""
    number: int = db.execute(f"SELECT count(*) FROM {of}").fetchone()[0]
    return number


def newest_vector(db: Shelf) -> int:
    """Return the highest number of a vector; numbers are never used twice."""
    newest: int = db.execute("SELECT coalesce(max(number), 0) FROM vector").fetchone()[0]
    return newest


def without_vector(
    db: Shelf, after: int, most: int, of: Vectors = "vector"
) -> list[tuple[int, str]]:
    """Return (number, text) of passages after that number that have no vector."""
    return db.execute(
        "SELECT number, text FROM passage WHERE number > ? "
        f"AND NOT EXISTS (SELECT 1 FROM {of} AS v WHERE v.number = passage.number) "
        "ORDER BY number LIMIT ?",
        (after, most),
    ).fetchall()


def some_vectors(db: Shelf, most: int, of: Vectors = "vector") -> list[int]:
    """Return the numbers of up to that many vectors, spread evenly from the first to the last."""
    first, last = db.execute(f"SELECT min(number), max(number) FROM {of}").fetchone()
    if first is None:
        return []
    wanted = {first + (last - first) * place // max(most - 1, 1) for place in range(most)}
    found = (
        db.execute(
            f"SELECT number FROM {of} WHERE number >= ? ORDER BY number LIMIT 1", (number,)
        ).fetchone()[0]
        for number in wanted
    )
    return sorted(set(found))


def undated(db: Shelf) -> int:
    """Return how many authorities have text and no date."""
    number: int = db.execute(
        "SELECT count(*) FROM authority WHERE decided IS NULL AND text <> 'none'"
    ).fetchone()[0]
    return number


def set_aside(db: Shelf) -> tuple[tuple[str, str, str], ...]:
    """Return (source, place, why) of everything that could not be read."""
    return tuple(
        db.execute(
            "SELECT source, place, why FROM set_aside ORDER BY 1, length(place), 2"
        ).fetchall()
    )


def digest(db: Shelf) -> str:
    """Return a digest of what the shelf holds and what is vouched for, and of nothing else."""
    import hashlib

    sha = hashlib.sha256()
    for row in db.execute("SELECT source, source_id, sha256 FROM witness ORDER BY 1, 2, 3"):
        sha.update("\x1f".join(row).encode())
        sha.update(b"\n")
    for whole in whole_volumes(db):
        sha.update(repr(whole).encode())
    return sha.hexdigest()[:16]


def _passage(row: tuple[object, ...]) -> Passage:
    keys = _PASSAGE.replace('"', "").split(", ")
    return Passage.model_validate(dict(zip(keys, row, strict=True)))
