"""Search: full text and vectors fused, as of a day; whatever is typed is data."""

import datetime as dt
import time

import pytest
from factories.opinions import CARRIAGE, CONSENT, Records, record
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.library import Library
from arguendo.corpus.model import last_day
from arguendo.corpus.search.matching import words_of_query
from arguendo.corpus.search.sharing import shared
from arguendo.corpus.shelf import commonness, reading

TODAY = dt.date(2026, 1, 1)
QUERIES = (
    "one tenant consents to the search and the other refuses",
    "a passenger was injured by an accident on an international flight",
    "a parody of a song is a fair use",
)
DATES = st.dates(dt.date(1789, 1, 1), dt.date(2030, 12, 31))


def names(library: Library, query: str, as_of: dt.date = TODAY, most: int = 10) -> list[str]:
    """The names found, the best first."""
    return [hit.authority.name for hit in library.search(query, as_of=as_of, most=most)]


# --- what is found ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (QUERIES[0], "Georgia v. Randolph"),
        (QUERIES[1], "Air France v. Saks"),
        (QUERIES[2], "Campbell v. Acuff-Rose Music, Inc."),
        ("the police reasonably believed that she lived there", "Illinois v. Rodriguez"),
        ("time-shifting with a home video recorder", "Sony Corp. of Am. v. Universal City Studios"),
    ],
)
def test_the_case_a_lawyer_thinks_of_is_among_the_first(
    starter: Library, query: str, name: str
) -> None:
    """Simple and sound: the leading case on a question is among the first three."""
    found = [hit.authority for hit in starter.search(query, as_of=TODAY, most=3)]
    (wanted,) = starter.named(name)
    assert wanted.id in [one.id for one in found]


def test_each_authority_is_found_once(starter: Library) -> None:
    """However many of its passages bear on the query; the best score comes first."""
    hits = starter.search(QUERIES[0], as_of=TODAY, most=50)
    assert len(hits) == len({hit.authority.id for hit in hits})
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("most", [1, 3, 1000])
def test_no_more_are_returned_than_asked_for(starter: Library, most: int) -> None:
    """Nor more passages of each."""
    hits = starter.search(QUERIES[0], as_of=TODAY, most=most, passages_each=2)
    assert 1 <= len(hits) <= min(most, 83)
    assert {1, 2} >= {len(hit.passages) for hit in hits}


def test_passages_belong_to_their_authority(starter: Library) -> None:
    """What is shown under a name is that decision's."""
    for hit in starter.search(QUERIES[1], as_of=TODAY):
        assert {hit.authority.id} == {passage.authority for passage in hit.passages}


def test_the_same_query_has_the_same_answer(starter: Library) -> None:
    """Ties are broken by id, never by chance."""
    assert starter.search(QUERIES[2], as_of=TODAY) == starter.search(QUERIES[2], as_of=TODAY)


def test_a_record_without_text_is_not_found_by_words(library: Library) -> None:
    """It has none; it is found by its reference and name."""
    library.build(Records([record("a", "Georgia v. Randolph", "547 U.S. 103", body=None)]))
    assert [] == names(library, "Georgia Randolph")


# --- as of a day --------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(as_of=DATES, query=st.sampled_from(QUERIES))
def test_nothing_of_a_later_day_is_found(starter: Library, as_of: dt.date, query: str) -> None:
    """As of a day means decided on or before it."""
    for hit in starter.search(query, as_of=as_of, most=100):
        assert hit.authority.decided is not None
        assert last_day(hit.authority.decided) <= as_of


@pytest.mark.parametrize(
    ("decided", "as_of", "found"),
    [
        ("2006-03-22", dt.date(2006, 3, 21), False),
        ("2006-03-22", dt.date(2006, 3, 22), True),
        ("2006", dt.date(2006, 12, 30), False),
        ("2006", dt.date(2006, 12, 31), True),
        (None, dt.date(2026, 1, 1), False),
    ],
)
def test_the_day_itself_counts(
    library: Library, decided: str | None, as_of: dt.date, found: bool
) -> None:
    """A year counts as its last day; what has no date is shown as of no date."""
    library.build(Records([record("a", "Georgia v. Randolph", decided=decided)]))
    assert found == bool(names(library, "consent to a search", as_of))


