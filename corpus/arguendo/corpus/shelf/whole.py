"""Volumes that somebody vouches are held whole, so that absence from them is proof."""

from collections.abc import Iterable

from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.volumes import Volumes


def vouch(db: Shelf, volumes: Iterable[Volumes], by: str) -> int:
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
                    "INSERT INTO whole VALUES (?, ?, ?, ?) ON CONFLICT (reporter, volume) "
                    "DO UPDATE SET last_page = excluded.last_page, "
                    "vouched_by = excluded.vouched_by",
                    (each.reporter, volume, each.last_page, by),
                )
                recorded += 1
    return recorded
