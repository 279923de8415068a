"""Is it the case that is named?"""

from factories.law import ShelfOfDecisions, decision
from limbo.vector import Vector, vector


def named(record: str, cited: str, grade: str, says: str = "") -> Vector:
    """One case of record, cited under a name."""
    shelf = ShelfOfDecisions([decision(record, "547 U.S. 103", decided="2006-03-22")])
    return Vector(f"{cited}, 547 U.S. 103 (2006)", (grade,), says=says, shelf=shelf)


@vector
def another_case_on_the_page() -> Vector:
    """A real page under another's name is a contradiction, and the record's name is said."""
    text = "Smith v. Jones, 576 U.S. 644 (1999)"
    return Vector(text, ("rejected",), says="The record has Obergefell v. Hodges at this page")


@vector
def the_case_named_stands_elsewhere() -> Vector:
    """Where the named case is held, its place is said."""
    text = "Miranda v. Arizona, 392 U.S. 1 (1968)"
    return Vector(text, ("rejected",), says="The named case is Miranda v. Arizona, 384 U.S. 436")


@vector
def a_generic_party_vouches_for_nothing() -> Vector:
    """`United States v. Smith` shares a party with half of all federal cases."""
    return Vector("United States v. Smith, 415 U.S. 164 (1974)", ("rejected",))


@vector
def shortened_as_usual() -> Vector:
    """Abbreviations and left-out words are how citations are written."""
    return Vector("Brown v. Bd. of Educ., 347 U.S. 483 (1954)", ("verified",))


@vector
def in_capitals() -> Vector:
    """Capitals make no difference."""
    return Vector("GEORGIA v. RANDOLPH, 547 U.S. 103 (2006)", ("verified",))


@vector
def spelt_otherwise() -> Vector:
    """A slip of spelling is shown, and proves nothing."""
    return Vector("Obergefel v. Hodges, 576 U.S. 644 (2015)", ("caution",), says="spelt otherwise")


@vector
def an_office_that_changed_hands() -> Vector:
    """An official sued as such is replaced by the successor."""
    return Vector("Donovan v. Pierce County, 476 U.S. 253 (1986)", ("caution",))


@vector
def the_state_is_another() -> Vector:
    """States do not succeed each other."""
    return Vector("Miranda v. Texas, 384 U.S. 436 (1966)", ("rejected",))


@vector
def t6_words() -> Vector:
    """The Bluebook's table T6 shortens words of case names."""
    return named("Southeastern Community College v. Quill", "Se. Cmty. Coll. v. Quill", "verified")


@vector
def t6_more_words() -> Vector:
    """However many of them a name has."""
    return named(
        "Telecommunications Research Laboratory v. Industrial Development Authority",
        "Telecomms. Rsch. Lab'y v. Indus. Dev. Auth.",
        "verified",
    )


@vector
def t10_places() -> Vector:
    """Table T10 shortens places."""
    return named("Quill v. West Virginia", "Quill v. W. Va.", "verified")


@vector
def a_commonwealth() -> Vector:
    """A commonwealth is a state by its name."""
    return named("Commonwealth of Massachusetts v. Quill", "Massachusetts v. Quill", "verified")


@vector
def a_state_on_the_relation_of() -> Vector:
    """Who brings the suit in a state's name may be left out."""
    return named("Alabama ex rel. Patterson v. Quill", "Alabama v. Quill", "verified")


@vector
def the_relator_alone() -> Vector:
    """Or named alone."""
    return named("United States ex rel. Toth v. Quarles", "Toth v. Quarles", "verified")


@vector
def another_relator() -> Vector:
    """Another relator is another case."""
    return named("State ex rel. Brown v. Thorne", "State ex rel. Quill v. Thorne", "rejected")


@vector
def an_agency_by_its_letters() -> Vector:
    """Agencies are called by their letters."""
    return named("National Labor Relations Board v. Quill", "NLRB v. Quill", "verified")


@vector
def letters_within_a_name() -> Vector:
    """Letters within a name stand for its words."""
    return named("Quill v. Garland Independent School District", "Quill v. Garland ISD", "verified")


@vector
def the_commissioner() -> Vector:
    """The Commissioner of Internal Revenue is the Commissioner."""
    return named("Quill v. Commissioner of Internal Revenue", "Quill v. Comm'r", "verified")


@vector
def railroads_and_railways() -> Vector:
    """A railway is called a railroad, and an R. Co.."""
    return named(
        "Atlantic Coast Line Railway Company v. Quill",
        "Atl. Coast Line R. Co. v. Quill",
        "verified",
    )


@vector
def north_is_not_south() -> Vector:
    """Points of the compass tell parties apart."""
    return named(
        "Northern Pacific Railway Co. v. Quill", "Southern Pacific Railway Co. v. Quill", "rejected"
    )


