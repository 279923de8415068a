"""Runs: what was left unfinished, and what of them was spoilt."""

import json
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from arguendo.corpus.memoranda import FILE as MEMORANDA
from arguendo.graph.doctor.files import damage
from arguendo.graph.doctor.finding import Finding, broken, noted, run, well
from arguendo.graph.runs.hold import is_held

_LOOKED = 100
"""Runs looked at, the latest first."""


def runs(folder: Path, kept: Callable[[], tuple[Path, Path]]) -> Iterator[Finding]:
    """Look at the latest runs, their checkpoints, and what is kept beside them."""
    if not folder.is_dir():
        return
    place, replies = kept()
    found = list(_beside(folder, replies))
    each = sorted(place.iterdir(), reverse=True) if place.is_dir() else []
    for one in [one for one in each if (one / "order.json").exists()][:_LOOKED]:
        found += _run(folder, one)
    yield from found or [well("runs", place, f"{len(each):,} kept, none broken off or spoilt")]


def _beside(folder: Path, replies: Path) -> Iterator[Finding]:
    for file, state, lost in (
        (replies, "replies-damaged", "models are asked again"),
        (folder / MEMORANDA, "memoranda-damaged", "build the memoranda again"),
    ):
        if file.is_file() and (wrong := damage(file)):
            words, named = f"The file is damaged ({wrong}).", shlex.quote(str(file))
            yield broken("runs", state, file, words, f"Remove it; {lost}. Run: rm {named}*")


def _run(folder: Path, one: Path) -> Iterator[Finding]:
    id = one.name
    forget = run("runs", "forget", id, over=folder)
    if not _is_json((one / "order.json").read_bytes().splitlines(), whole=True):
        words = f"What the run {id} was asked to do cannot be read."
        yield broken("runs", "order-spoilt", one / "order.json", words, forget)
        return
    log = one / "events.jsonl"
    # A crash may cut the last line short; that one is written over.
    lines = [line for line in _lines(log) if line.endswith(b"\n")]
    if not _is_json(lines):
        yield broken("runs", "log-spoilt", log, f"The log of the run {id} cannot be read.", forget)
        return
    checkpoints = one / "checkpoints.sqlite3"
    if is_held(one / "process"):
        return
    if checkpoints.is_file() and (wrong := damage(checkpoints)):
        words = f"The checkpoints of the run {id} are damaged ({wrong}): it cannot be taken up."
        yield broken("runs", "checkpoints-damaged", checkpoints, words, forget)
        return
    last = json.loads(lines[-1])["event"] if lines else {}
    if last.get("type") not in ("ended", "waiting"):
        words = f"The run {id} broke off; what had been cleared is kept."
        yield noted("runs", "broken-off", one, words, run("runs", "resume", id, over=folder))


def _lines(file: Path) -> list[bytes]:
    try:
        return file.read_bytes().splitlines(keepends=True)
    except OSError:
        return []


def _is_json(lines: list[bytes], *, whole: bool = False) -> bool:
    try:
        for line in [b"\n".join(lines)] if whole else lines:
            json.loads(line)
    except ValueError:
        return False
    return True
