"""What stands: against complete labellings found by trying all, and on cases labelled by hand."""

import itertools
import sys
from typing import get_args

import pytest
from factories.maps import edge, node
from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.maps.semantics import Framework, acceptability, framework, grounded
from arguendo.graph.maps.semantics.preferences import failing
from arguendo.graph.wire import EdgeKind, EdgeView, Grade, NodeKind, NodeView, Standing

Labels = dict[str, Standing]
STANDINGS: tuple[Standing, ...] = ("in", "out", "undecided")


@st.composite
def frameworks(draw: st.DrawFn, most: int = 6) -> Framework:
    """Any framework of a few arguments."""
    arguments = tuple("abcdefghij"[: draw(st.integers(1, most))])
    pairs = list(itertools.product(arguments, repeat=2))
    return Framework(arguments, tuple(draw(st.lists(st.sampled_from(pairs), max_size=14))))


@st.composite
def maps(draw: st.DrawFn) -> tuple[list[NodeView], list[EdgeView]]:
    """Any map of a few nodes of any kind, with edges of any kind, cycles and all."""
    kinds: list[NodeKind] = draw(
        st.lists(
            st.sampled_from(list(get_args(NodeKind))),
            min_size=1,
            max_size=7,
        )
    )
    grades: st.SearchStrategy[Grade | None] = st.sampled_from(
        [None, "verified", "caution", "unproven", "rejected"]
    )
    nodes = [node(f"n{i}", kind, draw(grades)) for i, kind in enumerate(kinds)]
    ids = st.sampled_from([one.id for one in nodes])
    edge_kinds: st.SearchStrategy[EdgeKind] = st.sampled_from(get_args(EdgeKind))
    return nodes, draw(st.lists(st.builds(edge, ids, edge_kinds, ids), max_size=14))


def attackers(argued: Framework, argument: str) -> set[str]:
    return {attacker for attacker, attacked in argued.attacks if attacked == argument}


def is_complete(argued: Framework, labels: Labels) -> bool:
    """Caminada: in iff all attackers are out, out iff some attacker is in."""
    return all(
        (labels[one] == "in") == all(labels[a] == "out" for a in attackers(argued, one))
        and (labels[one] == "out") == any(labels[a] == "in" for a in attackers(argued, one))
        for one in argued.arguments
    )


def least_complete(argued: Framework) -> Labels:
    """The oracle: of all complete labellings, the one whose arguments in are in all of them."""
    complete = [
        labels
        for standings in itertools.product(STANDINGS, repeat=len(argued.arguments))
        if is_complete(argued, labels := dict(zip(argued.arguments, standings, strict=True)))
    ]
    (least,) = (
        labels
        for labels in complete
        if all(_in(labels) <= _in(other) for other in complete) and _settled(labels, complete)
    )
    return least


def _in(labels: Labels) -> set[str]:
    return {one for one, standing in labels.items() if standing == "in"}


def _settled(labels: Labels, complete: list[Labels]) -> bool:
    return all(_in(labels) != _in(other) or labels == other for other in complete)


@given(frameworks())
def test_the_grounded_labelling_is_the_least_complete_one(argued: Framework) -> None:
    """Dung 1995, theorem 25: the grounded extension is the least complete extension."""
    assert grounded(argued) == least_complete(argued)


@given(frameworks(10))
def test_what_stands_is_free_of_conflict_and_complete(argued: Framework) -> None:
    """No two that stand attack each other, and each label is forced by those of the attackers."""
    labels = grounded(argued)
    assert is_complete(argued, labels)
    assert not [(a, b) for a, b in argued.attacks if labels[a] == labels[b] == "in"]


@given(frameworks(10))
def test_what_nobody_attacks_stands(argued: Framework) -> None:
    """Without an attacker there is nothing to meet."""
    labels = grounded(argued)
    assert all(labels[one] == "in" for one in argued.arguments if not attackers(argued, one))


@given(frameworks(8))
def test_one_that_attacks_only_itself_changes_nothing_else(argued: Framework) -> None:
    """A paradox is its own affair."""
    more = Framework((*argued.arguments, "z"), (*argued.attacks, ("z", "z")))
    assert grounded(more) == grounded(argued) | {"z": "undecided"}


@given(frameworks(8), st.data())
def test_what_is_attacked_by_the_unattacked_falls(argued: Framework, data: st.DataObject) -> None:
    """An answer that nobody meets defeats whatever it is aimed at."""
    target = data.draw(st.sampled_from(argued.arguments))
    more = Framework((*argued.arguments, "z"), (*argued.attacks, ("z", target)))
    assert grounded(more)[target] == "out"


