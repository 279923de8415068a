"""The check `pinned`."""

from typing import Any

import pytest
from factories.inquiries import citation, inquiry
from factories.law import at

from arguendo.corpus.model import Citation, Opinion, OutOfCoverage, Pages, Quotation
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.checks.pinned import Pinned
from arguendo.corpus.verification.findings import Finding

ROE_RUNS = Pages(reporter="U.S.", volume="410", first=113, last=178)


@pytest.mark.parametrize(
    ("pin", "outcome", "severity"),
    [
        ("115", "holds", "information"),
        ("113", "holds", "information"),
        ("178", "holds", "information"),
        ("115-17, 120 n.3", "holds", "information"),
        ("at 116", "holds", "information"),
        ("112", "fails", "contradiction"),
        ("120, 101", "fails", "contradiction"),
        ("115, 17", "holds", "information"),
        ("115, n. 4", "holds", "information"),
        ("179", "undetermined", "caution"),
        ("115, 2950", "fails", "caution"),
        ("", "not-applicable", "information"),
    ],
)
def test_pages_inside_the_opinion(pin: str, outcome: str, severity: str) -> None:
    """Before the first page is proof, after the last one known is not."""
    (found,) = Pinned().judge(inquiry(citation(pin=pin), pages=ROE_RUNS))
    assert (outcome, severity) == (found.outcome, found.severity)


def test_no_pages_are_held() -> None:
    """A page that cannot be looked up leaves a caution, never a pass."""
    (found,) = Pinned().judge(inquiry(citation(pin="115")))
    assert ("undetermined", "caution") == (found.outcome, found.severity)


def test_pages_of_another_reporter() -> None:
    """The pages of U.S. Reports say nothing of a page of the Supreme Court Reporter."""
    cited = citation(reference=citation().reference.model_copy(update={"reporter": "S. Ct."}))
    pinned = cited.model_copy(update={"pin": "711"})
    (found,) = Pinned().judge(inquiry(pinned, pages=ROE_RUNS))
    assert "undetermined" == found.outcome


def test_no_decision_held() -> None:
    """Whether it exists is another check's question."""
    missing = OutOfCoverage(coverage=None)
    (found,) = Pinned().judge(inquiry(citation(pin="115"), resolution=missing))
    assert "not-applicable" == found.outcome


# --- the words quoted ---------------------------------------------------------------------------

_PAGE = "The ferry was public and the fare was paid on the day it was due, as all agree. " * 8
WORDS = "A carrier warned of the flood has no excuse."
TEXT = f"{_PAGE}{_PAGE}{WORDS} {_PAGE}{_PAGE}"
BREAKS = tuple((len(_PAGE) * at, 113 + at) for at in range(4))


def held(text: str = TEXT, breaks: tuple[tuple[int, int], ...] = BREAKS) -> tuple[Opinion, ...]:
    """An opinion with star pages; the words stand on page 115."""
    return (
        Opinion(id="a/0", authority="a", voice="lead", text=Recorded(text), page_breaks=breaks),
    )


def on_page(pin: str, quote: str = WORDS, *, bond: str = "direct", **changes: Any) -> Finding:
    """What is found of words quoted with that page."""
    quotation = Quotation(text=quote, start=0, end=len(quote), bond=bond)
    evidence = {"quotations": (quotation,), "opinions": held(), "pages": ROE_RUNS} | changes
    (found,) = Pinned().judge(inquiry(citation(pin=pin), **evidence))
    return found


@pytest.mark.parametrize("pin", ["115", "114-16", "114-115, 120", "120, 115", "115 n.3", "at 115"])
def test_the_words_stand_on_the_page(pin: str) -> None:
    """Alone, in a run, or as one of several."""
    found = on_page(pin)
    assert "holds" == found.outcome
    assert "on page 115" in found.detail


@pytest.mark.parametrize("pin", ["113", "117-18", "120", "160"])
def test_the_words_stand_on_another_page(pin: str) -> None:
    """The star pages prove it, and the page is told."""
    found = on_page(pin)
    assert ("fails", "contradiction") == (found.outcome, found.severity)
    assert "on page 115" in found.detail


def test_words_that_stand_twice() -> None:
    """With letters in brackets they are found at one place; so the page is looked at."""
    twice = held(f"{WORDS} {TEXT}", tuple((at + 45 * (at > 0), page) for at, page in BREAKS))
    assert "holds" == on_page("115", WORDS.replace("has", "ha[d]"), opinions=twice).outcome


def test_a_note_that_a_source_prints_apart() -> None:
    """Its pages are those of the text before it, and prove nothing against one that is pinned."""
    apart = held(f"[Footnote 3]\n{TEXT}", BREAKS)
    assert ["caution", "contradiction"] == [
        on_page(pin, opinions=apart).severity for pin in ("118 n.3", "118")
    ]


def test_notes_behind_everything() -> None:
    """Where a source prints the notes last, they stand on no page of theirs."""
    notes = held(f"{TEXT.replace(WORDS, '')}\n\n[2] {WORDS}")
    found = [on_page(pin, opinions=notes).severity for pin in ("114 n. 2", "114")]
    assert ["caution", "contradiction"] == found


