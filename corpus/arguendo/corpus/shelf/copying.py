"""One shelf copied into another, whole or not at all."""

from collections.abc import Callable, Iterable
from itertools import islice

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.interface import Shelf

_TOGETHER = 1_000
_IN_ORDER = ("said", "treatment")
"""Tables whose rows are told in the order in which they came."""


def copy(held: Shelf, into: Shelf, on_rows: Callable[[int], None]) -> None:
    """Copy every row of a shelf into an empty one, inside the transaction of the caller.

    `on_rows` is told how many rows of the tables that are counted have come.
    """
    if reading.counts(into)["authority"]:
        raise UnavailableError(
            "A library lies there already, and the folder holds another.",
            "Name another schema (?schema=NAME), or read that one from a folder of its own.",
        )
    counted, done = reading.counts(held), 0
    for table, columns in schema.columns().items():
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        order = " ORDER BY rowid" if table in _IN_ORDER else ""
        into.execute(f"DELETE FROM {table}")
        for some in _thousands(held.each(f"SELECT {names} FROM {table}{order}")):
            into.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", some)
            if table in counted:
                done += len(some)
                on_rows(done)
    into.say_again()
    into.number_after(held.last_number())


def must_agree(copy: Shelf, held: Shelf) -> None:
    """See that a copy holds what was copied."""
    if (reading.digest(copy), reading.counts(copy)) != (reading.digest(held), reading.counts(held)):
        raise UnavailableError(
            "The shelf was written to while it was copied.", "Run the command again."
        )


def _thousands(rows: Iterable[tuple[object, ...]]) -> Iterable[list[tuple[object, ...]]]:
    every = iter(rows)
    while some := list(islice(every, _TOGETHER)):
        yield some
