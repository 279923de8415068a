"""The widths of letters, from the font that is drawn with, and where lines break.

The only door to fontTools. The font is DejaVu Sans Condensed, which has Latin, Greek, Cyrillic,
Hebrew and Arabic letters. A viewer without it falls back to a narrower one, so that nothing runs
out of its box.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal, NamedTuple

Weight = Literal["regular", "bold"]
Mark = Literal["plain", "strong", "head", "foot", "verified", "caution", "struck", "why"]
"""What a run of words is: it says how it is drawn."""

FAMILY = "DejaVu Sans Condensed"
_FILES: dict[Weight, str] = {
    "regular": "DejaVuSansCondensed.ttf",
    "bold": "DejaVuSansCondensed-Bold.ttf",
}


class Run(NamedTuple):
    """Words of one look."""

    text: str
    mark: Mark


Line = tuple[Run, ...]


def font_file(weight: Weight) -> Path:
    """Return the font's file."""
    with resources.as_file(resources.files(__package__) / "fonts" / _FILES[weight]) as path:
        return Path(path)


@cache
def _widths(weight: Weight) -> tuple[dict[int, float], float]:
    from fontTools.ttLib import TTFont

    with TTFont(font_file(weight), lazy=True) as font:
        em: float = font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        widths = {sign: advances[name][0] / em for sign, name in font.getBestCmap().items()}
    return widths, 1.0


def width(text: str, size: float, weight: Weight = "regular") -> float:
    """Return how wide words are in a size; a letter the font lacks counts as a square."""
    widths, square = _widths(weight)
    return size * sum(widths.get(ord(sign), square) for sign in text)


def broken(
    runs: Iterable[Run], room: float, size: float, weight: Weight = "regular"
) -> tuple[Line, ...]:
    """Break words into lines no wider than there is room, between words where that is possible."""
    lines: list[Line] = []
    line: list[Run] = []
    left = room
    for run, space in _words(runs):
        for piece in _pieces(run, room, size, weight):
            gap = " " if space and line else ""
            need = width(gap + piece.text, size, weight)
            if need > left + 1e-6 and line:
                lines.append(_joined(line))
                line, left, gap = [], room, ""
                need = width(piece.text, size, weight)
            line.append(Run(gap + piece.text, piece.mark))
            left -= need
    if line:
        lines.append(_joined(line))
    return tuple(lines)


def _words(runs: Iterable[Run]) -> Iterable[tuple[Run, bool]]:
    """Yield each word with whether a space stands before it."""
    space = False
    for run in runs:
        words = run.text.split()
        space = space or run.text[:1].isspace()
        for word in words:
            yield Run(word, run.mark), space
            space = True
        if words:
            space = run.text[-1:].isspace()


def _pieces(word: Run, room: float, size: float, weight: Weight) -> Sequence[Run]:
    """Return a word whole, or cut by letters where it is wider than any line."""
    if width(word.text, size, weight) <= room:
        return (word,)
    pieces: list[str] = [""]
    for sign in word.text:
        if pieces[-1] and width(pieces[-1] + sign, size, weight) > room:
            pieces.append("")
        pieces[-1] += sign
    return [Run(piece, word.mark) for piece in pieces]


def _joined(line: Sequence[Run]) -> Line:
    """Put neighbours of one look together."""
    runs: list[Run] = []
    for run in line:
        if runs and runs[-1].mark == run.mark:
            runs[-1] = Run(runs[-1].text + run.text, run.mark)
        else:
            runs.append(run)
    return tuple(runs)
