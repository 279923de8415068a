"""Short forms share the fate of what they point at."""

from limbo.vector import Vector, vector


@vector
def id_after_a_rejected_citation() -> Vector:
    """`Id.` to a rejected citation is rejected, though the page it resolves to is real."""
    return Vector("Smith v. Jones, 576 U.S. 644 (1999). Id. at 650.", ("rejected", "rejected"))


@vector
def id_past_a_parenthetical() -> Vector:
    """A citation inside `(citing …)` is not what `Id.` means."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103, 115 (2006) (citing Doe v. Poe, 12 F.3d 34 (9th Cir. "
        "1994)). Id. at 120."
    )
    return Vector(text, ("verified", "unproven", "verified"))


@vector
def two_cases_in_one_volume() -> Vector:
    """A short citation to a volume that was cited twice is told apart by page and name."""
    text = (
        "Roe v. Wade, 410 U.S. 113 (1973); Doe v. Bolton, 410 U.S. 179 (1973). "
        "Bolton, 410 U.S., at 190."
    )
    return Vector(text, ("verified", "verified", "verified"), says="points at citation 2")


@vector
def supra_without_an_antecedent() -> Vector:
    """A short form that points at nothing is unproven."""
    return Vector("Randolph, supra, at 107.", ("unproven",))
