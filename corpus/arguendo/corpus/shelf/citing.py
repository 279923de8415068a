"""Who cites whom, and what is said against whom, read once when a decision is shelved.

Kept under the reference cited, so that it does not matter which of the two is shelved first.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arguendo.corpus.citator.cited import Decision
from arguendo.corpus.citator.told import GRAMMAR, told
from arguendo.corpus.model import Extent, Opinion, TreatmentKind, Voice
from arguendo.corpus.pages import page_at
from arguendo.corpus.shelf.facts import fact, note
from arguendo.corpus.shelf.interface import Shelf

_TOGETHER = 300
"""Things asked for in one statement."""

TABLES = """
CREATE TABLE IF NOT EXISTS edge (
    cited TEXT NOT NULL, citing TEXT NOT NULL, mentions TEXT NOT NULL,
    PRIMARY KEY (cited, citing)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS edge_by_citing ON edge (citing);
CREATE TABLE IF NOT EXISTS said (
    cited TEXT NOT NULL, called TEXT NOT NULL, citing TEXT NOT NULL, passage INTEGER NOT NULL,
    page INTEGER, sentence TEXT NOT NULL, kind TEXT NOT NULL, manner TEXT NOT NULL,
    extent TEXT NOT NULL, alone INTEGER NOT NULL, court INTEGER NOT NULL,
    inferred INTEGER NOT NULL, renounces INTEGER NOT NULL, by_name TEXT NOT NULL,
    by_key TEXT NOT NULL, by_year TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS said_of ON said (cited, called);
CREATE INDEX IF NOT EXISTS said_by ON said (citing)
"""
"""`edge.mentions` lists (passage's number, offset in it, form); `said` has a row a sentence."""


class Placed(NamedTuple):
    """A passage's place: its opinion, where it begins in it, and its number."""

    opinion: str
    start: int
    end: int
    number: int


class Row(NamedTuple):
    """What one sentence says against a decision, with the decision that says it."""

    citing: str
    name: str
    court: str
    decided: str | None
    last_day: str
    passage: str
    page: int | None
    sentence: str
    kind: TreatmentKind
    manner: str
    extent: Extent
    alone: bool
    court_does: bool
    inferred: bool
    renounces: bool
    by_name: str
    by_key: str
    by_year: str
    voice: Voice
    author: str


def keep(
    db: Shelf,
    authority: str,
    name: str,
    opinions: Sequence[Opinion],
    passages: Sequence[Placed],
) -> None:
    """Keep what a decision cites, and what it says against it."""
    opinions = [one for one in opinions if one.voice != "digest"]
    if not opinions:
        return
    decision = Decision(name, [one.text for one in opinions])
    if not decision.cases:
        return
    own = {
        f"{volume} {reporter} {page}"
        for volume, reporter, page in db.execute(
            "SELECT volume, reporter, page FROM reference WHERE authority = ?", (authority,)
        )
    }
    keys = [[key for key in case.keys if key not in own] for case in decision.cases]
    places = [_Places(passages, one.id) for one in opinions]
    edges: dict[str, list[tuple[int, int, str]]] = {}
    for where, mentions in zip(places, decision.mentions, strict=True):
        for mention in mentions:
            at = where.of(mention.start)
            if at is not None:
                for key in keys[mention.case]:
                    edges.setdefault(key, []).append(
                        (at.number, mention.start - at.start, mention.form)
                    )
    db.executemany(
        "INSERT INTO edge VALUES (?, ?, ?)",
        [
            (key, authority, json.dumps(some, separators=(",", ":")))
            for key, some in sorted(edges.items())
        ],
    )
    db.executemany(
        "INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        list(_said(decision, authority, opinions, places, keys)),
    )


def _said(
    decision: Decision,
    authority: str,
    opinions: Sequence[Opinion],
    places: Sequence["_Places"],
    keys: Sequence[Sequence[str]],
) -> Iterator[tuple[object, ...]]:
    for one in told(decision, [each.voice for each in opinions]):
        opinion, said, by = opinions[one.opinion], one.said, one.by
        at = places[one.opinion].of(one.start)
        if at is None:
            continue
        called = decision.cases[one.case].caption
        page = page_at(opinion.page_breaks, one.start)
        for key in keys[one.case]:
            yield (
                *(key, called, authority, at.number, page, one.words),
                *(said.kind, said.manner, said.extent, one.alone, said.court, said.inferred),
                said.renounces,
                *((by.name, by.key, by.year) if by else ("", "", "")),
            )


class _Places:
    """The passages of an opinion by where they begin."""

    def __init__(self, passages: Sequence[Placed], opinion: str) -> None:
        self._placed = sorted(one for one in passages if one.opinion == opinion)
        self._starts = [one.start for one in self._placed]

    def of(self, at: int) -> Placed | None:
        """Return the passage that a place lies in."""
        n = bisect_right(self._starts, at) - 1
        return self._placed[n] if n >= 0 and at < self._placed[n].end else None


def forget(db: Shelf, authority: str) -> None:
    """Forget what a decision cites."""
    db.execute("DELETE FROM edge WHERE citing = ?", (authority,))
    db.execute("DELETE FROM said WHERE citing = ?", (authority,))


def is_fresh(db: Shelf) -> bool:
    """Say whether the shelf was read with the grammar of today."""
    return fact(db, "grammar") == GRAMMAR


def derive(db: Shelf) -> None:
    """Read the whole shelf again, inside the transaction of the caller; sources are not needed."""
    db.execute("DROP TABLE IF EXISTS edge")
    db.execute("DROP TABLE IF EXISTS said")
    for statement in TABLES.split(";"):
        db.execute(statement)
    for id, name in db.execute(
        "SELECT id, name FROM authority WHERE text = 'opinion' ORDER BY id"
    ).fetchall():
        passages = [
            Placed(*row)
            for row in db.execute(
                'SELECT opinion, start, "end", number FROM passage WHERE authority = ?', (id,)
            )
        ]
        opinions = [
            Opinion(
                id=row[0], authority=id, voice=row[1], page_breaks=json.loads(row[2]), text=row[3]
            )
            for row in db.execute(
                "SELECT id, voice, page_breaks, text FROM opinion WHERE authority = ? "
                "ORDER BY rank",
                (id,),
            )
        ]
        keep(db, id, name, opinions, passages)
    note(db, "grammar", GRAMMAR)


def cites(db: Shelf, citing: str, keys: Sequence[str]) -> bool:
    """Say whether a decision cites the one printed at any of the references."""
    marks = ", ".join("?" * len(keys))
    row = db.execute(
        f"SELECT 1 FROM edge WHERE cited IN ({marks}) AND citing = ? LIMIT 1", (*keys, citing)
    ).fetchone()
    return row is not None


def first_mention(db: Shelf, citing: str, keys: Sequence[str]) -> tuple[int, int] | None:
    """Return (passage's number, offset in it) where a decision first cites what stands there."""
    row = db.execute(
        f"SELECT mentions FROM edge WHERE cited IN ({_marks(keys)}) AND citing = ? "
        "ORDER BY cited LIMIT 1",
        (*keys, citing),
    ).fetchone()
    mentions = json.loads(row[0]) if row else []
    return (mentions[0][0], mentions[0][1]) if mentions else None


class Edge(NamedTuple):
    """A decision that cites another, and where."""

    citing: str
    decided: str | None
    mentions: tuple[tuple[int, int, str], ...]
    """(passage's number, offset in it, form), in the order of the text."""


def citing_decisions(db: Shelf, keys: Sequence[str], from_year: str, not_after: str) -> list[Edge]:
    """Return the decisions, made between year and day, that cite what is printed there."""
    found: dict[str, Edge] = {}
    for citing, decided, mentions in db.execute(
        "SELECT edge.citing, authority.decided, edge.mentions FROM edge "
        f"JOIN authority ON authority.id = edge.citing WHERE edge.cited IN ({_marks(keys)}) "
        "AND authority.last_day BETWEEN ? AND ? "
        "ORDER BY authority.last_day, edge.citing, edge.cited",
        (*keys, from_year, not_after),
    ):
        if citing not in found:
            found[citing] = Edge(citing, decided, tuple(map(tuple, json.loads(mentions))))
    return list(found.values())


def cited_by(db: Shelf, citing: Sequence[str]) -> dict[str, list[str]]:
    """Return the references that each of many decisions cites."""
    found: dict[str, list[str]] = {id: [] for id in citing}
    for at in range(0, len(citing), _TOGETHER):
        some = citing[at : at + _TOGETHER]
        for id, key in db.execute(
            f"SELECT citing, cited FROM edge WHERE citing IN ({_marks(some)}) "
            "ORDER BY citing, cited",
            some,
        ):
            found[id].append(key)
    return found


def _marks(some: Sequence[object]) -> str:
    return ", ".join("?" * len(some))


def spoken_of(db: Shelf, volumes: Sequence[str]) -> list[tuple[int, str, str]]:
    """Return (row, reference cited, name it is called by) of all that is said of some volumes."""
    return [
        row
        for volume in volumes
        for row in db.execute(
            "SELECT rowid, cited, called FROM said WHERE cited > ? AND cited < ?",
            (f"{volume} ", f"{volume}!"),
        )
    ]


def said(db: Shelf, rows: Sequence[int]) -> list[Row]:
    """Return what is said in those rows, in the order in which it was read."""
    return [
        Row(*row)
        for some in (rows[at : at + 500] for at in range(0, len(rows), 500))
        for row in db.execute(
            "SELECT said.citing, authority.name, authority.court, authority.decided, "
            "authority.last_day, passage.id, said.page, said.sentence, said.kind, said.manner, "
            "said.extent, said.alone, said.court, said.inferred, said.renounces, said.by_name, "
            "said.by_key, said.by_year, passage.voice, passage.author "
            "FROM said JOIN authority ON authority.id = said.citing "
            "JOIN passage ON passage.number = said.passage "
            f"WHERE said.rowid IN ({', '.join('?' * len(some))}) ORDER BY said.rowid",
            some,
        )
    ]


def mentioned_in(db: Shelf, passages: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the references that each of some passages cites."""
    wanted = set(passages)
    found: dict[int, list[str]] = {}
    for cited, mentions in _edges_of(db, passages):
        for number in {place[0] for place in json.loads(mentions)} & wanted:
            found.setdefault(number, []).append(cited)
    return {number: tuple(cited) for number, cited in found.items()}


def _edges_of(db: Shelf, passages: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield (reference cited, mentions) of every decision that one of the passages is of."""
    citing = {
        authority
        for at in range(0, len(passages), 500)
        for (authority,) in db.execute(
            "SELECT DISTINCT authority FROM passage "
            f"WHERE number IN ({_marks(passages[at : at + 500])})",
            passages[at : at + 500],
        )
    }
    every = sorted(citing)
    for at in range(0, len(every), _TOGETHER):
        some = every[at : at + _TOGETHER]
        yield from db.execute(
            f"SELECT cited, mentions FROM edge WHERE citing IN ({_marks(some)}) "
            "ORDER BY citing, cited",
            some,
        )


def times_cited(db: Shelf, keys: Sequence[str], not_after: str) -> dict[str, int]:
    """Return how many decisions made on or before the day cite what is printed at each place."""
    found = dict.fromkeys(keys, 0)
    for at in range(0, len(keys), _TOGETHER):
        some = keys[at : at + _TOGETHER]
        found |= dict(
            db.execute(
                "SELECT cited, count(*) FROM edge JOIN authority ON authority.id = edge.citing "
                f"WHERE edge.cited IN ({_marks(some)}) AND authority.last_day <= ? GROUP BY cited",
                (*some, not_after),
            ).fetchall()
        )
    return found
