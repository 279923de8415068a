"""A thread's connection to a shelf in a PostgreSQL server, by SQLAlchemy."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.shelf.counting import Counting
from arguendo.corpus.shelf.facts import counted, fact
from arguendo.corpus.shelf.postgres import matching, words
from arguendo.corpus.shelf.postgres.dialect import said
from arguendo.corpus.shelf.postgres.place import Place
from arguendo.corpus.shelf.postgres.refusals import refusal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sqlalchemy import CursorResult, Engine

_CONNECTING = 5
"""Seconds that a server may take to be reached."""
_WAITING = 30_000
"""Milliseconds to wait for whoever writes."""
_TOGETHER = 2_000
"""Rows of a long answer brought at a time."""
_CHANGES = "changes"
"""The fact that is raised by every transaction that wrote."""
_GROWING = (
    *("authority", "reference", "name_word", "witness", "opinion", "passage", "vector"),
    *("posting", "word_year", "edge", "said", "treatment"),
)
_WRITES = ("INSERT", "UPDATE", "DELETE")


@lru_cache(maxsize=8)
def engine(at: Place) -> "Engine":
    """Return what opens connections to a server, as the address and the user's own files say.

    Nothing that was asked or given stands in what it raises: a brief's words are nobody's affair.
    """
    asked = dict(at.more)
    url = URL.create(
        "postgresql+psycopg",
        username=at.user or None,
        host=None if "host" in asked else at.host or None,
        port=at.port,
        database=at.database,
        query=asked,
    )
    options = f"-csearch_path={at.schema} -clock_timeout={_WAITING} -cjit=off"
    return create_engine(
        url,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
        connect_args={
            "connect_timeout": _CONNECTING,
            "application_name": "arguendo",
            "client_encoding": "utf8",
            "keepalives_idle": 30,
            "options": options,
        },
    )


class Rows:
    """What a statement brought, each row a tuple as SQLite has it."""

    def __init__(self, result: "CursorResult[Any]") -> None:
        self._result = result

    @property
    def rowcount(self) -> int:
        """How many rows a statement wrote."""
        return self._result.rowcount

    def fetchone(self) -> Any:
        """Return the next row, or None."""
        row = self._result.fetchone()
        return None if row is None else tuple(row)

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        return [tuple(row) for row in self._result.fetchall()]

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows that are left."""
        return map(tuple, self._result)