def test_a_day_learnt_later_counts(library: Library) -> None:
    """Passages shelved under a year are found from the day, once another source tells it."""
    library.build(Records([record("a", "Georgia v. Randolph", "547 U.S. 103", decided="2006")]))
    assert [] == names(library, "consent to a search", dt.date(2006, 6, 1))
    told = record("b", "Georgia v. Randolph", "547 U.S. 103", decided="2006-03-22", body=None)
    library.build(Records([told], "two"))
    assert ["Georgia v. Randolph"] == names(library, "consent to a search", dt.date(2006, 6, 1))


def test_early_cases_are_found_among_many_later_ones(library: Library) -> None:
    """The neighbours of a query may all be of a later day; the early one is found all the same."""
    early = record("early", "Old v. Case", decided="1850-01-01", body=CARRIAGE)
    late = [
        record(
            *(f"l{n}", f"New{n} v. Case"),
            decided=f"{1901 + n // 12}-{1 + n % 12:02}-01",
            body=f"{CONSENT} Number {n}.",
        )
        for n in range(900)
    ]
    library.build(Records([*late, early]))
    assert ["Old v. Case"] == names(library, "consent to a search", dt.date(1900, 1, 1))


# --- whatever is typed is data ------------------------------------------------------------------


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\u00a0"])
def test_an_empty_query_finds_nothing(starter: Library, query: str) -> None:
    """And is no error."""
    assert [] == starter.search(query, as_of=TODAY)


OPERATORS = [
    '"',
    "'",
    "*",
    "(",
    ")",
    "AND",
    "OR NOT",
    "NEAR(a b, 5)",
    "text : consent",
    "^consent",
    "consent*",
    "- consent",
    '" OR text:"',
    "consent AND",
    '"unclosed',
    "{a b}",
    "a + b",
    "\\",
    "'; DROP TABLE passage; --",
    "%",
    "_",
    "NULL",
    "\x00",
    "consent\x00search",
]


@pytest.mark.parametrize("query", OPERATORS)
def test_operators_of_full_text_are_words(starter: Library, query: str) -> None:
    """Nothing typed is read as a command, and nothing breaks."""
    starter.search(query, as_of=TODAY)
    assert 83 == starter.counts()["authority"]


def test_an_operator_changes_nothing(starter: Library) -> None:
    """NOT is a word that is passed over, not an exclusion."""
    assert ("consent", "search") == words_of_query('"consent" NOT (search)')


def test_the_rarest_words_are_looked_for(library: Library) -> None:
    """Words that every opinion has are most of the work: what has nothing else is not brought."""
    common = " ".join(f"common{n}" for n in range(30))
    rare = " ".join(f"rare{n}" for n in range(30))
    every = [
        record(f"c{n}", f"Common{n} v. Party", decided=f"199{n}-01-01", body=common)
        for n in range(5)
    ]
    every.append(record("r", "Rare v. Party", decided="1990-01-01", body=rare))
    library.build(Records(every))
    (found,) = shared(library.db, f"{common} {rare}", "2000-01-01", 10).passages
    assert rare == next(text for _, text in reading.texts(library.db, [found]))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=200))
def test_the_words_of_any_text_can_be_looked_up(query: str) -> None:
    """Whatever is typed, its words can be looked up: each is cut, and none has a part of none."""
    words = words_of_query(query)
    cut = commonness.cut(words)
    assert len(words) == len(cut)
    assert all(part for some in cut for part in some)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_is_answered(starter: Library, query: str) -> None:
    """Emoji, half characters, other scripts: there is an answer, if only an empty one."""
    starter.search(query, as_of=TODAY, most=2)


@pytest.mark.parametrize(
    "query",
    ["Perquisición sin consentimiento", "住居の捜索", "обыск без согласия", "🏠🚓", "§ 1983"],
)
def test_other_scripts_are_answered(starter: Library, query: str) -> None:
    """They find what they find."""
    assert len(starter.search(query, as_of=TODAY)) <= 10


def test_accents_hide_no_word(library: Library) -> None:
    """Searched with or without its accents a word is found."""
    library.build(Records([record("a", "A v. B", decided="2001", body="He is a protégé of Zoë.")]))
    assert ["A v. B"] == names(library, "protégé") == names(library, "protege")


@pytest.mark.parametrize("piece", ["consent to a search ", "x", "(((", "word1 ", "é", "\n"])
def test_a_query_of_a_hundred_thousand_characters(starter: Library, piece: str) -> None:
    """A whole brief may be pasted; the answer takes no longer than people wait."""
    query = (piece * 100_000)[:100_000]
    began = time.monotonic()
    starter.search(query, as_of=TODAY)
    assert time.monotonic() - began < 20
