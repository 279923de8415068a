"""What is broken here, by name, with where it lies and how it is mended; nothing is written.

No index is opened and no shelf brought up to date: either may mend, and a doctor only looks.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from arguendo.graph.doctor.finding import Finding, broken
from arguendo.graph.doctor.library import library, vectors
from arguendo.graph.doctor.machine import embedder, machine, models, version
from arguendo.graph.doctor.panel import panel
from arguendo.graph.doctor.runs import runs

__all__ = ["Finding", "examine"]


def examine(folder: Path, kept: Callable[[], tuple[Path, Path]]) -> tuple[Finding, ...]:
    """Look at everything; `kept` tells where the user's runs and cached replies over it lie."""
    looks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("version", version),
        ("library", partial(library, folder)),
        ("vectors", partial(vectors, folder)),
        ("embedder", partial(embedder, folder)),
        ("machine", partial(machine, folder)),
        ("runs", partial(runs, folder, kept)),
        ("extension", panel),
        ("models", models),
    )
    return tuple(found for what, look in looks for found in _told(what, look))


def _told(what: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except Exception as error:  # noqa: BLE001  A doctor tells whatever is broken, and goes on.
        yield broken(what, "unknown", "", f"It could not be looked at ({error}).", "")
