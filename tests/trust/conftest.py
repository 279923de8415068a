"""Processes of ours that are tapped: what they try to send out is refused and kept."""

import contextlib
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cli.conftest import environment

from arguendo.corpus.library import Library

TAP = Path(__file__).parent / "tap"


class Tapped:
    """Runs programs of this environment, and knows whom they tried to call."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.file = home / "tapped"

    @property
    def environment(self) -> Mapping[str, str]:
        """What such a process finds around it."""
        path = os.pathsep.join(filter(None, (str(TAP), os.environ.get("PYTHONPATH", ""))))
        return environment(self.home, PYTHONPATH=path, ARGUENDO_TAP=str(self.file))

    def run(
        self, program: str, *words: str | Path, **others: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program that lies beside this interpreter."""
        return subprocess.run(
            [str(Path(sys.executable).parent / program), *map(str, words)],
            capture_output=True,
            text=True,
            cwd=self.home,
            env={**self.environment, **others},
            check=False,
            timeout=600,
        )

    @contextlib.contextmanager
    def server(self, library: Path) -> Iterator[Callable[..., Any]]:
        """Run a Jupyter server, and hand out a way of asking our routes."""
        token, runtime = secrets.token_hex(16), self.home / "runtime"
        given = {"ARGUENDO_LIBRARY": str(library), "JUPYTER_RUNTIME_DIR": str(runtime)}
        words = ["--no-browser", "--port=0", "--ip=127.0.0.1", "--allow-root"]
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *words, f"--IdentityProvider.token={token}"],
            cwd=self.home,
            env={**self.environment, **given},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

        def ask(path: str, body: object = None) -> Any:
            request = urllib.request.Request(
                f"{url}arguendo/api/{path}",
                data=None if body is None else json.dumps(body).encode(),
                headers={"Authorization": f"token {token}"},
            )
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)

        try:
            url = _address(runtime / f"jpserver-{server.pid}.json", server)
            yield ask
        finally:
            server.terminate()
            server.wait(timeout=30)

    @property
    def called(self) -> list[str]:
        """Whom they tried to call."""
        return self.file.read_text("utf-8").splitlines() if self.file.exists() else []


def _address(record: Path, server: subprocess.Popen[bytes]) -> str:
    """Return the address the server writes down when it is ready."""
    until = time.monotonic() + 90
    while time.monotonic() < until and server.poll() is None:
        if record.exists() and (text := record.read_text("utf-8")):
            return str(json.loads(text)["url"])
        time.sleep(0.1)
    pytest.fail("JupyterLab did not start")


@pytest.fixture
def library(starter_folder: Path, tmp_path: Path) -> Library:
    """A starter library of the test's own."""
    shutil.copytree(starter_folder, tmp_path / "library")
    return Library.open(tmp_path / "library")


@pytest.fixture
def tapped(tmp_path: Path) -> Tapped:
    """A home of its own, and the tap."""
    return Tapped(tmp_path)
