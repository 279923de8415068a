"""The Bluebook's ways to write one citation, and what each of them claims."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def signals() -> Vector:
    """Signals (rule 1.2) are no part of a name."""
    text = (
        "See, e.g., Georgia v. Randolph, 547 U.S. 103 (2006). But see Katz v. United "
        "States, 389 U.S. 347 (1967). Cf. Wyeth v. Levine, 555 U.S. 555 (2009)."
    )
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def compare_with() -> Vector:
    """`Compare … with …` joins two citations, each with its own grade."""
    text = (
        "Compare Georgia v. Randolph, 547 U.S. 103 (2006), with Smith v. Jones, 576 U.S. "
        "644 (1999)."
    )
    return Vector(text, ("verified", "rejected"), says="The record has Obergefell", shelf=WIDE)


@vector
def contra_and_accord() -> Vector:
    """`Contra` and `Accord` are signals too."""
    text = (
        "Contra Georgia v. Randolph, 547 U.S. 103 (2006). Accord United States v. "
        "Matlock, 415 U.S. 164 (1974)."
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_citation_clause() -> Vector:
    """A citation within the sentence (rule B1) ends where its parenthesis does."""
    text = "The Court in Georgia v. Randolph, 547 U.S. 103 (2006), held otherwise in 1999."
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def omitted_the() -> Vector:
    """`The` at the head of a name is left out (rule 10.2.1(d))."""
    text = "The Youngstown Sheet & Tube Co. v. Sawyer, 343 U.S. 579 (1952)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def one_party_of_many() -> Vector:
    """Parties after the first of each side are left out (rule 10.2.1(a))."""
    text = "Wyeth, Inc. v. Levine, 555 U.S. 555 (2009)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def abbreviated_names() -> Vector:
    """Words of table T6 are abbreviated in citations (rule 10.2.2)."""
    text = "Matsushita Elec. Indus. Co. v. Zenith Radio Corp., 475 U.S. 574 (1986)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def unabbreviated_names() -> Vector:
    """And written out in text."""
    text = "Matsushita Electric Industrial Company v. Zenith Radio Corporation, 475 U.S. 574 (1986)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def firm_designations() -> Vector:
    """`Inc.`, `Ltd.` and their like are left out where the name says enough (rule 10.2.1(h))."""
    text = (
        "Anderson v. Liberty Lobby, 477 U.S. 242 (1986); Daubert v. Merrell Dow Pharms., "
        "509 U.S. 579 (1993)"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def an_ampersand() -> Vector:
    """`And` is an ampersand."""
    text = "Youngstown Sheet and Tube Co. v. Sawyer, 343 U.S. 579 (1952)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def railroads() -> Vector:
    """`R.R.` is a railroad."""
    text = (
        "Erie R.R. Co. v. Tompkins, 304 U.S. 64 (1938); Erie R. Co. v. Tompkins, 304 U.S. 64 (1938)"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def the_court_said_twice() -> Vector:
    """The reporter tells the court (rule 10.4(a)); to say it again claims nothing new."""
    text = "Georgia v. Randolph, 547 U.S. 103 (U.S. 2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def the_court_contradicts_the_reporter() -> Vector:
    """U.S. Reports print no circuit: a court beside it that cannot be is wrong."""
    text = "Georgia v. Randolph, 547 U.S. 103 (11th Cir. 2006)"
    return Vector(text, ("rejected",), says="scotus", shelf=WIDE)


@vector
def no_court_where_one_is_due() -> Vector:
    """A circuit left out (rule 10.4(b)) claims no court."""
    text = "J.D. v. Azar, 925 F.3d 1291 (2019)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def no_year() -> Vector:
    """A citation without a year claims none."""
    text = "Georgia v. Randolph, 547 U.S. 103."
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def the_day() -> Vector:
    """A day (rule 10.5) is compared as a day."""
    text = "Georgia v. Randolph, 547 U.S. 103 (Mar. 22, 2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def another_day() -> Vector:
    """Another day of the year is shown."""
    text = "Georgia v. Randolph, 547 U.S. 103 (Mar. 23, 2006)"
    return Vector(text, ("caution",), says="2006-03-22", shelf=WIDE)


@vector
def weight_in_parentheses() -> Vector:
    """What is said of weight (rule 10.6.1) is no court and no year."""
    text = "J.D. v. Azar, 925 F.3d 1291 (D.C. Cir. 2019) (en banc)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def emphasis_added() -> Vector:
    """`(emphasis added)` (rule 5.2) speaks of a quotation and is no part of what is looked up."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006) (emphasis added) (citation omitted)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def prior_history() -> Vector:
    """A decision below (rule 10.7) is a citation of its own."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006), aff'g 278 Ga. 614 (2004)"
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def subsequent_history() -> Vector:
    """So is what became of it, and `cert. denied` is no name."""
    text = "J.D. v. Azar, 925 F.3d 1291 (D.C. Cir. 2019), cert. denied, 999 U.S. 12 (2020)"
    return Vector(text, ("verified", "rejected"), says="no such volume", shelf=WIDE)


@vector
def history_under_another_name() -> Vector:
    """`sub nom.` gives the later name (rule 10.7.2)."""
    text = (
        "Doe v. Roe, 12 F.3d 34 (9th Cir. 1994), rev'd sub nom. Smith v. Jones, 576 U.S. 644 (2015)"
    )
    return Vector(text, ("unproven", "rejected"), says="The record has Obergefell", shelf=WIDE)


@vector
def history_without_a_name() -> Vector:
    """History without a name claims the page and the year alone."""
    text = "Doe v. Roe, 12 F.3d 34 (9th Cir. 1994), aff'd, 576 U.S. 644 (1999)"
    return Vector(text, ("unproven", "rejected"), says="2015-06-26", shelf=WIDE)


@vector
def a_brief_in_the_case() -> Vector:
    """A brief (rule 10.8.3) is cited by the case it was filed in."""
    text = "Brief for Petitioner at 12, Georgia v. Randolph, 547 U.S. 103 (2006) (No. 04-1067)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_brief_under_another_number() -> Vector:
    """The docket number there is compared with the record's."""
    text = "Brief for Petitioner at 12, Georgia v. Randolph, 547 U.S. 103 (2006) (No. 05-9999)"
    return Vector(text, ("caution",), says="04-1067", shelf=WIDE)


