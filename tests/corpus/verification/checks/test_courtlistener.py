"""The check `courtlistener`, on answers gathered before."""

import datetime as dt

import pytest
from factories.inquiries import ROE, citation, inquiry
from factories.law import at

from arguendo.corpus.model import Absent, Coverage, OutOfCoverage
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.verification.checks.courtlistener import CourtListenerCheck
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.model import Inquiry, Listed, Lookup
from arguendo.corpus.verification.policy import STANDARD
from arguendo.corpus.verification.verify import verify

UNHELD = {"resolution": OutOfCoverage(coverage=None)}
ROE_THERE = Listed(
    name=Recorded("Roe v. Wade"), decided="1973-01-22", references=(at("410 U.S. 113"),)
)


def lookup(
    answer: str, *decisions: Listed, why: str = "", reference: str = "410 U.S. 113"
) -> Lookup:
    """What was answered on 2026-11-01."""
    return Lookup(
        index="CourtListener",
        reference=at(reference),
        asked=dt.date(2026, 11, 1) if answer != "not-reached" else None,
        answer=answer,
        decisions=decisions,
        why=Composed(why),
    )


def judged(asked: Inquiry) -> Finding:
    (found,) = CourtListenerCheck().judge(asked)
    return found


def test_the_case_named_is_listed() -> None:
    """It is said with the day, and with where it can be read."""
    found = judged(inquiry(lookups=(lookup("listed", ROE_THERE),), **UNHELD))
    assert "holds" == found.outcome
    assert "Roe v. Wade, 410 U.S. 113 (1973) there as of 2026-11-01" in found.detail
    assert "CourtListener, asked 2026-11-01" == found.evidence[0].source


def test_what_is_listed_is_not_unproven_and_not_verified() -> None:
    """Another's index vouches; that ours does not hold it remains a caution."""
    policy = STANDARD.and_also((CourtListenerCheck(),))
    asked = inquiry(lookups=(lookup("listed", ROE_THERE),), **UNHELD)
    assert "caution" == verify(asked, policy).grade
    assert "unproven" == verify(asked.model_copy(update={"lookups": ()}), policy).grade


@pytest.mark.parametrize("answer", ["not-listed", "no-such-reporter"])
def test_what_is_not_listed_is_never_accused(answer: str) -> None:
    """Its silence is a caution where nothing is held, and weighs nothing where the case is."""
    unheld = judged(inquiry(lookups=(lookup(answer),), **UNHELD))
    assert ("undetermined", "caution") == (unheld.outcome, unheld.severity)
    assert "proves nothing" in unheld.detail
    held = judged(inquiry(lookups=(lookup(answer),)))
    assert ("undetermined", "information") == (held.outcome, held.severity)


def test_another_case_is_listed() -> None:
    """Where the index here has no word of its own, that is proof."""
    other = inquiry(
        citation(name="Smith v. Jones"), lookups=(lookup("listed", ROE_THERE),), **UNHELD
    )
    found = judged(other)
    assert ("fails", "contradiction") == (found.outcome, found.severity)
    assert "lists Roe v. Wade" in found.detail


def test_two_records_that_disagree() -> None:
    """Where the index here holds the case named, another's list is a caution."""
    other = Listed(
        name=Recorded("Garfield v. Tillman"), decided="1973-01-22", references=(at("410 U.S. 113"),)
    )
    found = judged(inquiry(lookups=(lookup("listed", other),)))
    assert ("fails", "caution") == (found.outcome, found.severity)


def test_another_case_that_is_listed_elsewhere_proves_nothing() -> None:
    """Only a decision listed with the very page can contradict."""
    other = Listed(name=Recorded("Garfield v. Tillman"), references=(at("41 U.S. 113"),))
    found = judged(inquiry(lookups=(lookup("listed", other),), **UNHELD))
    assert "undetermined" == found.outcome


def test_one_of_several_is_the_case_named() -> None:
    """Several decisions may begin on a page."""
    other = ROE_THERE.model_copy(update={"name": Recorded("Garfield v. Tillman")})
    assert "holds" == judged(inquiry(lookups=(lookup("listed", other, ROE_THERE),))).outcome


def test_the_year_is_another() -> None:
    """It is shown, and vouches for nothing."""
    found = judged(inquiry(citation(year=1983), lookups=(lookup("listed", ROE_THERE),), **UNHELD))
    assert ("fails", "caution") == (found.outcome, found.severity)


def test_no_case_is_named() -> None:
    """A page alone can be anybody's; where ours knows whose it is, that is compared."""
    bare = citation(name="")
    asked = inquiry(bare, lookups=(lookup("listed", ROE_THERE),), **UNHELD)
    assert "undetermined" == judged(asked).outcome
    assert "holds" == judged(inquiry(bare, lookups=(lookup("listed", ROE_THERE),))).outcome


def test_it_could_not_be_asked() -> None:
    """Out of reach is a state of its own."""
    found = judged(inquiry(lookups=(lookup("not-reached", why="it could not be reached"),)))
    assert ("undetermined", "caution") == (found.outcome, found.severity)
    assert "Could not be checked: it could not be reached." == found.detail


def test_it_was_not_asked() -> None:
    """Nobody asked: nothing weighed."""
    found = judged(inquiry())
    assert ("undetermined", "information") == (found.outcome, found.severity)


def test_parallel_references_are_each_told() -> None:
    """One finding for each that was asked about."""
    cited = citation(parallels=(at("93 S. Ct. 705"),))
    told = (lookup("listed", ROE_THERE), lookup("not-listed", reference="93 S. Ct. 705"))
    found = CourtListenerCheck().judge(inquiry(cited, lookups=told))
    assert ["holds", "undetermined"] == [one.outcome for one in found]


def test_what_has_no_page_of_a_reporter() -> None:
    """A statute, a name alone."""
    statute = citation(form="statute", reference=None, name="")
    assert "not-applicable" == judged(inquiry(statute, **UNHELD)).outcome


def test_words_of_the_citation_are_not_repeated() -> None:
    """They may be a model's."""
    coverage = Coverage(reporter="U.S.", volume="410", in_volume=1, in_reporter=1)
    for answer in ("listed", "not-listed", "no-such-reporter", "not-reached"):
        decisions = (ROE_THERE,) if answer == "listed" else ()
        asked = inquiry(
            citation(name="Zyzzyva v. Quux"),
            resolution=Absent(coverage=coverage, occupant=ROE),
            lookups=(lookup(answer, *decisions),),
        )
        assert "Zyzzyva" not in judged(asked).detail
