"""Names as courts, docket sheets and newspapers write them."""

from limbo.library import held
from limbo.vector import Vector, vector


@vector
def the_state_by_its_initials() -> Vector:
    """`D.C. v. Heller` is *District of Columbia v. Heller*."""
    return held("D.C. v. Heller, 554 U.S. 570 (2008)", "verified")


@vector
def the_united_states_as_us() -> Vector:
    """`U.S. v. Nixon` is *United States v. Nixon*; its first word is no reporter."""
    return held("U.S. v. Nixon, 418 U.S. 683 (1974)", "verified")


@vector
def the_united_states_of_america() -> Vector:
    """`United States of America` is the United States."""
    return held("United States of America v. Nixon, 418 U.S. 683 (1974)", "verified")


@vector
def usa() -> Vector:
    """So is `USA`."""
    return held("USA v. Nixon, 418 U.S. 683 (1974)", "verified")


@vector
def the_state_in_full() -> Vector:
    """`State of Arizona` is Arizona."""
    return held("Miranda v. State of Arizona, 384 U.S. 436 (1966)", "verified")


@vector
def commonwealth() -> Vector:
    """`Commonwealth of Massachusetts` is Massachusetts."""
    return held("Commonwealth of Massachusetts v. EPA, 549 U.S. 497 (2007)", "verified")


@vector
def and_wife() -> Vector:
    """`et ux.`, and wife, is left out; where it is written the case is the same."""
    text = "INS v. Chadha, et ux., 462 U.S. 919 (1983)"
    return held(text, "verified")


@vector
def agency_in_full() -> Vector:
    """`Immigration and Naturalization Service` is the INS."""
    text = "Immigration & Naturalization Service v. Chadha, 462 U.S. 919 (1983)"
    return held(text, "verified")


@vector
def nrdc() -> Vector:
    """Initials of an association are its name."""
    return held("Chevron U.S.A., Inc. v. NRDC, 467 U.S. 837 (1984)", "verified")


@vector
def a_company_without_its_form() -> Vector:
    """`Inc.` and `Co.` may be left out."""
    return held("Anderson v. Liberty Lobby, 477 U.S. 242 (1986)", "verified")


@vector
def a_newspaper_without_its_article() -> Vector:
    """`The` and `Company` come and go."""
    return held("The New York Times Company v. Sullivan, 376 U.S. 254 (1964)", "verified")


@vector
def times_for_new_york_times() -> Vector:
    """One word of a longer name shared with many others is shorter, and is still its own."""
    return held("N.Y. Times Co. v. Sullivan, 376 U.S. 254 (1964)", "verified")


@vector
def another_newspaper() -> Vector:
    """Another newspaper is another party."""
    return held("Washington Post Co. v. Sullivan, 376 U.S. 254 (1964)", "rejected", by="named")


@vector
def the_same_newspaper_and_another_page() -> Vector:
    """One party twice: the page tells which case is meant."""
    text = "New York Times Co. v. Sullivan, 403 U.S. 713 (1971)"
    return held(text, "rejected", says="New York Times Co. v. United States")


@vector
def given_names() -> Vector:
    """Given names of both sides."""
    return held("Richard Nixon v. A. Ernest Fitzgerald, 457 U.S. 731 (1982)", "verified")


@vector
def a_title() -> Vector:
    """A title before a name is not the name."""
    return held("President Nixon v. Fitzgerald, 457 U.S. 731 (1982)", "verified")


@vector
def initials_of_a_minor() -> Vector:
    """Initials with and without stops are one."""
    return held("JD v. Azar, 925 F.3d 1291 (D.C. Cir. 2019)", "verified")


@vector
def other_initials() -> Vector:
    """Other initials are another child."""
    return held("K.L. v. Azar, 925 F.3d 1291 (D.C. Cir. 2019)", "rejected", by="named")


@vector
def an_officer_s_successor() -> Vector:
    """A secretary is succeeded by another; the record's is shown."""
    text = "Hamdan v. Gates, 548 U.S. 557 (2006)"
    return held(
        text,
        "caution",
        by="named",
    )


