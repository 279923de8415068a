"""Does the record bear out what it is cited for, where a judge was asked?"""

from factories.judges import FERRY, Says, Silent, ferry
from factories.law import ShelfOfDecisions
from limbo.vector import Vector, vector

from arguendo.corpus.support import Lexical

LARKIN = "Larkin v. Osgood, 399 U.S. 900 (1970)"
OWED = f"A ferryman owes his passenger the care of a prudent man. {LARKIN}."
DUTY = "owes him the care of a prudent man"
ENDS = "it ends when the passenger is on dry land"
FOLLOWS = "the duty follows the passenger to his door"


@vector
def nobody_asked() -> Vector:
    """Where nobody is asked, nothing is said for or against, and the grade is what it was."""
    return Vector(OWED, ("verified",), says="Nobody was asked", shelf=ferry())


@vector
def borne_out_by_words_of_the_court() -> Vector:
    """A judge's yes with words of the record behind it holds, and shows them."""
    return Vector(OWED, ("verified",), says=DUTY, judge=Says("supports", DUTY), shelf=ferry())


@vector
def a_yes_without_words_is_void() -> Vector:
    """A verdict without a verbatim span from the source is no verdict."""
    return Vector(
        OWED, ("caution",), says="No words of the record", judge=Says("supports"), shelf=ferry()
    )


@vector
def a_yes_with_words_of_its_own_is_void() -> Vector:
    """Words that do not stand in the record show nothing, however apt."""
    judge = Says("supports", "a ferryman owes every passenger a duty of care")
    return Vector(OWED, ("caution",), says="No words of the record", judge=judge, shelf=ferry())


@vector
def one_altered_word_is_not_verbatim() -> Vector:
    """A span with one word changed is not in the record."""
    judge = Says("supports", "owes him the care of a careful man")
    return Vector(OWED, ("caution",), says="No words of the record", judge=judge, shelf=ferry())


@vector
def a_few_words_are_no_span() -> Vector:
    """Words that any opinion has, such as `the passenger`, show nothing."""
    return Vector(
        OWED,
        ("caution",),
        says="No words of the record",
        judge=Says("supports", "the passenger"),
        shelf=ferry(),
    )


@vector
def the_contrary_in_the_record() -> Vector:
    """What a judge finds contradicted is a caution with the words: it read one passage."""
    text = f"The ferryman's duty follows the passenger for ever. {LARKIN}."
    return Vector(text, ("caution",), says=ENDS, judge=Says("contradicts", ENDS), shelf=ferry())


@vector
def a_contradiction_without_words_is_void() -> Vector:
    """A no needs words of the record as much as a yes."""
    return Vector(
        OWED, ("caution",), says="No words of the record", judge=Says("contradicts"), shelf=ferry()
    )


@vector
def borne_out_by_a_dissent_alone() -> Vector:
    """A dissent is not the Court."""
    text = f"The ferryman's duty follows the passenger to his door. {LARKIN}."
    return Vector(
        text, ("caution",), says="by a dissent", judge=Says("supports", FOLLOWS), shelf=ferry()
    )


@vector
def borne_out_by_the_syllabus_alone() -> Vector:
    """The syllabus is no part of the opinion."""
    return Vector(
        OWED,
        ("caution",),
        says="by the syllabus",
        judge=Says("supports", DUTY),
        shelf=ferry(syllabus=f"Held: the ferryman {DUTY}."),
    )


@vector
def an_opinion_not_taken_apart() -> Vector:
    """Where separate opinions are not told apart, the words are the decision's."""
    shelf = ferry(combined=f"The ferryman {DUTY}, and no more.")
    return Vector(OWED, ("verified",), says=DUTY, judge=Says("supports", DUTY), shelf=shelf)


@vector
def a_judge_that_cannot_tell() -> Vector:
    """Not knowing is a caution, with the nearest words to read."""
    return Vector(
        OWED, ("caution",), says="Not told", judge=Says("cannot-tell", DUTY), shelf=ferry()
    )


@vector
def the_lexical_judge_never_decides() -> Vector:
    """Shared words are a lead: a passage that denies a proposition shares them too."""
    return Vector(OWED, ("caution",), says="says the judge lexical", judge=Lexical(), shelf=ferry())


@vector
def a_judge_out_of_reach() -> Vector:
    """That a judge gave no answer is said, and costs no other check."""
    return Vector(OWED, ("caution",), says="gave no answer", judge=Silent(), shelf=ferry())


@vector
def no_words_of_it_held() -> Vector:
    """Without words of the opinion there is nothing to be borne out by."""
    shelf = ShelfOfDecisions([FERRY.model_copy(update={"text": "none"})])
    return Vector(
        OWED, ("caution",), says="holds no words", judge=Says("supports", DUTY), shelf=shelf
    )


@vector
def support_lifts_nothing() -> Vector:
    """A judge's yes does not mend a wrong year."""
    text = f"A ferryman owes his passenger the care of a prudent man. {LARKIN[:-5]}1985)."
    return Vector(text, ("rejected",), judge=Says("supports", DUTY), shelf=ferry())


@vector
def a_judge_asked_over_the_network() -> Vector:
    """Where the words went to is said beside the answer."""
    judge = Says("supports", DUTY, name="openai:some-model", stays=False)
    says = "openai:some-model (asked over the network)"
    return Vector(OWED, ("verified",), says=says, judge=judge, shelf=ferry())


@vector
def each_of_a_string_is_asked_about_the_sentence() -> Vector:
    """A short form stands behind the sentence it follows, as its antecedent did."""
    text = f"{OWED} So much is settled law of the river. Id. at 905."
    return Vector(text, ("verified", "verified"), judge=Says("supports", DUTY), shelf=ferry())
