"""What language models make up."""

import datetime as dt

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def digits_transposed_in_the_volume() -> Vector:
    """Two digits of the volume exchanged: the named case's place is said."""
    text = "Miranda v. Arizona, 348 U.S. 436 (1966)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def digits_transposed_in_the_page() -> Vector:
    """Two digits of the page exchanged."""
    text = "Georgia v. Randolph, 547 U.S. 130 (2006)"
    return Vector(text, ("rejected",), says="547 U.S. 103", shelf=WIDE)


@vector
def a_year_too_early() -> Vector:
    """A year too early."""
    text = "Katz v. United States, 389 U.S. 347 (1966)"
    return Vector(text, ("rejected",), says="1967-12-18", shelf=WIDE)


@vector
def a_year_too_late() -> Vector:
    """A year too late."""
    text = "Brown v. Board of Education, 347 U.S. 483 (1955)"
    return Vector(text, ("rejected",), says="1954-05-17", shelf=WIDE)


@vector
def the_right_case_in_the_wrong_court() -> Vector:
    """A circuit credited with another's case."""
    text = "Ehrlich v. American Airlines, Inc., 360 F.3d 366 (9th Cir. 2004)"
    return Vector(text, ("rejected",), says="ca2", shelf=WIDE)


@vector
def two_cases_made_one() -> Vector:
    """A party of each of two real cases."""
    text = "Roe v. Bolton, 410 U.S. 113 (1973)"
    return Vector(text, ("rejected",), says="Roe v. Wade", shelf=WIDE)


@vector
def the_parties_exchanged() -> Vector:
    """Parties in the other order, as below, are the same case, and shown."""
    text = "Randolph v. Georgia, 547 U.S. 103 (2006)"
    return Vector(text, ("caution",), shelf=WIDE)


@vector
def a_made_up_case_on_a_real_page() -> Vector:
    """A made-up case on the first page of a real one."""
    text = "Harrington v. Coastal Freight Lines, 389 U.S. 347 (1967)"
    return Vector(text, ("rejected",), says="Katz v. United States", shelf=WIDE)


@vector
def a_made_up_case_within_a_real_one() -> Vector:
    """And within a real one."""
    text = "Harrington v. Coastal Freight Lines, 556 U.S. 680 (2009)"
    return Vector(text, ("rejected",), says="it lies inside Ashcroft v. Iqbal", shelf=WIDE)


@vector
def a_made_up_case_nowhere() -> Vector:
    """And where the index holds nothing."""
    text = "Harrington v. Coastal Freight Lines, 733 F.3d 1021 (10th Cir. 2013)"
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def a_volume_to_come() -> Vector:
    """And in a volume nobody has printed."""
    text = "Harrington v. Coastal Freight Lines, 2044 F.3d 1021 (10th Cir. 2013)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_year_before_the_series() -> Vector:
    """And in a year before the series began."""
    text = "Harrington v. Coastal Freight Lines, 133 F.4th 1021 (10th Cir. 2013)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_series_that_is_none() -> Vector:
    """A series that no reporter has is unread."""
    text = "Harrington v. Coastal Freight Lines, 733 F.5th 1021 (10th Cir. 2013)"
    return Vector(text, ("unproven",), unread=("733 F.5th 1021",), shelf=WIDE)


@vector
def a_reporter_that_is_none() -> Vector:
    """So is a reporter that never was."""
    text = "Harrington v. Coastal Freight Lines, 12 Fed. Juris. Rep. 1021 (2013)"
    return Vector(text, ("unproven",), unread=("12 Fed. Juris. Rep. 1021",), shelf=WIDE)


@vector
def the_district_court_in_the_appeals_reporter() -> Vector:
    """The Federal Reporter of today prints no district court."""
    text = "Harrington v. Coastal Freight Lines, 733 F.3d 1021 (S.D.N.Y. 2013)"
    return Vector(text, ("rejected",), by="reporter", shelf=WIDE)


