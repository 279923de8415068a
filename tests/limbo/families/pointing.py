"""Short forms that point forwards, at a footnote, or at a case by the name a text has given it."""

from limbo.library import LIBRARY
from limbo.vector import Vector, vector


@vector
def short_before_the_full_citation() -> Vector:
    """Footnotes are read behind the text, so that the full citation may come after."""
    text = (
        "Nixon, 418 U.S., at 707, is no help. In full: United States v. Nixon, 418 U.S. 683 (1974)."
    )
    return Vector(text, ("verified", "verified"), says="points at citation 2", shelf=LIBRARY)


@vector
def short_before_a_citation_of_another_name() -> Vector:
    """A short form under a name that nothing further down bears points at nothing."""
    text = "Fitzgerald, 418 U.S., at 707, is no help. United States v. Nixon, 418 U.S. 683 (1974)."
    return Vector(text, ("unproven", "verified"), shelf=LIBRARY)


@vector
def short_before_a_false_citation() -> Vector:
    """It shares the fate of what it points at, wherever that stands."""
    text = "Nixon, 418 U.S., at 707, says so. United States v. Nixon, 418 U.S. 683 (1994)."
    return Vector(text, ("rejected", "rejected"), shelf=LIBRARY)


@vector
def supra_before_the_full_citation() -> Vector:
    """So does `supra`, where one case of the name is cited further down."""
    text = "Chadha, supra, is no help.\n\n[^1]: INS v. Chadha, 462 U.S. 919 (1983)."
    return Vector(text, ("verified", "verified"), shelf=LIBRARY)


@vector
def supra_before_two_of_the_name() -> Vector:
    """Where two cases of the name come, nobody can tell which is meant."""
    text = (
        "Nixon, supra, is no help. United States v. Nixon, 418 U.S. 683 (1974); Nixon v. "
        "Fitzgerald, 457 U.S. 731 (1982)."
    )
    return Vector(text, ("unproven", "verified", "verified"), shelf=LIBRARY)


@vector
def supra_note_tells_which() -> Vector:
    """The number of the footnote decides between two cases of one name."""
    text = (
        "Nixon, supra note 2, at 740, is no help.\n\n"
        "[^1]: United States v. Nixon, 418 U.S. 683 (1974).\n\n"
        "[^2]: Nixon v. Fitzgerald, 457 U.S. 731 (1982)."
    )
    return Vector(
        text, ("verified", "verified", "verified"), says="points at citation 3", shelf=LIBRARY
    )


@vector
def supra_note_without_a_name() -> Vector:
    """A footnote that cites one case says which case is meant."""
    text = "See supra note 1, at 707.\n\n1. United States v. Nixon, 418 U.S. 683 (1974)."
    return Vector(text, ("verified", "verified"), shelf=LIBRARY)


@vector
def supra_note_of_two_cases() -> Vector:
    """A footnote that cites two does not, without a name."""
    text = (
        "See supra note 1.\n\n[^1]: United States v. Nixon, 418 U.S. 683 (1974); Nixon v. "
        "Fitzgerald, 457 U.S. 731 (1982)."
    )
    return Vector(text, ("unproven", "verified", "verified"), shelf=LIBRARY)


@vector
def supra_note_that_is_not_there() -> Vector:
    """A number that no footnote has points at nothing."""
    text = "See supra note 7.\n\n[^1]: United States v. Nixon, 418 U.S. 683 (1974)."
    return Vector(text, ("unproven", "verified"), shelf=LIBRARY)


@vector
def hereinafter() -> Vector:
    """A short name that the text gives a case is that case (Bluebook rule 4.2)."""
    text = (
        'United States v. Nixon, 418 U.S. 683 (1974) (hereinafter "Tapes Case"). So it was in the '
        "Tapes Case."
    )
    return Vector(text, ("verified", "verified"), says="points at citation 1", shelf=LIBRARY)


@vector
def hereinafter_in_brackets_with_a_page() -> Vector:
    """Brackets and a page behind the short name are read alike."""
    text = (
        "United States v. Nixon, 418 U.S. 683 (1974) [hereinafter Tapes Case]. Tapes Case, at 707."
    )
    return Vector(text, ("verified", "verified"), shelf=LIBRARY)


@vector
def hereinafter_of_a_false_citation() -> Vector:
    """The short name of a rejected citation is rejected wherever it stands."""
    text = (
        "United States v. Nixon, 418 U.S. 683 (1994) [hereinafter Tapes Case]. As the Tapes Case "
        "has it, no."
    )
    return Vector(text, ("rejected", "rejected"), shelf=LIBRARY)


@vector
def hereinafter_of_a_statute() -> Vector:
    """What is so called and is no case is not taken for one."""
    text = '42 U.S.C. § 1983 (2018) (hereinafter "Section"). The Section says so.'
    return Vector(text, ("unproven",), shelf=LIBRARY)


@vector
def a_name_in_italics() -> Vector:
    """Italics tell a case that was cited from a person who bears its name."""
    text = "INS v. Chadha, 462 U.S. 919 (1983). Nothing in *Chadha* helps, and Mr. Chadha left."
    return Vector(text, ("verified", "verified"), shelf=LIBRARY)


@vector
def a_word_in_italics() -> Vector:
    """A word is stressed where no case of that name was cited."""
    return Vector(
        "INS v. Chadha, 462 U.S. 919 (1983). *Certainly* not.", ("verified",), shelf=LIBRARY
    )


@vector
def a_name_in_tags_of_a_false_citation() -> Vector:
    """Tags set italics as well, and the name shares the fate of its citation."""
    text = "INS v. Chadha, 462 U.S. 919 (1993). It was <em>Chadha</em> that said so."
    return Vector(text, ("rejected", "rejected"), shelf=LIBRARY)


@vector
def a_capital_v_beside_a_state() -> Vector:
    """`United States V. Nixon` names a case: a state has no middle name."""
    return Vector("We rely on United States V. Nixon.", ("unproven",), shelf=LIBRARY)


@vector
def a_capital_v_in_a_person() -> Vector:
    """A middle name is no `versus`."""
    return Vector("Mayor John V. Lindsay said so.", (), shelf=LIBRARY)


@vector
def a_capital_v_where_a_court_speaks() -> Vector:
    """Nor has a person a court that speaks in it."""
    return Vector("In Smith V. Jones, the Court held otherwise.", ("unproven",), shelf=LIBRARY)


@vector
def a_name_called_before_it_is_cited() -> Vector:
    """`As Chadha held` is the case that is cited further down."""
    text = (
        "As Chadha held, no. INS v. Chadha, 462 U.S. 919 (1983). So it is; Chadha, supra, at 944."
    )
    return Vector(text, ("verified", "verified", "verified"), shelf=LIBRARY)


@vector
def a_name_called_before_a_false_citation() -> Vector:
    """It shares the fate of that citation."""
    text = "As Chadha held, no. INS v. Chadha, 462 U.S. 919 (1993)."
    return Vector(text, ("rejected", "rejected"), shelf=LIBRARY)


@vector
def a_name_called_before_two_of_the_name() -> Vector:
    """Where two cases of the name come, nobody can tell which is meant."""
    text = (
        "As Nixon held, no. United States v. Nixon, 418 U.S. 683 (1974); Nixon v. Fitzgerald, 457 "
        "U.S. 731 (1982)."
    )
    return Vector(text, ("unproven", "verified", "verified"), shelf=LIBRARY)
