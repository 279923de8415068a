"""Notebooks: what a reader of one reads, found again by its cells.

That is the text of Markdown and raw cells, and the text that code cells have put out, where a
model's answers stand. The code itself is not read, nor are our own reports.
"""

import re
from collections.abc import Iterator
from typing import Any

from arguendo.corpus.documents.decoding import decoded, whole
from arguendo.corpus.documents.interface import Document, Place
from arguendo.corpus.errors import InputError
from arguendo.corpus.notations import json_of
from arguendo.corpus.provenance import Composed, Supplied

BETWEEN = "\n\n\f"
"""What keeps cells apart: no citation runs from one into the next."""

_OURS = "application/vnd.arguendo."
_COLOURS = re.compile(r"\x1b\[[0-9;?]{0,30}[A-Za-z]")


def read(content: bytes, name: str) -> Document:
    """Read a notebook of nbformat 4."""
    text: list[str] = []
    places: list[Place] = []
    length = 0
    for place, words in _texts(_notebook(content, name), name):
        if not words.strip():
            continue
        piece = words if not text else BETWEEN + words
        places.append(Place(length, Composed(place)))
        text.append(piece)
        length += len(piece)
    return Document(
        name=name,
        format="ipynb",
        text=Supplied("".join(text)),
        places=tuple(places) or (Place(0, Composed("cell 1")),),
        content=content,
    )


def _notebook(content: bytes, name: str) -> list[Any]:
    """Return the cells, or say why there are none."""
    try:
        notebook = json_of(decoded(content, name))
    except ValueError as error:
        raise InputError(
            f"{name} is not a notebook: it {error}.", "It may be damaged: save it again."
        ) from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise InputError(
            f"{name} is not a notebook of the present format: it has no cells.",
            "Open it in JupyterLab and save it again.",
        )
    return cells


def _texts(cells: list[Any], name: str) -> Iterator[tuple[str, str]]:
    """Yield each place and the words there."""
    for number, cell in enumerate(cells, start=1):
        if not isinstance(cell, dict):
            raise InputError(f"Cell {number} of {name} is not a cell.", "Save the notebook again.")
        if cell.get("cell_type") in ("markdown", "raw"):
            yield f"cell {number}", _joined(cell.get("source"))
        outputs = cell.get("outputs")
        for output in outputs if isinstance(outputs, list) else ():
            if isinstance(output, dict):
                yield f"cell {number}, output", _COLOURS.sub("", _output(output))


def _output(output: dict[str, Any]) -> str:
    if output.get("output_type") == "stream":
        return _joined(output.get("text")) if output.get("name") == "stdout" else ""
    data = output.get("data")
    if not isinstance(data, dict) or any(str(kind).startswith(_OURS) for kind in data):
        return ""
    return _joined(data.get("text/markdown") or data.get("text/plain"))


def _joined(words: object) -> str:
    if isinstance(words, list):
        return whole("".join(one for one in words if isinstance(one, str)))
    return whole(words) if isinstance(words, str) else ""
