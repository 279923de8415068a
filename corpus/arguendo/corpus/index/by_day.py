"""Vectors in the order of their days, in a file beside the shelf: a search as of a day reads less.

An index of nearest neighbours knows no days, and its own filter costs ten to ninety times the raw
query. In the order of days, what was decided by a day is the beginning of a file. It is compared
with the query exactly where it is short, or a small part of the whole; where most of the whole
was decided by the day, the index is asked for so many more neighbours as fall away. The file tells
of every vector the court as well: what some courts decided by the day is picked out of the
beginning, and weighed in the same way.
"""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.index.interface import Index
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    _Arrays = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]

FOLDER = "by-day"
SHORT = 60_000
"""Vectors that are compared one by one sooner than any index is asked."""
PART = 3
"""Where fewer than one in three was decided by the day, these are compared one by one."""
_BESIDE = ("numbers.npy", "days.npy", "courts.npy")
_SPARE = 1.25
_TAIL = 0.1
"""The part of the whole that may be newer than the file before it is written anew."""
_BATCH = 4096
_TOGETHER = 512
_DEAD = 200
"""Vectors in the file that may be gone from the shelf before it is no longer trusted."""
_SURE = 1e-5
"""By how much a likeness told in single precision may be off."""


class ByDay:
    """The vectors of a shelf by day, mapped from a file; newer ones are read from the shelf."""

    def __init__(self, folder: Path, told: dict[str, int | str]) -> None:
        import numpy as np

        self.newest = int(told["newest"])
        count, dimensions = int(told["count"]), int(told["dimensions"])
        self._numbers = np.load(folder / "numbers.npy", mmap_mode="r")
        self._days = np.load(folder / "days.npy")
        self._courts = np.load(folder / "courts.npy")
        self._codes = {court: n for n, court in enumerate(str(told["courts"]).split("\n"))}
        self._rows = np.memmap(folder / "vectors.f32", np.float32, "r", shape=(count, dimensions))
        self._tail: tuple[Any, ...] = (self.newest, *_arrays([], dimensions, self._codes))

    def of_courts(self, db: Shelf, courts: Sequence[str], not_after: str) -> "NDArray[np.int64]":
        """Return the numbers of the passages that courts decided by the day; some may be gone."""
        import numpy as np

        by = day_number(not_after)
        first = int(np.searchsorted(self._days, by, side="right"))
        added, days, of, _ = self._newer(db)
        held = self._numbers[:first][self._by(courts, self._courts[:first])]
        return np.concatenate([held, added[(days <= by) & self._by(courts, of)]])

    def _by(self, courts: Sequence[str], of: "NDArray[np.int32]") -> "NDArray[np.bool_]":
        """Return which of some courts, as they stand in the file, are among these."""
        import numpy as np

        return np.isin(of, [self._codes[one] for one in courts if one in self._codes])

    def nearest(
        self,
        db: Shelf,
        index: Index,
        vector: "NDArray[np.float32]",
        most: int,
        not_after: str,
        courts: Sequence[str] = (),
    ) -> list[tuple[int, float]] | None:
        """Return (number, likeness) of the nearest that were decided by the day.

        With courts, of those alone that they decided. None where too much of the file is gone
        from the shelf to be sure.
        """
        import numpy as np

        if len(vector) != self._rows.shape[1]:
            raise UnavailableError(
                "The vectors of this library have been made again with another embedder.",
                "Run the command again.",
            )
        by = day_number(not_after)
        whole = len(self._days)
        first = int(np.searchsorted(self._days, by, side="right"))
        theirs = np.flatnonzero(self._by(courts, self._courts[:first])) if courts else None
        many = first if theirs is None else len(theirs)
        if many > SHORT and many * PART > whole:
            depth = int(most * _SPARE * whole / many)
            near = [number for number, _ in index.nearest(vector, depth)]
            timely = reading.timely(db, near, not_after, courts)
            if len(timely) >= most:
                return _ranked(reading.vectors(db, sorted(timely)), vector)[:most]
        rows, numbers = self._rows[:first], self._numbers[:first]
        likeness = _likeness(rows, vector, theirs)
        added, days, of, newer = self._newer(db)
        if len(added):
            wanted = days <= by
            if courts:
                wanted &= self._by(courts, of)
            newer, added = newer[wanted], added[wanted]
            likeness = np.concatenate([likeness, _likeness(newer, vector)])
        spare = most + _DEAD
        lowest = np.partition(likeness, -spare)[-spare] if len(likeness) > spare else -np.inf
        places = np.flatnonzero(likeness >= lowest - _SURE)
        held, later = places[places < many], places[places >= many] - many
        if theirs is not None:
            held = theirs[held]
        exact = exactly(np.concatenate([rows[held], newer[later]]), vector)
        every = np.concatenate([numbers[held], added[later]])
        timely = reading.timely(db, every.tolist(), not_after, courts)  # Some may be gone since.
        if len(timely) < min(most, len(every)):
            return None
        order = np.lexsort((every, -exact)).tolist()
        told = ((int(every[at]), float(exact[at])) for at in order)
        return [one for one in told if one[0] in timely][:most]

    def _newer(self, db: Shelf) -> "_Arrays":
        """Return what was shelved after the file was written."""
        import numpy as np

        newest, *held = self._tail
        now = reading.newest_vector(db)
        if now > newest:
            more = _arrays(reading.dated_after(db, newest), self._rows.shape[1], self._codes)
            held = [np.concatenate([old, new]) for old, new in zip(held, more, strict=True)]
            self._tail = (now, *held)
        numbers, days, courts, rows = held
        return numbers, days, courts, rows


