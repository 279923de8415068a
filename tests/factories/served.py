"""A Jupyter server in a process of its own, there to be killed."""

import json
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx


class Served:
    """A server over a library, asked with its token."""

    def __init__(self, home: Path, library: Path) -> None:
        self.token = secrets.token_hex(16)
        runtime = home / "runtime"
        home.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyter_server", "--no-browser", "--port=0"),
                *("--ip=127.0.0.1", "--allow-root", f"--IdentityProvider.token={self.token}"),
                "--ServerApp.jpserver_extensions={'arguendo.extension': True}",
            ],
            cwd=home,
            env=os.environ
            | {
                "ARGUENDO_LIBRARY": str(library),
                "JUPYTER_CONFIG_DIR": str(home / "config"),
                "JUPYTER_DATA_DIR": str(home / "data"),
                "JUPYTER_RUNTIME_DIR": str(runtime),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        told = runtime / f"jpserver-{self._process.pid}.json"
        until = time.monotonic() + 90
        while not (told.is_file() and told.read_text()):
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.1)
        self.url = json.loads(told.read_text())["url"] + "arguendo/api/"
        self.pid = self._process.pid

    def ask(self, path: str, method: str = "GET", body: Any = None) -> Any:
        """Ask a route."""
        headers = {"Authorization": f"token {self.token}"}
        told = httpx.request(
            method, self.url + path, json=body, headers=headers, timeout=60, trust_env=False
        )
        return told.json()

    def heard(self, run: str, after: int, enough: Callable[[Any], bool]) -> list[Any]:
        """The events of a run until one is enough, or to the end."""
        heard: list[Any] = []
        headers = {"Authorization": f"token {self.token}", "Last-Event-ID": str(after)}
        with httpx.stream(
            "GET", f"{self.url}runs/{run}/events", headers=headers, timeout=120, trust_env=False
        ) as stream:
            for line in stream.iter_lines():
                if line.startswith("data: "):
                    heard.append(json.loads(line[6:]))
                    if enough(heard[-1]):
                        break
        return heard

    def kill(self) -> None:
        """End it without a word."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(20)
