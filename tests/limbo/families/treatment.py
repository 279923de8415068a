"""How have later decisions dealt with it?"""

import datetime as dt

from factories.law import ShelfOfDecisions, decision
from limbo.vector import TODAY, Vector, vector

from arguendo.corpus.model import Treatment, TreatmentKind
from arguendo.corpus.provenance import Composed, Recorded

DECISIONS = {
    one.id: one
    for one in (
        decision("Apodaca v. Oregon", "406 U.S. 404", decided="1972-05-22"),
        decision("Ramos v. Louisiana", "590 U.S. 83", decided="2020-04-20"),
        decision("Plessy v. Ferguson", "163 U.S. 537", decided="1896-05-18"),
        decision("Brown v. Board of Education", "347 U.S. 483", decided="1954-05-17"),
        decision("Austin v. Michigan Chamber of Commerce", "494 U.S. 652", decided="1990-03-27"),
        decision("Citizens United v. FEC", "558 U.S. 310", decided="2010-01-21"),
        decision("McConnell v. FEC", "540 U.S. 93", decided="2003-12-10"),
        decision("Adler v. Board of Education", "342 U.S. 485", decided="1952-03-03"),
        decision("Keyishian v. Board of Regents", "385 U.S. 589", decided="1967-01-23"),
        decision("Maryland v. Wirtz", "392 U.S. 183", decided="1968-06-10"),
        decision("National League of Cities v. Usery", "426 U.S. 833", decided="1976-06-24"),
        decision("Gilbert v. General Electric Co.", "429 U.S. 125", decided="1976-12-07"),
        decision("Chimel v. California", "395 U.S. 752", decided="1969-06-23"),
        decision("Georgia v. Randolph", "547 U.S. 103", decided="2006-03-22"),
        decision("Fernandez v. California", "571 U.S. 292", decided="2014-02-25"),
        decision("Abernathy v. Quill", "900 F.3d 100", decided="2018-05-01", court="ca9"),
    )
}
APODACA, RAMOS = DECISIONS["406-us-404"], DECISIONS["590-us-83"]


def by(
    cited: str,
    citing: str,
    kind: TreatmentKind = "overruled",
    *,
    page: int | None = None,
    stated: bool = False,
    sentence: str = "",
    **others: object,
) -> Treatment:
    """How the later decision deals with the earlier one."""
    later = DECISIONS[citing]
    return Treatment(
        citing=later.id,
        citing_name=later.name,
        citing_reference=later.references[0],
        cited=DECISIONS[cited].references[0],
        kind=kind,
        page=page,
        decided=later.decided,
        stated=stated,
        passage=f"{later.id}/0.1" if sentence else "",
        sentence=Recorded(sentence),
        **others,  # type: ignore[arg-type]
    )


def shelf(cited: str, *treatments: Treatment) -> ShelfOfDecisions:
    """A record that holds all decisions, and how later ones deal with one of them."""
    return ShelfOfDecisions(DECISIONS.values(), treatments={cited: treatments})


def dealt_with(
    says: str, *treatments: Treatment, as_of: dt.date = TODAY, grade: str = "caution"
) -> Vector:
    """A true citation of *Apodaca*, in the face of those treatments."""
    return Vector(
        "See Apodaca v. Oregon, 406 U.S. 404 (1972).",
        (grade,),  # type: ignore[arg-type]
        says=says,
        as_of=as_of,
        shelf=shelf(APODACA.id, *treatments),
        by="treated" if grade == "caution" else "",
    )


OVERRULED = by(APODACA.id, RAMOS.id, page=93, sentence="Apodaca was wrong and is overruled.")


@vector
def overruled_is_a_caution_that_names_the_later_decision() -> Vector:
    """It is the authority named, so it is not rejected; the later decision is told with year."""
    return dealt_with("Overruled by Ramos v. Louisiana, 590 U.S. 83, at 93 (2020)", OVERRULED)


@vector
def overruled_on_the_day_itself() -> Vector:
    """A decision of the day counts."""
    return dealt_with("Overruled by", OVERRULED, as_of=dt.date(2020, 4, 20))


