"""Standards of proof: their definitions, the papers' examples, and a map's theories for a jury."""

from fractions import Fraction

import pytest
from factories.maps import edge, node
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.maps.semantics.carneades import Carneades, Reason, Status, met
from arguendo.graph.wire import EdgeView, NodeView, Standard

weights = st.lists(st.fractions(0, 1, max_denominator=8), max_size=4)


@given(weights, weights)
def test_each_standard_of_the_ladder_contains_the_one_below(
    pro: list[Fraction], con: list[Fraction]
) -> None:
    """What is shown beyond reasonable doubt is shown clearly, by a preponderance, and at all."""
    ladder = (
        "scintilla",
        "preponderance",
        "clear-and-convincing",
        "beyond-reasonable-doubt",
    )
    reached = [one for one in met(pro, con) if one != "dialectical-validity"]
    assert reached == list(ladder[: len(reached)])
    assert ("dialectical-validity" in met(pro, con)) == (bool(pro) and not con)


@given(weights, weights, st.fractions(0, 1, max_denominator=8))
def test_another_argument_against_it_never_helps(
    pro: list[Fraction], con: list[Fraction], more: Fraction
) -> None:
    """Nothing is proved better for there being more against it."""
    assert set(met(pro, [*con, more])) <= set(met(pro, con))


KILLING: list[Reason] = [
    # Gordon, Prakken and Walton 2007: killing with malice aforethought is murder (Cal. Penal Code
    # § 187), unless that section is excluded; it is in self-defense (§ 197). One witness saw the
    # victim attack; another says there was time to run away, and may not be believed.
    Reason(
        "murder", True, ("killing", "malice"), ("187 is valid",), ("187 excluded",), Fraction(4, 5)
    ),
    Reason("187 excluded", True, ("self-defense",), ("197 is valid",), (), Fraction(4, 5)),
    Reason("self-defense", True, ("witness 1: he was attacked",), (), ("w1 lies",), Fraction(3, 5)),
    Reason("self-defense", False, ("time to run away",), (), (), Fraction(7, 10)),
    Reason(
        "time to run away", True, ("witness 2: he could run",), (), ("w2 lies",), Fraction(3, 5)
    ),
]
SAID: dict[str, Status] = {
    "killing": "accepted",
    "malice": "accepted",
    "witness 1: he was attacked": "accepted",
    "witness 2: he could run": "accepted",
}


@pytest.mark.parametrize(
    ("more", "standards", "expected"),
    [
        pytest.param({}, {}, (True, False), id="the second witness outweighs the first"),
        pytest.param({"w2 lies": "accepted"}, {}, (False, True), id="the second is impeached"),
        pytest.param(
            {},
            {"self-defense": "scintilla"},
            (False, True),
            id="some evidence of self-defense is enough to raise it",
        ),
        pytest.param(
            {"w2 lies": "accepted"},
            {"self-defense": "beyond-reasonable-doubt"},
            (False, True),
            id="nothing is left against it",
        ),
        pytest.param(
            {"197 is valid": "questioned"},
            {"self-defense": "scintilla"},
            (True, True),
            id="an assumption that is questioned has to be shown",
        ),
        pytest.param({"malice": "rejected"}, {}, (False, False), id="no malice, no murder"),
    ],
)
def test_the_murder_example(
    more: dict[str, Status], standards: dict[str, Standard], expected: tuple[bool, bool]
) -> None:
    """Is it murder, and is it self-defense, as the audience and the standards change?"""
    case = Carneades(KILLING, status=SAID | more, standards=standards)
    assert (case.acceptable("murder"), case.acceptable("self-defense")) == expected


def test_what_rests_on_itself_is_refused_with_the_circle() -> None:
    """Proof that goes round is no proof, and the words name the way round."""
    round_ = Carneades([Reason("a", True, ("b",)), Reason("b", True, ("a",))])
    with pytest.raises(InputError, match="a rests on itself, by way of a, b"):
        round_.meets("a")


def jury(*more: EdgeView, grade: str = "verified") -> tuple[list[NodeView], list[EdgeView]]:
    """A prosecutor's story on two facts against one that is half assumed."""

    def theory(id: str, side: str) -> NodeView:
        return node(id, "theory").model_copy(update={"side": side, "audience": "jury"})

    nodes = [
        node("I1", "issue"),
        theory("T1", "prosecution"),
        theory("T2", "defense"),
        node("A1", "argument", grade),  # type: ignore[arg-type]
        node("A2"),
        node("F1", "fact"),
        node("F2", "fact"),
        node("C1", "claim"),
        node("M1", "move"),
    ]
    edges = [
        edge("T1", "answers", "I1"),
        edge("T2", "answers", "I1"),
        edge("T1", "rebuts", "T2"),
        edge("T2", "rebuts", "T1"),
        edge("A1", "supports", "T1"),
        edge("A2", "supports", "T2"),
        edge("A1", "rests-on", "F1"),
        edge("A1", "rests-on", "F2"),
        edge("A2", "rests-on", "F1"),
        edge("A2", "rests-on", "C1"),
        *more,
    ]
    return nodes, edges


def test_a_story_that_leaves_a_doubt() -> None:
    """Two facts outweigh a fact and an assumption, and leave a reasonable doubt."""
    proofs = {one.theory: one for one in assessment(*jury()).proofs}
    assert proofs["T1"].needed == "beyond-reasonable-doubt"
    assert proofs["T1"].all == ("scintilla", "preponderance", "clear-and-convincing")
    assert (proofs["T2"].needed, proofs["T2"].all) == (None, ("scintilla",))


def test_the_assumption_denied_takes_the_doubt_away() -> None:
    """A move that undermines what the defense assumes leaves nothing against the story."""
    proofs = {one.theory: one for one in assessment(*jury(edge("M1", "undermines", "C1"))).proofs}
    assert proofs["T1"].all[-2:] == ("beyond-reasonable-doubt", "dialectical-validity")
    assert proofs["T2"].all == ()


def test_on_the_verified_alone_a_struck_argument_proves_nothing() -> None:
    """The story that rests on a citation nobody could find is no evidence at all."""
    nodes, edges = jury(grade="unproven")
    proofs = {one.theory: one for one in assessment(nodes, edges).proofs}
    assert (proofs["T1"].all[0], proofs["T1"].verified_only) == ("scintilla", ())
    assert acceptability(nodes, edges).verified_only["A1"] == "out"
