"""What the shelf keeps for looking things up, made again from the records it holds."""

import json
import sqlite3

from arguendo.corpus.dockets import docket_numbers
from arguendo.corpus.shelf import citing, commonness
from arguendo.corpus.shelf.words import words_of_name


def derive(db: sqlite3.Connection) -> None:
    """Make look-ups anew, inside the transaction of the caller.

    Full text and how common its words are, names by their words, docket numbers, who cites whom:
    nothing of them is a record.
    """
    db.execute("INSERT INTO passage_words (passage_words) VALUES ('rebuild')")
    commonness.derive(db)
    names_and_dockets(db)
    citing.derive(db)


def names_and_dockets(db: sqlite3.Connection) -> None:
    """Fill the look-ups by words of names and by docket numbers."""
    db.execute("DELETE FROM name_word")
    db.execute("DELETE FROM docket")
    rows = db.execute("SELECT id, name, aliases, docket FROM authority").fetchall()
    for id, name, aliases, docket in rows:
        words = {word for each in (name, *json.loads(aliases)) for word in words_of_name(each)}
        db.executemany(
            "INSERT OR IGNORE INTO name_word VALUES (?, ?)", [(word, id) for word in sorted(words)]
        )
        db.executemany(
            "INSERT OR IGNORE INTO docket VALUES (?, ?)",
            [(number.number, id) for number in docket_numbers(docket)],
        )
