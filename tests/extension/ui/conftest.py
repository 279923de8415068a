"""A real JupyterLab in a real Chromium."""

import base64
import contextlib
import hashlib
import json
import os
import re
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
from PIL import Image
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Request,
    ViewportSize,
    WebSocket,
    expect,
    sync_playwright,
)

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TOKEN = secrets.token_hex(16)
STARTS_WITHIN = 90.0
QUIET = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}
}
"""Settings of a JupyterLab that asks nobody for news."""
PATIENCE = 45_000
"""Milliseconds: a machine of two busy cores draws a page in seconds, not in a blink."""

ROOM: ViewportSize = {"width": 1360, "height": 860}
CLEARED = """async () => {
    const {commands, shell} = window.jupyterapp;
    await commands.execute('application:close-all');
    shell.expandLeft();
}"""
"""Closes whatever is open, and shows the file browser again."""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(autouse=True)
def jp_asyncio_loop() -> None:
    """Stands in for the loop of the server tests: Playwright brings its own."""


@pytest.fixture(autouse=True)
def jp_server_cleanup() -> None:
    """Stands in for the clean-up of the server tests: no server runs in this process."""


def policy() -> str:
    """Return the strictest policy that JupyterLab itself runs under: nothing of ours needs more.

    Its check of settings evaluates strings, and its page has one script, here by its hash.
    """
    from jupyterlab.commands import get_app_dir

    page = (Path(get_app_dir()) / "static/index.html").read_text("utf-8")
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.S)
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'self'; script-src 'self' 'unsafe-eval' 'sha256-{allowed}'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )


class Lab:
    """A JupyterLab that is running, as a user starts it, in an empty folder."""

    program = "jupyterlab"
    """The module that is started."""

    def __init__(
        self, home: Path, library: Path, environment: dict[str, str] | None = None
    ) -> None:
        self.folder = home / "work"
        """The folder it serves."""
        self._home, self._environment = home, environment or {}
        self._library = library
        self.folder.mkdir()
        settings = home / "config/labconfig/default_setting_overrides.json"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(json.dumps(QUIET))
        self._server = self._start(0)
        self.url = self._address()
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
        self._address()

    def stop(self) -> None:
        """Stop the server, and not wait for what its kernels have to say to the end."""
        self._server.terminate()
        self._server.wait(timeout=20)

    def _start(self, port: int) -> subprocess.Popen[bytes]:
        command = [
            *(sys.executable, "-m", self.program, "--no-browser", f"--port={port}"),
            *("--ip=127.0.0.1", "--allow-root", f"--IdentityProvider.token={TOKEN}"),
            *("--ServerApp.port_retries=0", *self.options()),
        ]
        environment = {
            "ARGUENDO_LIBRARY": str(self._library),
            "IPYTHONDIR": str(self._home / "ipython"),
            "JUPYTER_CONFIG_DIR": str(self._home / "config"),
            "JUPYTER_DATA_DIR": str(self._home / "data"),
            "JUPYTER_RUNTIME_DIR": str(self._home / "runtime"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self._home / "workspaces"),
        }
        with (self._home / "log.txt").open("a") as output:
            return subprocess.Popen(
                command,
                cwd=self.folder,
                env=os.environ | environment | self._environment,
                stdout=output,
                stderr=output,
            )

    def options(self) -> tuple[str, ...]:
        """What it is started with besides."""
        headers = {"headers": {"Content-Security-Policy": policy()}}
        return (
            "--LabApp.expose_app_in_browser=True",
            f"--ServerApp.tornado_settings={headers!r}",
        )

    def _address(self) -> str:
        """Return the address the server wrote down when it was ready."""
        until = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < until:
            for record in (self._home / "runtime").glob(f"jpserver-{self._server.pid}.json"):
                text = record.read_text()
                if text:
                    return str(json.loads(text)["url"])
            if self._server.poll() is not None:
                break
            time.sleep(0.1)
        pytest.fail(f"The server did not start:\n{(self._home / 'log.txt').read_text()}")


