"""What the shelf keeps for looking things up, made again from the records it holds."""

import json

from arguendo.corpus.dockets import docket_numbers
from arguendo.corpus.shelf import citing, commonness
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name


def derive(db: Shelf) -> None:
    """Make look-ups anew, inside the transaction of the caller.

    Full text and how common its words are, names by their words, docket numbers, who cites whom:
    nothing of them is a record.
    """
    db.say_again()
    commonness.derive(db)
    names_and_dockets(db)
    citing.derive(db)


def names_and_dockets(db: Shelf) -> None:
    """Fill the look-ups by words of names and by docket numbers."""
    db.execute("DELETE FROM name_word")
    db.execute("DELETE FROM docket")
    rows = db.execute("SELECT id, name, aliases, docket FROM authority").fetchall()
    for id, name, aliases, docket in rows:
        words = {word for each in (name, *json.loads(aliases)) for word in words_of_name(each)}
        db.executemany(
            "INSERT INTO name_word VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(word, id) for word in sorted(words)],
        )
        db.executemany(
            "INSERT INTO docket VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(number.number, id) for number in docket_numbers(docket)],
        )
