"""What a record knows of a decision and the shelf does not: references, names, day, docket."""

import json

from arguendo.corpus.dockets import docket_numbers
from arguendo.corpus.model import Decided, Reference, last_day
from arguendo.corpus.shelf import commonness
from arguendo.corpus.shelf.facts import counted
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name
from arguendo.corpus.sources.interface import Record


def add_facts(db: Shelf, authority: str, record: Record, references: tuple[Reference, ...]) -> None:
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
            day_of(day),
            docket or record.docket,
            prevailed or record.prevailed,
            authority,
        ),
    )
    if better:
        commonness.count_held(db, authority, day_of(decided), -1)
        commonness.count_held(db, authority, day_of(better))
        db.execute("UPDATE passage SET last_day = ? WHERE authority = ?", (day_of(day), authority))
    if better or (record.court and not court):
        counted(db, "redated")  # Whoever keeps passages by day and court orders them anew.
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


def day_of(decided: Decided | None) -> str:
    """Return the last day on which a decision may have been made.

    What is undated is shown only to those who set no date before the end of time.
    """
    return last_day(decided).isoformat() if decided else "9999-12-31"
