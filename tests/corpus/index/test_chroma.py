"""The vector index: numbers and vectors in, the nearest out; what is broken is begun anew."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.index.chroma import ChromaIndex
from arguendo.corpus.index.collection import Collection
from arguendo.corpus.index.server import ServedIndex, address


def units(number: int, dimensions: int = 16, seed: int = 1) -> np.ndarray:
    """As many unit vectors."""
    rows = np.random.default_rng(seed).standard_normal((number, dimensions)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture(params=["embedded", "server"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Collection]:
    """An empty index, in a folder and in a server."""
    held: Collection
    if request.param == "embedded":
        held = ChromaIndex(tmp_path)
    else:
        at = address(request.getfixturevalue("chroma_address"))
        held = ServedIndex(at, "an-index", "home")
        held.clear()
    yield held
    held.close()


def test_the_nearest_come_first(index: Collection) -> None:
    """The likeness is the cosine, the likest first."""
    vectors = units(50)
    index.add(list(range(50)), vectors)
    found = index.nearest(vectors[7], 5)
    assert (7, pytest.approx(1.0, abs=1e-5)) == found[0]
    exact = sorted((-float(row @ vectors[7]), n) for n, row in enumerate(vectors))[:5]
    assert [n for _, n in exact] == [number for number, _ in found]
    assert [pytest.approx(-score, abs=1e-5) for score, _ in exact] == [like for _, like in found]


def test_an_empty_index_has_no_nearest(index: Collection) -> None:
    """Nothing is found and nothing breaks."""
    assert [] == index.nearest(units(1)[0], 5)
    assert (0, set()) == (index.count(), index.numbers())


def test_more_may_be_asked_for_than_is_held(index: Collection) -> None:
    """The answer is everything."""
    index.add([1, 2, 3], units(3))
    assert 3 == len(index.nearest(units(1)[0], 1000))


def test_what_is_removed_is_not_found(index: Collection) -> None:
    """Unknown numbers are ignored."""
    vectors = units(4)
    index.add([1, 2, 3, 4], vectors)
    index.remove([2, 3, 99])
    index.remove([])
    assert ({1, 4}, 2) == (index.numbers(), index.count())
    assert {1, 4} == {number for number, _ in index.nearest(vectors[1], 4)}


def test_more_than_one_batch(index: Collection) -> None:
    """Chroma takes some five thousand at a time; the index takes any number."""
    index.add(list(range(12_000)), units(12_000, 4))
    assert 12_000 == index.count()
    index.remove(list(range(11_000)))
    assert set(range(11_000, 12_000)) == index.numbers()


def test_clearing_forgets_everything(index: Collection) -> None:
    """Vectors of another length can be taken in afterwards."""
    index.add([1], units(1, 16))
    index.clear()
    index.add([1], units(1, 4))
    assert {1} == index.numbers()


def test_it_tells_whether_it_holds(index: Collection) -> None:
    """The same vectors under the same numbers, and no others."""
    vectors = units(3)
    index.add([1, 2, 3], vectors)
    assert index.holds([3, 1], vectors[[2, 0]])
    assert not index.holds([1, 2], vectors[[1, 0]])
    assert not index.holds([1, 4], vectors[[0, 1]])


def test_vectors_of_another_length_are_refused_with_the_way_out(index: Collection) -> None:
    """A broken index is an exception in our words."""
    index.add([1], units(1, 16))
    with pytest.raises(UnavailableError, match="arguendo index rebuild"):
        index.add([2], units(1, 4))
    with pytest.raises(UnavailableError, match="arguendo index rebuild"):
        index.nearest(units(1, 4)[0], 1)


def test_it_is_there_when_opened_again(tmp_path: Path) -> None:
    """What was added is on the disk."""
    first = ChromaIndex(tmp_path)
    first.add([1, 2], units(2))
    first.close()
    again = ChromaIndex(tmp_path)
    assert {1, 2} == again.numbers()
    again.close()


def test_a_mark_left_behind_means_a_crash(tmp_path: Path) -> None:
    """Damaged files can kill the process that reads them: next time they are not read."""
    first = ChromaIndex(tmp_path)
    first.add([1, 2], units(2))
    first.close()
    (tmp_path / "chroma.opening").touch()
    again = ChromaIndex(tmp_path)
    assert set() == again.numbers()
    assert not (tmp_path / "chroma.opening").exists()
    again.close()


def test_a_folder_that_is_no_index_is_begun_anew(tmp_path: Path) -> None:
    """Another program's files under our name are of no use to anyone."""
    (tmp_path / "chroma").mkdir()
    (tmp_path / "chroma/chroma.sqlite3").write_bytes(b"not a database" * 100)
    index = ChromaIndex(tmp_path)
    index.add([1], units(1))
    assert {1} == index.numbers()
    index.close()
    shutil.rmtree(tmp_path / "chroma")


def test_a_folder_below_a_file_cannot_be_written_to(tmp_path: Path) -> None:
    """The message names the folder and what to do."""
    (tmp_path / "file").touch()
    with pytest.raises(UnavailableError, match=r"cannot be written to\. Choose another"):
        ChromaIndex(tmp_path / "file" / "library")
