"""How pages are written, and which of them are there."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def a_range() -> Vector:
    """Both ends of a range are inside."""
    text = "Roe v. Wade, 410 U.S. 113, 153-155 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_range_with_digits_left_out() -> Vector:
    """Of a second page the digits that repeat are left out (rule 3.2(a))."""
    text = "Roe v. Wade, 410 U.S. 113, 153-55 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_range_that_ends_outside() -> Vector:
    """A range that begins inside and ends past the last page known is a doubt."""
    text = "Roe v. Wade, 410 U.S. 113, 170-191 (1973)"
    return Vector(text, ("caution",), shelf=WIDE)


@vector
def a_range_that_begins_outside() -> Vector:
    """One that begins before the first page cannot be."""
    text = "Roe v. Wade, 410 U.S. 113, 98-120 (1973)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_range_backwards() -> Vector:
    """A range that runs backwards is a slip."""
    text = "Roe v. Wade, 410 U.S. 113, 160-150 (1973)"
    return Vector(text, ("caution",), shelf=WIDE)


@vector
def several() -> Vector:
    """Several pages are each looked at."""
    text = "Roe v. Wade, 410 U.S. 113, 120, 153, 160 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def several_of_which_one_is_outside() -> Vector:
    """One outside is enough."""
    text = "Roe v. Wade, 410 U.S. 113, 153, 101 (1973)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_footnote() -> Vector:
    """A footnote stands on its page."""
    text = "Roe v. Wade, 410 U.S. 113, 157 n.54 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_footnote_with_and() -> Vector:
    """However it is joined."""
    text = "Roe v. Wade, 410 U.S. 113, 157 & n.54 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_footnote_outside() -> Vector:
    """A footnote before the first page cannot be."""
    text = "Roe v. Wade, 410 U.S. 113, 57 n.54 (1973)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def the_first_page() -> Vector:
    """The first page is inside."""
    text = "Roe v. Wade, 410 U.S. 113, 113 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def the_last_page() -> Vector:
    """So is the last."""
    text = "Roe v. Wade, 410 U.S. 113, 178 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def the_page_before_the_first() -> Vector:
    """The page before the first is not."""
    text = "Roe v. Wade, 410 U.S. 113, 112 (1973)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def the_page_after_the_last_known() -> Vector:
    """The page after the last known is not known to be."""
    text = "Roe v. Wade, 410 U.S. 113, 179 (1973)"
    return Vector(text, ("caution",), says="run from 113 to 178", shelf=WIDE)


@vector
def at() -> Vector:
    """`at` before the page is read."""
    text = "Roe v. Wade, 410 U.S. 113, at 153 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def p() -> Vector:
    """So is `p.`"""
    text = "Roe v. Wade, 410 U.S. 113, p. 153 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def an_en_dash() -> Vector:
    """An en dash joins as a hyphen does."""
    text = "Roe v. Wade, 410 U.S. 113, 153–55 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_page_of_each_parallel() -> Vector:
    """Each parallel has a page of its own."""
    text = "Roe v. Wade, 410 U.S. 113, 153, 93 S. Ct. 705, 727 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_page_of_a_vendor() -> Vector:
    """A star page is a vendor's."""
    text = "Smith v. Jones, 2019 WL 1234567, at *3 (S.D.N.Y. 2019)"
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def a_page_as_large_as_a_volume() -> Vector:
    """Nor is one past any volume's last."""
    text = "Roe v. Wade, 410 U.S. 113, 15300 (1973)"
    return Vector(text, ("caution",), shelf=WIDE)
