"""How a language model errs: near misses, fusions, plausible strangers."""

from limbo.library import held
from limbo.vector import Vector, vector


@vector
def a_digit_of_the_page() -> Vector:
    """One digit of the page altered leads into another opinion or before the first."""
    return held("Gideon v. Wainwright, 372 U.S. 336 (1963)", "rejected", says="372 U.S. 335")


@vector
def a_digit_of_the_volume() -> Vector:
    """One digit of the volume altered: the record has the named case in another volume."""
    return held(
        "Gideon v. Wainwright, 373 U.S. 335 (1963)",
        "rejected",
        says="372 U.S. 335",
    )


@vector
def digits_exchanged_in_the_page() -> Vector:
    """Two digits of the page changed about."""
    return held("Mapp v. Ohio, 367 U.S. 634 (1961)", "rejected", says="367 U.S. 643", by="exists")


@vector
def digits_exchanged_in_the_volume() -> Vector:
    """Two digits of the volume changed about."""
    return held("Batson v. Kentucky, 467 U.S. 79 (1986)", "rejected")


@vector
def the_right_page_and_a_wrong_name() -> Vector:
    """A plausible name at a famous page."""
    text = "Harrington v. Delgado, 384 U.S. 436 (1966)"
    return held(text, "rejected", says="The record has Miranda v. Arizona", by="named")


@vector
def the_other_case_of_the_day() -> Vector:
    """Two cases decided on one day in one volume are easily taken for each other."""
    text = "Anderson v. Liberty Lobby, Inc., 477 U.S. 317 (1986)"
    return held(text, "rejected", says="Celotex Corp. v. Catrett", by="named")


@vector
def the_next_case_in_the_volume() -> Vector:
    """The companion case begins where the other ends."""
    text = "Bolling v. Sharpe, 347 U.S. 483 (1954)"
    return held(text, "rejected", says="347 U.S. 497", by="named")


@vector
def the_first_of_two_decisions() -> Vector:
    """*Brown* of 1954 and of 1955 have one name: the page and the year must be of one of them."""
    text = "Brown v. Board of Education, 347 U.S. 483 (1955)"
    return held(text, "rejected")


@vector
def the_second_of_two_decisions() -> Vector:
    """The second one is real."""
    return held("Brown v. Board of Education (Brown II), 349 U.S. 294 (1955)", "verified")


@vector
def two_names_fused() -> Vector:
    """One party of each of two real cases is no case."""
    text = "Miranda v. Wainwright, 384 U.S. 436 (1966)"
    return held(text, "rejected", by="named")


@vector
def two_cases_fused_on_the_other_side() -> Vector:
    """Nor is one party of each on the other side."""
    return held("Gideon v. Arizona, 384 U.S. 436 (1966)", "rejected", by="named")


@vector
def the_wrong_edition() -> Vector:
    """*Carroll Towing* is in F.2d; at 159 F.3d nothing of 1947 can be printed."""
    text = "United States v. Carroll Towing Co., 159 F.3d 169 (2d Cir. 1947)"
    return held(text, "rejected", by="reporter")


@vector
def the_wrong_court_of_a_supreme_court_case() -> Vector:
    """U.S. Reports print one court's decisions."""
    text = "Gideon v. Wainwright, 372 U.S. 335 (11th Cir. 1963)"
    return held(text, "rejected")


@vector
def the_year_it_was_argued() -> Vector:
    """The year of argument is not the year of decision."""
    return held("Roe v. Wade, 410 U.S. 113 (1971)", "rejected", says="1973")


@vector
def a_parallel_from_memory() -> Vector:
    """A parallel that belongs to a neighbour."""
    text = "Celotex Corp. v. Catrett, 477 U.S. 317, 106 S. Ct. 2505 (1986)"
    return held(text, "rejected", says="Anderson v. Liberty Lobby", by="parallel")


@vector
def a_parallel_with_two_digits_exchanged() -> Vector:
    """A parallel with digits changed about is at odds with the record's."""
    text = "Gideon v. Wainwright, 372 U.S. 335, 83 S. Ct. 729 (1963)"
    return held(text, "rejected", by="parallel")


@vector
def a_parallel_in_another_volume() -> Vector:
    """So is one in another volume."""
    text = "Miranda v. Arizona, 384 U.S. 436, 86 S. Ct. 1602, 61 L. Ed. 2d 694 (1966)"
    return held(text, "rejected", by="parallel")


@vector
def a_dissenter_as_a_party() -> Vector:
    """A justice's name is no party's."""
    return held("Scalia v. Hodges, 576 U.S. 644 (2015)", "rejected", by="named")


@vector
def the_opposite_state() -> Vector:
    """States do not stand for each other, however near."""
    return held("Batson v. Tennessee, 476 U.S. 79 (1986)", "rejected", by="named")


@vector
def the_parties_turned_about() -> Vector:
    """Parties turned about are shown: on appeal they may stand so."""
    return held("Wainwright v. Gideon, 372 U.S. 335 (1963)", "caution", by="named")


@vector
def a_real_name_at_no_page_known() -> Vector:
    """A famous name at a page of a volume held in part: the record has it at another."""
    text = "Strickland v. Washington, 466 U.S. 780 (1984)"
    return held(text, "rejected", says="466 U.S. 668")


@vector
def a_real_name_where_orders_stand() -> Vector:
    """Orders stand behind the opinions, and name cases too: such a page proves nothing."""
    text = "Strickland v. Washington, 466 U.S. 956 (1984)"
    return held(text, "unproven", says="466 U.S. 668")


@vector
def a_page_of_the_same_opinion() -> Vector:
    """An inner page is no first page, even of the case named."""
    text = "Strickland v. Washington, 466 U.S. 687 (1984)"
    return held(text, "rejected", says="Strickland v. Washington, 466 U.S. 668", by="exists")


@vector
def a_docket_of_another_case() -> Vector:
    """A real name and page with another's docket number."""
    text = "Ashcroft v. Iqbal, No. 05-1126, 556 U.S. 662 (2009)"
    return held(text, "caution", says="The record has the docket number 07-1015", by="dated")


@vector
def a_volume_to_come() -> Vector:
    """A volume that nobody has printed."""
    return held("Gideon v. Wainwright, 937 U.S. 335 (1963)", "rejected", by="reporter")


@vector
def page_nought() -> Vector:
    """No page has the number 0."""
    return held("Harrington v. Delgado, 410 U.S. 0 (1973)", "rejected", by="reporter")


@vector
def volume_nought() -> Vector:
    """No volume has the number 0."""
    return held("Harrington v. Delgado, 0 U.S. 113 (1973)", "rejected", by="reporter")


@vector
def a_page_of_five_figures() -> Vector:
    """No volume of U.S. Reports runs to 43,600 pages."""
    text = "Miranda v. Arizona, 384 U.S. 43600 (1966)"
    return held(text, "rejected")


@vector
def a_year_before_the_court() -> Vector:
    """The Court decided nothing in 1688."""
    return held("Harrington v. Delgado, 410 U.S. 700 (1688)", "rejected", by="reporter")


@vector
def a_famous_nickname() -> Vector:
    """A name by which everybody knows a case is none that the record could compare."""
    return held("The Steel Seizure Case, 343 U.S. 579 (1952)", "caution", by="named")


@vector
def a_statute_of_the_right_shape() -> Vector:
    """A statute nobody holds is unproven, however wrong."""
    return held("18 U.S.C. § 9999z", "unproven")
