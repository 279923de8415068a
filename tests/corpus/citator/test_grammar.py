"""What a sentence says of a case: [T] is the case, [O] another."""

import csv
import random

import pytest
from factories.reports import data

from arguendo.corpus.citator.grammar import said_of_any, said_of_before, said_of_this
from arguendo.corpus.citator.spoken import OTHER, THIS


def said(sentence: str) -> set[tuple[str, str, str]]:
    """Kind, manner and extent of all that is said."""
    masked = sentence.replace("[T]", THIS).replace("[O]", OTHER)
    return {(one.kind, one.manner, one.extent) for one in said_of_this(masked)}


DONE = {
    "We overrule [T].": "whole",
    "[T] is overruled.": "whole",
    "[T], overruled.": "whole",
    "[T], pro tanto overruled.": "part",
    "We therefore hold, once more, that [T] must be regarded as overruled.": "whole",
    "We accordingly overrule our decision to the contrary in [T].": "whole",
    "[T] was wrong, and we now expressly overrule it.": "whole",
    "To the extent that [T] may be read otherwise, it is overruled.": "part",
    "Insofar as [T] suggests that no notice is due, we recede from it.": "part",
    "[T] and [O] are overruled.": "whole",
    "[O] and [T] should be, and they now are, overruled.": "whole",
    "We overrule [O] and [T].": "whole",
    "The holding of [T] that no warrant is needed is overruled.": "whole",
    "We are compelled to overrule [T].": "whole",
    "It is time to overrule [T].": "whole",
    "Overruling [T], we reverse.": "whole",
    "In overruling [T], we do not disturb its judgment.": "whole",
    "[T] is no longer good law.": "whole",
    "[T] has been worn away, and we are of opinion that it is no longer controlling.": "whole",
    "We can no longer adhere to the doctrine of [T].": "whole",
    "We overrule that part of [T] which allowed the search.": "part",
    "[T] commented on, and some of the reasoning of the opinion overruled and rejected.": "part",
    "[T] is superseded by later decisions of this Court.": "whole",
    "We hold today, overruling [T], that a jury must find the fact.": "whole",
    "[T], overruled, [O], distinguished.": "whole",
    "[T], overruled pro tanto.": "part",
    "The [T] case, so far as it bars a suit, must be considered as no longer controlling.": "part",
    "It does not outweigh our conclusion that [T] should no longer control.": "whole",
}


@pytest.mark.parametrize("sentence", DONE)
def test_a_court_that_overrules_does(sentence: str) -> None:
    """The court whose sentence it is does it, now, whole or in part."""
    assert ("overruled", "does", DONE[sentence]) in said(sentence)


NOT_DONE = (
    "We decline to overrule [T].",
    "We do not overrule [T].",
    "Petitioner asks us to overrule [T].",
    "We granted certiorari to decide whether [T] should be overruled.",
    "The respondent argues that [T] is no longer good law.",
    "If [T] is to be overruled, Congress must do it.",
    "Unless [T] is overruled, the judgment must be affirmed.",
    "There is no need to overrule [T].",
    "Neither [O] nor [T] has been overruled.",
    "[T] has never been overruled.",
    "[T], which overruled [O], controls.",
    "[O] was overruled by [T].",
    "[O], overruled in [T].",
    "We overruled [O] in [T].",
    "See the case which overruled it, [T].",
    "In [T] the objection was overruled.",
    "In [T] we overruled the demurrer.",
    "The decision to overrule [T] would cost too much.",
    "Overruling [T] would serve nobody.",
    "We do not share the view that [T] is no longer good law.",
    "The Court of Appeals thought that [T] was no longer good law.",
    "Had a majority been willing to overrule [T], we should have joined it.",
    "The dissent stops short of arguing that [T] should be overruled.",
    "This contention was made in [T], and was overruled.",
    "Three Justices voted to overrule [T].",
    "The proposition was urged in [T], and was overruled.",
    "Hoover is at odds with [O], and although not overruled in [T], is now overruled.",
    "In [T], the Court gave its reasons for overruling Goss after only three years, [T].",
    "Two Members of the Court, in a separate opinion, thought that [T] was wrongly decided.",
    "It was held in [T] that a conviction cannot stand on such proof.",
    "[O] (1990), overruling [O], and qualifying [T].",
)


@pytest.mark.parametrize("sentence", NOT_DONE)
def test_what_is_denied_asked_weighed_or_done_to_another_is_none(sentence: str) -> None:
    """Neither a wish, nor a plea, nor a condition, nor the case's own overruling of another."""
    assert not [one for one in said(sentence) if one[0] in ("overruled", "rejected")]


def test_a_judge_alone_would_overrule() -> None:
    """A wish of one is told apart, so that it counts for nothing."""
    assert {("overruled", "would", "whole")} == said("I would overrule [T].")


def test_that_it_should_be_overruled_is_said_so() -> None:
    """A court that finds so does it; a judge alone does not: who speaks is not in the sentence."""
    assert {("overruled", "says it should", "whole")} == said(
        "We conclude that [T] should be overruled."
    )


