"""Gathering: everything the record has on the citations of a text, before any of it is judged.

1. What each citation turns out to be.                           `resolution`
2. What the text quotes on its strength, and who it says speaks. `quotations`
3. What it is cited for, and whether that is borne out.          `propositions`
"""

import datetime as dt

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.model import Citation, Extraction, Opinion
from arguendo.corpus.propositions import proposition
from arguendo.corpus.quotations.attribution import attributed
from arguendo.corpus.quotations.speakers import speaker
from arguendo.corpus.reporters import reporter
from arguendo.corpus.resolution import namesakes_of, resolution_of
from arguendo.corpus.verification.interface import Record, SupportJudge
from arguendo.corpus.verification.model import Inquiry, Support
from arguendo.corpus.verification.policy import STANDARD, Policy
from arguendo.corpus.verification.report import Report
from arguendo.corpus.verification.verify import verify


def check_text(
    text: str,
    record: Record,
    *,
    as_of: dt.date,
    forum: str | None = None,
    policy: Policy = STANDARD,
    document: str = "",
    judge: SupportJudge | None = None,
) -> Report:
    """Find every citation in a text, gather the evidence on all of them, and judge each.

    `judge` is asked whether the record bears out what each citation is cited for; without one
    nobody is asked.
    """
    extraction = extract(text)
    inquiries = inquire(text, extraction, record, as_of=as_of, forum=forum, judge=judge)
    verdicts = tuple(verify(inquiry, policy) for inquiry in inquiries)
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
) -> tuple[Inquiry, ...]:
    """Gather what the record has on each citation; short forms share what they point at has."""
    digest = record.digest
    gathered: dict[Citation, Inquiry] = {}
    opinions: dict[str, tuple[Opinion, ...]] = {}
    inquiries = []
    quoted = attributed(text, extraction)
    for citation, quotations in zip(extraction.citations, quoted, strict=True):
        meant = _meant(citation, extraction)
        if meant not in gathered:
            gathered[meant] = _gather(meant, record, as_of, forum or "", digest)
        inquiry = gathered[meant]
        speaks = speaker(text, citation)
        cited_for = proposition(text, citation, extraction)
        held: tuple[Opinion, ...] = ()
        if inquiry.authority and (quotations or speaks or citation.pin):
            id = inquiry.authority.id
            if id not in opinions:
                opinions[id] = record.opinions(id)
            held = opinions[id]
        inquiries.append(
            inquiry.model_copy(
                update={
                    "citation": citation,
                    "quotations": quotations,
                    "speaker": speaks,
                    "opinions": held,
                    "proposition": cited_for,
                    "support": _support(cited_for, inquiry, record, judge),
                }
            )
        )
    return tuple(inquiries)


def _meant(citation: Citation, extraction: Extraction) -> Citation:
    """Return the citation that a short form stands for, however many steps away."""
    while citation.antecedent is not None:
        citation = extraction.citations[citation.antecedent]
    return citation


def _gather(citation: Citation, record: Record, as_of: dt.date, forum: str, digest: str) -> Inquiry:
    references = (citation.reference, *citation.parallels) if citation.reference else ()
    resolution = resolution_of(citation, record)
    held = resolution.authority if resolution.kind == "resolved" else None
    return Inquiry(
        citation=citation,
        stands_for=citation,
        resolution=resolution,
        parallels=tuple((ref, record.resolve(ref, citation.name)) for ref in references[1:]),
        reporters=tuple(reporter(ref.reporter, citation.year) for ref in references),
        pages=record.pages(held.id) if held else None,
        treatments=record.treatments_of(held, as_of) if held else (),
        namesakes=namesakes_of(citation, resolution, record),
        docket=citation.docket or _docket(citation),
        as_of=as_of,
        forum=forum,
        corpus=digest,
    )


def _support(
    cited_for: str,
    inquiry: Inquiry,
    record: Record,
    judge: SupportJudge | None,
) -> Support | None:
    """Ask the judge, if there is one and there is something to ask of text that is held."""
    if judge is None or not cited_for or inquiry.authority is None:
        return None
    passages = record.passages_of(inquiry.authority.id)
    return judge.judge(cited_for, passages) if passages else None


def _docket(citation: Citation) -> str:
    """Return the docket number that stands in a citation, as some do beside a vendor's number."""
    if "-" not in citation.text and "\u2013" not in citation.text:
        return ""
    return next((one.text for one in shapes(citation.text) if one.kind == "docket"), "")
