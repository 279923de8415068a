"""DOT that Graphviz reads without a warning, to the words that were written."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import INVENTED, argument_map

from arguendo.graph.maps.encodings.dot import Dot, _lines
from arguendo.graph.maps.telling import told
from arguendo.graph.wire import ArgumentMap

pytestmark = pytest.mark.node
Parsed = Callable[[str, Sequence[str]], list[dict[str, Any]]]


def read(parsed: Parsed, *maps: ArgumentMap) -> list[dict[str, Any]]:
    return parsed("validate-dot.mjs", [Dot().encode(map) for map in maps])


def squeezed(words: str) -> str:
    return "".join(words.replace("\\l", "").replace("\\\\", "\\").replace("&amp;", "&").split())


def test_the_whole_run(parsed: Parsed) -> None:
    """Every node and edge is drawn, and the drawing says what was struck."""
    map = argument_map()
    (drawn,) = read(parsed, map)
    assert (drawn["nodes"], drawn["edges"]) == (len(map.nodes), len(map.edges))
    assert squeezed(f"~~{INVENTED}~~ [struck: ") in squeezed(drawn["label"])
    assert any("verified; stands" in label for label in drawn["labels"])
    assert any(f"~~{INVENTED}~~" in tooltip for tooltip in drawn["tooltips"])


def test_words_that_break_formats(parsed: Parsed) -> None:
    """None of them breaks it, and all are drawn as they were written."""
    maps = [broken_map(words) for words in BREAKING.values()]
    for drawn, map in zip(read(parsed, *maps), maps, strict=True):
        assert (drawn["edges"], drawn["links"]) == (len(map.edges), 0)
        for label, node in zip(drawn["labels"], told(map), strict=True):
            assert "".join(node.words.split()) in squeezed(label)


def test_no_line_is_broken_within_a_mark() -> None:
    """Wherever the long word before it ends."""
    marked = ["x" * many + "~~" + "y" * 40 + "~~" for many in range(40, 46)]
    broken = [_lines(words) for words in marked]
    assert [2] * 6 == [words.count("~~") for words in broken]
    assert marked == [words[1:-1].replace("\\l", "") for words in broken]