@vector
def not_overruled_on_the_eve() -> Vector:
    """On the day before, it stood: nothing later than the day is told."""
    return dealt_with(
        "No negative treatment found in the index as of 2020-04-19.",
        OVERRULED,
        as_of=dt.date(2020, 4, 19),
        grade="verified",
    )


@vector
def nothing_found_says_so_of_index_and_day() -> Vector:
    """That nothing was found is no seal: it is said of this index and this day."""
    return dealt_with(
        "No negative treatment found in the index as of 2026-11-01.", grade="verified"
    )


@vector
def followed_is_not_negative() -> Vector:
    """Approval leaves no caution."""
    return dealt_with(
        "No negative treatment", by(APODACA.id, RAMOS.id, "followed"), grade="verified"
    )


@vector
def distinguished_is_not_negative() -> Vector:
    """A decision that does not fit another case is none the worse for it."""
    return dealt_with(
        "No negative treatment", by(APODACA.id, RAMOS.id, "distinguished"), grade="verified"
    )


@vector
def explained_is_not_negative() -> Vector:
    """Nor is one that is explained."""
    return dealt_with(
        "No negative treatment", by(APODACA.id, RAMOS.id, "explained"), grade="verified"
    )


@vector
def cited_is_not_negative() -> Vector:
    """Nor one that is cited."""
    return dealt_with("No negative treatment", by(APODACA.id, RAMOS.id, "cited"), grade="verified")


@vector
def superseded() -> Vector:
    """A statute may have taken its place."""
    return dealt_with("Superseded by Ramos", by(APODACA.id, RAMOS.id, "superseded"))


@vector
def rejected() -> Vector:
    """A later court may have rejected it without the word."""
    return dealt_with("Rejected by Ramos", by(APODACA.id, RAMOS.id, "rejected"))


@vector
def questioned() -> Vector:
    """Doubt is told."""
    return dealt_with("Questioned by Ramos", by(APODACA.id, RAMOS.id, "questioned"))


@vector
def limited() -> Vector:
    """So is a decision confined to its facts."""
    return dealt_with("Limited by Ramos", by(APODACA.id, RAMOS.id, "limited"))


@vector
def overruled_in_part() -> Vector:
    """How far it reaches is told."""
    return dealt_with("Overruled in part by Ramos", by(APODACA.id, RAMOS.id, extent="part"))


@vector
def overruled_on_other_grounds() -> Vector:
    """What was overruled on other grounds is told as that."""
    return dealt_with(
        "Overruled on other grounds by Ramos", by(APODACA.id, RAMOS.id, extent="other grounds")
    )


@vector
def by_the_word_of_a_dissent() -> Vector:
    """A judge who writes separately is told as one, whatever he says that the Court does."""
    return dealt_with(
        "Said by a judge writing separately to be overruled, in Ramos v. Louisiana",
        by(APODACA.id, RAMOS.id, told="separately"),
    )


@vector
def as_another_reports() -> Vector:
    """Who overruled it and who tells of it are two."""
    return dealt_with(
        "Overruled by Ramos v. Louisiana, 590 U.S. 83 (2020), as Brown v. Poe, 600 U.S. 9 (2023) "
        "has it",
        by(
            APODACA.id, RAMOS.id, told="another", teller=Composed("Brown v. Poe, 600 U.S. 9 (2023)")
        ),
    )


@vector
def reported_without_a_name() -> Vector:
    """Where the report does not name who did it, the one that reports is told as that."""
    return dealt_with(
        "Said to have been overruled, in Ramos v. Louisiana",
        by(
            APODACA.id,
            RAMOS.id,
            told="another",
            teller=Composed("Ramos v. Louisiana, 590 U.S. 83 (2020)"),
        ),
    )


@vector
def the_gravest_comes_first() -> Vector:
    """Overruled stands before questioned, however the record lists them."""
    return dealt_with(
        "Overruled by Ramos v. Louisiana, 590 U.S. 83, at 93 (2020); Questioned by McConnell",
        by(APODACA.id, "540-us-93", "questioned"),
        OVERRULED,
    )


