"""Is there a decision at that page?"""

from factories.law import ShelfOfDecisions, decision
from limbo.vector import Vector, vector

WHOLE = ShelfOfDecisions(
    [
        decision("Roe v. Wade", "410 U.S. 113", decided="1973-01-22"),
        decision("Doe v. Bolton", "410 U.S. 179", decided="1973-01-22"),
        decision("United States v. Dionisio", "410 U.S. 1", decided="1973-01-22"),
        decision("Munn v. Illinois", "94 U.S. 113", decided="1877-03-01"),
        decision("Hall v. De Cuir", "95 U.S. 485", decided="1878-01-14"),
        decision("Abernathy v. Quill", "900 F.3d 100", decided="2018-05-01", court="ca9"),
    ],
    whole={
        ("U.S.", "410"): 1150,
        ("U.S.", "94"): None,
        ("U.S.", "95"): None,
        ("F.3d", "900"): 1400,
    },
)

DOCKETS = ShelfOfDecisions(
    [
        decision(
            "Mata v. Avianca, Inc.",
            "678 F. Supp. 3d 443",
            decided="2023-06-22",
            court="nysd",
            docket="22-cv-1461 (PKC)",
        ),
        decision("Orme v. Lisle", decided="2019-09-25", court="texapp", docket="B-19-00123"),
        decision("Johnson v. Marsh", decided="2019-03-04", court="ca9"),
        decision("Johnson v. Marsh Ltd.", decided="2019-07-08", court="ca9"),
        decision("Thorne v. Voss", decided="2020-03-04", court="ca2"),
        decision("Sackett v. EPA", decided="2023-05-25", docket="21-454"),
        decision("Obergefell v. Hodges", "576 U.S. 644", decided="2015-06-26", docket="14-556"),
    ]
)


@vector
def a_real_citation() -> Vector:
    """What the record has is verified."""
    return Vector("Georgia v. Randolph, 547 U.S. 103 (2006)", ("verified",))


@vector
def a_page_inside_another_opinion() -> Vector:
    """Where another opinion runs over the page, absence is proved, and the opinion named."""
    text = "Smith v. Jones, 410 U.S. 150 (1973)"
    return Vector(text, ("rejected",), says="it lies inside Roe v. Wade, 410 U.S. 113 (1973)")


@vector
def an_empty_place_in_the_index() -> Vector:
    """An index that holds a volume in part cannot prove absence, and says what it holds."""
    text = "Smith v. Jones, 547 U.S. 900 (2006)"
    return Vector(text, ("unproven",), says="the index holds 1 of the decisions in volume 547")


@vector
def a_volume_not_held() -> Vector:
    """Outside its coverage the index says nothing for or against."""
    return Vector("Smith v. Jones, 12 F.3d 34 (9th Cir. 1994)", ("unproven",), says="holds 0")


@vector
def the_named_case_at_another_page() -> Vector:
    """A name and year that the record has at another page of the volume show a wrong page."""
    text = "Georgia v. Randolph, 547 U.S. 613 (2006)"
    return Vector(text, ("rejected",), says="Georgia v. Randolph, 547 U.S. 103 (2006)")


@vector
def the_named_case_in_another_reporter() -> Vector:
    """A namesake elsewhere is a lead, no proof: the court below may have decided the same case."""
    text = "Zicherman v. Korean Air Lines Co., 516 F.3d 1237 (11th Cir. 2008)"
    return Vector(text, ("unproven",), says="516 U.S. 217 (1996)")


@vector
def a_page_left_blank() -> Vector:
    """A slip opinion's blank page is found by name and volume."""
    return Vector("Obergefell v. Hodges, 576 U.S. ___ (2015)", ("verified",))


@vector
def a_vendor_number() -> Vector:
    """A citation is never accused for being a vendor's alone."""
    return Vector("Martinez v. Delta Airlines, 2019 WL 4639462 (Tex. App. 2019)", ("unproven",))


@vector
def a_case_named_alone() -> Vector:
    """A name that one authority answers to is that authority, with a caution."""
    return Vector("Obergefell v. Hodges held so.", ("caution",), says="no reference stands beside")


@vector
def a_name_nobody_answers_to() -> Vector:
    """A name that nothing answers to is unproven."""
    return Vector("Varghese v. China Southern Airlines held so.", ("unproven",))


