"""Gathering: everything the record has on the citations of a text, before any of it is judged.

1. What each citation turns out to be.                           `resolution`
2. What the text quotes on its strength, and who it says speaks. `quotations`
3. What the text says became of it, and what the later one says. `subsequent`
4. What it is cited for, and whether that is borne out.          `propositions`, `support`
5. What indexes outside have at its references, where asked.     `outside`
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from arguendo.corpus.asked_once import AskedOnce
from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.companions import named_in
from arguendo.corpus.model import Citation, CitationForm, Extraction, Opinion, Reference, Usage
from arguendo.corpus.names import compare, joined
from arguendo.corpus.propositions import proposition
from arguendo.corpus.quotations.attribution import attributed
from arguendo.corpus.quotations.speakers import Speakers
from arguendo.corpus.reporters import reporter
from arguendo.corpus.resolution import namesakes_of, resolution_of
from arguendo.corpus.subsequent import Subsequent, meant_by
from arguendo.corpus.support import asked
from arguendo.corpus.usage import usage_of
from arguendo.corpus.verification.interface import OutsideIndex, Record, SupportJudge
from arguendo.corpus.verification.model import Inquiry, Lookup
from arguendo.corpus.verification.policy import STANDARD, Policy
from arguendo.corpus.verification.report import Report
from arguendo.corpus.verification.verify import verify_all

_UNSPOKEN: tuple[CitationForm, ...] = ("statute", "other")
"""Provisions, in which no judge speaks."""


def check_text(
    text: str,
    record: Record,
    *,
    as_of: dt.date,
    forum: str | None = None,
    policy: Policy = STANDARD,
    document: str = "",
    judge: SupportJudge | None = None,
    outside: Sequence[OutsideIndex] = (),
) -> Report:
    """Find every citation in a text, gather the evidence on all of them, and judge each.

    `judge` is asked whether the record bears out what each citation is cited for; without one
    nobody is asked. The indexes `outside` are asked what they have at the references cited.
    """
    extraction = extract(text)
    inquiries = inquire(
        text, extraction, record, as_of=as_of, forum=forum, judge=judge, outside=outside
    )
    verdicts = verify_all(inquiries, policy)
    return Report(
        document=document,
        as_of=as_of,
        policy=policy.name,
        corpus=record.digest,
        result="checked" if verdicts or extraction.unread else "no-citations",
        verdicts=verdicts,
        unread=extraction.unread,
    )


def inquire(
    text: str,
    extraction: Extraction,
    record: Record,
    *,
    as_of: dt.date,
    forum: str | None = None,
    judge: SupportJudge | None = None,
    outside: Sequence[OutsideIndex] = (),
) -> Iterator[Inquiry]:
    """Gather what the record has on each citation; short forms share what they point at has."""
    digest = record.digest
    record = AskedOnce(record)
    told = _looked_up(extraction, outside)
    gathered: dict[tuple[object, ...], Inquiry] = {}
    quoted = attributed(text, extraction)
    speakers = Speakers(text)
    subsequent = Subsequent(text, extraction, record)
    for number, (citation, quotations) in enumerate(zip(extraction.citations, quoted, strict=True)):
        meant = meant_by(citation, extraction)
        reading = meant.reading
        inquiry = gathered.get(reading)
        if inquiry is None:
            inquiry = _gather(meant, record, as_of, forum or "", digest)
            if told:
                inquiry = inquiry.but(lookups=_answers(meant, told))
            gathered[reading] = inquiry
        speaks = None if citation.form in _UNSPOKEN else speakers.of(citation)
        cited_for = proposition(text, citation, extraction) if judge else ""
        answer, relied_on = (
            asked(cited_for, inquiry.authority.id, record, judge)
            if judge and cited_for and inquiry.authority
            else (None, None)
        )
        held: tuple[Opinion, ...] = ()
        if inquiry.authority and (quotations or speaks or citation.pin):
            held = record.opinions(inquiry.authority.id)
        yield inquiry.but(
            citation=citation,
            stands_for=meant,
            claims=subsequent.claims(number, inquiry.authority, inquiry.treatments),
            quotations=quotations,
            speaker=speaks,
            opinions=held,
            proposition=cited_for,
            support=answer,
            relied_on=relied_on,
        )


def _looked_up(
    extraction: Extraction, outside: Sequence[OutsideIndex]
) -> list[Mapping[Reference, Lookup]]:
    """Ask each index outside once about all references together: they count every question."""
    if not outside:
        return []
    references = tuple(dict.fromkeys(ref for one in extraction.citations for ref in _printed(one)))
    return [index.look_up(references) for index in outside]


def _answers(cited: Citation, told: Sequence[Mapping[Reference, Lookup]]) -> tuple[Lookup, ...]:
    return tuple(answers[one] for answers in told for one in _printed(cited) if one in answers)


def _printed(cited: Citation) -> tuple[Reference, ...]:
    """Return the references to decisions that a full citation gives."""
    if cited.reference is None or cited.form != "full":
        return ()
    return (cited.reference, *cited.parallels)


def _gather(citation: Citation, record: Record, as_of: dt.date, forum: str, digest: str) -> Inquiry:
    references = (citation.reference, *citation.parallels) if citation.reference else ()
    resolution = resolution_of(citation, record)
    held = resolution.authority if resolution.kind == "resolved" else None
    another = held and compare(citation.name, held.name, held.aliases).kind == "different"
    unheld = another or resolution.kind in ("absent", "out-of-coverage")
    cases = (citation.name,) if another else joined(citation.name)
    is_dated = not held or not citation.year or (held.decided or "")[:4] == str(citation.year)
    return Inquiry(
        citation=citation,
        stands_for=citation,
        resolution=resolution,
        parallels=tuple((ref, record.resolve(ref, citation.name)) for ref in references[1:]),
        reporters=tuple(reporter(ref.reporter, citation.year) for ref in references),
        pages=record.pages(held.id) if held else None,
        treatments=record.treatments_of(held, as_of) if held else (),
        also_named=(
            tuple(told for one in cases for told in named_in(record.opinions(held.id), one))
            if held and (another or len(cases) > 1)
            else ()
        ),
        namesakes=namesakes_of(citation, resolution, record),
        usage=(
            usage_of(citation.name, record.cited_as(references[0], as_of), citation.year)
            if (unheld or not is_dated) and citation.name and citation.form == "full"
            else Usage()
        ),
        docket=citation.docket or _docket(citation),
        as_of=as_of,
        forum=forum,
        corpus=digest,
    )


def _docket(citation: Citation) -> str:
    """Return the docket number that stands in a citation, as some do beside a vendor's number."""
    if "-" not in citation.text and "\u2013" not in citation.text:
        return ""
    if citation.text.isascii() and not _MAY_BE_DOCKET.search(citation.text):
        return ""
    return next((one.text for one in shapes(citation.text) if one.kind == "docket"), "")


_MAY_BE_DOCKET = re.compile(
    r"\b(?:nos?|case|docket)\b|\d[- ](?:cv|cr|civ|crim|m[cdj]|bk|ap|misc)|[<&*_`\\~|\[]",
    re.IGNORECASE,
)
"""What stands in every docket number, or may hide it: most hyphens are of a run of pages."""
