"""Is it the case that is named?"""

from limbo.vector import Vector, vector


@vector
def another_case_on_the_page() -> Vector:
    """A real page under another's name is a contradiction, and the record's name is said."""
    text = "Smith v. Jones, 576 U.S. 644 (1999)"
    return Vector(text, ("rejected",), says="The record has Obergefell v. Hodges at this page")


@vector
def the_case_named_stands_elsewhere() -> Vector:
    """Where the named case is held, its place is said."""
    text = "Miranda v. Arizona, 392 U.S. 1 (1968)"
    return Vector(text, ("rejected",), says="The named case is Miranda v. Arizona, 384 U.S. 436")


@vector
def a_generic_party_vouches_for_nothing() -> Vector:
    """`United States v. Smith` shares a party with half of all federal cases."""
    return Vector("United States v. Smith, 415 U.S. 164 (1974)", ("rejected",))


@vector
def shortened_as_usual() -> Vector:
    """Abbreviations and left-out words are how citations are written."""
    return Vector("Brown v. Bd. of Educ., 347 U.S. 483 (1954)", ("verified",))


@vector
def in_capitals() -> Vector:
    """Capitals make no difference."""
    return Vector("GEORGIA v. RANDOLPH, 547 U.S. 103 (2006)", ("verified",))


@vector
def spelt_otherwise() -> Vector:
    """A slip of spelling is shown, and proves nothing."""
    return Vector("Obergefel v. Hodges, 576 U.S. 644 (2015)", ("caution",), says="spelt otherwise")


@vector
def an_office_that_changed_hands() -> Vector:
    """An official sued as such is replaced by the successor."""
    return Vector("Donovan v. Pierce County, 476 U.S. 253 (1986)", ("caution",))


@vector
def the_state_is_another() -> Vector:
    """States do not succeed each other."""
    return Vector("Miranda v. Texas, 384 U.S. 436 (1966)", ("rejected",))
