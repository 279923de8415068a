"""Reads slips: `id | name | citation | words`, one decision a line."""

from collections.abc import Iterator
from pathlib import Path

from arguendo.corpus.sources.interface import (
    Found,
    Given,
    Named,
    Record,
    SetAside,
    Source,
    Written,
)


class Slips:
    """Reads a file of slips line by line."""

    name = "slips"

    def __init__(self, path: Path) -> None:
        self._path = path
        self.origin = str(path.resolve())

    @property
    def key(self) -> str:
        """The path, with the file's size and time of change."""
        stat = self._path.stat()
        return f"slips:{self.origin}:{stat.st_size}:{stat.st_mtime_ns}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield what stands after that line."""
        with self._path.open(encoding="utf-8", errors="replace") as lines:
            for number, line in enumerate(lines, start=1):
                if number > after:
                    yield _read(line, number)


def _read(line: str, number: int) -> Found | SetAside:
    id, *rest = (field.strip() for field in line.split("|", 3))
    if len(rest) < 3 or not id or not rest[0]:
        return SetAside(place=f"line {number}", why="it is no slip", position=number)
    name, citation, words = rest
    record = Record(source_id=id, name=name, citations=(citation,), body=Written(text=words))
    return Found(record=record, position=number)


def _opened(name: str, _: Given) -> Source | None:
    return Slips(Path(name)) if name.endswith(".slips") else None


NAMED = Named(forms=(("FILE.slips", "slips, one decision a line"),), open=_opened)
