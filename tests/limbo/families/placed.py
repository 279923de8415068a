"""Do the words stand on the page pointed at?"""

from limbo.opinions import QUOTED
from limbo.vector import Vector, vector


@vector
def on_the_page() -> Vector:
    """Words on the page pointed at are verified."""
    text = (
        '"Notice may be given by letter or by wire, and it need not be signed." '
        "Abernathy v. Quill, 900 F.3d 100, 101 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def a_page_too_late() -> Vector:
    """Words a page before it are not."""
    text = (
        '"A carrier must give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100, 102 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="pinned", says="100", shelf=QUOTED)


@vector
def pages_away() -> Vector:
    """Nor those some pages away."""
    text = (
        '"A carrier must give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100, 104 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="pinned", shelf=QUOTED)


@vector
def over_a_page_break() -> Vector:
    """Words that run over the end of a page stand on both."""
    text = (
        '"[P]rinted on the ticket. The statute does not ask what the carrier meant" '
        "Abernathy v. Quill, 900 F.3d 100, 101-02 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def within_a_range() -> Vector:
    """Words on one of the pages of a range are on them."""
    text = (
        '"A court is not free to improve upon that question." Abernathy v. Quill, '
        "900 F.3d 100, 101-03 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def outside_a_range() -> Vector:
    """And not if they stand on none of them."""
    text = (
        '"A carrier must give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100, 102-03 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="pinned", shelf=QUOTED)


@vector
def no_page() -> Vector:
    """A quotation without a page claims none."""
    text = (
        '"A court is not free to improve upon that question." Abernathy v. Quill, '
        "900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def the_page_alone() -> Vector:
    """A page without a quotation is inside or not."""
    text = "Abernathy v. Quill, 900 F.3d 100, 103 (9th Cir. 2018)"
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def a_page_outside() -> Vector:
    """And a page before the first is not."""
    text = "Abernathy v. Quill, 900 F.3d 100, 99 (9th Cir. 2018)"
    return Vector(text, ("rejected",), by="pinned", shelf=QUOTED)


@vector
def of_a_short_form() -> Vector:
    """A short form has a page of its own."""
    text = (
        'Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018). "A court is not free to '
        'improve upon that question." Quill, 900 F.3d at 102.'
    )
    return Vector(text, ("verified", "verified"), shelf=QUOTED)


@vector
def of_a_short_form_wrongly() -> Vector:
    """And it is looked at."""
    text = (
        'Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018). "A court is not free to '
        'improve upon that question." Quill, 900 F.3d at 100.'
    )
    return Vector(text, ("verified", "rejected"), by="pinned", shelf=QUOTED)


@vector
def of_id() -> Vector:
    """So has `Id.`"""
    text = (
        'Abernathy v. Quill, 900 F.3d 100, 101 (9th Cir. 2018). "A court is not free '
        'to improve upon that question." Id. at 102.'
    )
    return Vector(text, ("verified", "verified"), shelf=QUOTED)


@vector
def of_id_wrongly() -> Vector:
    """And it is looked at too."""
    text = (
        'Abernathy v. Quill, 900 F.3d 100, 101 (9th Cir. 2018). "A court is not free '
        'to improve upon that question." Id. at 100.'
    )
    return Vector(text, ("verified", "rejected"), by="pinned", shelf=QUOTED)


@vector
def of_the_dissent() -> Vector:
    """The dissent's page is the dissent's."""
    text = (
        '"Congress knew how to ask for notice, and it did not." Abernathy v. Quill, '
        "900 F.3d 100, 104 (9th Cir. 2018) (Voss, J., dissenting)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)
