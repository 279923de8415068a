"""A search as of a day: exactly what comparing every vector decided by it would find."""

import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from factories.opinions import Records, digest, record

from arguendo.corpus.index import by_day
from arguendo.corpus.library import Library
from arguendo.corpus.search.searching import by_meaning
from arguendo.corpus.shelf import reading
from arguendo.corpus.sources.interface import Record

QUERY = "the search was lawful for want of consent"
DAYS = ("1800-01-01", "1850-06-30", "1899-12-31", "1999-01-01", "2020-01-01")


def cases(numbers: Sequence[int]) -> list[Record]:
    """Cases of two passages each, of many years, in no order of days."""
    return [
        record(
            f"c{n}",
            f"Case{n} v. Other",
            f"{n // 9 + 1} U.S. {n % 9 + 1}",
            decided=f"{1790 + n * 7919 % 230}-06-01",
            body=digest(f"The court held in case {n} that the search was lawful.", f"Dissent {n}."),
        )
        for n in numbers
    ]


def exactly(held: Library, not_after: str, most: int = 400) -> list[int]:
    """The nearest as of a day, by comparing everything."""
    rows = held.db.execute(
        "SELECT vector.number, vector FROM vector JOIN passage ON passage.number = vector.number "
        "WHERE last_day <= ? ORDER BY 1",
        (not_after,),
    ).fetchall()
    if not rows:
        return []
    query = held.embedder.embed([QUERY])[0]
    likeness = np.stack([np.frombuffer(row, np.float32) for _, row in rows]) @ query
    return [rows[at][0] for at in np.argsort(-likeness, kind="stable")[:most]]


def likenesses(held: Library, numbers: Sequence[int]) -> list[float]:
    """How like the query they are, rounded: of two that are alike, either may be left out."""
    query = held.embedder.embed([QUERY])[0]
    held_rows = reading.vectors(held.db, list(numbers)[:500])
    return [
        round(float(np.frombuffer(held_rows[number], np.float32) @ query), 4) for number in numbers
    ]


def agree(held: Library) -> None:
    """What is found as of each day is what comparing everything finds."""
    query = held.embedder.embed([QUERY])[0]
    for day in DAYS:
        found = [number for number, _ in by_meaning(held.db, held.index, query, day)]
        assert likenesses(held, exactly(held, day)) == pytest.approx(
            likenesses(held, found), abs=2e-4
        )
        assert set(found) == set(reading.numbered(held.db, found, day))


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of cases of many years, to be copied."""
    library = Library.create(tmp_path_factory.mktemp("by-day") / "library")
    library.build(Records(cases(range(700))))
    library.close_index()
    library.close()
    return library.folder


@pytest.fixture
def held(built_once: Path, tmp_path: Path) -> Library:
    """A copy of it."""
    return Library.open(Path(shutil.copytree(built_once, tmp_path / "held")))


def test_it_is_exact(held: Library) -> None:
    """As of any day: none, few, many or all decided by it."""
    assert held.index.by_day is not None
    agree(held)


def test_it_is_nearly_so_where_the_index_is_asked(
    held: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many vectors the index brings more neighbours, or all by the day are compared."""
    monkeypatch.setattr(by_day, "SHORT", 10)
    agree(held)


def test_what_is_newer_is_found(held: Library) -> None:
    """A small build after a large one is read from the shelf."""
    written = (held.folder / "by-day/vectors.f32").stat().st_size
    held.build(Records(cases(range(700, 760)), "more"))
    assert written == (held.folder / "by-day/vectors.f32").stat().st_size
    agree(held)
    held.build(Records(cases(range(760, 1400)), "much more"))
    assert written < (held.folder / "by-day/vectors.f32").stat().st_size
    agree(held)


def test_a_better_day_is_heeded(library: Library) -> None:
    """A year that became a day, told by another source, moves its passages."""
    one = record("a", "Georgia v. Randolph", "547 U.S. 103", decided="2006")
    library.build(Records([one, *cases(range(5))]))
    early = dt.date(2006, 4, 1)
    assert "547-us-103" not in {hit.authority.id for hit in library.search("consent", as_of=early)}
    better = record("b", "Georgia v. Randolph", "547 U.S. 103", decided="2006-03-22", body=None)
    library.build(Records([better], "other"))
    found = library.search("a resident refuses the search", as_of=early)
    assert "meaning" in next(hit for hit in found if hit.authority.id == "547-us-103").why


def test_another_embedder_has_its_own(held: Library) -> None:
    """The file follows the vectors."""
    held.re_embed("wordllama-64")
    agree(held)


@pytest.mark.parametrize("how", ["cut", "gone", "garbage"])
def test_a_damaged_file_is_written_anew(held: Library, how: str) -> None:
    """It is a copy of what the shelf holds."""
    held.close_index()
    folder: Path = held.folder / "by-day"
    match how:
        case "cut":
            whole = (folder / "vectors.f32").read_bytes()
            (folder / "vectors.f32").write_bytes(whole[: len(whole) // 2])
        case "gone":
            (folder / "numbers.npy").unlink()
        case _:
            (folder / "what.json").write_text("[")
    agree(Library.open(held.folder))
