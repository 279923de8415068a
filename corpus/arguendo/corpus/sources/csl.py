"""Cases in a library of Zotero or Juris-M, exported as CSL JSON.

An export tells of a case and holds no words of it: it is known then by its record alone. The
fields are those of the schema's `legal_case`; Juris-M writes its own into `note`, one a line.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from arguendo.corpus.courts import court_called
from arguendo.corpus.errors import InputError
from arguendo.corpus.notations import json_of
from arguendo.corpus.sources.interface import (
    Bare,
    Found,
    Given,
    Named,
    Record,
    SetAside,
    Source,
)
from arguendo.corpus.sources.one_file import OneFile

_LARGEST = 256 * 1024 * 1024
_NOTE = re.compile(r"^\s*(?:\{:)?([A-Za-z-]+): ?([^\n}]+)\}?\s*$", re.MULTILINE)


class CaseLibrary(OneFile):
    """Reads one export."""

    name = "csl"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the cases after that rank; what is no case is set aside as what it is."""
        items = self._items()
        day = dt.datetime.fromtimestamp(self._path.stat().st_mtime, dt.UTC).date().isoformat()
        for rank, item in enumerate(items, start=1):
            if rank <= after:
                continue
            read = _record(item, day)
            if isinstance(read, str):
                yield SetAside(place=f"item {rank:,}", why=read, position=rank)
            else:
                yield Found(record=read, position=rank, fraction=rank / len(items))

    def _items(self) -> list[Any]:
        """Return the items of the one array; it holds no texts, and its size is bounded."""
        try:
            if self._path.stat().st_size > _LARGEST:
                raise InputError(f"{self._path} is longer than 256 MiB.", "Export it in parts.")
            found = json_of(self._path.read_bytes().decode("utf-8-sig"))
        except (ValueError, OSError) as error:
            raise InputError(
                f"{self._path} cannot be read as JSON ({error}).",
                "Export it again from Zotero or Juris-M, in the format CSL JSON.",
            ) from error
        if isinstance(found, dict):
            found = found.get("items")
        if not isinstance(found, list):
            raise InputError(
                f"{self._path} is no list of references.",
                "Export it again from Zotero or Juris-M, in the format CSL JSON.",
            )
        return found


def _record(item: Any, day: str) -> Record | str:
    """Return the case an item tells of, or what is wrong with it."""
    if not isinstance(item, dict):
        return "it is no object"
    kind = item.get("type")
    if kind not in ("legal_case", "legal-case"):
        told = re.sub(r"[^\w -]", "", str(kind))[:40] or "thing without a type"
        return f"it is a {told}, no decision of a court"
    # Juris-M's own fields come after, and count.
    given = {**item, **dict(_NOTE.findall(str(item.get("note") or "")))}
    name = " ".join(str(given.get("title") or given.get("title-short") or "").split())
    id = str(given.get("id") or "")
    if not id or not name:
        return "it has no id or no title"
    reporter, volume = given.get("container-title"), given.get("volume")
    page = re.match(r"[\w]+", str(given.get("page") or given.get("page-first") or ""))
    cites = (f"{volume} {reporter} {page[0]}",) if reporter and volume and page else ()
    short = str(given.get("title-short") or "")
    authority = given.get("authority")
    court = authority if isinstance(authority, str) else ""
    try:
        return Record(
            source_id=id,
            name=name,
            aliases=(short,) if short and short != name else (),
            citations=cites,
            court=court_called(court, court),
            decided=_decided(given.get("issued")),
            docket=str(given.get("number") or ""),
            url=str(given.get("URL") or ""),
            body=Bare(),
            retrieved=_accessed(given.get("accessed")) or day,
        )
    except ValidationError as error:
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}"


def _decided(date: Any) -> str | None:
    """Return the day, or its year where no day is told."""
    if isinstance(date, str):
        return date if re.fullmatch(r"\d{4}(-\d{2}-\d{2})?", date) else None
    parts = date.get("date-parts") if isinstance(date, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    try:
        numbers = [int(part) for part in first]
        if len(numbers) == 3:
            return dt.date(*numbers).isoformat()
        return f"{numbers[0]:04}" if numbers else None
    except (ArithmeticError, TypeError, ValueError):
        return None


def _accessed(date: Any) -> str:
    day = _decided(date) or ""
    return day if len(day) == 10 else ""


def _opened(name: str, _: Given) -> Source | None:
    if name.startswith("csl:"):
        return CaseLibrary(Path(name[len("csl:") :]).expanduser())
    return CaseLibrary(Path(name)) if name.endswith((".json", ".csljson")) else None


NAMED = Named(
    forms=(("FILE.json", "cases of Zotero or Juris-M, exported as CSL JSON"),), open=_opened
)
