"""What a citation turns out to be: by its references, or by its name where it has none."""

from arguendo.corpus.model import (
    Ambiguous,
    Authority,
    Citation,
    OutOfCoverage,
    Reference,
    Resolution,
    Resolved,
)
from arguendo.corpus.names import compare
from arguendo.corpus.verification.interface import Record


def resolution_of(citation: Citation, record: Record) -> Resolution:
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


def namesakes_of(
    citation: Citation, resolution: Resolution, record: Record
) -> tuple[Authority, ...]:
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
