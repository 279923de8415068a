"""Several citations in a row: nothing of one passes into the next."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def two_sentences() -> Vector:
    """Two citation sentences keep their own names and years."""
    text = (
        "Brown v. Board of Education, 347 U.S. 483 (1954). Miranda v. Arizona, 384 U.S. 436 (1966)."
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def joined_by_and() -> Vector:
    """Joined by `and` they do too."""
    text = (
        "Brown v. Board of Education, 347 U.S. 483 (1954), and Miranda v. Arizona, 384 "
        "U.S. 436 (1966)."
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def joined_by_a_word() -> Vector:
    """A word before a name is no part of it."""
    text = (
        "Brown v. Board of Education, 347 U.S. 483 (1954) In Miranda v. Arizona, 384 "
        "U.S. 436 (1966) the Court"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def without_years() -> Vector:
    """Without years no year is borrowed."""
    text = "Brown v. Board of Education, 347 U.S. 483; Miranda v. Arizona, 384 U.S. 436 (1966)."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_year_for_the_last_alone() -> Vector:
    """A year for the last one does not judge the first."""
    text = "Brown v. Board of Education, 347 U.S. 483, and Roe v. Wade, 410 U.S. 113 (1973)"
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def names_exchanged() -> Vector:
    """Two real names exchanged between two real pages are two contradictions."""
    text = (
        "Miranda v. Arizona, 347 U.S. 483 (1954); Brown v. Board of Education, 384 U.S. 436 (1966)."
    )
    return Vector(
        text,
        ("rejected", "rejected"),
        says="The record has Brown v. Board of Education",
        shelf=WIDE,
    )


@vector
def years_exchanged() -> Vector:
    """So are two years."""
    text = (
        "Brown v. Board of Education, 347 U.S. 483 (1966); Miranda v. Arizona, 384 U.S. 436 (1954)."
    )
    return Vector(text, ("rejected", "rejected"), shelf=WIDE)


@vector
def pages_exchanged() -> Vector:
    """So are two pages of one volume."""
    text = "Roe v. Wade, 410 U.S. 179 (1973); Doe v. Bolton, 410 U.S. 113 (1973)."
    return Vector(text, ("rejected", "rejected"), shelf=WIDE)


@vector
def one_of_five() -> Vector:
    """One bad citation of five is the one that is struck."""
    text = (
        "See Brown v. Board of Education, 347 U.S. 483 (1954); Miranda v. Arizona, 384 "
        "U.S. 436 (1966); Smith v. Jones, 410 U.S. 113 (1973); Katz v. United States, "
        "389 U.S. 347 (1967); Gideon v. Wainwright, 372 U.S. 335 (1963)."
    )
    return Vector(text, ("verified", "verified", "rejected", "verified", "verified"), shelf=WIDE)


@vector
def a_semicolon_parts_parallels() -> Vector:
    """Parallels are joined by commas: behind a semicolon stands another citation."""
    text = "Roe v. Wade, 410 U.S. 113 (1973); 93 S. Ct. 739 (1973)."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_page_repeated_with_its_volume() -> Vector:
    """Some reporters repeat volume and reporter before the page pointed at."""
    text = "Roe v. Wade, 410 U. S. 113, 410 U. S. 153 (1973)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def references_without_names() -> Vector:
    """References without names are looked up as they are."""
    text = "See 547 U.S. 103; 389 U.S. 347; 347 U.S. 483."
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def a_reference_without_a_name_nowhere() -> Vector:
    """A page within an opinion, without a name, may be one pointed at: unproven."""
    text = "See 547 U.S. 103; 410 U.S. 150."
    return Vector(text, ("verified", "unproven"), says="it lies inside Roe v. Wade", shelf=WIDE)


@vector
def the_same_twice() -> Vector:
    """The same citation twice is two citations."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Georgia v. Randolph, 547 U.S. 103 (2006)."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def the_same_twice_and_once_wrong() -> Vector:
    """And each is judged as it is written."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Georgia v. Randolph, 547 U.S. 130 (2006)."
    return Vector(text, ("verified", "rejected"), shelf=WIDE)


@vector
def a_list_with_numbers() -> Vector:
    """Numbers of a list are no volumes."""
    text = (
        "1. Brown v. Board of Education, 347 U.S. 483 (1954)\n2. Miranda v. Arizona, 384 "
        "U.S. 436 (1966)\n3. Smith v. Jones, 410 U.S. 150 (1973)"
    )
    return Vector(text, ("verified", "verified", "rejected"), shelf=WIDE)


@vector
def a_table_of_authorities() -> Vector:
    """Dot leaders and the brief's own pages in a table of authorities are no pages of the case."""
    text = (
        "Ashcroft v. Iqbal, 556 U.S. 662 (2009) ........ 4, 7\nBell Atlantic Corp. v. "
        "Twombly, 550 U.S. 544 (2007) ........ 5"
    )
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def passim() -> Vector:
    """Nor is `passim`."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009) ............ passim"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def footnote_marks() -> Vector:
    """A figure of a footnote behind a citation is no page."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009).12 Katz v. United States, 389 U.S. 347 (1967)."
    return Vector(
        text,
        ("verified", "verified"),
        shelf=WIDE,
    )


@vector
def two_names_before_one_page() -> Vector:
    """The name nearest to the page is the citation's."""
    text = "Unlike Roe v. Wade, Katz v. United States, 389 U.S. 347 (1967), concerned a telephone."
    return Vector(text, ("caution", "verified"), shelf=WIDE)


@vector
def a_name_a_sentence_away() -> Vector:
    """A name in the sentence before is not that of a reference without one."""
    text = "Smith v. Jones was decided otherwise. See 547 U.S. 103 (2006)."
    return Vector(text, ("unproven", "verified"), shelf=WIDE)


@vector
def a_mark_of_the_sources_page() -> Vector:
    """`Page 410 U. S. 150` marks a page of the text copied, and parts what stands around it."""
    text = "as in Katz v. Page 410 U. S. 150 United States, 389 U.S. 347 (1967)"
    return Vector(text, ("verified",), shelf=WIDE)
