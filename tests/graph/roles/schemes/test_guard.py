"""What says the opposite does not answer, however alike the words are."""

import pytest

from arguendo.graph.roles.schemes.guard import contradicts, opposed, refuted, stands

AT_THE_DOOR = "A resident was physically present at the door and refused to let the police in."
FREELY = "Consent was given freely, without threats, force or a claim of authority by the police."
LATE = "The suit was brought after the period the statute allows."
WHOLE = "The part taken was the heart of the work, or the whole of it."
TOLD = "The officers told the person, before the consent, that the search could be refused."
UNUSUAL = "The injury came from an unexpected or unusual event external to the passenger."
URGENT = "Someone inside needed help at once, or evidence was about to be destroyed."
LOCKED = "The bailee kept the goods in a locked room and took every care."
KNEW = "The landlord knew of the defect and did not repair it."


@pytest.mark.parametrize(
    ("fact", "factor", "expected"),
    [
        ("The husband was not at home.", AT_THE_DOOR, True),
        ("The husband was absent when they knocked.", AT_THE_DOOR, True),
        ("The husband invited them in.", AT_THE_DOOR, True),
        ("He stood at the door and said no.", AT_THE_DOOR, False),
        ("She agreed at once, without threats or force.", FREELY, False),
        ("She agreed because they threatened to break the door.", FREELY, True),
        ("He refused them.", FREELY, True),
        ("She filed the suit within two years.", LATE, True),
        ("She brought the suit more than two years after the flight.", LATE, False),
        ("The film took only a small part of the book.", WHOLE, True),
        ("The film took no more of the book than it needed.", WHOLE, True),
        ("The film copied the entire book.", WHOLE, False),
        ("Nobody told her that she could refuse the search.", TOLD, True),
        ("They told her that she could refuse the search.", TOLD, False),
        ("Every system worked in its usual and normal way.", UNUSUAL, True),
        ("The blow was sudden and unexpected.", UNUSUAL, False),
        ("They saw no sign that anyone was hurt.", URGENT, True),
        ("A woman was bleeding in the hall.", URGENT, False),
        ("The warehouse stood unlocked all night.", LOCKED, True),
        ("The warehouse was locked.", LOCKED, False),
        ("The landlord did not know of the defect.", KNEW, True),
        ("The officers had a warrant for the house.", "They searched without a warrant.", True),
        ("The officers had no warrant.", "They searched without a warrant.", False),
        ("The work had never been published.", "The work was already published.", True),
        ("He did not sign the agreement.", "He signed the agreement.", True),
    ],
)
def test_opposites(fact: str, factor: str, expected: bool) -> None:
    """A fact on the other side of a pair of opposites is told from one on the same side."""
    assert expected == contradicts(fact, factor)
    assert expected == contradicts(factor, fact)


def test_both_sides_of_a_pair() -> None:
    """A sentence with both sides of a pair takes neither: the guard reads words, not persons."""
    text = "She agreed to the search although he refused."
    assert "consent" not in dict(stands(text))
    assert not opposed(text, "He refused the search.")


def test_another_fact_refutes() -> None:
    """A fact that answers to half of a factor does not answer where another denies the rest."""
    factor = "The resident who objects was not present when the other resident gave consent."
    agreed, present = "The wife agreed.", "The husband, a resident, was physically present."
    assert present == refuted(factor, [agreed, present], agreed)
    assert None is refuted(factor, [agreed, "The husband slept."], agreed)


def test_testimony_and_contested_facts_refute_nothing() -> None:
    """What may be disbelieved, and what the facts put both ways, does not refute."""
    factor = "The resident who objects was not present when the other resident gave consent."
    agreed = "The wife agreed."
    said = "A neighbour testified that the resident was physically present."
    there, away = "The resident was physically present.", "The resident was absent."
    assert None is refuted(factor, [agreed, said], agreed)
    assert None is refuted(factor, [agreed, there, away], agreed)
