"""The exact index: what Chroma finds nearly, it finds exactly."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from arguendo.corpus.index.chroma import ChromaIndex
from arguendo.corpus.index.exact import ExactIndex
from arguendo.corpus.index.interface import Index
from arguendo.corpus.index.server import ServedIndex, address


@pytest.fixture(params=["exact", "chroma", "server"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Index]:
    """Any of the indexes, empty."""
    held: Index
    match request.param:
        case "exact":
            held = ExactIndex()
        case "chroma":
            held = ChromaIndex(tmp_path)
        case _:
            at = address(request.getfixturevalue("chroma_address"))
            held = ServedIndex(at, "any-of-three", "home")
    yield held
    held.clear()
    held.close()


def units(number: int) -> np.ndarray:
    """As many unit vectors."""
    rows = np.random.default_rng(3).standard_normal((number, 32)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_all_keep_the_protocol(index: Index) -> None:
    """Add, find, hold, remove, clear: alike in all."""
    vectors = units(200)
    assert ([], 0, set()) == (index.nearest(vectors[0], 3), index.count(), index.numbers())
    index.add(list(range(10, 210)), vectors)
    exact = np.argsort(-(vectors @ vectors[5]))[:8] + 10
    assert list(exact) == [number for number, _ in index.nearest(vectors[5], 8)]
    assert index.holds([10, 209], vectors[[0, 199]])
    assert not index.holds([11], vectors[:1])
    index.remove([15, 9999])
    assert 15 not in index.numbers()
    assert 15 not in [number for number, _ in index.nearest(vectors[5], 300)]
    index.clear()
    assert 0 == index.count()
