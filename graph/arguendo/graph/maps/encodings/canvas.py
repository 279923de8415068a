"""JSON Canvas 1.0, as Obsidian opens it: a card a node, an arrow an edge, colour by grade.

Cards hold Markdown. Words are escaped, so that none of them becomes a heading, a link or HTML.
"""

import json
import math

from arguendo.graph.maps.marks import escaped_markdown
from arguendo.graph.maps.printed.columns import placed
from arguendo.graph.maps.telling import Told, head, told
from arguendo.graph.maps.words import DOES, KINDS
from arguendo.graph.wire import ArgumentMap

_WIDTH = 380
_LETTERS = 42
"""How many letters go on a line of a card, at most."""
_LINE = 26
_COLOUR = {"verified": "4", "caution": "3", "unproven": "2", "rejected": "1"}
_TO_THE_RIGHT = ("rests-on", "cites")


class Canvas:
    """JSON Canvas."""

    name = "canvas"
    about = "a JSON Canvas of cards and arrows, for Obsidian"
    keeps = "nodes, edges, grades, standing and findings, on cards"
    loses = "sides, schemes and plies other than in words; what stands beside the map"
    media_type = "application/json"
    suffix = ".canvas"

    def encode(self, map: ArgumentMap) -> str:
        """Lay the cards out, with a card on top that says what the map is and what was struck."""
        nodes, about = told(map), head(map)
        cards = {node.id: _card(node) for node in nodes}
        sizes = {id: (float(_WIDTH), float(_height(words))) for id, words in cards.items()}
        joints = [
            (*(ends if edge.kind in _TO_THE_RIGHT else ends[::-1]), number)
            for number, edge in enumerate(map.edges)
            for ends in [(edge.source, edge.target)]
        ]
        places = placed(sizes, joints).places
        top = _paragraphs(f"# {escaped_markdown(about.title)}", about.summary, *about.struck)
        height = _height(top)
        numbers = {node.id: f"n{number}" for number, node in enumerate(nodes, start=1)}
        written = {
            "nodes": [
                _put("about", top, 0, -height - 80, height),
                *(
                    _put(
                        numbers[node.id],
                        cards[node.id],
                        math.floor(places[node.id].x * 1.6),
                        math.floor(places[node.id].y),
                        math.floor(sizes[node.id][1]),
                        _COLOUR.get(node.grade),
                    )
                    for node in nodes
                ),
            ],
            "edges": [
                {
                    "id": f"e{number}",
                    "fromNode": numbers[edge.source],
                    "toNode": numbers[edge.target],
                    "fromSide": "right" if edge.kind in _TO_THE_RIGHT else "left",
                    "toSide": "left" if edge.kind in _TO_THE_RIGHT else "right",
                    "label": DOES[edge.kind],
                }
                for number, edge in enumerate(map.edges, start=1)
            ],
        }
        return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _card(node: Told) -> str:
    named = ", ".join(filter(None, (f"{KINDS[node.kind]} {node.id}", node.side)))
    return _paragraphs(
        f"**{escaped_markdown(named)}**",
        escaped_markdown(node.words),
        f"*{node.grade}; {node.stands}*",
        *(f"- {escaped_markdown(found)}" for found in node.findings),
    )


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(parts)


def _height(words: str) -> int:
    """Return how high a card has to be for its words."""
    return 40 + _LINE * sum(1 + len(line) // _LETTERS for line in words.split("\n"))


def _put(
    id: str, text: str, x: int, y: int, height: int, colour: str | None = None
) -> dict[str, str | int]:
    card: dict[str, str | int] = {
        "id": id,
        "type": "text",
        "x": x,
        "y": y,
        "width": _WIDTH,
        "height": height,
        "text": text,
    }
    return card | ({"color": colour} if colour else {})
