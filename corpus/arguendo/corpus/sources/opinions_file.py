"""Opinions as JSON lines, plain or gzipped, one object a line (the README gives the form)."""

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.interface import Bare, Found, Record, SetAside, Written

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes. A longer line is set aside, so that one broken file cannot take all memory."""


class _Line(BaseModel):
    """The fields read of a line; others are ignored."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    id: str
    name: str
    citations: list[str] = []
    court: str | None = ""
    date: str | None = None
    year: int | None = None
    text: str | None = None
    docket: str | None = ""
    url: str | None = ""


class OpinionsFile:
    """Reads one file of opinions."""

    name = "jsonl"

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise InputError(f"There is no opinions file at {path}.", "Check the path.")
        self._path = path

    @property
    def key(self) -> str:
        """The file's absolute path, size and time of change."""
        stat = self._path.stat()
        return f"jsonl:{self._path.resolve()}:{stat.st_size}:{stat.st_mtime_ns}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the records after line `after`; the first line is line 1."""
        size = self._path.stat().st_size or 1
        with self._path.open("rb") as raw:
            lines: io.BufferedIOBase
            if raw.read(2) == b"\x1f\x8b":
                raw.seek(0)
                lines = gzip.GzipFile(fileobj=raw)
            else:
                raw.seek(0)
                lines = raw
            number = 0
            try:
                while line := lines.readline(LONGEST_LINE):
                    number += 1
                    if number <= after:
                        continue
                    if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
                        while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                            pass
                        yield _aside(number, "the line is longer than 64 MiB")
                        continue
                    if not line.strip():
                        continue
                    yield _read(line, number, min(raw.tell() / size, 1.0))
            except (EOFError, OSError, gzip.BadGzipFile) as error:
                yield _aside(number + 1, f"the file breaks off here ({error})")


def _aside(number: int, why: str) -> SetAside:
    return SetAside(place=f"line {number:,}", why=why, position=number)


def _read(line: bytes, number: int, fraction: float) -> Found | SetAside:
    try:
        fields: Any = json.loads(line)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        return _aside(number, f"it is not JSON ({error})")
    try:
        given = _Line.model_validate(fields)
        date = (given.date or "") or (str(given.year) if given.year else None)
        record = Record(
            source_id=given.id,
            name=" ".join(given.name.split()),
            citations=tuple(given.citations),
            court=given.court or "",
            decided=date,
            docket=given.docket or "",
            url=given.url or "",
            body=Written(text=given.text) if given.text and given.text.strip() else Bare(),
        )
        if not record.name or not record.source_id:
            return _aside(number, "it has an empty id or name")
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the record"
        return _aside(number, f"{field}: {first['msg'].lower()}")
    return Found(record=record, position=number, fraction=fraction)
