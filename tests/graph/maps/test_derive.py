"""The map holds what the run produced, and says who does what to whom."""

from collections.abc import Sequence

import pytest
from factories.maps import (
    FACTS,
    FERNANDEZ,
    INVENTED,
    RANDOLPH,
    Clearing,
    argument,
    cite,
    matter,
    move,
    precedent,
    run,
    theory,
)

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Recorded, Supplied
from arguendo.graph.maps.derive import derive
from arguendo.graph.maps.marks import of_record
from arguendo.graph.maps.questions import catalogue
from arguendo.graph.maps.semantics import acceptability
from arguendo.graph.model import Fact, Matter, MoveKind, Scheme
from arguendo.graph.roles.schemes.lexicon import questions
from arguendo.graph.wire import EdgeView, Grade, MoveView, NodeView, PremiseView, TheoryView

Drawn = tuple[dict[str, NodeView], set[tuple[str, str, str]]]


def drawn(
    clear: Clearing,
    theories: Sequence[TheoryView],
    moves: Sequence[MoveView] = (),
    facts: Sequence[Fact] = FACTS,
    about: Matter | None = None,
) -> Drawn:
    """The nodes by id, and the edges as triples."""
    nodes, edges = derive(
        about or matter(), facts, theories, moves, clear.verdicts.values(), clear_supplied=clear
    )
    assert len({node.id for node in nodes}) == len(nodes)
    assert len(set(edges)) == len(edges)
    return {node.id: node for node in nodes}, {(e.source, e.kind, e.target) for e in edges}


def test_the_whole_run() -> None:
    """Every edge of a run with two rivals, three plies and an adverse authority on each side."""
    clear = Clearing()
    theories, moves = run(clear)
    nodes, edges = drawn(clear, theories, moves)
    assert {id: node.kind for id, node in nodes.items()} == {
        "I1": "issue",
        "T1": "theory",
        "T2": "theory",
        "A1": "argument",
        "A2": "argument",
        "M1": "move",
        "M2": "move",
        "F1": "fact",
        "F2": "fact",
        "us/547-us-103": "precedent",
        "us/571-us-292": "precedent",
        "us/415-us-164": "precedent",
        "us/547-us-103/1": "passage",
        "us/571-us-292/1": "passage",
        "us/415-us-164/1": "passage",
        "A1:alike": "question",
        "said:A1": "locution",
        "said:A2": "locution",
        "said:M1": "locution",
        "said:M2": "locution",
    }
    assert edges == {
        ("T1", "answers", "I1"),
        ("T2", "answers", "I1"),
        ("T1", "rebuts", "T2"),
        ("T2", "rebuts", "T1"),
        ("A1", "supports", "T1"),
        ("A1", "rests-on", "F2"),
        ("A1", "cites", "us/547-us-103"),
        ("A2", "supports", "T2"),
        ("A2", "rests-on", "F1"),
        ("A2", "cites", "us/571-us-292"),
        ("M1", "undercuts", "A1"),
        ("M2", "rebuts", "M1"),
        ("M2", "cites", "us/415-us-164"),
        ("us/415-us-164", "supports", "T1"),
        ("us/571-us-292", "rebuts", "T1"),
        ("us/547-us-103", "rebuts", "T2"),
        ("T2", "rests-on", "F2"),
        # The passages that are relied on, each in its decision.
        ("A1", "rests-on", "us/547-us-103/1"),
        ("A2", "rests-on", "us/571-us-292/1"),
        ("M2", "rests-on", "us/415-us-164/1"),
        ("us/547-us-103/1", "rests-on", "us/547-us-103"),
        ("us/571-us-292/1", "rests-on", "us/571-us-292"),
        ("us/415-us-164/1", "rests-on", "us/415-us-164"),
        # The later of two decisions of one court prevails where they meet.
        ("us/571-us-292", "prefers", "us/547-us-103"),
        ("us/571-us-292", "prefers", "us/415-us-164"),
        # To distinguish is to ask whether the precedent is alike.
        ("M1", "raises", "A1:alike"),
        ("A1:alike", "asks", "A1"),
        ("said:A1", "asserts", "A1"),
        ("said:A2", "asserts", "A2"),
        ("said:M1", "asserts", "M1"),
        ("said:M2", "asserts", "M2"),
    }


