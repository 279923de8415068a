"""What every test may ask for."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A property is true or false on a busy machine as well: nothing here is judged by seconds.
settings.register_profile("arguendo", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("arguendo")

# Checkpoints may hold our own types and nothing else: the application sets the same.
os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")

# A Jupyter server for tests, and `async def` tests.
pytest_plugins = ["pytest_jupyter.jupyter_server"]

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def starter_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a starter library, built once. What writes to it works on a copy."""
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.starter import Starter

    folder = tmp_path_factory.mktemp("starter") / "library"
    Library.create(folder).build(Starter())
    return folder


@pytest.fixture(scope="session")
def node() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a script of `tests/js` with the Node that the test extra installs."""
    beside = Path(sys.prefix) / "bin" / "node"
    program = str(beside) if beside.exists() else shutil.which("node")
    if program is None:
        pytest.fail("No Node was found: pip install 'arguendo[test]' brings one.")
    if not (ROOT / "tests/js/node_modules").exists():
        pytest.fail("The JavaScript tools are missing: run npm ci in tests/js.")

    def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [program, str(ROOT / "tests/js" / script), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run