@vector
def a_state_court_in_the_federal_reporter() -> Vector:
    """Nor a state's."""
    text = "Harrington v. Coastal Freight Lines, 733 F.3d 1021 (Tex. App. 2013)"
    return Vector(text, ("rejected",), by="reporter", shelf=WIDE)


@vector
def the_supreme_court_in_the_federal_reporter() -> Vector:
    """Nor the Supreme Court."""
    text = "Harrington v. Coastal Freight Lines, 733 F.3d 1021 (U.S. 2013)"
    return Vector(text, ("rejected",), by="reporter", shelf=WIDE)


@vector
def a_circuit_that_is_none() -> Vector:
    """There is no Fourteenth Circuit."""
    text = "Harrington v. Coastal Freight Lines, 733 F.3d 1021 (14th Cir. 2013)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_circuit_before_its_time() -> Vector:
    """The Eleventh Circuit sits since October 1981."""
    text = "Harrington v. Coastal Freight Lines, 500 F.2d 1021 (11th Cir. 1974)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def the_federal_circuit_before_its_time() -> Vector:
    """And the Federal Circuit since 1982."""
    text = "Harrington v. Coastal Freight Lines, 500 F.2d 1021 (Fed. Cir. 1974)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_vendor_number_of_another_year() -> Vector:
    """A vendor's number of an earlier year than its decision is not accused for it."""
    text = "Harrington v. Coastal Freight Lines, 2013 WL 1234567 (S.D.N.Y. 2017)"
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def a_docket_number_of_another_case() -> Vector:
    """The right case under another's docket number is shown."""
    text = "Ashcroft v. Iqbal, No. 05-1126, 556 U.S. 662 (2009)"
    return Vector(text, ("caution",), says="07-1015", shelf=WIDE)


@vector
def the_right_page_of_the_wrong_party() -> Vector:
    """The right page and one party of another case."""
    text = "Ashcroft v. Twombly, 556 U.S. 662 (2009)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def bleeding_names() -> Vector:
    """Names taken from the neighbour in the same sentence."""
    text = "Bell Atlantic Corp. v. Twombly, 556 U.S. 662 (2009)"
    return Vector(text, ("rejected",), says="550 U.S. 544", shelf=WIDE)


@vector
def neighbouring_volume() -> Vector:
    """The volume before, of which nothing is held: a rare name stands elsewhere in that year."""
    text = "Bell Atlantic Corp. v. Twombly, 549 U.S. 544 (2007)"
    return Vector(text, ("rejected",), says="550 U.S. 544", shelf=WIDE)


@vector
def neighbouring_volume_of_many_courts() -> Vector:
    """Courts of appeals have many cases of one name in a year: unproven, and the place is said."""
    text = "J.D. v. Azar, 924 F.3d 1291 (D.C. Cir. 2019)"
    return Vector(text, ("unproven",), says="925 F.3d 1291", shelf=WIDE)


@vector
def a_parallel_made_up() -> Vector:
    """A real citation with a parallel that is another's."""
    text = "Katz v. United States, 389 U.S. 347, 74 S. Ct. 686 (1967)"
    return Vector(text, ("rejected",), says="Brown v. Board of Education", shelf=WIDE)


@vector
def an_id_to_lend_weight() -> Vector:
    """A true citation lends nothing to a made-up one behind it."""
    text = "Katz v. United States, 389 U.S. 347 (1967). Harrington v. Katz, 389 U.S. 360 (1967)."
    return Vector(text, ("verified", "rejected"), shelf=WIDE)


@vector
def an_explanation_instead() -> Vector:
    """A name in the air, with a court and a year."""
    text = "In Harrington v. Coastal Freight Lines, the Tenth Circuit held in 2013 that it does."
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def before_it_was_decided() -> Vector:
    """A case of later date."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009)"
    return Vector(text, ("rejected",), as_of=dt.date(2009, 5, 17), says="2009-05-18", shelf=WIDE)


@vector
def on_the_day_it_was_decided() -> Vector:
    """On its day a decision can be cited."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009)"
    return Vector(text, ("verified",), as_of=dt.date(2009, 5, 18), shelf=WIDE)
