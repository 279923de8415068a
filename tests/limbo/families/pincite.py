"""Pages pointed at."""

from limbo.vector import Vector, vector


@vector
def a_page_inside() -> Vector:
    """A page between the first and the last is inside."""
    return Vector("Roe v. Wade, 410 U.S. 113, 153 (1973)", ("verified",))


@vector
def a_page_before_the_first() -> Vector:
    """No opinion has words before its first page."""
    text = "Roe v. Wade, 410 U.S. 113, 98 (1973)"
    return Vector(text, ("rejected",), says="It begins at page 113")


@vector
def a_page_after_the_last_known() -> Vector:
    """The last page known is not known to be the last: a caution, no accusation."""
    text = "Roe v. Wade, 410 U.S. 113, 553 (1973)"
    return Vector(text, ("caution",), says="run from 113 to 178")


@vector
def a_short_form_with_a_page_outside() -> Vector:
    """A short form whose page cannot be the last citation's points at something else."""
    text = "Roe v. Wade, 410 U.S. 113, 153 (1973). Id. at 12."
    return Vector(text, ("verified", "unproven"))


@vector
def a_page_of_an_opinion_without_pages() -> Vector:
    """Where no pages are held, the page is not vouched for."""
    text = "Miranda v. Arizona, 384 U.S. 436, 444 (1966)"
    return Vector(text, ("caution",), says="holds no pages")
