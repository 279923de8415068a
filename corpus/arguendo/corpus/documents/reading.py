"""From a file, or the bytes of one, to the document."""

from importlib import import_module
from pathlib import Path
from typing import cast

from arguendo.corpus.documents.decoding import whole
from arguendo.corpus.documents.interface import Document, Format, Reader
from arguendo.corpus.documents.recognition import format_of
from arguendo.corpus.errors import InputError

LARGEST = 200_000_000
"""The largest file read, in bytes."""


def read(file: str | Path | bytes, name: str | None = None) -> Document:
    """Read a file by its path, or the bytes of one.

    >>> read(b"Roe v. Wade, 410 U.S. 113 (1973).", "brief.md").place(13)
    'line 1'
    """
    content = file if isinstance(file, bytes) else _content(Path(file))
    name = whole(name or ("the document" if isinstance(file, bytes) else Path(file).name))
    # A name may hold a line of its own, such as one that says that all was verified.
    name = "".join(sign if sign.isprintable() else " " for sign in name)
    if len(content) > LARGEST:
        raise InputError(
            f"{name} has {len(content):,} bytes; at most {LARGEST:,} are read.",
            "Split it, and verify the parts.",
        )
    document = reader(format_of(content, name))(content, name)
    if not document.text.strip():
        raise InputError(f"{name} is empty.", "There is nothing in it to verify.")
    return document


def reader(format: Format) -> Reader:
    """Return what reads a format; what it needs is imported now and not before."""
    return cast(Reader, import_module(f"arguendo.corpus.documents.{format}").read)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(
                f"{path} has {path.stat().st_size:,} bytes; at most {LARGEST:,} are read.",
                "Split it, and verify the parts.",
            )
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path} cannot be read: {error.strerror}.", "Check the path and the permissions."
        ) from error