@vector
def in_re_for_v() -> Vector:
    """`In re Gault` with the state on the other side is the same child."""
    return held("Gault v. Arizona, 387 U.S. 1 (1967)", "verified")


@vector
def matter_of() -> Vector:
    """`Matter of Gault` is *In re Gault*."""
    return held("Matter of Gault, 387 U.S. 1 (1967)", "verified")


@vector
def application_of() -> Vector:
    """`Application of Gault`, as it was docketed, is *In re Gault*."""
    return held("Application of Gault, 387 U.S. 1 (1967)", "verified")


@vector
def ex_parte_another() -> Vector:
    """Another petitioner is another case."""
    return held("Ex parte Merryman, 71 U.S. 2 (1866)", "rejected", by="named")


@vector
def a_ship_with_the() -> Vector:
    """A ship's case keeps its article, or loses it."""
    return held("Paquete Habana, 175 U.S. 677 (1900)", "verified")


@vector
def an_ampersand() -> Vector:
    """`and` and `&` are one."""
    return held("NLRB v. Jones and Laughlin Steel Corporation, 301 U.S. 1 (1937)", "verified")


@vector
def a_school_district() -> Vector:
    """A long name shortened to its town."""
    return held("Tinker v. Des Moines, 393 U.S. 503 (1969)", "verified")


@vector
def another_school_district() -> Vector:
    """Another town's school is another party."""
    text = "Tinker v. Cedar Rapids Community School District, 393 U.S. 503 (1969)"
    return held(text, "rejected", by="named", open="bodies that share words pass for successors")


@vector
def a_relator() -> Vector:
    """`ex rel.` names for whom it is brought."""
    text = "Massachusetts ex rel. Coakley v. EPA, 549 U.S. 497 (2007)"
    return held(text, "verified")


@vector
def doing_business_as() -> Vector:
    """`d/b/a` adds a name and takes none away."""
    text = "Burwell v. Hobby Lobby Stores, Inc. d/b/a Hobby Lobby, 573 U.S. 682 (2014)"
    return held(text, "verified")


@vector
def the_case_by_its_popular_name_added() -> Vector:
    """A popular name in parentheses after the caption is set aside."""
    text = "New York Times Co. v. United States (The Pentagon Papers Case), 403 U.S. 713 (1971)"
    return held(text, "verified")


@vector
def six_unknown_agents() -> Vector:
    """The longest name of all is shortened by everybody."""
    return held("Bivens v. Six Unknown Named Agents, 403 U.S. 388 (1971)", "verified")


@vector
def one_word_alike() -> Vector:
    """`Johnson v. Texas` is not *Texas v. Johnson* turned about by right: it is shown."""
    return held("Johnson v. Texas, 491 U.S. 397 (1989)", "caution", by="named")


@vector
def in_what_capacity() -> Vector:
    """What a party is there as, behind a comma, belongs to the name."""
    return held("INS, Petitioner v. Chadha, 462 U.S. 919 (1983)", "verified")


@vector
def another_in_that_capacity() -> Vector:
    """The party is whoever stands before it."""
    return held("Delgado, Warden v. Chadha Brothers, 462 U.S. 919 (1983)", "rejected", by="named")


@vector
def small_words_of_another_name() -> Vector:
    """A name goes on past the small words of its language: none of it is lost before the page."""
    text = "BG Group plc v. Deutsch Gold und Silber, 462 U.S. 919 (1983)"
    return held(text, "rejected", by="named")


@vector
def a_number_sign_in_another_name() -> Vector:
    """Nor does it end at a number sign, or at `etc.`"""
    return held("School Dist. #1 v. Abortion Rights, etc., 462 U.S. 919 (1983)", "rejected")


@vector
def a_party_called_see() -> Vector:
    """A word that leads up to a name is the name, where nothing else stands before the `v.`"""
    return held("See v. Beauregard, 462 U.S. 919 (1983)", "rejected", by="named")


@vector
def capitals_behind_a_full_stop() -> Vector:
    """A full stop of an abbreviation ends no sentence before a word in capitals."""
    text = "NOGUERAS v. PUERTO RICO INTERN. AIRLINES, INC., 462 U.S. 919 (1983)"
    return held(text, "rejected", by="named")
