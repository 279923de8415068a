"""What every check must be: ours are, and the suite finds out what is not."""

import contextlib
import datetime as dt
import random
import time
import urllib.request
from pathlib import Path
from typing import get_args

import pytest

from arguendo.corpus.model import CitationForm
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.checks.courtlistener import CourtListenerCheck
from arguendo.corpus.verification.conformance import departures
from arguendo.corpus.verification.findings import Altered, Finding, holds
from arguendo.corpus.verification.interface import Check
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.policy import STANDARD, Policy
from arguendo.corpus.verification.specimens import specimens
from arguendo.corpus.verification.verify import verify

CHECKS = (*STANDARD.checks, CourtListenerCheck())


@pytest.mark.parametrize("check", CHECKS, ids=[check.name for check in CHECKS])
def test_our_own_checks_conform(check: Check) -> None:
    """They are held to what others are held to."""
    assert () == departures(check)


def test_there_is_a_specimen_of_every_kind() -> None:
    """Each form with each resolution, and every piece of evidence at least once."""
    asked = dict(specimens())
    forms = {(one.citation.form, one.resolution.kind) for one in asked.values()}
    kinds = ("resolved", "ambiguous", "absent", "out-of-coverage")
    assert {(form, kind) for form in get_args(CitationForm) for kind in kinds} <= forms
    for field in Inquiry.model_fields:
        assert any(getattr(one, field) for one in asked.values()), field


def finding(**changes: object) -> Finding:
    made = {"check": "mine", "outcome": "holds", "severity": "information", "detail": "It is so."}
    return Finding.model_validate(made | changes)


class Mine:
    """A check that says what its function finds."""

    name = "mine"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return (holds(self.name, "It is so."),)


class Clocked(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return (holds(self.name, f"Checked {dt.date.today()}."),)  # noqa: DTZ011


class Timed(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        time.time()
        return (holds(self.name, "It is so."),)


class ByChance(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return (holds(self.name, f"It is so by {random.random()}."),)


class Counting(Mine):
    def __init__(self) -> None:
        self.times = 0

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        self.times += 1
        return (holds(self.name, f"It is so, {self.times}."),)


class Reading(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        Path(__file__).read_text()
        return (holds(self.name, "It is so."),)


class Calling(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        with contextlib.suppress(OSError):
            urllib.request.urlopen("http://127.0.0.1:9/", timeout=0.1)
        return (holds(self.name, "It is so."),)


class Slow(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        began = time.process_time()
        while len(inquiry.quotations) > 9 and time.process_time() - began < 2.1:
            pass
        return (holds(self.name, "It is so."),)


class Raising(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return (holds(self.name, f"It has {inquiry.authority.name}."),)  # type: ignore[union-attr]


class Repeating(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return (holds(self.name, f"It is {inquiry.citation.text}."),)


class Quoting(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        quoted = " ".join(one.text for one in inquiry.quotations)
        return (holds(self.name, f"It quotes: {quoted}"),)


class Sharing(Mine):
    of_authority = True

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return (holds(self.name, f"It points at {len(inquiry.citation.pin)} pages."),)


class Listing(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return [holds(self.name, "It is so.")]  # type: ignore[return-value]


class Mute(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        return ()


class Inventing(Mine):
    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        altered = Altered(start=0, end=10_000, recorded="words of nobody")
        return (finding(outcome="fails", severity="caution", altered=(altered,)),)


def saying(**changes: object) -> Mine:
    class Saying(Mine):
        def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
            return (finding(**changes),)

    return Saying()


@pytest.mark.parametrize(
    ("check", "says"),
    [
        (object(), "it has no name"),
        (Clocked(), "it looks at the clock: date.today"),
        (Timed(), "it looks at the clock: time.time"),
        (ByChance(), "it answers the same inquiry in two ways"),
        (Counting(), "it answers the same inquiry in two ways"),
        (Reading(), "it reaches out of the inquiry: open"),
        (Calling(), "it reaches out of the inquiry: "),
        (Slow(), "it takes longer than 2 seconds"),
        (Raising(), "it raises AttributeError"),
        (Repeating(), "it repeats words of the text"),
        (Quoting(), "it repeats words of the text"),
        (Sharing(), "it answers by the citation, not of the authority alone"),
        (Listing(), "something else than a tuple"),
        (Mute(), "it says nothing"),
        (Inventing(), "lays words at the record's door"),
        (Inventing(), "outside of every quotation"),
        (saying(check="exists"), "does not bear its name"),
        (saying(severity="contradiction"), "what holds is no contradiction"),
        (saying(outcome="fails"), "what fails is no information"),
        (saying(detail="It was hallucinated."), "stands in no output"),
        (saying(detail="Still good law."), "stands in no output"),
        (saying(detail=" "), "empty or too long"),
        (saying(detail="Two\nlines."), "not one printable line"),
        (saying(detail="\x1b[31mRed."), "not one printable line"),
    ],
    ids=lambda one: one if isinstance(one, str) else type(one).__name__,
)
def test_what_is_no_check_is_found_out(check: object, says: str) -> None:
    """Each departure is told in words, with the kind of inquiry that showed it."""
    told = departures(check)
    assert any(says in one for one in told), told


def test_a_check_may_know_days() -> None:
    """A clock is taken away, not the calendar."""

    class Dated(Mine):
        def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
            old = inquiry.as_of < dt.date(2007, 1, 1) and isinstance(inquiry.as_of, dt.date)
            return (
                holds(self.name, Composed(f"Old: {old}, {dt.date.fromisoformat('2007-01-01')}")),
            )

    assert () == departures(Dated())


def test_the_clock_is_given_back() -> None:
    """After a check was tried, its module has its clock again."""
    departures(Clocked())
    assert dt.datetime.now(dt.UTC).year >= 2026
    assert time.time() > 0


def test_inquiries_of_ones_own() -> None:
    """A check can be tried on the evidence its author cares about."""
    (one, *_) = specimens()
    assert () == departures(Mine(), [one])
    assert ("it says nothing; where there is nothing for it, the finding is not-applicable "
            f"({one[0]})",) == departures(Mute(), [one])  # fmt: skip


def test_no_check_speaks_for_another() -> None:
    """A finding signed with another's name is refused where verdicts are made."""
    (_, asked), *_ = specimens()
    policy = Policy("mine", (saying(check="exists"),))
    with pytest.raises(ValueError, match="another's name"):
        verify(asked, policy)


def test_none_but_ours_vouches() -> None:
    """Whatever another finds to hold, a case that nothing of ours vouches for is unproven."""
    unheld = dict(specimens())["full, out of any coverage"]
    assert "unproven" == verify(unheld, STANDARD.and_also((Mine(),))).grade
