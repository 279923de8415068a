r"""CourtListener's bulk data: a folder of its `.csv.bz2` files, as published each quarter.

Each is one table written by PostgreSQL: every field in quotes, `\"` for a quotation mark and
`\\` for a backslash, nothing for a null. No table is in the order of another, and together they
are larger than memory: they are joined in a file of SQLite beside them, which shrinks to nothing
at the end. A row read into it is not read again after a stop.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.courtlistener_bulk.joining import empty, joined, opened, stage
from arguendo.corpus.sources.courtlistener_bulk.tables import TABLES
from arguendo.corpus.sources.interface import Found, Given, Named, SetAside, Source


class CourtListenerBulk:
    """Reads the newest of each table in a folder."""

    name = "courtlistener"

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        if "opinion-clusters" not in self._files:
            raise InputError(
                f"There is no opinion-clusters-DATE.csv.bz2 in {folder}.",
                "Get it with dockets, citations and opinions of the same day from "
                "https://www.courtlistener.com/help/api/bulk-data/.",
            )

    @cached_property
    def _files(self) -> dict[str, Path]:
        """The newest file of each table: their names end in the day."""
        found = {}
        for table in TABLES:
            files = sorted(
                one
                for one in self._folder.glob(f"{table}-[0-9]*.csv*")
                if one.name.endswith((".csv", ".csv.bz2"))
            )
            if files:
                found[table] = files[-1]
        return found

    @property
    def origin(self) -> str:
        """The folder's absolute path."""
        return str(self._folder)

    @property
    def key(self) -> str:
        """The folder, and a hash of the names, sizes and times of the files read."""
        stats = [(one.name, one.stat()) for one in self._files.values()]
        told = "".join(f"{name}:{stat.st_size}:{stat.st_mtime_ns};" for name, stat in stats)
        return f"courtlistener:{self.origin}:{hashlib.sha256(told.encode()).hexdigest()[:16]}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the clusters after that id, in the order of their ids."""
        db = opened(self._folder, self.key)
        try:
            (last,) = db.execute("SELECT max(last) FROM finished").fetchone()
            if last is not None and after >= last:
                return
            if last is not None:
                empty(db)
            for table in TABLES:
                if table in self._files:
                    stage(db, table, self._files[table])
            yield from joined(db, after, self._day)
        finally:
            db.close()

    @property
    def _day(self) -> str:
        """The day on which the clusters were fetched, or their file last changed."""
        changed = self._files["opinion-clusters"].stat().st_mtime
        return dt.datetime.fromtimestamp(changed, dt.UTC).date().isoformat()


def _opening(name: str, _: Given) -> Source | None:
    prefix, colon, path = name.partition(":")
    folder = Path(path).expanduser()
    if prefix != "courtlistener" or not colon or not path or not folder.is_dir():
        return None
    return CourtListenerBulk(folder)


NAMED = Named(
    forms=(("courtlistener:FOLDER", "CourtListener's bulk data: its .csv.bz2 files in a folder"),),
    open=_opening,
)
