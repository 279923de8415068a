"""The panel's types are those of Python."""

import re
import subprocess
import sys
from pathlib import Path


def test_the_generated_types_are_fresh(root: Path) -> None:
    """`make wire` would change nothing."""
    check = subprocess.run(
        [sys.executable, root / "extension/typescript.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.returncode == 0, check.stderr


def test_the_panel_fetches_in_one_place(root: Path) -> None:
    """Only `request.ts` speaks to the server."""
    sources = (root / "extension/src").rglob("*.ts*")
    speaking = {
        path.name
        for path in sources
        if any(word in path.read_text() for word in ("makeRequest", "fetch(", "XMLHttpRequest"))
    }
    assert speaking == {"request.ts"}


def test_the_panel_writes_no_markup(root: Path) -> None:
    """Text reaches the page through React, which escapes it; nothing goes round it."""
    for path in (root / "extension/src").rglob("*.ts*"):
        text = path.read_text()
        for way in ("dangerouslySetInnerHTML", "innerHTML", "insertAdjacentHTML", "document.write"):
            assert way not in text, f"{path.name} uses {way}"


def test_the_panel_evaluates_no_strings(root: Path) -> None:
    """Nothing that is shipped needs `unsafe-eval`; JupyterLab's own check of settings does.

    Where a browser has no `globalThis`, webpack's start asks for it in another way.
    """
    built = sorted((root / "extension/labextension/static").glob("*.js"))
    assert built
    asks = re.compile(
        r"\b(?:eval|Function|setTimeout|setInterval)\(\s*[\"'`]|\beval\(|new Function\b"
    )
    evaluated = [
        code
        for file in built
        for code in asks.findall(file.read_text("utf-8").replace('Function("return this")', ""))
    ]
    assert [] == evaluated


def test_colours_are_the_themes(root: Path) -> None:
    """Every colour is one of JupyterLab's, so that any theme reads well."""
    for path in (root / "extension/style").glob("*.css"):
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            assert not any(sign in line for sign in ("#", "rgb(", "hsl(")), f"{path.name}:{number}"


def test_what_the_panel_labels_is_what_python_labels() -> None:
    """The graphs by which Vitest holds the panel's labelling to ours are fresh."""
    from factories.standing import VECTORS, vectors

    assert VECTORS.read_text(encoding="utf-8") == vectors()
