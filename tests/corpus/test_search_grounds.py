"""Why an authority is found: its own words, and what later courts say where they cite it."""

import datetime as dt

from factories.opinions import Records, record

from arguendo.corpus.library import Library
from arguendo.corpus.search.called import called
from arguendo.corpus.search.matching import nearness, words_of_query, years_named
from arguendo.corpus.search.rescoring import rescored

TODAY = dt.date(2026, 1, 1)
QUERY = "a beekeeper whose swarm crosses the hedge may follow it"
OLD = record(
    "old",
    "Hive v. Meadow",
    "101 U.S. 50",
    decided="1880-05-01",
    body="The judgment below is affirmed for want of a sufficient bill of exceptions.",
)
CITING = record(
    "citing",
    "Comb v. Orchard",
    "201 U.S. 60",
    decided="1906-05-01",
    body=(
        "A beekeeper may follow a swarm that crosses the hedge, if he keeps it in view. "
        "Hive v. Meadow, 101 U.S. 50 (1880). The owner of the hedge has no claim to it."
    ),
)
OTHERS = [
    record(
        f"other{n}",
        f"Other{n} v. Party",
        f"150 U.S. {n}",
        decided="1893-01-01",
        body=f"A carrier is liable for goods lost on the railway. Number {n}.",
    )
    for n in range(1, 20)
]


def test_what_a_later_court_says_of_it_finds_an_authority(library: Library) -> None:
    """An old decision in other words is found by the passage that cites it, and says so."""
    library.build(Records([OLD, CITING, *OTHERS]))
    hits = library.search(QUERY, as_of=TODAY, most=3)
    found = {hit.authority.name: hit for hit in hits}
    assert "citing courts" in found["Hive v. Meadow"].why
    assert ["Comb v. Orchard"] == [
        library.authority(passage.authority).name for passage in found["Hive v. Meadow"].cited_in
    ]
    assert "words" in found["Comb v. Orchard"].grounds[0]


def test_before_the_later_court_spoke_it_says_nothing(library: Library) -> None:
    """As of a day before, no word of the later decision bears on anything."""
    library.build(Records([OLD, CITING, *OTHERS]))
    for hit in library.search(QUERY, as_of=dt.date(1906, 4, 30), most=50):
        assert () == hit.cited_in
        assert "citing courts" not in hit.why


def test_what_is_cited_beside_a_case_named_in_the_query_is_found(library: Library) -> None:
    """A query that names a decision leads to what is cited in the same breath."""
    beside = record(
        "beside",
        "Later v. Both",
        "301 U.S. 70",
        decided="1937-01-01",
        body="See Hive v. Meadow, 101 U.S. 50 (1880); Other3 v. Party, 150 U.S. 3 (1893).",
    )
    library.build(Records([OLD, beside, *OTHERS]))
    assert ("101-us-50",) == called(
        library.db, "as was said in Hive v. Meadow, and since", "2026-01-01"
    )
    found = library.search("as was held in Hive v. Meadow", as_of=TODAY, most=4)
    assert "Other3 v. Party" in [hit.authority.name for hit in found]


def test_common_words_tell_much_together() -> None:
    """Of two passages with the one rare word, that which shares the common ones comes first."""
    passages = [(1, "The swarm of delegates departed."), (2, "The swarm crosses the hedge.")]
    counts = {"swarm": 2, "crosses": 900, "hedge": 800}
    assert [2, 1] == [number for number, _ in rescored(counts, passages, 1000)]


def test_words_near_the_place_that_wants_authority_tell_most() -> None:
    """What a draft says at its `[CITE]` outweighs what it says of something else before."""
    draft = "The hedge was high and long, as all agree. A swarm may be followed. [CITE]."
    passages = [(1, "Of the hedge."), (2, "Of the swarm.")]
    counts = dict.fromkeys(words_of_query(draft), 5)
    first = [number for number, _ in rescored(counts, passages, 1000, nearness(draft))]
    assert [2, 1] == first
    assert "cite" not in counts
    assert {} == nearness(draft.replace("[CITE]", "[citations omitted]"))


def test_a_year_given_as_citations_give_it_is_named() -> None:
    """A section, a page and a year in the run of a sentence are none."""
    assert {"1968", "1974"} == years_named("42 U.S.C. § 1983, in 1971. (1968); (CA2 1974); at 1980")


def test_a_decision_of_the_year_named_comes_first(starter: Library) -> None:
    """Whoever gives the year of a decision is answered with it before others of the kind."""
    asked = "a search by consent"
    for other in starter.search(asked, as_of=TODAY, most=5)[1:]:
        year = (other.authority.decided or "")[:4]
        (first,) = starter.search(f"{asked} ({year})", as_of=TODAY, most=1)
        assert year == (first.authority.decided or "")[:4]
