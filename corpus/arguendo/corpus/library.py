"""The library: one door to what the law says. Build it, search it, ask it of citations."""

import datetime as dt
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from arguendo.corpus import authorities, vectors
from arguendo.corpus.built import BATCH, BuildReport, Progress
from arguendo.corpus.errors import (
    EmbedderMismatchError,
    NotWritableError,
    ServerAwayError,
    UnavailableError,
)
from arguendo.corpus.model import (
    Authority,
    Coverage,
    Opinion,
    Pages,
    Passage,
    Reference,
    Resolution,
    Treatment,
    last_day,
)
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.facts import drop, note
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.whole import vouch
from arguendo.corpus.volumes import Volumes

if TYPE_CHECKING:
    from arguendo.corpus.citator.passages import Citator
    from arguendo.corpus.citator.routes import Routes
    from arguendo.corpus.fanning import Workers
    from arguendo.corpus.index.embedders import Embedder
    from arguendo.corpus.index.interface import Index
    from arguendo.corpus.memoranda import Memoranda
    from arguendo.corpus.search import Hit
    from arguendo.corpus.sources.interface import Source

__all__ = ["BuildReport", "Library", "Progress"]


class Library:
    """A folder with a shelf (SQLite) and a vector index (Chroma).

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
            self._local.db = self._local.digest = None

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

    # --- building ------------------------------------------------------------------------------

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

        with self._building():
            report = build(self, source, on_progress, embedding=False)
            embed_missing(self, workers, on_progress)
            return report

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

    @contextmanager
    def _reading(self) -> Iterator[Shelf]:
        """Explain what goes wrong in reading, such as a damaged file."""
        with schema.broken_disk_explained(self.folder):
            yield self.db

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

    # --- asking --------------------------------------------------------------------------------

    def search(
        self,
        query: str,
        *,
        as_of: dt.date,
        most: int = 10,
        passages_each: int = 3,
        forum: str = "",
    ) -> list["Hit"]:
        """Return the authorities, decided on or before the day, that bear on a query.

        With a forum, a courts-db id, behind the `most` come the decisions that bind it and treat
        one of them adversely: `search.controlling` says what is guaranteed, and what is not.
        """
        from arguendo.corpus.search import search

        query = query.encode("utf-8", "replace").decode()  # Half a character is none.
        if not query.strip():
            return []

        def ask() -> list["Hit"]:
            with self._reading() as db:
                return search(
                    db,
                    self.index,
                    self.embedder.embed([query])[0],
                    query,
                    not_after=as_of.isoformat(),
                    most=most,
                    passages_each=passages_each,
                    forum=forum,
                    treatments_of=lambda one: self.treatments_of(one, as_of),
                )

        try:
            return ask()
        except UnavailableError as error:
            if self._index is None or isinstance(error, ServerAwayError):
                raise
            self._index = None  # Another process may have made the index anew since it was opened.
            return ask()

    @property
    def memoranda(self) -> "Memoranda":
        """The user's own memoranda, which are no authorities: apart from all else here."""
        from arguendo.corpus.memoranda import Memoranda

        return Memoranda(self.folder)

    def resolve(self, reference: Reference, name: str = "") -> Resolution:
        """Return what stands at a reference."""
        with self._reading() as db:
            return authorities.resolve(db, reference, name)

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the authorities held that answer to a name."""
        with self._reading() as db:
            return authorities.named(db, name)

    def by_docket(self, docket: str) -> tuple[Authority, ...]:
        """Return the authorities under a docket number, of whatever court."""
        with self._reading() as db:
            return authorities.by_docket(db, docket)

    def authority(self, id: str) -> Authority | None:
        """Return the authority of that id."""
        with self._reading() as db:
            return reading.authority(db, id)

    def pages(self, authority: str) -> Pages | None:
        """Return over which pages an authority is known to run, by its id."""
        return reading.pages(self.db, authority)

    def opinions(self, authority: str) -> tuple[Opinion, ...]:
        """Return the opinions of an authority, with their words."""
        with self._reading() as db:
            return reading.opinions(db, authority)

    def passages(self, ids: tuple[str, ...]) -> tuple[Passage, ...]:
        """Return the passages of those ids, in that order."""
        with self._reading() as db:
            return reading.passages(db, ids)

    def passages_of(self, authority: str) -> tuple[Passage, ...]:
        """Return every passage of an authority, in order."""
        with self._reading() as db:
            return reading.passages_of(db, authority)

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return how authorities decided on or before the day deal with this one.

        What sources state comes first; then what the opinions of later decisions say.
        """
        from arguendo.corpus.citator.citing import treatments_by_later

        with self._reading() as db:
            told = self._told_before(db)
            key = (authority.id, as_of)
            if key not in told:
                stated = tuple(
                    treatment
                    for reference in authority.references
                    for treatment in reading.treatments_of(db, reference)
                    if treatment.decided is None or last_day(treatment.decided) <= as_of
                )
                known = {(one.citing, one.kind) for one in stated}
                told[key] = stated + tuple(
                    one
                    for one in treatments_by_later(db, authority, as_of.isoformat())
                    if (one.citing, one.kind) not in known
                )
            return told[key]

    def _told_before(self, db: Shelf) -> dict[tuple[str, dt.date], tuple[Treatment, ...]]:
        """Return the treatments read before, none if the shelf has changed since."""
        shelf = db.state()
        if getattr(self._local, "shelf", None) != shelf:
            self._local.shelf, self._local.told = shelf, {}
        told: dict[tuple[str, dt.date], tuple[Treatment, ...]] = self._local.told
        return told

    def citator(self, authority: Authority, as_of: dt.date) -> "Citator":
        """Return every decision made on or before the day that cites this one, by class."""
        from arguendo.corpus.citator.passages import citator

        treatments = self.treatments_of(authority, as_of)
        with self._reading() as db:
            return citator(db, authority, treatments, as_of.isoformat())

    def routes(self, old: Authority, new: Authority, as_of: dt.date, thesis: str = "") -> "Routes":
        """Return the ways from an old authority to a new one through citing passages.

        With a thesis, the route whose passages say most of it comes first.
        """
        from arguendo.corpus.citator.bearing import Bearing
        from arguendo.corpus.citator.routes import Routes, routes

        for one in (old, new):
            if one.decided is None or last_day(one.decided) > as_of:
                return Routes(routes=(), looked_at=0)
        against = self.treatments_of(old, as_of)
        with self._reading() as db:
            bearing = Bearing(db, self.embedder, thesis) if thesis.strip() else None
            return routes(db, old, new, against, bearing)

    def overruled(self, authority: Authority, as_of: dt.date) -> bool:
        """Tell whether a decision made on or before the day is known to overrule this one whole."""
        from arguendo.corpus.search.controlling import overrules

        return any(overrules(one) for one in self.treatments_of(authority, as_of))

    def coverage(self, reporter: str, volume: str) -> Coverage:
        """Return what the library holds of a reporter and of one of its volumes."""
        with self._reading() as db:
            return reading.coverage(db, reporter, volume)

    def holdings(self) -> tuple[tuple[str, int, int, int], ...]:
        """Return (reporter, first volume, last volume, authorities) for every reporter held."""
        with self._reading() as db:
            return reading.holdings(db)

    def whole_volumes(self) -> tuple[tuple[str, str, int | None, str], ...]:
        """Return (reporter, volume, last page, who vouches) of the volumes held whole."""
        with self._reading() as db:
            return reading.whole_volumes(db)

    def counts(self) -> dict[str, int]:
        """Return how many of each thing the library holds."""
        with self._reading() as db:
            return reading.counts(db)

    def undated(self) -> int:
        """Return how many authorities have text and no date: no search as of a day finds them."""
        with self._reading() as db:
            return reading.undated(db)

    @property
    def embedder_name(self) -> str:
        """The name of the embedder recorded, without loading it."""
        with self._reading() as db:
            return reading.fact(db, "embedder") or ""

    @property
    def digest(self) -> str:
        """A digest of what the shelf holds."""
        with self._reading() as db:
            state = db.state()
            known: tuple[object, str] | None = getattr(self._local, "digest", None)
            if known is None or known[0] != state:
                known = self._local.digest = (state, reading.digest(db))
            return known[1]

    def check(self) -> tuple[str, ...]:
        """Return, in words, everything on which shelf, authorities and index disagree."""
        from arguendo.corpus.agreement import disagreements

        return disagreements(self.db, self.folder)
