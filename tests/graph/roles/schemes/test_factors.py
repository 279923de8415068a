"""Decisions by their factors: what binds, what is cited, countered, distinguished and met."""

from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.roles.schemes.factors import Factored, Outcome, binding, cited, outcome
from arguendo.graph.roles.schemes.poles import OTHER, POLES, Pole


def decided(id: str, ours: str, theirs: str, won: Pole | None = "claimant") -> Factored:
    return Factored(id, frozenset(ours.split()), frozenset(theirs.split()), won)


def test_a_stronger_case_is_bound():
    """All that spoke for the winner is here, and nothing more against it."""
    there = decided("there", "agreed measures", "reverse")
    assert Outcome("claimant", "a-fortiori", ("there",)) == outcome(
        decided("here", "agreed measures unique", "", None), [there]
    )


def test_a_weaker_case_is_argued():
    """A factor missing and one new: distinguished, and met by nobody, so that it does not bind."""
    there = decided("there", "agreed measures", "reverse")
    here = decided("here", "agreed", "reverse known", None)
    assert () == binding(here, [there], "claimant")
    (cite,) = cited(here, [there], "claimant")
    assert frozenset({"measures", "known"}) == cite.unmet
    assert not cite.stands


def test_a_distinction_is_met_by_a_third_decision():
    """One won without the factor, in the face of as much; another in spite of the new one."""
    there = decided("there", "agreed measures", "reverse")
    without = decided("without", "agreed", "reverse")
    in_spite = decided("in-spite", "agreed unique", "known")
    here = decided("here", "agreed", "reverse known", None)
    best = cited(here, [there, without, in_spite], "claimant")
    assert {"there": frozenset(), "without": frozenset()}.items() <= {
        one.precedent.id: one.unmet for one in best
    }.items()


def test_a_counterexample_trumps():
    """As much on point, and won by the other side."""
    ours = decided("ours", "agreed", "reverse")
    theirs = decided("theirs", "agreed", "reverse known", "opponent")
    here = decided("here", "agreed", "reverse known", None)
    (cite,) = cited(here, [ours, theirs], "claimant")
    assert ("theirs",) == tuple(one.id for one in cite.countered_by)
    assert "opponent" == outcome(here, [ours, theirs]).won


def test_it_abstains():
    """Where nothing is shared, and where decisions bind both ways."""
    assert Outcome(None, "silent") == outcome(decided("here", "a", "b", None), [])
    both = [decided("one", "a", "b"), decided("other", "a", "b", "opponent")]
    assert "conflict" == outcome(decided("here", "a", "b", None), both).ground


factors = st.frozensets(st.sampled_from("abcdef"), max_size=4)
others = st.frozensets(st.sampled_from("uvwxyz"), max_size=4)
cases = st.builds(Factored, st.uuids().map(str), factors, others, st.sampled_from(POLES))


@given(st.lists(cases, max_size=8), cases, factors)
def test_more_for_a_side_binds_no_less(precedents: list[Factored], here: Factored, more: frozenset):
    """A fortiori is monotone: what binds for the claimant still does with more on its side."""
    stronger = here._replace(claimant=here.claimant | more)
    weaker = {one.id for one in binding(here, precedents, "claimant")}
    assert weaker <= {one.id for one in binding(stronger, precedents, "claimant")}


@given(st.lists(cases, max_size=8), cases)
def test_the_sides_are_treated_alike(precedents: list[Factored], here: Factored):
    """Turned round, every decision turns round with it."""

    def turned(one: Factored) -> Factored:
        won = OTHER[one.won] if one.won else None
        return Factored(one.id, one.opponent, one.claimant, won)

    there = outcome(turned(here), [turned(one) for one in precedents])
    straight = outcome(here, precedents)
    assert straight.won == (OTHER[there.won] if there.won else None)
