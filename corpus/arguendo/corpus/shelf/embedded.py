"""A shelf in a file of SQLite, in the library's folder."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arguendo.corpus.shelf.counting import Counting

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Embedded(sqlite3.Connection):
    """SQLite's own connection, with what a shelf does beyond SQL."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._counting = Counting()

    def each(self, statement: str, /) -> Iterator[Any]:
        """Yield all rows of a statement, however many."""
        return iter(self.execute(statement))

    def begin(self) -> None:
        """Begin to write; one writer at a time."""
        self.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what was written since."""
        self._counting.write(self)
        super().commit()

    def rollback(self) -> None:
        """Undo what was written since."""
        self._counting.forget()
        super().rollback()

    def settle(self) -> None:
        """Have all in one file, so that it can be copied, and read where nothing is written."""
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def state(self) -> object:
        """Return what was committed elsewhere, and what through this connection."""
        return (self.execute("PRAGMA data_version").fetchone()[0], self.total_changes)

    def home(self) -> str:
        """Return where the file lies on the disk."""
        (_, _, file) = self.execute("PRAGMA database_list").fetchone()
        return str(Path(file).stat().st_ino)

    def last_number(self) -> int:
        """Return the highest number that a passage ever had."""
        row = self.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passage'").fetchone()
        return int(row[0]) if row else 0

    def number_after(self, number: int) -> None:
        """Give the next passage a number higher than that."""
        self.execute("DELETE FROM sqlite_sequence WHERE name = 'passage'")
        self.execute("INSERT INTO sqlite_sequence VALUES ('passage', ?)", (number,))

    def damage(self) -> str:
        """Say what is damaged in the file."""
        told: str = self.execute("PRAGMA quick_check").fetchone()[0]
        return "" if told == "ok" else told

    # --- words ---------------------------------------------------------------------------------

    def count(self, year: int, texts: Sequence[str], by: int) -> None:
        """Count the words of a year's passages in, or with -1 out again."""
        self._counting.add(year, texts, by)
        if self._counting.full:
            self._counting.write(self)

    def say(self, number: int, text: str) -> None:
        """Take the words of a new passage in."""
        self.execute("INSERT INTO passage_words (rowid, text) VALUES (?, ?)", (number, text))

    def unsay(self, number: int, text: str) -> None:
        """Forget the words of a passage."""
        self.execute(
            "INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', ?, ?)",
            (number, text),
        )

    def say_again(self) -> None:
        """Take in the words of all passages anew."""
        self.execute("INSERT INTO passage_words (passage_words) VALUES ('rebuild')")

    def words_agree(self) -> bool:
        """Tell whether the words taken in are those of the passages."""
        try:
            # Rank 1 compares with the content:
            # https://www.sqlite.org/fts5.html#the_integrity_check_command
            self.execute(
                "INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError as error:
            return "readonly" in str(error)  # A folder that may only be read cannot be asked.
        return True

    def places_of(self, word: str) -> "NDArray[np.int64]":
        """Return the numbers of the passages in which a word stands, each time."""
        import numpy as np

        self.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_word "
            "USING fts5vocab (main, passage_words, instance)"
        )
        (told,) = self.execute(
            "SELECT group_concat(doc) FROM temp.passage_word WHERE term = ?", (word,)
        ).fetchone()
        return np.fromstring(told or "", dtype=np.int64, sep=",")

    def saying(self, match: str) -> list[int]:
        """Return the numbers of the passages that match an expression of FTS5, in order."""
        return [
            number
            for (number,) in self.execute(
                "SELECT rowid FROM passage_words WHERE passage_words MATCH ?", (match,)
            )
        ]
