"""One decision as its files tell it: its own in JSON, and its page, which has the star pages."""

import re
from typing import Any

from arguendo.corpus.courts import court_called
from arguendo.corpus.notations import json_of, objects
from arguendo.corpus.sources.interface import Bare, Body, Record, Written
from arguendo.corpus.sources.markup import Spoken, opinions_in_page, spoken, surname

LICENCE = "CC0-1.0"
"""The terms of the project: https://case.law/terms/"""


def record_of(case: dict[str, Any], html: str, url: str, day: str) -> Record | str:
    """Return a decision, or what is wrong with it."""
    id, name = case.get("id"), case.get("name_abbreviation") or case.get("name")
    if not id or not name:
        return "it has no id or no name"
    full = case.get("name")
    decided = str(case.get("decision_date") or "")
    if re.fullmatch(r"\d{4}-\d{2}", decided):
        decided = decided[:4]
    told = case.get("court")
    court: dict[str, Any] = told if isinstance(told, dict) else {}
    cites = [one.get("cite") for one in objects(case.get("citations"))]
    return Record(
        source_id=str(id),
        name=" ".join(str(name).split()),
        aliases=(" ".join(str(full).split()),) if full and full != name else (),
        citations=tuple(str(cite) for cite in cites if cite),
        court=court_called(str(court.get("name") or ""), str(court.get("name_abbreviation") or "")),
        decided=decided or None,
        docket=str(case.get("docket_number") or ""),
        url=url,
        body=_body(case, html),
        retrieved=day,
        licence=LICENCE,
    )


def _body(case: dict[str, Any], html: str) -> Body:
    """Return the words: of the page, which has the star pages, or else of the case's own file."""
    opinions = opinions_in_page(html)
    if not opinions:
        casebody = case.get("casebody")
        # The older form, of the project's API, has the opinions one level further down.
        inner = casebody.get("data", casebody) if isinstance(casebody, dict) else {}
        listed = inner.get("opinions") if isinstance(inner, dict) else ()
        opinions = tuple(
            Spoken(
                kind=str(one.get("type") or ""),
                author=surname(str(one.get("author") or "")),
                text=str(one.get("text") or ""),
            )
            for one in objects(listed)
        )
    text = spoken(opinions)
    return Written(text=text) if text.strip() else Bare()


def in_json(content: bytes) -> Any:
    """Return what a file says; nothing where it is no JSON."""
    try:
        return json_of(content)
    except ValueError:
        return None