REPORTED = {
    "[T] was overruled in [O].": 0,
    "[T], overruled by [O].": 0,
    "[O] overruled [T].": 0,
    "In [O] we overruled [T].": 0,
    "[O] (overruling [T]).": 0,
    "[T] has since been overruled.": None,
    "[O] (2010) (right to publish), overruling [T].": 0,
    "See [O], ___ (2009) (slip op., at 8) (overruling [T]).": 0,
    "See [O] (a jury), overruling [O], and in part overruling [T].": 0,
    "[O], 20 (1990) (right to counsel), overruling [O] and [T]; [O] (1999).": 0,
    "[O] ended the era of [O] by overruling [T].": 0,
    "[T], overruled in part on other grounds, [O] (1999), says so.": 0,
    "[T], overruled, [O].": 0,
    "[O] (1990) (Congress may tax the sale), overruling [T].": 0,
    "2010) (right to publish), overruling [T].": None,
    "In overruling [T] three years ago, this Court told the history of the doctrine.": None,
    "Overruling [O] and [T], the Court upheld the tax.": None,
    "In the course of overruling [T], the Court in [O] held that no warrant was needed.": 0,
    "This was the law when the Court, overruling [T], held that Congress may do so.": None,
    "The Court laid down a new rule in overruling [T].": None,
    "We later corrected the error by overruling [T].": None,
    'It followed, this Court concluded, that [T] "must be, and is, overruled."': None,
}


@pytest.mark.parametrize("sentence", REPORTED)
def test_a_report_names_who_did_it(sentence: str) -> None:
    """The overruling decision is the one reported, not the one that reports."""
    masked = sentence.replace("[T]", THIS).replace("[O]", OTHER)
    assert {("overruled", "reports", REPORTED[sentence])} == {
        (one.kind, one.manner, one.by) for one in said_of_this(masked)
    }


OTHERWISE = {
    "[T], overruled on other grounds by [O].": ("overruled", "reports", "other grounds"),
    "[T] was superseded by statute.": ("superseded", "reports", "whole"),
    "Congress overruled [T] in the Act of 1990.": ("superseded", "reports", "whole"),
    "[T] is disapproved.": ("rejected", "does", "whole"),
    "We disapprove of [T] to the extent that it says otherwise.": ("rejected", "does", "part"),
    "We reject the reasoning of [T].": ("rejected", "does", "whole"),
    "[T] was wrongly decided.": ("rejected", "does", "whole"),
    "Later cases have eroded the foundations of [T].": ("questioned", "reports", "whole"),
    "We confine [T] to its facts.": ("limited", "does", "whole"),
    "[T] is distinguishable.": ("distinguished", "does", "whole"),
    "We adhere to [T].": ("followed", "does", "whole"),
}


@pytest.mark.parametrize("sentence", OTHERWISE)
def test_the_classes_of_a_citator(sentence: str) -> None:
    """Each way of dealing with a decision has its class."""
    assert OTHERWISE[sentence] in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cases like [T] are obsolete.",
        "[T] represents a view of the Clause that has not withstood analysis in later cases.",
        "The cases of [T] and that of [O] were carried too far.",
    ],
)
def test_a_court_renounces_in_other_words(sentence: str) -> None:
    """Said of its own decision it overrules, without the word."""
    masked = sentence.replace("[T]", THIS).replace("[O]", OTHER)
    (one,) = said_of_this(masked)
    assert ("rejected", "does", True) == (one.kind, one.manner, one.renounces)
    assert ("part" if "too far" in sentence else "whole") == one.extent


@pytest.mark.parametrize(
    ("sentence", "renounced"),
    [
        ("Not only has the philosophy of [T] been rejected by this Court, it is dead.", True),
        ("This Court has since rejected the philosophy stated in [T].", True),
        ("The premises of [T] have since been rejected.", True),
        ("Many States have rejected the philosophy stated in [T].", False),
    ],
)
def test_a_court_that_tells_its_ground_is_gone_renounces_it(sentence: str, renounced: bool) -> None:
    """Told of its own decision it overrules; others cannot."""
    (one,) = said_of_this(sentence.replace("[T]", THIS))
    assert ("rejected", renounced) == (one.kind, one.renounces)


def test_that_case_is_the_one_the_sentence_before_ended_on() -> None:
    """`That decision is overruled` speaks of it; `it is overruled` may speak of anything."""
    assert ["overruled"] == [one.kind for one in said_of_before("That decision is overruled.")]
    assert [] == said_of_before("It is overruled.")


def test_in_effect_is_an_inference() -> None:
    """A judge who says that the Court does so in effect says that it does not say so."""
    (one,) = said_of_this(f"The Court effectively overrules {THIS} today.")
    assert (True, True) == (one.court, one.inferred)


# --- the sentences of CaseHOLD's authors --------------------------------------------------------


def overrules(sentence: str) -> bool:
    """Whether a sentence overrules or disapproves a decision."""
    return any(
        one.kind in ("overruled", "rejected", "superseded")
        and one.manner != "would"
        and one.extent != "other grounds"
        for one in said_of_any(sentence)
    )


def test_sentences_that_overrule_are_told_from_others() -> None:
    """The half that nothing was tuned on: published, a BiLSTM has F1 .910 and BERT .958."""
    with data("overruling_sentences/overruling.csv").open(newline="") as rows:
        every = [(row["label"] == "1", row["sentence1"]) for row in csv.DictReader(rows)]
    random.Random(20261101).shuffle(every)
    told = [(label, overrules(sentence)) for label, sentence in every[len(every) // 2 :]]
    right = sum(label and found for label, found in told)
    precision = right / sum(found for _, found in told)
    recall = right / sum(label for label, _ in told)
    assert precision >= 0.97
    assert recall >= 0.78