@vector
def the_latest_of_a_kind_comes_first() -> Vector:
    """Of two that question it, the later one is told first."""
    return dealt_with(
        "Questioned by Citizens United v. FEC, 558 U.S. 310 (2010); Questioned by McConnell v. FEC",
        by(APODACA.id, "540-us-93", "questioned"),
        by(APODACA.id, "558-us-310", "questioned"),
    )


@vector
def a_bounded_number_is_told() -> Vector:
    """Five are told; how many more there are is said."""
    later = ("426-us-833", "494-us-652", "540-us-93", "558-us-310", "571-us-292", "590-us-83")
    return dealt_with("; and 1 more.", *(by(APODACA.id, one, "limited") for one in later))


@vector
def once_for_each_later_decision() -> Vector:
    """Stated by a source and read out of the opinion, it is told once, with the page."""
    return dealt_with(
        "Overruled by Ramos v. Louisiana, 590 U.S. 83, at 93 (2020).",
        by(APODACA.id, RAMOS.id, page=93, stated=True),
        by(APODACA.id, RAMOS.id, sentence="Apodaca is overruled."),
    )


@vector
def a_day_that_nobody_knows() -> Vector:
    """A treatment without a day is told, and that its day is not held."""
    undated = by(APODACA.id, RAMOS.id).model_copy(update={"decided": None})
    return dealt_with("on a day the index does not hold", undated)


@vector
def one_not_held_is_named_as_the_record_names_it() -> Vector:
    """The index need not hold the later decision to know of it."""
    named = by(APODACA.id, RAMOS.id).model_copy(
        update={"citing": "", "citing_name": Recorded("Ramos v. Louisiana")}
    )
    return dealt_with("Overruled by Ramos v. Louisiana", named)


@vector
def the_overruling_decision_itself_is_clean() -> Vector:
    """Who overrules is not overruled."""
    return Vector(
        "See Ramos v. Louisiana, 590 U.S. 83 (2020).",
        ("verified",),
        says="No negative treatment found",
        shelf=shelf(APODACA.id, OVERRULED),
    )


@vector
def each_of_two_has_its_own() -> Vector:
    """The caution stays with the one that was overruled."""
    return Vector(
        "See Apodaca v. Oregon, 406 U.S. 404 (1972). See Ramos v. Louisiana, 590 U.S. 83 (2020).",
        ("caution", "verified"),
        says="Overruled by Ramos v. Louisiana",
        shelf=shelf(APODACA.id, OVERRULED),
        by="treated",
    )


@vector
def a_short_form_shares_it() -> Vector:
    """*Id.* stands for the authority before it, and for what became of it."""
    return Vector(
        "See Apodaca v. Oregon, 406 U.S. 404 (1972). The vote was ten to two. Id.",
        ("caution", "caution"),
        says="Overruled by Ramos v. Louisiana",
        shelf=shelf(APODACA.id, OVERRULED),
        by="treated",
    )


@vector
def a_citation_that_says_so_itself_is_cautioned_all_the_same() -> Vector:
    """A brief that owns up is still told what the record has."""
    return Vector(
        "See Apodaca v. Oregon, 406 U.S. 404 (1972), overruled by Ramos v. Louisiana, 590 U.S. 83 "
        "(2020).",
        ("caution", "verified"),
        says="Overruled by Ramos v. Louisiana",
        shelf=shelf(APODACA.id, OVERRULED),
        by="treated",
    )


@vector
def what_is_rejected_for_its_year_is_rejected() -> Vector:
    """A caution does not soften a contradiction."""
    return Vector(
        "See Apodaca v. Oregon, 406 U.S. 404 (1979).",
        ("rejected",),
        says="Overruled by Ramos v. Louisiana",
        shelf=shelf(APODACA.id, OVERRULED),
        by="dated",
    )


@vector
def a_circuit_is_limited_like_any_other() -> Vector:
    """Treatment is told of every court's decisions."""
    return Vector(
        "See Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018).",
        ("caution",),
        says="Limited by Ramos v. Louisiana",
        shelf=shelf("900-f3d-100", by("900-f3d-100", RAMOS.id, "limited")),
        by="treated",
    )