def test_grades_are_the_worst_of_what_a_node_carries() -> None:
    """A claim with one bad citation is no better than that citation."""
    clear = Clearing()
    theories, moves = run(clear)
    nodes, _ = drawn(clear, theories, moves)
    grades: dict[str, Grade | None] = {id: node.grade for id, node in nodes.items()}
    assert grades["A1"] == "verified"
    assert grades["A2"] == "rejected"
    assert grades["us/571-us-292"] == "caution"
    assert grades["F1"] is None


def test_labels_are_the_cleared_words_themselves() -> None:
    """No label is composed anew: each is the value that passed the gate."""
    clear = Clearing()
    theories, moves = run(clear)
    nodes, _ = drawn(clear, theories, moves)
    assert nodes["T1"].label is theories[0].thesis
    assert nodes["A2"].label is theories[1].arguments[0].claim
    assert nodes["M1"].label is moves[0].text


def test_the_users_words_pass_the_gate_too() -> None:
    """A fact that names a case gets its citation graded like any other."""
    clear = Clearing()
    facts = (Fact(id="F2", text=Supplied(f"Counsel relied on {INVENTED}.")),)
    nodes, _ = drawn(clear, [theory(clear, "T1")], facts=facts)
    assert nodes["F2"].grade == "rejected"
    assert nodes["F2"].label.marked() == (
        f"Counsel relied on ~~{INVENTED}~~ [struck: Page 1339 lies inside another opinion.]."
    )


def test_one_case_is_one_node_whoever_brings_it() -> None:
    """Both sides fight over Randolph: it is drawn once, for one theory and against the other."""
    clear = Clearing()
    both = [
        theory(clear, "T1", precedents=[precedent(clear, "P1", RANDOLPH)]),
        theory(clear, "T2", "prosecution", adverse=[precedent(clear, "P2", RANDOLPH, "adverse")]),
    ]
    nodes, edges = drawn(clear, both)
    assert [node.id for node in nodes.values() if node.kind == "precedent"] == ["us/547-us-103"]
    assert ("us/547-us-103", "supports", "T1") in edges
    assert ("us/547-us-103", "rebuts", "T2") in edges


def test_a_wrong_page_is_held_against_the_argument_alone() -> None:
    """A bad pincite must not taint the case for everybody else who cites it."""
    wrong = "Georgia v. Randolph, 547 U.S. 103, 999 (2006)"
    clear = Clearing({wrong: "rejected"})
    bad = argument(
        clear,
        "A1",
        "T1",
        cites=[cite(clear, "P1").model_copy(update={"citation": clear(wrong)})],
    )
    nodes, _ = drawn(
        clear, [theory(clear, "T1", arguments=[bad], precedents=[precedent(clear, "P1")])]
    )
    assert (nodes["A1"].grade, nodes["us/547-us-103"].grade) == ("rejected", "verified")


def test_a_case_that_was_not_brought_is_found_by_its_verdict() -> None:
    """An argument may cite what no theory brought; its verdict says which case it is."""
    clear = Clearing()
    unbrought = cite(clear, "", FERNANDEZ)
    nodes, edges = drawn(
        clear, [theory(clear, "T1", arguments=[argument(clear, "A1", "T1", cites=[unbrought])])]
    )
    assert nodes["us/571-us-292"].label == unbrought.citation
    assert ("A1", "cites", "us/571-us-292") in edges


@pytest.mark.parametrize(
    ("kind", "side", "expected"),
    [
        ("distinguish", "prosecution", "undercuts"),
        ("undercut", "prosecution", "undercuts"),
        ("counterexample", "prosecution", "rebuts"),
        ("concede", "prosecution", "concedes"),
        ("assert", "prosecution", "rebuts"),
        ("analogize", "prosecution", "rebuts"),
        ("assert", "defense", "supports"),
        ("analogize", "defense", "supports"),
    ],
)
def test_what_a_move_does(kind: MoveKind, side: Side, expected: str) -> None:
    """Each move of HYPO's and CATO's is an edge of its own kind."""
    clear = Clearing()
    theories = [theory(clear, "T1", arguments=[argument(clear, "A1", "T1")])]
    _, edges = drawn(clear, theories, [move(clear, "M1", "A1", kind, side)])
    assert ("M1", expected, "A1") in edges


