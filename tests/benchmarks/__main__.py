"""Runs every benchmark of this folder, each in a process of its own, and writes what it measured.

    python tests/benchmarks [NAME...] [-- OPTION...]

Prints one table, ratios first, and writes it to RESULTS.md with the machine, the versions, the day
and the commit; a plot of each growth curve goes to curves/. Figures of benchmarks that were not run
are kept from the last time. What stands behind -- is given to each of them.
"""

import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import figures, showing
from benchmarks.libraries import KEPT


def main() -> None:
    """Run the benchmarks named, or all."""
    given = sys.argv[1:]
    end = given.index("--") if "--" in given else len(given)
    options = given[end + 1 :]
    named = [f"bench_{name.removeprefix('bench_').removesuffix('.py')}.py" for name in given[:end]]
    here = Path(__file__).parent
    failed, measured, commit = [], [], figures.commit()
    with tempfile.TemporaryDirectory() as folder:
        for file in [here / name for name in named] or sorted(here.glob("bench_*.py")):
            name = file.stem.removeprefix("bench_")
            print(f"--- {name}", flush=True)
            told = Path(folder) / f"{name}.jsonl"
            load, began = os.getloadavg()[0], time.monotonic()
            environment = {
                **os.environ,
                figures.TOLD: str(told),
                KEPT: os.environ.get(KEPT, folder),
            }
            command = [sys.executable, str(file), *options]
            done = subprocess.run(command, env=environment, check=False)
            if done.returncode:
                failed.append(file.stem)
            if found := figures.heard(told):
                measured.append(
                    figures.Measured(
                        bench=name,
                        date=dt.datetime.now(dt.UTC).date().isoformat(),
                        commit=commit,
                        machine=figures.machine(),
                        load=round(load, 1),
                        versions=figures.versions(),
                        seconds=round(time.monotonic() - began, 1),
                        figures=found,
                    )
                )
                figures.keep(measured)  # What was measured stays, whatever comes after it.
    showing.write()
    print(f"\n{showing.table(measured)}\n\nAll of them: {here / 'RESULTS.md'}")
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
