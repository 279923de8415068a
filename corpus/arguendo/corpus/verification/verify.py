"""Judging: evidence in, a verdict out. The only place where a verdict is made."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any

from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.grades import grade
from arguendo.corpus.verification.model import OF_AUTHORITY, Inquiry, Verdict
from arguendo.corpus.verification.policy import STANDARD, Policy

_Told = dict[str, tuple[Finding, ...]]
"""What checks found of an authority, by their names."""


def verify(inquiry: Inquiry, policy: Policy = STANDARD, told: _Told | None = None) -> Verdict:
    """Put every check of the policy to the evidence and grade what they find.

    Every check is heard, whatever the ones before it found: a reader wants all there is. What they
    found of the authority alone is kept in `told`, for the next citation of it.
    """
    told = {} if told is None else told
    findings: list[Finding] = []
    for check in policy.checks:
        found = told.get(check.name) or check.judge(inquiry)
        if not found:
            raise ValueError(f"the check {check.name} said nothing; it must say not-applicable")
        for one in found:
            if one.check != check.name:
                raise ValueError(f"the check {check.name} signed a finding with another's name")
        if check.name in policy.of_authority:
            told[check.name] = found
        findings += found
    return Verdict(
        citation=inquiry.citation,
        resolution=inquiry.resolution,
        findings=tuple(findings),
        grade=grade(findings),
        as_of=inquiry.as_of,
        policy=policy.name,
        corpus=inquiry.corpus,
    )


def verify_all(inquiries: Iterable[Inquiry], policy: Policy = STANDARD) -> tuple[Verdict, ...]:
    """Judge each; one that differs from another in nothing but its place is judged with it.

    A check answers by what is in the inquiry, and where a citation stands says nothing of it
    (`conformance`). So a text that repeats itself costs what is new in it.
    """
    known: dict[Hashable, tuple[Verdict, Inquiry]] = {}
    told: dict[Hashable, tuple[_Told, Inquiry]] = {}
    verdicts = []
    for inquiry in _some_ahead(inquiries):
        reading = _reading(inquiry)
        if reading is not None and reading in known:
            verdict = known[reading][0].but(citation=inquiry.citation)
        else:
            shared, _ = told.setdefault(_meant(inquiry), ({}, inquiry))
            verdict = verify(inquiry, policy, shared)
            if reading is not None:
                known[reading] = (verdict, inquiry)
        verdicts.append(verdict)
    return tuple(verdicts)


def _some_ahead(inquiries: Iterable[Inquiry]) -> Iterator[Inquiry]:
    """Yield the same, gathered some hundreds ahead.

    Gathered and judged in turn they take a tenth longer, since each drives the other's code out of
    the processor's caches; all of them together would fill memory.
    """
    left = iter(inquiries)
    while some := tuple(islice(left, _TOGETHER)):
        yield from some


_TOGETHER = 500
"""Inquiries gathered before they are judged."""


def _meant(inquiry: Inquiry) -> Hashable:
    """Return what inquiries share that ask of one authority; kept with one of them, as below."""
    return inquiry.stands_for.reading, tuple(map(id, _ON_AUTHORITY(inquiry.__dict__)))


_ON_AUTHORITY: Callable[[Any], tuple[object, ...]] = itemgetter(*OF_AUTHORITY)


def _reading(inquiry: Inquiry) -> Hashable | None:
    """Return what two inquiries share that may have one verdict; None where it is about places.

    Evidence is compared by identity: what was gathered once for several is the same. So whoever
    keeps a reading keeps its inquiry too.
    """
    if inquiry.quotations:
        return None  # a finding points at the words that differ
    cited, meant = inquiry.citation, inquiry.stands_for
    return (
        cited.reading,
        cited.antecedent,
        meant.reading if cited.antecedent is None else None,
        inquiry.speaker,
        tuple(map(id, _GATHERED(inquiry.__dict__))),
    )


_OWN = ("citation", "stands_for", "quotations", "speaker")
_GATHERED: Callable[[Any], tuple[object, ...]] = itemgetter(
    *(name for name in Inquiry.model_fields if name not in _OWN)
)
