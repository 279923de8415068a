"""Nothing leaves the machine unless the user names a remote model: every call out is refused."""

import asyncio
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters
from trust.conftest import Tapped

EXAMPLES = Path(__file__).parents[2] / "examples"
BRIEF = EXAMPLES / "briefs/mata.md"


def test_the_tap_tells_a_call_that_leaves(tapped: Tapped) -> None:
    """A test that cannot fail shows nothing: one that calls out is refused, and known."""
    told = tapped.run("python", "-c", "import socket; socket.getaddrinfo('example.org', 443)")
    assert "nothing may leave this machine: example.org" in told.stderr
    assert ["socket.getaddrinfo example.org -c"] == tapped.called


@pytest.mark.slow
def test_the_command_line_calls_nobody(tapped: Tapped, starter_folder: Path) -> None:
    """The demo builds and explores; then search, verify, export: with no model named."""
    library = tapped.home / "library"
    for words in (
        ("demo", "-o", tapped.home / "demo.argmap.json", "--library", library),
        ("index", "build", "starter", "--library", library),
        ("index", "check", "--library", library),
        ("search", "consent of a co-tenant", "--library", library),
        ("citator", "547 U.S. 103", "--library", library),
        ("map", "export", tapped.home / "demo.argmap.json", "--to", "svg"),
        ("neutralize", BRIEF),
        ("verify", BRIEF, "--library", library),
        ("doctor", "--library", library),
    ):
        told = tapped.run("arguendo", *words)
        assert told.returncode == 0, (words, told.stdout, told.stderr)
    assert [] == tapped.called


@pytest.mark.slow
def test_an_agents_server_calls_nobody(tapped: Tapped, starter_folder: Path) -> None:
    """It searches and verifies for another agent as it would for a user."""
    library = tapped.home / "library"
    shutil.copytree(starter_folder, library)
    program = StdioServerParameters(
        command=str(Path(sys.executable).parent / "arguendo"),
        args=["mcp", "--library", str(library)],
        env=dict(tapped.environment),
    )

    async def talk() -> list[Any]:
        async with Client(program) as client:
            return [
                (await client.call_tool(tool, given)).is_error
                for tool, given in (
                    ("search", {"query": "one tenant consents, the other refuses"}),
                    ("verify", {"text": BRIEF.read_text("utf-8")}),
                )
            ]

    assert [False] * 2 == asyncio.run(talk())
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