@vector
def another_local() -> Vector:
    """Numbers tell parties apart."""
    return named("Teamsters Local 174 v. Quill", "Teamsters Local 357 v. Quill", "rejected")


@vector
def another_sum() -> Vector:
    """So do sums of money."""
    return named(
        "United States v. $124,700 in U.S. Currency",
        "United States v. $30,670 in U.S. Currency",
        "rejected",
    )


@vector
def the_same_sum() -> Vector:
    """The same sum is the same thing."""
    return named(
        "United States v. $124,700 in U.S. Currency",
        "United States v. $124,700 in United States Currency",
        "verified",
    )


@vector
def accents() -> Vector:
    """Accents make no difference."""
    return named("Peña v. Quill", "Pena v. Quill", "verified")


@vector
def letters_of_other_alphabets() -> Vector:
    """Nor do letters that have no accent to lose."""
    return named("Sørensen v. Quill", "Sorensen v. Quill", "verified")


@vector
def particles() -> Vector:
    """Nor does how a particle is written."""
    return named("DeVeau v. Quill", "De Veau v. Quill", "verified")


@vector
def and_others() -> Vector:
    """Nor do others who joined."""
    return named("Quill v. Thorne", "Quill et al. v. Thorne", "verified")


@vector
def doing_business_as() -> Vector:
    """Nor does a business's other name."""
    return named("Quill v. Thorne", "Quill d/b/a Quill Farms v. Thorne", "verified")


@vector
def an_estate() -> Vector:
    """An estate is a person's."""
    return named("Estate of Durden v. Quill", "Durden v. Quill", "verified")


@vector
def matter_of() -> Vector:
    """`Matter of` is `In re`."""
    return named("In re Quill", "Matter of Quill", "verified")


@vector
def one_party_for_two() -> Vector:
    """`In re` for a case between two is another form of caption, and shown."""
    return named("Quill v. Thorne", "In re Quill", "caution")


@vector
def an_invented_opponent() -> Vector:
    """An opponent where the record has one party alone is shown."""
    return named("In re Quill", "Quill v. Pemberton", "caution")


@vector
def one_party_swapped() -> Vector:
    """One party right and a stranger for the other is a contradiction."""
    return named("Obergefell v. Hodges", "Obergefell v. Pemberton", "rejected")


@vector
def the_other_party_swapped() -> Vector:
    """Whichever of the two it is."""
    return named("Obergefell v. Hodges", "Pemberton v. Hodges", "rejected")


@vector
def no_successor_in_office() -> Vector:
    """Who never held an office succeeds nobody."""
    return named("Brock v. Quill County", "Pemberton v. Quill County", "rejected")


@vector
def the_secretary_by_office() -> Vector:
    """An office for the person that holds it is shown."""
    return named("Quill v. Secretary of Labor", "Quill v. Brock", "caution")


@vector
def a_full_double_surname() -> Vector:
    """Of a double surname the first may stand alone."""
    return named("Garcia Quill v. Thorne", "Quill v. Thorne", "verified")


@vector
def initials_for_a_child() -> Vector:
    """A child's initials are no other name, and shown."""
    return named("Doe v. Thorne", "J.D. v. Thorne", "rejected")


@vector
def a_city() -> Vector:
    """A city is called by its name."""
    return named("Quill v. City of Chicago", "Quill v. Chicago", "verified")


@vector
def a_county_is_no_city() -> Vector:
    """And is not the county of that name."""
    return named("Quill v. City of Los Angeles", "Quill v. County of Los Angeles", "caution")


@vector
def consolidated() -> Vector:
    """Of two captions the record, or the opinion's own text, has to have both."""
    held = decision(
        "Davis v. Washington",
        "547 U.S. 813",
        decided="2006-06-19",
        aliases=("Hammon v. Indiana",),
    )
    text = "Davis v. Washington and Hammon v. Indiana, 547 U.S. 813 (2006)"
    return Vector(text, ("verified",), shelf=ShelfOfDecisions([held]))


@vector
def a_warden() -> Vector:
    """The office of a party is no part of the name."""
    return named("Quill v. Thorne, Warden", "Quill v. Thorne", "verified")


@vector
def a_second_case_that_nobody_knows() -> Vector:
    """Of two cases joined in a name, the one that is held does not vouch for the other."""
    cited = "Davis v. Washington and Stone v. Weir"
    return named("Davis v. Washington", cited, "unproven", "Two cases are named")


@vector
def a_second_case_that_is_parted_otherwise() -> Vector:
    """Whatever word stands between them."""
    return named("Davis v. Washington", "Davis v. Washington ex rel. Stone v. Weir", "unproven")


@vector
def a_case_in_parentheses() -> Vector:
    """A name that ends a parenthesis is compared."""
    return named("Davis v. Washington", "(Stone v. Weir)", "rejected")
