"""Twice the file is about twice the work, whatever is repeated in it.

Work is counted and not timed: how often each function is called, Python's and those in C, and
how much memory is held at most. What a single call of a pattern costs is not seen by that;
`tests/benchmarks/bench_extract.py` measures it.
"""

import cProfile
import tracemalloc
import warnings
from collections.abc import Callable

import pytest
from fuzz.entries import ENTRIES
from fuzz.repeated import REPEATED, Made

FEW = 2_000
"""Calls that are not counted: what is done once may be done twice."""


def calls(read: Callable[[bytes], None], data: bytes) -> dict[str, int]:
    """How often each function is called."""
    profile = cProfile.Profile()
    profile.runcall(read, data)
    return {str(entry.code): entry.callcount for entry in profile.getstats()}


def peak(read: Callable[[bytes], None], data: bytes) -> int:
    """The bytes that are held at most."""
    tracemalloc.start()
    try:
        read(data)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def grown(read: Callable[[bytes], None], made: Made, size: int) -> dict[str, tuple[int, int]]:
    """What grows by more than three times from a size to its double."""
    once, twice = made(size), made(2 * size)
    read(made(size // 4))  # What is kept from the first time on is there.
    before = calls(read, once)
    found = {
        name: (before.get(name, 0), number)
        for name, number in calls(read, twice).items()
        if number > FEW and number > 3 * before.get(name, 0)
    }
    held = peak(read, once), peak(read, twice)
    return found | ({"memory": held} if held[1] > 3 * held[0] + 1_000_000 else {})


def test_growth_is_seen() -> None:
    """A test that cannot fail shows nothing."""

    def square(data: bytes) -> None:
        for at in range(len(data)):
            for _ in data[:at]:
                len(data)

    assert ["<built-in method builtins.len>"] == [*grown(square, bytes, 100)]


@pytest.mark.parametrize("name", REPEATED)
def test_twice_the_file_is_twice_the_work(name: str) -> None:
    """Each repetition of each parser."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, made in enumerate(REPEATED[name]):
            assert (number, {}) == (number, grown(ENTRIES[name].read, made, 1_000))
