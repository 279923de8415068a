"""Every promise of SECURITY.md is held by a test that exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = re.findall(r"^\| (.+?) \| (`tests/.+?) \|$", (ROOT / "SECURITY.md").read_text("utf-8"), re.M)


def test_every_promise_names_the_tests_that_hold_it() -> None:
    """A file of tests, or one test in it."""
    assert len(ROWS) > 10
    missing = []
    for promise, held in ROWS:
        for path, name in re.findall(r"`([\w/.]+)(?:::(\w+))?`", held):
            file = ROOT / path
            if not file.exists() or (name and f"def {name}(" not in file.read_text("utf-8")):
                missing.append((promise, path, name))
    assert [] == missing
