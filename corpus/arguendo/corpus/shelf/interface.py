"""What a shelf has to do, wherever it is kept: answer SQL, hold transactions, find words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Answer(Protocol):
    """What a statement brought: rows, each a tuple."""

    @property
    def rowcount(self) -> int:
        """How many rows a statement wrote."""

    def fetchone(self) -> Any:
        """Return the next row, or None."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows that are left."""


class Shelf(Protocol):
    """A thread's connection to a shelf. Statements are written so that each kind reads them.

    That is SQL as SQLite has it, with `?` for what is given; `postgres/dialect.py` lists what is
    said in other words there. What has no words in common is a method here.
    """

    def execute(self, statement: str, given: Sequence[Any] = ..., /) -> Answer:
        """Answer one statement."""

    def executemany(self, statement: str, given: Iterable[Sequence[Any]], /) -> object:
        """Do one statement many times."""

    def each(self, statement: str, /) -> Iterator[Any]:
        """Yield all rows of a statement, however many, outside of any transaction."""

    def begin(self) -> None:
        """Begin to write; one writer at a time."""

    def commit(self) -> None:
        """Keep what was written since."""

    def rollback(self) -> None:
        """Undo what was written since."""

    def close(self) -> None:
        """Let go of the connection."""

    def settle(self) -> None:
        """Leave the shelf, after a build, as readers find it best."""

    def state(self) -> object:
        """Return something that is another as soon as anything was written, by whomever."""

    def home(self) -> str:
        """Return what tells this shelf from a copy of it."""

    def last_number(self) -> int:
        """Return the highest number that a passage ever had."""

    def number_after(self, number: int) -> None:
        """Give the next passage a number higher than that."""

    def damage(self) -> str:
        """Say what is damaged where the shelf lies; nothing if all is well."""

    # --- words ---------------------------------------------------------------------------------

    def count(self, year: int, texts: Sequence[str], by: int) -> None:
        """Count the words of a year's passages in, or with -1 out again."""

    def say(self, number: int, text: str) -> None:
        """Take the words of a new passage in."""

    def unsay(self, number: int, text: str) -> None:
        """Forget the words of a passage."""

    def say_again(self) -> None:
        """Take in the words of all passages anew."""

    def words_agree(self) -> bool:
        """Tell whether the words taken in are those of the passages."""

    def places_of(self, word: str) -> "NDArray[np.int64]":
        """Return the numbers of the passages in which a word stands, each time; some may be gone.

        A word is one as full text knows it, without its ending.
        """

    def saying(self, match: str) -> list[int]:
        """Return the numbers of the passages that match an expression of FTS5, in order."""
