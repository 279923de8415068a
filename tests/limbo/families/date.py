"""Court, year and docket; before and after the day."""

import datetime as dt

from limbo.vector import Vector, vector


@vector
def a_wrong_year() -> Vector:
    """The record's date is said."""
    text = "United States v. Matlock, 415 U.S. 164 (1984)"
    return Vector(text, ("rejected",), says="The record has 1974-02-20")


@vector
def a_wrong_court() -> Vector:
    """One circuit is never another."""
    text = "J.D. v. Azar, 925 F.3d 1291 (11th Cir. 2019)"
    return Vector(text, ("rejected",), says="The record has the court cadc")


@vector
def another_docket_number() -> Vector:
    """A docket number that is not the record's is shown."""
    text = "Georgia v. Randolph, No. 05-9999, 547 U.S. 103 (2006)"
    return Vector(text, ("caution",), says="The record has the docket number 04-1067")


@vector
def not_yet_decided() -> Vector:
    """What is decided later cannot be cited as of the day."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("rejected",), says="after 2005-06-30", as_of=dt.date(2005, 6, 30))


@vector
def a_year_that_has_not_come() -> Vector:
    """A year after the day is a contradiction, whatever the index holds."""
    return Vector("Smith v. Jones, 12 F.4th 34 (9th Cir. 2031)", ("rejected",))
