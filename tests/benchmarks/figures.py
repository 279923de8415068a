"""What a benchmark measured: one type for all, told by each, kept with the machine it ran on."""

import json
import os
import platform
import subprocess
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from arguendo.corpus.model import Value

TOLD = "ARGUENDO_BENCH_TOLD"
"""The environment variable that names the file to which figures are told."""
HERE = Path(__file__).parent
KEPT = HERE / "figures.json"
"""Every benchmark's last figures."""
_PACKAGES = ("chromadb", "eyecite", "langgraph", "numpy", "pydantic", "wordllama")


class Figure(Value):
    """One thing that was measured."""

    what: str
    """What was measured, in a few words."""
    value: float
    """The figure."""
    unit: str
    """Of what it is: `× eyecite`, `recall@10`, `ms`."""
    kind: Literal["ratio", "rate", "count", "time"] = "ratio"
    """A ratio to a floor or a peer of the same run; a rate of right answers; a count; a time."""
    aim: str = ""
    """What was aimed at."""
    at: int | None = None
    """The size at which it was measured, where it is a point of a growth curve."""


class Measured(Value):
    """The figures of one benchmark, and where and when they were taken."""

    bench: str
    """The benchmark's name."""
    date: str
    """The day."""
    commit: str
    """The commit; with + where the tree held changes."""
    machine: str
    """Processor, number of cores, memory."""
    load: float
    """The machine's load as it began: processes that wanted a processor."""
    versions: dict[str, str]
    """Of Python and of what counts."""
    seconds: float
    """How long it took."""
    figures: tuple[Figure, ...]
    """What it measured."""


def tell(*figures: Figure) -> None:
    """Tell figures to whoever runs the benchmark; nobody, where it is run by itself."""
    if path := os.environ.get(TOLD):
        with Path(path).open("a", encoding="utf-8") as told:
            told.writelines(f"{one.model_dump_json()}\n" for one in figures)


def heard(path: Path) -> tuple[Figure, ...]:
    """Return the figures told to a file."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return tuple(Figure.model_validate_json(line) for line in lines)


def kept() -> dict[str, Measured]:
    """Return every benchmark's last figures, by its name."""
    listed = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else []
    return {one["bench"]: Measured.model_validate(one) for one in listed}


def keep(measured: Iterable[Measured]) -> None:
    """Keep new figures beside those of benchmarks that did not run."""
    every = kept() | {one.bench: one for one in measured}
    ordered = [every[name].model_dump(mode="json") for name in sorted(every)]
    KEPT.write_text(json.dumps(ordered, indent=1, ensure_ascii=False) + "\n", "utf-8")


def machine() -> str:
    """Return the processor, its cores and the memory."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0].split(":", 1)[1].strip() if names else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{model}, {cores} cores, {memory:.0f} GiB"


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that count."""
    return {"python": platform.python_version()} | {name: version(name) for name in _PACKAGES}


def commit() -> str:
    """Return the commit of the tree, with + where it holds changes beside what is written here."""

    def git(*words: str) -> str:
        told = subprocess.run(
            ["git", *words], cwd=HERE, capture_output=True, text=True, check=False
        )
        return told.stdout.strip()

    written = [f":(exclude){name}" for name in (KEPT.name, "RESULTS.md", "curves")]
    changed = git("status", "--porcelain", "--", ":(top)", *written)
    return git("rev-parse", "--short", "HEAD") + ("+" if changed else "")
