"""What the machine gives: room, handles, a clock, the packages, the weights."""

import os
import platform
import shutil
import sqlite3
import time
from collections.abc import Iterator
from importlib.metadata import version as version_of
from importlib.util import find_spec
from pathlib import Path

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.index.embedders import DEFAULT
from arguendo.corpus.index.embedders import embedder as embedder_named
from arguendo.corpus.shelf.facts import fact
from arguendo.corpus.shelf.postgres.place import place_of
from arguendo.corpus.shelf.schema import FILE
from arguendo.graph.doctor.finding import Finding, broken, noted, well
from arguendo.graph.doctor.library import shelf

_ROOM = 16 << 20
"""Bytes. A run and its checkpoints take some megabytes."""
_HANDLES = 256
_AHEAD = 300.0
"""Seconds by which a file may be younger than the clock says: disks of a network have their own."""


def version() -> Iterator[Finding]:
    """Tell the versions."""
    packages = ("jupyterlab", "langgraph", "eyecite", "chromadb")
    listed = ", ".join(f"{name} {version_of(name)}" for name in packages)
    python = f"Python {platform.python_version()}"
    yield well("version", "", f"arguendo {version_of('arguendo')}, {python}, {listed}")


def embedder(folder: Path) -> Iterator[Finding]:
    """Load the library's embedder, or the usual one, and have it embed."""
    name = DEFAULT
    try:
        with shelf(folder) as (db, _):
            name = fact(db, "embedder") or DEFAULT
    except (ArguendoError, sqlite3.DatabaseError):
        pass  # Told of the library.
    try:
        shape = embedder_named(name).embed(["consent to a search"]).shape
    except ArguendoError as error:
        yield broken("embedder", "weights-missing", name, error.what, error.remedy)
    else:
        yield well("embedder", name, f"{name}, {shape[1]} dimensions, on this machine")


def machine(folder: Path) -> Iterator[Finding]:
    """Look at the disk, the handles and the clock."""
    found = [*_disk(folder), *_handles(), *_clock(folder)]
    yield from found or [
        well("machine", "", "room on the disk, handles and clock as they should be")
    ]


def _disk(folder: Path) -> Iterator[Finding]:
    there = next((one for one in (folder, *folder.absolute().parents) if one.is_dir()), None)
    if there is None:
        return
    if shutil.disk_usage(there).free < _ROOM:
        words = f"The disk has less than {_ROOM >> 20} megabytes left."
        yield broken("machine", "disk-full", there, words, "Make room on that disk.")
    if os.access(there, os.W_OK):
        return
    if there == folder and hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        words = "The library is somebody else's: it is searched, and not built, by you."
        yield noted("machine", "shared", there, words, "")
        return
    words = "The folder cannot be written to: it is searched, and nothing is built or argued in it."
    remedy = "Have the disk mounted for writing, or copy the library and name it with --library."
    yield broken("machine", "read-only", there, words, remedy)


def _handles() -> Iterator[Finding]:
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= soft < _HANDLES:
        words = f"A process may have {soft} files open; runs beside each other need more."
        yield broken("machine", "few-handles", "", words, "Run: ulimit -n 1024")


def _clock(folder: Path) -> Iterator[Finding]:
    if place_of_is_elsewhere(folder):
        return
    file = folder / FILE
    if file.is_file() and (ahead := file.stat().st_mtime - time.time()) > _AHEAD:
        words = f"The clock is {ahead / 60:,.0f} minutes behind what was last written."
        remedy = f"Set the clock. If it is right, run: touch {file}"
        yield broken("machine", "clock-back", file, words, remedy)


def place_of_is_elsewhere(folder: Path) -> bool:
    """Tell whether the shelf is not in the folder."""
    try:
        return place_of(folder) is not None
    except ArguendoError:
        return True


def models() -> Iterator[Finding]:
    """Tell which extras are installed."""
    extras = {
        "ollama": "langchain_ollama",
        "openai": "langchain_openai",
        "anthropic": "langchain_anthropic",
        "local": "xllamacpp",
    }
    have = [name for name, module in extras.items() if find_spec(module)]
    words = f"schemes (no model); extras installed: {', '.join(have) or 'none'}"
    yield well("models", "", words)
