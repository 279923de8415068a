"""Every benchmark tells what it measured in one type; what is kept is shown as it is kept."""

from pathlib import Path

import pytest
from benchmarks import figures, showing
from benchmarks.figures import Figure, Measured

BENCHES = sorted(figures.HERE.glob("bench_*.py"))


@pytest.mark.parametrize("file", BENCHES, ids=lambda file: file.stem)
def test_a_benchmark_tells_figures(file: Path):
    """Beside what it prints."""
    assert "tell(" in file.read_text("utf-8")


def test_what_is_told_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """By whoever runs it, and by nobody else."""
    one = Figure(what="help", value=1.2, unit="× a bare app", aim="at most 1.3")
    figures.tell(one)
    monkeypatch.setenv(figures.TOLD, str(tmp_path / "told.jsonl"))
    figures.tell(one, one)
    assert (one, one) == figures.heard(tmp_path / "told.jsonl")


def measured(*told: Figure) -> Measured:
    return Measured(
        bench="a",
        date="2026-11-27",
        commit="abc",
        machine="m",
        load=0.5,
        versions={"python": "3.11"},
        seconds=3,
        figures=told,
    )


def test_ratios_come_first():
    """Then rates, counts and times; points of a curve are drawn and not listed."""
    lines = showing.table(
        [
            measured(
                Figure(what="slow", value=3, unit="s", kind="time"),
                Figure(what="half", value=0.5, unit="× b"),
                Figure(what="point", value=3, unit="s", kind="time", at=10),
            )
        ]
    ).splitlines()
    assert ["| a | half | 0.500 × b |  |", "| a | slow | 3 s |  |"] == lines[2:4]
    assert "| a | 2026-11-27 | `abc` | 0.5 | 3 s | m |" in lines
    assert not any("point" in line for line in lines)


def test_a_curve_is_drawn():
    """With each of its points, and not for one point alone."""
    points = [Figure(what="grows", value=n, unit="s", kind="time", at=10 * n) for n in (1, 2, 4)]
    drawn = showing.curves([measured(*points)])
    assert ["a-grows.svg"] == list(drawn)
    assert 3 == drawn["a-grows.svg"].count("<circle")
    assert {} == showing.curves([measured(points[0])])


def test_the_page_of_results_is_that_of_the_figures():
    """Stale: run `make bench`."""
    assert showing.table(figures.kept().values()) in (figures.HERE / "RESULTS.md").read_text(
        "utf-8"
    )
