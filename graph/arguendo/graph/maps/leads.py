"""The leads of a map as a list to work through: in words, as JSON, as a table, as Markdown."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any, Literal

from arguendo.corpus.provenance import Composed
from arguendo.graph.wire import ArgumentMap, DifferenceView, LeadView

Form = Literal["json", "csv", "md"]

_COLUMNS = (
    "id",
    "theory",
    "imagined",
    "proposition",
    "outcome",
    "authority",
    "citation",
    "decided",
    "differs in",
    "the record says",
)


def answered(lead: LeadView) -> Composed:
    """Say what the record answers to a remembered case, in none of its words."""
    if lead.authority is None:
        return Composed("none found.")
    name, citation = lead.authority.name, lead.authority.citation
    named = f"{name}, {citation}" if citation else name
    year = f" ({lead.authority.decided[:4]})" if lead.authority.decided else ""
    if lead.outcome == "on-record":
        return Composed(f"the record holds {named}{year}.")
    return Composed(f"the nearest real authority is {named}{year}.")


def differing(lead: LeadView) -> tuple[DifferenceView, ...]:
    """Return the things in which the authority found is not what was remembered."""
    return tuple(one for one in lead.differences if not one.same)


def counted(map: ArgumentMap) -> Composed:
    """Say how many leads there are, and what became of them."""
    if not map.leads:
        return Composed("No leads: no case was named from memory.")
    outcomes = [lead.outcome for lead in map.leads]
    many = len(outcomes)
    return Composed(
        f"{many} lead{'s' * (many != 1)}: {outcomes.count('on-record')} on record, "
        f"{outcomes.count('answered')} answered by another authority, "
        f"{outcomes.count('none-found')} with none found."
    )


def written(map: ArgumentMap, form: Form) -> str:
    """Return the leads as a file of that form."""
    return _WRITERS[form](map)


def _json(map: ArgumentMap) -> str:
    leads = [
        {**lead.model_dump(mode="json"), "answer": answered(lead), "told": _row(lead)}
        for lead in map.leads
    ]
    whole: dict[str, Any] = {
        "summary": counted(map),
        "run": map.provenance.run,
        "as_of": map.provenance.as_of.isoformat(),
        "leads": leads,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _csv(map: ArgumentMap) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS)
    writer.writeheader()
    writer.writerows(
        {name: _harmless(words) for name, words in _row(lead).items()} for lead in map.leads
    )
    return out.getvalue()


def _md(map: ArgumentMap) -> str:
    lines = ["# Leads", "", counted(map), ""]
    for lead in map.leads:
        row = {name: _escaped(words) for name, words in _row(lead).items()}
        imagined = row["imagined"] or "no case by name"
        lines.append(f"- **{row['id']}** ({row['theory']}) You imagined: {imagined}")
        if row["proposition"]:
            lines.append(f"  - for: {row['proposition']}")
        lines.append(f"  - {_escaped(answered(lead))}")
        lines += [f"  - {one.aspect}: {_escaped(one.words)}" for one in differing(lead)]
        if lead.says:
            lines.append(f"  - the record: {row['the record says']}")
    return "\n".join(lines) + "\n"


_WRITERS: dict[Form, Callable[[ArgumentMap], str]] = {"json": _json, "csv": _csv, "md": _md}


def _row(lead: LeadView) -> dict[str, str]:
    """Return a lead in words; a struck citation with its mark and reason."""
    held = lead.authority
    values = (
        lead.id,
        lead.theory,
        lead.case.marked(),
        lead.proposition.marked(),
        lead.outcome,
        held.name if held else "",
        held.citation if held else "",
        (held.decided or "") if held else "",
        "; ".join(f"{one.aspect}: {one.words}" for one in differing(lead)),
        lead.says,
    )
    return dict(zip(_COLUMNS, values, strict=True))


def _harmless(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") else words


def _escaped(words: str) -> str:
    """Return words on one line in which nothing but the mark of a strike is Markdown."""
    line = " ".join(words.split())
    return "".join(f"\\{mark}" if mark in "\\`*_[]<>#|" else mark for mark in line)
