"""Is there a decision at that page?"""

from limbo.vector import Vector, vector


@vector
def a_real_citation() -> Vector:
    """What the record has is verified."""
    return Vector("Georgia v. Randolph, 547 U.S. 103 (2006)", ("verified",))


@vector
def a_page_inside_another_opinion() -> Vector:
    """Where another opinion runs over the page, absence is proved, and the opinion named."""
    text = "Smith v. Jones, 410 U.S. 150 (1973)"
    return Vector(text, ("rejected",), says="it lies inside Roe v. Wade, 410 U.S. 113 (1973)")


@vector
def an_empty_place_in_the_index() -> Vector:
    """An index that holds a volume in part cannot prove absence, and says what it holds."""
    text = "Smith v. Jones, 547 U.S. 900 (2006)"
    return Vector(text, ("unproven",), says="the index holds 1 of the decisions in volume 547")


@vector
def a_volume_not_held() -> Vector:
    """Outside its coverage the index says nothing for or against."""
    return Vector("Smith v. Jones, 12 F.3d 34 (9th Cir. 1994)", ("unproven",), says="holds 0")


@vector
def the_named_case_at_another_page() -> Vector:
    """A name and year that the record has at another page of the volume show a wrong page."""
    text = "Georgia v. Randolph, 547 U.S. 613 (2006)"
    return Vector(text, ("rejected",), says="Georgia v. Randolph, 547 U.S. 103 (2006)")


@vector
def the_named_case_in_another_reporter() -> Vector:
    """A namesake elsewhere is a lead, no proof: the court below may have decided the same case."""
    text = "Zicherman v. Korean Air Lines Co., 516 F.3d 1237 (11th Cir. 2008)"
    return Vector(text, ("unproven",), says="516 U.S. 217 (1996)")


@vector
def a_page_left_blank() -> Vector:
    """A slip opinion's blank page is found by name and volume."""
    return Vector("Obergefell v. Hodges, 576 U.S. ___ (2015)", ("verified",))


@vector
def a_vendor_number() -> Vector:
    """A citation is never accused for being a vendor's alone."""
    return Vector("Martinez v. Delta Airlines, 2019 WL 4639462 (Tex. App. 2019)", ("unproven",))


@vector
def a_case_named_alone() -> Vector:
    """A name that one authority answers to is that authority, with a caution."""
    return Vector("Obergefell v. Hodges held so.", ("caution",), says="no reference stands beside")


@vector
def a_name_nobody_answers_to() -> Vector:
    """A name that nothing answers to is unproven."""
    return Vector("Varghese v. China Southern Airlines held so.", ("unproven",))


@vector
def a_common_name_alone() -> Vector:
    """Many cases are called so; that the index holds one of them vouches for nothing."""
    return Vector("Johnson v. United States held so.", ("unproven",), says="Many cases bear such")
