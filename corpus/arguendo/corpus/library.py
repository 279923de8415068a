"""The library: one door to what the law says. Build it, search it, ask it of citations."""

import datetime as dt
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from arguendo.corpus import authorities
from arguendo.corpus.errors import EmbedderMismatchError, UnavailableError
from arguendo.corpus.model import (
    Authority,
    Coverage,
    Opinion,
    Passage,
    Reference,
    Resolution,
    Treatment,
    Value,
)
from arguendo.corpus.shelf import reading, schema

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.index.embedders import Embedder
    from arguendo.corpus.index.interface import Index
    from arguendo.corpus.search import Hit
    from arguendo.corpus.sources.interface import Source

_BATCH = 512
"""Passages embedded and committed together: what a kill can cost at most."""


class Progress(Value):
    """How far a build has come."""

    records: int
    """Records read in this run."""
    passages: int
    """Passages embedded in this run."""
    fraction: float | None
    """The part of the source read, from 0 to 1, where that can be told."""


class BuildReport(Value):
    """What a build did."""

    added: int
    """Authorities new to the library."""
    joined: int
    """Records that joined an authority already held."""
    unchanged: int
    """Records already held word for word."""
    set_aside: tuple[tuple[str, str], ...]
    """(place, why) of what could not be read in this run."""
    passages: int
    """Passages added."""
    seconds: float
    """Wall time."""


