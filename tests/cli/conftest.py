"""The command line as people run it: each command in a process of its own."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile

import pytest

SCRIPT = Path(sys.executable).parent / "arguendo"

Told = subprocess.CompletedProcess
Arguendo = Callable[..., Told]


def environment(home: Path, **others: str) -> Mapping[str, str]:
    """What the process finds around it: no library, no keys, a wide terminal without colour."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ARGUENDO_", "OPENAI_", "ANTHROPIC_", "OLLAMA_", "FORCE_COLOR"))
    }
    return ours | {"HOME": str(home), "COLUMNS": "200", "NO_COLOR": "1", **others}


class Forks:
    """Commands as forks of one process that has loaded their modules, see `cli.forking`."""

    def __init__(self, home: Path) -> None:
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._ours.settimeout(300)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("forking.py")), str(theirs.fileno())],
                env=environment(home),
                pass_fds=[theirs.fileno()],
            )

    def run(self, words: list[str], given: bytes, folder: Path, around: Mapping[str, str]) -> Told:
        """Run one command to its end."""
        wanted = {"words": words, "folder": str(folder), "environment": dict(around)}
        with TemporaryFile() as taken, TemporaryFile() as out, TemporaryFile() as err:
            taken.write(given)
            taken.seek(0)
            streams = [taken.fileno(), out.fileno(), err.fileno()]
            socket.send_fds(self._ours, [json.dumps(wanted).encode()], streams)
            status = int(self._ours.recv(64))
            out.seek(0)
            err.seek(0)
            return Told(words, status, out.read().decode(), err.read().decode())

    def end(self) -> None:
        """Let the process go."""
        self._ours.close()
        self._process.wait()


@pytest.fixture(scope="session")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forks]:
    """The process that is forked for each command."""
    forks = Forks(tmp_path_factory.mktemp("forks"))
    yield forks
    forks.end()


@pytest.fixture
def arguendo(tmp_path: Path, forks: Forks) -> Arguendo:
    """Runs the command in an empty folder, with what is given on standard input."""
    folder = tmp_path / "here"
    folder.mkdir()

    def run(*words: str | Path, given: str | bytes = "", **others: str) -> Told:
        return forks.run(
            [str(SCRIPT), *map(str, words)],
            given.encode() if isinstance(given, str) else given,
            folder,
            environment(tmp_path, **others),
        )

    return run
