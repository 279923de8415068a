"""What a citation turns out to be: by its references, else by docket number, else by name.

1. A page that is held settles it, the first before the parallel ones.
2. A vendor's number, a neutral citation, a page left blank and a bare docket number say nothing
   that an index of pages could know. There the docket number and the court decide, or the name
   with court and date: one match is that decision, several are several.
3. A name alone means a case only where it is rare and one case answers to it.
"""

from arguendo.corpus.dockets import same_docket
from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    Citation,
    OutOfCoverage,
    Reference,
    Resolution,
    Resolved,
)
from arguendo.corpus.names import close, compare, telling
from arguendo.corpus.references import as_us
from arguendo.corpus.reporters import is_numbered
from arguendo.corpus.verification.interface import Record


def resolution_of(citation: Citation, record: Record) -> Resolution:
    """Return what a citation turns out to be, as far as the record can say."""
    if citation.form == "journal":
        return OutOfCoverage(coverage=None)
    printed = (citation.reference, *citation.parallels) if citation.reference else ()
    if printed:
        found = _printed(printed, citation.name, record)
        if isinstance(found, Resolved | Ambiguous) or not all(map(_says_no_page, printed)):
            return found
        return _slip(citation, record) or _described(citation, record) or found
    if citation.form == "docket":
        namesakes = record.named(citation.name) if citation.name else ()
        return _described(citation, record) or OutOfCoverage(coverage=None, namesakes=namesakes)
    if citation.form == "named":
        return _named(citation, record)
    return OutOfCoverage(coverage=None)


def is_blank(reference: Reference) -> bool:
    """Say whether the page is left blank, as in `576 U.S. ___`."""
    return not reference.page.strip("_-—–")


def _says_no_page(reference: Reference) -> bool:
    return is_blank(reference) or is_numbered(reference.reporter)


def _printed(printed: tuple[Reference, ...], name: str, record: Record) -> Resolution:
    """Resolve by the first reference that is held, unless its absence is proved."""
    first = None
    for reference in printed:
        found = (
            OutOfCoverage(coverage=None)
            if is_blank(reference)
            else _settled(record.resolve(reference, name), name)
        )
        if isinstance(found, OutOfCoverage) and (same := as_us(reference)) is not None:
            found = _settled(record.resolve(same, name), name)
        if first is None:
            first = found
            if isinstance(found, Ambiguous) or _proved(found, reference):
                return found
        if isinstance(found, Resolved):
            return found
    assert first is not None, "a citation without a reference has none to resolve"
    return first


def _proved(resolution: Resolution, reference: Reference) -> bool:
    """Say whether nothing can begin at that page."""
    match resolution:
        case Absent(occupant=Authority()):
            return True
        case Absent(coverage=coverage) if coverage.whole and reference.page.isdigit():
            page, to, last = int(reference.page), coverage.whole_to or 0, coverage.last_page
            return page <= to or (last is not None and page > last)
    return False


def _slip(citation: Citation, record: Record) -> Resolution | None:
    """Resolve a reference whose page is left blank, as in a slip opinion, by name and volume."""
    reference = citation.reference
    if reference is None or not is_blank(reference) or not citation.name:
        return None
    held = [
        one
        for one in _closest(record.named(citation.name), citation.name)
        for printed in one.references
        if printed.reporter == reference.reporter
        and (printed.volume == reference.volume or not reference.volume.isdigit())
    ]
    if len(held) > 1:
        held = [one for one in held if _of_that_time(one, citation)] or held
    return _one_of(held, "name")


def _described(citation: Citation, record: Record) -> Resolution | None:
    """Resolve by docket number and court, or by name, court and date; None where nothing fits."""
    docket = citation.docket
    if docket:
        held = [
            one
            for one in record.by_docket(docket)
            if _of_that_court(one, citation, strictly=False)
            and _of_that_time(one, citation)
            and (not citation.name or _answers(one, citation.name))
        ]
        if held:
            return _one_of(held, "docket")
    if not citation.name:
        return None
    held = [
        one
        for one in _closest(record.named(citation.name), citation.name)
        if _of_that_court(one, citation, strictly=True)
        and _of_that_time(one, citation)
        and citation.year is not None
        and not (docket and one.docket and not same_docket(docket, one.docket))
        and (telling(citation.name) or _of_that_day(one, citation))
    ]
    return _one_of(held, "name")


def _one_of(held: list[Authority], by: str) -> Resolution | None:
    match held:
        case []:
            return None
        case [one]:
            return Resolved(authority=one, by="docket" if by == "docket" else "name")
    return Ambiguous(candidates=tuple(held))


def _named(citation: Citation, record: Record) -> Resolution:
    """Resolve a name alone. Where many cases bear such a name, none of them is meant for sure.

    A court or a year that is given beside it tells another case of the name.
    """
    name = citation.name
    held = tuple(
        one
        for one in _closest(record.named(name), name)
        if _of_that_time(one, citation) and _of_that_court(one, citation, strictly=False)
    )
    if not held:
        return OutOfCoverage(coverage=None)
    if len(held) == 1 and telling(name):
        return Resolved(authority=held[0], by="name")
    return Ambiguous(candidates=held)


def _closest(held: tuple[Authority, ...], name: str) -> tuple[Authority, ...]:
    """Return those that answer party by party, else those that share a party alone."""
    return tuple(one for one in held if close(name, one.name, one.aliases)) or held


def _answers(authority: Authority, name: str) -> bool:
    return compare(name, authority.name, authority.aliases).kind in ("same", "harmless")


def _of_that_court(authority: Authority, citation: Citation, *, strictly: bool) -> bool:
    """Say whether the court is the record's; `strictly` where nothing else would tell it."""
    if not citation.court or not authority.court:
        return not strictly
    return citation.court == authority.court


def _of_that_time(authority: Authority, citation: Citation) -> bool:
    """Say whether nothing in the date given speaks against the record's."""
    recorded = authority.decided or ""
    if citation.decided and len(recorded) > 4:
        return citation.decided == recorded
    return citation.year is None or not recorded or int(recorded[:4]) == citation.year


def _of_that_day(authority: Authority, citation: Citation) -> bool:
    return bool(citation.decided) and citation.decided == authority.decided


def _settled(resolution: Resolution, name: str) -> Resolution:
    """Let the name decide between decisions that begin on one page."""
    if not isinstance(resolution, Ambiguous) or not name:
        return resolution
    answering = [one for one in resolution.candidates if _answers(one, name)]
    return Resolved(authority=answering[0]) if len(answering) == 1 else resolution


def namesakes_of(
    citation: Citation, resolution: Resolution, record: Record
) -> tuple[Authority, ...]:
    """Return the cases that answer to the name cited and are not what the reference gave."""
    if not citation.name or (citation.reference is None and citation.form != "docket"):
        return ()
    match resolution:
        case Resolved(authority=found):
            if compare(citation.name, found.name, found.aliases).kind != "different":
                return ()
            held = _closest(record.named(citation.name), citation.name)
            return tuple(one for one in held if one.id != found.id)
        case Ambiguous():
            return ()
        case _:
            held = resolution.namesakes or record.named(citation.name)
            return _closest(held, citation.name)
