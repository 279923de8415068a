"""The panel, a matter's file and the workbench in Notebook 7, which has no launcher and no tabs."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from extension.ui.conftest import PATIENCE, TOKEN, Lab, Picture
from extension.ui.test_editors import MATTER
from extension.ui.test_panel import RUN_WITHIN
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

BESIDE = Path(sys.prefix) / "peers/notebook"

CONNECTED = """() => {
    const kernel = window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
    return kernel?.connectionStatus === 'connected' && kernel.status === 'idle';
}"""
"""Whether the notebook has its kernel: the page shows it as idle before there is one."""


class Notebook(Lab):
    """Notebook 7 that is running."""

    program = "notebook"

    def options(self) -> tuple[str, ...]:
        """What it is started with besides."""
        return ("--JupyterNotebookApp.expose_app_in_browser=True",)


@pytest.fixture(scope="module")
def notebook(
    argued_library: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lab]:
    """Notebook 7, as a user starts it, in an empty folder."""
    if not BESIDE.is_dir():
        pytest.skip("Notebook 7 is not here: make .venv/.stamps/peers")
    beside = {"JUPYTER_PATH": BESIDE / "share/jupyter", "PYTHONPATH": BESIDE}
    running = Notebook(
        tmp_path_factory.mktemp("jupyter"),
        argued_library[0],
        {
            name: os.pathsep.join(filter(None, [os.environ.get(name), str(path)]))
            for name, path in beside.items()
        },
    )
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test where a script of ours failed; Notebook's own settings do."""
    context = browser.new_context(viewport={"width": 1360, "height": 860})
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    broken: list[str] = []
    opened.on("pageerror", lambda error: broken.append(f"{error} {error.stack}"))
    yield opened
    context.close()
    assert [error for error in broken if "arguendo" in error] == []


def test_all_of_it_is_usable(page: Page, notebook: Lab, picture: Picture) -> None:
    """The panel opens beside the notebook, a cell draws the bench, and a file is a matter."""
    source = (
        "from arguendo.extension import Workbench\n"
        "Workbench('co-tenant-consent', theories=1, rounds=0, precedents=1)"
    )
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    cells = [nbformat.v4.new_code_cell(source)]
    written = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(written, notebook.folder / "bench.ipynb")
    (notebook.folder / "door.matter.toml").write_text(MATTER, encoding="utf-8")

    page.goto(f"{notebook.url}notebooks/bench.ipynb?token={TOKEN}")
    # A cell that is run before its kernel is there is not run, and nothing says so.
    page.wait_for_function(CONNECTED)
    page.locator(".jp-Cell").first.click()
    page.keyboard.press("Shift+Enter")
    bench = page.locator(".jp-OutputArea .arguendo-Workbench")
    bench.get_by_role("button", name="Run", exact=True).click()
    expect(bench.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    page.evaluate("void window.jupyterapp.commands.execute('arguendo:open')")
    panel = page.locator("#jp-right-stack .arguendo-Panel")
    panel.locator(".arguendo-Example", has_text="The refusal at the kitchen door").click()
    expect(panel.get_by_label("Title", exact=True)).to_have_value("The refusal at the kitchen door")
    picture("notebook7")

    page.goto(f"{notebook.url}tree?token={TOKEN}")
    expect(page.locator(".jp-DirListing-item", has_text="door.matter.toml")).to_be_visible()
    page.evaluate("void window.jupyterapp.commands.execute('arguendo:open')")
    expect(page.locator("#jp-right-stack .arguendo-Panel")).to_be_visible()

    page.goto(f"{notebook.url}edit/door.matter.toml?token={TOKEN}")
    expect(page.get_by_label("Title", exact=True)).to_have_value("At the door")
