"""Heat goes, facts stay: by vocabulary, and by a model that is held to them."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared, Plain
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.neutral import Draft, neutralize
from arguendo.graph.neutral.facts import changes, facts_in
from arguendo.graph.wire import NeutralView

HEATED = (
    "Clearly, the brazen officers barged into the Okoro flat at 9:15 p.m. on March 3, 2014, and "
    "viciously ransacked it. The sign was not clearly marked. Okoro said, “This is outrageous.” "
    "See Georgia v. Randolph, 547 U.S. 103 (2006)."
)
COOL = (
    "The officers entered the Okoro flat at 9:15 p.m. on March 3, 2014, and searched it. The sign "
    "was not clearly marked. Okoro said, “This is outrageous.” See Georgia v. Randolph, 547 U.S. "
    "103 (2006)."
)


class Model:
    """Rewrites a paragraph as a test says."""

    model = "scripted"
    stays = True

    def __init__(self, draft: str) -> None:
        self.draft = draft

    def rewrite(self, paragraph: str) -> Draft:
        return Draft(text=Imagined(unchecked=self.draft))


def clear(words: Imagined) -> Cleared:
    """Stands in for the gate where no citation can be: `Cleared` refuses one by itself."""
    return Cleared(segments=(Plain(text=words.model_dump()["unchecked"]),))


def after(text: str) -> str:
    return neutralize(Supplied(text)).after


def test_heat_goes_and_facts_stay():
    """Intensifiers, judgments and characterisations; not quotations, nots and citations."""
    view = neutralize(Supplied(HEATED))
    assert COOL == view.after
    assert HEATED == view.before
    assert {one.kind: one.after for one in view.facts} == {
        one.kind: one.before for one in view.facts
    }
    assert {"number": 6, "date": 1, "quotation": 1, "negation": 1}.items() <= {
        one.kind: one.after for one in view.facts
    }.items()


@pytest.mark.parametrize(
    ("heated", "cool"),
    [
        ("It was an outrageous act.", "It was an act."),
        ("It was an utterly heartless thing.", "It was a thing."),
        ("A blatant error was made.", "An error was made."),
        ("The greedy, heartless landlord knew.", "The landlord knew."),
        ("It failed, of course, at trial.", "It failed at trial."),
        ("It was late, frankly.", "It was late."),
        ("Obviously Smith ran.", "Smith ran."),
        ("He insisted that it was void.", "He said that it was void."),
    ],
)
def test_what_a_word_takes_along(heated: str, cool: str):
    """Its comma, its space, the article before it, the capital after it."""
    assert cool == after(heated)


@pytest.mark.parametrize(
    "text",
    [
        "The label was not clearly printed.",
        "It was so absurd that nobody laughed.",
        "He claimed $4,000.",
        "The driver was negligent and reckless.",
        "They call the band Vile Thug.",
        "He shouted: “You brazen thug!”",
        "In re Shocking Techs., Inc., 5 F.3d 1 (9th Cir. 1993).",
        "",
    ],
)
def test_what_is_left_alone(text: str):
    """Nots, comparisons, words of law, names, quotations and citations."""
    assert text == after(text)


def test_differences_are_word_by_word():
    """What was dropped says why; what was put in is ours."""
    view = neutralize(Supplied("The brazen thug left."))
    assert [("kept", "The "), ("dropped", "brazen "), ("dropped", "thug"), ("put", "person"),
            ("kept", " left.")] == [(one.kind, str(one.text)) for one in view.words]  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ("On March 3 Okoro paid $500.", "1 number lost, 1 date lost, 1 date added"),
        ("On March 3, 2014, Okoro paid $400.", "1 number added"),
        ("On March 3, 2014, the tenant paid $500.", "1 name lost"),
        ("On March 3, 2014, Okoro did not pay $500.", "1 negation added"),
        ("On March 3, 2014, Okoro paid $500. See 547 U.S. 103.", "1 citation added"),
        ("On March 3, 2014, Okoro paid “all” of $500.", "1 quotation added"),
        ("", "nothing was left"),
    ],
)
def test_a_draft_that_loses_a_fact_is_refused(draft: str, why: str):
    """And the vocabulary is used in its place."""
    text = "On March 3, 2014, Okoro brazenly paid $500."
    view = neutralize(Supplied(text), Model(draft), clear)
    assert "On March 3, 2014, Okoro paid $500." == view.after
    assert why in view.refused[0].why
    assert draft == "" or draft not in view.model_dump_json()


def test_a_draft_that_keeps_every_fact_is_taken():
    """Its words come through the gate, and stand word by word beside what they replace."""
    text = "Okoro, that snake, slithered out with 3 boxes."
    view = neutralize(Supplied(text), Model("Okoro left with 3 boxes."), clear)
    assert ("Okoro left with 3 boxes.", ()) == (view.after, view.refused)
    assert text == view.before
    assert [one.text.text for one in view.words if one.kind == "written"] == ["left"]


def test_paragraphs_are_drafted_one_by_one():
    """One that is refused costs the others nothing."""
    view = neutralize(Supplied("He clearly paid $5.\n\nShe left."), Model("She left."), clear)
    assert "He paid $5.\n\nShe left." == view.after
    assert [1] == [one.paragraph for one in view.refused]


words = st.sampled_from(
    "clearly brazen, and the Okoro paid $400 not “so vile” thug barged into of course , . "
    "on March 3, 2014 viciously utterly A An a an He She 547 U.S. 103 very".split(" ")
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(words, max_size=40).map(" ".join))
def test_whatever_the_text_its_facts_are_kept(text: str):
    """The law of the house: by form, nothing is lost and nothing added; twice changes no more."""
    from arguendo.graph.neutral.lexicon import ordinary

    view = neutralize(Supplied(text))
    assert text == view.before
    ours, theirs = (facts_in(one, ordinary=ordinary()) for one in (text, view.after))
    assert ({}, {}) == changes(ours, theirs)


def test_the_command_line(tmp_path: Path):
    """As text with marks, as JSON that a panel shows, and as a file."""
    from typer.testing import CliRunner

    from arguendo.graph.cli import app

    file = tmp_path / "facts.txt"
    file.write_text(HEATED, encoding="utf-8")
    out = tmp_path / "neutral.txt"
    run = CliRunner().invoke
    assert "[-brazen -]" in run(app, ["neutralize", str(file)]).stdout
    told = run(app, ["neutralize", str(file), "--format", "json", "-o", str(out)]).stdout
    assert COOL == NeutralView.model_validate(json.loads(told)).after
    assert COOL == out.read_text(encoding="utf-8")