@vector
def a_common_name_alone() -> Vector:
    """Many cases are called so; that the index holds one of them vouches for nothing."""
    return Vector("Johnson v. United States held so.", ("unproven",), says="Many cases bear such")


@vector
def a_page_in_a_volume_held_whole() -> Vector:
    """A volume held whole proves that nothing begins at a page, and the neighbours are named."""
    text = "Smith v. Jones, 410 U.S. 150 (1973)"
    says = "it lies between Roe v. Wade, 410 U.S. 113 (1973) and Doe v. Bolton, 410 U.S. 179"
    return Vector(text, ("rejected",), says=says, shelf=WHOLE)


@vector
def a_page_past_the_last() -> Vector:
    """Where the last page of a volume is stated, nothing stands beyond it."""
    text = "Smith v. Jones, 410 U.S. 1400 (1973)"
    return Vector(text, ("rejected",), says="ends with page 1150", shelf=WHOLE)


@vector
def a_page_that_may_hold_orders() -> Vector:
    """Orders stand from page 801 on, many on a page: even a volume held whole proves nothing."""
    text = "Smith v. Jones, 410 U.S. 950 (1973)"
    return Vector(text, ("unproven",), says="Not in the index", shelf=WHOLE)


@vector
def an_order_in_the_case_named() -> Vector:
    """That rehearing was denied is printed elsewhere than the decision, in the same year."""
    text = "Roe v. Wade, 410 U.S. 959 (1973)"
    return Vector(text, ("unproven",), says="Roe v. Wade, 410 U.S. 113 (1973)", shelf=WHOLE)


@vector
def behind_the_last_opinion_of_an_old_volume() -> Vector:
    """The older volumes print their orders behind the last opinion, from no page in particular."""
    text = "Smith v. Jones, 94 U.S. 700 (1877)"
    return Vector(text, ("unproven",), says="the last held in it is Munn v. Illinois", shelf=WHOLE)


@vector
def before_the_last_opinion_of_an_old_volume() -> Vector:
    """Before it a volume held whole proves absence."""
    text = "Smith v. Jones, 95 U.S. 20 (1878)"
    return Vector(text, ("rejected",), says="the first held in it is Hall", shelf=WHOLE)


@vector
def a_volume_of_another_reporter_held_whole() -> Vector:
    """What is held whole need not be the Supreme Court's."""
    text = "Smith v. Jones, 900 F.3d 640 (9th Cir. 2018)"
    return Vector(text, ("rejected",), says="holds volume 900 of F.3d whole", shelf=WHOLE)


@vector
def a_volume_beside_the_whole_one() -> Vector:
    """The next volume is not vouched for."""
    text = "Smith v. Jones, 901 F.3d 640 (9th Cir. 2018)"
    return Vector(text, ("unproven",), shelf=WHOLE)


@vector
def what_is_held_of_a_whole_volume() -> Vector:
    """A volume held whole vouches for what it holds like any other."""
    return Vector("Roe v. Wade, 410 U.S. 113 (1973)", ("verified",), shelf=WHOLE)


@vector
def the_same_case_before_another_court() -> Vector:
    """A namesake of the same year in another reporter is the case below, and proves nothing."""
    shelf = ShelfOfDecisions(
        [
            decision("New York Times Co. v. United States", "403 U.S. 713", decided="1971-06-30"),
            decision("Bexley v. Thorne", "444 F.2d 100", decided="1971-02-03", court="ca5"),
        ]
    )
    text = "United States v. New York Times Co., 444 F.2d 544 (2d Cir. 1971)"
    return Vector(text, ("unproven",), says="403 U.S. 713 (1971)", shelf=shelf)


@vector
def a_vendor_number_matched_by_docket() -> Vector:
    """Docket number and court find the decision; the vendor's number stays unchecked."""
    text = "Mata v. Avianca, Inc., No. 22-cv-1461, 2023 WL 4114965 (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("caution",), says="has that docket number", shelf=DOCKETS)


@vector
def a_vendor_number_matched_by_name() -> Vector:
    """Name, court and day find the decision where no docket number stands beside it."""
    text = "Thorne v. Voss, 2020 WL 1031234 (2d Cir. Mar. 4, 2020)"
    return Vector(text, ("caution",), says="name, court and day in the index", shelf=DOCKETS)


