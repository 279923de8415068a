"""References side by side."""

from limbo.vector import Vector, vector


@vector
def both_of_record() -> Vector:
    """Parallels of record hold."""
    return Vector("Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705 (1973)", ("verified",))


@vector
def a_parallel_of_another_case() -> Vector:
    """A parallel that is another decision's first page is a contradiction."""
    text = "Roe v. Wade, 410 U.S. 113, 93 S. Ct. 739 (1973)"
    return Vector(text, ("rejected",), says="that of Doe v. Bolton")


@vector
def a_parallel_nobody_knows() -> Vector:
    """A citation of which only half resolves says so."""
    text = "Roe v. Wade, 410 U.S. 113, 35 L. Ed. 2d 147 (1973)"
    return Vector(text, ("caution",), says="Parallel reference 1 is not in the index")
