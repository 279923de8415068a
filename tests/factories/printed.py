"""Printed maps read back: every word that is seen, and whether it is struck through."""

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import docx
import lxml.html
import pypdf

_SVG = "{http://www.w3.org/2000/svg}"
Run = tuple[str, bool]
"""Some words, and whether they are struck through."""


def drawn_words(root: ElementTree.Element) -> Iterator[list[Run]]:
    """The words of each box of an SVG, in runs."""
    for group in root.iter(f"{_SVG}g"):
        if "data-node" in group.attrib:
            yield [
                run
                for line in group.iter(f"{_SVG}text")
                for run in (
                    *(
                        (span.text or "", span.get("text-decoration") == "line-through")
                        for span in line.iter(f"{_SVG}tspan")
                    ),
                    (" ", False),
                )
            ]


def runs(name: str, written: str | bytes) -> list[Run]:
    """What a reader sees of a file in print."""
    match name:
        case "svg":
            root = ElementTree.fromstring(written)
            return [run for box in drawn_words(root) for run in [*box, ("\n", False)]]
        case "html":
            assert isinstance(written, str)
            page = lxml.html.document_fromstring(written)
            for drawn in page.xpath("//figure"):
                drawn.drop_tree()
            found: list[Run] = []
            for one in page.body.iter("p", "li", "h1", "h2", "h3", "h4"):
                for part in one.xpath("./text()|./span|./s"):
                    struck = getattr(part, "tag", "") == "s"
                    found.append((part if isinstance(part, str) else part.text_content(), struck))
                found.append(("\n", False))
            return found
        case "docx":
            assert isinstance(written, bytes)
            return [
                run
                for one in docx.Document(io.BytesIO(written)).paragraphs
                for run in (*((r.text, bool(r.font.strike)) for r in one.runs), ("\n", False))
            ]
        case "pdf":
            assert isinstance(written, bytes)
            pages = pypdf.PdfReader(io.BytesIO(written)).pages
            return [run for page in pages for run in _painted(page)]
    raise ValueError(name)


def _painted(page: pypdf.PageObject) -> Iterator[Run]:
    """Words of a page, and whether a line is drawn through them after they are set.

    By the line and not by the colour, which what is struck may share with words before it.
    """
    found: list[Run] = []
    at = corner = end = (0.0, 0.0)
    height = 0.0

    def before(operator: bytes, operands: list[Any], *_: Any) -> None:
        nonlocal corner, end
        match operator:
            case b"m":
                corner = float(operands[0]), float(operands[1])
            case b"l":
                end = float(operands[0]), float(operands[1])
            case b"S" if found and corner[1] == end[1]:
                right, above = corner[0] - at[0], corner[1] - at[1]
                if 0 < above < height and -0.1 < right:
                    found[-1] = (found[-1][0], True)

    def text(words: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        nonlocal at, height
        if words.strip():
            at, height = (matrix[4], matrix[5]), size
        if words:
            found.append((words, False))

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    yield from found


def on_a_terminal(written: str) -> list[Run]:
    """What a terminal shows, by the styles it is told to set."""
    found: list[Run] = []
    struck = False
    for part in re.split(r"(\x1b\[[0-9;?]*[A-Za-z])", written):
        if part.startswith("\x1b["):
            codes = part[2:-1].split(";")
            struck = part.endswith("m") and ("9" in codes or (struck and "0" not in codes))
        else:
            found.append((part, struck))
    return found
