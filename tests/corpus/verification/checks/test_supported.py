"""The check `supported`, on answers gathered before."""

import pytest
from factories.inquiries import ROE, inquiry

from arguendo.corpus.model import OutOfCoverage, Passage, Speaker, Voice
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.checks.supported import Supported
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.model import Inquiry, Support
from arguendo.corpus.verification.verify import verify

WORDS = "The ferryman owes his passengers the care of a prudent man."


def passage(voice: Voice = "lead", **changes: object) -> Passage:
    made = {
        "id": f"{ROE.id}/0.0",
        "opinion": f"{ROE.id}/0",
        "authority": ROE.id,
        "start": 0,
        "end": len(WORDS),
        "text": WORDS,
        "voice": voice,
    }
    return Passage.model_validate(made | changes)


def judged(
    answer: str, span: str = WORDS, relied_on: Passage | None = None, **changes: object
) -> Finding:
    support = Support.model_validate(
        {"judge": "a judge", "answer": answer, "span": span, "passage": f"{ROE.id}/0.0"}
    )
    given: Inquiry = inquiry(support=support, relied_on=relied_on or passage(), **changes)
    (found,) = Supported().judge(given)
    return found


def test_nobody_was_asked() -> None:
    """It is said, and weighs nothing."""
    (found,) = Supported().judge(inquiry())
    assert ("undetermined", "information") == (found.outcome, found.severity)


def test_that_nobody_was_asked_decides_nothing() -> None:
    """It is not what a verified citation is shown with."""
    verdict = verify(inquiry())
    assert "verified" == verdict.grade
    assert "asked" not in verdict.reason


def test_no_decision_held() -> None:
    """There is nothing to look for it in."""
    (found,) = Supported().judge(inquiry(resolution=OutOfCoverage(coverage=None)))
    assert "not-applicable" == found.outcome


@pytest.mark.parametrize(
    ("answer", "outcome", "severity"),
    [
        ("supports", "holds", "information"),
        ("contradicts", "fails", "caution"),
        ("cannot-tell", "undetermined", "caution"),
        ("not-reached", "undetermined", "caution"),
    ],
)
def test_what_each_answer_comes_to(answer: str, outcome: str, severity: str) -> None:
    """No answer of a judge is proof against a citation."""
    found = judged(answer)
    assert (outcome, severity) == (found.outcome, found.severity)


def test_the_words_are_evidence() -> None:
    """They stand beside the finding, whole, with who read them and where."""
    (evidence,) = judged("supports").evidence
    assert (f"{ROE.id}/0.0", WORDS) == (evidence.id, evidence.says)
    assert "a judge" in evidence.source


@pytest.mark.parametrize("answer", ["supports", "contradicts", "cannot-tell"])
@pytest.mark.parametrize(
    ("span", "relied_on"),
    [
        ("", passage()),
        ("  ", passage()),
        ("Words that do not stand in it.", passage()),
        (WORDS, passage(id="another.0")),
        (WORDS, passage(authority="another")),
    ],
)
def test_an_answer_is_void_without_the_proof_of_it(
    answer: str, span: str, relied_on: Passage
) -> None:
    """The check trusts no gatherer: it looks for the words in the passage itself."""
    found = judged(answer, span, relied_on)
    assert ("undetermined", "caution") == (found.outcome, found.severity)
    assert () == found.evidence


def test_an_answer_without_its_passage_is_void() -> None:
    """No passage, no proof."""
    support = Support(judge="a judge", answer="supports", span=Recorded(WORDS), passage="x")
    (found,) = Supported().judge(inquiry(support=support))
    assert "undetermined" == found.outcome


@pytest.mark.parametrize(
    "voice",
    ["dissent", "concurrence", "concurrence-in-part", "concurrence-in-judgment", "syllabus"],
)
def test_what_is_not_the_court_is_a_caution(voice: Voice) -> None:
    """Unless the citation says itself who speaks."""
    found = judged("supports", WORDS, passage(voice))
    assert ("fails", "caution") == (found.outcome, found.severity)
    said = judged("supports", WORDS, passage(voice), speaker=Speaker(voice=voice))
    assert "holds" == said.outcome


def test_a_judge_who_is_named_is_who_speaks() -> None:
    """`(Marsh, J.)` says it too."""
    spoken = passage("dissent", author="Marsh")
    found = judged("supports", WORDS, spoken, speaker=Speaker(author="MARSH"))
    assert "holds" == found.outcome


def test_a_digest_bears_nothing_out_alone() -> None:
    """Its words are ours."""
    found = judged("supports", WORDS, passage("digest"))
    assert ("undetermined", "caution") == (found.outcome, found.severity)
    assert "digest" in found.detail


def test_long_words_are_cut_in_the_sentence() -> None:
    """And whole in the evidence."""
    long = " ".join([WORDS] * 9)
    found = judged("supports", long, passage(text=long, end=len(long)))
    assert found.detail.endswith("…”")
    assert long == found.evidence[0].says
