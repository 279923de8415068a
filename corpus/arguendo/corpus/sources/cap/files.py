"""The tree of files: in a folder on this machine, or as a server shows it."""

import datetime as dt
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from arguendo.corpus.sources.fetching import Fetching, Got, Missing, Reply, Silent


class Files(Protocol):
    """The tree of files, wherever it is."""

    def get(self, path: str) -> Reply:
        """Return the file at a path."""


class Folder:
    """The tree as a folder on this machine."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def get(self, path: str) -> Reply:
        """Read one file; its day is the day it was last changed."""
        file = self._root / path
        try:
            changed = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)
            return Got(content=file.read_bytes(), day=changed.date().isoformat())
        except (FileNotFoundError, NotADirectoryError):
            return Missing(status=404)
        except OSError as error:
            return Silent(why=f"cannot be read ({error.strerror})")


class Server:
    """The tree as a server shows it."""

    def __init__(self, address: str, fetching: Fetching) -> None:
        self._address, self._fetching = address, fetching

    def get(self, path: str) -> Reply:
        """Fetch one file."""
        return self._fetching.get(f"{self._address}/{quote(path)}")