@vector
def oral_argument() -> Vector:
    """So is a transcript."""
    text = "Transcript of Oral Argument at 10, Ashcroft v. Iqbal, 556 U.S. 662 (2009) (No. 07-1015)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_nominative_reporter() -> Vector:
    """The early reporters stand in parentheses (rule 10.3.2, table T1)."""
    text = "Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def the_wrong_nominative() -> Vector:
    """5 U.S. is 1 Cranch: 4 Wheaton is another book."""
    text = "Marbury v. Madison, 5 U.S. (4 Wheat.) 137 (1803)"
    return Vector(text, ("caution",), by="reporter", says="1 Cranch", shelf=WIDE)


@vector
def a_nominative_reporter_alone() -> Vector:
    """1 Cranch 137 is 5 U.S. 137, and is not called unknown."""
    text = "Marbury v. Madison, 1 Cranch 137 (1803)"
    return Vector(text, ("verified",), says="5 U.S. 137", shelf=WIDE)


@vector
def closed_up() -> Vector:
    """Reporters closed up (rule 6.1) are the same."""
    text = (
        "Mata v. Avianca, Inc., 678 F.Supp.3d 443 (S.D.N.Y. 2023); J.D. v. Azar, 925 F. "
        "3d 1291 (D.C. Cir. 2019)"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def ordinals() -> Vector:
    """`2nd` and `3rd` for `2d` and `3d` (rule 6.2) are the same."""
    text = (
        "Mata v. Avianca, Inc., 678 F. Supp. 3rd 443 (S.D.N.Y. 2023); Ehrlich v. "
        "American Airlines, Inc., 360 F.3d 366 (2nd Cir. 2004)"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def the_courts_own_spacing() -> Vector:
    """The Supreme Court sets a space within `U. S.`."""
    text = "Georgia v. Randolph, 547 U. S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def in_italics() -> Vector:
    """A name in italics ends where its marks do."""
    text = "_Georgia v. Randolph_, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def californias_style() -> Vector:
    """California sets the year behind the name (Cal. Style Manual § 1:1)."""
    text = "Georgia v. Randolph (2006) 547 U.S. 103"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_wrong_year_in_californias_style() -> Vector:
    """And it is compared there."""
    text = "Georgia v. Randolph (2009) 547 U.S. 103"
    return Vector(text, ("rejected",), says="2006-03-22", shelf=WIDE)


@vector
def new_yorks_style() -> Vector:
    """New York sets the year in brackets (N.Y. Law Reports Style Manual § 2.2)."""
    text = "(Georgia v Randolph, 547 US 103 [2006])"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_wrong_year_in_new_yorks_style() -> Vector:
    """And it is compared there."""
    text = "(Georgia v Randolph, 547 US 103 [2009])"
    return Vector(text, ("rejected",), says="2006-03-22", shelf=WIDE)


@vector
def michigans_style() -> Vector:
    """Michigan sets the year behind a semicolon and closes everything up."""
    text = "Georgia v Randolph, 547 US 103; 126 S Ct 1515; 164 L Ed 2d 208 (2006)"
    return Vector(text, ("caution",), shelf=WIDE)


@vector
def hereinafter() -> Vector:
    """A name given for what follows is a name."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103 (2006) [hereinafter Randolph]. Randolph, 547 "
        "U.S. at 107."
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_short_name_in_quotation_marks() -> Vector:
    """So is one in quotation marks."""
    text = 'Georgia v. Randolph, 547 U.S. 103 (2006) ("Randolph"). Randolph, 547 U.S. at 107.'
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_first_page_before_the_name() -> Vector:
    """A reference before its name is the same citation's, or one without a name."""
    text = "In 547 U.S. 103 the Court decided so."
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_nominative_shortened() -> Vector:
    """The early reporters' names are shortened in more ways than one."""
    text = "Doe v. Roe, 5 U.S. (1 Cr.) 137 (1803)"
    return Vector(text, ("rejected",), says="The record has Marbury v. Madison", shelf=WIDE)
