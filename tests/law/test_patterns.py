"""Patterns mean the same on every Python that we run on."""

import re
from pathlib import Path

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_repeated_possessively(root: Path) -> None:
    """Before Python 3.11.4, Debian 12's among them, `(?:ab)*+` keeps half of a last round.

    `(?>(?:ab)*)` says the same and is right everywhere (python/cpython#100061). A single letter or
    class may be repeated so: of it there are no halves.
    """
    assert [] == [
        (path.relative_to(root).as_posix(), number)
        for path in sorted(root.glob("*/arguendo/**/*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if POSSESSIVE_GROUP.search(line)
    ]
