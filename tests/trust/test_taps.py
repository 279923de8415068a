"""No hostile word is read unstruck on any surface: a sample of `taps.py`, which has them all."""

from itertools import chain

import pytest
from factories.adversary import Spoken, disguised, injections
from trust.taps import gated, leaks

from arguendo.corpus.library import Library

SURFACES = {
    "events",
    "map file",
    "log",
    "terminal",
    "panel",
    "notebook:page",
    "mcp:run",
    "export:pdf",
}


def test_a_tap_tells_what_is_read() -> None:
    """A test that cannot fail shows nothing: words are told, whatever stands between them."""
    said = [Spoken("See 9 F.3d 8.", "9F3d8"), Spoken("See 9 f3d 8.", "9f3d8")]
    seen: set[str] = set()
    assert [("page", "See 9 F.3d 8.")] == list(leaks(said, iter([("page", "9 *F.3d* 8")]), seen))
    assert [] == list(leaks(said, iter([("page", "[struck]")]), seen))
    assert [] == list(leaks(said, iter([("page", "9-f3d-8")]), seen, ("9-f3d-8",)))


@pytest.mark.slow
def test_nothing_hostile_is_read_unstruck(library: Library) -> None:
    """Disguised citations and injected instructions, in every text that a speaker may write."""
    seen: set[str] = set()
    texts = chain(disguised(24, seed=3), injections(24, seed=3))
    number, read = gated(library, texts, 4, seen, theories=1, rounds=0)
    assert (48, []) == (number, read)
    assert SURFACES <= seen
