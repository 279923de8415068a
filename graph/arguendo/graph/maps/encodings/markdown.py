"""A Markdown outline of a map, to be read: by issue, side and audience, with every finding."""

import re
from collections.abc import Iterable, Iterator, Sequence

from arguendo.corpus.reports.escaping import escaped
from arguendo.graph.maps.marks import spaced
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline import Block, outline
from arguendo.graph.wire import ArgumentMap

_AT_START = re.compile(r"^(?:([+=:-])|(\d+)([.)]))")


class Markdown:
    """A Markdown outline."""

    name = "markdown"
    about = "an outline to read: theories by side and audience, authorities, moves, findings"
    keeps = "theories, arguments, authorities, turns, leads, grades, standing, findings, in words"
    loses = "the map's edges as such; it is read, not read back"
    media_type = "text/markdown"
    suffix = ".md"

    def encode(self, map: ArgumentMap) -> str:
        """Write the outline, from what was struck to the findings."""
        return written(outline(map)) + "\n"


def written(blocks: Iterable[Block]) -> str:
    """Return blocks of an outline as Markdown."""
    return "\n".join(_lines(blocks))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield blocks with an empty line between them, items of a list without."""
    before: Block | None = None
    for block in blocks:
        if before is not None and not (before.kind == block.kind == "item"):
            yield ""
        yield f"{_sign(block)}{_text(block.runs)}"
        before = block


def _sign(block: Block) -> str:
    match block.kind:
        case "title":
            return "# "
        case "heading":
            return f"{'#' * (block.level + 1)} "
        case "paragraph":
            return ""
        case "item":
            return f"{'  ' * (block.level - 1)}- "


def _text(runs: Sequence[Run]) -> str:
    """Write runs with struck citations struck through; none begins what Markdown would."""
    written = " ".join("".join(_run(run) for run in runs).split())
    return (
        _AT_START.sub(lambda sign: f"\\{sign[1]}" if sign[1] else f"{sign[2]}\\{sign[3]}", written)
        or "…"
    )


def _run(run: Run) -> str:
    words = escaped(spaced(run.text))
    around = {"strong": "**", "struck": "~~"}.get(run.mark, "")
    if not around or not words.strip():
        return words
    # Strokes and stars stand at the words: before a space they would be read as themselves.
    before, after = " " * words.startswith(" "), " " * words.endswith(" ")
    return f"{before}{around}{words.strip()}{around}{after}"
