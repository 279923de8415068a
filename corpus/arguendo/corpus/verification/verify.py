"""Judging: evidence in, a verdict out. The only place where a verdict is made."""

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
        if any(one.check != check.name for one in found):
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