class Library:
    """A folder with a shelf (SQLite) and a vector index (Chroma).

    Safe to use from several threads: each has its own connection to the shelf.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._local = threading.local()
        self._opening = threading.RLock()
        self._index: Index | None = None
        self._embedder: Embedder | None = None

    @classmethod
    def open(cls, folder: Path) -> "Library":
        """Open the library in the folder; LibraryMissingError where there is none."""
        library = cls(folder)
        library.db  # noqa: B018  Opening is the check.
        return library

    @classmethod
    def create(cls, folder: Path, embedder: str | None = None) -> "Library":
        """Open the library in the folder, making it first where there is none.

        `embedder` names what vectors are made with. A library made with another one raises
        EmbedderMismatchError: vectors of two embedders cannot be compared.
        """
        from arguendo.corpus.index.embedders import DEFAULT
        from arguendo.corpus.index.embedders import embedder as embedder_named

        schema.create(folder)
        library = cls(folder)
        recorded = reading.fact(library.db, "embedder")
        if recorded is None:
            library._embedder = embedder_named(embedder or DEFAULT)
            with library._writing():
                library.db.execute(
                    "INSERT INTO fact VALUES ('embedder', ?)", (library._embedder.name,)
                )
        elif embedder is not None and embedder != recorded:
            raise EmbedderMismatchError(
                f"The library in {folder} was made with the embedder {recorded}, not {embedder}.",
                f"Go on with --embedder {recorded}, or make its vectors again: "
                f"arguendo index rebuild --embedder {embedder}",
            )
        return library

    @property
    def db(self) -> sqlite3.Connection:
        """The calling thread's connection to the shelf."""
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = schema.connect(self.folder)
        return db

    def close(self) -> None:
        """Close the calling thread's connection to the shelf."""
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is not None:
            db.close()
            self._local.db = None

    @property
    def embedder(self) -> "Embedder":
        """The embedder recorded in the library."""
        with self._opening:
            if self._embedder is None:
                from arguendo.corpus.index.embedders import DEFAULT, embedder

                self._embedder = embedder(reading.fact(self.db, "embedder") or DEFAULT)
            return self._embedder

    @property
    def index(self) -> "Index":
        """The vector index, filled up from the shelf where it has fallen behind."""
        with self._opening:
            if self._index is None:
                from arguendo.corpus.index.chroma import ChromaIndex

                index = ChromaIndex(self.folder)
                if index.count() != reading.counts(self.db)["vector"]:
                    self._fill(index)
                self._index = index
            return self._index

    # --- building ------------------------------------------------------------------------------

    def build(
        self, source: "Source", on_progress: Callable[[Progress], None] = lambda _: None
    ) -> BuildReport:
        """Shelve what the source holds, embed it and index it.

        Resumable: what was committed stays, and the next build of the same source goes on
        after it. Idempotent: a record already held is left alone.
        """
        from arguendo.corpus.shelf.writing import shelve
        from arguendo.corpus.sources.interface import Found, SetAside

        began = time.monotonic()
        index, key = self.index, source.key
        counts = {"added": 0, "joined": 0, "unchanged": 0}
        set_aside: list[tuple[str, str]] = []
        records = passages = 0
        row = self.db.execute("SELECT position FROM progress WHERE source = ?", (key,)).fetchone()
        stream = iter(source.records(row[0] if row else 0))
        fraction: float | None = None
        finished = False
        while not finished:
            new: list[tuple[int, str]] = []
            gone: list[int] = []
            with schema.broken_disk_explained(self.folder), self._writing():
                position = None
                read = 0
                while len(new) < _BATCH and read < _BATCH:
                    item = next(stream, None)
                    if item is None:
                        finished = True
                        break
                    read += 1
                    position = item.position
                    match item:
                        case Found():
                            shelved = shelve(self.db, source.name, item.record)
                            counts[shelved.outcome] += 1
                            new += shelved.new
                            gone += shelved.gone
                            records += 1
                            fraction = item.fraction
                        case SetAside():
                            set_aside.append((item.place, item.why))
                            self.db.execute(
                                "INSERT OR REPLACE INTO set_aside VALUES (?, ?, ?)",
                                (key, item.place, item.why),
                            )
                # A record that replaced a text within this very batch took back its numbers.
                dead = set(gone)
                new = [(number, text) for number, text in new if number not in dead]
                vectors = self._embed(new)
                if position is not None:
                    self.db.execute(
                        "INSERT OR REPLACE INTO progress VALUES (?, ?)", (key, position)
                    )
            if gone:
                index.remove(gone)
            if new:
                index.add([number for number, _ in new], vectors)
            passages += len(new)
            on_progress(Progress(records=records, passages=passages, fraction=fraction))
        return BuildReport(
            added=counts["added"],
            joined=counts["joined"],
            unchanged=counts["unchanged"],
            set_aside=tuple(set_aside),
            passages=passages,
            seconds=round(time.monotonic() - began, 2),
        )

    def _embed(self, new: list[tuple[int, str]]) -> "NDArray[np.float32]":
        import numpy as np

        if not new:
            return np.zeros((0, 1), dtype=np.float32)
        vectors = self.embedder.embed([text for _, text in new])
        self.db.executemany(
            "INSERT OR REPLACE INTO vector VALUES (?, ?)",
            [(number, row.tobytes()) for (number, _), row in zip(new, vectors, strict=True)],
        )
        return vectors

    def rebuild(
        self,
        embedder: str | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        """Make the vector index again from the shelf; with another embedder, the vectors too."""
        from arguendo.corpus.index.embedders import embedder as embedder_named

        if embedder is not None and embedder != reading.fact(self.db, "embedder"):
            fresh = embedder_named(embedder)
            with schema.broken_disk_explained(self.folder), self._writing():
                self.db.execute("DELETE FROM vector")
                self.db.execute("UPDATE fact SET value = ? WHERE key = 'embedder'", (fresh.name,))
            self._embedder = fresh
        total = reading.counts(self.db)["passage"]
        done = 0
        while True:
            some = self.db.execute(
                "SELECT number, text FROM passage WHERE number NOT IN (SELECT number FROM vector) "
                "ORDER BY number LIMIT ?",
                (_BATCH,),
            ).fetchall()
            if not some:
                break
            with schema.broken_disk_explained(self.folder), self._writing():
                self._embed(some)
            done += len(some)
            on_progress(Progress(records=0, passages=done, fraction=done / max(total, 1)))
        from arguendo.corpus.index.chroma import ChromaIndex

        with self._opening:
            self._index = self._index or ChromaIndex(self.folder)
            self._fill(self._index)

    def _fill(self, index: "Index") -> None:
        """Fill an index from the vectors on the shelf."""
        import numpy as np

        index.clear()
        rows = self.db.execute("SELECT number, vector FROM vector ORDER BY number")
        while some := rows.fetchmany(5000):
            vectors = np.stack([np.frombuffer(vector, dtype=np.float32) for _, vector in some])
            index.add([number for number, _ in some], vectors)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold one transaction; what fails inside it did not happen."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    # --- asking --------------------------------------------------------------------------------

    def search(
        self, query: str, *, as_of: dt.date, most: int = 10, passages_each: int = 3
    ) -> list["Hit"]:
        """Return the authorities, decided on or before the day, that bear on a query."""
        from arguendo.corpus.search import search

        if not query.strip():
            return []
        return search(
            self.db,
            self.index,
            self.embedder.embed([query])[0],
            query,
            not_after=as_of.isoformat(),
            most=most,
            passages_each=passages_each,
        )

    def resolve(self, reference: Reference, name: str = "") -> Resolution:
        """Return what stands at a reference."""
        return authorities.resolve(self.db, reference, name)

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the authorities held that answer to a name."""
        return authorities.named(self.db, name)

    def authority(self, id: str) -> Authority | None:
        """Return the authority of that id."""
        return reading.authority(self.db, id)

    def opinions(self, authority: str) -> tuple[Opinion, ...]:
        """Return the opinions of an authority, with their words."""
        return reading.opinions(self.db, authority)

    def passages(self, ids: tuple[str, ...]) -> tuple[Passage, ...]:
        """Return the passages of those ids, in that order."""
        return reading.passages(self.db, ids)

    def passages_of(self, authority: str) -> tuple[Passage, ...]:
        """Return every passage of an authority, in order."""
        return reading.passages_of(self.db, authority)

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return how authorities decided on or before the day deal with this one."""
        return tuple(
            treatment
            for reference in authority.references
            for treatment in reading.treatments_of(self.db, reference)
            if treatment.decided is None or treatment.decided <= as_of.isoformat()
        )

    def coverage(self, reporter: str, volume: str) -> Coverage:
        """Return what the library holds of a reporter and of one of its volumes."""
        return reading.coverage(self.db, reporter, volume)

    def holdings(self) -> tuple[tuple[str, int, int, int], ...]:
        """Return (reporter, first volume, last volume, authorities) for every reporter held."""
        return reading.holdings(self.db)

    def counts(self) -> dict[str, int]:
        """Return how many of each thing the library holds."""
        return reading.counts(self.db)

    @property
    def embedder_name(self) -> str:
        """The name of the embedder recorded, without loading it."""
        return reading.fact(self.db, "embedder") or ""

    @property
    def digest(self) -> str:
        """A digest of what the shelf holds, computed again when the shelf has changed."""
        state = (self.db.execute("PRAGMA data_version").fetchone()[0], self.db.total_changes)
        known: tuple[tuple[int, int], str] | None = getattr(self._local, "digest", None)
        if known is None or known[0] != state:
            known = self._local.digest = (state, reading.digest(self.db))
        return known[1]

    def check(self) -> tuple[str, ...]:
        """Return, in words, everything on which shelf, authorities and index disagree."""
        db, counts = self.db, self.counts()
        wrong = []
        integrity = db.execute("PRAGMA quick_check").fetchone()[0]
        if integrity != "ok":
            wrong.append(f"the shelf's file is damaged: {integrity}")
        for what, query in _CHECKS.items():
            number = db.execute(query).fetchone()[0]
            if number:
                wrong.append(f"{number:,} {what}")
        try:
            indexed = self.index.count()
        except UnavailableError as error:
            wrong.append(str(error))
        else:
            if indexed != counts["vector"]:
                wrong.append(f"the index holds {indexed:,} of {counts['vector']:,} vectors")
        return tuple(wrong)


_CHECKS: dict[str, str] = {
    "passages without a vector": "SELECT count(*) FROM passage "
    "WHERE number NOT IN (SELECT number FROM vector)",
    "vectors without a passage": "SELECT count(*) FROM vector "
    "WHERE number NOT IN (SELECT number FROM passage)",
    "passages without an opinion": "SELECT count(*) FROM passage "
    "WHERE opinion NOT IN (SELECT id FROM opinion)",
    "opinions without an authority": "SELECT count(*) FROM opinion "
    "WHERE authority NOT IN (SELECT id FROM authority)",
    "references without an authority": "SELECT count(*) FROM reference "
    "WHERE authority NOT IN (SELECT id FROM authority)",
    "authorities without a witness": "SELECT count(*) FROM authority "
    "WHERE id NOT IN (SELECT authority FROM witness)",
    "authorities with text and no passage": "SELECT count(*) FROM authority "
    "WHERE text <> 'none' AND id NOT IN (SELECT authority FROM passage)",
    "passages that differ from their opinion's words": "SELECT count(*) FROM passage "
    "JOIN opinion ON opinion.id = passage.opinion "
    "WHERE substr(opinion.text, start + 1, end - start) <> passage.text",
}
