"""What a doctor finds."""

import shlex
from pathlib import Path

from arguendo.corpus.model import Value


class Finding(Value):
    """One thing that was looked at."""

    what: str
    """The thing."""
    state: str
    """`well`, or the name of the state it is in."""
    works: bool
    """Whether work can go on as it is."""
    where: str
    """The file, folder or address; empty where it has none."""
    words: str
    """How it stands."""
    remedy: str
    """What to do; empty where nothing has to be done."""


def well(what: str, where: object, words: str) -> Finding:
    """Tell of something that is as it should be."""
    return Finding(what=what, state="well", works=True, where=str(where), words=words, remedy="")


def noted(what: str, state: str, where: object, words: str, remedy: str) -> Finding:
    """Tell of something to know of, with which work goes on."""
    return Finding(what=what, state=state, works=True, where=str(where), words=words, remedy=remedy)


def broken(what: str, state: str, where: object, words: str, remedy: str) -> Finding:
    """Tell of something that is broken."""
    return Finding(
        what=what, state=state, works=False, where=str(where), words=words, remedy=remedy
    )


def run(*words: str, over: Path) -> str:
    """Return the sentence that names a command over a library."""
    return f"Run: {shlex.join(['arguendo', *words, '--library', str(over)])}"
