"""What sources of one file share: where it lies, and what it is told from another by."""

from pathlib import Path

from arguendo.corpus.errors import InputError


class OneFile:
    """A source that is one file."""

    name: str
    """The source's name."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise InputError(f"There is no file at {path}.", "Check the path.")
        self._path = path

    @property
    def origin(self) -> str:
        """The file's absolute path."""
        return str(self._path.resolve())

    @property
    def key(self) -> str:
        """The source's name, and the file's absolute path, size and time of change."""
        stat = self._path.stat()
        return f"{self.name}:{self.origin}:{stat.st_size}:{stat.st_mtime_ns}"
