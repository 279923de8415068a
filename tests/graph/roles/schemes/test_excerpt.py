"""Sentences of an opinion that stand together, as an argument quotes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.roles.schemes.excerpt import excerpt
from arguendo.graph.roles.schemes.extraction import can_follow, can_open
from arguendo.graph.roles.schemes.words import terms

ASKED = {term.key for term in terms("May a driver be kept for a dog after the stop has ended?")}
TOLD = "The van was blue and its windows were dark."
RULE = "A stop must end when its mission has ended."
REASON = "To keep a driver longer for a dog is to seize him anew."
ELSE = "Taxes on flour are paid at the mill."


def quoted(*parts: str, length: int = 600) -> str | None:
    found = excerpt(" ".join(parts), ASKED, length, opens=can_open, goes_on=can_follow)
    return found.text if found else None


def test_a_rule_is_quoted_with_its_reason() -> None:
    """What stands beside a rule says why; what merely happened does not come first."""
    assert f"{RULE} {REASON}" == quoted(TOLD, "In 410 U. S., at 113, we said so.", RULE, REASON)
    assert RULE == quoted(RULE, REASON, length=60)


@pytest.mark.parametrize(
    "between",
    [
        "Cf. Hamdi, 542 U. S., at 564 (Scalia, J., dissenting).",
        "The petitioner contends that the stop had not ended.",
        "The dissent would let a driver be kept for a dog.",
        "See Harrow v. State, supra.",
        "It is limited [Footnote 1] to what the mission needs.",
        "The driver was convicted and appealed to this Court.",
    ],
)
def test_it_ends_before_what_is_not_the_courts_own_word(between: str) -> None:
    """A citation, a contention, another opinion, a footnote and the suit's course end it."""
    assert RULE == quoted(RULE, between)
    assert quoted(between) is None


def test_nothing_is_quoted_that_leans_on_what_is_left_out() -> None:
    """A sentence that begins with `This` or `Thus` is not the first."""
    assert quoted("Thus the driver must be let go when the stop has ended.") is None


@given(st.lists(st.sampled_from([TOLD, RULE, REASON, ELSE]), max_size=8), st.integers(1, 400))
def test_an_excerpt_is_whole_sentences_in_a_row(parts: list[str], length: int) -> None:
    """It stands in the text as it is, no longer than asked, and begins and ends with a sentence."""
    text = " ".join(parts)
    found = excerpt(text, ASKED, length)
    if found is None:
        assert all(len(one) > length for one in parts)
        return
    assert found.text in text
    assert len(found.text) <= length
    assert found.text.startswith(tuple(parts))
    assert found.text.endswith(tuple(parts))
