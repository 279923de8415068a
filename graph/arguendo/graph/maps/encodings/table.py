"""CSV of edges, for a spreadsheet: a row an edge, with what both ends say and what was found.

Spreadsheets take a cell that begins with `=`, `+`, `-`, `@` or a tab for a formula; such a cell
gets an apostrophe before it, which they do not show. The mark of the byte order at the head tells
them that the text is UTF-8.
"""

import csv
import io

from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.telling import Told, told
from arguendo.graph.maps.words import DOES
from arguendo.graph.wire import ArgumentMap, EdgeView

_END = "id kind words side grade standing on_checked findings struck".split()
_HEAD = (
    *(f"source_{name}" for name in _END),
    "edge",
    "does",
    "linkage",
    *(f"target_{name}" for name in _END),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Table:
    """CSV of edges."""

    name = "csv"
    about = "a table of edges as CSV, for a spreadsheet"
    keeps = "edges, and what both ends say, with grades, standing and findings"
    loses = "schemes, plies, rounds; what stands beside the map"
    media_type = "text/csv"
    suffix = ".csv"

    def encode(self, map: ArgumentMap) -> bytes:
        """Write a row an edge, and one for each node that no edge joins to another."""
        nodes = {node.id: node for node in told(map)}
        joined = {end for edge in map.edges for end in (edge.source, edge.target)}
        written = io.StringIO(newline="")
        rows = csv.writer(written, lineterminator="\r\n")
        rows.writerow(_HEAD)
        for edge in map.edges:
            rows.writerow(_row(nodes[edge.source], edge, nodes[edge.target]))
        for node in nodes.values():
            if node.id not in joined:
                rows.writerow(_row(node, None, None))
        return written.getvalue().encode("utf-8-sig")


def _row(source: Told, edge: EdgeView | None, target: Told | None) -> list[str]:
    does = [edge.kind, DOES[edge.kind], edge.linkage or ""] if edge else ["", "", ""]
    return [*_end(source), *does, *(_end(target) if target else [""] * len(_END))]


def _end(node: Told) -> list[str]:
    values = node._asdict()
    return [_cell(values[name]) for name in _END]


def _cell(value: str | tuple[str, ...] | None) -> str:
    """Write a value that no spreadsheet takes for a formula."""
    text = visible(" | ".join(value) if isinstance(value, tuple) else value or "")
    return f"'{text}" if text.startswith(_FORMULA) else text
