"""What holds of every text that is read, whatever stands in it."""

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.citations.normal import normal
from arguendo.corpus.documents.interface import Document
from arguendo.corpus.model import Extraction

FORWARDS = ("short", "supra", "reference")
"""The forms that may come before the citation they point at: notes are read behind the text."""


def comes_to_an_end(extraction: Extraction, number: int) -> bool:
    """Say whether whoever follows a citation's antecedents comes to one that has none.

    All but some short forms point backwards; those point at a citation with a name or a place of
    its own, which never points forwards.
    """
    forwards = 0
    while (at := extraction.citations[number].antecedent) is not None:
        assert 0 <= at < len(extraction.citations)
        if at >= number:
            assert extraction.citations[number].form in FORWARDS
            assert extraction.citations[at].form not in (*FORWARDS, "id")
            forwards += 1
        if forwards > 1:
            return False
        number = at
    return True


def citations_stand_where_they_are_said_to(text: str) -> None:
    """Words are those between their offsets, in order, and a citation's reach is behind its end."""
    extraction = extract(text)
    starts = [one.start for one in extraction.citations]
    assert starts == sorted(starts)
    for number, one in enumerate(extraction.citations):
        assert 0 <= one.start < one.end <= one.reach <= len(text)
        assert one.text == text[one.start : one.end]
        assert comes_to_an_end(extraction, number)
    for unread in extraction.unread:
        assert 0 <= unread.start < unread.end <= len(text)
        assert unread.text == text[unread.start : unread.end]
    for shape in shapes(text):
        assert 0 <= shape.start < shape.end <= len(text)
        assert shape.text == text[shape.start : shape.end]


def spans_lead_back(text: str) -> None:
    """Spans side by side in the plain form do not run backwards in the original."""
    plain = normal(text)
    spans = [plain.span(at, at + 1) for at in range(len(plain.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert plain.text == "" or plain.span(0, len(plain.text))[1] == spans[-1][1]


def characters_lead_back(document: Document) -> None:
    """Each character of what was read has its place, and a span of the source, none backwards."""
    text, source = document.text, document.source
    assert document.places[0].start == 0
    spans = [document.span(at, at + 1) for at in range(len(text))]
    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert spans == sorted(spans)
    assert document.place(len(text) - 1)
    text.encode()  # It can be written down: there is no half of a character in it.
