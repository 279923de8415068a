"""A starter library for the tests of a file that run something on it."""

import shutil
from pathlib import Path

import pytest

from arguendo.corpus.library import Library


@pytest.fixture(scope="module")
def library(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A starter library of the file's own; whoever counts its runs keeps them elsewhere."""
    folder = tmp_path_factory.mktemp("starter") / "library"
    shutil.copytree(starter_folder, folder)
    return Library.open(folder)
