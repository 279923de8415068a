"""What is put into a library: sources, vectors, and whose word it is that a volume is whole."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from arguendo.corpus import vectors
from arguendo.corpus.built import BATCH, BuildReport, Progress
from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.library.opened import Opened
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.facts import drop
from arguendo.corpus.shelf.whole import vouch
from arguendo.corpus.volumes import Volumes

if TYPE_CHECKING:
    from arguendo.corpus.fanning import Workers
    from arguendo.corpus.sources.interface import Source


class Building(Opened):
    """An open library that is written to, by whoever holds the one turn to build."""

    def build(
        self, source: "Source", on_progress: Callable[[Progress], None] = lambda _: None
    ) -> BuildReport:
        """Shelve what the source holds, embed it and index it.

        Resumable: what was committed stays, and the next build of the same source goes on
        after it. Idempotent: a record already held is left alone.
        """
        from arguendo.corpus.building import build

        with self._building():
            try:
                return build(self, source, on_progress)
            except KeyboardInterrupt:
                if self._index is not None:  # It may have been stopped between shelf and index.
                    vectors.mend(self.db, self._index)
                raise

    def vouch(self, volumes: Iterable[Volumes], by: str) -> int:
        """Record that volumes are held whole, on whose word; return how many.

        It stands until a decision is shelved of which whoever vouched did not know.
        """
        with schema.broken_disk_explained(self.folder), self.writing():
            return vouch(self.db, volumes, by)

    def rebuild(
        self,
        embedder: str | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        """Make the index and the look-ups again from the shelf, and vectors that are missing.

        With another embedder, every vector too, as `re_embed` does.
        """
        with self._building():
            self._rebuild(on_progress)
            if embedder is not None and not self._embeds_with(embedder):
                self._re_embed(embedder, on_progress)

    def re_embed(
        self,
        embedder: str | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        """Make every vector again from the shelf; the old ones serve until the new are whole.

        Without a name: goes on where another attempt was stopped, else with the same embedder.
        """
        with self._building():
            self._re_embed(embedder, on_progress)

    def _embeds_with(self, embedder: str) -> bool:
        from arguendo.corpus.index.embedders import embedder as embedder_named
        from arguendo.corpus.index.embedders import is_named

        embedder_named(embedder)  # A name that there is not is told.
        return is_named(embedder, self.embedder_name)

    def _re_embed(self, embedder: str | None, on_progress: Callable[[Progress], None]) -> None:
        from arguendo.corpus.reembedding import re_embed

        with schema.broken_disk_explained(self.folder):
            re_embed(self, embedder, on_progress)

    def _rebuild(self, on_progress: Callable[[Progress], None]) -> None:
        from arguendo.corpus.index.opening import must_be_ours, opened
        from arguendo.corpus.shelf.deriving import derive

        with self._opening:
            self._index = self._index or opened(self.db, self.folder)
            must_be_ours(self._index, self.folder)
        with schema.broken_disk_explained(self.folder), self.writing() as db:
            derive(db)
        self.embed_missing(on_progress)
        with self._opening, schema.broken_disk_explained(self.folder):
            vectors.fill(self.db, self._index)
            self.indexed_to(reading.newest_vector(self.db))

    def embed_missing(self, on_progress: Callable[[Progress], None] = lambda _: None) -> None:
        """Embed passages that a build with workers left without a vector, in the turn held."""
        from arguendo.corpus.building import FANNED

        total = reading.counts(self.db)["passage"]
        done = last = 0
        while some := reading.without_vector(self.db, last, BATCH):
            last = some[-1][0]
            with schema.broken_disk_explained(self.folder), self.writing():
                vectors.shelve(self.db, self.embedder, some, BATCH)
            if self._index is not None and self._index.ours:
                vectors.index(self.db, self._index, [number for number, _ in some])
            done += len(some)
            on_progress(Progress(records=0, passages=done, fraction=done / max(total, 1)))
        with self.writing() as db:
            drop(db, FANNED)

    def build_with(
        self,
        workers: "Workers",
        source: "Source",
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> BuildReport:
        """Shelve what the source holds, and have it embedded by workers (Ray) after that."""
        from arguendo.corpus.building import build
        from arguendo.corpus.fanning import embed_missing

        began = time.monotonic()
        with self._building():
            report = build(self, source, on_progress, embedding=False)
            embed_missing(self, workers, on_progress)
            return report.but(seconds=round(time.monotonic() - began, 2))

    def keep_vectors(
        self, at: str | None, on_progress: Callable[[Progress], None] = lambda _: None
    ) -> bool:
        """Keep the vectors in the Chroma server at an address, or, with None, in the folder.

        Returns whether none of them is left where they were.
        """
        from arguendo.corpus.index.server import address
        from arguendo.corpus.keeping import keep_here, keep_in

        with self._building(), schema.broken_disk_explained(self.folder):
            if at is None:
                return keep_here(self, on_progress)
            return keep_in(self, address(at), on_progress)

    @contextmanager
    def _building(self) -> Iterator[None]:
        """Hold the one turn there is to build."""
        with schema.turn(self.folder, "building") as mine:
            if not mine:
                raise UnavailableError(
                    f"Another process is building the library in {self.folder}.",
                    "Wait until it has finished and run the command again.",
                )
            yield
