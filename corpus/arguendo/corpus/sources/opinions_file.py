"""Opinions as JSON lines, plain or gzipped, one object a line (the README gives the form)."""

import codecs
import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import BaseModel, ConfigDict, ValidationError

from arguendo.corpus.errors import InputError
from arguendo.corpus.model import last_day
from arguendo.corpus.notations import json_of
from arguendo.corpus.sources.interface import (
    Bare,
    Found,
    Given,
    Named,
    Record,
    SetAside,
    Source,
    Written,
)
from arguendo.corpus.sources.one_file import OneFile

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes. A longer line is set aside, so that one broken file cannot take all memory."""
_PIECE = 1024 * 1024


class _Line(BaseModel):
    """The fields read of a line; others are ignored."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    id: str
    name: str
    citations: list[str] | None = None
    court: str | None = ""
    date: str | None = None
    year: int | None = None
    text: str | None = None
    docket: str | None = ""
    url: str | None = ""


class OpinionsFile(OneFile):
    """Reads one file of opinions."""

    name = "jsonl"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the records after line `after`; the first line is line 1."""
        size = self._path.stat().st_size or 1
        number = 0
        with self._opened() as raw:
            try:
                for number, line in enumerate(_lines(raw), start=1):
                    if number <= after:
                        continue
                    if line is None:
                        yield _aside(number, "the line is longer than 64 MiB")
                    elif line.strip():
                        yield _read(line, number, min(raw.tell() / size, 1.0))
            except (EOFError, OSError, zlib.error) as error:
                # The place is not passed: the same file is tried from here again.
                yield SetAside(
                    place=f"line {number + 1:,}",
                    why=f"the file breaks off here ({error})",
                    position=max(number, after),
                )

    def _opened(self) -> BinaryIO:
        try:
            raw = self._path.open("rb")
            start = raw.read(4)
            raw.seek(0)
        except OSError as error:
            raise InputError(f"The file {self._path} cannot be read.", str(error)) from error
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise InputError(
                f"The file {self._path} is UTF-16.", "Save it as UTF-8, one JSON object a line."
            )
        return raw


def _lines(raw: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a file, plain or gzipped; None stands for one that is too long."""
    zipped = raw.read(2) == b"\x1f\x8b"
    raw.seek(0)
    lines = gzip.GzipFile(fileobj=raw) if zipped else raw
    while line := lines.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = lines.readline(_PIECE)
        yield None


def _aside(number: int, why: str) -> SetAside:
    return SetAside(place=f"line {number:,}", why=why, position=number)


def _read(line: bytes, number: int, fraction: float) -> Found | SetAside:
    try:
        fields = json_of(line)
    except ValueError as error:
        # The line is named already.
        return _aside(number, f"it {error}".removesuffix(": it breaks at line 1"))
    if not isinstance(fields, dict):
        return _aside(number, "it is not a JSON object")
    try:
        given = _Line.model_validate(fields)
        if not given.id.strip() or not given.name.strip():
            return _aside(number, "it has an empty id or name")
        date = (given.date or "") or (str(given.year) if given.year else None)
        if date and not _is_date(date):
            return _aside(number, f"date: {date} is neither a day, YYYY-MM-DD, nor a year")
        record = Record(
            source_id=given.id,
            name=" ".join(given.name.split()),
            citations=tuple(given.citations or ()),
            court=given.court or "",
            decided=date,
            docket=given.docket or "",
            url=given.url or "",
            body=Written(text=given.text) if given.text and given.text.strip() else Bare(),
        )
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the record"
        return _aside(number, f"{field}: {first['msg'].lower()}")
    return Found(record=record, position=number, fraction=fraction)


def _is_date(written: str) -> bool:
    try:
        last_day(written)
    except ValueError:
        return False
    return re.fullmatch(r"[0-9]{4}(-[0-9]{2}-[0-9]{2})?", written) is not None


def _opened(name: str, _: Given) -> Source | None:
    return OpinionsFile(Path(name)) if name.endswith((".jsonl", ".jsonl.gz")) else None


NAMED = Named(
    forms=(("FILE.jsonl, FILE.jsonl.gz", "opinions, one JSON object a line"),), open=_opened
)
