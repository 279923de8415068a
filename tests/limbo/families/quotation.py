"""Are the words in quotation marks the opinion's?"""

from limbo.opinions import QUOTED
from limbo.vector import Vector, vector


@vector
def word_for_word() -> Vector:
    """Words that stand in the opinion are verified."""
    text = (
        '"A carrier must give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def in_the_midst_of_a_sentence() -> Vector:
    """So is a part of a sentence."""
    text = (
        'A carrier owes "notice of every delay before the journey begins." Abernathy '
        "v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def may_for_must() -> Vector:
    """`May` for `must` turns a duty into leave."""
    text = (
        '"A carrier may give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", says="“must”", shelf=QUOTED)


@vector
def must_for_may() -> Vector:
    """`Must` for `may` turns leave into a duty."""
    text = (
        '"Notice must be given by letter or by wire, and it need not be signed." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", says="“may”", shelf=QUOTED)


@vector
def shall_for_may() -> Vector:
    """So does `shall`."""
    text = (
        '"Notice shall be given by letter or by wire, and it need not be signed." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def not_dropped() -> Vector:
    """A `not` left out turns the sentence round."""
    text = (
        '"The statute does ask what the carrier meant; it asks what the passenger '
        'was told." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def not_added() -> Vector:
    """So does one put in."""
    text = (
        '"A carrier must not give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def is_for_is_not() -> Vector:
    """So does a shorter verb."""
    text = (
        '"A court is free to improve upon that question." Abernathy v. Quill, 900 '
        "F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def every_for_any() -> Vector:
    """`Any` for `every` is another rule."""
    text = (
        '"A carrier must give notice of some delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def begun_behind_a_word() -> Vector:
    """What stands before a quotation begins is not quoted."""
    text = (
        '"[W]here the carrier shows that it sent word, and that the word arrived, '
        'shall the limit apply." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def or_for_and() -> Vector:
    """`Or` for `and` asks for less."""
    text = (
        '"Only where the carrier shows that it sent word, or that the word arrived, '
        'shall the limit apply." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="quoted", says="“and”", shelf=QUOTED)


@vector
def another_number() -> Vector:
    """A figure changed is another figure."""
    text = (
        '"[A] passenger who was not told cannot be bound by the limit of 350 dollars '
        'printed on the ticket." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="quoted", says="250", shelf=QUOTED)


@vector
def another_party() -> Vector:
    """A party changed is another party."""
    text = (
        '"The statute does not ask what the passenger meant; it asks what the '
        'passenger was told." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def before_for_after() -> Vector:
    """`After` for `before` is another time."""
    text = (
        '"A carrier must give notice of every delay after the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", says="“before”", shelf=QUOTED)


@vector
def a_bracketed_capital() -> Vector:
    """A capital in brackets is licensed (rule 5.2(a))."""
    text = (
        'The court said that "[n]otice may be given by letter or by wire." Abernathy '
        "v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def a_bracketed_word_that_is_harmless() -> Vector:
    """A word in brackets says what a pronoun means."""
    text = (
        '"Notice may be given by letter or by wire, and [the notice] need not be '
        'signed." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def a_bracketed_word_that_is_not() -> Vector:
    """A bracket licenses no other verb: `[was]` for `is not`."""
    text = (
        '"A court [was] free to improve upon that question." Abernathy v. Quill, 900 '
        "F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def a_bracketed_may() -> Vector:
    """Nor `[may]` for `must`."""
    text = (
        '"A carrier [may] give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def an_ellipsis() -> Vector:
    """An ellipsis is licensed (rule 5.3)."""
    text = (
        '"A carrier must give notice . . . before the journey begins." Abernathy v. '
        "Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def an_ellipsis_that_swallows_not() -> Vector:
    """But not one that swallows a `not`."""
    text = (
        '"The statute does . . . ask what the carrier meant." Abernathy v. Quill, '
        "900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def an_ellipsis_over_sentences() -> Vector:
    """An ellipsis over the end of a sentence is licensed too."""
    text = (
        '"A carrier must give notice of every delay before the journey begins. . . . '
        'We hold that a passenger who was not told cannot be bound by the limit." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def an_ellipsis_in_another_order() -> Vector:
    """But its parts stand in their order."""
    text = (
        '"We hold that a passenger who was not told cannot be bound . . . . A '
        'carrier must give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(
        text,
        ("caution",),
        by="quoted",
        shelf=QUOTED,
    )


@vector
def a_closing_mark() -> Vector:
    """A closing mark of the writer's own is licensed."""
    text = (
        '"The rule is old and its reach is plain," Abernathy v. Quill, 900 F.3d 100 '
        "(9th Cir. 2018), as all agree."
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def curly_marks() -> Vector:
    """Curly marks are marks."""
    text = (
        "“A carrier must give notice of every delay before the journey begins.” "
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def single_within_double() -> Vector:
    """Marks within marks are single."""
    text = (
        "\"As Chief Judge Lisle once wrote, 'the ticket speaks for him who prints "
        "it,'\" Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def emphasis_added() -> Vector:
    """Emphasis of the writer's own is licensed where he says so."""
    text = (
        '"A carrier *must* give notice of every delay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018) (emphasis added)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def made_up() -> Vector:
    """A sentence that the opinion has not is proof."""
    text = (
        '"The carrier bears the risk of weather and of war unless the ticket says '
        'otherwise in print." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(
        text, ("rejected",), by="quoted", says="not in the opinions held of it", shelf=QUOTED
    )


@vector
def made_up_of_its_words() -> Vector:
    """So is one made up of the opinion's own words."""
    text = (
        '"A passenger must give notice to the carrier before the limit of the ticket '
        'is printed." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def anothers_words() -> Vector:
    """Words of another opinion are not this one's."""
    text = (
        '"The ticket binds neither him who prints it nor him who cannot read it at '
        'all." Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def its_own_home() -> Vector:
    """In their own opinion they stand."""
    text = (
        '"The ticket binds neither him who prints it nor him who cannot read it at '
        'all." Dunmore v. Lisle, 300 F. Supp. 3d 50 (S.D.N.Y. 2018)'
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def two_quotations() -> Vector:
    """Of two quotations one is enough."""
    text = (
        '"The rule is old and its reach is plain," and "a carrier may give notice of '
        'every delay before the journey begins." Abernathy v. Quill, 900 F.3d 100 '
        "(9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def a_word_in_marks() -> Vector:
    """A word or two in marks may be the writer's own."""
    text = (
        'The so-called "notice rule" is settled. Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)'
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def a_term_that_is_not_there() -> Vector:
    """A few words that are not there are shown."""
    text = (
        'The court spoke of "a heavy and settled burden." Abernathy v. Quill, 900 '
        "F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("caution",), by="quoted", shelf=QUOTED)


@vector
def no_text_held() -> Vector:
    """Where no text is held the words cannot be compared."""
    text = (
        '"One tenant may let them in while the other is away from home." Gantry v. '
        "Orme, 901 F.3d 9 (9th Cir. 2018)"
    )
    return Vector(text, ("caution",), says="a quotation cannot be checked", shelf=QUOTED)


@vector
def a_slip_of_a_scanner() -> Vector:
    """Slips of a scanner are no alteration."""
    text = (
        '"A carrier rnust give notice of every de1ay before the journey begins." '
        "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("verified",), shelf=QUOTED)


@vector
def behind_id() -> Vector:
    """A quotation behind `Id.` is laid at the same door."""
    text = (
        'Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018). "A carrier may give '
        'notice of every delay before the journey begins." Id.'
    )
    return Vector(text, ("verified", "rejected"), by="quoted", shelf=QUOTED)


@vector
def behind_a_short_form() -> Vector:
    """So is one behind a short form."""
    text = (
        'Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018). "A carrier may give '
        'notice of every delay before the journey begins." Quill, 900 F.3d at 100.'
    )
    return Vector(text, ("verified", "rejected"), by="quoted", shelf=QUOTED)


@vector
def introduced_by_the_name() -> Vector:
    """The citation may stand before the words."""
    text = (
        'In Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018), the court said: "A '
        'carrier may give notice of every delay before the journey begins."'
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def a_block() -> Vector:
    """Words in a block of their own are a quotation."""
    text = (
        "The court put it so:\n\n> A carrier may give notice of every delay before the "
        "journey begins.\n\nAbernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("rejected",), by="quoted", shelf=QUOTED)


@vector
def of_the_statute() -> Vector:
    """What a statute is quoted for is not laid at the next case's door."""
    text = (
        '"[N]otice shall be in writing and signed by the carrier," 49 U.S.C. § '
        "11706(a). See Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    )
    return Vector(text, ("unproven", "verified"), shelf=QUOTED)
