"""From what CourtListener says of a citation to a lookup, believing nothing of its form.

The service says of each citation it saw a status of its own: 200 for one decision, 300 for
several, 404 for none, 400 for a reporter it does not know, 429 for one too many. Its messages
repeat what was asked and are left where they are.
"""

import datetime as dt
import html
import re
from collections.abc import Sequence
from typing import Any

from arguendo.corpus.courtlistener.request import Answered
from arguendo.corpus.model import Reference
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.model import Listed, Lookup

NAME = "CourtListener"
_SITE = "https://www.courtlistener.com"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PATH = re.compile(r"/opinion/\d{1,12}/[a-z0-9-]{0,200}/?")
_MOST_DECISIONS, _MOST_REFERENCES, _LONGEST_NAME = 20, 12, 300


def lookups(
    references: Sequence[Reference], reply: Answered, asked: dt.date
) -> dict[Reference, Lookup]:
    """Return what was said of each reference; those it did not answer are left out."""
    found: dict[Reference, Lookup] = {}
    for item in reply.items:
        if isinstance(item, dict):
            reference = _meant(item, references, reply.places)
            if reference is not None and reference not in found:
                answer = _answer(item, reference, asked)
                if answer is not None:
                    found[reference] = answer
    return found


def put_off(references: Sequence[Reference], reply: Answered) -> frozenset[Reference]:
    """Return the references that were one too many in their request, to be asked again."""
    late = (
        _meant(item, references, reply.places)
        for item in reply.items
        if isinstance(item, dict) and item.get("status") == 429
    )
    return frozenset(one for one in late if one is not None)


def _meant(
    item: dict[str, Any], references: Sequence[Reference], places: Sequence[tuple[int, int]]
) -> Reference | None:
    """Return the reference an item speaks of: the one that is written so, or that stood there."""
    written = [item.get("citation")]
    normalized = item.get("normalized_citations")
    written += normalized if isinstance(normalized, list) else []
    for one in references:
        if str(one) in written:
            return one
    start, end = item.get("start_index"), item.get("end_index")
    if isinstance(start, int) and isinstance(end, int):
        for one, (first, past) in zip(references, places, strict=True):
            if first <= (start + end) // 2 < past:
                return one
    return None


def _answer(item: dict[str, Any], reference: Reference, asked: dt.date) -> Lookup | None:
    told = {"index": NAME, "reference": reference, "asked": asked}
    match item.get("status"):
        case 200 | 300:
            clusters = item.get("clusters")
            listed = tuple(
                one
                for cluster in (clusters if isinstance(clusters, list) else [])[:_MOST_DECISIONS]
                if (one := _listed(cluster)) is not None
            )
            return Lookup(**told, answer="listed", decisions=listed) if listed else None
        case 404:
            return Lookup(**told, answer="not-listed")
        case 400:
            return Lookup(**told, answer="no-such-reporter")
    return None


def _listed(cluster: Any) -> Listed | None:
    if not isinstance(cluster, dict):
        return None
    names = (cluster.get(key) for key in ("case_name", "case_name_full", "case_name_short"))
    name = next((clean for one in names if (clean := _line(one))), "")
    if not name:
        return None
    day, path = cluster.get("date_filed"), cluster.get("absolute_url")
    printed = cluster.get("citations")
    references = (_reference(one) for one in (printed if isinstance(printed, list) else []))
    return Listed(
        name=Recorded(name),
        decided=day if isinstance(day, str) and _DAY.fullmatch(day) else None,
        references=tuple(one for one in references if one is not None)[:_MOST_REFERENCES],
        url=_SITE + path if isinstance(path, str) and _PATH.fullmatch(path) else "",
    )


def _reference(printed: Any) -> Reference | None:
    if not isinstance(printed, dict):
        return None
    parts = [_line(str(printed.get(key) or "")) for key in ("volume", "reporter", "page")]
    return Reference(volume=parts[0], reporter=parts[1], page=parts[2]) if all(parts) else None


def _line(given: Any) -> str:
    """Return words on one line, without markup or what a terminal would take for a command."""
    if not isinstance(given, str):
        return ""
    plain = re.sub(r"<[^<>]{0,40}>", "", html.unescape(given[: 4 * _LONGEST_NAME]))
    shown = "".join(mark if mark.isprintable() else " " for mark in plain)
    return " ".join(shown.split())[:_LONGEST_NAME]
