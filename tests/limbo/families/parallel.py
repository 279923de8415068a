"""References side by side."""

from factories.law import ShelfOfDecisions, decision
from limbo.vector import Vector, vector

HALVES = ShelfOfDecisions(
    [
        decision("Dahda v. United States", "138 S. Ct. 1491", decided="2018-05-14"),
        decision("Byrd v. United States", "584 U.S. 395", "138 S. Ct. 1518", decided="2018-05-14"),
    ]
)


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


@vector
def three_in_a_row() -> Vector:
    """Of three references two are of record: the third is told by its number."""
    text = "Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)"
    return Vector(text, ("caution",), says="Parallel reference 2 is not in the index")


@vector
def the_first_is_not_of_record() -> Vector:
    """Found by a parallel page, the first reference stays unchecked, and that is said."""
    text = "Dahda v. United States, 584 U.S. 440, 138 S. Ct. 1491 (2018)"
    says = "The first reference is not in the index"
    return Vector(text, ("caution",), says=says, shelf=HALVES)


@vector
def the_first_is_at_odds_with_the_record() -> Vector:
    """Found by a parallel page, a first reference that the record has otherwise is wrong."""
    text = "Byrd v. United States, 583 U.S. 395, 138 S. Ct. 1518 (2018)"
    return Vector(text, ("rejected",), says="at odds with the record's 584 U.S. 395", shelf=HALVES)


@vector
def a_parallel_at_another_page() -> Vector:
    """A parallel that the record has at another page is wrong."""
    text = "Byrd v. United States, 584 U.S. 395, 138 S. Ct. 1510 (2018)"
    return Vector(text, ("rejected",), says="at odds with the record's 138 S. Ct.", shelf=HALVES)


@vector
def a_parallel_at_a_page_behind_the_first() -> Vector:
    """A page that the opinion may run to is one pointed at without its first: shown, no proof."""
    text = "Byrd v. United States, 584 U.S. 395, 138 S. Ct. 1520 (2018)"
    return Vector(text, ("caution",), says="points at a page behind the first", shelf=HALVES)


@vector
def a_parallel_of_another_term() -> Vector:
    """A volume of the Supreme Court Reporter belongs to one term, whatever the index holds."""
    text = "United States v. Matlock, 415 U.S. 164, 89 S. Ct. 988 (1974)"
    return Vector(
        text, ("rejected",), says="volume 89 of S. Ct. prints decisions of the years 1968"
    )


@vector
def a_parallel_of_the_term() -> Vector:
    """A parallel of the right term that is not of record is no more than unchecked."""
    text = "United States v. Matlock, 415 U.S. 164, 94 S. Ct. 988 (1974)"
    return Vector(text, ("caution",), says="Parallel reference 1 is not in the index")


@vector
def parallels_of_an_unknown_case() -> Vector:
    """Where no decision is found, parallels cannot be compared."""
    text = "Smith v. Jones, 12 F.3d 34, 1994 WL 12345 (9th Cir. 1994)"
    return Vector(text, ("unproven",), says="There is no decision to compare them with")


@vector
def a_vendor_number_beside_a_page() -> Vector:
    """A page of record vouches; the vendor's number beside it stays unchecked."""
    text = "Obergefell v. Hodges, 576 U.S. 644, 2015 WL 2473451 (2015)"
    return Vector(text, ("caution",), says="Parallel reference 1 is not in the index")