def test_rivals_meet_on_their_issue_only() -> None:
    """Theories of one side, and theories on other issues, do not rebut each other."""
    clear = Clearing()
    theories = [
        theory(clear, "T1"),
        theory(clear, "T2", audience="jury"),
        theory(clear, "T3", "prosecution", issue=Supplied("Was there a search at all?")),
        theory(clear, "T4", "prosecution", audience="jury"),
    ]
    _, edges = drawn(clear, theories)
    assert {edge for edge in edges if edge[1] == "rebuts"} == {
        ("T1", "rebuts", "T4"),
        ("T4", "rebuts", "T1"),
        ("T2", "rebuts", "T4"),
        ("T4", "rebuts", "T2"),
    }


def test_an_issue_without_a_theory_is_drawn() -> None:
    """What was asked and not answered is shown, and every issue once."""
    clear = Clearing()
    about = matter(issues=["Was there consent?", "Was there a search?"])
    answered = theory(clear, "T1", issue=Supplied("Was there a search?"))
    nodes, edges = drawn(clear, [answered], about=about)
    assert [node.label.marked() for node in nodes.values() if node.kind == "issue"] == [
        "Was there consent?",
        "Was there a search?",
    ]
    assert ("T1", "answers", "I2") in edges


def test_facts_that_nothing_uses_are_left_out() -> None:
    """That it rained moves nobody."""
    clear = Clearing()
    nodes, _ = drawn(clear, [theory(clear, "T1")])
    assert [node.id for node in nodes.values() if node.kind == "fact"] == ["F2"]


def test_ids_that_name_nothing_draw_no_edge() -> None:
    """A move aimed at nothing and a premise from nowhere stand alone."""
    clear = Clearing()
    theories = [theory(clear, "T1", arguments=[argument(clear, "A1", "T1", fact="F99")])]
    _, edges = drawn(clear, theories, [move(clear, "M1", "A99")])
    assert not [edge for edge in edges if "F99" in edge or "A99" in edge]


def test_two_things_of_one_id_are_refused() -> None:
    """Ids are ours: a clash is a fault in the program, and no map hides it."""
    clear = Clearing()
    with pytest.raises(ValueError, match="bear the id T1"):
        drawn(clear, [theory(clear, "T1", arguments=[argument(clear, "T1", "T1")])])


def test_nothing_in_nothing_out() -> None:
    """A run without a theory leaves the question on the map."""
    nodes, edges = drawn(Clearing(), [])
    assert ([node.kind for node in nodes.values()], edges) == (["issue"], set())


def test_the_same_run_gives_the_same_map() -> None:
    """Nodes and edges come in one order, so that two maps can be compared."""

    def once() -> tuple[tuple[NodeView, ...], tuple[EdgeView, ...]]:
        clear = Clearing()
        theories, moves = run(clear)
        return derive(
            matter(), FACTS, theories, moves, clear.verdicts.values(), clear_supplied=clear
        )

    assert once() == once()


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("distinguish", "Here the tenant was not at the door.", "A1:alike"),
        ("counterexample", "In Matlock the absent tenant lost.", "A1:other-precedent"),
        (
            "undercut",
            "Was the outcome put on another ground as well, so that the shared facts did not "
            "decide it? There was no warrant.",
            "A1:other-ground",
        ),
        ("undercut", "Nobody knows why they decided so.", None),
        ("concede", "So it is.", None),
    ],
)
def test_which_question_a_move_puts(kind: MoveKind, text: str, expected: str | None) -> None:
    """By its words, else by what it is; of other words nobody can say it."""
    clear = Clearing()
    theories, _ = run(clear)
    _, edges = drawn(clear, theories, [move(clear, "M1", "A1", kind, text=text)])
    raised = {target for source, does, target in edges if does == "raises"}
    assert raised == ({expected} if expected else set())


def test_the_catalogue_has_every_question_that_the_schemes_ask() -> None:
    """What the speaker without a model asks is told by its words."""
    for scheme, known in catalogue().items():
        assert set(questions(scheme)) <= {one.text for one in known}  # type: ignore[arg-type]
        assert len({one.id for one in known}) == len(known)


def premises(clear: Clearing) -> list[TheoryView]:
    """A theory whose two arguments assume the same and take one passage to hold the same."""
    held = precedent(clear, "P1")
    stated = (
        PremiseView(kind="assumption", text=clear("Ben lived there."), refers_to=""),
        PremiseView(
            kind="precedent", text=clear("A refusal prevails."), refers_to="us/547-us-103/1"
        ),
    )
    arguments = [
        argument(clear, id, "T1").model_copy(update={"premises": stated}) for id in ("A1", "A2")
    ]
    return [theory(clear, "T1", arguments=arguments, precedents=[held])]


