"""The check `voiced`."""

import pytest
from factories.inquiries import ROE, citation, inquiry

from arguendo.corpus.model import Opinion, Quotation, Speaker, Voice
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.checks.voiced import Voiced
from arguendo.corpus.verification.findings import Finding

WORDS = "The keeper of a public ferry must carry every traveller who offers the fare."
OTHER = "We have no more to say of rivers than the statute says of them, and so we affirm."


def opinion(voice: Voice, text: str = WORDS, author: str = "") -> Opinion:
    """An opinion of the decision."""
    return Opinion(
        id=f"{ROE.id}/{voice}", authority=ROE.id, voice=voice, author=author, text=Recorded(text)
    )


def found(
    *opinions: Opinion, speaker: Speaker | None = None, quote: str = WORDS
) -> tuple[Finding, ...]:
    """What is found of the words, said to be somebody's."""
    quotations = (Quotation(text=quote, start=0, end=len(quote)),) if quote else ()
    return Voiced().judge(
        inquiry(citation(), quotations=quotations, speaker=speaker, opinions=opinions)
    )


@pytest.mark.parametrize("voice", ["lead", "plurality", "per-curiam"])
def test_the_court_as_the_court(voice: Voice) -> None:
    """A bare citation is the court's."""
    (said,) = found(opinion(voice))
    assert "holds" == said.outcome


@pytest.mark.parametrize(
    "voice", ["dissent", "concurrence", "concurrence-in-judgment", "concurrence-in-part"]
)
def test_a_separate_opinion_as_the_court(voice: Voice) -> None:
    """It is proof, and the record's voice and judge are named."""
    (said,) = found(opinion("lead", OTHER), opinion(voice, author="Marsh"))
    assert ("fails", "contradiction") == (said.outcome, said.severity)
    assert "(Marsh)" in said.detail


def test_the_court_quotes_the_dissent() -> None:
    """Words that stand in both are the court's too."""
    (said,) = found(opinion("lead"), opinion("dissent", author="Marsh"))
    assert "holds" == said.outcome


@pytest.mark.parametrize(
    ("speaker", "voice", "author", "outcome"),
    [
        (Speaker(voice="dissent", author="Marsh"), "dissent", "Marsh", "holds"),
        (Speaker(voice="dissent", author="Marsh"), "concurrence-in-part", "Marsh", "holds"),
        (
            Speaker(voice="concurrence-in-judgment", author="O’Connor"),
            "concurrence",
            "O'Connor",
            "holds",
        ),
        (Speaker(author="Marsh"), "concurrence", "Marsh", "holds"),
        (Speaker(voice="dissent"), "dissent", "Marsh", "holds"),
        (Speaker(voice="plurality"), "lead", "Marsh", "holds"),
        (Speaker(voice="dissent", author="Reed"), "dissent", "Marsh", "fails"),
        (Speaker(voice="dissent", author="Marsh"), "lead", "Marsh", "fails"),
        (Speaker(voice="concurrence", author="Marsh"), "dissent", "Marsh", "fails"),
        (Speaker(voice="plurality"), "dissent", "Marsh", "fails"),
    ],
)
def test_who_is_named(speaker: Speaker, voice: Voice, author: str, outcome: str) -> None:
    """Voice and judge must be those of the opinion; near kinds of concurrence are told "
    "apart by few."""
    (said,) = found(opinion(voice, author=author), speaker=speaker)
    assert outcome == said.outcome
    assert said.severity == ("information" if outcome == "holds" else "contradiction")


def test_the_syllabus() -> None:
    """It is no part of the opinion."""
    (said,) = found(opinion("syllabus"), opinion("lead", OTHER))
    assert ("fails", "caution") == (said.outcome, said.severity)
    assert "syllabus" in said.detail
    assert any("200 U.S. 321" in one.id for one in said.evidence)


def test_opinions_not_told_apart() -> None:
    """Only a voice that is named is left untold."""
    (bare,) = found(opinion("combined"))
    assert ("undetermined", "information") == (bare.outcome, bare.severity)
    (named,) = found(opinion("combined"), speaker=Speaker(voice="dissent"))
    assert ("undetermined", "caution") == (named.outcome, named.severity)


def test_few_words_accuse_nobody() -> None:
    """Three words are said by many."""
    (said,) = found(opinion("lead", OTHER), opinion("dissent"), quote="a public ferry")
    assert ("fails", "caution") == (said.outcome, said.severity)


def test_words_that_the_opinion_quotes() -> None:
    """They are told with the source that the record gives."""
    text = f"It was said long ago: “{WORDS}” Alder v. Birch, 12 U.S. 34, 36. We agree."
    own, second = found(opinion("lead", text))
    assert ("holds", "holds") == (own.outcome, second.outcome)
    assert "from Alder v. Birch, 12 U.S. 34" in second.detail


def test_a_short_form_after_a_dissent() -> None:
    """It may go on with the dissent: where the words stand is told, and nobody is accused."""
    (said,) = found(opinion("lead", OTHER), opinion("dissent"), speaker=Speaker())
    assert ("undetermined", "information") == (said.outcome, said.severity)


@pytest.mark.parametrize(
    ("speaker", "outcome"),
    [
        (Speaker(voice="dissent", author="Marsh"), "holds"),
        (Speaker(voice="dissent", author="Reed"), "fails"),
        (Speaker(voice="concurrence"), "fails"),
        (None, "not-applicable"),
    ],
)
def test_nothing_is_quoted(speaker: Speaker | None, outcome: str) -> None:
    """Whoever is named must have written at all."""
    (said,) = found(
        opinion("lead", OTHER), opinion("dissent", author="Marsh"), speaker=speaker, quote=""
    )
    assert outcome == said.outcome


def test_no_opinions_are_held() -> None:
    """A voice that is named is not vouched for by a digest."""
    (said,) = found(opinion("digest"), speaker=Speaker(voice="dissent"))
    assert ("undetermined", "caution") == (said.outcome, said.severity)
