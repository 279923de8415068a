"""Statutes, rules, constitutions, treaties: read whole, struck down where they cannot be."""

from limbo.vector import Vector, vector

UNHELD = "outside its coverage"


@vector
def a_section_of_the_code() -> Vector:
    """A statute is outside of what the index holds, and is not accused for it."""
    return Vector("42 U.S.C. § 1983", ("unproven",), says=UNHELD)


@vector
def a_section_without_subdivisions() -> Vector:
    """42 U.S.C. § 1983 has never been divided; a subsection of it cannot be."""
    return Vector("42 U.S.C. § 1983(a)(2)", ("rejected",), says="§ 1983 has no subdivisions")


@vector
def a_section_the_index_knows_nothing_of() -> Vector:
    """A subdivision of a section whose structure is not known proves nothing."""
    return Vector("29 U.S.C. § 1132(z)(99)", ("unproven",))


@vector
def a_title_that_is_none() -> Vector:
    """The United States Code has 54 titles."""
    return Vector("78 U.S.C. § 1", ("rejected",), says="titles 1 to 54")


@vector
def a_title_that_may_have_come() -> Vector:
    """A title for which a bill was pending may have been enacted since: a doubt, no proof."""
    return Vector("55 U.S.C. § 101", ("unproven",), says="when this was compared")


@vector
def a_title_of_the_regulations_that_is_none() -> Vector:
    """The Code of Federal Regulations has 50 titles."""
    return Vector("61 C.F.R. § 2.1", ("rejected",), says="titles 1 to 50")


@vector
def a_list_of_sections() -> Vector:
    """Each section of a list is a citation of its own, and has its own grade."""
    return Vector("42 U.S.C. §§ 1983, 1985(3)", ("unproven", "unproven"))


@vector
def a_list_with_one_that_cannot_be() -> Vector:
    """One bad section in a list does not take the good ones with it."""
    return Vector("42 U.S.C. §§ 1983, 1985(9)", ("unproven", "rejected"), says="(1) to (3)")


@vector
def a_range_of_sections() -> Vector:
    """A range is one citation."""
    return Vector("15 U.S.C. §§ 78a-78pp (2018)", ("unproven",))


@vector
def a_section_and_what_follows() -> Vector:
    """`et seq.` belongs to the citation."""
    return Vector("29 U.S.C. § 1001 et seq. (West 2020)", ("unproven",))


@vector
def a_regulation() -> Vector:
    """The whole number of a regulation is read, letters and hyphens with it."""
    return Vector("17 C.F.R. § 240.10b-5(b)", ("unproven",), says="§ 240.10b-5 has")


@vector
def a_fourth_paragraph_of_rule_10b_5() -> Vector:
    """Rule 10b-5 has three paragraphs."""
    return Vector("17 C.F.R. § 240.10b-5(d)", ("rejected",), says="(a) to (c)")


@vector
def a_state_code() -> Vector:
    """The codes of the states are read under their names."""
    text = "Cal. Civ. Code § 1714(a); Tex. Penal Code Ann. § 19.02; 735 ILCS 5/2-1401"
    return Vector(text, ("unproven", "unproven", "unproven"))


@vector
def a_state_code_with_chapters() -> Vector:
    """A chapter stands between the code's name and the section."""
    return Vector("Mass. Gen. Laws ch. 93A, § 2; N.Y. C.P.L.R. 3212(b)", ("unproven", "unproven"))


@vector
def a_statute_at_large() -> Vector:
    """A volume and page of the Statutes at Large is no decision."""
    return Vector("Pub. L. No. 117-2, § 9601, 135 Stat. 4", ("unproven", "unproven"), says=UNHELD)


@vector
def a_page_of_the_register() -> Vector:
    """Neither is one of the Federal Register."""
    return Vector("85 Fed. Reg. 12,345, 12,350 (Mar. 3, 2020)", ("unproven",), says=UNHELD)


@vector
def a_rule_in_all_its_spellings() -> Vector:
    """One rule, four spellings, and all of them are seen."""
    text = (
        "Fed. R. Civ. P. 12(b)(6); FRCP 12(b)(6); Fed. Rule Civ. Proc. 12(b)(6); "
        "Rule 12(b)(6) of the Federal Rules of Civil Procedure"
    )
    return Vector(text, ("unproven",) * 4, says="Fed. R. Civ. P. 12 has the subdivisions")


