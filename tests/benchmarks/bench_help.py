"""What `arguendo --help` costs, against the help of a bare typer app in the same run.

python tests/benchmarks/bench_help.py [RUNS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell

BARE = '''
import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    """Say hello."""
    typer.echo(f"Hello {name}")


app()
'''
AIM = 1.3


def took(command: list[str]) -> tuple[float, float]:
    """Return the wall and processor seconds of a command."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    cpu = after.children_user - before.children_user
    return time.perf_counter() - began, cpu + after.children_system - before.children_system


def main() -> None:
    """Run both by turns, so that what else the machine does falls on both alike."""
    runs = int(sys.argv[1]) if sys.argv[1:] else 25
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        commands = {
            "bare typer app": [sys.executable, str(bare), "--help"],
            "arguendo": [str(Path(sys.executable).parent / "arguendo"), "--help"],
            "arguendo search": [str(Path(sys.executable).parent / "arguendo"), "search", "--help"],
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(took(command))
    print(f"{runs} runs of --help           best    median  processor   of the bare app's median")
    medians = {}
    for name, rows in times.items():
        walls = [wall for wall, _ in rows[1:]]  # The first run warms the disk's cache.
        cpu = statistics.median(cpu for _, cpu in rows[1:])
        medians[name] = statistics.median(walls)
        ratio = medians[name] / medians["bare typer app"]
        if name != "bare typer app":
            aim = f"at most {AIM}" if name == "arguendo" else ""
            tell(Figure(what=f"{name} --help", value=ratio, unit="× a bare typer app", aim=aim))
        verdict = f"  over the aim of {AIM}" if name == "arguendo" and ratio > AIM else ""
        print(
            f"{name:<24}{min(walls):8.3f} s{medians[name]:8.3f} s{cpu:8.3f} s{ratio:10.2f}{verdict}"
        )


if __name__ == "__main__":
    main()
