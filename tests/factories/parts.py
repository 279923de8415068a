"""The parts of the search, each alone: what the whole is compared with."""

import math
import sqlite3

import numpy as np
from factories.retrieving import Asked

from arguendo.corpus.library import Library
from arguendo.corpus.search.matching import words_of_query
from arguendo.corpus.shelf import reading


def by_words(
    db: sqlite3.Connection, match: str, not_after: str, most: int
) -> list[tuple[int, float]]:
    """Return (number, BM25 score, lower is better) of passages, by the full text index alone."""
    return db.execute(
        "SELECT passage_words.rowid, passage_words.rank FROM passage_words "
        "JOIN passage ON passage.number = passage_words.rowid "
        "WHERE passage_words MATCH ? AND passage.last_day <= ? "
        "ORDER BY passage_words.rank LIMIT ?",
        (match, not_after, most),
    ).fetchall()


class Parts:
    """Words alone, words of whole decisions alone, and vectors alone, ranked exactly."""

    def __init__(self, held: Library) -> None:
        self._held = held
        rows = held.db.execute(
            "SELECT vector.number, vector, authority, last_day FROM vector "
            "JOIN passage ON passage.number = vector.number ORDER BY vector.number"
        ).fetchall()
        self._rows = np.stack([np.frombuffer(row[1], dtype=np.float32) for row in rows])
        self._authorities = [row[2] for row in rows]
        self._days = np.array([row[3] for row in rows])
        self._whole: sqlite3.Connection | None = None

    def by_meaning(self, one: Asked) -> list[str]:
        """Rank decisions by their nearest passage."""
        likeness = self._rows @ self._held.embedder.embed([one.query])[0]
        likeness[self._days > one.not_after] = -math.inf
        order = np.argsort(-likeness)[:2000]
        return list(dict.fromkeys(self._authorities[at] for at in order if likeness[at] > -2))

    def by_words(self, one: Asked) -> list[str]:
        """Rank decisions by their best passage, all words of the query asked."""
        match = " OR ".join(f'"{word}"' for word in words_of_query(one.query))
        found = by_words(self._held.db, match, one.not_after, 2000) if match else []
        where = reading.numbered(self._held.db, [number for number, _ in found], one.not_after)
        return list(dict.fromkeys(where[number][1] for number, _ in found))

    def by_whole(self, one: Asked) -> list[str]:
        """Rank decisions by all their words, all words of the query asked."""
        if self._whole is None:
            self._whole = sqlite3.connect(":memory:")
            self._whole.execute(
                "CREATE VIRTUAL TABLE w USING fts5 (id UNINDEXED, day UNINDEXED, text, "
                "tokenize='porter unicode61')"
            )
            self._whole.executemany(
                "INSERT INTO w VALUES (?, ?, ?)",
                self._held.db.execute(
                    "SELECT authority, last_day, group_concat(opinion.text, ' ') FROM opinion "
                    "JOIN authority ON authority.id = opinion.authority GROUP BY authority"
                ),
            )
        match = " OR ".join(f'"{word}"' for word in words_of_query(one.query))
        if not match:
            return []
        return [
            id
            for (id,) in self._whole.execute(
                "SELECT id FROM w WHERE w MATCH ? AND day <= ? ORDER BY rank LIMIT 200",
                (match, one.not_after),
            )
        ]
