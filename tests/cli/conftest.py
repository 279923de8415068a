"""The command line as people run it: the installed script, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

SCRIPT = Path(sys.executable).parent / "arguendo"

Told = subprocess.CompletedProcess[str]
Arguendo = Callable[..., Told]


def environment(home: Path, **others: str) -> Mapping[str, str]:
    """What the process finds around it: no library, no keys, a wide terminal without colour."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ARGUENDO_", "OPENAI_", "ANTHROPIC_", "OLLAMA_", "FORCE_COLOR"))
    }
    return ours | {"HOME": str(home), "COLUMNS": "200", "NO_COLOR": "1", **others}


@pytest.fixture
def arguendo(tmp_path: Path) -> Arguendo:
    """Runs the installed script in an empty folder, with what is given on standard input."""
    if not SCRIPT.exists():
        pytest.fail("the command is not installed here: pip install -e .")
    folder = tmp_path / "here"
    folder.mkdir()

    def run(*arguments: str | Path, given: str | bytes = "", **others: str) -> Told:
        told = subprocess.run(
            [str(SCRIPT), *map(str, arguments)],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            cwd=folder,
            env=environment(tmp_path, **others),
            check=False,
            timeout=300,
        )
        return subprocess.CompletedProcess(
            told.args, told.returncode, told.stdout.decode(), told.stderr.decode()
        )

    return run
