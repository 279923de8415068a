"""Parsers that say whether a document is what it claims to be."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def parsed(
    node: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, Sequence[str]], list[dict[str, Any]]]:
    """Parses many documents with a script of `tests/js` in one process."""

    def parse(script: str, documents: Sequence[str]) -> list[dict[str, Any]]:
        folder = tmp_path_factory.mktemp("documents")
        files: list[Path] = []
        for number, document in enumerate(documents):
            files.append(file := folder / f"{number}.txt")
            file.write_bytes(document.encode())
        told = node(script, *files)
        assert (told.stderr, told.returncode) == ("", 0)
        return [json.loads(line) for line in told.stdout.splitlines()]

    return parse


@pytest.fixture(scope="session")
def arguebuf(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sequence[str]], list[dict[str, Any]]]:
    """Reads AIF with arguebuf, which lies apart: it wants older lxml and protobuf than we have."""
    python = Path(sys.prefix) / "peers" / "arguebuf" / "bin" / "python"
    if not python.exists():
        pytest.skip("arguebuf is not installed: make .venv/.stamps/peers")

    def read(documents: Sequence[str]) -> list[dict[str, Any]]:
        folder = tmp_path_factory.mktemp("aif")
        files: list[Path] = []
        for number, document in enumerate(documents):
            files.append(file := folder / f"{number}.json")
            file.write_bytes(document.encode())
        command = [str(python), str(root / "tests/peers/arguebuf_reads.py"), *map(str, files)]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stderr
        return [json.loads(line) for line in told.stdout.splitlines()]

    return read
