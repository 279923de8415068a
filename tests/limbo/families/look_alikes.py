"""What looks like a citation and is none."""

from limbo.vector import Vector, vector


@vector
def a_date() -> Vector:
    """A day is no reference."""
    text = "It was signed on 12 May 2003 and filed on May 14, 2003."
    return Vector(text, ())


@vector
def an_hour() -> Vector:
    """Nor is an hour."""
    text = "The hearing began at 9 a.m. 30 minutes late, on 3 Oct. 2019 at 10:30."
    return Vector(text, ())


@vector
def an_address() -> Vector:
    """Nor is an address."""
    text = "He lives at 12 N.E. 34th Street, Portland, OR 97205."
    return Vector(text, ())


@vector
def a_street_named_wall() -> Vector:
    """Nor is a street that has a reporter's name."""
    text = "Its office is at 40 Wall Street, Suite 1200, New York."
    return Vector(text, ())


@vector
def a_flight() -> Vector:
    """Nor is a flight."""
    text = "Flight UA 328 left Gate B 12 at 1 p.m. on 20 February."
    return Vector(text, ())


@vector
def a_score() -> Vector:
    """Nor is a score."""
    text = "The vote was 21 to 14, with 3 abstaining."
    return Vector(text, ())


@vector
def a_patent() -> Vector:
    """A patent is no decision."""
    text = "U.S. Patent No. 5,960,411 claims it."
    return Vector(text, ())


@vector
def an_exhibit() -> Vector:
    """An exhibit is none."""
    text = "See Exhibit 4 at 12; Ex. B at 3."
    return Vector(text, ())


@vector
def a_transcript() -> Vector:
    """Nor is a transcript of the case."""
    text = "Tr. 12:3-14:5; Smith Dep. 44:2-9."
    return Vector(text, ())


@vector
def a_docket_entry() -> Vector:
    """Nor is an entry on its docket."""
    text = "ECF No. 54 at 3; Dkt. 12 at 4; Compl. ¶ 12."
    return Vector(text, ())


@vector
def an_appendix() -> Vector:
    """Nor is a page of its appendix."""
    text = "J.A. 112; R. at 45; Pet. App. 12a."
    return Vector(text, ())


@vector
def money() -> Vector:
    """Nor is money."""
    text = "He paid U.S. $547,103 in 2006."
    return Vector(text, ())


@vector
def soldiers() -> Vector:
    """Nor is a number of people before the letters U.S."""
    text = "There were 547 U.S. troops, and 103 of them fell in 2006."
    return Vector(text, ())


@vector
def scripture() -> Vector:
    """Nor is scripture."""
    text = "1 Kings 3:16-28; John 3:16; 2 Cor. 5:17."
    return Vector(text, ())


@vector
def a_telephone() -> Vector:
    """Nor is a telephone number."""
    text = "Call 212 555 0100, extension 44."
    return Vector(text, ())


@vector
def a_part_of_the_brief() -> Vector:
    """A part of the same brief is no authority."""
    text = "See Part II.A, infra; see Section 3 above."
    return Vector(text, ())


@vector
def a_footnote_of_the_brief() -> Vector:
    """Nor is a footnote of it."""
    text = "See note 3 below, and page 12."
    return Vector(text, ())


@vector
def supra_of_the_brief() -> Vector:
    """`Supra` before a part of the same brief points at no case."""
    text = "See supra Part II.A; see infra Section III."
    return Vector(text, ())


@vector
def a_vitamin() -> Vector:
    """Nor is a vitamin."""
    text = "She took 12 mg of B 12 and 400 IU of D 3."
    return Vector(text, ())


@vector
def a_model() -> Vector:
    """Nor is a model of something."""
    text = "The Boeing 747 8 seats 400; the iPhone 15 Pro 256 costs more."
    return Vector(text, ())


@vector
def a_version() -> Vector:
    """Nor is a version."""
    text = "Windows 11 Pro 64 bit, build 22621."
    return Vector(text, ())


@vector
def a_measure() -> Vector:
    """Nor is a measure."""
    text = "It measured 12 ft. 6 in. by 10 ft. 4 in., or 3 sq. m. 20."
    return Vector(text, ())


@vector
def a_formula() -> Vector:
    """Nor is arithmetic."""
    text = "3 x 4 = 12, and 12 + 30 = 42."
    return Vector(text, ())


@vector
def id_of_a_person() -> Vector:
    """An ID is no `Id.`"""
    text = "She showed her ID at the door. His ID card had expired."
    return Vector(text, ())


@vector
def a_zip_code() -> Vector:
    """Nor is a state with its post code."""
    text = "Springfield, Ill. 62701; 10 miles to Chicago, Ill. 60601."
    return Vector(text, ())


@vector
def a_share_price() -> Vector:
    """Nor is a price."""
    text = "AT&T closed at 18.50 on the 3d of May, up 2 pts. from 18.48."
    return Vector(text, ())


@vector
def a_form() -> Vector:
    """Nor is a form."""
    text = "He filed Form 10-K, Item 7 and Form W-2 for 2019."
    return Vector(text, ())


@vector
def a_contracts_section() -> Vector:
    """Nor is a section of the contract in dispute, whose text knows no code."""
    text = "Under Section 4.2 of the Agreement, rent is due."
    return Vector(text, ())


@vector
def a_rule_of_thumb() -> Vector:
    """Nor is a rule nobody enacted."""
    text = "As a rule of thumb, rule 1 is: do no harm."
    return Vector(text, ())


@vector
def a_match() -> Vector:
    """A `v.` between teams is flagged all the same: what may be a case is not let through."""
    text = "Chelsea v. Arsenal was the match he saw."
    return Vector(text, ("unproven",))
