"""What a scanner of paper does to citations."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def an_l_for_a_one() -> Vector:
    """`l` for `1` is not passed over."""
    text = "Smith v. Jones, 4l0 U.S. 150 (1973)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def an_o_for_a_nought() -> Vector:
    """Nor is `O` for `0`."""
    text = "Smith v. Jones, 41O U.S. 15O (1973)"
    return Vector(text, ("rejected",), shelf=WIDE)


@vector
def a_real_one_with_an_l() -> Vector:
    """A real citation so damaged is the real one."""
    text = "Georgia v. Randolph, 547 U.S. l03 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_comma_for_a_dot() -> Vector:
    """A comma for a dot is read."""
    text = "Georgia v. Randolph, 547 U,S. 103 (2006)"
    return Vector(
        text, ("verified",), open="a reporter with a comma within is not seen", shelf=WIDE
    )


@vector
def no_space_behind_the_volume() -> Vector:
    """A space lost is read."""
    text = "Georgia v. Randolph, 547U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def no_space_before_the_page() -> Vector:
    """On either side."""
    text = "Georgia v. Randolph, 547 U.S.103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def spaces_within_a_number() -> Vector:
    """Spaces within the letters are read."""
    text = "Georgia v. Randolph, 547 U . S . 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_hyphen_at_the_end_of_a_line() -> Vector:
    """A name parted at the end of a line is whole."""
    text = "Georgia v. Ran-\ndolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_reference_over_two_lines() -> Vector:
    """A reference parted at the end of a line is whole."""
    text = "Georgia v. Randolph, 547\nU.S.\n103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_court_over_two_lines() -> Vector:
    """So is a parenthesis."""
    text = "J.D. v. Azar, 925 F.3d 1291\n(D.C. Cir.\n2019)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def curly_quotes_and_dashes() -> Vector:
    """Typographers' marks are read."""
    text = "Ashcroft v. Iqbal, 556 U.S. 662, 678–79 (2009)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def ligatures() -> Vector:
    """So are ligatures."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006) (aﬃrming)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_v_that_lost_its_dot() -> Vector:
    """A `v` without its dot is read."""
    text = "Georgia v Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def vs() -> Vector:
    """`vs.` is `v.`"""
    text = "Georgia vs. Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def versus() -> Vector:
    """So is `versus`."""
    text = "Georgia versus Randolph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_dot_too_many() -> Vector:
    """A dot too many is read."""
    text = "Georgia v.. Randolph, 547 U.S.. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def two_columns() -> Vector:
    """A reference broken by a wide gap is read."""
    text = "Georgia v. Randolph,     547     U.S.     103     (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def a_tab() -> Vector:
    """So is one with a tab."""
    text = "Georgia v. Randolph,\t547\tU.S.\t103\t(2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def an_exclamation_for_an_l() -> Vector:
    """A mark within a name is no letter of it, and is passed over."""
    text = "Georgia v. Randol!ph, 547 U.S. 103 (2006)"
    return Vector(text, ("verified",), shelf=WIDE)


@vector
def rn_for_m() -> Vector:
    """`rn` for `m` is shown, and no other name."""
    text = "United States v. Rnatlock, 415 U.S. 164 (1974)"
    return Vector(text, ("caution",), shelf=WIDE)
