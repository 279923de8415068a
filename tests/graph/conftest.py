"""A starter library, built once and copied for each test that runs something on it."""

import shutil
from pathlib import Path

import pytest

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter


@pytest.fixture(scope="session")
def starter_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the starter library."""
    folder = tmp_path_factory.mktemp("starter")
    library = Library.create(folder)
    library.build(Starter())
    library.close()
    return folder


@pytest.fixture
def library(starter_folder: Path, tmp_path: Path) -> Library:
    """A starter library of the test's own."""
    folder = tmp_path / "library"
    shutil.copytree(starter_folder, folder)
    return Library.open(folder)