def test_what_is_assumed_and_what_a_passage_is_taken_to_hold() -> None:
    """A rule is drawn once, on its passage in its decision; an assumption is each argument's own.

    "The facts meet every condition" is said of another rule in the next argument.
    """
    clear = Clearing()
    nodes, edges = drawn(clear, premises(clear))
    assert (nodes["C1"].kind, nodes["R1"].kind) == ("claim", "rule")
    assert {edge for edge in edges if edge[1] == "rests-on"} >= {
        ("A1", "rests-on", "C1"),
        ("A2", "rests-on", "C2"),
        ("A1", "rests-on", "R1"),
        ("A2", "rests-on", "R1"),
        ("R1", "rests-on", "us/547-us-103/1"),
        ("us/547-us-103/1", "rests-on", "us/547-us-103"),
    }
    assert not [id for id in nodes if id in ("C3", "R2")]


@pytest.mark.parametrize(
    ("scheme", "assumed", "expected"),
    [
        ("established-rule", 1, ("M1", "undermines", "C1")),
        ("established-rule", 2, ("M1", "undercuts", "A1")),
        ("established-rule", 0, ("M1", "undercuts", "A1")),
        ("precedent", 1, ("M1", "undercuts", "A1")),
    ],
)
def test_a_question_to_the_only_assumption_undermines_it(
    scheme: Scheme, assumed: int, expected: tuple[str, str, str]
) -> None:
    """Which of several is doubted nobody can say; and the question must belong to the scheme."""
    clear = Clearing()
    asked = "Is every condition of the rule met on the facts, or is one of them only assumed?"
    stated = tuple(
        PremiseView(kind="assumption", text=clear(f"Condition {number} is met."), refers_to="")
        for number in range(assumed)
    )
    given = argument(clear, "A1", "T1").model_copy(update={"premises": stated, "scheme": scheme})
    theories = [theory(clear, "T1", arguments=[given], precedents=[precedent(clear, "P1")])]
    answer = move(clear, "M1", "A1", "undercut", text=f"{asked} None is shown.")
    nodes, edges = drawn(clear, theories, [answer])
    assert {edge for edge in edges if edge[0] == "M1" and edge[1] != "raises"} == {expected}
    labels = acceptability(
        list(nodes.values()), [EdgeView(source=s, kind=k, target=t) for s, k, t in edges]
    )
    assert labels.all["A1"] == "out"


def test_who_denies_an_assumption_undermines() -> None:
    """An attack on a premise is neither one on the conclusion nor one on the step to it."""
    clear = Clearing()
    _, edges = drawn(clear, premises(clear), [move(clear, "M1", "C1", "assert")])
    assert ("M1", "undermines", "C1") in edges


def test_premises_are_linked_and_arguments_converge() -> None:
    """Each premise is needed; each argument is enough."""
    clear = Clearing()
    theories, moves = run(clear)
    _, edges = derive(
        matter(), FACTS, theories, moves, clear.verdicts.values(), clear_supplied=clear
    )
    linkage = {edge.kind: edge.linkage for edge in edges}
    assert {kind for kind, how in linkage.items() if how == "linked"} == {"rests-on", "cites"}
    assert {kind for kind, how in linkage.items() if how == "convergent"} == {
        "supports",
        "answers",
    }


def test_the_route_runs_from_the_later_decision_to_the_earlier() -> None:
    """As far as the decisions on it are on the map."""
    clear = Clearing()
    one = theory(
        clear, "T1", precedents=[precedent(clear, "P1"), precedent(clear, "P2", FERNANDEZ)]
    )
    routed = one.model_copy(update={"route": ("us/1-us-1", "us/547-us-103", "us/571-us-292")})
    _, edges = drawn(clear, [routed])
    assert {edge for edge in edges if edge[1] == "routes"} == {
        ("us/571-us-292", "routes", "us/547-us-103")
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A refusal prevails.", "A refusal prevails."),
        (
            "A refusal prevails, Georgia v. Randolph, 547 U.S. 103, and that is all.",
            "A refusal prevails, …, …, and that is all. (citations omitted)",
        ),
    ],
)
def test_citations_are_left_out_of_words_of_record(words: str, expected: str) -> None:
    """They have no verdict here, and the quotation says that they are left out."""
    assert expected == of_record(Recorded(words)).text
