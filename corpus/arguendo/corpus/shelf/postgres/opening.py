"""A shelf in a server made, opened, and held for one who builds."""

from collections.abc import Iterator
from contextlib import contextmanager

from arguendo.corpus.errors import LibraryMissingError
from arguendo.corpus.shelf.facts import fact
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.postgres import words
from arguendo.corpus.shelf.postgres.dialect import FUNCTIONS, tables
from arguendo.corpus.shelf.postgres.place import Place
from arguendo.corpus.shelf.postgres.served import Served


def create(at: Place, of_the_shelf: str, facts: dict[str, str]) -> None:
    """Make an empty shelf in the schema; one that is there stays as it is."""
    db = Served(at)
    try:
        if _is_there(db):
            return
        db.begin()
        db.execute(f'CREATE SCHEMA IF NOT EXISTS "{at.schema}"')
        for statement in (*FUNCTIONS, *tables(of_the_shelf), *tables(words.TABLES)):
            db.execute(statement)
        for key, value in facts.items():
            db.execute("INSERT INTO fact VALUES (?, ?) ON CONFLICT DO NOTHING", (key, value))
        db.commit()
    except BaseException:
        db.rollback()
        raise
    finally:
        db.close()


def connect(at: Place) -> tuple[Shelf, str | None]:
    """Open the shelf in the schema; say of which version it is, or None if it is no library."""
    db = Served(at)
    if _is_there(db):
        return db, fact(db, "schema")
    db.close()
    raise LibraryMissingError(
        f"There is no library in the schema {at.schema} of {at.server}.",
        "Build one: arguendo index build starter",
    )


def _is_there(db: Served) -> bool:
    found: bool = db.execute("SELECT to_regclass('fact') IS NOT NULL").fetchone()[0]
    return found


@contextmanager
def turn(at: Place, to: str) -> Iterator[bool]:
    """Hold a turn on the shelf that one holder at a time can have, on whatever machine.

    The server gives it back when the connection ends, however it ends.
    """
    db = Served(at)
    try:
        had = db.held(to)
        try:
            yield had
        finally:
            if had:
                db.give_back(to)
    finally:
        db.close()
