"""Questions about decided cases: who they are, what stands at a page, how they are dealt with."""

import json
from collections.abc import Iterable, Sequence

from arguendo.corpus.model import Authority, Pages, Reference, Treatment, TreatmentKind, Witness
from arguendo.corpus.references import page_number
from arguendo.corpus.shelf.interface import Shelf

_TOGETHER = 300
"""Things asked for in one statement."""
_UNDATED = "9999-12-31"
"""The day of what has none: it is shown to those alone who set no date before the end of time."""


def authority(db: Shelf, id: str) -> Authority | None:
    """Return the authority of that id, with its references and witnesses."""
    return authorities(db, [id]).get(id)


def authorities(db: Shelf, ids: Sequence[str]) -> dict[str, Authority]:
    """Return the authorities of many ids, with their references and witnesses, in that order."""
    found: dict[str, Authority] = {}
    for at in range(0, len(ids), _TOGETHER):
        some = ids[at : at + _TOGETHER]
        marks = ", ".join("?" * len(some))
        rows = {
            row[0]: row
            for row in db.execute(
                "SELECT id, name, aliases, court, decided, docket, text, prevailed FROM authority "
                f"WHERE id IN ({marks})",
                some,
            )
        }
        if not rows:
            continue
        places = places_of_all(db, some)
        told: dict[str, list[Witness]] = {id: [] for id in rows}
        for row in db.execute(
            "SELECT authority, source, source_id, url, sha256, text, retrieved, licence, agrees "
            f"FROM witness WHERE authority IN ({marks}) "
            "ORDER BY authority, kept DESC, text = 'opinion' DESC, text = 'digest' DESC, "
            "source, source_id",
            some,
        ):
            told[row[0]].append(
                Witness(
                    source=row[1],
                    source_id=row[2],
                    url=row[3],
                    sha256=row[4],
                    text=row[5],
                    retrieved=row[6],
                    licence=row[7],
                    agrees=row[8],
                )
            )
        for id in some:
            if id in rows:
                _, name, aliases, court, decided, docket, text, prevailed = rows[id]
                found[id] = Authority(
                    id=id,
                    name=name,
                    aliases=json.loads(aliases),
                    references=tuple(places[id]),
                    court=court,
                    decided=decided,
                    docket=docket,
                    text=text,
                    prevailed=prevailed,
                    witnesses=tuple(told[id]),
                )
    return found


def printed_at(db: Shelf, id: str) -> tuple[Reference, ...]:
    """Return where an authority is printed, in the order in which that became known."""
    return tuple(
        Reference(volume=volume, reporter=reporter, page=page)
        for volume, reporter, page in db.execute(
            "SELECT volume, reporter, page FROM reference WHERE authority = ? ORDER BY rank", (id,)
        )
    )


