"""Nothing leaves the machine unless the user names a remote model: every call out is refused."""

import shutil
import time
from pathlib import Path

import pytest
from trust.conftest import Tapped

EXAMPLES = Path(__file__).parents[2] / "examples"
MATTER = EXAMPLES / "matters/co-tenant-consent.toml"
BRIEF = EXAMPLES / "briefs/mata.md"
SMALL = ("--dial", "theories=1", "--rounds", "1")


def test_the_tap_tells_a_call_that_leaves(tapped: Tapped) -> None:
    """A test that cannot fail shows nothing: one that calls out is refused, and known."""
    told = tapped.run("python", "-c", "import socket; socket.getaddrinfo('example.org', 443)")
    assert "nothing may leave this machine: example.org" in told.stderr
    assert ["socket.getaddrinfo example.org -c"] == tapped.called


@pytest.mark.slow
def test_the_command_line_calls_nobody(tapped: Tapped, starter_folder: Path) -> None:
    """Build, search, verify, explore, export: with a library and no model named."""
    library = tapped.home / "library"
    for words in (
        ("index", "build", "starter", "--library", library),
        ("index", "check", "--library", library),
        ("search", "consent of a co-tenant", "--library", library),
        ("citator", "547 U.S. 103", "--library", library),
        ("explore", MATTER, "-o", tapped.home / "run.argmap.json", *SMALL, "--library", library),
        ("map", "export", tapped.home / "run.argmap.json", "--to", "svg"),
        ("neutralize", BRIEF),
        ("verify", BRIEF, "--library", library),
        ("doctor", "--library", library),
    ):
        told = tapped.run("arguendo", *words)
        assert told.returncode == 0, (words, told.stdout, told.stderr)
    assert [] == tapped.called


@pytest.mark.slow
def test_the_server_calls_nobody(tapped: Tapped, starter_folder: Path) -> None:
    """A matter is explored from the panel's side, and its map read."""
    library = tapped.home / "library"
    shutil.copytree(starter_folder, library)
    with tapped.server(library) as ask:
        (matter, *_) = ask("matters")
        started = ask("runs", {"matter": matter["matter"], "dials": {"theories": 1, "rounds": 0}})
        while (run := ask(f"runs/{started['id']}"))["state"] in ("started", "running"):
            time.sleep(0.2)
        assert run["state"] == "finished"
    assert [] == tapped.called


@pytest.mark.slow
def test_the_notebook_calls_nobody(tapped: Tapped, starter_folder: Path) -> None:
    """The quickstart runs from top to bottom, its kernel tapped too."""
    library = tapped.home / "library"
    shutil.copytree(starter_folder, library)
    told = tapped.run(
        "jupyter",
        "execute",
        "--kernel_name=python3",
        "--output",
        str(tapped.home / "done.ipynb"),
        EXAMPLES / "quickstart.ipynb",
        ARGUENDO_LIBRARY=str(library),
    )
    assert told.returncode == 0, told.stderr
    assert [] == tapped.called
