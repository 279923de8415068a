"""The notebooks of `examples/` run from top to bottom, and show what they promise."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from arguendo.extension.shown import MEDIA_TYPE

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", [path.stem for path in sorted(EXAMPLES.glob("*.ipynb"))])
def test_a_notebook_is_kept_without_outputs(name: str):
    """What a notebook shows is made when it is run; a stored output would rot."""
    notebook = nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4)
    assert [
        cell.outputs for cell in notebook.cells if cell.cell_type == "code" and cell.outputs
    ] == []


def test_quickstart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A matter, theories for both sides with graded citations, the map, an export."""
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    shutil.copy(EXAMPLES / "quickstart.ipynb", tmp_path)
    notebook = nbformat.read(tmp_path / "quickstart.ipynb", as_version=4)
    NotebookClient(
        notebook,
        timeout=180,
        kernel_name="python3",
        resources={"metadata": {"path": str(tmp_path)}},
    ).execute()
    cells = [cell for cell in notebook.cells if cell.get("outputs")]
    printed = [output.text for cell in cells for output in cell.outputs if "text" in output]
    theories = next(text for text in printed if "defense judge" in text)
    assert {line.split()[1] for line in theories.splitlines()} == {"defense", "prosecution"}
    assert "verified" in theories
    assert "unproven" not in theories
    drawn = next(cell.outputs[0].data for cell in cells if cell.source == "map")
    assert {MEDIA_TYPE, "text/html", "text/plain"} <= set(drawn)
    assert drawn[MEDIA_TYPE]["schema"] == "arguendo/argmap/2"
    assert (tmp_path / "co-tenant-consent.argmap.json").stat().st_size > 0
