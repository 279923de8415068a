"""What a library is asked: what bears on a query, what stands at a reference, who cites whom."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from arguendo.corpus import authorities
from arguendo.corpus.errors import ServerAwayError, UnavailableError
from arguendo.corpus.library.opened import Opened
from arguendo.corpus.model import (
    Authority,
    CitedAs,
    Coverage,
    Opinion,
    Pages,
    Passage,
    Reference,
    Resolution,
    Treatment,
    last_day,
)
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    from arguendo.corpus.citator.passages import Citator
    from arguendo.corpus.citator.routes import Routes
    from arguendo.corpus.search import Hit


_KEPT = 4_096
"""Answers of one kind that a thread keeps."""
_OPINIONS_KEPT = 256
"""Decisions whose opinions a thread keeps: some twenty megabytes, and what eight briefs quote."""


class Asking(Opened):
    """An open library that is read from."""

    def search(
        self,
        query: str,
        *,
        as_of: dt.date,
        most: int = 10,
        passages_each: int = 3,
        forum: str = "",
        courts: Sequence[str] = (),
    ) -> list["Hit"]:
        """Return the authorities, decided on or before the day, that bear on a query.

        A draft's `[CITE]` is the place that is asked about: words tell the more the nearer they
        stand to it. A year given as in a citation, `(1968)`, speaks for what was decided in it.

        With a forum, a courts-db id, behind the `most` come the decisions that bind it and treat
        one of them adversely: `search.controlling` says what is guaranteed, and what is not. With
        courts, none but their decisions is answered, also behind the `most`; what other courts
        say of these counts as it does without.
        """
        from arguendo.corpus.courts import must_be_known
        from arguendo.corpus.search import search

        for one in courts:
            must_be_known(one)
        query = query.encode("utf-8", "replace").decode()  # Half a character is none.
        if not query.strip():
            return []

        def ask() -> list["Hit"]:
            with self.reading() as db:
                return search(
                    db,
                    self.index,
                    self.embedder.embed([query])[0],
                    query,
                    not_after=as_of.isoformat(),
                    most=most,
                    passages_each=passages_each,
                    forum=forum,
                    courts=courts,
                    treatments_of=lambda one: self.treatments_of(one, as_of),
                )

        try:
            return ask()
        except UnavailableError as error:
            if self._index is None or isinstance(error, ServerAwayError):
                raise
            self._index = None  # Another process may have made the index anew since it was opened.
            return ask()

    def resolve(self, reference: Reference, name: str = "") -> Resolution:
        """Return what stands at a reference."""
        with self.reading() as db:
            kept: dict[tuple[str, str, str, str], Resolution] = self._kept(db, "resolve")
            question = (reference.reporter, reference.volume, reference.page, name)
            if question not in kept:
                kept[question] = authorities.resolve(db, reference, name, self._coverage_of)
            return kept[question]

    def _kept(self, db: Shelf, kind: str, most: int = _KEPT) -> dict[Any, Any]:
        """Return the answers of a kind that are kept: none if the shelf has changed since.

        Texts cite the same authorities again and again, and so does a text that is edited.
        """
        state = db.state()
        kept: tuple[object, dict[str, dict[Any, Any]]] | None = getattr(self._local, "kept", None)
        if kept is None or kept[0] != state:
            kept = self._local.kept = (state, {})
        answers = kept[1].setdefault(kind, {})
        if len(answers) >= most:
            del answers[next(iter(answers))]  # The oldest alone: the others may be asked again.
        return answers

    def _coverage_of(self, db: Shelf, reporter: str, volume: str) -> Coverage:
        """Return what is held of a volume; to count a large reporter takes long."""
        counted: dict[str, int] = self._kept(db, "counted")
        if reporter not in counted:
            counted[reporter] = reading.in_reporter(db, reporter)
        return reading.coverage(db, reporter, volume, counted[reporter])

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the authorities held that answer to a name."""
        with self.reading() as db:
            kept: dict[str, tuple[Authority, ...]] = self._kept(db, "named")
            if name not in kept:
                kept[name] = authorities.named(db, name)
            return kept[name]

    def cited_as(self, reference: Reference, as_of: dt.date) -> tuple[CitedAs, ...]:
        """Return how decisions made on or before the day cite what is printed at a reference."""
        from arguendo.corpus.citator.cited_as import cited_as

        with self.reading() as db:
            kept: dict[tuple[str, dt.date], tuple[CitedAs, ...]] = self._kept(db, "cited")
            key = (str(reference), as_of)
            if key not in kept:
                kept[key] = cited_as(db, reference, as_of.isoformat())
            return kept[key]

    def by_docket(self, docket: str) -> tuple[Authority, ...]:
        """Return the authorities under a docket number, of whatever court."""
        with self.reading() as db:
            return authorities.by_docket(db, docket)

    def authority(self, id: str) -> Authority | None:
        """Return the authority of that id."""
        with self.reading() as db:
            return reading.authority(db, id)

    def pages(self, authority: str) -> Pages | None:
        """Return over which pages an authority is known to run, by its id."""
        with self.reading() as db:
            kept: dict[str, Pages | None] = self._kept(db, "pages")
            if authority not in kept:
                kept[authority] = reading.pages(db, authority)
            return kept[authority]

    def opinions(self, authority: str) -> tuple[Opinion, ...]:
        """Return the opinions of an authority, with their words."""
        with self.reading() as db:
            kept: dict[str, tuple[Opinion, ...]] = self._kept(db, "opinions", _OPINIONS_KEPT)
            if authority not in kept:
                kept[authority] = reading.opinions(db, authority)
            return kept[authority]

    def passages(self, ids: tuple[str, ...]) -> tuple[Passage, ...]:
        """Return the passages of those ids, in that order."""
        with self.reading() as db:
            return reading.passages(db, ids)

    def passages_of(self, authority: str) -> tuple[Passage, ...]:
        """Return every passage of an authority, in order."""
        with self.reading() as db:
            return reading.passages_of(db, authority)

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return how authorities decided on or before the day deal with this one.

        What sources state comes first; then what the opinions of later decisions say.
        """
        from arguendo.corpus.citator.citing import treatments_by_later

        with self.reading() as db:
            told: dict[tuple[str, dt.date], tuple[Treatment, ...]] = self._kept(db, "told")
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

    def citator(self, authority: Authority, as_of: dt.date) -> "Citator":
        """Return every decision made on or before the day that cites this one, by class."""
        from arguendo.corpus.citator.passages import citator

        treatments = self.treatments_of(authority, as_of)
        with self.reading() as db:
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
        with self.reading() as db:
            bearing = Bearing(db, self.embedder, thesis) if thesis.strip() else None
            return routes(db, old, new, against, bearing)

    def overruled(self, authority: Authority, as_of: dt.date) -> bool:
        """Tell whether a decision made on or before the day is known to overrule this one whole."""
        from arguendo.corpus.search.controlling import overrules

        return any(overrules(one) for one in self.treatments_of(authority, as_of))

    def coverage(self, reporter: str, volume: str) -> Coverage:
        """Return what the library holds of a reporter and of one of its volumes."""
        with self.reading() as db:
            return self._coverage_of(db, reporter, volume)

    def holdings(self) -> tuple[tuple[str, int, int, int], ...]:
        """Return (reporter, first volume, last volume, authorities) for every reporter held."""
        with self.reading() as db:
            return reading.holdings(db)

    def whole_volumes(self) -> tuple[tuple[str, str, int | None, str], ...]:
        """Return (reporter, volume, last page, who vouches) of the volumes held whole."""
        with self.reading() as db:
            return reading.whole_volumes(db)

    def counts(self) -> dict[str, int]:
        """Return how many of each thing the library holds."""
        with self.reading() as db:
            return reading.counts(db)

    def undated(self) -> int:
        """Return how many authorities have text and no date: no search as of a day finds them."""
        with self.reading() as db:
            return reading.undated(db)

    @property
    def digest(self) -> str:
        """A digest of what the shelf holds."""
        with self.reading() as db:
            kept: dict[str, str] = self._kept(db, "digest")
            if "" not in kept:
                kept[""] = reading.digest(db)
            return kept[""]

    def check(self) -> tuple[str, ...]:
        """Return, in words, everything on which shelf, authorities and index disagree."""
        from arguendo.corpus.agreement import disagreements

        return disagreements(self.db, self.folder)