def by_definition(nodes: list[NodeView], edges: list[EdgeView], struck: set[str]) -> Labels:
    """The module's docstring word for word: labels that are forced, until no more are."""
    kinds = {one.id: one.kind for one in nodes}
    speak = {id for id, kind in kinds.items() if kind in ("theory", "argument", "move")}
    labels: Labels = dict.fromkeys(kinds, "undecided")
    fails = failing(edges, struck)

    def sources(target: str, *wanted: EdgeKind) -> list[str]:
        return [e.source for e in edges if e.target == target and e.kind in wanted]

    def needs(id: str) -> list[list[str]]:
        each = [[e.target] for e in edges if e.source == id and e.kind in ("rests-on", "cites")]
        if kinds[id] in ("theory", "issue"):
            each.append([s for s in sources(id, "supports", "answers") if s in speak])
        return each

    while True:
        forced: Labels = {}
        for id in kinds:
            against = [
                labels[e.source]
                for e in edges
                if e.target == id
                and e.kind in ("rebuts", "undercuts", "undermines")
                and e.source in speak
                and (e.source, id, e.kind) not in fails
            ]
            props = [[labels[s] for s in group] for group in needs(id)]
            if id in struck or "in" in against or any(set(g) <= {"out"} for g in props):
                forced[id] = "out"
            elif set(against) <= {"out"} and all("in" in group for group in props):
                forced[id] = "in"
        new = labels | forced
        if new == labels:
            return labels
        labels = new


@given(maps())
def test_the_framework_says_what_the_definition_says(
    drawn: tuple[list[NodeView], list[EdgeView]],
) -> None:
    """Necessities turned into attacks of helpers label the map's own nodes as defined."""
    nodes, edges = drawn
    struck = {one.id for one in nodes if one.grade in ("unproven", "rejected")}
    both = acceptability(nodes, edges)
    assert both.all == by_definition(nodes, edges, set())
    assert both.verified_only == by_definition(nodes, edges, struck)


@given(maps())
def test_what_is_struck_never_stands(drawn: tuple[list[NodeView], list[EdgeView]]) -> None:
    """Nothing that rests on an unchecked citation is left standing by the second labelling."""
    nodes, edges = drawn
    on_checked = acceptability(nodes, edges).verified_only
    assert {on_checked[n.id] for n in nodes if n.grade in ("unproven", "rejected")} <= {"out"}


CASE = [
    node("I1", "issue"),
    node("T1", "theory"),
    node("T2", "theory"),
    node("A1"),
    node("A2"),
]
RIVALS = [
    edge("T1", "answers", "I1"),
    edge("T2", "answers", "I1"),
    edge("A1", "supports", "T1"),
    edge("A2", "supports", "T2"),
    edge("T1", "rebuts", "T2"),
    edge("T2", "rebuts", "T1"),
]


@pytest.mark.parametrize(
    ("nodes", "edges", "expected"),
    [
        pytest.param(
            [],
            [],
            {"I1": "undecided", "T1": "undecided", "T2": "undecided", "A1": "in", "A2": "in"},
            id="each side has an argument, so the issue stays open",
        ),
        pytest.param(
            [node("M1", "move")],
            [edge("M1", "undercuts", "A2")],
            {"I1": "in", "T1": "in", "T2": "out", "A2": "out", "M1": "in"},
            id="the consenting tenant's case is distinguished and not met, so the refusal prevails",
        ),
        pytest.param(
            [node("M1", "move"), node("M2", "move")],
            [edge("M1", "undercuts", "A2"), edge("M2", "rebuts", "M1")],
            {"I1": "undecided", "T1": "undecided", "T2": "undecided", "A2": "in", "M1": "out"},
            id="the distinction is met by a counterexample, so the argument stands again",
        ),
        pytest.param(
            [node("M1", "move"), node("A3")],
            [edge("M1", "undercuts", "A1"), edge("A3", "supports", "T1")],
            {"T1": "undecided", "A1": "out", "A3": "in"},
            id="a theory with a second argument survives the loss of the first",
        ),
        pytest.param(
            [node("M1", "move"), node("M2", "move")],
            [edge("M1", "undercuts", "A1"), edge("M2", "undercuts", "A2")],
            {"I1": "out", "T1": "out", "T2": "out"},
            id="where no argument is left on either side the issue is without an answer",
        ),
        pytest.param(
            [node("us/fernandez", "precedent")],
            [edge("us/fernandez", "rebuts", "T1")],
            {"T1": "undecided", "us/fernandez": "in"},
            id="an adverse precedent does not speak for itself",
        ),
        pytest.param(
            [node("M1", "move")],
            [edge("M1", "concedes", "A1")],
            {"A1": "in", "M1": "in"},
            id="to concede is not to attack",
        ),
        pytest.param(
            [node("T3", "theory")],
            [edge("T3", "answers", "I1")],
            {"T3": "out"},
            id="a theory without an argument does not stand",
        ),
    ],
)
def test_legal_cases(nodes: list[NodeView], edges: list[EdgeView], expected: Labels) -> None:
    """The labels a lawyer gave by hand."""
    labels = acceptability([*CASE, *nodes], [*RIVALS, *edges]).all
    assert {id: labels[id] for id in expected} == expected


