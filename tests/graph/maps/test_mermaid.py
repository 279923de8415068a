"""Mermaid that Mermaid's own parser reads, within the limits that Mermaid sets."""

import textwrap
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import (
    INVENTED,
    Clearing,
    argument,
    argument_map,
    cite,
    move,
    precedent,
    run,
    theory,
)

from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Side
from arguendo.graph.maps.encodings.mermaid import Mermaid
from arguendo.graph.maps.marks import marked_line, shortened
from arguendo.graph.wire import ArgumentMap

pytestmark = pytest.mark.node
Parsed = Callable[[str, Sequence[str]], list[dict[str, Any]]]


def read(parsed: Parsed, *maps: ArgumentMap) -> list[dict[str, Any]]:
    return parsed("validate-mermaid.mjs", [Mermaid().encode(map) for map in maps])


def large(theories: int, sides: Sequence[Side] = ("defense", "prosecution")) -> ArgumentMap:
    """A map of many theories on one issue, each with an argument, its answer and long words."""
    clear = Clearing()
    made = [
        theory(
            clear,
            f"T{n}",
            side=sides[n % len(sides)],
            thesis="A tenant who is present and refuses prevails over one who lets them in. " * 4,
            arguments=[argument(clear, f"A{n}", f"T{n}", cites=[cite(clear, f"P{n}")])],
            precedents=[precedent(clear, f"P{n}")],
        )
        for n in range(theories)
    ]
    moves = [move(clear, f"M{n}", f"A{n}", text="He spoke from the yard. " * 9) for n in range(4)]
    return argument_map(clear, made, moves)


def test_the_whole_run(parsed: Parsed) -> None:
    """Every node is drawn, with the summary, and two that rebut each other share one link."""
    map = argument_map()
    (told,) = read(parsed, map)
    assert told["type"] == "flowchart-v2"
    assert told["nodes"] == len(map.nodes) + 1
    assert told["edges"] == len(map.edges) - 1
    assert told["labels"]["summary"] == (
        "1 of 4 citations is struck: 1 rejected, 0 unproven. Without them A2 no longer stands."
    )


def test_words_that_break_formats(parsed: Parsed) -> None:
    """None of them breaks the chart, and a reader sees them as they were written."""
    maps = [broken_map(words) for words in BREAKING.values()]
    for told, map in zip(read(parsed, *maps), maps, strict=True):
        assert (told["nodes"], told["links"]) == (len(map.nodes) + 1, 0)
        assert told["edges"] == len(map.edges)
        for number, node in enumerate(map.nodes, start=1):
            words = marked_line(shortened(node.label, 240))
            expected = " ".join(textwrap.wrap(words, 44, break_on_hyphens=False)) or "…"
            assert expected in told["labels"][f"n{number}"]


def test_grades_are_said_and_not_only_coloured() -> None:
    """Colour alone tells some readers nothing."""
    text = Mermaid().encode(argument_map())
    assert "(verified; stands)" in text
    assert ":::rejected" in text


def test_it_carries_findings_and_what_was_struck() -> None:
    """Struck citations bear their mark and reason, and findings lie beside the drawing."""
    text = Mermaid().encode(argument_map())
    assert "~~Varghese v. China Southern Airlines, 925<br/>F.3d 1339 (11th Cir. 2019)~~" in text
    comment = next(line for line in text.splitlines() if f"~~{INVENTED}~~" in line)
    assert comment.startswith("  %% n6: ")
    assert comment.endswith("exists fails: Page 1339 lies inside another opinion.")


@pytest.mark.parametrize("theories", [16, 32])
def test_large_maps_stay_within_what_mermaid_draws(parsed: Parsed, theories: int) -> None:
    """Labels first, then findings, facts and authorities give way; what is left out is said."""
    map = large(theories)
    text = Mermaid().encode(map)
    assert len(text) <= 50_000
    (told,) = parsed("validate-mermaid.mjs", [text])
    assert told["edges"] <= 500
    if told["nodes"] <= len(map.nodes):
        assert "Left out, for Mermaid's limits: turns" in told["labels"]["summary"]


def test_a_map_that_is_too_large_is_refused() -> None:
    """Rather than a drawing that Mermaid would not draw."""
    with pytest.raises(InputError, match="too large for Mermaid"):
        Mermaid().encode(large(60))


def test_a_label_is_never_cut_within_a_citation() -> None:
    """Half a citation is another citation."""
    clear = Clearing()
    theories, _ = run(clear)
    words = theories[1].arguments[0].claim
    for limit in range(1, len(words.text) + 2):
        shown = shortened(words, limit)
        assert {s.text for s in shown.segments if s.kind != "plain"} <= {INVENTED}