class Served:
    """A connection to the shelf; after the server was away, the next statement finds it again."""

    def __init__(self, at: Place) -> None:
        self.at = at
        self._counting, self._words = Counting(), words.Words()
        self._within = self._broken = False
        with self._explained():
            self._connection = engine(at).connect()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the network and the server refuse into one sentence and what to do."""
        try:
            yield
        except DBAPIError as error:
            self._broken = self._within
            if error.connection_invalidated:  # The next statement connects anew.
                self._connection.rollback()
            raise refusal(self.at, error) from error

    def execute(self, statement: str, given: Sequence[Any] = (), /) -> Rows:
        """Answer one statement; what writes outside a transaction is one of its own."""
        if not self._within and statement.lstrip().startswith(_WRITES):
            self.begin()
            try:
                rows = self._done(statement, given)
                self.commit()
            except BaseException:
                self.rollback()
                raise
            return rows
        return self._done(statement, given)

    def _done(self, statement: str, given: Sequence[Any]) -> Rows:
        if self._broken:  # Half of a transaction is lost: nothing more of it may be kept.
            raise UnavailableError("What was being written has been undone.", "Run it again.")
        with self._explained():
            return Rows(self._connection.exec_driver_sql(said(statement), _told(given)))

    def executemany(self, statement: str, given: Iterable[Sequence[Any]], /) -> None:
        """Do one statement many times, sent together."""
        rows = [_told(one) for one in given]
        if not rows:
            return
        if not self._within:
            raise AssertionError("what is written many times is written in a transaction")
        if self._broken:
            self._done("", ())
        with self._explained():
            self._connection.exec_driver_sql(said(statement), rows)

    def each(self, statement: str, /) -> Iterator[Any]:
        """Yield all rows of a statement, however many, outside of any transaction."""
        self._done("BEGIN READ ONLY", ())
        try:
            self._done(f"DECLARE every NO SCROLL CURSOR FOR {statement}", ())
            while some := self._done(f"FETCH {_TOGETHER} FROM every", ()).fetchall():
                yield from some
        finally:
            self._done("ROLLBACK", ())

    def begin(self) -> None:
        """Begin to write; one writer at a time."""
        self._broken = False
        self._done("BEGIN", ())
        self._within = True
        try:
            self._done("SELECT pg_advisory_xact_lock(?)", (self._key("writing"),))
        except BaseException:
            self.rollback()
            raise

    def commit(self) -> None:
        """Keep what was written since."""
        self._counting.write(self)
        self._words.write(self)
        counted(self, _CHANGES)
        self._done("COMMIT", ())
        self._within = False

    def rollback(self) -> None:
        """Undo what was written since."""
        self._counting.forget()
        self._words.forget()
        was, self._within, self._broken = self._within, False, False
        if was:
            try:
                self._connection.exec_driver_sql("ROLLBACK")
            except DBAPIError:  # With the connection the transaction is gone.
                self._connection.invalidate()
                self._connection.rollback()

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def settle(self) -> None:
        """Let the server count again what lies where, by which it chooses its ways."""
        self._done(f"ANALYZE {', '.join(_GROWING)}", ())

    def state(self) -> object:
        """Return the number of transactions that wrote."""
        return fact(self, _CHANGES)

    def home(self) -> str:
        """Return what tells this schema from a copy of it: the cluster's number and its own."""
        row = self._done(
            "SELECT system_identifier, current_schema()::text::regnamespace::oid "
            "FROM pg_control_system()",
            (),
        ).fetchone()
        return "postgresql " + " ".join(map(str, row))

    def last_number(self) -> int:
        """Return the highest number that a passage ever had."""
        query = "SELECT coalesce(pg_sequence_last_value(?::regclass), 0)"
        return int(self._done(query, (self._numbers(),)).fetchone()[0])

    def number_after(self, number: int) -> None:
        """Give the next passage a number higher than that."""
        if number:
            self._done("SELECT setval(?::regclass, ?)", (self._numbers(), number))

    def _numbers(self) -> str:
        query = "SELECT pg_get_serial_sequence('passage', 'number')"
        return str(self._done(query, ()).fetchone()[0])

    def damage(self) -> str:
        """Say nothing: the server looks after its files."""
        return ""

    def held(self, turn: str) -> bool:
        """Take a turn that one connection at a time can have, until it is closed; say if it is."""
        found: bool = self._done("SELECT pg_try_advisory_lock(?)", (self._key(turn),)).fetchone()[0]
        return found

    def give_back(self, turn: str) -> None:
        """Give a turn back now: a server may take a while to see that a connection is closed."""
        with suppress(UnavailableError):  # Whoever is away has lost it.
            self._done("SELECT pg_advisory_unlock(?)", (self._key(turn),))

    def _key(self, turn: str) -> int:
        """Return the number of a turn of this schema, of 63 bits."""
        import hashlib

        told = f"arguendo {turn} {self.at.schema}".encode()
        return int.from_bytes(hashlib.sha256(told).digest()[:8]) >> 1

    # --- words ---------------------------------------------------------------------------------

    def count(self, year: int, texts: Sequence[str], by: int) -> None:
        """Count the words of a year's passages in, or with -1 out again."""
        self._counting.add(year, texts, by)
        if self._counting.full:
            self._counting.write(self)

    def say(self, number: int, text: str) -> None:
        """Take the words of a new passage in."""
        self._words.say(number, text)
        if self._words.full:
            self._words.write(self)

    def unsay(self, number: int, text: str) -> None:
        """Leave the words of a passage that is gone: its number is never used again."""

    def say_again(self) -> None:
        """Take in the words of all passages anew."""
        words.say_again(self)

    def words_agree(self) -> bool:
        """Tell whether the words taken in are those of the passages."""
        return words.agree(self)

    def places_of(self, word: str) -> "NDArray[np.int64]":
        """Return the numbers of the passages in which a word stands, each time."""
        return words.places_of(self, word)

    def saying(self, match: str) -> list[int]:
        """Return the numbers of the passages that match an expression of FTS5, in order."""
        return matching.saying(self, match)


def _told(given: Sequence[Any]) -> tuple[Any, ...]:
    """Return values as the server takes them: no truth but numbers, no letter of no meaning."""
    return tuple(
        int(one)
        if isinstance(one, bool)
        else one.replace("\0", "\ufffd")
        if isinstance(one, str) and "\0" in one
        else one
        for one in given
    )
