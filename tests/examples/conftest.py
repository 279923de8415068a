"""Notebooks are run in one kernel, over one library: what is slow is begun once."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.util import run_sync

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass
class Ran:
    """A notebook that was run, and the folder it was run in."""

    folder: Path
    cells: list[Any]

    @property
    def outputs(self) -> list[Any]:
        return [output for cell in self.cells for output in cell.get("outputs", ())]

    @property
    def printed(self) -> str:
        """All that was printed, from top to bottom."""
        return "".join(output.text for output in self.outputs if "text" in output)

    def shown(self, media_type: str) -> list[Any]:
        """What was shown in a form, from top to bottom."""
        return [
            output.data[media_type]
            for output in self.outputs
            if media_type in output.get("data", {})
        ]

    @property
    def said(self) -> list[str]:
        """The lines that were printed."""
        return self.printed.splitlines()


Notebook = Callable[[str], Ran]


@pytest.fixture(scope="module")
def notebook(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    """Runs a notebook of the examples as a reader would, in a folder that has what lies there."""
    place = tmp_path_factory.mktemp("notebooks")
    shutil.copytree(starter_folder, place / "library")
    surroundings = {
        "ARGUENDO_LIBRARY": str(place / "library"),
        "IPYTHONDIR": str(place / "ipython"),
    }
    client = NotebookClient(nbformat.v4.new_notebook(), timeout=180, kernel_name="python3")
    client.create_kernel_manager()
    client.owns_km = False  # The kernel stays for the next notebook.
    client.extra_arguments = ["--HistoryManager.enabled=False"]

    def run(name: str) -> Ran:
        folder = place / name
        shutil.copytree(EXAMPLES, folder, ignore=shutil.ignore_patterns("pictures", "__pycache__"))
        read = nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4)
        begin = f"%reset -f\nimport os\nos.chdir({str(folder)!r})"
        client.nb = nbformat.v4.new_notebook(
            metadata=read.metadata, cells=[nbformat.v4.new_code_cell(begin), *read.cells]
        )
        client.execute(env={**os.environ, **surroundings})
        return Ran(folder, client.nb.cells[1:])

    yield run
    run_sync(client.km.shutdown_kernel)(now=True)
