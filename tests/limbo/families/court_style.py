"""Ways in which courts themselves cite, which a checker has to know before it accuses."""

from factories.law import ShelfOfDecisions, decision
from limbo.library import held
from limbo.vector import Vector, vector

ORDERS = ShelfOfDecisions(
    [
        decision("Holophane Co. v. United States", "352 U.S. 903", decided="1956-11-13"),
        decision("Bradley's Lessee v. Bradley", "4 U.S. 112", decided="1792"),
        decision("Meritor Savings Bank v. Vinson", "477 U.S. 57", decided="1986-06-19"),
        decision("Harper & Row v. Nation Enterprises", "471 U.S. 539", decided="1985-05-20"),
        decision("Feeney v. Massachusetts", "451 F. Supp. 143", decided="1978", court="mad"),
    ],
    whole={("U.S.", "352"): None, ("U.S.", "336"): None},
)


@vector
def a_state_beside_the_federal_supplement() -> Vector:
    """The Supreme Court writes `(Conn. 1972)` for the District of Connecticut."""
    return held("Abele v. Markle, 342 F. Supp. 800 (Conn. 1972)", "unproven")


@vector
def a_state_for_its_district() -> Vector:
    """Where the record has the district court, the state alone differs and proves nothing."""
    text = "Feeney v. Massachusetts, 451 F. Supp. 143 (Mass. 1978)"
    return Vector(text, ("caution",), shelf=ORDERS, by="dated")


@vector
def another_state_for_its_district() -> Vector:
    """Another state is another district."""
    text = "Feeney v. Massachusetts, 451 F. Supp. 143 (Conn. 1978)"
    return Vector(text, ("rejected",), shelf=ORDERS, by="dated")


@vector
def a_state_court_beside_the_federal_supplement() -> Vector:
    """A state's court of appeals is in no federal reporter."""
    text = "Harrington v. Delgado, 342 F. Supp. 800 (Cal. Ct. App. 1972)"
    return held(text, "rejected", by="reporter")


@vector
def a_page_alone() -> Vector:
    """Some editions repeat volume and reporter before a page they point at."""
    return held("So it was held. 410 U.S. 150.", "unproven", says="it lies inside Roe v. Wade")


@vector
def a_page_alone_with_its_year() -> Vector:
    """So they do with the year."""
    return held("So it was held. 410 U.S. 150 (1973).", "unproven", says="inside Roe v. Wade")


@vector
def a_page_alone_with_another_year() -> Vector:
    """With another year than the opinion's nothing can be meant."""
    return held("So it was held. 410 U.S. 150 (1972).", "rejected", says="inside Roe v. Wade")


@vector
def an_inner_page_for_the_first() -> Vector:
    """Older opinions give a case and the page they point at, and no year: no accusation."""
    text = "As was said in Strickland v. Washington, 466 U.S. 687, counsel may err."
    return held(text, "unproven", says="it lies inside Strickland v. Washington, 466 U.S. 668")


@vector
def an_inner_page_of_another_case() -> Vector:
    """The same of a case that does not run there is proof."""
    text = "As was said in Harrington v. Delgado, 466 U.S. 687, counsel may err."
    return held(text, "rejected", says="it lies inside Strickland v. Washington", by="exists")


@vector
def one_order_of_many() -> Vector:
    """Many orders stand on one page; that the index has another of them proves nothing."""
    text = "Gayle v. Browder, 352 U.S. 903 (1956)"
    return Vector(text, ("unproven",), says="Orders stand on this page", shelf=ORDERS)


@vector
def an_order_not_listed() -> Vector:
    """Nor does it in a volume held whole: no list of orders is."""
    return Vector("Schnell v. Davis, 336 U.S. 933 (1949)", ("unproven",), shelf=ORDERS)


@vector
def an_opinion_behind_page_800() -> Vector:
    """An opinion may begin where other volumes have orders, and then the page is its own."""
    text = "Harrington v. Delgado, 505 U.S. 833 (1992)"
    return held(text, "rejected", says="Planned Parenthood", by="named")


@vector
def a_court_that_dallas_printed() -> Vector:
    """The first four volumes print courts of Pennsylvania too."""
    text = "Bradley's Lessee v. Bradley, 4 Dall. 112 (Pa. 1792)"
    return Vector(text, ("caution",), by="dated", shelf=ORDERS)


@vector
def what_is_left_of_a_bank() -> Vector:
    """A name cut at its comma, to `FSB`, is shown and not accused."""
    text = "Meritor Savings Bank, FSB v. Vinson, 477 U.S. 57, 64 (1986)"
    return Vector(text, ("caution",), shelf=ORDERS)


@vector
def one_word_of_a_party() -> Vector:
    """A party that shares one word with the record's and goes on otherwise is shown."""
    text = "Harper & Row v. Nation Magazine, 471 U.S. 539 (1985)"
    return Vector(text, ("caution",), by="named", shelf=ORDERS)


@vector
def a_popular_name() -> Vector:
    """A name no caption has vouches for nothing."""
    return held("The Second Flag Burning Case, 491 U.S. 397 (1989)", "caution", by="named")


@vector
def a_day_no_calendar_has() -> Vector:
    """February never has thirty days: such a day contradicts itself, whatever the year."""
    text = "Meritor Savings Bank v. Vinson, 477 U.S. 57 (Feb. 30, 1986)"
    return Vector(text, ("rejected",), by="dated", says="28 days", shelf=ORDERS)


@vector
def a_page_before_the_first_without_pages() -> Vector:
    """Where no pages are held, the first page is still known from the reference."""
    text = "Meritor Savings Bank v. Vinson, 477 U.S. 57, 41 (1986)"
    return Vector(text, ("rejected",), by="pinned", says="begins at page 57", shelf=ORDERS)


@vector
def a_body_that_is_no_heir() -> Vector:
    """Two bodies with names of their own do not succeed each other."""
    text = "Meritor Savings Bank v. Railway Express Agency, 477 U.S. 57 (1986)"
    return Vector(text, ("rejected",), by="named", shelf=ORDERS)
