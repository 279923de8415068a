"""What a careless associate does: short forms that lead astray, names that were never given."""

from limbo.library import held
from limbo.vector import Vector, vector

GIDEON = "Gideon v. Wainwright, 372 U.S. 335 (1963)."
MAPP = "Mapp v. Ohio, 367 U.S. 643 (1961)."


@vector
def id_moved_with_its_sentence() -> Vector:
    """An `Id.` left behind by an inserted citation points at what was inserted."""
    text = f"{GIDEON} {MAPP} Id. at 344."
    return held(text, "verified", "verified", "unproven")


@vector
def id_at_the_very_beginning() -> Vector:
    """An `Id.` with nothing before it points at nothing."""
    return held(f"Id. at 344. {GIDEON}", "unproven", "verified")


@vector
def a_chain_of_ids() -> Vector:
    """Each `Id.` points through the one before it at the same case."""
    text = f"{GIDEON} Id. at 340. Id. at 342. Id."
    return held(text, "verified", "verified", "verified", "verified")


@vector
def a_chain_of_ids_to_a_bad_one() -> Vector:
    """All of a chain fall with its first."""
    text = "Harrington v. Delgado, 372 U.S. 335 (1963). Id. at 340. Id. at 342."
    return held(text, "rejected", "rejected", "rejected")


@vector
def an_id_past_the_end() -> Vector:
    """`Id. at 700` cannot be *Gideon*, which ends with 352."""
    return held(f"{GIDEON} Id. at 700.", "verified", "unproven")


@vector
def a_short_form_of_another_case() -> Vector:
    """A short form with one case's name and another's volume points at neither."""
    text = f"{GIDEON} {MAPP} Gideon, 367 U.S. at 655."
    return held(
        text,
        "verified",
        "verified",
        "unproven",
    )


@vector
def a_short_name_of_two_cases() -> Vector:
    """A name that two cases above bear is told by the volume."""
    text = (
        "Nixon v. Fitzgerald, 457 U.S. 731 (1982); United States v. Nixon, 418 U.S. 683 (1974). "
        "Nixon, 418 U.S. at 705."
    )
    return held(text, "verified", "verified", "verified", says="It points at citation 2")


@vector
def supra_with_the_name_of_two() -> Vector:
    """`supra` with a name that two cases above bear points at neither beyond doubt."""
    text = (
        "Nixon v. Fitzgerald, 457 U.S. 731 (1982); United States v. Nixon, 418 U.S. 683 (1974). "
        "Nixon, supra, at 735."
    )
    return held(text, "verified", "verified", "unproven")


@vector
def the_year_only_in_the_first() -> Vector:
    """A second full citation without a year claims no year."""
    text = f"{GIDEON} As Gideon v. Wainwright, 372 U.S. 335, 344, holds, counsel is due."
    return held(text, "verified", "verified")


@vector
def a_page_in_the_wrong_parallel() -> Vector:
    """A page of S. Ct. pointed at in U.S. Reports is past the end of the opinion."""
    text = "Gideon v. Wainwright, 372 U.S. 335, 796 (1963)"
    return held(text, "caution", by="pinned")


@vector
def a_pin_before_the_opinion() -> Vector:
    """A pincite before the first page is proof."""
    text = "Gideon v. Wainwright, 372 U.S. 335, 244 (1963)"
    return held(text, "rejected", by="pinned")


@vector
def a_short_form_with_a_pin_before_the_opinion() -> Vector:
    """A short form's page is held against the opinion too."""
    text = f"{GIDEON} Gideon, 372 U.S. at 244."
    return held(text, "verified", "unproven")


@vector
def a_transposed_year() -> Vector:
    """`1936` for `1963`."""
    return held("Gideon v. Wainwright, 372 U.S. 335 (1936)", "rejected", says="1963")


@vector
def a_year_of_two_figures() -> Vector:
    """`('63)` is no year that is claimed in full."""
    return held("Gideon v. Wainwright, 372 U.S. 335 ('63)", "verified")


@vector
def two_years() -> Vector:
    """`(1962-1963)` begins with a year that is not the record's."""
    text = "Gideon v. Wainwright, 372 U.S. 335 (1962-63)"
    return held(text, "caution")


@vector
def brackets_where_the_year_is_unknown() -> Vector:
    """`(19__)` was to be filled in: nothing is claimed."""
    return held("Gideon v. Wainwright, 372 U.S. 335 (19__)", "verified")


@vector
def a_placeholder_for_the_page() -> Vector:
    """A page to be filled in is found by name and volume."""
    return held("Gideon v. Wainwright, 372 U.S. ___ (1963)", "verified")


@vector
def a_placeholder_for_the_volume() -> Vector:
    """So is a volume to be filled in."""
    return held(
        "Gideon v. Wainwright, ___ U.S. ___ (1963)",
        "verified",
        open="a volume left blank is not read",
    )


@vector
def cite_to_be_added() -> Vector:
    """`[cite]` is a note to oneself, and no citation."""
    return held(
        "Counsel is due. [cite]",
    )


@vector
def a_name_with_a_slip() -> Vector:
    """A slip of the keyboard in the name is shown."""
    text = "Gideon v. Wainright, 372 U.S. 335 (1963)"
    return held(text, "caution", says="spelt otherwise", by="named")


@vector
def a_party_left_out() -> Vector:
    """One party alone with the page is the same case."""
    return held("In Gideon, 372 U.S. 335 (1963), the Court held so.", "verified")


@vector
def a_wrong_party_left_alone() -> Vector:
    """A single name that is none of the parties' contradicts the page."""
    text = "In Harrington, 372 U.S. 335 (1963), the Court held so."
    return held(text, "rejected", by="named")


@vector
def the_circuit_of_the_forum_by_habit() -> Vector:
    """A circuit written by habit is a false claim."""
    return held("Park v. Kim, 91 F.4th 610 (9th Cir. 2024)", "rejected", by="dated")


@vector
def f_supp_for_f() -> Vector:
    """The Federal Supplement prints no court of appeals."""
    text = "Harrington v. Delgado, 512 F. Supp. 2d 610 (9th Cir. 2007)"
    return held(text, "rejected", by="reporter")


@vector
def a_comma_for_the_v() -> Vector:
    """Parties joined by a comma are not a caption, and the page stands."""
    return held("Gideon, Wainwright, 372 U.S. 335 (1963)", "verified")


@vector
def against_for_v() -> Vector:
    """`against` is an old way to write `v.`"""
    return held("Gideon against Wainwright, 372 U.S. 335 (1963)", "verified")


@vector
def vs_for_v() -> Vector:
    """`vs.` is `v.`"""
    return held("Gideon vs. Wainwright, 372 U.S. 335 (1963)", "verified")


@vector
def the_citation_before_the_name() -> Vector:
    """`372 U.S. 335, Gideon v. Wainwright` is one case."""
    text = "See 372 U.S. 335 (1963), Gideon v. Wainwright."
    return held(text, "verified", "caution")
