"""Paragraphs as lawyers write them."""

import datetime as dt

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def summary_judgment() -> Vector:
    """The three cases every motion cites."""
    text = (
        "Summary judgment is due where there is no genuine dispute. Fed. R. Civ. P. "
        "56(a); Celotex Corp. v. Catrett, 477 U.S. 317, 322 (1986); Anderson v. Liberty "
        "Lobby, Inc., 477 U.S. 242, 248 (1986). The court draws inferences for the other "
        "side. Matsushita Elec. Indus. Co. v. Zenith Radio Corp., 475 U.S. 574 (1986). "
        "The burden then shifts. Celotex, 477 U.S. at 324; Anderson, 477 U.S. at 250."
    )
    return Vector(
        text, ("unproven", "verified", "verified", "verified", "verified", "verified"), shelf=WIDE
    )


@vector
def summary_judgment_padded() -> Vector:
    """One more, made up, is the one struck."""
    text = (
        "Summary judgment is due where there is no genuine dispute. Celotex Corp. v. "
        "Catrett, 477 U.S. 317, 322 (1986); Harwell v. Northgate Transit Co., 477 U.S. "
        "260, 265 (1986). Id. at 266."
    )
    return Vector(text, ("verified", "rejected", "rejected"), shelf=WIDE)


@vector
def pleading() -> Vector:
    """A complaint must be plausible."""
    text = (
        "Under Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 570 (2007), and Ashcroft v. "
        "Iqbal, 556 U.S. 662, 678 (2009), a claim must be plausible on its face. Id. at "
        "679. Legal conclusions do not suffice. Twombly, 550 U.S. at 555."
    )
    return Vector(text, ("verified",) * 4, shelf=WIDE)


@vector
def pleading_with_the_pages_exchanged() -> Vector:
    """With their pages exchanged both pages fail, and the cases stand."""
    text = (
        "Under Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 678 (2007), and Ashcroft v. "
        "Iqbal, 556 U.S. 662, 570 (2009), a claim must be plausible."
    )
    return Vector(text, ("caution", "rejected"), shelf=WIDE)


@vector
def consent() -> Vector:
    """A search on one tenant's consent."""
    text = (
        "A warrantless search of a home is unreasonable unless an exception applies. "
        "Katz v. United States, 389 U.S. 347, 357 (1967). One tenant may consent for "
        "both, United States v. Matlock, 415 U.S. 164, 170 (1974), unless the other "
        "stands there and refuses, Georgia v. Randolph, 547 U.S. 103, 120 (2006). See "
        "also id. at 121."
    )
    return Vector(text, ("verified",) * 4, shelf=WIDE)


@vector
def consent_as_of_an_earlier_day() -> Vector:
    """The same before the last of them was decided."""
    text = (
        "One tenant may consent for both, United States v. Matlock, 415 U.S. 164, 170 "
        "(1974), unless the other refuses, Georgia v. Randolph, 547 U.S. 103, 120 (2006)."
    )
    return Vector(text, ("verified", "rejected"), as_of=dt.date(2005, 1, 1), shelf=WIDE)


@vector
def a_footnote() -> Vector:
    """A footnote with a string of authorities."""
    text = (
        "3. See, e.g., Brown v. Board of Education, 347 U.S. 483, 495 (1954); cf. "
        "Obergefell v. Hodges, 576 U.S. 644 (2015); but see Youngstown Sheet & Tube Co. "
        "v. Sawyer, 343 U.S. 579, 585 (1952). All three are equally firm."
    )
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def a_letter_to_the_court() -> Vector:
    """A letter under Rule 28(j)."""
    text = (
        "Pursuant to Fed. R. App. P. 28(j), appellant draws attention to Wyeth v. "
        "Levine, 555 U.S. 555 (2009), decided after briefing. It bears on pages 12-14 of "
        "the brief."
    )
    return Vector(text, ("unproven", "verified"), shelf=WIDE)


@vector
def a_block_quotation() -> Vector:
    """A citation behind a block of text."""
    text = (
        "    The right of the people to be secure shall not be violated.\n\nKatz v. United "
        "States, 389 U.S. 347, 353 (1967)."
    )
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_heading() -> Vector:
    """A citation in a heading in capitals."""
    text = "II. THE CLAIM FAILS UNDER ASHCROFT V. IQBAL, 556 U.S. 662 (2009)\n\nIt fails."
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def an_answer_to_the_other_side() -> Vector:
    """To attack a citation is to cite it."""
    text = "Plaintiff relies on Smith v. Jones, 410 U.S. 150 (1973). There is no such case."
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_judge_before_the_citation() -> Vector:
    """A judge's name is no party's."""
    text = (
        "As Justice Jackson wrote in Youngstown Sheet & Tube Co. v. Sawyer, 343 U.S. 579 "
        "(1952), so it is."
    )
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def airlines() -> Vector:
    """Mata's paragraph as it should have been."""
    text = (
        "The Convention governs. El Al Israel Airlines, Ltd. v. Tseng, 525 U.S. 155 "
        "(1999); Zicherman v. Korean Air Lines Co., 516 U.S. 217 (1996). See Ehrlich v. "
        "American Airlines, Inc., 360 F.3d 366, 371 (2d Cir. 2004). See also Mata v. "
        "Avianca, Inc., 678 F. Supp. 3d 443 (S.D.N.Y. 2023)."
    )
    return Vector(text, ("verified",) * 4, shelf=WIDE)


@vector
def nothing_to_cite() -> Vector:
    """A paragraph without a citation is not verified: it has none."""
    text = "The court should grant the motion because the law says so."
    return Vector(text, (), shelf=WIDE)


@vector
def a_quarter_of_them_bad() -> Vector:
    """Four of a paragraph, of which one is bad."""
    text = (
        "Brown v. Board of Education, 347 U.S. 483 (1954), Gideon v. Wainwright, 372 "
        "U.S. 335 (1962), Katz v. United States, 389 U.S. 347 (1967), and Roe v. Wade, "
        "410 U.S. 113 (1973)."
    )
    return Vector(
        text, ("verified", "rejected", "verified", "verified"), says="1963-03-18", shelf=WIDE
    )
