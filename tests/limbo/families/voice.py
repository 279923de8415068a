"""Who speaks?"""

from limbo.opinions import QUOTED
from limbo.vector import Vector, vector


@vector
def the_court() -> Vector:
    """The court's own words under a bare citation are the court's."""
    text = (
        '"We hold that a passenger who was not told cannot be bound by the limit of '
        '250 dollars printed on the ticket." Abernathy v. Quill, 900 F.3d 100 (9th '
        "Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def a_dissent_as_the_court() -> Vector:
    """A dissent's words under a bare citation are not."""
    text = (
        '"I would hold that a ticket which anyone can read binds everyone who buys '
        'it." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="voiced", says="dissent", shelf=QUOTED)


@vector
def a_dissent_as_such() -> Vector:
    """Named as a dissent's they are."""
    text = (
        '"I would hold that a ticket which anyone can read binds everyone who buys '
        'it." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (Voss, J., dissenting)'
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def another_judges_dissent() -> Vector:
    """Not as another judge's."""
    text = (
        '"I would hold that a ticket which anyone can read binds everyone who buys '
        'it." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (Marsh, J., '
        "dissenting)"
    )
    return Vector(text, ("rejected",), by="voiced", says="Voss", shelf=QUOTED)


@vector
def a_dissent_as_a_concurrence() -> Vector:
    """Nor as a concurrence's."""
    text = (
        '"I would hold that a ticket which anyone can read binds everyone who buys '
        'it." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (Voss, J., concurring)'
    )
    return Vector(text, ("rejected",), by="voiced", shelf=QUOTED)


@vector
def the_court_as_a_dissent() -> Vector:
    """The court's words are no dissent's."""
    text = (
        '"We hold that a passenger who was not told cannot be bound by the limit of '
        '250 dollars printed on the ticket." Abernathy v. Quill, 900 F.3d 100 (9th '
        "Cir. 2018) (Voss, J., dissenting)"
    )
    return Vector(text, ("rejected",), by="voiced", shelf=QUOTED)


@vector
def a_concurrence_as_the_court() -> Vector:
    """A concurrence's words are not the court's."""
    text = (
        '"I write to say that nothing in it reaches carriers by water." Abernathy v. '
        "Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="voiced", shelf=QUOTED)


@vector
def a_concurrence_as_such() -> Vector:
    """Named as such they are verified."""
    text = (
        '"I write to say that nothing in it reaches carriers by water." Abernathy v. '
        "Quill, 900 F.3d 100 (9th Cir. 2018) (Marsh, J., concurring)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def the_syllabus() -> Vector:
    """The syllabus is no part of the opinion (200 U.S. 321)."""
    text = (
        '"A passenger who was not told of a delay is not bound by the limit on the '
        'ticket." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("caution",), by="voiced", says="syllabus", shelf=QUOTED)


@vector
def a_judge_who_wrote_nothing() -> Vector:
    """A judge who wrote nothing there is shown."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (Pemberton, J., dissenting)"
    return Vector(text, ("caution",), by="voiced", shelf=QUOTED)


@vector
def a_judge_who_wrote() -> Vector:
    """A judge who did is verified."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (Voss, J., dissenting)"
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def in_the_sentence() -> Vector:
    """The sentence may name the dissent."""
    text = (
        'As the dissent put it, "a ticket which anyone can read binds everyone who '
        'buys it." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def the_court_held() -> Vector:
    """To say that the court held what a dissent says is worse."""
    text = (
        'The court held that "a ticket which anyone can read binds everyone who buys '
        'it." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="voiced", shelf=QUOTED)


@vector
def a_source_quoted_within() -> Vector:
    """Words that the opinion quotes are told with their source."""
    text = (
        '"[T]he ticket speaks for him who prints it." Abernathy v. Quill, 900 F.3d '
        "100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), says="Dunmore", shelf=QUOTED)


@vector
def a_source_quoted_and_said() -> Vector:
    """Where the source is said they are verified."""
    text = (
        '"[T]he ticket speaks for him who prints it." Abernathy v. Quill, 900 F.3d '
        "100 (9th Cir. 2018) (quoting Dunmore v. Lisle, 300 F. Supp. 3d 50 (S.D.N.Y. "
        "2018))"
    )
    return Vector(text, ("verified", "verified"), shelf=QUOTED)


@vector
def joined_from_two() -> Vector:
    """Parts of two opinions are no quotation of one."""
    text = (
        '"A carrier must give notice of every delay before the journey begins . . . '
        'which anyone can read binds everyone who buys it." Abernathy v. Quill, 900 '
        "F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def the_author_named() -> Vector:
    """Who wrote for the court is on record."""
    text = "Judge Orme wrote for the court in Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)."
    return Vector(text, ("verified",), says="by whoever is named", shelf=QUOTED)


@vector
def another_author_named() -> Vector:
    """So is that another did not."""
    text = "Judge Lisle wrote for the court in Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)."
    return Vector(text, ("rejected",), by="voiced", says="is by Orme", shelf=QUOTED)


@vector
def the_dissenter_named_as_author() -> Vector:
    """Who dissented did not write for the court, though there is an opinion of hers."""
    text = (
        "In Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018), Judge Voss, writing for the "
        "majority, read the ticket so."
    )
    return Vector(text, ("rejected",), by="voiced", says="is by Orme", shelf=QUOTED)


@vector
def another_author_in_parentheses() -> Vector:
    """It is a claim in parentheses too."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (Marsh, J., for the court)"
    return Vector(text, ("rejected",), by="voiced", says="is by Orme", shelf=QUOTED)


@vector
def an_author_of_another_case() -> Vector:
    """Of a case between the author and the citation it is said, and not of the one behind."""
    text = (
        "Judge Lisle wrote for the court in Dunmore v. Lisle, 300 F. Supp. 3d 50 (S.D.N.Y. 2018), "
        "and see Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)."
    )
    return Vector(text, ("verified", "verified"), shelf=QUOTED)
