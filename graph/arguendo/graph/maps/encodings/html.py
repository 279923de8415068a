"""HTML: one page that needs nothing beside it, with the picture, the outline and the findings.

It has no script and asks no one for anything; a policy in it forbids both. Every word is escaped.
"""

import base64
import hashlib
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files

from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline import Block, outline
from arguendo.graph.maps.printed.paint import called, safe, svg
from arguendo.graph.maps.printed.picture import fits_one, of_theory, overview, picture
from arguendo.graph.wire import ArgumentMap


class Html:
    """A page."""

    name = "html"
    about = "one page to open anywhere: the drawing, the outline and the findings, no script"
    keeps = "issues, theories, arguments, authorities, turns, leads, grades, standing, findings"
    loses = "the ends of long words in the drawings; it is read, not read back"
    media_type = "text/html"
    suffix = ".html"

    def encode(self, map: ArgumentMap) -> str:
        """Write the page."""
        blocks = list(outline(map))
        # The picture comes before the first chapter, behind what is said of the whole.
        first = next((at for at, block in enumerate(blocks) if block.kind == "heading"), 0)
        whole = None if fits_one(map) else overview(map)
        return "".join(
            [
                '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
                f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n',
                '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
                '<meta name="referrer" content="no-referrer">\n',
                f"<title>{safe(called(map))}</title>\n",
                f"<style>{_style()}</style>\n</head>\n<body>\n<main>\n",
                *_written(map, blocks[:first]),
                _figure(map, whole, "The map." if whole is None else "The theories.", key=True),
                *_written(map, blocks[first:]),
                "</main>\n</body>\n</html>\n",
            ]
        )


def _figure(
    map: ArgumentMap, ids: Collection[str] | None, caption: str, *, key: bool = False
) -> str:
    """Return a drawing of a map, or of a part of it; what a box leaves out is in its tooltip."""
    drawn = svg(map, picture(map, ids, with_grounds=ids is None), heading=False, key=key)
    return f"<figure>\n<figcaption>{caption}</figcaption>\n{drawn}</figure>\n"


def _written(map: ArgumentMap, blocks: Iterable[Block]) -> Iterator[str]:
    """Yield blocks as elements, items in lists that are nested as deep as they stand."""
    drawn = {} if fits_one(map) else {one.id: one for one in map.theories if one.arguments}
    depth = 0
    for block in blocks:
        level = block.level if block.kind == "item" else 0
        yield "</li></ul>\n" * max(depth - level, 0)
        if 0 < level <= depth:
            yield "</li>\n"
        for missing in range(level - depth, 0, -1):
            yield "<ul><li>" if missing > 1 else "<ul>"
        depth = level
        match block.kind:
            case "title":
                yield f"<h1>{_runs(block.runs)}</h1>\n"
            case "heading":
                tag = f"h{min(block.level + 1, 6)}"
                yield f"<{tag}>{_runs(block.runs)}</{tag}>\n"
                if theory := drawn.get(block.theory):
                    yield _figure(map, of_theory(map, theory), f"{theory.id} and its arguments.")
            case "paragraph":
                yield f"<p>{_runs(block.runs)}</p>\n"
            case "item":
                yield f"<li>{_runs(block.runs)}"
    yield "</li></ul>" * depth


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs) or "…"


def _run(run: Run) -> str:
    words = safe(run.text)
    match run.mark:
        case "plain":
            return words
        case "struck":
            return f'<s class="struck">{words}</s>'
        case "verified" | "caution":
            return f'<span class="{run.mark}" title="{escape(run.mark)}">{words}</span>'
        case _:
            return f'<span class="{run.mark}">{words}</span>'


@cache
def _style() -> str:
    return files("arguendo.graph.maps.printed").joinpath("page.css").read_text("utf-8")


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
