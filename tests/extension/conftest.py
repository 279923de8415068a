"""A Jupyter server with Arguendo in it, and the starter library to argue from."""

import shutil
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def library(starter_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A starter library of the test's own, as the one the server uses."""
    folder = tmp_path / "library"
    shutil.copytree(starter_folder, folder, ignore=shutil.ignore_patterns("runs"))
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(folder))
    return folder


@pytest.fixture
def jp_server_config() -> dict[str, Any]:
    """Has the server refuse whatever does not say who may ask."""
    return {
        "ServerApp": {
            "jpserver_extensions": {"arguendo.extension": True},
            "allow_unauthenticated_access": False,
        }
    }
