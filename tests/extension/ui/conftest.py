"""A real JupyterLab in a real Chromium."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TOKEN = secrets.token_hex(16)
STARTS_WITHIN = 90.0
PATIENCE = 45_000
"""Milliseconds: a machine of two busy cores draws a page in seconds, not in a blink."""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(autouse=True)
def jp_asyncio_loop() -> None:
    """Stands in for the loop of the server tests: Playwright brings its own."""


@pytest.fixture(autouse=True)
def jp_server_cleanup() -> None:
    """Stands in for the clean-up of the server tests: no server runs in this process."""


class Lab:
    """A JupyterLab that is running."""

    def __init__(self, folder: Path, home: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        """The folder it serves."""
        self._home, self._environment = home, environment
        self._server = self._start(0)
        self.url = _address(self._server, home / "runtime", home / "log.txt")
        """Its address, with a slash at the end."""

    def address(self, workspace: str) -> str:
        """Return the address of a workspace nobody has used."""
        return f"{self.url}lab/workspaces/{workspace}?reset&token={TOKEN}"

    def kill(self) -> None:
        """End the server as a crash does, without a word."""
        self._server.kill()
        self._server.wait(timeout=20)

    def start_again(self) -> None:
        """Start the server at the address it had."""
        port = urlsplit(self.url).port
        assert port is not None
        self._server = self._start(port)
        _address(self._server, self._home / "runtime", self._home / "log.txt")

    def stop(self) -> None:
        """Stop the server."""
        self._server.terminate()
        self._server.wait(timeout=20)

    def _start(self, port: int) -> subprocess.Popen[bytes]:
        command = [
            sys.executable,
            *("-m", "jupyterlab", "--no-browser", f"--port={port}", "--ip=127.0.0.1"),
            *("--allow-root", f"--IdentityProvider.token={TOKEN}"),
            *("--ServerApp.port_retries=0", "--LabApp.expose_app_in_browser=True"),
        ]
        with (self._home / "log.txt").open("a") as output:
            return subprocess.Popen(
                command, cwd=self.folder, env=self._environment, stdout=output, stderr=output
            )


@pytest.fixture(scope="module")
def starter(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The library the server is given; None for a machine that has none."""
    folder = tmp_path_factory.mktemp("library") / "library"
    shutil.copytree(starter_folder, folder)
    return folder


@pytest.fixture(scope="module")
def lab(starter: Path | None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab, as a user starts it, in an empty folder."""
    home = tmp_path_factory.mktemp("jupyter")
    work = tmp_path_factory.mktemp("work")
    config = home / "config"
    (config / "labconfig").mkdir(parents=True)
    (config / "labconfig" / "default_setting_overrides.json").write_text(
        json.dumps(
            {
                "@jupyterlab/apputils-extension:notification": {
                    "fetchNews": "false",
                    "checkForUpdates": False,
                }
            }
        )
    )
    environment = os.environ | {
        "ARGUENDO_LIBRARY": str(starter or home / "no-library"),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
    }
    running = Lab(work, home, environment)
    yield running
    running.stop()


def _address(server: subprocess.Popen[bytes], runtime: Path, log: Path) -> str:
    """Return the address the server wrote down when it was ready."""
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        for record in runtime.glob(f"jpserver-{server.pid}.json"):
            text = record.read_text()
            if text:
                return str(json.loads(text)["url"])
        if server.poll() is not None:
            break
        time.sleep(0.1)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as the distribution installs it."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        pytest.fail("The browser tests need Chromium. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        # A container's root may not use Chromium's sandbox, and its /dev/shm is small.
        started = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test where a script on it failed."""
    context = browser.new_context(viewport={"width": 1360, "height": 860})
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    broken: list[str] = []
    opened.on("pageerror", lambda error: broken.append(str(error)))
    yield opened
    context.close()
    assert broken == []


@pytest.fixture
def picture(page: Page, root: Path, request: pytest.FixtureRequest) -> "Picture":
    """Keeps pictures of the page among the artefacts of the run."""
    artifacts = root / "artifacts"
    kept = os.environ.get("ARGUENDO_PICTURES")
    return Picture(page, artifacts, root / kept if kept else None)


@dataclass(frozen=True)
class Picture:
    """Takes pictures of a page."""

    page: Page
    artifacts: Path
    """Where every picture goes; not under version control."""
    kept: Path | None
    """Where those of the README go, when they are taken anew."""

    def __call__(self, name: str, *, readme: bool = False) -> None:
        """Take a picture."""
        folders = [self.artifacts, *([self.kept] if readme and self.kept else [])]
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=folder / f"{name}.png")