@vector
def a_vendor_number_of_another_year() -> Vector:
    """Name and court in another year are another decision, and a lead."""
    text = "Thorne v. Voss, 2018 WL 1031234 (2d Cir. 2018)"
    return Vector(text, ("unproven",), shelf=DOCKETS)


@vector
def a_vendor_number_of_another_court() -> Vector:
    """So are name and year before another court."""
    text = "Thorne v. Voss, 2020 WL 1031234 (9th Cir. 2020)"
    return Vector(text, ("unproven",), shelf=DOCKETS)


@vector
def a_vendor_number_under_a_common_name() -> Vector:
    """A common name with a year means nobody: the day would have to agree."""
    text = "Smith v. Johnson, 2019 WL 1031234 (9th Cir. 2019)"
    shelf = ShelfOfDecisions([decision("Smith v. Johnson", decided="2019-03-04", court="ca9")])
    return Vector(text, ("unproven",), shelf=shelf)


@vector
def a_vendor_number_under_a_common_name_with_its_day() -> Vector:
    """Where it does, the decision is found."""
    text = "Smith v. Johnson, 2019 WL 1031234 (9th Cir. Mar. 4, 2019)"
    shelf = ShelfOfDecisions([decision("Smith v. Johnson", decided="2019-03-04", court="ca9")])
    return Vector(text, ("caution",), says="was not checked", shelf=shelf)


@vector
def a_case_by_its_docket_number() -> Vector:
    """A case cited by docket number, court and day alone, all of record, is verified."""
    text = "Mata v. Avianca, Inc., No. 22-cv-1461 (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("verified",), says="has that docket number", shelf=DOCKETS)


@vector
def a_docket_number_written_in_full() -> Vector:
    """Division, noughts and judge make no other number."""
    text = "Mata v. Avianca, Inc., No. 1:22-cv-01461-PKC (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("verified",), says="has that docket number", shelf=DOCKETS)


@vector
def a_docket_number_of_another_court() -> Vector:
    """Every court has such a number: the court has to agree."""
    text = "Mata v. Avianca, Inc., No. 22-cv-1461 (E.D. Tex. June 22, 2023)"
    return Vector(text, ("unproven",), says="Not in the index", shelf=DOCKETS)


@vector
def a_docket_number_nobody_has() -> Vector:
    """A docket number that is not of record is never an accusation."""
    text = "Smith v. Jones, No. 22-cv-9999 (S.D.N.Y. June 22, 2023)"
    return Vector(text, ("unproven",), says="Not in the index", shelf=DOCKETS)


@vector
def a_slip_opinion_in_another_volume() -> Vector:
    """A blank page claims a volume all the same."""
    text = "Obergefell v. Hodges, 577 U.S. ___ (2015)"
    return Vector(text, ("rejected",), says="The record has it at 576 U.S. 644", shelf=DOCKETS)


@vector
def a_slip_opinion_without_a_volume_of_record() -> Vector:
    """Where the record has no volume, name and year find it, and the volume stays unchecked."""
    text = "Sackett v. EPA, 598 U.S. ___ (2023)"
    return Vector(text, ("caution",), says="was not checked", shelf=DOCKETS)


@vector
def a_lone_rare_name() -> Vector:
    """One party's rare name means the one case that has it, with a caution."""
    return Vector("Obergefell v. Hodges held so.", ("caution",), shelf=DOCKETS)


@vector
def a_name_that_two_answer_to() -> Vector:
    """A name that two cases of record answer to means neither."""
    text = "Johnson v. Marsh held so."
    return Vector(text, ("unproven",), says="Several cases answer to the name", shelf=DOCKETS)


@vector
def a_full_caption_before_a_party_alone() -> Vector:
    """A case that answers party by party comes before those that share one of the parties."""
    shelf = ShelfOfDecisions(
        [
            decision("Manuel v. Joliet", "580 U.S. 357", decided="2017-03-21"),
            decision("In re Manuel", "152 U.S. 505", decided="1894-03-21"),
        ]
    )
    return Vector("Manuel v. Joliet held so.", ("caution",), says="580 U.S. 357", shelf=shelf)