@vector
def a_defence_that_rule_12_does_not_have() -> Vector:
    """Rule 12(b) lists seven defences."""
    return Vector("Fed. R. Civ. P. 12(b)(8)", ("rejected",), says="(1) to (7)")


@vector
def a_rule_after_the_last() -> Vector:
    """The civil rules end with Rule 87, on emergencies."""
    return Vector("Fed. R. Civ. P. 87; Fed. R. Civ. P. 101", ("unproven", "rejected"))


@vector
def a_rule_of_evidence_between_the_articles() -> Vector:
    """No rule of evidence stands between 201 and 301."""
    return Vector("Fed. R. Evid. 250", ("rejected",), says="no rule of that number")


@vector
def a_rule_that_was_proposed() -> Vector:
    """Rules that were proposed and never enacted are cited as such, and are not accused."""
    return Vector("Proposed Fed. R. Evid. 504", ("unproven",))


@vector
def a_rule_by_its_number() -> Vector:
    """A rule called by its number points back at the set of rules cited before."""
    text = "Fed. R. Civ. P. 56. On the facts, Rule 56(c) is met."
    return Vector(text, ("unproven", "unproven"), says="It points at citation 1")


@vector
def an_article_of_the_constitution() -> Vector:
    """Article, section and clause are one citation."""
    return Vector("U.S. Const. art. I, § 8, cl. 3", ("unproven",), says=UNHELD)


@vector
def the_courts_own_way_to_cite_an_amendment() -> Vector:
    """The Supreme Court writes `Amdt. 14`."""
    return Vector("U. S. Const., Amdt. 14, § 6", ("rejected",), says="has 5 sections")


@vector
def an_amendment_that_is_none() -> Vector:
    """The Constitution has 27 amendments."""
    return Vector("U.S. Const. amend. XXVIII", ("rejected",), says="27 amendments")


@vector
def a_clause_that_is_none() -> Vector:
    """Congress has eighteen powers in Article I, section 8."""
    return Vector("U.S. Const. art. I, § 8, cl. 19", ("rejected",), says="18 clauses")


@vector
def an_amendment_spoken_of() -> Vector:
    """To speak of the Fourteenth Amendment is not to cite it."""
    return Vector("The Fourteenth Amendment forbids it.", ())


@vector
def an_amendment_that_may_be_a_contracts() -> Vector:
    """`Sixth Amendment § 9` may be a lease's; nothing is proved."""
    return Vector("Sixth Amendment § 9", ("unproven",))


@vector
def an_article_of_a_states_constitution() -> Vector:
    """The states' constitutions have articles of their own numbers."""
    return Vector("Cal. Const. art. XIII, § 13; Tex. Const. art. XVI, § 50", ("unproven",) * 2)


@vector
def a_treaty() -> Vector:
    """A treaty's article is a citation, and its print in the Statutes at Large another."""
    text = "Montreal Convention art. 17(1); Warsaw Convention, Art. 17, 49 Stat. 3000"
    return Vector(text, ("unproven",) * 3)


@vector
def another_section_after_id() -> Vector:
    """`Id. § 1985` is another section of the title just cited."""
    return Vector("42 U.S.C. § 1983. Id. § 1985(7).", ("unproven", "rejected"), says="(1) to (3)")


@vector
def a_section_that_may_be_another_acts() -> Vector:
    """A bare section far from the one cited before may be an act's own; nothing is inferred."""
    return Vector(
        "15 U.S.C. § 78j(b). See § 10(z).", ("unproven", "unproven"), says="of which code"
    )


@vector
def marks_that_number_a_sentence() -> Vector:
    """`§ 1983 (4) because` may number what the sentence lists."""
    return Vector("under 42 U.S.C. § 1983 (4) because", ("unproven",))


@vector
def a_subdivision_that_is_gone() -> Vector:
    """28 U.S.C. § 1331(a) stood there until 1980, and older decisions cite it."""
    return Vector("28 U.S.C. § 1331(a)", ("unproven",), says="once it had (a) to (b)")


@vector
def a_treatise_is_no_code() -> Vector:
    """The sections of a treatise are none of the code cited before."""
    text = (
        "28 U.S.C. § 1331. See 13D C. Wright & A. Miller, Federal Practice and Procedure § 1361(q)"
    )
    return Vector(text, ("unproven", "unproven"))
