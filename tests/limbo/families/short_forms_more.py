"""More of what short forms point at, and of what they cannot."""

from limbo.shelf import WIDE
from limbo.vector import Vector, vector


@vector
def id_behind_a_record_cite() -> Vector:
    """`Id.` behind the record of the case means the record."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Tr. 12. Id. at 13."
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def id_behind_a_string() -> Vector:
    """`Id.` behind several citations means none of them (rule 4.1)."""
    text = (
        "Roe v. Wade, 410 U.S. 113 (1973); Katz v. United States, 389 U.S. 347 (1967). Id. at 350."
    )
    return Vector(text, ("verified", "verified", "unproven"), shelf=WIDE)


@vector
def id_behind_a_statute() -> Vector:
    """`Id.` behind a statute means the statute."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). See also 42 U.S.C. § 1983. Id."
    return Vector(
        text, ("verified", "unproven", "unproven"), says="It points at citation 2", shelf=WIDE
    )


@vector
def id_of_id() -> Vector:
    """`Id.` of an `Id.` means what the first one means."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Id. at 107. Id. at 108."
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def id_first_of_all() -> Vector:
    """`Id.` before anything points at nothing."""
    text = "Id. at 107."
    return Vector(text, ("unproven",), shelf=WIDE)


@vector
def ibid() -> Vector:
    """`Ibid.` is `Id.` with the same page."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Ibid."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def id_at_a_paragraph() -> Vector:
    """`Id. ¶ 12` of a case paged by pages is a doubt."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Id. ¶ 12."
    return Vector(
        text,
        ("verified", "caution"),
        shelf=WIDE,
    )


@vector
def id_page_before_the_first() -> Vector:
    """`Id.` to a page before the first cannot mean it."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Id. at 99."
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def id_page_after_the_last_known() -> Vector:
    """To a page past the last known it is a doubt."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Id. at 190."
    return Vector(text, ("verified", "caution"), shelf=WIDE)


@vector
def see_id() -> Vector:
    """A signal before it changes nothing."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). See id. at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def id_over_a_paragraph() -> Vector:
    """A paragraph's end changes nothing."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006).\n\nId. at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def id_over_an_unread() -> Vector:
    """What is unread between them may be what it means."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). See 33 Umbrella 422. Id. at 107."
    return Vector(text, ("verified", "unproven"), unread=("33 Umbrella 422",), shelf=WIDE)


@vector
def supra() -> Vector:
    """`Supra` means the case introduced by that name."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Randolph, supra, at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def supra_note() -> Vector:
    """`supra note` does so too."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Randolph, supra note 3, at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def supra_of_two() -> Vector:
    """`Supra` with a name that two cases share means neither."""
    text = (
        "Doe v. Bolton, 410 U.S. 179 (1973). Doe v. Roe, 12 F.3d 34 (9th Cir. 1994). "
        "Doe, supra, at 180."
    )
    return Vector(text, ("verified", "unproven", "unproven"), shelf=WIDE)


@vector
def supra_of_another_name() -> Vector:
    """`Supra` with a name nobody has introduced points at nothing."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Pemberton, supra, at 107."
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def short_with_the_wrong_volume() -> Vector:
    """A short citation to a volume that no citation has points at nothing."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Randolph, 548 U.S. at 107."
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def short_with_the_wrong_reporter() -> Vector:
    """Nor does one to another reporter."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Randolph, 547 F.3d at 107."
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def short_with_the_wrong_name() -> Vector:
    """A short citation to the right volume under a name nobody has introduced is shown."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Pemberton, 547 U.S. at 107."
    return Vector(
        text, ("verified", "caution"), by="short_forms", says="has another name", shelf=WIDE
    )


@vector
def short_behind_an_adverb() -> Vector:
    """A word that opens the sentence is no name."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Moreover, 547 U.S. at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def short_without_a_name() -> Vector:
    """Without a name the volume tells."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). 547 U.S. at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def short_with_a_comma() -> Vector:
    """The Supreme Court sets a comma."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Randolph, 547 U. S., at 107."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def short_to_a_page_outside() -> Vector:
    """A short citation whose page is before the first points at something else."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Randolph, 547 U.S. at 12."
    return Vector(text, ("verified", "unproven"), shelf=WIDE)


@vector
def short_of_a_rejected() -> Vector:
    """A short form of a rejected citation is rejected."""
    text = "Smith v. Jones, 410 U.S. 150 (1973). Smith, 410 U.S. at 151."
    return Vector(text, ("rejected", "rejected"), shelf=WIDE)


@vector
def short_of_an_unproven() -> Vector:
    """A short form of an unproven one is unproven."""
    text = "Doe v. Poe, 12 F.3d 34 (9th Cir. 1994). Poe, 12 F.3d at 36."
    return Vector(text, ("unproven", "unproven"), shelf=WIDE)


@vector
def by_the_second_party() -> Vector:
    """A case is called by either party."""
    text = (
        "Celotex Corp. v. Catrett, 477 U.S. 317 (1986). Catrett, 477 U.S. at 322. "
        "Celotex, 477 U.S. at 323."
    )
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def two_of_a_volume_without_a_name() -> Vector:
    """Two cases of a volume are told apart by the page."""
    text = (
        "Anderson v. Liberty Lobby, Inc., 477 U.S. 242 (1986); Celotex Corp. v. Catrett, "
        "477 U.S. 317 (1986). 477 U.S. at 250."
    )
    return Vector(text, ("verified",) * 3, says="It points at citation 1", shelf=WIDE)


@vector
def two_of_a_volume_at_odds() -> Vector:
    """A name and a page that belong to two cases of the volume are at odds."""
    text = (
        "Anderson v. Liberty Lobby, Inc., 477 U.S. 242 (1986); Celotex Corp. v. Catrett, "
        "477 U.S. 317 (1986). Celotex, 477 U.S. at 250."
    )
    return Vector(text, ("verified", "verified", "unproven"), shelf=WIDE)


@vector
def the_government_as_a_name() -> Vector:
    """The Government's name means no case."""
    text = (
        "Katz v. United States, 389 U.S. 347 (1967); United States v. Matlock, 415 U.S. "
        "164 (1974). United States, 415 U.S. at 170."
    )
    return Vector(text, ("verified",) * 3, shelf=WIDE)


@vector
def full_again() -> Vector:
    """A case cited in full again is judged on its own."""
    text = (
        "Georgia v. Randolph, 547 U.S. 103 (2006). Later: Georgia v. Randolph, 547 U.S. "
        "103, 120 (2007)."
    )
    return Vector(text, ("verified", "rejected"), shelf=WIDE)


@vector
def named_again() -> Vector:
    """A case named again in full means the one cited."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). As Georgia v. Randolph held, so it is."
    return Vector(text, ("verified", "verified"), shelf=WIDE)


@vector
def a_party_as_a_person() -> Vector:
    """A party spoken of as a person is no citation."""
    text = "Georgia v. Randolph, 547 U.S. 103 (2006). Mr. Randolph was at home."
    return Vector(text, ("verified",), shelf=WIDE)
