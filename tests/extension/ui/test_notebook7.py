"""The panel, a matter's file and the workbench in Notebook 7, which has no launcher and no tabs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import nbformat
import pytest
from extension.ui.conftest import PATIENCE, TOKEN, Lab, Picture, _address
from extension.ui.test_editors import MATTER
from extension.ui.test_panel import RUN_WITHIN
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

BESIDE = Path(sys.prefix) / "peers/notebook"


@pytest.fixture(scope="module")
def notebook(starter: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Notebook 7, as a user starts it, in an empty folder."""
    if not BESIDE.is_dir():
        pytest.skip("Notebook 7 is not here: make .venv/.stamps/peers")
    home, work = tmp_path_factory.mktemp("jupyter"), tmp_path_factory.mktemp("work")
    paths = {
        "ARGUENDO_LIBRARY": str(starter),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTER_PATH": os.pathsep.join(
            filter(None, [str(BESIDE / "share/jupyter"), os.environ.get("JUPYTER_PATH")])
        ),
        "PYTHONPATH": os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(BESIDE)])),
    }
    log = home / "log.txt"
    with log.open("w") as output:
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "notebook", "--no-browser", "--port=0"),
                *("--ip=127.0.0.1", "--allow-root", f"--IdentityProvider.token={TOKEN}"),
                "--JupyterNotebookApp.expose_app_in_browser=True",
            ],
            cwd=work,
            env=os.environ | paths,
            stdout=output,
            stderr=output,
        )
    try:
        url = _address(server, home / "runtime", log)
        yield cast("Lab", SimpleNamespace(url=url, folder=work))
    finally:
        server.terminate()
        server.wait(timeout=20)


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
