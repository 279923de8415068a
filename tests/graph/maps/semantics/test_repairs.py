"""What falls without the unverified, and the shortest list that restores it, against trying all."""

import itertools

from factories.maps import edge, node
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.graph.maps.semantics import (
    acceptability,
    assessment,
    framework,
    grounded,
    struck_nodes,
)
from arguendo.graph.maps.semantics.repairs import repair
from arguendo.graph.wire import EdgeKind, EdgeView, NodeView

Map = tuple[list[NodeView], list[EdgeView]]


def struck(id: str, *verdicts: str, kind: str = "argument", grade: str = "unproven") -> NodeView:
    """A node that rests on citations with these verdicts, none of them verified."""
    return node(id, kind, grade).model_copy(update={"struck": verdicts})  # type: ignore[arg-type]


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Any map of up to six arguments with citations of up to four verdicts struck in them."""
    ids = [f"n{i}" for i in range(draw(st.integers(1, 6)))]
    verdicts = st.lists(st.sampled_from(["v1", "v2", "v3", "v4"]), max_size=2, unique=True)
    nodes = []
    for id in ids:
        bad = draw(verdicts)
        nodes.append(struck(id, *bad) if bad else node(id))
    kinds: st.SearchStrategy[EdgeKind] = st.sampled_from(["rebuts", "undercuts", "rests-on"])
    ends = st.sampled_from(ids)
    return nodes, draw(st.lists(st.builds(edge, ends, kinds, ends), max_size=10))


def restores(drawn: Map, fallen: tuple[str, ...], verified: tuple[str, ...]) -> bool:
    nodes, edges = drawn
    still = [
        n.id for n in nodes if n.id in struck_nodes(nodes) and not set(n.struck) <= {*verified}
    ]
    labels = grounded(framework(nodes, edges, still))
    return all(labels[id] == "in" for id in fallen)


@given(maps())
@settings(max_examples=200)
def test_the_list_is_the_shortest(drawn: Map) -> None:
    """It restores what fell, and no shorter list of all verdicts there are does."""
    found = assessment(*drawn)
    if not found.falls:
        assert found.repairs == ()
        return
    first = found.repairs[0]
    assert (first.restores, first.shortest) == (found.falls, True)
    assert restores(drawn, found.falls, first.verify)
    every = sorted({verdict for one in drawn[0] for verdict in one.struck})
    shortest = min(
        len(some)
        for size in range(len(every) + 1)
        for some in itertools.combinations(every, size)
        if restores(drawn, found.falls, some)
    )
    assert len(first.verify) == shortest


@given(maps())
@settings(max_examples=200)
def test_out_of_time_the_list_still_restores_and_has_nothing_to_spare(drawn: Map) -> None:
    """What is found by taking away is no longer than needed in any one place."""
    falls = assessment(*drawn).falls
    if falls:
        found = repair(*drawn, falls, effort=0)
        assert restores(drawn, falls, found.verify)
        for one in found.verify:
            fewer = tuple(other for other in found.verify if other != one)
            assert not restores(drawn, falls, fewer)


def test_a_long_list_is_known_to_be_the_shortest_where_each_is_needed() -> None:
    """Forty arguments that rest on forty lost cases take all forty, and it is certain."""
    nodes = [struck(f"A{at}", f"v{at}") for at in range(40)]
    found = assessment(nodes, [])
    assert (len(found.repairs[0].verify), found.repairs[0].shortest) == (40, True)


def case(*more: EdgeView) -> Map:
    nodes = [
        node("I1", "issue"),
        node("T1", "theory"),
        struck("A1", "v-mata"),
        struck("A2", "v-mata", "v-varghese", grade="rejected"),
        struck("M1", "v-lost", kind="move"),
    ]
    edges = [
        edge("T1", "answers", "I1"),
        edge("A1", "supports", "T1"),
        edge("A2", "supports", "T1"),
        *more,
    ]
    return nodes, edges


def test_one_citation_restores_a_theory_that_two_arguments_carried() -> None:
    """Each is enough for the theory, so the shorter way is told; both take both."""
    found = assessment(*case())
    assert found.falls == ("I1", "T1", "A1", "A2", "M1")
    told = {one.restores: one.verify for one in found.repairs}
    assert told[("T1",)] == told[("I1",)] == ("v-mata",)
    assert set(told[found.falls]) == {"v-mata", "v-varghese", "v-lost"}


def test_an_answer_that_falls_lets_what_it_answered_rise() -> None:
    """The difference goes both ways, and both are told."""
    nodes = [node("A1"), struck("M1", "v-lost", kind="move")]
    found = assessment(nodes, [edge("M1", "undercuts", "A1")])
    assert (found.falls, found.rises) == (("M1",), ("A1",))


def test_nothing_falls_where_nothing_is_struck() -> None:
    """No difference is its own result."""
    found = assessment([node("A1")], [])
    assert (found.falls, found.rises, found.repairs) == ((), (), ())


def test_what_attacks_is_not_verified_in_vain() -> None:
    """Verifying everything is always enough, since it is what was argued."""
    nodes, edges = case(edge("M1", "undercuts", "A1"))
    found = assessment(nodes, edges)
    labels = acceptability(nodes, edges)
    assert all(labels.all[id] == "in" for id in found.falls)
    assert restores((nodes, edges), found.falls, found.repairs[0].verify)