def test_striking_an_authority_takes_down_what_rests_on_it() -> None:
    """One unproven case under one side's only argument decides the issue for the other."""
    nodes = [*CASE, node("us/varghese", "precedent", "rejected")]
    both = acceptability(nodes, [*RIVALS, edge("A2", "cites", "us/varghese")])
    assert both.all["I1"] == "undecided"
    assert both.verified_only == {
        "I1": "in",
        "T1": "in",
        "T2": "out",
        "A1": "in",
        "A2": "out",
        "us/varghese": "out",
    }


def test_a_struck_answer_defeats_nothing() -> None:
    """An argument undercut by a move that rests on a made-up case stands on checked citations."""
    nodes = [*CASE, node("M1", "move", "unproven")]
    both = acceptability(nodes, [*RIVALS, edge("M1", "undercuts", "A1")])
    assert (both.all["A1"], both.verified_only["A1"]) == ("out", "in")


def test_caution_is_not_struck() -> None:
    """What was found and could not be checked in full is shown, and counts."""
    assert acceptability([node("A1", "argument", "caution")], []).verified_only == {"A1": "in"}


@pytest.mark.parametrize(
    ("attacks", "expected"),
    [
        pytest.param([("a", "b"), ("b", "c")], "in out in", id="reinstatement"),
        pytest.param([("a", "b"), ("b", "a")], "undecided undecided in", id="Nixon diamond"),
        pytest.param(
            [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c")],
            "undecided undecided undecided",
            id="floating defeat",
        ),
        pytest.param(
            [("a", "b"), ("b", "c"), ("c", "a")], "undecided undecided undecided", id="odd cycle"
        ),
        pytest.param([("a", "a"), ("a", "b")], "undecided undecided in", id="self-defeat"),
    ],
)
def test_published_examples(attacks: list[tuple[str, str]], expected: str) -> None:
    """The standing examples of Dung's paper and of the literature on it."""
    labels = grounded(Framework(("a", "b", "c"), tuple(attacks)))
    assert " ".join(labels.values()) == expected


def large(size: int) -> tuple[list[NodeView], list[EdgeView]]:
    """A map of so many nodes: rivals on one issue, arguments for them, and what answers those."""
    sides = [f"T{i}" for i in range(size // 25)]
    half = len(sides) // 2
    nodes = [node("I1", "issue"), *(node(id, "theory") for id in sides)]
    edges = [edge(id, "answers", "I1") for id in sides]
    for at, one in enumerate(sides[:half]):
        for other in sides[half : half + 20] if at < 20 else ():
            edges += [edge(one, "rebuts", other), edge(other, "rebuts", one)]
    arguments = size * 3 // 10
    for number in range(size - len(nodes)):
        kind: NodeKind = "argument" if number < arguments else "move"
        nodes.append(node(f"X{number}", kind, "rejected" if number % 7 == 0 else "verified"))
        if kind == "argument":
            edges.append(edge(f"X{number}", "supports", sides[number % len(sides)]))
        else:
            edges.append(edge(f"X{number}", "undercuts", f"X{number - arguments}"))
    assert len(nodes) == size
    return nodes, edges


def test_the_work_grows_with_the_map_and_not_with_its_square() -> None:
    """Eight times the nodes are some eight times the work, and nothing like sixty-four times."""
    assert _calls(16_000) < 12 * _calls(2_000)


def _calls(size: int) -> int:
    """Count what is called, built-in functions too: a count is the same on a busy machine."""
    nodes, edges = large(size)
    called = 0

    def count(frame: object, event: str, _: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        grounded(framework(nodes, edges))
    finally:
        sys.setprofile(before)
    return called


def test_helpers_cannot_be_mistaken_for_nodes() -> None:
    """No id holds a space, and every helper's name does."""
    argued = framework([node("T1", "theory")], [])
    assert [one for one in argued.arguments if " " in one] == ["lacking support for T1"]
