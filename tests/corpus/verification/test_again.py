"""What a text says again costs little, and what it makes long costs no more than its length."""

import datetime as dt
import time

import pytest
from factories.hostile import HOSTILE
from factories.law import ShelfOfDecisions, decision

from arguendo.corpus.inquire import check_text
from arguendo.corpus.verification.conformance import departures
from arguendo.corpus.verification.findings import Finding, holds, not_applicable
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.policy import STANDARD, Policy

TODAY = dt.date(2026, 11, 1)
ROE = decision("Roe v. Wade", "410 U.S. 113", decided="1973-01-22")
DOE = decision("Doe v. Bolton", "410 U.S. 179", decided="1973-01-22")
RECORD = ShelfOfDecisions([ROE, DOE], {ROE.id: 178, DOE.id: 223})
CITED = "Roe v. Wade, 410 U.S. 113 (1973). "


class Counting:
    """Counts how often it is asked."""

    name = "counting"
    of_authority = False

    def __init__(self) -> None:
        self.asked: list[str] = []

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Note the citation."""
        self.asked.append(inquiry.citation.text)
        return (not_applicable(self.name, "It counts."),)


def asked(text: str) -> int:
    """Return how many citations of a text are judged."""
    counting = Counting()
    check_text(text, RECORD, as_of=TODAY, policy=Policy("counted", (*STANDARD.checks, counting)))
    return len(counting.asked)


def test_what_is_asked_of_an_authority_alone_is_asked_once() -> None:
    """However many citations of it a text has, and whatever each says of it."""
    counting = Counting()
    counting.of_authority = True
    text = CITED + "Id. at 120. Id. at 121. " + CITED.replace("113 (", "113, 115 (")
    check_text(text, RECORD, as_of=TODAY, policy=Policy("counted", (*STANDARD.checks, counting)))
    assert [CITED[:-2], CITED.replace("113 (", "113, 115 (")[:-2]] == counting.asked


def test_a_citation_made_again_is_judged_once() -> None:
    """The verdict is the same, at another place."""
    assert 1 == asked(CITED * 40)
    verdicts = check_text(CITED * 40, RECORD, as_of=TODAY).verdicts
    assert [at * len(CITED) for at in range(40)] == [one.citation.start for one in verdicts]
    assert {"verified"} == {one.grade for one in verdicts}
    (alone,) = check_text(CITED, RECORD, as_of=TODAY).verdicts
    assert {alone.findings} == {one.findings for one in verdicts}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (CITED + CITED.replace("1973", "1974"), 2),
        (CITED + CITED.replace("113", "113, 120"), 2),
        (CITED + f'The rule "is an absolute and ancient one." {CITED}', 2),
        (CITED + CITED.replace(").", ") (Rehnquist, J., dissenting)."), 2),
        (CITED + "Id. at 120. Doe v. Bolton, 410 U.S. 179 (1973). Id. at 120. ", 4),
        (CITED + "Id. at 120. Id. at 120. ", 2),
    ],
    ids=["year", "page", "quotation", "voice", "another antecedent", "the same antecedent"],
)
def test_what_differs_is_judged_by_itself(text: str, number: int) -> None:
    """Two citations share a verdict where all but their place is the same."""
    assert number == asked(text)


def test_each_of_several_gets_the_verdict_it_gets_alone() -> None:
    """Whatever stands around it."""
    alone = [CITED, "Doe v. Bolton, 410 U.S. 179 (1999). ", "42 U.S.C. § 1983. "]
    mixed = check_text("".join(alone * 3), RECORD, as_of=TODAY).verdicts
    each = [check_text(one, RECORD, as_of=TODAY).verdicts[0] for one in alone]
    assert [one.findings for one in each] * 3 == [one.findings for one in mixed]


def test_a_check_that_asks_where_a_citation_stands_is_told() -> None:
    """Such a one would not get every citation to see."""

    class Placed:
        """Finds something at every second place."""

        name = "placed"

        def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
            """Look at the offset."""
            if inquiry.citation.start % 2:
                return (holds(self.name, "It stands here."),)
            return (not_applicable(self.name, "It stands there."),)

    assert any("where the citation stands" in told for told in departures(Placed()))


def seconds(text: str) -> float:
    """Return the processor time, the better of two, that a text takes to be checked."""
    took = []
    for _ in range(2):
        began = time.process_time()
        check_text(text, RECORD, as_of=TODAY)
        took.append(time.process_time() - began)
    return min(took)


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_not_much_more_than_four_times_the_time(name: str) -> None:
    """What grows with the square of the length takes sixteen times as long."""
    short, long = HOSTILE[name](2_500), HOSTILE[name](10_000)
    seconds(short)
    assert seconds(long) < 9 * max(seconds(short), 0.004)