def exactly(rows: "NDArray[np.float32]", vector: "NDArray[np.float32]") -> "NDArray[np.float64]":
    """Return the likeness of each row to six places, by whatever way the row was found.

    Row by row and in double precision: what stands beside a row must not change its sum.
    """
    import numpy as np

    told: NDArray[np.float64] = (rows.astype(np.float64) * vector).sum(axis=1).round(6)
    return told


def _ranked(held: dict[int, bytes], vector: "NDArray[np.float32]") -> list[tuple[int, float]]:
    import numpy as np

    rows = np.stack([np.frombuffer(row, np.float32) for row in held.values()])
    told = zip(held, exactly(rows, vector).tolist(), strict=True)
    return sorted(told, key=lambda one: (-one[1], one[0]))


def _likeness(
    rows: "NDArray[np.float32]",
    vector: "NDArray[np.float32]",
    at_places: "NDArray[np.int64] | None" = None,
) -> "NDArray[np.float32]":
    """Return the likeness of each row, or of those at some places, some hundred at a time.

    So few are multiplied in one thread; many would wait for others where a machine is busy.
    """
    import numpy as np

    many = len(rows) if at_places is None else len(at_places)
    told = np.empty(many, np.float32)
    for at in range(0, many, _TOGETHER):
        some = slice(at, at + _TOGETHER)
        np.matmul(rows[some if at_places is None else at_places[some]], vector, out=told[some])
    return told


def day_number(day: str) -> int:
    """Return a day as a number that grows with it.

    >>> day_number("1973-01-22")
    19730122
    """
    return int(day[:10].replace("-", ""))


def by_day(db: Shelf, folder: Path, of: str) -> ByDay | None:
    """Open the file, written anew where it is of other vectors or too far behind.

    `of` names the vectors. None where there is no room for it or too little to order.
    """
    place = folder / FOLDER
    held, newest = reading.how_many_vectors(db), reading.newest_vector(db)
    if not held:
        return None
    told = _told(place)
    behind = 0
    if told is not None:
        behind = reading.how_many_after(db, int(told["newest"]))
    stale = told is None or told["of"] != of or int(told["newest"]) > newest
    try:
        if stale or behind > max(_TAIL * held, 1000):
            _write(db, place, of)
            told = _told(place)
        return ByDay(place, told) if told else None
    except OSError:
        return None


def _told(place: Path) -> dict[str, int | str] | None:
    try:
        told: dict[str, int | str] = json.loads((place / "what.json").read_text())
        whole = int(told["count"]) * int(told["dimensions"]) * 4
        others = all((place / name).is_file() for name in _BESIDE)
        return (
            told
            if others and "courts" in told and (place / "vectors.f32").stat().st_size == whole
            else None
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(db: Shelf, place: Path, of: str) -> None:
    """Write the file under another name, and give it its own when it is whole."""
    import numpy as np

    fresh = place.with_name(f"{place.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    order = reading.in_order_of_days(db)
    newest, dimensions = reading.newest_vector(db), 0
    with (fresh / "vectors.f32").open("wb") as out:
        for at in range(0, len(order), _BATCH):
            numbers = [number for number, _, _ in order[at : at + _BATCH]]
            for some in _in_hundreds(numbers):
                held = reading.vectors(db, some)
                dimensions = len(held[some[0]]) // 4
                out.writelines(held[number] for number in some)
    codes: dict[str, int] = {}
    numbered = [codes.setdefault(court, len(codes)) for _, _, court in order]
    np.save(fresh / "numbers.npy", np.array([number for number, _, _ in order], np.int64))
    np.save(fresh / "days.npy", np.array([day_number(day) for _, day, _ in order], np.int32))
    np.save(fresh / "courts.npy", np.array(numbered, np.int32))
    told = {"of": of, "newest": newest, "count": len(order), "dimensions": dimensions}
    told["courts"] = "\n".join(codes)
    (fresh / "what.json").write_text(json.dumps(told))
    shutil.rmtree(place, ignore_errors=True)
    fresh.rename(place)


def _in_hundreds(numbers: Sequence[int]) -> list[Sequence[int]]:
    return [numbers[at : at + 500] for at in range(0, len(numbers), 500)]


def _arrays(
    rows: list[tuple[int, str, str, bytes]], dimensions: int, codes: dict[str, int]
) -> "_Arrays":
    """Return numbers, days, courts and vectors, a court by its code; new ones are given one."""
    import numpy as np

    vectors = np.frombuffer(b"".join(row for _, _, _, row in rows), np.float32)
    return (
        np.array([number for number, _, _, _ in rows], np.int64),
        np.array([day_number(day) for _, day, _, _ in rows], np.int32),
        np.array([codes.setdefault(court, len(codes)) for _, _, court, _ in rows], np.int32),
        vectors.reshape(len(rows), dimensions),
    )
