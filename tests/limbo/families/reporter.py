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


@vector
def a_volume_of_other_years() -> Vector:
    """A volume of U.S. Reports belongs to a term: it prints no decision of another decade."""
    text = "Smith v. Jones, 347 U.S. 900 (2019)"
    return Vector(text, ("rejected",), says="Volume 347 of U.S. prints decisions of the years 1953")


@vector
def a_volume_of_the_supreme_court_reporter() -> Vector:
    """Volume 93 is the October Term 1972."""
    text = "Smith v. Jones, 93 S. Ct. 2200 (1985)"
    return Vector(text, ("rejected",), says="1972 to 1973")


@vector
def a_volume_of_the_federal_reporter() -> Vector:
    """The pace of the federal reporters is known well enough to tell decades apart."""
    text = "Smith v. Jones, 410 F.3d 12 (9th Cir. 1995)"
    return Vector(text, ("rejected",), says="Volume 410 of F.3d prints decisions of the years")


@vector
def a_volume_of_its_year() -> Vector:
    """A volume that fits its year speaks neither for nor against."""
    return Vector("Smith v. Jones, 410 F.3d 12 (9th Cir. 2005)", ("unproven",))


@vector
def an_appendix_of_old_decisions() -> Vector:
    """Volumes 131 and 154 print, in an appendix, decisions that were left out decades before."""
    return Vector("Smith v. Jones, 154 U.S. 531 (1863)", ("unproven",))


@vector
def a_volume_of_f4th_to_come() -> Vector:
    """A series that grows has not come to every number yet."""
    text = "Smith v. Jones, 480 F.4th 12 (9th Cir. 2023)"
    return Vector(text, ("rejected",), says="F.4th has no such volume")


@vector
def a_volume_of_f_supp_3d_to_come() -> Vector:
    """Nor has the Federal Supplement."""
    text = "Smith v. Jones, 1850 F. Supp. 3d 12 (S.D.N.Y. 2023)"
    return Vector(text, ("rejected",), says="F. Supp. 3d has no such volume")


@vector
def a_late_volume_of_f4th() -> Vector:
    """What may have been printed since is not accused."""
    return Vector("Smith v. Jones, 140 F.4th 12 (9th Cir. 2025)", ("unproven",))


@vector
def before_the_reporter_began() -> Vector:
    """The Federal Reporter, Third Series, begins in 1993."""
    return Vector("Smith v. Jones, 12 F.3d 34 (9th Cir. 1975)", ("rejected",), says="no decision")


@vector
def a_volume_nought() -> Vector:
    """No volume is numbered nought."""
    return Vector("Smith v. Jones, 0 U.S. 34 (1975)", ("rejected",), says="no such volume")
