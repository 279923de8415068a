"""Files made a little wrong, the same from the same chance: what hypothesis and atheris both use.

A parser refuses most random bytes at the first of them. So a good file is taken and one or a few
things in it are changed: of JSON a value anywhere in the tree, of other text a stretch of it.
"""

import json
import random
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 7, 2**63, 10**25, 1.5, float("inf"), float("nan"), "", " ", "\ud800", "a\0b",
    "\x1b[2J", "‮", "é" * 40, [], [[]], {}, [None], [1], ["x"], {"a": None}, {"x": [{}]}, "1e999",
    "9999999999999999999", "2020-13-45", "0000-00-00", "<script>alert(1)</script>", "[" * 3000,
)  # fmt: skip
"""What nobody writes there."""
_TEXT = (
    "\0", "\ufeff", "\u2028", "\x1b[2J", "\xed\xa0\x80",
    "{", "}", "[", "]", "(", ")", "<", ">", "</", "<!--", "-->", "&#0;", "&#x110000;", "&#55296;",
    '"', "'", "\\", "\\u", "\n", "\r", "\t", "===", "---", "+++", "#", "|", ":", ",", "=",
    "0", "-1", "1" * 5000, "[" * 2000, "{a: " * 500, "<b>" * 500,
    "!!int ''", "!!timestamp x", "!!float _",
    "&a [*a]", "*a", "<<: *a", "1.1. Pro: ", "Con: -> ", "  <- ", "  +> ", "<td>", "<table>", "*1",
    "547 U.S. 103", "Id. at ", "99999999999999999999", "2020-02-30", "٣",
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return the file with one to four things changed."""
    for _ in range(chance.randint(1, 4)):
        data = _tree(data, chance) if chance.random() < 0.7 else _stretch(data, chance)
    return data


def _tree(data: bytes, chance: random.Random) -> bytes:
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return _stretch(data, chance)
    places: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        keys = node.keys() if isinstance(node, dict) else range(len(node))
        for key in keys:
            places.append((node, key))
            if isinstance(node[key], dict | list):
                walk(node[key])

    if isinstance(tree, dict | list):
        walk(tree)
    if not places:
        return json.dumps(chance.choice(ODD)).encode()
    node, key = chance.choice(places)
    match chance.randrange(5):
        case 0 if isinstance(node, dict):
            del node[key]
        case 1:
            other, place = chance.choice(places)
            # A copy: a tree that holds itself could not be written down.
            node[key] = json.loads(json.dumps(other[place]))
        case 2 if isinstance(node, list):
            node.insert(key, json.loads(json.dumps(node[key])))
        case _:
            node[key] = chance.choice(ODD)
    return json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _stretch(data: bytes, chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 0, 1, 4, 40)))
    match chance.randrange(4):
        case 0:
            put = data[start:end] * chance.choice((2, 3, 40))
        case 1:
            other = chance.randint(0, len(data))
            put = data[other : other + chance.choice((1, 10, 80))]
        case 2:
            put = bytes(chance.randrange(256) for _ in range(chance.randint(1, 4)))
        case _:
            put = chance.choice(_TEXT).encode("utf-8", "surrogatepass")
    return data[:start] + put + data[end:]
