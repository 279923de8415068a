"""The grade of a citation, which follows from its findings and from nothing else."""

from collections.abc import Sequence
from typing import Literal

from arguendo.corpus.verification.findings import Finding

Grade = Literal["verified", "caution", "unproven", "rejected"]
"""`verified`: all it claims was checked and holds. `caution`: it is the authority named, and
something could not be checked or differs. `unproven`: nothing speaks against it and nothing
vouches for it. `rejected`: the record contradicts it."""

VOUCHING = frozenset({"exists", "courtlistener"})
"""The checks whose finding that it holds vouches for an authority: the index holds it, or an index
outside that was asked lists it under the name cited. The second alone never makes `verified`: that
the index does not hold it is a caution of `exists`."""


def grade(findings: Sequence[Finding]) -> Grade:
    """Return the grade that follows from the findings.

    1. Proof against it outweighs everything.
    2. What nothing vouches for is unproven, whatever else may hold.
    3. What fails short of proof, or could not be told, leaves a caution; what is there for
       information alone leaves none.
    """
    vouched = doubted = False
    for one in findings:
        if one.outcome == "holds":
            vouched = vouched or one.check in VOUCHING
        elif one.severity == "contradiction" and one.outcome == "fails":
            return "rejected"  # (1)
        elif one.severity != "information" and one.outcome != "not-applicable":
            doubted = True
    if not vouched:
        return "unproven"  # (2)
    return "caution" if doubted else "verified"  # (3)


def decisive(findings: Sequence[Finding]) -> Finding:
    """Return the finding that decided the grade: the one to show where there is room for one."""

    def weight(one: Finding) -> tuple[int, int]:
        failed = {"fails": 0, "undetermined": 1, "holds": 2, "not-applicable": 3}[one.outcome]
        severe = {"contradiction": 0, "caution": 1, "information": 2}[one.severity]
        if one.outcome == "undetermined" and one.severity == "information":
            failed = 3  # Nobody asked, which decides nothing.
        vouching = one.check == "exists" and one.outcome != "fails"
        return (severe, -1 if vouching and one.outcome == "undetermined" else failed)

    return min(findings, key=weight)
