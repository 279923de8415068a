"""A firm's own memoranda: held, searched, told apart, and never an authority."""

import datetime as dt
import os
from pathlib import Path

import pytest
from factories.opinions import Records, record

from arguendo.corpus.library import Library
from arguendo.corpus.model import Absent, OutOfCoverage, Reference
from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.named import source_named

TODAY = dt.date(2026, 1, 1)
EVER = dt.date(9999, 1, 1)
"""Files just written bear the day of today."""
ADVICE = (
    "# Refusal at the door\n\n"
    "Our client refused at the door while his wife consented. Harrow v. Finch, 410 U.S. 113 "
    "(1973), favours him. The sergeant had time to telephone a magistrate.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two memoranda, one dated, and an opinion."""
    memos = tmp_path / "memos"
    memos.mkdir()
    (memos / "door.md").write_text('+++\nkind = "memorandum"\ndate = 2019-03-01\n+++\n' + ADVICE)
    (memos / "fees.md").write_text('+++\nkind = "memo"\n+++\nFees are due within thirty days.\n')
    os.utime(memos / "fees.md", (1_600_000_000, 1_600_000_000))
    (memos / "opinion.txt").write_text("Bee v. Hedge\n\nThe court holds that a swarm is free.")
    return memos


def test_they_are_held_beside_the_law(folder: Path, library: Library) -> None:
    """The opinion is shelved, the memoranda are not; the same again changes nothing."""
    assert () == departures(lambda: source_named(str(folder)))
    report = library.build(source_named(str(folder)))
    assert (1, 2, ()) == (report.added, report.memoranda, report.set_aside)
    assert (1, 2) == (library.counts()["authority"], library.memoranda.count())
    os.utime(folder / "opinion.txt", (1, 1))
    assert 0 == library.build(source_named(str(folder))).memoranda
    assert () == library.check()


def test_a_folder_may_be_all_memoranda(folder: Path, library: Library) -> None:
    """Named so, whatever the files say; a title is the first line, or the file's name."""
    source = f"memoranda:{folder}"
    assert () == departures(lambda: source_named(source))
    report = library.build(source_named(source))
    assert (0, 3) == (report.added, report.memoranda)
    (found,) = library.memoranda.search("client refused at the door", as_of=TODAY)
    assert ("Refusal at the door", "2019-03-01") == (found.name, found.day)
    assert found.place.endswith("memos/door.md")
    assert "magistrate" in found.passages[0]


def test_none_is_an_authority(folder: Path, library: Library) -> None:
    """No search finds it among decisions, nothing resolves to it, the digest does not know it."""
    library.build(Records([record("x", "Doe v. Bolt", "410 U.S. 179", decided="1973-01-22")]))
    before = library.digest
    library.build(source_named(f"memoranda:{folder}"))
    assert before == library.digest
    hits = library.search("client refused at the door magistrate", as_of=TODAY)
    assert {"Doe v. Bolt"} == {hit.authority.name for hit in hits}
    assert () == library.named("Refusal at the door")
    cited = Reference(volume="410", reporter="U.S.", page="113")
    stands = library.resolve(cited, "Harrow v. Finch")
    assert isinstance(stands, Absent | OutOfCoverage)


def test_what_was_written_later_changes_no_answer(folder: Path, library: Library) -> None:
    """As of a day, as if nothing later were held."""
    library.build(source_named(f"memoranda:{folder}"))
    day = dt.date(2019, 12, 31)
    before = library.memoranda.search("fees are due at the door", as_of=day)
    assert ["Refusal at the door"] == [one.name for one in before]
    for n in range(9):
        (folder / f"later{n}.txt").write_text(f"Door {n}\n\nThe door, the door; fees and doors.")
    library.build(source_named(f"memoranda:{folder}"))
    assert before == library.memoranda.search("fees are due at the door", as_of=day)
    assert 2 < len(library.memoranda.search("fees are due at the door", as_of=EVER))


def test_a_memorandum_that_changed_is_replaced(folder: Path, library: Library) -> None:
    """What it said is found no more."""
    library.build(source_named(f"memoranda:{folder}"))
    (folder / "fees.md").write_text("Invoices lapse after a year.")
    assert 1 == library.build(source_named(f"memoranda:{folder}")).memoranda
    assert () == library.memoranda.search("thirty", as_of=EVER)
    assert 1 == len(library.memoranda.search("invoices", as_of=EVER))
    assert 3 == library.memoranda.count()


def test_without_any_nothing_is_found(library: Library) -> None:
    """No file, no error."""
    assert (0, ()) == (library.memoranda.count(), library.memoranda.search("fees", as_of=TODAY))
