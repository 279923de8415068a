"""A library that is open: its folder, the shelf, the embedder and the index in it."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from arguendo.corpus import vectors
from arguendo.corpus.errors import EmbedderMismatchError, NotWritableError
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.facts import note
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    from arguendo.corpus.index.embedders import Embedder
    from arguendo.corpus.index.interface import Index
    from arguendo.corpus.memoranda import Memoranda


class Opened:
    """A library's folder, with its shelf, its embedder and its vector index.

    Safe to use from several threads: each has its own connection to the shelf.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._local = threading.local()
        self._opening = threading.RLock()
        self._index: Index | None = None
        self._newest: tuple[int, str] | None = None
        self._embedder: Embedder | None = None

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the library in the folder; LibraryMissingError where there is none."""
        library = cls(folder)
        library.db  # noqa: B018  Opening is the check.
        return library

    @classmethod
    def create(cls, folder: Path, embedder: str | None = None) -> Self:
        """Open the library in the folder, making it first where there is none.

        `embedder` names what vectors are made with. A library made with another one raises
        EmbedderMismatchError: vectors of two embedders cannot be compared.
        """
        from arguendo.corpus.index.embedders import DEFAULT, is_named
        from arguendo.corpus.index.embedders import embedder as embedder_named

        schema.create(folder)
        library = cls(folder)
        recorded = reading.fact(library.db, "embedder")
        if recorded is None:
            library._embedder = embedder_named(embedder or DEFAULT)
            with library.writing():
                note(library.db, "embedder", library._embedder.name)
        elif embedder is not None and not is_named(embedder, recorded):
            raise EmbedderMismatchError(
                f"The library in {folder} was made with the embedder {recorded}, not {embedder}.",
                f"Go on with --embedder {recorded}, or make its vectors again: "
                f"arguendo index re-embed --embedder {embedder}",
            )
        return library

    @property
    def db(self) -> Shelf:
        """The calling thread's connection to the shelf."""
        db: Shelf | None = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = schema.connect(self.folder)
        return db

    def close(self) -> None:
        """Close the calling thread's connection to the shelf."""
        db: Shelf | None = getattr(self._local, "db", None)
        if db is not None:
            db.close()
            self._local.db = self._local.kept = None

    def close_index(self) -> None:
        """Let go of the vector index; asking again opens it."""
        with self._opening:
            if self._index is not None:
                self._index.close()
                self._index = None

    @property
    def embedder(self) -> "Embedder":
        """The embedder recorded in the library."""
        with self._opening:
            from arguendo.corpus.index.embedders import DEFAULT, embedder

            # Another process may have made the vectors again with another one.
            recorded = reading.fact(self.db, "embedder") or DEFAULT
            if self._embedder is None or self._embedder.name != recorded:
                self._embedder = embedder(recorded)
            return self._embedder

    @property
    def embedder_name(self) -> str:
        """The name of the embedder recorded, without loading it."""
        with self.reading() as db:
            return reading.fact(db, "embedder") or ""

    @property
    def index(self) -> "Index":
        """The vector index, filled up from the shelf where it has fallen behind."""
        with self._opening:
            from arguendo.corpus.index.exact import ExactIndex
            from arguendo.corpus.index.opening import opened, place

            newest = (reading.newest_vector(self.db), place(self.db))
            if self._index is None or self._newest != newest:
                # Whoever is building the library fills its index too.
                with schema.turn(self.folder, "building") as mine:
                    if mine or self._index is None:
                        try:
                            self._index = opened(self.db, self.folder)
                        except NotWritableError:
                            self._index = ExactIndex()
                    if mine:
                        vectors.mend(self.db, self._index)
                        self._newest = newest
                        self.order_by_day()
            return self._index

    def index_to_build(self) -> "Index":
        """Return the vector index to whoever holds the turn to build, mended."""
        from arguendo.corpus.index.opening import must_be_ours, opened
        from arguendo.corpus.reembedding import tidied

        with self._opening:
            if self._index is None:
                self._index = opened(self.db, self.folder)
            must_be_ours(self._index, self.folder)
            tidied(self, self._index)
            vectors.mend(self.db, self._index)
            self.indexed_to(reading.newest_vector(self.db))
            return self._index

    def indexed_to(self, newest: int) -> None:
        """Note the number of the newest vector that the index holds."""
        from arguendo.corpus.index.opening import place

        self._newest = (newest, place(self.db))

    def order_by_day(self) -> None:
        """Have the vectors in the order of their days, in the turn to build."""
        from arguendo.corpus.index.by_day import by_day

        if self._index is not None:
            marks = (reading.fact(self.db, key) or "" for key in ("embedder", "redated"))
            self._index.by_day = by_day(self.db, self.folder, " ".join(marks))

    @property
    def memoranda(self) -> "Memoranda":
        """The user's own memoranda, which are no authorities: apart from all else here."""
        from arguendo.corpus.memoranda import Memoranda

        return Memoranda(self.folder)

    def reading(self) -> "_Reading":
        """Explain what goes wrong in reading, such as a damaged file."""
        return _Reading(self)

    @contextmanager
    def writing(self) -> Iterator[Shelf]:
        """Hold one transaction; what fails inside it did not happen."""
        self.db.begin()
        try:
            yield self.db
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise


class _Reading:
    """The shelf of a library while it is read; a class, as it is entered thousands of times."""

    __slots__ = ("_library",)

    def __init__(self, library: Opened) -> None:
        self._library = library

    def __enter__(self) -> Shelf:
        try:
            return self._library.db
        except (OSError, sqlite3.Error) as error:
            self._explain(error)
            raise

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, OSError | sqlite3.Error):
            self._explain(error)

    def _explain(self, error: BaseException) -> None:
        explained = schema.what_the_disk_says(self._library.folder, error)
        if explained is not None:
            raise explained from error
