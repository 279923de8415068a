"""What a memorandum is made of, whatever it is set with: headings, paragraphs, items of lists."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.marks import lined, one_line
from arguendo.graph.maps.printed.boxes import runs
from arguendo.graph.maps.printed.letters import Run


class Block(NamedTuple):
    """A heading, a paragraph, or an item of a list."""

    kind: Literal["title", "heading", "paragraph", "item"]
    runs: tuple[Run, ...]
    level: int = 1
    """How deep a heading or an item stands, from 1."""
    theory: str = ""
    """The theory under a heading, where it is one's."""


def listed(head: str, items: Iterable[tuple[Run, ...]]) -> Iterator[Block]:
    """Yield a list under its head; nothing where it is empty."""
    written = [Block("item", item) for item in items]
    if written:
        yield Block("paragraph", (Run(head, "strong"),))
        yield from written


def heading(words: str, level: int = 1) -> Block:
    """Return a heading."""
    return Block("heading", (Run(words, "plain"),), level)


def said(words: str) -> Block:
    """Return a paragraph of our own words."""
    return Block("paragraph", (Run(one_line(words), "plain"),))


def words_of(text: Cleared) -> tuple[Run, ...]:
    """Return a cleared text as words with their looks, on its own lines."""
    return runs(lined(text))
