"""Does the record bear out what a text says became of it? The opinions are made up."""

from factories.law import ShelfOfDecisions, decision
from limbo.families.treatment import APODACA, OVERRULED, RAMOS, by
from limbo.opinions import opinion
from limbo.vector import Vector, vector

from arguendo.corpus.model import Treatment

BELOW = decision("Alder v. Birch", "100 F. Supp. 2d 20", decided="2000-03-01", court="mad")
ABOVE = decision("Alder v. Birch", "240 F.3d 30", decided="2001-02-01", court="ca1")
CEDAR = decision("Cedar v. Dunn", "250 F.3d 40", decided="2001-09-01", court="ca1")
DIGEST = decision("Elm v. Frost", "260 F.3d 50", decided="2002-01-01", court="ca1", text="digest")
ABOVE_SAYS = """[*30] Alder sued in the district court, which gave judgment for Birch. [*31] We may
not reweigh the facts. The judgment of the district court is vacated and the case remanded."""
CEDAR_SAYS = """[*40] The question was open until Alder v. Birch, 100 F. Supp. 2d 20 (D. Mass.
2000), and we take the same way. [*41] Affirmed."""
RAMOS_SAYS = """[*83] A jury must be of one mind. [*84] No more need be said."""


def brief(became: str, *grades: str, says: str, treatments: tuple[Treatment, ...] = ()) -> Vector:
    """A true citation with a history behind it."""
    held = (APODACA, RAMOS, BELOW, ABOVE, CEDAR, DIGEST)
    said = ((ABOVE, ABOVE_SAYS), (CEDAR, CEDAR_SAYS), (RAMOS, RAMOS_SAYS))
    return Vector(
        became,
        grades,  # type: ignore[arg-type]
        says=says,
        shelf=ShelfOfDecisions(
            held,
            opinions={one.id: (opinion(one, 0, "lead", "Gray", text),) for one, text in said},
            treatments={APODACA.id: treatments},
        ),
        by="treated",
    )


OVERRULED_BY = "Apodaca v. Oregon, 406 U.S. 404 (1972), {} Ramos v. Louisiana, 590 U.S. 83 (2020)."
ALDER = "Alder v. Birch, 100 F. Supp. 2d 20 (D. Mass. 2000), "


@vector
def an_overruling_that_the_record_bears_out() -> Vector:
    """Who owns up is told that it is so, beside the caution that stands in any case."""
    return brief(
        OVERRULED_BY.format("*overruled by*"),
        "caution",
        "verified",
        says="by Ramos v. Louisiana, 590 U.S. 83 (2020), and the record bears that out.",
        treatments=(OVERRULED,),
    )


@vector
def overruled_where_the_later_one_does_not_cite_it() -> Vector:
    """The opinion held does not cite it: that is said, and no more."""
    return brief(
        OVERRULED_BY.format("overruled by"),
        "caution",
        "verified",
        says="whose opinion in the index does not cite it.",
    )


@vector
def overruled_where_it_was_only_limited() -> Vector:
    """The record has something else, and says what."""
    return brief(
        OVERRULED_BY.format("abrogated by"),
        "caution",
        "verified",
        says="the record has something else: Limited by Ramos v. Louisiana",
        treatments=(by(APODACA.id, RAMOS.id, "limited", sentence="Apodaca is limited."),),
    )


@vector
def overruled_on_other_grounds_where_no_ground_was_left() -> Vector:
    """How far it is said to reach is compared, where the record has words for it."""
    return brief(
        OVERRULED_BY.format("overruled on other grounds by"),
        "caution",
        "verified",
        says="the record has it otherwise: Overruled by Ramos v. Louisiana",
        treatments=(OVERRULED,),
    )


@vector
def overruled_by_a_dissent_is_not_borne_out() -> Vector:
    """What a judge writing separately says is no court's word."""
    return brief(
        OVERRULED_BY.format("overruled by"),
        "caution",
        "verified",
        says="the record has something else: Said by a judge writing separately",
        treatments=(by(APODACA.id, RAMOS.id, told="separately", sentence="It is overruled."),),
    )


@vector
def overruling_stands_the_other_way_round() -> Vector:
    """The later one may stand first."""
    return brief(
        "Ramos v. Louisiana, 590 U.S. 83 (2020), overruling Apodaca v. Oregon, 406 U.S. 404 "
        "(1972).",
        "verified",
        "caution",
        says="and the record bears that out.",
        treatments=(OVERRULED,),
    )


@vector
def overruled_by_an_earlier_decision() -> Vector:
    """No decision overrules one to come."""
    return brief(
        "Ramos v. Louisiana, 590 U.S. 83 (2020), overruled by Apodaca v. Oregon, 406 U.S. 404 "
        "(1972).",
        "caution",
        "verified",
        says="decided 1972-05-22, which is before it.",
    )


@vector
def overruled_by_what_is_not_in_the_index() -> Vector:
    """What is not held is not compared."""
    return brief(
        "Apodaca v. Oregon, 406 U.S. 404 (1972), overruled by Poe v. Roe, 700 F.3d 9 (1st Cir. "
        "2012).",
        "caution",
        "unproven",
        says="a decision that the index does not hold as cited: it could not be compared.",
    )


@vector
def overruled_by_what_is_held_as_a_digest() -> Vector:
    """A digest is not the opinion, and its silence says nothing."""
    return brief(
        ALDER + "overruled by Elm v. Frost, 260 F.3d 50 (1st Cir. 2002).",
        "caution",
        "verified",
        says="of which the index holds no opinion: not compared.",
    )


@vector
def vacated_as_the_court_above_says() -> Vector:
    """The court's own words dispose of the judgment; a history in the same case is no caution."""
    return brief(
        ALDER + "vacated and remanded, 240 F.3d 30 (1st Cir. 2001).",
        "verified",
        "verified",
        says="and its words bear that out.",
    )._replace(by="")


@vector
def affirmed_where_the_court_above_vacated() -> Vector:
    """What it says of the judgment is something else."""
    return brief(
        ALDER + "aff’d, Alder v. Birch, 240 F.3d 30 (1st Cir. 2001).",
        "caution",
        "verified",
        says="what its opinion says of the judgment before it is something else.",
    )


@vector
def overruled_where_it_was_cited_with_approval() -> Vector:
    """It is cited there, and nothing was read that overrules it; the sentence is shown."""
    return brief(
        ALDER + "overruled by Cedar v. Dunn, 250 F.3d 40 (1st Cir. 2001).",
        "caution",
        "verified",
        says="whose opinion cites it and was not read as doing that.",
    )


@vector
def denied_in_between_is_passed_over() -> Vector:
    """What stands behind a denial of certiorari is said of the decision before it."""
    return brief(
        "Apodaca v. Oregon, 406 U.S. 404 (1972), reh’g denied, 407 U.S. 9 (1972), overruled by "
        "Ramos v. Louisiana, 590 U.S. 83 (2020).",
        "caution",
        "unproven",
        "verified",
        says="and the record bears that out.",
        treatments=(OVERRULED,),
    )
