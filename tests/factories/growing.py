"""Builds a stream of made-up opinions and tells how much memory that takes as it goes.

Run as `python growing.py FOLDER RECORDS chroma|none`.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from arguendo.corpus.sources.interface import Found, Record, Written


class Stream:
    """As many opinions, each made when it is asked for."""

    name = origin = key = "stream"

    def __init__(self, number: int) -> None:
        self._number = number

    def records(self, after: int) -> Iterator[Found]:
        """Yield those after the position."""
        for n in range(after + 1, self._number + 1):
            words = f"Case {n} of the term was argued and decided on the ground number {n * 7919}. "
            record = Record(
                source_id=str(n),
                name=f"Party{n} v. Other{n}",
                citations=(f"{n // 900 + 1} U.S. {n % 900 + 1}",),
                decided="2001-01-01",
                body=Written(text="\n\n".join(words * 12 for _ in range(5))),
            )
            yield Found(record=record, position=n, fraction=n / self._number)


class Nowhere:
    """An index that holds nothing: what is left is the memory of all else."""

    ours = True
    by_day = None

    def __init__(self) -> None:
        self._count = 0

    def add(self, numbers: Sequence[int], vectors: Any) -> None:
        """Count them."""
        self._count += len(numbers)

    def remove(self, numbers: Sequence[int]) -> None:
        """Count them off."""
        self._count -= len(numbers)

    def count(self) -> int:
        """Return the count."""
        return self._count

    def holds(self, numbers: Sequence[int], vectors: Any) -> bool:
        """Say so."""
        return True


def resident() -> int:
    """Return the resident memory of this process in bytes."""
    status = Path("/proc/self/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) * 1024


def main() -> None:
    """Build, and write passages and resident memory after each batch."""
    from arguendo.corpus.library import Library

    folder, number, index = sys.argv[1:]
    held = Library.create(Path(folder))
    if index == "none":
        held._index = Nowhere()  # type: ignore[assignment]
    held.build(Stream(int(number)), lambda told: print(told.passages, resident(), flush=True))


if __name__ == "__main__":
    main()
