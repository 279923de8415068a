"""The better authority prevails: by court and date, against rebuttals, never against undercuts."""

import pytest
from factories.maps import Clearing, authority, edge, node, precedent
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.provenance import Recorded
from arguendo.graph.maps.precedence import prevails
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.wire import EdgeKind, EdgeView, NodeView, PrecedentView


def brought(
    court: str, decided: str | None = "1990", weight: str = "binding", name: str = "one"
) -> PrecedentView:
    view = precedent(Clearing(), "P1")
    held = authority().model_copy(
        update={"id": f"us/{name}", "court": Recorded(court), "decided": decided}
    )
    return view.model_copy(update={"authority": held, "weight": weight})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(brought("scotus"), brought("ca9", name="b"), True, id="lex superior"),
        pytest.param(
            brought("scotus", "1950"), brought("ca9", "2020", name="b"), True, id="however old"
        ),
        pytest.param(brought("ca9"), brought("scotus", name="b"), False, id="never the lower"),
        pytest.param(
            brought("scotus", "2014-02-25"),
            brought("scotus", "2006-03-22", name="b"),
            True,
            id="lex posterior",
        ),
        pytest.param(
            brought("scotus", "2014-06-01"),
            brought("scotus", "2014", name="b"),
            False,
            id="a year alone may end later",
        ),
        pytest.param(brought("scotus", None), brought("scotus", name="b"), False, id="no date"),
        pytest.param(brought("ca2", "2020"), brought("ca9", name="b"), False, id="two circuits"),
        pytest.param(
            brought("ca9", "1980"),
            brought("ca2", "2020", "persuasive", "b"),
            True,
            id="what binds the forum",
        ),
        pytest.param(brought("scotus"), brought("scotus"), False, id="itself"),
    ],
)
def test_which_of_two_prevails(one: PrecedentView, other: PrecedentView, expected: bool) -> None:
    """Court first, then date; where neither tells, neither prevails."""
    assert prevails(one, other) is expected


COURTS = ["scotus", "ca9", "ca2", "cand", "nysd", "cal", "calctapp", "ny"]
some = st.builds(
    brought,
    st.sampled_from(COURTS),
    st.sampled_from([None, "1980", "1990-05-01", "2001"]),
    st.sampled_from(["binding", "persuasive"]),
    st.sampled_from("abcde"),
)


@given(st.lists(some, min_size=1, max_size=5, unique_by=lambda one: one.authority.id))
def test_it_never_goes_round(all_: list[PrecedentView]) -> None:
    """Whoever follows what prevails over what never comes back."""
    for first in all_:
        above = {first.authority.id}
        while (
            more := {
                one.authority.id
                for one in all_
                for two in all_
                if two.authority.id in above and prevails(one, two)
            }
            - above
        ):
            assert first.authority.id not in more
            above |= more
        assert not any(
            prevails(first, one) and one.authority.id in above - {first.authority.id}
            for one in all_
        )


def citing(kind: EdgeKind, *more: EdgeView) -> tuple[list[NodeView], list[EdgeView]]:
    """A move against an argument; each cites one decision."""
    nodes = [node("A1"), node("M1", "move"), node("us/a", "precedent"), node("us/m", "precedent")]
    edges = [edge("A1", "cites", "us/a"), edge("M1", "cites", "us/m"), edge("M1", kind, "A1")]
    return nodes, [*edges, *more]


@pytest.mark.parametrize(
    ("kind", "prefers", "expected"),
    [
        ("rebuts", ("us/a", "us/m"), "in"),
        ("rebuts", ("us/m", "us/a"), "out"),
        ("rebuts", None, "out"),
        ("undercuts", ("us/a", "us/m"), "out"),
    ],
)
def test_what_fails_against_the_better_authority(
    kind: EdgeKind, prefers: tuple[str, str] | None, expected: str
) -> None:
    """A rebuttal on a lesser authority fails; a distinction is no matter of rank."""
    more = [edge(prefers[0], "prefers", prefers[1])] if prefers else []
    nodes, edges = citing(kind, *more)
    assert acceptability(nodes, edges).all["A1"] == expected
    failed = [(one.source, one.target) for one in assessment(nodes, edges).failed]
    assert failed == ([("M1", "A1")] if expected == "in" else [])


def test_a_struck_authority_protects_nobody() -> None:
    """A decision of the highest court that nobody can find outranks nothing."""
    nodes, edges = citing("rebuts", edge("us/a", "prefers", "us/m"))
    nodes[2] = node("us/a", "precedent", "rejected")
    both = acceptability(nodes, edges)
    assert (both.all["M1"], both.all["A1"], both.verified_only["A1"]) == ("in", "in", "out")


def test_married_and_bachelor() -> None:
    """Modgil and Prakken 2014, the ring and the party animal: the stronger default decides."""
    nodes = [
        node("ring"),
        node("party"),
        node("r1", "precedent"),
        node("r2", "precedent"),
    ]
    edges = [
        edge("ring", "cites", "r1"),
        edge("party", "cites", "r2"),
        edge("ring", "rebuts", "party"),
        edge("party", "rebuts", "ring"),
    ]
    even = acceptability(nodes, edges).all
    assert (even["ring"], even["party"]) == ("undecided", "undecided")
    assert {one.holds for one in assessment(nodes, edges).positions} == {
        ("ring", "r1", "r2"),
        ("party", "r1", "r2"),
    }
    ranked = acceptability(nodes, [*edges, edge("r2", "prefers", "r1")]).all
    assert (ranked["ring"], ranked["party"]) == ("out", "in")


def test_the_snoring_professor() -> None:
    """The same, the library: snoring is misbehaviour, which bars access; professors have access.

    With the last link the rule on access for the misbehaving (d2) prevails over that for
    professors (d3), although snoring as misbehaviour (d1) is the weakest of the three.
    """
    nodes = [
        node("misbehaves"),
        node("denied"),
        node("professor"),
        *(node(one, "precedent") for one in ("d1", "d2", "d3")),
    ]
    edges = [
        edge("misbehaves", "cites", "d1"),
        edge("denied", "cites", "d2"),
        edge("denied", "rests-on", "misbehaves"),
        edge("professor", "cites", "d3"),
        edge("denied", "rebuts", "professor"),
        edge("professor", "rebuts", "denied"),
        edge("d2", "prefers", "d1"),
        edge("d3", "prefers", "d1"),
        edge("d2", "prefers", "d3"),
    ]
    labels = acceptability(nodes, edges).all
    assert (labels["denied"], labels["professor"]) == ("in", "out")


def test_an_impeached_witness_is_not_believed() -> None:
    """By the elitist last link a bare premise would beat the attack on it; ours does not weigh it.

    The testimony cites nothing; that the witness lied rests on a decision of low rank.
    """
    nodes = [
        node("testimony"),
        node("M1", "move"),
        node("us/low", "precedent"),
        node("us/high", "precedent"),
    ]
    edges = [edge("M1", "cites", "us/low"), edge("us/high", "prefers", "us/low")]
    for kind in ("undercuts", "rebuts", "undermines"):
        labels = acceptability(nodes, [*edges, edge("M1", kind, "testimony")]).all
        assert labels["testimony"] == "out"
