"""Court, year and docket; before and after the day."""

import datetime as dt

from factories.law import ShelfOfDecisions, decision
from limbo.vector import Vector, vector

COURTS = ShelfOfDecisions(
    [
        decision("Abernathy v. Quill", "900 F.3d 100", decided="2018-05-01", court="ca9"),
        decision("Dunmore v. Lisle", "300 F. Supp. 3d 50", decided="2018-02-03", court="nysd"),
        decision("Fairlie v. Voss", "60 S.W.3d 70", decided="2001-02-03", court="texapp"),
        decision("Tarrant v. Voss", "58 S.W.3d 9", decided="2001", court="tex"),
        decision(
            "Gantry v. Orme",
            "901 F.3d 9",
            decided="2018-08-14",
            court="ca9",
            docket="16-35001, 16-35002",
        ),
        decision("United States v. Castleman", "572 U.S. 157", decided="2011-03-26"),
    ]
)


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


@vector
def a_district_court_for_a_circuit() -> Vector:
    """A court of appeals is no district court."""
    text = "Abernathy v. Quill, 900 F.3d 100 (D. Nev. 2018)"
    return Vector(text, ("rejected",), says="The record has the court ca9", shelf=COURTS)


@vector
def a_circuit_for_a_district_court() -> Vector:
    """Nor is a district court one of appeals."""
    text = "Dunmore v. Lisle, 300 F. Supp. 3d 50 (2d Cir. 2018)"
    return Vector(text, ("rejected",), says="The record has the court nysd", shelf=COURTS)


@vector
def a_neighbouring_district() -> Vector:
    """Two districts of a level are easily mixed up: shown, and no proof."""
    text = "Dunmore v. Lisle, 300 F. Supp. 3d 50 (E.D.N.Y. 2018)"
    return Vector(text, ("caution",), says="The record has the court nysd", shelf=COURTS)


@vector
def a_federal_court_for_a_states() -> Vector:
    """A court of Texas is none of the United States."""
    text = "Fairlie v. Voss, 60 S.W.3d 70 (5th Cir. 2001)"
    return Vector(text, ("rejected",), says="The record has the court texapp", shelf=COURTS)


@vector
def another_court_of_the_state() -> Vector:
    """Which of the courts of a state is meant is often written loosely."""
    text = "Fairlie v. Voss, 60 S.W.3d 70 (Tex. 2001)"
    return Vector(text, ("caution",), says="The record has the court texapp", shelf=COURTS)


@vector
def the_day_of_record() -> Vector:
    """A day is compared as a day."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. May 1, 2018)"
    return Vector(text, ("verified",), says="The record has 2018-05-01", shelf=COURTS)


@vector
def another_day_of_the_year() -> Vector:
    """Argued, filed and amended are other days of one case: shown, and no proof."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. Mar. 9, 2018)"
    return Vector(text, ("caution",), says="The record has 2018-05-01", shelf=COURTS)


@vector
def a_day_in_another_year() -> Vector:
    """A day in another year is wrong."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. May 1, 2017)"
    return Vector(text, ("rejected",), says="The record has 2018-05-01", shelf=COURTS)


@vector
def a_day_where_the_record_has_a_year() -> Vector:
    """A record that knows the year alone cannot vouch for a day."""
    text = "Tarrant v. Voss, 58 S.W.3d 9 (Tex. Mar. 9, 2001)"
    return Vector(text, ("caution",), says="The record has 2001, and no day", shelf=COURTS)


@vector
def a_record_that_its_volume_disowns() -> Vector:
    """Where the volume bears out the year given and not the record's, neither is believed."""
    text = "United States v. Castleman, 572 U.S. 157 (2014)"
    return Vector(text, ("caution",), says="its own volume does not bear out", shelf=COURTS)


@vector
def one_of_several_dockets() -> Vector:
    """Cases decided together have a number each."""
    text = "Gantry v. Orme, No. 16-35002, 901 F.3d 9 (9th Cir. 2018)"
    return Vector(text, ("verified",), says="16-35001, 16-35002", shelf=COURTS)


@vector
def a_year_with_more_behind_it() -> Vector:
    """What is said behind a year takes nothing from it."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 1950, en banc)"
    return Vector(text, ("rejected",), says="The record has 2018-05-01", shelf=COURTS)


@vector
def a_court_without_a_year() -> Vector:
    """A court alone in parentheses is compared too."""
    return Vector("Abernathy v. Quill, 900 F.3d 100 (5th Cir.)", ("rejected",), shelf=COURTS)


@vector
def a_circuit_as_the_court_writes_it() -> Vector:
    """`CA5` is the Fifth Circuit."""
    text = "Abernathy v. Quill, 900 F.3d 100 (CA5 2018); Gantry v. Orme, 901 F.3d 9 (CA9 2018)"
    return Vector(text, ("rejected", "verified"), shelf=COURTS)


@vector
def a_court_that_nobody_knows() -> Vector:
    """The reporter does not vouch for a court that is written otherwise."""
    text = "United States v. Matlock, 415 U.S. 164 (Klingon Ct. App. 1974)"
    return Vector(text, ("caution",), says="none that is known")


@vector
def a_year_in_roman_figures() -> Vector:
    """What stands where a year does and cannot be read is shown."""
    text = "United States v. Matlock, 415 U.S. 164 (MDCCCL)"
    return Vector(text, ("caution",), says="could not be read")


@vector
def a_year_behind_words() -> Vector:
    """What stands between a reference and its year hides neither year nor page."""
    text = "United States v. Matlock, 415 U.S. 164, at page 9 et seq. (1974). "
    text += "United States v. Matlock, 415 U.S. 164, passim (1950). "
    text += "United States v. Matlock, 415 U.S. 164, decided in 1950, is old."
    return Vector(text, ("rejected", "rejected", "rejected"), says="It begins at page 164")


@vector
def a_name_with_another_year() -> Vector:
    """A court and a year behind a name alone may be those of another case of the name."""
    text = "See Abernathy v. Quill (9th Cir. 2018), and Dunmore v. Lisle (9th Cir. 1950)."
    return Vector(text, ("caution", "unproven"), shelf=COURTS)
