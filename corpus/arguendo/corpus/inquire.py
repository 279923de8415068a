"""Gathering: everything the record has on the citations of a text, before any of it is judged."""

import datetime as dt

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.model import (
    Ambiguous,
    Authority,
    Citation,
    Extraction,
    OutOfCoverage,
    Reference,
    Resolution,
    Resolved,
)
from arguendo.corpus.names import compare
from arguendo.corpus.reporters import reporter
from arguendo.corpus.verification.interface import Record
from arguendo.corpus.verification.model import Inquiry
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
) -> Report:
    """Find every citation in a text, gather the evidence on all of them, and judge each."""
    extraction = extract(text)
    inquiries = inquire(extraction, record, as_of, forum)
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
    extraction: Extraction, record: Record, as_of: dt.date, forum: str | None = None
) -> tuple[Inquiry, ...]:
    """Gather what the record has on each citation; short forms share what they point at has."""
    digest = record.digest
    gathered: dict[Citation, Inquiry] = {}
    inquiries = []
    for citation in extraction.citations:
        meant = _meant(citation, extraction)
        if meant not in gathered:
            gathered[meant] = _gather(meant, record, as_of, forum or "", digest)
        inquiry = gathered[meant]
        if citation is not meant:
            inquiry = inquiry.model_copy(update={"citation": citation})
        inquiries.append(inquiry)
    return tuple(inquiries)


def _meant(citation: Citation, extraction: Extraction) -> Citation:
    """Return the citation that a short form stands for, however many steps away."""
    while citation.antecedent is not None:
        citation = extraction.citations[citation.antecedent]
    return citation


def _gather(citation: Citation, record: Record, as_of: dt.date, forum: str, digest: str) -> Inquiry:
    references = (citation.reference, *citation.parallels) if citation.reference else ()
    resolution = _resolve(citation, record)
    held = resolution.authority if resolution.kind == "resolved" else None
    return Inquiry(
        citation=citation,
        stands_for=citation,
        resolution=resolution,
        parallels=tuple((ref, record.resolve(ref, citation.name)) for ref in references[1:]),
        reporters=tuple(reporter(ref.reporter, citation.year) for ref in references),
        pages=record.pages(held.id) if held else None,
        treatments=record.treatments_of(held, as_of) if held else (),
        namesakes=_namesakes(citation, resolution, record),
        docket=_docket(citation),
        as_of=as_of,
        forum=forum,
        corpus=digest,
    )


def _resolve(citation: Citation, record: Record) -> Resolution:
    """Resolve by the first reference that is held, or by the name where there is no reference."""
    if citation.reference is not None and not citation.reference.page.strip("_-"):
        return _slip(citation.reference, citation.name, record)
    if citation.reference is not None and citation.form != "journal":
        first = _settled(record.resolve(citation.reference, citation.name), citation.name)
        if first.kind != "out-of-coverage":
            return first
        for parallel in citation.parallels:
            other = _settled(record.resolve(parallel, citation.name), citation.name)
            if other.kind == "resolved":
                return other
        return first
    if citation.form != "named":
        return OutOfCoverage(coverage=None)
    held = record.named(citation.name)
    match len(held):
        case 0:
            return OutOfCoverage(coverage=None)
        case 1:
            return Resolved(authority=held[0])
    return Ambiguous(candidates=held)


def _slip(reference: Reference, name: str, record: Record) -> Resolution:
    """Resolve a reference whose page is left blank, as in a slip opinion, by name and volume."""
    held = [
        one
        for one in (record.named(name) if name else ())
        for printed in one.references
        if printed.reporter == reference.reporter
        and (printed.volume == reference.volume or not reference.volume.isdigit())
    ]
    if len(held) == 1:
        return Resolved(authority=held[0])
    return Ambiguous(candidates=tuple(held)) if held else OutOfCoverage(coverage=None)


def _settled(resolution: Resolution, name: str) -> Resolution:
    """Let the name decide between decisions that begin on one page."""
    if not isinstance(resolution, Ambiguous) or not name:
        return resolution
    answering = [
        one
        for one in resolution.candidates
        if compare(name, one.name, one.aliases).kind in ("same", "harmless")
    ]
    return Resolved(authority=answering[0]) if len(answering) == 1 else resolution


def _namesakes(citation: Citation, resolution: Resolution, record: Record) -> tuple[Authority, ...]:
    """Return the cases that answer to the name cited and are not what the reference gave."""
    if not citation.name or citation.reference is None:
        return ()
    match resolution:
        case Resolved(authority=found):
            if compare(citation.name, found.name, found.aliases).kind != "different":
                return ()
            return tuple(one for one in record.named(citation.name) if one.id != found.id)
        case Ambiguous():
            return ()
        case _:
            return resolution.namesakes or record.named(citation.name)


def _docket(citation: Citation) -> str:
    """Return the docket number that stands in a citation, as some do beside a vendor's number."""
    if "-" not in citation.text and "\u2013" not in citation.text:
        return ""
    return next((one.text for one in shapes(citation.text) if one.kind == "docket"), "")
