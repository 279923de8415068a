"""The pages that hold made parts, and how these are put in."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = tuple(
    ROOT / name
    for name in (
        "README.md",
        "examples/REFERENCE.md",
        "corpus/FOR-LAWYERS.md",
        "extension/FOR-ADMINISTRATORS.md",
        "graph/HOW-IT-WORKS.md",
        "examples/README.md",
    )
)
"""Every page that holds a part that is made."""

Made = Mapping[str, Callable[[], str]]

_PART = re.compile(r"(<!-- made: ([\w-]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def renewed(text: str, made: Made) -> str:
    """Return a page with its parts made anew; one that nothing makes is a KeyError."""
    return _PART.sub(lambda part: f"{part[1]}\n{made[part[2]]().strip()}\n\n{part[4]}", text)


def parts_in(text: str) -> tuple[str, ...]:
    """Return the names of the parts that a page holds."""
    return tuple(part[2] for part in _PART.finditer(text))


def cell(words: object) -> str:
    """Return words as they stand in a cell of a table."""
    return " ".join(str(words).split()).replace("|", "\\|")


def table(head: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    """Return a table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(map(cell, line)) + " |" for line in lines)
