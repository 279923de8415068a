"""Judging: evidence in, a verdict out. The only place where a verdict is made."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any

from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.grades import grade
from arguendo.corpus.verification.model import Inquiry, Verdict
from arguendo.corpus.verification.policy import STANDARD, Policy


def verify(inquiry: Inquiry, policy: Policy = STANDARD) -> Verdict:
    """Put every check of the policy to the evidence and grade what they find.

    Every check is heard, whatever the ones before it found: a reader wants all there is.
    """
    findings: list[Finding] = []
    for check in policy.checks:
        found = check.judge(inquiry)
        if not found:
            raise ValueError(f"the check {check.name} said nothing; it must say not-applicable")
        for one in found:
            if one.check != check.name:
                raise ValueError(f"the check {check.name} signed a finding with another's name")
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
    verdicts = []
    for inquiry in _some_ahead(inquiries):
        reading = _reading(inquiry)
        if reading is not None and reading in known:
            verdict = known[reading][0].but(citation=inquiry.citation)
        else:
            verdict = verify(inquiry, policy)
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
