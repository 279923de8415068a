"""The check `weighed`."""

import pytest
from factories.inquiries import ROE, inquiry

from arguendo.corpus.model import Absent, Coverage, Resolved, Speaker
from arguendo.corpus.verification.checks.weighed import Weighed


@pytest.mark.parametrize(
    ("court", "forum", "says"),
    [
        ("scotus", "cal", "It binds the forum"),
        ("ca9", "nvd", "It binds the forum"),
        ("ca9", "nysd", "It persuades"),
        ("cal", "nysd", "depends: it binds on the law of that state"),
    ],
)
def test_weight_follows_from_the_courts(court: str, forum: str, says: str) -> None:
    """And is told for information, whatever it is."""
    record = Resolved(authority=ROE.model_copy(update={"court": court}))
    (found,) = Weighed().judge(inquiry(resolution=record, forum=forum))
    assert ("holds", "information") == (found.outcome, found.severity)
    assert says in found.detail


@pytest.mark.parametrize("voice", ["dissent", "concurrence", "plurality", "syllabus"])
def test_who_does_not_speak_for_the_court_does_not_bind(voice: str) -> None:
    """A separate opinion persuades, whatever court it was written in."""
    (found,) = Weighed().judge(inquiry(forum="cal", speaker=Speaker(voice=voice)))
    assert "It persuades and does not bind the forum" in found.detail


@pytest.mark.parametrize(("court", "forum"), [("", "cal"), ("nowhere", "cal"), ("cal", "nowhere")])
def test_unknown_courts_are_not_weighed(court: str, forum: str) -> None:
    """Nothing is said, and nothing held against the citation."""
    record = Resolved(authority=ROE.model_copy(update={"court": court}))
    (found,) = Weighed().judge(inquiry(resolution=record, forum=forum))
    assert ("undetermined", "information") == (found.outcome, found.severity)


def test_there_has_to_be_a_forum_and_a_decision() -> None:
    """Without either there is nothing to weigh."""
    coverage = Coverage(reporter="U.S.", volume="410", in_volume=1, in_reporter=1)
    missing = inquiry(resolution=Absent(coverage=coverage), forum="cal")
    for evidence in (inquiry(), missing):
        assert "not-applicable" == Weighed().judge(evidence)[0].outcome
