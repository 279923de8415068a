"""The check `quoted`."""

from typing import Any

import pytest
from factories.inquiries import ROE, citation, inquiry

from arguendo.corpus.model import Opinion, OutOfCoverage, Quotation, Resolved
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.checks.quoted import Quoted
from arguendo.corpus.verification.findings import Finding

WORDS = "The keeper of a public ferry must carry every traveller who offers the fare.\nSo we hold."


def quotation(text: str, **changes: Any) -> Quotation:
    """Words quoted from the tenth character of a text on."""
    return Quotation(text=text, start=10, end=10 + len(text), **changes)


def opinion(voice: str = "lead", text: str = WORDS) -> Opinion:
    """An opinion of the decision."""
    return Opinion(id=f"{ROE.id}/{voice}", authority=ROE.id, voice=voice, text=Recorded(text))


def found(text: str, *opinions: Opinion, **changes: Any) -> Finding:
    """What is found of one quotation."""
    held = opinions or (opinion(),)
    (one,) = Quoted().judge(
        inquiry(citation(), quotations=(quotation(text, **changes),), opinions=held)
    )
    return one


def test_verbatim() -> None:
    """The words stand there."""
    assert "holds" == found("must carry every traveller who offers the fare").outcome


def test_a_licence_is_named() -> None:
    """What was allowed for is said."""
    said = found("[A keeper] must carry every traveller . . . So we hold")
    assert "holds" == said.outcome
    assert "words in brackets" in said.detail
    assert "words left out" in said.detail


def test_altered_words_are_named_and_placed() -> None:
    """The record's word in the detail, the place in the text in the finding; never the other."""
    said = found("The keeper of a public ferry may carry every traveller")
    assert ("fails", "contradiction") == (said.outcome, said.severity)
    assert "The record has “must” where the quotation differs." in said.detail
    assert "may" not in said.detail
    ((start, end, recorded),) = [(one.start, one.end, one.recorded) for one in said.altered]
    assert (10 + 29, 10 + 32, "must") == (start, end, recorded)


def test_a_line_of_record_is_one_line() -> None:
    """What the record has over two lines is told in one."""
    assert found("who offers the fare. And we hold").detail.isprintable()


def test_a_small_word_is_a_difference() -> None:
    """It may be a slip of either text."""
    said = found("The keeper of the public ferry must carry every traveller")
    assert ("fails", "caution") == (said.outcome, said.severity)


@pytest.mark.parametrize(
    ("text", "bond", "outcome", "severity"),
    [
        ("no passenger was ever heard to complain of it", "direct", "fails", "contradiction"),
        ("no passenger was ever heard to complain of it", "loose", "undetermined", "caution"),
        ("no passenger ever complained", "direct", "fails", "caution"),
        ("river dues", "direct", "undetermined", "information"),
    ],
)
def test_words_that_are_not_there(text: str, bond: str, outcome: str, severity: str) -> None:
    """Six words laid at one door are proof; fewer, or loosely laid, may be anybody's."""
    said = found(text, bond=bond)
    assert (outcome, severity) == (said.outcome, said.severity)
    assert "not in the opinions held" in said.detail


def test_words_of_two_opinions() -> None:
    """An ellipsis over from the court to the dissent is proof."""
    said = found(
        "must carry every traveller . . . nobody owes a thing",
        opinion(),
        opinion("dissent", "I say nobody owes a thing."),
    )
    assert ("fails", "contradiction") == (said.outcome, said.severity)


def test_a_digest() -> None:
    """It is in our words: nothing can be checked against it."""
    said = found("must carry every traveller", opinion("digest"))
    assert ("undetermined", "caution") == (said.outcome, said.severity)
    assert "digest" in said.detail


@pytest.mark.parametrize("text", ["digest", "none"])
def test_no_words_are_held(text: str) -> None:
    """Nobody vouches for a quotation where no words are held."""
    bare = ROE.model_copy(update={"text": text})
    (said,) = Quoted().judge(
        inquiry(
            citation(),
            quotations=(quotation("every traveller who offers"),),
            resolution=Resolved(authority=bare),
        )
    )
    assert ("undetermined", "caution") == (said.outcome, said.severity)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"resolution": OutOfCoverage(coverage=None), "quotations": (quotation("every traveller"),)},
    ],
)
def test_nothing_to_check(changes: dict[str, Any]) -> None:
    """Nothing quoted, or nothing held."""
    (said,) = Quoted().judge(inquiry(citation(), **changes))
    assert "not-applicable" == said.outcome


def test_several_quotations() -> None:
    """Each has its finding; two that say the same say it once."""
    texts = ("must carry every traveller", "a public ferry", "may carry every traveller who offers")
    said = Quoted().judge(
        inquiry(citation(), quotations=tuple(map(quotation, texts)), opinions=(opinion(),))
    )
    assert ["holds", "fails"] == [one.outcome for one in said]
