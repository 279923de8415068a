"""Every parser meets what once broke it, good files, and good files made a little wrong."""

import random
from pathlib import Path

import pytest
from fuzz.by_atheris import kept
from fuzz.entries import ENTRIES
from fuzz.mutants import mutated
from hypothesis import given, settings
from hypothesis import strategies as st

SLOW = ("map-", "document-pdf", "source-bulk-", "source-csl")
"""What takes a tenth of a second a file."""


@pytest.mark.parametrize("name", ENTRIES)
def test_only_our_own_errors_come_out(name: str) -> None:
    """Seeds and what atheris found are read, and some mutants of each seed."""
    entry = ENTRIES[name]
    for data in (*entry.seeds, *(file.read_bytes() for file in kept(name))):
        entry.read(data)

    @given(st.sampled_from(entry.seeds), st.integers(0, 2**32))
    @settings(max_examples=3 if name.startswith(SLOW) else 25, database=None)
    def read(seed: bytes, chance: int) -> None:
        entry.read(mutated(seed, random.Random(chance)))

    read()


def test_what_is_kept_is_read_by_somebody() -> None:
    """A folder of `kept` that bears no parser's name would be read by no test."""
    assert {folder.name for folder in (Path(__file__).parent / "kept").iterdir()} <= set(ENTRIES)