def names(db: Shelf, ids: Sequence[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the name of each of many authorities and its aliases, without the rest of it."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for at in range(0, len(ids), _TOGETHER):
        some = ids[at : at + _TOGETHER]
        query = (
            f"SELECT id, name, aliases FROM authority WHERE id IN ({', '.join('?' * len(some))})"
        )
        found |= {
            id: (name, tuple(json.loads(aliases))) for id, name, aliases in db.execute(query, some)
        }
    return found


def name_of(db: Shelf, authority: str) -> str:
    """Return the name of an authority."""
    row = db.execute("SELECT name FROM authority WHERE id = ?", (authority,)).fetchone()
    return row[0] if row else ""


def day_of(db: Shelf, authority: str) -> str:
    """Return the last day on which an authority held may have been decided."""
    row = db.execute("SELECT last_day FROM authority WHERE id = ?", (authority,)).fetchone()
    return row[0] if row and row[0] else _UNDATED


def has_opinion(db: Shelf, authority: str) -> bool:
    """Tell whether the words of a decision are held."""
    row = db.execute("SELECT text FROM authority WHERE id = ?", (authority,)).fetchone()
    return row is not None and row[0] == "opinion"


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


def standing_at(
    db: Shelf, places: Sequence[tuple[str, str, str]]
) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """Return (id, last day) of what begins at each of many places: reporter, volume, page."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for at in range(0, len(places), _TOGETHER):
        some = places[at : at + _TOGETHER]
        marks = ", ".join(["(?, ?, ?)"] * len(some))
        for reporter, volume, page, id, day in db.execute(
            "SELECT reporter, volume, page, authority, last_day FROM reference "
            "JOIN authority ON id = authority "
            f"WHERE (reporter, volume, page) IN (VALUES {marks}) ORDER BY authority",
            [part for place in some for part in place],
        ):
            found.setdefault((reporter, volume, page), []).append((id, day or _UNDATED))
    return found


def places_of_all(db: Shelf, ids: Sequence[str]) -> dict[str, list[Reference]]:
    """Return where each of many authorities is printed, in the order in which that was known."""
    found: dict[str, list[Reference]] = {id: [] for id in ids}
    for at in range(0, len(ids), _TOGETHER):
        some = ids[at : at + _TOGETHER]
        marks = ", ".join("?" * len(some))
        for id, volume, reporter, page in db.execute(
            "SELECT authority, volume, reporter, page FROM reference "
            f"WHERE authority IN ({marks}) ORDER BY authority, rank",
            some,
        ):
            found[id].append(Reference(volume=volume, reporter=reporter, page=page))
    return found


def days_of(db: Shelf, ids: Sequence[str]) -> dict[str, str]:
    """Return the last day on which each of many authorities may have been decided."""
    found = dict.fromkeys(ids, _UNDATED)
    for at in range(0, len(ids), _TOGETHER):
        some = ids[at : at + _TOGETHER]
        marks = ", ".join("?" * len(some))
        query = f"SELECT id, last_day FROM authority WHERE id IN ({marks})"
        found |= {id: day or _UNDATED for id, day in db.execute(query, some)}
    return found


def courts_of(db: Shelf, ids: Sequence[str]) -> dict[str, str]:
    """Return the court of each of many authorities; those that are not held are left out."""
    found: dict[str, str] = {}
    for at in range(0, len(ids), _TOGETHER):
        some = ids[at : at + _TOGETHER]
        marks = ", ".join("?" * len(some))
        found |= dict(db.execute(f"SELECT id, court FROM authority WHERE id IN ({marks})", some))
    return found


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
    """Return over which pages an authority is known to run, if star pages are held of it.

    Spans are in the order of pages: the volume is looked through in which it is printed.
    """
    row = db.execute(
        "SELECT span.reporter, span.volume, first, last FROM reference JOIN span "
        "ON span.reporter = reference.reporter AND span.volume = reference.volume "
        "AND span.authority = reference.authority WHERE reference.authority = ? ORDER BY rank",
        (authority,),
    ).fetchone()
    return Pages(reporter=row[0], volume=row[1], first=row[2], last=row[3]) if row else None


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


def words_borne(db: Shelf, words: Sequence[str]) -> set[str]:
    """Return those of the words that stand in the name of anything held."""
    if not words:
        return set()
    marks = ", ".join(["(?)"] * len(words))
    return {
        word
        for (word,) in db.execute(
            f"WITH asked (word) AS (VALUES {marks}) SELECT word FROM asked WHERE EXISTS "
            "(SELECT 1 FROM name_word WHERE name_word.word = asked.word)",
            words,
        )
    }


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


def undated(db: Shelf) -> int:
    """Return how many authorities have text and no date."""
    number: int = db.execute(
        "SELECT count(*) FROM authority WHERE decided IS NULL AND text <> 'none'"
    ).fetchone()[0]
    return number


def cited_by(db: Shelf, authority: str) -> list[tuple[str, str]]:
    """Return (reference, places as JSON) of what a decision cites in its words."""
    return db.execute(
        "SELECT cited, mentions FROM edge WHERE citing = ? ORDER BY cited", (authority,)
    ).fetchall()


def treated_by(db: Shelf, authority: str) -> list[tuple[Reference, TreatmentKind, int | None]]:
    """Return (reference, class, page) of what sources say a decision deals with."""
    rows = db.execute(
        "SELECT volume, reporter, page, kind, at_page FROM treatment WHERE citing = ? "
        "ORDER BY rowid",
        (authority,),
    )
    return [
        (Reference(volume=volume, reporter=reporter, page=page), kind, at_page)
        for volume, reporter, page, kind, at_page in rows
    ]


def said_against(db: Shelf, authority: str) -> list[tuple[str, TreatmentKind, bool]]:
    """Return (reference, class, whether it is its own) of what a court says against others."""
    rows = db.execute(
        "SELECT cited, kind, renounces FROM said WHERE citing = ? AND alone = 0 "
        "AND manner IN ('does', 'says it should')",
        (authority,),
    )
    return [(cited, kind, bool(renounces)) for cited, kind, renounces in rows]
