"""The law of as-of: an answer as of a day is what it would be were nothing later in the library."""

import datetime as dt

import pytest
from factories.decisions import FIRST, LAST, NAMES, WORDS, made, told
from factories.opinions import Records, record
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from arguendo.corpus.index import by_day
from arguendo.corpus.library import Library
from arguendo.corpus.search import searching
from arguendo.corpus.sources.interface import Record


def by_the_day(records: list[Record], day: dt.date) -> list[Record]:
    """Those decided on or before a day; a year counts as its last day."""
    return [
        one for one in records if one.decided and f"{one.decided}-12-31"[:10] <= day.isoformat()
    ]


@pytest.mark.parametrize("way", ["from the file", "from the shelf", "from the index"])
@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.generate],  # To shrink what failed, libraries would be built by the hundred.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    seed=st.integers(0, 10_000),
    day=st.dates(FIRST, LAST),
    queries=st.lists(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), min_size=3, max_size=8
    ),
    named=st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)),
)
def test_nothing_later_changes_an_answer(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    seed: int,
    day: dt.date,
    queries: list[list[str]],
    named: tuple[str, str],
) -> None:
    """One library holds all, another what was decided by the day: hits, scores, reasons agree."""
    match way:
        case "from the shelf":
            monkeypatch.setattr(by_day, "by_day", lambda *_: None)
        case "from the index":
            monkeypatch.setattr(by_day, "SHORT", 0)
            monkeypatch.setattr(by_day, "PART", 10**9)
            monkeypatch.setattr(searching, "DEPTH", 5)
    records = made(seed, 40)
    asked = [" ".join(words) for words in queries]
    asked += [f"as was held in {named[0]} v. {named[1]}, {asked[0]}"]
    answers = []
    for held in (records, by_the_day(records, day)):
        library = Library.create(tmp_path_factory.mktemp("as-of"))
        library.build(Records(held))
        answers.append([told(library.search(query, as_of=day, most=50)) for query in asked])
        library.close_index()
        library.close()
    for everything, nothing_later in zip(*answers, strict=True):
        assert nothing_later == everything


@pytest.mark.usefixtures("kept")
def test_a_word_that_grows_common_later_was_rare_then(library: Library) -> None:
    """What a word tells is counted by the day: later decisions full of it change nothing."""
    early = [
        record("a", "Abbot v. Mason", decided="1901-02-03", body="The swarm crossed the hedge."),
        record("b", "Baker v. Sawyer", decided="1902-02-03", body="The carrier lost the parcel."),
    ]
    library.build(Records(early, "early"))
    before = told(library.search("swarm carrier", as_of=dt.date(1910, 1, 1)))
    later = [
        record(f"l{n}", f"Later{n} v. Glover", decided="1950-01-01", body=f"A swarm. Number {n}.")
        for n in range(50)
    ]
    library.build(Records(later, "later"))
    assert before == told(library.search("swarm carrier", as_of=dt.date(1910, 1, 1)))


@pytest.mark.usefixtures("kept")
def test_counts_follow_what_is_held(library: Library) -> None:
    """Texts replaced, days learnt, the look-ups derived again: words are counted as they stand."""

    def counted() -> list[tuple[int, str, int]]:
        return library.db.execute(
            "SELECT year, word, passages FROM word_year WHERE passages <> 0 ORDER BY 1, 2"
        ).fetchall()

    library.build(Records([record("a", "Abbot v. Mason", "547 U.S. 103", decided="2006")]))
    told_day = record("a", "Abbot v. Mason", "547 U.S. 103", decided="2006-03-22", body="A swarm.")
    library.build(Records([told_day], "memory"))
    library.build(
        Records([record("c", "Abbot v. Mason", "547 U.S. 103", decided="2006-03-22")], "two")
    )
    kept = counted()
    library.rebuild()
    assert counted() == kept
    assert ("", 1) in [(word, number) for _, word, number in kept]
