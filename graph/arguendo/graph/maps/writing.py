"""Writes a file whole or not at all."""

import os
import tempfile
from pathlib import Path

from arguendo.corpus.errors import InputError, UnavailableError


def write_whole(path: Path, content: str | bytes) -> None:
    """Write beside the place and rename, so that no one ever finds half a file."""
    if path.is_dir():
        raise InputError(f"{path} is a folder.", "Name a file in it.")
    if not path.parent.is_dir():
        raise InputError(f"There is no folder {path.parent}.", "Make it, or name another file.")
    data = content.encode() if isinstance(content, str) else content
    beside: str | None = None
    try:
        number, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_usual_mode(path))
        Path(beside).replace(path)
        beside = None
    except OSError as error:
        raise UnavailableError(
            f"{path} could not be written: {error.strerror}.",
            "Free some space or choose another folder with -o.",
        ) from error
    finally:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)


def _usual_mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or what a new file is given here."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
