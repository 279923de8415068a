"""What a sentence of an opinion does, and whom it helps."""

import pytest

from arguendo.corpus.model import PointKind
from arguendo.graph.roles.schemes.extraction import polarity, said_in
from arguendo.graph.roles.schemes.lexicon import Helps


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We hold that the bailee is liable for the loss of the furs.", "holding"),
        ("It is well settled that a landlord must keep common stairs in repair.", "rule"),
        ("The burden of proof rests on the bailee who cannot return the goods.", "burden"),
        ("The rule does not apply where the owner himself chose the place.", "exception"),
        ("The purpose of the rule is to protect those who cannot watch their goods.", "purpose"),
        ("The plaintiff delivered the furs to the defendant in the month of May.", "facts"),
    ],
)
def test_kinds(sentence: str, expected: PointKind) -> None:
    """Cue words tell a holding from a rule, a burden, an exception, a purpose and a fact."""
    assert [expected] == [said.kind for said in said_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The carrier is liable for the injury.", ("claimant", False)),
        ("The carrier is not liable for the injury.", ("claimant", True)),
        ("The search was reasonable.", ("government", False)),
        ("The search was not reasonable.", ("government", True)),
        ("The search was unreasonable.", ("government", True)),
        ("The action is barred.", ("opponent", False)),
        ("The use was a fair use.", ("opponent", False)),
        ("The evidence must be suppressed.", ("individual", False)),
        ("The parties met on a Tuesday.", (None, False)),
    ],
)
def test_polarity(sentence: str, expected: tuple[Helps | None, bool]) -> None:
    """What a court says of a case helps a side, and a negation turns it round."""
    assert expected == polarity(sentence)


def test_what_is_not_the_courts_own_is_not_rested_on() -> None:
    """A contention, a citation and a sentence that leans on the one before are not quotable."""
    for sentence in (
        "The defendant argues that the rule is that nobody is liable for theft.",
        "It is settled that a bailee is liable for negligence, see Smith v. Jones, 1 Foo 2.",
        "This is liable to be misunderstood when the owner is away from the place.",
    ):
        assert [False] == [said.quotable for said in said_in(sentence)], sentence
