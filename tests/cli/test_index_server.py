"""Vectors moved to a server and back, as people do it."""

import json
import shutil
from pathlib import Path

from factories.chroma_server import chroma_server


def test_vectors_are_moved_and_it_is_said_where_they_are(
    arguendo, starter_folder: Path, tmp_path: Path
) -> None:
    """One command there, one back, and search goes on."""
    library = shutil.copytree(starter_folder, tmp_path / "library")
    options = ("--library", library)
    with chroma_server(tmp_path / "server") as at:
        moved = arguendo("index", "server", at, *options)
        assert moved.stdout.startswith("1,")
        assert f"vectors, in the Chroma server at {at}." in moved.stdout
        assert "" == moved.stderr  # It is on this machine: nothing leaves it.
        assert f"in the Chroma server at {at}" in arguendo("index", "status", *options).stdout
        found = arguendo("search", "consent", "--as-of", "2026-01-01", *options)
        assert 0 == found.returncode
    away = arguendo("search", "consent", "--as-of", "2026-01-01", *options)
    assert 3 == away.returncode
    assert "does not answer" in away.stderr
    back = arguendo("index", "server", "here", *options, "--format", "json")
    assert ("here", False) == tuple(json.loads(back.stdout)[key] for key in ("vectors", "moved"))
    assert "What was kept before is still there" in back.stderr
    assert found.stdout == arguendo("search", "consent", "--as-of", "2026-01-01", *options).stdout
    refused = arguendo("index", "server", "vectors:8000", *options)
    assert 2 == refused.returncode
