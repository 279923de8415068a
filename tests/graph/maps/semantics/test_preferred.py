"""Positions that can be held whole: against all maximal admissible sets found by trying all."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.maps.semantics import Framework, grounded, preferred


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Any framework of up to eight arguments."""
    arguments = tuple("abcdefgh"[: draw(st.integers(1, 8))])
    pairs = list(itertools.product(arguments, repeat=2))
    return Framework(arguments, tuple(draw(st.lists(st.sampled_from(pairs), max_size=16))))


def admissible(argued: Framework, held: frozenset[str]) -> bool:
    """Dung 1995: free of conflict, and each attack on it is met by it."""
    attacks = set(argued.attacks)
    return not any((a, b) in attacks for a in held for b in held) and all(
        any((c, attacker) in attacks for c in held)
        for attacker, attacked in attacks
        if attacked in held
    )


def by_trying(argued: Framework) -> set[frozenset[str]]:
    """The oracle: every subset, the admissible ones, the widest of these."""
    found = [
        frozenset(some)
        for size in range(len(argued.arguments) + 1)
        for some in itertools.combinations(argued.arguments, size)
        if admissible(argued, frozenset(some))
    ]
    return {one for one in found if not any(one < other for other in found)}


@given(frameworks())
def test_they_are_the_widest_admissible_sets(argued: Framework) -> None:
    """All of them, each once, and nothing else."""
    found = preferred(argued)
    assert (sorted(map(sorted, found.extensions)), found.cut) == (
        sorted(map(sorted, by_trying(argued))),
        "",
    )


@given(frameworks())
def test_each_holds_what_the_grounded_labelling_accepts(argued: Framework) -> None:
    """Dung 1995, theorem 25: what the cautious accept, every coherent position does."""
    accepted = {one for one, standing in grounded(argued).items() if standing == "in"}
    assert all(accepted <= one for one in preferred(argued).extensions)


@given(frameworks(), st.integers(1, 3), st.integers(1, 12))
def test_what_is_found_when_cut_short_is_right_as_far_as_it_goes(
    argued: Framework, most: int, steps: int
) -> None:
    """Positions that are shown are admissible; where some are missing it is said."""
    found = preferred(argued, most=most, steps=steps)
    whole = by_trying(argued)
    assert all(admissible(argued, one) for one in found.extensions)
    assert len(found.extensions) <= most
    assert bool(found.cut) or set(found.extensions) == whole


@pytest.mark.parametrize(
    ("attacks", "expected"),
    [
        pytest.param([("a", "b"), ("b", "a")], ["ac", "bc"], id="Nixon diamond"),
        pytest.param([("a", "b"), ("b", "c"), ("c", "a")], [""], id="odd cycle"),
        pytest.param(
            [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c")], ["a", "b"], id="floating defeat"
        ),
        pytest.param([("a", "a"), ("a", "b")], ["c"], id="self-defeat"),
    ],
)
def test_published_examples(attacks: list[tuple[str, str]], expected: list[str]) -> None:
    """The standing examples of Dung's paper and of the literature on it."""
    found = preferred(Framework(("a", "b", "c"), tuple(attacks))).extensions
    assert sorted("".join(sorted(one)) for one in found) == expected


def test_many_open_disputes_are_cut_and_it_is_said() -> None:
    """Twenty disputes that nothing decides have a million outcomes: the first are shown."""
    pairs = [(f"p{i}", f"c{i}") for i in range(20)]
    argued = Framework(
        tuple(one for pair in pairs for one in pair),
        tuple(attack for a, b in pairs for attack in ((a, b), (b, a))),
    )
    found = preferred(argued)
    assert (len(found.extensions), found.cut) == (32, "32 of 1048576 are shown")


def test_a_hard_part_is_given_up_and_it_is_said() -> None:
    """Where the steps do not suffice the part is left open, and the reason is given."""
    ids = [f"x{i}" for i in range(60)]
    argued = Framework(tuple(ids), tuple((a, b) for a, b in itertools.product(ids, ids) if a != b))
    assert preferred(argued, steps=5, most=100).cut == "the search was ended after 5 steps"
