"""Cases cited without a reporter: by docket, vendor's number, slip opinion, court's own number."""

from limbo.vector import Vector, vector


@vector
def a_docket_with_court_and_day() -> Vector:
    """A name, a docket number, a court and a day are one citation, not unread words."""
    text = "Smith v. Jones, No. 22-cv-1461 (PKC) (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("unproven",))


@vector
def a_docket_and_a_page_of_the_slip_opinion() -> Vector:
    """The page of the slip opinion belongs to the citation."""
    return Vector(
        "Smith v. Jones, No. 22-451, slip op. at 12 (2d Cir. June 22, 2023)", ("unproven",)
    )


@vector
def a_docket_and_an_entry() -> Vector:
    """So does the entry on the docket."""
    text = "Smith v. Jones, Case No. 1:22-cv-01461-PKC, ECF No. 54, at 3 (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("unproven",))


@vector
def a_docket_beside_a_vendors_number() -> Vector:
    """A docket number before a vendor's number is no part of the name."""
    text = "Smith v. Jones, No. 22-cv-1461 (PKC), 2023 WL 4114965, at *3 (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("unproven",))


@vector
def an_unpublished_decision() -> Vector:
    """Unpublished is no fault."""
    text = "Doe v. Roe, No. 21-1234, 2022 U.S. App. LEXIS 9999 (9th Cir. May 3, 2022) (unpublished)"
    return Vector(text, ("unproven",))


@vector
def several_dockets() -> Vector:
    """Consolidated cases have several numbers and are one citation."""
    return Vector("In re Foo, Nos. 12-3456, 12-3457 (2d Cir. Mar. 4, 2013)", ("unproven",))


@vector
def a_chancery_docket() -> Vector:
    """`C.A. No.` leads up to the number and is no part of the name."""
    return Vector("Doe v. Acme, C.A. No. 9322-VCL (Del. Ch. Mar. 4, 2013)", ("unproven",))


@vector
def a_neutral_citation() -> Vector:
    """A court's own number with a paragraph is read whole."""
    return Vector("People v. Roe, 2013 IL App (1st) 111279-U, ¶ 12", ("unproven",))


@vector
def the_case_at_bar() -> Vector:
    """The number in a caption, with no case named before it, is a citation of no other case."""
    text = "UNITED STATES DISTRICT COURT\n\nCase No. 22-cv-1461\n\nMEMORANDUM OF LAW"
    return Vector(text, (), unread=("No. 22-cv-1461",))


@vector
def what_the_clerk_stamps() -> Vector:
    """The line that the court's system stamps on every page is nothing to check."""
    return Vector("Case 1:22-cv-01461-PKC Document 54 Filed 04/25/23 Page 1 of 10", ())


@vector
def a_docket_points_forward_for_id() -> Vector:
    """`Id.` points at a case cited by its docket as at any other."""
    text = "Smith v. Jones, No. 22-451 (2d Cir. June 22, 2023). Id. at 13."
    return Vector(text, ("unproven", "unproven"), says="It points at citation 1")


@vector
def an_item_of_a_list() -> Vector:
    """`No. 5` of a list is no docket number."""
    return Vector("Obergefell v. Hodges, No. 5 on the list", ("caution",))


@vector
def a_page_of_a_slip_opinion_is_no_page_of_the_reports() -> Vector:
    """A slip opinion's page 7 is not held against the pages of the volume."""
    return Vector("Obergefell v. Hodges, 576 U.S. ___, ___ (2015) (slip op., at 7)", ("verified",))
