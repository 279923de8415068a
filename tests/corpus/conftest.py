"""What tests of the corpus may ask for."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from factories.chroma_server import chroma_server
from factories.postgres_server import postgres_server

from arguendo.corpus.library import Library
from arguendo.corpus.shelf import schema
from arguendo.corpus.shelf.postgres.place import name_place, place, place_of
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


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """The address of a PostgreSQL server that runs as long as the tests; skips without one."""
    with postgres_server() as at:
        yield at


@pytest.fixture(params=["folder", "postgres"])
def kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where new libraries keep their shelf: a module that uses this is run on both.

    What asks for the file itself is marked `embedded`.
    """
    if request.param == "postgres":
        if request.node.get_closest_marker("embedded"):
            pytest.skip("asks for the file of a shelf in a folder")
        at = request.getfixturevalue("postgres_address")
        made = schema.create

        def create(folder: Path) -> None:
            if not (folder / schema.FILE).exists() and place_of(folder) is None:
                folder.mkdir(parents=True, exist_ok=True)
                name = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
                name_place(folder, place(f"{at}&schema=s{name}"))
            made(folder)

        monkeypatch.setattr(schema, "create", create)
    return str(request.param)
