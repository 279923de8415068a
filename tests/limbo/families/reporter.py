"""Is the reporter real, and did it print that?"""

from limbo.vector import Vector, vector


@vector
def a_made_up_reporter() -> Vector:
    """What no list of reporters knows is unread, and never passed over."""
    return Vector("See 33 Umbrella 422.", (), unread=("33 Umbrella 422",))


@vector
def a_volume_beyond_the_last() -> Vector:
    """The Federal Reporter's second series ends with volume 999."""
    text = "Smith v. Jones, 1204 F.2d 17 (9th Cir. 1988)"
    return Vector(text, ("rejected",), says="reach volume 999 at the most")


@vector
def a_volume_not_yet_printed() -> Vector:
    """No volume of U.S. Reports bears a number the Court has not come to."""
    return Vector("Smith v. Jones, 842 U.S. 137 (2025)", ("rejected",), says="no such volume")


@vector
def a_year_after_the_reporter_ended() -> Vector:
    """A decision of 2011 cannot stand in a series that ended in 1993."""
    text = "Smith v. Jones, 611 F.2d 40 (9th Cir. 2011)"
    return Vector(text, ("rejected",), says="years 1924 to 1994")


@vector
def the_early_volumes_of_us_reports() -> Vector:
    """Volumes 1 to 90 were numbered afterwards; decisions in them are older than the series."""
    return Vector("Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803)", ("verified",))
