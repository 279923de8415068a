"""What a memorandum says beside the arguments: rulings, the debate, how a theory is put."""

from factories.maps import Clearing, argument_map

from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.maps.printed.outline import Block, outline
from arguendo.graph.model import Dials
from arguendo.graph.wire import ArgumentMap
from arguendo.graph.wire.debates import Measured, RefusalView, StanceView, SteeredView
from arguendo.graph.wire.rulings import (
    CourtView,
    FlipView,
    GroundView,
    JuryView,
    RulingView,
    VoteView,
)
from arguendo.graph.wire.theories import StoryView, SubmissionView


def lines(map: ArgumentMap) -> list[str]:
    """The memorandum as lines of words."""
    return ["".join(run.text for run in block.runs) for block in outline(map)]


def between(map: ArgumentMap, head: str) -> list[Block]:
    """The blocks under a heading, up to the next one."""
    blocks = list(outline(map))
    start = next(n for n, one in enumerate(blocks) if one.runs[0].text == head)
    after = blocks[start + 1 :]
    end = next((n for n, one in enumerate(after) if one.kind == "heading"), len(after))
    return after[:end]


def said(blocks: list[Block]) -> list[str]:
    """Their words."""
    return ["".join(run.text for run in block.runs) for block in blocks]


def test_a_map_without_rulings_or_debate_has_no_such_part() -> None:
    """A map that was imported was argued by nobody."""
    heads = [block.runs[0].text for block in outline(argument_map()) if block.kind == "heading"]
    assert [] == [head for head in heads if head.startswith(("How it is ruled", "How the debate"))]


def test_how_it_is_ruled() -> None:
    """As a court with every vote, its reasons and what would move it; and as a jury."""
    clear = Clearing()
    vote = VoteView(
        judge=Composed("textualist"),
        model=Supplied("schemes"),
        votes_for="defense",
        route=("T1",),
        grounds=(GroundView(text=clear("T1 stands."), rests_on=("T1",)),),
        flip=FlipView(fall=("A1", "A2"), stand=("A3",), to=None, smallest=False),
        with_the_court=False,
    )
    court = CourtView(
        rules_for="prosecution",
        review="de-novo",
        votes=(vote,),
        words=Composed("The court rules for the prosecution."),
    )
    jury = JuryView(
        finds_for=None,
        burden_on="prosecution",
        needed="beyond-reasonable-doubt",
        shown=(),
        grounds=(GroundView(text=clear("Nothing is shown."), rests_on=()),),
        words=Composed("No theory for a jury was argued."),
    )
    ruling = RulingView(id="J1", issue="I1", court=court, jury=jury)
    map = argument_map().model_copy(update={"rulings": (ruling,)})
    assert [
        "I1, as a court. The court rules for the prosecution.",
        "textualist: for the defense, in dissent.",
        "T1 stands.",
        "It would move to neither side if A1, A2 fell and A3 stood. Less may be enough.",
        "I1, as a jury. No theory for a jury was argued.",
        "Nothing is shown.",
    ] == said(between(map, "How it is ruled, on verified evidence alone"))


def test_how_the_debate_went() -> None:
    """Each dial as it was kept to, what was refused, who moved, and how it was steered."""
    refusal = RefusalView(
        kind="misrepresentation", round=1, theory="T1", side="defense", target="A1"
    )
    steered = SteeredView(
        round=2,
        dials=Dials(),
        words=(Supplied("Harder."), Supplied("See Varghese, 925 F.3d 1339 (11th Cir. 2019).")),
        taken_as=(Composed("tension 1"),),
        pins=("T1",),
        strikes=(),
        routes=(),
        enough=False,
    )
    told = {
        "measured": (
            Measured(
                dial="tension", set_to=Composed("1"), rate=None, of=0, words=Composed("None.")
            ),
        ),
        "refusals": (refusal, refusal),
        "stances": (
            StanceView(
                round=2, theory="T1", side="defense", by_words=0.1, by_judge=None, drift=0.25
            ),
        ),
        "steered": (steered,),
    }
    map = argument_map().model_copy(update=told)
    words = said(between(map, "How the debate went"))
    assert "tension, set to 1: nothing to measure. None." == words[0]
    assert ["Turns refused", "for naming what is struck: 2"] == words[1:3]
    assert "T1, defense, round 2: +0.250" in words
    assert words[-1].startswith('before round 2: "Harder.; ')
    assert words[-1].endswith(", taken as: tension 1, pinned T1.")
    # The user's words may hold a citation nobody has checked.
    assert not [line for line in words if "Varghese" in line]


def test_how_a_theory_is_put() -> None:
    """To a judge rule, application and relief; to a jury theme, story and the order of proof."""
    clear = Clearing()
    submitted = SubmissionView(
        rule=clear("A refusal prevails."), application=clear("He refused."), relief=clear("Bar it.")
    )
    story = StoryView(
        theme=clear("He said no."), story=clear("He stood at the door."), evidence=("F2", "F1")
    )
    map = argument_map()
    first, second, *others = map.theories
    put = (
        first.model_copy(update={"put": submitted}),
        second.model_copy(update={"put": story}),
        *others,
    )
    words = lines(map.model_copy(update={"theories": put}))
    for expected in (
        "The rule: A refusal prevails.",
        "Applied: He refused.",
        "Relief asked: Bar it.",
        "Theme: He said no.",
        "The story: He stood at the door.",
        "Proved in this order: F2, F1.",
    ):
        assert 1 == words.count(expected)


def test_an_authority_is_cited_once_for_two_passages() -> None:
    """The reader is told of a citation, not of how many passages were weighed behind it."""
    map = argument_map()
    theories = [
        theory.model_copy(
            update={
                "arguments": tuple(
                    one.model_copy(update={"cites": one.cites * 2}) for one in theory.arguments
                )
            }
        )
        for theory in map.theories
    ]
    assert lines(map) == lines(map.model_copy(update={"theories": tuple(theories)}))
