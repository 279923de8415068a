"""The citations of the brief in Mata v. Avianca, as the order of 22 June 2023 deals with them."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def varghese() -> Vector:
    """The page lies inside another opinion, which is named."""
    text = "Varghese v. China Southern Airlines Co., Ltd., 925 F.3d 1339 (11th Cir. 2019)"
    return Vector(
        text, ("rejected",), says="it lies inside J.D. v. Azar, 925 F.3d 1291 (2019)", shelf=WIDE
    )


@vector
def varghese_again() -> Vector:
    """A short form of it falls with it."""
    text = (
        "Varghese v. China Southern Airlines Co., Ltd., 925 F.3d 1339 (11th Cir. 2019). "
        "Varghese, 925 F.3d at 1342."
    )
    return Vector(text, ("rejected", "rejected"), says="It points at citation 1", shelf=WIDE)


@vector
def varghese_on_its_word() -> Vector:
    """What it is said to quote is a citation too, and is judged on its own."""
    text = (
        "Varghese v. China South Airlines Ltd., 925 F.3d 1339 (11th Cir. 2019) (quoting "
        "Zicherman v. Korean Air Lines Co., 516 U.S. 217 (1996))"
    )
    return Vector(text, ("rejected", "verified"), shelf=WIDE)


@vector
def varghese_by_name() -> Vector:
    """Called by its name alone it is no better."""
    text = "In Varghese v. China Southern Airlines the court tolled the period."
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def shaboon() -> Vector:
    """A court's own number that is not in the index is no accusation."""
    text = "Shaboon v. Egyptair, 2013 IL App (1st) 111279-U (Ill. App. Ct. 2013)"
    return Vector(text, ("unproven",), says="Not in the index", shelf=WIDE)


@vector
def petersen() -> Vector:
    """Another case begins at that page."""
    text = "Petersen v. Iran Air, 905 F. Supp. 2d 121 (D.D.C. 2012)"
    return Vector(
        text, ("rejected",), says="The record has United States v. ISS Marine Services", shelf=WIDE
    )


@vector
def martinez() -> Vector:
    """A vendor's number is not accused."""
    text = "Martinez v. Delta Airlines, Inc., 2019 WL 4639462 (Tex. App. Sept. 25, 2019)"
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def martinez_with_a_docket() -> Vector:
    """Nor is it with a docket number beside it."""
    text = (
        "Martinez v. Delta Airlines, Inc., No. 13-18-00520-CV, 2019 WL 4639462 (Tex. "
        "App. Sept. 25, 2019)"
    )
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def durden() -> Vector:
    """Nor is an estate's."""
    text = (
        "Estate of Durden v. KLM Royal Dutch Airlines, 2017 WL 2418825 (Ga. Ct. App. June 5, 2017)"
    )
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def miller() -> Vector:
    """A page inside another circuit's opinion."""
    text = "Miller v. United Airlines, Inc., 174 F.3d 366, 371-72 (2d Cir. 1999)"
    return Vector(text, ("rejected",), says="it lies inside Greenleaf v. Garlock", shelf=WIDE)


@vector
def zicherman() -> Vector:
    """A real name on a page of the wrong court is a lead, and the case's place is said."""
    text = "Zicherman v. Korean Air Lines Co., Ltd., 516 F.3d 1237, 1254 (11th Cir. 2008)"
    return Vector(text, ("unproven",), says="516 U.S. 217 (1996)", shelf=WIDE)


@vector
def zicherman_rightly() -> Vector:
    """Where it does stand it is verified."""
    text = "Zicherman v. Korean Air Lines Co., Ltd., 516 U.S. 217 (1996)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def ehrlich() -> Vector:
    """A real name in a reporter that the index does not hold: unproven, and its place said."""
    text = "Ehrlich v. American Airlines, Inc., 360 N.J. Super. 360 (App. Div. 2003)"
    return Vector(text, ("unproven",), says="360 F.3d 366", shelf=WIDE)


@vector
def ehrlich_rightly() -> Vector:
    """Where it does stand it is verified."""
    text = "Ehrlich v. American Airlines, Inc., 360 F.3d 366, 371 (2d Cir. 2004)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def tseng() -> Vector:
    """A name given in full on record as another name is the case's."""
    text = "El Al Israel Airlines, Ltd. v. Tsui Yuan Tseng, 525 U.S. 155 (1999)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def air_crash() -> Vector:
    """`La.` behind a place is where the place is."""
    text = "In re Air Crash Disaster Near New Orleans, La., 821 F.2d 1147 (5th Cir. 1987)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def iqbal() -> Vector:
    """A real citation among them is not tarred."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_string_of_them() -> Vector:
    """Each of a string has its own grade."""
    text = (
        "See Varghese v. China Southern Airlines Co., Ltd., 925 F.3d 1339 (11th Cir. "
        "2019); Martinez v. Delta Airlines, Inc., 2019 WL 4639462 (Tex. App. Sept. 25, "
        "2019); Ashcroft v. Iqbal, 556 U.S. 662 (2009)."
    )
    return Vector(text, ("rejected", "unproven", "verified"), shelf=WIDE)


@vector
def the_order() -> Vector:
    """The order that sanctioned the brief is of record."""
    text = "Mata v. Avianca, Inc., 678 F. Supp. 3d 443 (S.D.N.Y. 2023)"
    return Vector(text, ("verified",), shelf=WIDE)
