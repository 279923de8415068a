"""Vectors in the order of their days, in a file beside the shelf: a search as of a day reads less.

An index of nearest neighbours knows no days, and its own filter costs ten to ninety times the raw
query. In the order of days, what was decided by a day is the beginning of a file. It is compared
with the query exactly where it is short, or a small part of the whole; where most of the whole
was decided by the day, the index is asked for so many more neighbours as fall away.
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

FOLDER = "by-day"
SHORT = 60_000
"""Vectors that are compared one by one sooner than any index is asked."""
PART = 3
"""Where fewer than one in three was decided by the day, these are compared one by one."""
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
        self._rows = np.memmap(folder / "vectors.f32", np.float32, "r", shape=(count, dimensions))
        self._tail: tuple[Any, ...] = (self.newest, *_arrays([], dimensions))

    def nearest(
        self,
        db: Shelf,
        index: Index,
        vector: "NDArray[np.float32]",
        most: int,
        not_after: str,
    ) -> list[tuple[int, float]] | None:
        """Return (number, likeness) of the nearest that were decided by the day.

        None where too much of the file is gone from the shelf to be sure.
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
        if first > SHORT and first * PART > whole:
            depth = int(most * _SPARE * whole / first)
            near = [number for number, _ in index.nearest(vector, depth)]
            timely = reading.timely(db, near, not_after)
            if len(timely) >= most:
                return _ranked(reading.vectors(db, sorted(timely)), vector)[:most]
        rows, numbers = self._rows[:first], self._numbers[:first]
        likeness = _likeness(rows, vector)
        added, days, newer = self._newer(db)
        if len(added):
            newer, added = newer[days <= by], added[days <= by]
            likeness = np.concatenate([likeness, _likeness(newer, vector)])
        spare = most + _DEAD
        lowest = np.partition(likeness, -spare)[-spare] if len(likeness) > spare else -np.inf
        places = np.flatnonzero(likeness >= lowest - _SURE)
        best = np.concatenate(
            [rows[places[places < first]], newer[places[places >= first] - first]]
        )
        exact = exactly(best, vector)
        every = np.concatenate([numbers, added])[places]
        timely = reading.timely(db, every.tolist(), not_after)  # Some may be gone since.
        if len(timely) < min(most, len(every)):
            return None
        order = np.lexsort((every, -exact)).tolist()
        told = ((int(every[at]), float(exact[at])) for at in order)
        return [one for one in told if one[0] in timely][:most]

    def _newer(
        self, db: Shelf
    ) -> "tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]":
        """Return what was shelved after the file was written."""
        import numpy as np

        newest, numbers, days, rows = self._tail
        now = reading.newest_vector(db)
        if now > newest:
            more = _arrays(reading.dated_after(db, newest), self._rows.shape[1])
            numbers = np.concatenate([numbers, more[0]])
            days = np.concatenate([days, more[1]])
            rows = np.concatenate([rows, more[2]])
            self._tail = (now, numbers, days, rows)
        return numbers, days, rows


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


def _likeness(rows: "NDArray[np.float32]", vector: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Return the likeness of each row, some hundred at a time.

    So few are multiplied in one thread; many would wait for others where a machine is busy.
    """
    import numpy as np

    told = np.empty(len(rows), np.float32)
    for at in range(0, len(rows), _TOGETHER):
        np.matmul(rows[at : at + _TOGETHER], vector, out=told[at : at + _TOGETHER])
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
        others = all((place / name).is_file() for name in ("numbers.npy", "days.npy"))
        return told if others and (place / "vectors.f32").stat().st_size == whole else None
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
            numbers = [number for number, _ in order[at : at + _BATCH]]
            for some in _in_hundreds(numbers):
                held = reading.vectors(db, some)
                dimensions = len(held[some[0]]) // 4
                out.writelines(held[number] for number in some)
    np.save(fresh / "numbers.npy", np.array([number for number, _ in order], np.int64))
    np.save(fresh / "days.npy", np.array([day_number(day) for _, day in order], np.int32))
    told = {"of": of, "newest": newest, "count": len(order), "dimensions": dimensions}
    (fresh / "what.json").write_text(json.dumps(told))
    shutil.rmtree(place, ignore_errors=True)
    fresh.rename(place)


def _in_hundreds(numbers: Sequence[int]) -> list[Sequence[int]]:
    return [numbers[at : at + 500] for at in range(0, len(numbers), 500)]


def _arrays(
    rows: list[tuple[int, str, bytes]], dimensions: int
) -> "tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]":
    import numpy as np

    vectors = np.frombuffer(b"".join(row for _, _, row in rows), np.float32)
    return (
        np.array([number for number, _, _ in rows], np.int64),
        np.array([day_number(day) for _, day, _ in rows], np.int32),
        vectors.reshape(len(rows), dimensions),
    )
