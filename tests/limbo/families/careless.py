"""What an associate in a hurry writes."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def a_page_for_the_first_page() -> Vector:
    """The page pointed at set where the first page belongs."""
    text = "Roe v. Wade, 410 U.S. 153 (1973)"
    return Vector(text, ("rejected",), says="410 U.S. 113", shelf=WIDE)


@vector
def no_comma() -> Vector:
    """No comma behind the name."""
    text = "Georgia v. Randolph 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def two_commas() -> Vector:
    """Two of them."""
    text = "Georgia v. Randolph,, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def no_space_before_the_year() -> Vector:
    """No space before the year."""
    text = "Georgia v. Randolph, 547 U.S. 103(2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_short_year() -> Vector:
    """A year of two figures is no year."""
    text = "Georgia v. Randolph, 547 U.S. 103 ('06)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_name_behind() -> Vector:
    """The name behind the reference."""
    text = "547 U.S. 103 (2006) (Georgia v. Randolph)"
    return Vector(text, ("verified", "caution"), shelf=WIDE)


@vector
def the_short_name_alone() -> Vector:
    """A party's name alone before a reference."""
    text = "Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def people_for_georgia() -> Vector:
    """`People`, as some states call themselves, is the state."""
    text = "People v. Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def state_for_georgia() -> Vector:
    """`State` for the state by name."""
    text = "State v. Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def with_first_names() -> Vector:
    """First names of the parties."""
    text = "State of Georgia v. Scott Fitz Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_possessive() -> Vector:
    """A name with an apostrophe and s."""
    text = "Georgia v. Randolph's, 547 U.S. 103 (2006), rule"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def an_et_al() -> Vector:
    """`et al.` behind a party."""
    text = "Ashcroft et al. v. Iqbal et al., 556 U.S. 662 (2009)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_misspelt_reporter() -> Vector:
    """A reporter without its dots and in small letters."""
    text = "Georgia v. Randolph, 547 us 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_volume_with_vol() -> Vector:
    """`Vol.` and `page`."""
    text = "Georgia v. Randolph, vol. 547 U.S. page 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def curt_brackets() -> Vector:
    """Square brackets for round ones."""
    text = "Georgia v. Randolph, 547 U.S. 103 [2006]"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def the_supreme_court_as_a_court() -> Vector:
    """`U.S. Sup. Ct.` for the Court."""
    text = "Georgia v. Randolph, 547 U.S. 103 (U.S. Sup. Ct. 2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_semicolon_for_a_comma() -> Vector:
    """A semicolon between name and reference."""
    text = "Georgia v. Randolph; 547 U.S. 103 (2006)"
    return Vector(text, ("caution", "verified"), shelf=WIDE)


@vector
def a_year_in_the_text() -> Vector:
    """A year in the text before the citation."""
    text = "In 1999 the Court decided Georgia v. Randolph, 547 U.S. 103."
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_short_form_in_small_letters() -> Vector:
    """`us` between volume and page is a reporter, and `us` between people is not."""
    text = "Smith v. Jones, 410 us 150 (1973). Two of us went on 5 May, and 3 of us 4 times."
    return Vector(text, ("rejected",), says="it lies inside Roe v. Wade", shelf=WIDE)
