"""CSV of edges: whole, in UTF-8 for a spreadsheet, and never a formula."""

import csv
import io

import pytest
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import INVENTED, argument_map
from hypothesis import given, settings

from arguendo.graph.maps.encodings.table import Table
from arguendo.graph.wire import ArgumentMap


def rows(map: ArgumentMap) -> list[dict[str, str]]:
    written = Table().encode(map).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(written, newline=""), strict=True))


def test_the_whole_run() -> None:
    """A row an edge, with grades, standing and findings at both ends."""
    map = argument_map()
    found = rows(map)
    edges = {(row["source_id"], row["edge"], row["target_id"]) for row in found}
    assert edges == {(edge.source, edge.kind, edge.target) for edge in map.edges}
    row = next(r for r in found if (r["source_id"], r["target_id"]) == ("A2", "T2"))
    assert (row["source_grade"], row["source_on_checked"]) == ("rejected", "out")
    assert row["source_struck"] == "Page 1339 lies inside another opinion."
    assert f"~~{INVENTED}~~ [struck: " in row["source_words"]


def test_a_node_without_edges_has_a_row() -> None:
    """An issue that nobody answers is in the table."""
    (row,) = rows(argument_map(theories=[], moves=[]))
    assert (row["source_kind"], row["edge"], row["target_id"]) == ("issue", "", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "＝"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """What a spreadsheet would compute gets an apostrophe before it."""
    found = rows(broken_map(f"{sign}HYPERLINK(1)"))
    words = {row["source_words"] for row in found if row["source_id"] == "T1"}
    expected = f"{sign.strip()}HYPERLINK(1)"
    assert words == {expected if sign == "＝" else f"'{expected}"}


@given(map_of_any_kind())
@settings(max_examples=30, deadline=None)
def test_no_cell_of_any_map_is_a_formula(map: ArgumentMap) -> None:
    """Nor does any cell break a row."""
    for row in rows(map):
        assert None not in row
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(words: str) -> None:
    """All come back in one cell."""
    map = broken_map(words)
    assert len(rows(map)) == len(map.edges)
