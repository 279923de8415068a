"""What stands in parentheses behind a citation."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def quoting() -> Vector:
    """A citation behind `quoting` is one of its own."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103, 109 (2006) (quoting Katz v. United States, "
        "389 U.S. 347 (1967))"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def citing_a_bad_one() -> Vector:
    """A bad one there is struck, and the one around it stands."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103, 109 (2006) (citing Smith v. Jones, 410 U.S. 150 (1973))"
    )
    return Vector(text, ("verified", "rejected"), shelf=WIDE)


@vector
def within_a_bad_one() -> Vector:
    """A good one there does not vouch for the one around it."""
    text = "Smith v. Jones, 410 U.S. 150 (1973) (citing Katz v. United States, 389 U.S. 347 (1967))"
    return Vector(text, ("rejected", "verified"), shelf=WIDE)


@vector
def nested() -> Vector:
    """Parentheses within parentheses are read."""
    text = (
        "Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009) (quoting Bell Atlantic Corp. v. "
        "Twombly, 550 U.S. 544, 570 (2007) (citing Smith v. Jones, 410 U.S. 150 (1973)))"
    )
    return Vector(text, ("verified", "verified", "rejected"), shelf=WIDE)


@vector
def a_year_within() -> Vector:
    """A year within an explanation is not the citation's."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006) (noting that the rule dates from 1974)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_court_within() -> Vector:
    """Nor is a court."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103 (2006) (affirming a decision of the 9th Circuit (1999))"
    )
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def two_in_a_row() -> Vector:
    """Two parentheses in a row are both of the citation before them."""
    text = (
        "Katz v. United States, 389 U.S. 347, 361 (1967) (citations omitted) (holding "
        "that a booth is private)"
    )
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def id_behind_a_quoting() -> Vector:
    """`Id.` behind a parenthesis means the citation around it."""
    text = (
        "Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009) (quoting Bell Atlantic Corp. v. "
        "Twombly, 550 U.S. 544, 570 (2007)). Id. at 679."
    )
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def id_within() -> Vector:
    """`Id.` within a parenthesis means the citation before it."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009) (citing id. at 679)"
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_short_form_within() -> Vector:
    """A short form within a parenthesis is read."""
    text = (
        "Bell Atlantic Corp. v. Twombly, 550 U.S. 544 (2007). Ashcroft v. Iqbal, 556 "
        "U.S. 662, 678 (2009) (quoting Twombly, 550 U.S. at 570)."
    )
    return Vector(
        text,
        ("verified",) * 3,
        shelf=WIDE,
    )


@vector
def a_statute_within() -> Vector:
    """So is a statute."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009) (applying Fed. R. Civ. P. 8(a)(2))"
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def a_statute_that_cannot_be_within() -> Vector:
    """And one that cannot be is struck."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009) (applying Fed. R. Civ. P. 12(b)(9))"
    return Vector(text, ("verified", "rejected"), says="(1) to (7)", shelf=WIDE)


@vector
def internal_marks_omitted() -> Vector:
    """What was left out of a quotation is no name."""
    text = (
        "Katz v. United States, 389 U.S. 347, 351 (1967) (internal quotation marks and "
        "footnote omitted)"
    )
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def overruled_by() -> Vector:
    """Who is said to have overruled it is a citation of its own."""
    text = (
        "Smith v. Jones, 12 F.3d 34 (9th Cir. 1994), overruled by Obergefell v. Hodges, "
        "576 U.S. 644 (2015)"
    )
    return Vector(text, ("unproven", "verified"), shelf=WIDE)


@vector
def abrogated_by_nothing() -> Vector:
    """And is struck where it is not what it says; what it is said to have done is not compared."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103 (2006), abrogated by Smith v. Jones, 576 U.S. 644 (2015)"
    )
    says = "abrogated by a decision that the index does not hold as cited"
    return Vector(text, ("caution", "rejected"), shelf=WIDE, says=says, by="treated")


@vector
def quoted_in() -> Vector:
    """`quoted in` leads to another citation."""
    text = (
        "Doe v. Roe, 12 F.3d 34 (9th Cir. 1994), quoted in Georgia v. Randolph, 547 U.S. "
        "103, 110 (2006)"
    )
    return Vector(text, ("unproven", "verified"), shelf=WIDE)


@vector
def an_unclosed_parenthesis() -> Vector:
    """A parenthesis that is never closed takes nothing with it."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006 and Smith v. Jones, 410 U.S. 150 (1973)"
    return Vector(text, ("verified", "rejected"), shelf=WIDE)


@vector
def brackets_within() -> Vector:
    """Brackets within are read."""
    text = (
        "Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009) [following Bell Atlantic Corp. v. "
        "Twombly, 550 U.S. 544 (2007)]"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)
