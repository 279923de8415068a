"""The published tables, row by row: PostgreSQL's CSV, compressed or not."""

import bz2
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from arguendo.corpus.errors import InputError

TABLES = ("opinion-clusters", "dockets", "citations", "opinions", "citation-map")

_NEEDED = {
    "opinion-clusters": ("id", "case_name", "date_filed", "docket_id"),
    "dockets": ("id", "court_id", "docket_number"),
    "citations": ("volume", "reporter", "page", "cluster_id"),
    "opinions": ("id", "type", "cluster_id"),
    "citation-map": ("cited_opinion_id", "citing_opinion_id"),
}

_LONGEST_FIELD = 512 * 1024 * 1024


def rows_of(file: Path, table: str) -> Iterator[tuple[int, dict[str, str] | str]]:
    """Yield (number, fields or what is wrong with the row), the first row after the head is 1."""
    with _text(file) as lines:
        csv.field_size_limit(_LONGEST_FIELD)
        reader = csv.reader(lines, doublequote=True, escapechar="\\")
        head = next(reader, [])
        if lost := [one for one in _NEEDED[table] if one not in head]:
            raise InputError(
                f"{file.name} has no column {lost[0]}: it is no table of CourtListener's.",
                "Get it again from https://www.courtlistener.com/help/api/bulk-data/.",
            )
        number = 0
        while True:
            number += 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield number, f"it is no row of a table ({error})"
                continue
            if len(row) != len(head):
                yield number, f"it has {len(row)} fields, and the table {len(head)}"
            else:
                yield number, dict(zip(head, row, strict=True))


def _text(file: Path) -> TextIO:
    if file.suffix == ".bz2":
        return bz2.open(file, "rt", encoding="utf-8", errors="replace", newline="")
    return file.open(encoding="utf-8", errors="replace", newline="")
