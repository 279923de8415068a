"""Writes a file whole or not at all."""

import os
import secrets
from pathlib import Path

from arguendo.corpus.errors import InputError, UnavailableError

PART = ".arguendo-"
"""With which the name of a file begins that is not whole yet."""


def write_whole(path: Path, content: str | bytes) -> None:
    """Write beside the place and rename, so that no one ever finds half a file."""
    if path.is_dir():
        raise InputError(f"{path} is a folder.", "Name a file in it.")
    if not path.parent.is_dir():
        raise InputError(f"There is no folder {path.parent}.", "Make it, or name another file.")
    data = content.encode() if isinstance(content, str) else content
    beside: Path | None = None
    try:
        part = path.with_name(f"{PART}{secrets.token_hex(8)}")
        with part.open("xb") as file:
            beside = part
            if path.exists():
                part.chmod(path.stat().st_mode & 0o777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        beside = None
    except OSError as error:
        raise UnavailableError(
            f"{path} could not be written: {error.strerror}.",
            "Free some space or choose another folder with -o.",
        ) from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)
