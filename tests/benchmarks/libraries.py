"""Libraries of real opinions, built once for all the benchmarks of a run."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from factories.reports import data

from arguendo.corpus.library import Library
from arguendo.corpus.sources.opinions_file import OpinionsFile

KEPT = "ARGUENDO_BENCH_LIBRARIES"
"""The environment variable that names the folder in which a run's benchmarks find each other's."""
_FILES = {"some": "opinions_small.jsonl.gz", "all": "opinions.jsonl.gz"}


@contextmanager
def library(which: Literal["some", "all"], named: Path | str | None = None) -> Iterator[Library]:
    """Open the library named; else that of some or of all opinions, built if it is not there."""
    if named:
        yield Library.open(Path(named))
        return
    with tempfile.TemporaryDirectory() as alone:
        held = Library.create(Path(os.environ.get(KEPT) or alone) / which)
        print(f"The library of {which} opinions: {held.build(OpinionsFile(data(_FILES[which])))}")
        yield held
        held.close_index()
