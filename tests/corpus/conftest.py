"""What tests of the corpus may ask for."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from factories.chroma_server import chroma_server

from arguendo.corpus.library import Library
from arguendo.corpus.sources.interface import Source


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library: a real shelf, the real embedder, a real Chroma when it is asked for."""
    held = Library.create(tmp_path / "library")
    yield held
    held.close_index()
    held.close()


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Callable[[Source, str], Library]]:
    """Builds sources into libraries of their own, by folder name."""
    opened: list[Library] = []

    def build(source: Source, folder: str = "library") -> Library:
        held = Library.create(tmp_path / folder)
        opened.append(held)
        held.build(source)
        return held

    yield build
    for held in opened:
        held.close_index()
        held.close()


@pytest.fixture(scope="session")
def starter(starter_folder: Path) -> Iterator[Library]:
    """The starter library; only to be read."""
    held = Library.open(starter_folder)
    yield held
    held.close_index()
    held.close()


@pytest.fixture
def starter_copy(starter_folder: Path, tmp_path: Path) -> Path:
    """The folder of a copy of the starter library, to be written to or damaged."""
    return Path(shutil.copytree(starter_folder, tmp_path / "starter"))


@pytest.fixture(scope="session")
def chroma_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Chroma server that runs as long as the tests."""
    with chroma_server(tmp_path_factory.mktemp("chroma-server")) as at:
        yield at
