"""Every citation in a text, and everything citation-shaped that could not be read.

1. The text is brought into plain form.       `normal`
2. Everything citation-shaped is found.       `shapes`
3. eyecite says which shapes name a reporter. `parser`
4. Parallel references become one citation, with its name, court, year and page. `full`
   So do a name and a docket number.          `dockets`
   Statutes, rules and constitutions are read.  `provisions`
5. Short forms find what they point at.       `short_forms`
   What points forwards, or at a footnote, finds it at the end. `looking_ahead`
6. What is left over is said to be unread.
"""

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence

from arguendo.corpus.citations.after import tail
from arguendo.corpus.citations.dockets import docket_citations
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.emphasised import emphasised
from arguendo.corpus.citations.full import full_citations
from arguendo.corpus.citations.introduced import Introduced
from arguendo.corpus.citations.looking_ahead import look_ahead
from arguendo.corpus.citations.normal import Normal, normal
from arguendo.corpus.citations.parser import Read, read
from arguendo.corpus.citations.provisions import provisions
from arguendo.corpus.citations.shapes import Trace, traces
from arguendo.corpus.citations.short_forms import (
    called_by,
    caption_before,
    id_citation,
    reference_citations,
    short_citation,
    short_name,
    supra,
)
from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Citation, CitationForm, Extraction, Unread
from arguendo.corpus.provenance import Composed

LARGEST = 20_000_000
"""The largest text read, in characters: some eight thousand pages."""

_PRINTED = ("reporter", "short", "vendor", "neutral")
_STRING = re.compile(r"\s*;\s*(?:[A-Za-z.,]{1,9}\s){0,3}")
"""What stands between the citations of one string."""
_OF_LAW: dict[str, CitationForm] = {
    "statute": "statute",
    "rule": "other",
    "constitution": "other",
}


def extract(text: str) -> Extraction:
    """Return every citation in a text, offsets counting characters of the text as given.

    >>> extract("See Brown v. Board, 347 U.S. 483 (1954). Id. at 495.").citations[1].antecedent
    0
    """
    if len(text) > LARGEST:
        raise InputError(
            f"The text has {len(text):,} characters; at most {LARGEST:,} are read at a time.",
            "Split it, at a chapter or a document, and verify the parts.",
        )
    plain = normal(text)
    # (2)
    found = traces(plain)
    # (3)
    printed = [trace for trace in found if trace.kind in _PRINTED]
    words = [trace.stands_for or plain.text[trace.start : trace.end] for trace in printed]
    reads = dict(zip(printed, read(words), strict=True))
    # (4)
    sightings = [(t, one) for t in printed if (one := reads[t]) and not _short(t, one)]
    full = full_citations(plain.text, sightings, [trace.start for trace in found])
    full = sorted([*full, *docket_citations(plain.text, found, full)], key=lambda one: one.start)
    law = provisions(plain.text, found, full)
    full = sorted([*full, *law], key=lambda one: one.start)
    # (5)
    drafts, unread = _in_order(text, plain, found, reads, full)
    # (6)
    numbers = {draft: number for number, draft in enumerate(drafts)}
    known: dict[Hashable, Citation] = {}
    return Extraction(
        citations=tuple(draft.citation(text, plain, numbers, known) for draft in drafts),
        unread=tuple(_unread(text, plain, trace) for trace in unread),
    )


def _short(trace: Trace, one: Read) -> bool:
    return one.short or trace.kind == "short"


