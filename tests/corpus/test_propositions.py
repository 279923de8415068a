"""What a text cites an authority for."""

import time

import pytest
from factories.reports import data
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.propositions import LONGEST, proposition

BROWN = "Brown v. Board of Education, 347 U.S. 483 (1954)"
MIRANDA = "Miranda v. Arizona, 384 U.S. 436, 444 (1966)"


def propositions(text: str) -> list[str]:
    """The proposition of each citation in a text, in order."""
    found = extract(text)
    return [proposition(text, one, found) for one in found.citations]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (f"Police must warn a suspect. {MIRANDA}.", ["Police must warn a suspect."]),
        (f"Police must warn a suspect. See, e.g., {MIRANDA}.", ["Police must warn a suspect."]),
        (f"Police must warn a suspect. But see {BROWN}.", ["Police must warn a suspect."]),
        (
            f"Police must warn a suspect. {MIRANDA}; cf. {BROWN}. Id. at 490.",
            ["Police must warn a suspect."] * 3,
        ),
        (f"Police must warn a suspect. {MIRANDA}. {BROWN}.", ["Police must warn a suspect."] * 2),
        (
            f"Police must warn. {MIRANDA} (quoting {BROWN}). They did not.",
            ["Police must warn."] * 2,
        ),
    ],
)
def test_a_citation_sentence_stands_behind_the_sentence_before(text: str, due: list[str]) -> None:
    """Signals, strings of citations and what is quoted in one do not come between."""
    assert due == propositions(text)


@pytest.mark.parametrize(
    ("explained", "due"),
    [
        ("holding that schools must integrate", "schools must integrate"),
        ("expressly recognizing that schools must integrate", "schools must integrate"),
        ("striking down separate schools", "striking down separate schools"),
        ("rejecting the argument that equal is enough", "rejecting the argument that equal is"),
        ("“Separate schools are unequal.”", '"Separate schools are unequal."'),
        ("“[T]hey must integrate at once”", '"[T]hey must integrate at once"'),
        ("per curiam", "There is a rule."),
        ("Frankfurter, J., concurring", "There is a rule."),
        ("overruling an earlier case", "There is a rule."),
        ("collecting many cases", "There is a rule."),
        ("emphasis added", "There is a rule."),
    ],
)
def test_an_explanatory_parenthetical_is_the_proposition(explained: str, due: str) -> None:
    """What tells of its history, its makers or the quotation is not explanatory."""
    (found,) = propositions(f"There is a rule. {BROWN} ({explained}).")
    assert found.startswith(due)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            f"Schools must integrate, {BROWN}, but police must warn, {MIRANDA}.",
            ["Schools must integrate", "police must warn"],
        ),
        (f"In {BROWN}, the Court opened the schools.", ["the Court opened the schools."]),
        (
            f"Under {BROWN}, schools must integrate, but under {MIRANDA}, police must warn.",
            ["schools must integrate", "police must warn."],
        ),
        (f"See {BROWN}, where the schools were opened.", ["where the schools were opened."]),
        (
            f"It has long been settled (see {BROWN}) that schools must integrate.",
            ["It has long been settled that schools must integrate."],
        ),
        (f"We follow {BROWN}, which opened the schools.", ["which opened the schools."]),
        (
            f"The holding of {BROWN} is that separate is unequal.",
            ["The holding of that decision is that separate is unequal."],
        ),
        (
            f"Police must warn a suspect, as the Court said in {MIRANDA}.",
            ["Police must warn a suspect."],
        ),
    ],
)
def test_a_citation_in_a_sentence_stands_behind_its_clause(text: str, due: list[str]) -> None:
    """The clause before it; what follows where it opens the sentence or is a part of it."""
    assert due == propositions(text)


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Smith, of Acme Inc., was stopped by Lt. Jones at 5 p.m. near St. Paul.",
        "The rule of Fed. rules, e.g. on notice, is strict.",
        "J. R. Doe entered the U.S. on foot.",
    ],
)
def test_abbreviations_end_no_sentence(said: str) -> None:
    """Titles, companies, initials, Latin."""
    assert [said] == propositions(f"Something else came first. {said} {BROWN}.")


def test_the_record_of_the_case_at_bar_is_left_out() -> None:
    """References to it, marks of notes and pages, and remarks on a quotation."""
    text = f"The suspect was not warned (R. 12; Tr. 45:6).[3] {MIRANDA} (emphasis added)."
    assert ["The suspect was not warned."] == propositions(text)


@pytest.mark.parametrize(
    "text",
    [
        f"TABLE OF AUTHORITIES\n\n{BROWN} ........ 12\n\n{MIRANDA} ........ 3",
        f"The rule\n\n{BROWN}.",
        BROWN,
        f"{BROWN} controls.",
        f"A paragraph that has ended.\n\n{BROWN}.",
    ],
)
def test_what_stands_behind_nothing(text: str) -> None:
    """A table, a heading, a citation alone, another paragraph."""
    assert {""} == set(propositions(text))


def test_a_block_quotation_stands_before_its_citation() -> None:
    """A paragraph of its own, between marks."""
    text = f'The Court wrote:\n\n> "Separate schools are inherently unequal."\n\n{BROWN}.'
    assert ['"Separate schools are inherently unequal."'] == propositions(text)


PIECES = (
    "the court held that police must warn . , ; ( ) see id. cf. and in v. Smith v. Jones 33 F.3d "
    "12 U.S. 547 § 1983 U.S.C. “ ” * _ [*12] &nbsp; \ue000 \ue001 (1954) No. 22-1461 See".split()
)
WORDS = st.sampled_from([*PIECES, "\n\n", BROWN, MIRANDA, "Id. at 5", "(holding that"])


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_nothing_citation_shaped_is_left_in_it(words: list[str]) -> None:
    """Whatever stands around: a judge is shown a proposition, never a citation."""
    for said in propositions(" ".join(words)):
        assert () == shapes(said)
        assert len(said) <= LONGEST
        assert "\ue000" not in said
        assert "\ue001" not in said


def test_a_long_text_takes_no_longer_by_the_citation() -> None:
    """Only the surroundings are read: eight times the text, eight times the time, with slack."""

    def seconds(times: int) -> float:
        text = f"Police must warn a suspect in custody. {MIRANDA}. And so on it goes. " * times
        found = extract(text)
        began = time.process_time()
        for one in found.citations[-40:]:
            proposition(text, one, found)
        return time.process_time() - began

    seconds(50)
    assert seconds(4_000) < 8 * max(seconds(500), 0.01)


def test_a_sentence_without_end() -> None:
    """A text without a full stop is cut, not read whole."""
    text = "police must warn " * 20_000 + MIRANDA
    (said,) = propositions(text)
    assert len(said) <= LONGEST
    assert said.startswith(("police", "must", "warn"))


@pytest.mark.slow
def test_propositions_of_real_opinions() -> None:
    """Most citations of an opinion stand behind words, and none of those is a citation."""
    import gzip
    import json

    every = []
    with gzip.open(data("spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"), "rt") as lines:
        for line, _ in zip(lines, range(3), strict=False):
            every += propositions(json.loads(line)["text"])
    assert all(shapes(said) == () for said in every)
    assert sum(map(bool, every)) > 0.8 * len(every)