def test_words_at_the_edge_of_a_page() -> None:
    """Those that begin a page may be printed on the one before."""
    found = on_page("114")
    assert ("fails", "caution") == (found.outcome, found.severity)


def test_words_over_two_pages() -> None:
    """Either page will do."""
    over = f"as all agree. {WORDS}"
    assert ["holds", "holds"] == [on_page(pin, over).outcome for pin in ("114", "115")]


def test_a_lost_mark_proves_nothing() -> None:
    """Between the marks of 113 and 116 the words may stand on any page."""
    lost = held(breaks=(BREAKS[0], BREAKS[3]))
    assert ["holds"] * 3 == [on_page(p, opinions=lost).outcome for p in ("113", "114", "115")]


def test_well_before_a_lost_mark() -> None:
    """Words at the top of two pages that are marked as one are hardly on the second."""
    long = len(_PAGE)
    lost = held(breaks=((0, 113), (2 * long, 114), (4 * long, 116)))
    found = [on_page(pin, opinions=lost) for pin in ("114", "115")]
    assert [("holds", "information"), ("fails", "caution")] == [
        (one.outcome, one.severity) for one in found
    ]


def test_a_loose_bond_accuses_nobody() -> None:
    """Words that may be another's say little of a page."""
    found = on_page("150", bond="loose")
    assert ("fails", "caution") == (found.outcome, found.severity)


def test_words_that_are_not_there() -> None:
    """Then the page is asked about alone."""
    assert "lies within" in on_page("150", "no passenger was heard to complain").detail


def test_well_past_the_last_page_of_a_text_held_whole() -> None:
    """Where star pages run to the end it is proof; a page or two may be missing."""
    runs = ROE_RUNS.model_copy(update={"last": 116})
    assert "contradiction" == on_page("150", pages=runs).severity
    assert "undetermined" == on_page("117", pages=runs).outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Roe v. Wade, 410 U.S. 113, 115, 93 S. Ct. 705 (1973)", "holds"),
        ("Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 115 (1973)", "undetermined"),
    ],
)
def test_the_page_of_a_parallel_reporter(text: str, outcome: str) -> None:
    """A page is compared with those of the reporter it stands behind."""
    cited = citation(text=text, end=len(text), pin="115", parallels=(at("93 S. Ct. 705"),))
    (found,) = Pinned().judge(inquiry(cited, pages=ROE_RUNS))
    assert outcome == found.outcome


@pytest.mark.parametrize(
    ("text", "pin", "outcome"),
    [
        ("Roe, 410 U.S., at 115", "115", "holds"),
        ("93 S. Ct., at 710", "710", "undetermined"),
        ("Roe, 410 U.S., at 710", "710", "fails"),
    ],
)
def test_the_page_of_a_short_form(text: str, pin: str, outcome: str) -> None:
    """`93 S. Ct., at 710` points at a page of that reporter, whose pages are not held."""
    meant = citation(parallels=(at("93 S. Ct. 705"),))
    short = Citation(text=text, start=0, end=len(text), form="short", pin=pin, antecedent=0)
    (found,) = Pinned().judge(inquiry(short, stands_for=meant, pages=ROE_RUNS, opinions=held()))
    assert outcome == found.outcome


@pytest.mark.parametrize(
    ("pin", "outcome"), [("115116", "holds"), ("115", "holds"), ("116115", "fails")]
)
def test_pages_run_together(pin: str, outcome: str) -> None:
    """A scanner loses dashes: `115116` is 115 to 116 where only those pages are of it."""
    (found,) = Pinned().judge(inquiry(citation(pin=pin), pages=ROE_RUNS, opinions=held()))
    assert outcome == found.outcome


@pytest.mark.parametrize(("pin", "outcome"), [("120", "undetermined"), ("150", "fails")])
def test_marks_lost_at_the_end(pin: str, outcome: str) -> None:
    """Where much stands behind the last mark, the decision runs on as far as that may reach."""
    runs = ROE_RUNS.model_copy(update={"last": 116})
    lost = held(TEXT + _PAGE * 20)
    (found,) = Pinned().judge(inquiry(citation(pin=pin), pages=runs, opinions=lost))
    assert outcome == found.outcome


def test_a_shorter_number_is_a_page_where_the_decision_had_begun() -> None:
    """`392 U.S., at 105, 85` points at two pages of what begins at 83."""
    runs = Pages(reporter="U.S.", volume="410", first=83, last=133)
    breaks = tuple((at, page - 30) for at, page in BREAKS)
    cited = citation(pin="105, 85", reference=at("410 U.S. 83"))
    quoted = Quotation(text=WORDS, start=0, end=len(WORDS), bond="direct")
    evidence = inquiry(cited, pages=runs, opinions=held(breaks=breaks), quotations=(quoted,))
    (found,) = Pinned().judge(evidence)
    assert "holds" == found.outcome
