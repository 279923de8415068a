"""Volumes that somebody vouches are held whole, so that absence from them is proof."""

import sqlite3
from collections.abc import Iterable

from arguendo.corpus.volumes import Volumes


def vouch(db: sqlite3.Connection, volumes: Iterable[Volumes], by: str) -> int:
    """Record the volumes as held whole, inside the transaction of the caller; return how many.

    A volume of which nothing is held is not recorded: whoever vouches for it is mistaken.
    """
    recorded = 0
    for each in volumes:
        for volume in map(str, each.numbers):
            if db.execute(
                "SELECT 1 FROM reference WHERE reporter = ? AND volume = ? LIMIT 1",
                (each.reporter, volume),
            ).fetchone():
                db.execute(
                    "INSERT OR REPLACE INTO whole VALUES (?, ?, ?, ?)",
                    (each.reporter, volume, each.last_page, by),
                )
                recorded += 1
    return recorded
