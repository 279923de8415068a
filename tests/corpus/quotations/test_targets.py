"""What is found of wrong quotations, pages and voices in real opinions, and of true ones accused.

`tests/benchmarks/bench_quotations.py` prints the figures by kind, on more of them.
"""

from collections import Counter
from collections.abc import Iterable

import pytest
from factories.quoting import Claim, alterations, cases, judged, pincites, quotations, voices

pytestmark = pytest.mark.slow

SEED = 7
SMALL = "opinions_small.jsonl.gz"


def shares(claims: Iterable[Claim], *checks: str) -> tuple[float, float, int]:
    """The share of wrong claims found, that of true ones accused, and how many there were."""
    told: Counter[tuple[bool, str]] = Counter(
        (claim.true, judged(claim, *checks)) for claim in claims
    )
    wrong = sum(times for (true, _), times in told.items() if not true)
    right = sum(times for (true, _), times in told.items() if true)
    found = wrong - told[False, "passed"]
    return found / max(1, wrong), told[True, "accused"] / max(1, right), wrong + right


def test_the_set_of_quotations() -> None:
    """Altered by a word, or of another case: 99 in 100 found, one in 100 true ones accused."""
    found, accused, many = shares(quotations(cases(SMALL)), "quoted")
    assert many > 100
    assert found >= 0.99
    assert accused <= 0.01


def test_altered_sentences() -> None:
    """A weighty word changed, in brackets or not; every licence passes."""
    found, accused, many = shares(alterations(cases(SMALL), SEED, 80), "quoted")
    assert many > 500
    assert found >= 0.98  # A citation here and there is not read; see the scanner's own tests.
    assert accused <= 0.01


def test_pages() -> None:
    """A wrong page in 95 of 100 cases, where pages are held."""
    found, accused, many = shares(pincites(cases(SMALL), SEED, 80), "pinned")
    assert many > 200
    assert found >= 0.95
    assert accused <= 0.01


def test_voices() -> None:
    """A dissent passed off as the Court in 98 of 100."""
    made = list(voices(cases(SMALL), SEED, 120))
    found, accused, many = shares(made, "voiced")
    assert many > 200
    assert found >= 0.98
    assert accused <= 0.01
