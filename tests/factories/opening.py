"""Opens a library's index and asks it: a process that damaged files may kill.

Run as `python opening.py FOLDER`.
"""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path


def answers(folder: Path) -> tuple[int, list[list]]:
    """Return how often the process died, and what the library answers in the end."""
    for deaths in range(2):
        told = subprocess.run(
            [sys.executable, __file__, str(folder)], capture_output=True, text=True, check=False
        )
        if told.returncode >= 0:
            assert told.returncode == 0, told.stderr
            return deaths, json.loads(told.stdout)
    raise AssertionError("the process died twice")


def main() -> None:
    """Search, and write the hits."""
    from arguendo.corpus.library import Library

    held = Library.open(Path(sys.argv[1]))
    hits = held.search("one tenant refuses, the other consents", as_of=dt.date(2026, 1, 1))
    assert held.check() == ()
    print(json.dumps([[hit.authority.id, hit.score] for hit in hits]))


if __name__ == "__main__":
    main()
