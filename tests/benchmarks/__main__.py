"""Runs every benchmark of this folder, each in a process of its own.

python tests/benchmarks [NAME...]
"""

import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Run the benchmarks named, or all."""
    named = [f"bench_{name.removeprefix('bench_').removesuffix('.py')}.py" for name in sys.argv[1:]]
    here = Path(__file__).parent
    failed = []
    for file in [here / name for name in named] or sorted(here.glob("bench_*.py")):
        print(f"--- {file.stem.removeprefix('bench_')}", flush=True)
        if subprocess.run([sys.executable, str(file)], check=False).returncode:
            failed.append(file.stem)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