def _in_order(
    text: str,
    plain: Normal,
    found: Sequence[Trace],
    reads: dict[Trace, Read | None],
    full: Sequence[Draft],
) -> tuple[list[Draft], list[Trace]]:
    """Walk through the text once, remembering what it has introduced, as a reader does."""
    known = Introduced()
    drafts: list[Draft] = []
    unread: list[Trace] = []
    before: list[Draft] = []
    late: dict[Draft, Read | None] = {}
    since = outer = 0
    queue: list[Draft | Trace] = sorted(
        [*full, *_loose(found, reads, full)], key=lambda one: (one.start, one.end)
    )
    for number, one in enumerate(queue):
        limit = queue[number + 1].start if number + 1 < len(queue) else len(plain.text)
        for draft in reference_citations(plain.text, since, one.start, known):
            drafts.append(draft)
            before = [draft]
        floor = max(since, drafts[-1].end if drafts else 0)
        made = (
            one
            if isinstance(one, Draft)
            else _read(plain.text, one, reads, floor, limit, known, before)
        )
        since = max(since, one.end)
        if made is None:
            unread.append(one)  # type: ignore[arg-type]
            if one.start >= outer:
                before = []
            continue
        if made.end <= floor and not isinstance(one, Draft):
            continue  # it stands within what was read before
        if made.start < floor and not isinstance(one, Draft):
            made.start = max(made.start, floor)
        drafts.append(made)
        alone = made.form == "short" and not caption_before(plain.text, one.start, before)
        if alone and made.antecedent is None and not isinstance(one, Draft):
            late[made] = reads[one]
        since = max(since, made.end)
        if made.form in ("full", "journal", "named", "docket"):
            known.add(made)
            if made.form == "full" and (short := short_name(plain.text, made)):
                known.name(" ".join(short["name"].split()), made)
                since = max(since, short.end())
        # what stands in the parentheses of another citation is not what `Id.` means
        if made.start >= outer:
            strung = before and _STRING.fullmatch(plain.text, outer, made.start)
            before = [*before, made] if strung else [made]
            outer = made.reach
    drafts += reference_citations(plain.text, since, len(plain.text), known)
    look_ahead(text, plain, drafts, known, late)
    return emphasised(text, plain, drafts, known), unread


def _loose(
    found: Sequence[Trace], reads: dict[Trace, Read | None], full: Sequence[Draft]
) -> Iterator[Trace]:
    """Yield the shapes that no full citation covers."""
    starts = [draft.start for draft in full]
    for trace in found:
        at = bisect_right(starts, trace.start) - 1
        end = full[at].end if at >= 0 else 0
        if trace.start >= end:
            yield trace
        elif trace.end > end:
            rest = trace._replace(start=end)
            reads[rest] = reads.get(trace)
            yield rest


def _read(
    text: str,
    trace: Trace,
    reads: dict[Trace, Read | None],
    floor: int,
    limit: int,
    known: Introduced,
    before: Sequence[Draft],
) -> Draft | None:
    """Read a shape that is no full citation, or return None where it cannot be read."""
    match trace.kind:
        case "id":
            return id_citation(text, trace, before, floor, limit)
        case "supra":
            return supra(text, trace, floor, known)
        case "called":
            return called_by(text, trace, known)
        case "name":
            name = " ".join(text[trace.start : trace.end].split())
            return _named(text, trace, limit, name, known.called(name))
        case "statute" | "rule" | "constitution":
            return Draft(trace.start, trace.end, trace.end, _OF_LAW[trace.kind])
        case "docket" | "volume":
            return None
    one = reads.get(trace)
    return short_citation(text, trace, one, floor, limit, known, before) if one else None


def _named(text: str, trace: Trace, limit: int, name: str, same: Sequence[Draft]) -> Draft:
    """Read a case that is named without a reference, with the court and the year behind it."""
    behind = tail(text, trace.end, limit) if text.startswith(" (", trace.end) else None
    made = Draft(trace.start, trace.end, trace.end, "named", name=name)
    if behind is not None and (behind.year is not None or behind.court):
        made.end, made.reach, made.year = behind.end, behind.reach, behind.year
        made.court, made.decided = behind.court, behind.decided
    known = same[0] if len(same) == 1 else None
    if known and made.year in (None, known.year) and made.court in ("", known.court):
        made.antecedent = known
    return made


_WHY = {
    "volume": "it names a volume of a reporter, and no page that is surely its own",
    "docket": "it is a docket number, and no case is named before it",
    "reporter": "no reporter of this name is known",
    "short": "no reporter of this name is known",
    "vendor": "it has the form of a vendor's number and could not be read as one",
    "neutral": "it has the form of a court's own number and could not be read as one",
}


def _unread(text: str, plain: Normal, trace: Trace) -> Unread:
    start, end = plain.span(trace.start, trace.end)
    why = _WHY.get(trace.kind, "it has the form of a citation and could not be read as one")
    return Unread(text=text[start:end], start=start, end=end, why=Composed(why))
