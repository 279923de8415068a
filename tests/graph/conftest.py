"""A starter library of its own for each test that runs something on it."""

import shutil
from pathlib import Path

import pytest

from arguendo.corpus.library import Library


@pytest.fixture
def library(starter_folder: Path, tmp_path: Path) -> Library:
    """A starter library of the test's own."""
    folder = tmp_path / "library"
    shutil.copytree(starter_folder, folder)
    return Library.open(folder)
