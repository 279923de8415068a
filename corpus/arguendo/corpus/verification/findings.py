"""What one check has to say of one citation, and with what it proves it.

A finding says what the record has. It never repeats the words of the citation under test, which
may be a model's: its detail is composed here, from fixed words, numbers and words of record.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from arguendo.corpus.model import Authority, CitedAs, Value
from arguendo.corpus.provenance import Composed, Recorded

Outcome = Literal["holds", "fails", "undetermined", "not-applicable"]
"""What came of a check. `undetermined` means that it could not be told, never that it holds."""

Severity = Literal["contradiction", "caution", "information"]
"""How much a finding weighs: a contradiction is proved against the record."""


class Evidence(Value):
    """One thing a finding rests on."""

    source: str
    """Where it comes from: a source of the index, `reporters-db`, or `the text`."""
    id: str
    """What it is there called: an authority's id, a reporter's name, a citation's number."""
    says: Recorded | Composed
    """What it says."""
    url: str = ""
    """Its address, if it has one."""


class Altered(Value):
    """A place where a quotation differs from the words of record.

    The quotation's own words are not repeated: whoever shows the finding has the text, and finds
    them there between the offsets.
    """

    start: int
    """Offset, in the text as given, of the first character that differs."""
    end: int
    """Offset past the last one; equal to the start where words of record were left out."""
    recorded: Recorded
    """What the record has there; empty where the quotation added words."""


class Finding(Value):
    """What one check has to say of one citation."""

    check: str
    """The name of the check."""
    outcome: Outcome
    """What came of it."""
    severity: Severity
    """How much it weighs."""
    detail: Composed
    """One sentence saying what the record has."""
    evidence: tuple[Evidence, ...] = ()
    """What it rests on."""
    altered: tuple[Altered, ...] = ()
    """Where a quotation differs from the record."""


def holds(check: str, detail: str, *evidence: Evidence) -> Finding:
    """Find that the record agrees."""
    return _finding(check, "holds", "information", detail, evidence)


def contradicts(check: str, detail: str, *evidence: Evidence) -> Finding:
    """Find that the record proves the citation wrong."""
    return _finding(check, "fails", "contradiction", detail, evidence)


def differs(check: str, detail: str, *evidence: Evidence) -> Finding:
    """Find a difference that the reader should see and that proves nothing."""
    return _finding(check, "fails", "caution", detail, evidence)


def cannot_tell(check: str, detail: str, *evidence: Evidence) -> Finding:
    """Find that there is not enough to tell."""
    return _finding(check, "undetermined", "caution", detail, evidence)


@lru_cache(maxsize=512)
def not_asked(check: str, detail: str) -> Finding:
    """Find that it was not looked into, which weighs nothing and vouches for nothing."""
    return _finding(check, "undetermined", "information", detail, ())


@lru_cache(maxsize=512)
def not_applicable(check: str, detail: str) -> Finding:
    """Find that there is nothing here for the check."""
    return _finding(check, "not-applicable", "information", detail, ())


def _finding(
    check: str, outcome: Outcome, severity: Severity, detail: str, evidence: tuple[Evidence, ...]
) -> Finding:
    return _unsaid(check, outcome, severity).but(detail=Composed(detail), evidence=evidence)


@lru_cache(maxsize=512)
def _unsaid(check: str, outcome: Outcome, severity: Severity) -> Finding:
    """Return a finding without words: thousands are made of each kind."""
    return Finding(
        check=check,
        outcome=outcome,
        severity=severity,
        detail=Composed(""),
        evidence=(),
        altered=(),
    )


def on_record(authority: Authority) -> tuple[Evidence, ...]:
    """Return what vouches for an authority: each source that holds it.

    Every check asks of the same one in turn: what was made last is kept.
    """
    last, made = _MADE.get("last", (None, ()))
    if last is authority:
        return made
    says = described(authority)
    made = tuple(
        _EMPTY.but(source=witness.source, id=witness.source_id, says=says, url=witness.url)
        for witness in authority.witnesses
    ) or (Evidence(source="index", id=authority.id, says=says),)
    _MADE["last"] = authority, made
    return made


_MADE: dict[str, tuple[Authority | None, tuple[Evidence, ...]]] = {}
_EMPTY = Evidence(source="", id="", says=Composed(""), url="")


def described(authority: Authority) -> Composed:
    """Return the name, first reference and year of an authority, as the record has them.

    `Georgia v. Randolph, 547 U.S. 103 (2006)`
    """
    reference = f", {authority.references[0]}" if authority.references else ""
    year = f" ({authority.decided[:4]})" if authority.decided else ""
    return Composed(f"{authority.name}{reference}{year}")


def citing(some: Sequence[CitedAs]) -> Composed:
    """Return the first decisions that cite it by those names: `A v. B, 410 U.S. 1 (1973); C v. D`.

    >>> citing(())
    ''
    """
    each = [described(one) for named in some for one in named.citing]
    return Composed("; ".join(each[:_CITING]))


def as_cited(some: Sequence[CitedAs]) -> tuple[Evidence, ...]:
    """Return the passages in which they do."""
    each = [
        Evidence(source="index", id=passage, says=one.name)
        for one in some
        for passage in one.passages
    ]
    return tuple(each[:_CITING])


_CITING = 3
"""Decisions that are shown."""
