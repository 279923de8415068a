"""Rulings on small maps whose outcome is known: by weight, by school, and what would move them."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.graph.gate.cleared import Cleared, Plain
from arguendo.graph.maps.semantics import struck_nodes
from arguendo.graph.model import Review, Scheme
from arguendo.graph.ruling.flips import flip
from arguendo.graph.ruling.reading import Read, reader, route
from arguendo.graph.ruling.table import Table
from arguendo.graph.schools import School, school
from arguendo.graph.schools.school import NEUTRAL
from arguendo.graph.wire import EdgeView, NodeView, TheoryView


def cleared(words: str) -> Cleared:
    return Cleared(segments=(Plain(text=words),))


def theory(id: str, side: str, scheme: Scheme, lens: str = "") -> TheoryView:
    return TheoryView.model_validate(
        {
            "id": id,
            "side": side,
            "audience": "judge",
            "issue": "May they?",
            "scheme": scheme,
            "thesis": cleared("It is so."),
            "elements": (),
            "rests_on": (),
            "sunk_by": None,
            "precedents": (),
            "adverse": (),
            "route": (),
            "arguments": (),
            "lens": lens,
        }
    )


def node(id: str, kind: str, grade: str | None = None, side: str | None = None) -> NodeView:
    return NodeView.model_validate(
        {"id": id, "kind": kind, "label": cleared(id), "side": side, "grade": grade}
    )


def edge(source: str, kind: str, target: str) -> EdgeView:
    return EdgeView.model_validate({"source": source, "target": target, "kind": kind})


def table(
    *more: NodeView, edges: Sequence[EdgeView] = (), theories: Sequence[TheoryView] | None = None
) -> Table:
    """One theory from the text for the prosecution, one from purpose for the defense."""
    theories = theories or (
        theory("T1.1", "prosecution", "established-rule", "text"),
        theory("T2.1", "defense", "purpose", "purpose"),
    )
    nodes = (
        node("I1", "issue"),
        *(node(one.id, "theory", side=one.side) for one in theories),
        node("A1", "argument", side="prosecution"),
        node("A2", "argument", side="defense"),
        *more,
    )
    drawn = (
        *(edge(one.id, "answers", "I1") for one in theories),
        edge("T1.1", "rebuts", "T2.1"),
        edge("T2.1", "rebuts", "T1.1"),
        edge("A1", "supports", "T1.1"),
        edge("A2", "supports", "T2.1"),
        *edges,
    )
    return Table(nodes, drawn, tuple(theories), struck_nodes(nodes))


def read(held: Table, by: School = NEUTRAL, review: Review = "de-novo") -> Read:
    return reader(held, "I1", by, "prosecution", "defense", review)


def ruled(held: Table, by: School = NEUTRAL, review: Review = "de-novo") -> str | None:
    return read(held, by, review)(held.struck).rules_for


@pytest.mark.parametrize(
    ("name", "side"),
    [("textualist", "prosecution"), ("purposivist", "defense"), ("pragmatist", "defense")],
)
def test_a_school_decides_between_theories_that_both_stand(name: str, side: str):
    """Text against purpose: each judge votes by what its school gives more on."""
    assert side == ruled(table(), school(name))


def test_a_judge_of_no_school_leaves_even_theories_undecided():
    """Of equal weight, neither prevails."""
    assert None is ruled(table())


def test_authority_weighs_where_reasons_do_not():
    """A decision of record behind one of them decides."""
    cites = edge("A2", "cites", "547-us-103")
    assert "defense" == ruled(table(node("547-us-103", "precedent", "verified"), edges=(cites,)))


def test_authority_that_is_struck_weighs_nothing():
    """On verified evidence alone: what rests on it falls, and the other theory prevails."""
    cites = edge("A2", "cites", "547-us-103")
    held = table(node("547-us-103", "precedent", "rejected"), edges=(cites,))
    assert "prosecution" == ruled(held)


@pytest.mark.parametrize(
    ("review", "side"),
    [
        ("de-novo", "prosecution"),
        ("clear-error", "defense"),
        ("abuse-of-discretion", "defense"),
    ],
)
def test_review_defers_as_its_standard_says(review: Review, side: str):
    """The defense keeps what it won below as long as something of it is arguable."""
    held = table(
        node("P1", "precedent", "verified"),
        node("T3.1", "theory", side="defense"),
        node("A3", "argument", side="defense"),
        node("M1", "move", side="prosecution"),
        node("M2", "move", side="defense"),
        edges=(
            edge("A1", "cites", "P1"),
            edge("T3.1", "answers", "I1"),
            edge("A3", "supports", "T3.1"),
            edge("M1", "undercuts", "A3"),
            edge("M2", "undercuts", "M1"),
            edge("M1", "undercuts", "M2"),
        ),
        theories=(
            theory("T1.1", "prosecution", "established-rule", "text"),
            theory("T2.1", "defense", "purpose", "purpose"),
            theory("T3.1", "defense", "purpose", "purpose"),
        ),
    )
    assert side == ruled(held, review=review)


def test_the_route_leads_from_the_theory_to_the_authority():
    """What is adopted, what carries it, and what that rests on."""
    cites = edge("A2", "cites", "547-us-103")
    held = table(node("547-us-103", "precedent", "verified"), edges=(cites,))
    assert ("T2.1", "A2", "547-us-103") == route(held, read(held)(held.struck))


def test_what_would_move_a_vote_is_the_smallest_set():
    """Two arguments carry the theory, both on one decision: the decision alone moves it."""
    held = table(
        node("547-us-103", "precedent", "verified"),
        node("A4", "argument", side="defense"),
        edges=(
            edge("A2", "cites", "547-us-103"),
            edge("A4", "cites", "547-us-103"),
            edge("A4", "supports", "T2.1"),
        ),
    )
    found = flip(held, read(held), read(held)(held.struck))
    assert found is not None
    assert (("547-us-103",), (), "prosecution") == (found.fall, found.stand, found.to)


def test_what_is_struck_may_have_to_stand():
    """A citation that could not be verified would carry the vote, if it were."""
    held = table(
        node("547-us-103", "precedent", "unproven"),
        edges=(edge("A2", "cites", "547-us-103"),),
    )
    found = flip(held, read(held), read(held)(held.struck))
    assert found is not None
    assert "prosecution" == ruled(held)
    assert 1 == len(found.fall) + len(found.stand)


LINKS = st.lists(
    st.tuples(
        st.sampled_from(["A1", "A2", "A3", "M1", "M2"]),
        st.sampled_from(["undercuts", "rebuts"]),
        st.sampled_from(["A1", "A2", "A3", "M1", "M2"]),
    ).filter(lambda link: link[0] != link[2]),
    max_size=7,
)


@given(LINKS, st.sampled_from(["textualist", "purposivist"]))
@settings(max_examples=60, deadline=None)
def test_no_smaller_change_moves_a_vote(links: list[tuple[str, str, str]], name: str):
    """The law: what is shown flips the vote, and no smaller set of changes does."""
    held = table(
        node("A3", "argument", side="defense"),
        node("M1", "move", side="defense"),
        node("M2", "move", side="prosecution"),
        edges=(edge("A3", "supports", "T2.1"), *(edge(*link) for link in links)),
    )
    judge = read(held, school(name))
    before = judge(held.struck)
    found = flip(held, judge, before)
    may = [one.id for one in held.nodes if one.kind in ("argument", "move")]
    smaller = len(found.fall) + len(found.stand) if found else len(may)
    for size in range(1, min(smaller, 4)):
        for chosen in combinations(may, size):
            assert before.rules_for == judge(held.struck ^ frozenset(chosen)).rules_for
    if found is not None:
        changed = frozenset((*found.fall, *found.stand))
        assert found.to == judge(held.struck ^ changed).rules_for != before.rules_for
