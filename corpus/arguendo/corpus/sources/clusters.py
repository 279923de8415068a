"""CourtListener's own terms: a cluster is a decision, with an opinion or several in it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from arguendo.corpus.sources.interface import Bare, Record, Treated, Written
from arguendo.corpus.sources.markup import Spoken, spoken, surname, words_of_page

LICENCE = "PDM-1.0"
"""The Free Law Project marks its bulk data and API as free of known copyright."""
_TEXTS = (
    "html_with_citations", "html_columbia", "html_lawbox", "xml_harvard", "html_anon_2020", "html",
)  # fmt: skip
"""Where the words may stand, the best first; `plain_text` comes after them all."""
_KINDS = {
    "010combined": "majority",
    "015unamimous": "unanimous",  # So the service writes it.
    "020lead": "lead",
    "025plurality": "plurality",
    "030concurrence": "concurrence",
    "035concurrenceinpart": "concurring-in-part-and-dissenting-in-part",
    "040dissent": "dissent",
}


def opinion_of(fields: Mapping[str, Any]) -> Spoken:
    """Return the words of one opinion from the best of its fields."""
    text = next((words for name in _TEXTS if (words := _words(fields.get(name)))), "")
    text = text or str(fields.get("plain_text") or "").strip()
    curiam = str(fields.get("per_curiam") or "").lower() in ("t", "true")
    kind = _KINDS.get(str(fields.get("type") or ""), "majority")
    return Spoken(
        kind="per-curiam" if curiam and kind in ("majority", "lead", "unanimous") else kind,
        author="" if curiam else surname(str(fields.get("author_str") or "")),
        text=text,
    )


def _words(html: Any) -> str:
    return words_of_page(str(html)) if html else ""


def record_of(
    cluster: Mapping[str, Any],
    *,
    court: str,
    docket: str,
    citations: Sequence[str],
    opinions: Sequence[tuple[str, Spoken]],
    day: str,
    cited: Sequence[tuple[str, str]] = (),
) -> Record | str:
    """Return a decision, or what is wrong with it; opinions come with the service's type."""
    id = str(cluster.get("id") or "")
    names = [
        " ".join(str(cluster.get(field) or "").split())
        for field in ("case_name", "case_name_full", "case_name_short")
    ]
    name = next((one for one in names[:2] if one), "")
    if not id or not name:
        return "it has no id or no name"
    decided = str(cluster.get("date_filed") or "")
    if decided and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", decided):
        return "its date is no day"
    if str(cluster.get("date_filed_is_approximate") or "").lower() in ("t", "true"):
        decided = decided[:4]
    single = [one for kind, one in opinions if kind != "010combined" and one.text]
    lead = any(kind in ("015unamimous", "020lead", "025plurality") for kind, _ in opinions)
    # Where the parts are there, the combined text would say everything twice.
    text = spoken(single if lead else [one for _, one in opinions])
    return Record(
        source_id=id,
        name=name,
        aliases=tuple(dict.fromkeys(one for one in names[1:2] if one and one != name)),
        citations=tuple(citations),
        court=court,
        decided=decided or None,
        docket=docket,
        url=f"https://www.courtlistener.com/opinion/{id}/{cluster.get('slug') or 'a-case'}/",
        treatments=tuple(
            Treated(citation=citation, name=name, kind="cited") for citation, name in cited
        ),
        body=Written(text=text) if text.strip() else Bare(),
        retrieved=day,
        licence=LICENCE,
    )