@pytest.fixture(scope="session")
def argued_library(
    starter_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A library that one finished run is kept in, and the run's id.

    The run is what the panel starts for the first example; most tests look at one like it.
    """
    from arguendo.corpus.library import Library
    from arguendo.graph.cli.options import runs_of
    from arguendo.graph.matters import example_files, read_matter
    from arguendo.graph.model import Dials
    from arguendo.graph.runs import Order

    folder = tmp_path_factory.mktemp("library") / "library"
    shutil.copytree(starter_folder, folder)
    matter = read_matter(example_files()["co-tenant-consent"])
    run = runs_of(Library.open(folder)).start(Order(matter=matter, dials=Dials()))
    run.wait()
    return folder, run.id


@pytest.fixture(scope="session")
def lab(
    argued_library: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lab]:
    """JupyterLab over that library, one for all who need none of their own."""
    running = Lab(tmp_path_factory.mktemp("jupyter"), argued_library[0])
    yield running
    running.stop()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium, as the distribution installs it."""
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a file; each has a page without a past.

    Its loop runs in this thread, where the tests of other folders need theirs: it has to end.
    """
    with chromium() as started:
        yield started


def asked_in(context: BrowserContext) -> set[str]:
    """Return the hosts that pages of a context ask, as they ask them."""
    hosts: set[str] = set()

    def asked(request: Request | WebSocket) -> None:
        hosts.add(urlsplit(request.url).netloc)

    context.on("request", asked)
    context.on("page", lambda page: page.on("websocket", asked))
    return hosts


@dataclass(frozen=True)
class Watched:
    """A page, and what a test that uses it has to fail for."""

    page: Page
    hosts: set[str]
    """Whom it asked."""
    broken: list[str]
    """What failed of its scripts, and what the policy of JupyterLab's server kept from running."""

    def must_be_sound(self) -> None:
        """Fail where a script failed, or another host was asked, and watch on from here."""
        servers = {urlsplit(one.url).netloc for one in self.page.context.pages}
        hosts, broken = self.hosts - {""}, [*self.broken]
        self.hosts.clear()
        self.broken.clear()
        assert broken == []
        # What a page from the disk asks is looked at where it is opened.
        assert servers == {""} or hosts <= servers


@contextlib.contextmanager
def watched(browser: Browser) -> Iterator[Watched]:
    """Open a page without a past."""
    context = browser.new_context(viewport=ROOM)
    hosts, broken = asked_in(context), list[str]()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("console", lambda said: "Content Security" in said.text and broken.append(said.text))
    try:
        yield Watched(page, hosts, broken)
    finally:
        context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test where it is not sound."""
    with watched(browser) as one:
        yield one.page
        one.must_be_sound()


@pytest.fixture(scope="module")
def kept(browser: Browser, lab: Lab) -> Iterator[Watched]:
    """JupyterLab on a page that the tests of a file share."""
    with watched(browser) as one:
        one.page.goto(lab.address(f"desk-{secrets.token_hex(4)}"))
        expect(one.page.locator(".jp-LauncherCard").first).to_be_visible()
        yield one


@pytest.fixture
def desk(kept: Watched) -> Iterator[Page]:
    """JupyterLab with nothing open but its launcher: loading it takes longer than most tests.

    Whoever reloads it, or stands between it and the server, may; a setting of JupyterLab stays.
    """
    page = kept.page
    yield page
    page.unroute_all()
    page.set_viewport_size(ROOM)
    page.emulate_media(reduced_motion="no-preference")
    page.evaluate(CLEARED)
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()
    expect(page.locator(".arguendo-Panel")).to_have_count(0)
    kept.must_be_sound()


def open_file(page: Page, path: str) -> None:
    """Open a file of the folder that JupyterLab serves, as a click on its name does."""
    page.evaluate(
        "path => void window.jupyterapp.commands.execute('docmanager:open', {path})", path
    )


@pytest.fixture
def argued(desk: Page, argued_library: tuple[Path, str]) -> Page:
    """JupyterLab with a panel on the finished run."""
    desk.evaluate(
        "run => void window.jupyterapp.commands.execute('arguendo:open', {run})", argued_library[1]
    )
    expect(desk.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible()
    # The last that is told of a run is its map: everything before it is there then.
    expect(desk.get_by_label("Export format")).to_be_visible()
    expect(desk.locator(".arguendo-Card").first).to_be_visible()
    return desk


@pytest.fixture
def picture(root: Path, request: pytest.FixtureRequest) -> "Picture":
    """Keeps pictures of the page among the artefacts of the run."""
    page = request.getfixturevalue("desk" if "desk" in request.fixturenames else "page")
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

    def __call__(self, name: str, *, readme: bool = False, of: Locator | None = None) -> None:
        """Take a picture of the page, or of a part of it."""
        self.artifacts.mkdir(parents=True, exist_ok=True)
        path = self.artifacts / f"{name}.png"
        if of is None:
            self.page.screenshot(path=path)
        else:
            of.screenshot(path=path)
        if readme and self.kept:
            # Drawn surfaces have few colours: a palette makes a third of the bytes of it.
            few = Image.open(path).convert("RGB").quantize(64, dither=Image.Dither.NONE)
            few.save(self.kept / path.name, optimize=True)
