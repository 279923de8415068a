"""What a build takes of memory: a batch at a time, and the index's own graph."""

import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest
from factories import growing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's /proc"),
]

WORDS = 800
"""Bytes: less than the words or the vector of a passage, neither of which may be kept."""
GRAPH = 24 * 1024
"""Bytes. The graph was measured at 2.1 kB a vector over 310,000 of them; it grows by leaps, and two
of forty megabytes over so few are twenty kilobytes a vector."""


def growth(folder: Path, index: str, records: int = 2400) -> float:
    """Return the bytes by which a build grew for each passage, once it was warm."""
    told = subprocess.run(
        [sys.executable, growing.__file__, str(folder), str(records), index],
        capture_output=True,
        text=True,
        check=True,
    )
    steps = [tuple(map(int, line.split())) for line in told.stdout.splitlines()]
    # What is made beside the shelving comes and goes by tens of megabytes: one third of the build
    # is compared with the next, by the least that was held and by the median, and what grows
    # grows by both.
    third = len(steps) // 3
    middle, end = steps[third : 2 * third], steps[2 * third :]
    passages = end[0][0] - middle[0][0]
    assert passages > 3500
    return min(
        (taken(held for _, held in end) - taken(held for _, held in middle)) / passages
        for taken in (min, median)
    )


def test_a_build_holds_one_batch_at_a_time(tmp_path: Path) -> None:
    """Without the index's graph the memory of a build does not grow with what it reads."""
    assert growth(tmp_path, "none") < WORDS


def test_the_index_grows_by_its_graph_alone(tmp_path: Path) -> None:
    """Chroma holds the graph of its vectors in memory; nothing else may grow."""
    assert growth(tmp_path, "chroma") < GRAPH
