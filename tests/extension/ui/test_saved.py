"""What a notebook keeps: read without a kernel, without our server, and as a page by itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from extension.ui.conftest import Lab, Picture
from nbconvert import HTMLExporter
from playwright.sync_api import Page, expect

from arguendo.corpus.briefs import verify_document
from arguendo.corpus.library import Library
from arguendo.extension.magics import Verified
from arguendo.extension.shown import Map, Shown, Theory
from arguendo.graph.cli.options import runs_of
from arguendo.graph.drawing import draw_theory
from arguendo.graph.wire import RunStarted, TheoryCleared

pytestmark = pytest.mark.browser

NBCONVERTS = "cdnjs.cloudflare.com"
"""Where the pages of nbconvert fetch RequireJS and MathJax from."""
DRAFT = b"See Smith v. Jones, 547 U.S. 103 (2006)."


@pytest.fixture(scope="module")
def lab(
    argued_library: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lab]:
    """JupyterLab whose user turned our server extension off."""
    home = tmp_path_factory.mktemp("jupyter")
    off = {"ServerApp": {"jpserver_extensions": {"arguendo.extension": False}}}
    (home / "config").mkdir()
    (home / "config/jupyter_server_config.json").write_text(json.dumps(off), encoding="utf-8")
    running = Lab(home, argued_library[0])
    yield running
    running.stop()


@pytest.fixture(scope="module")
def saved(argued_library: tuple[Path, str]) -> nbformat.NotebookNode:
    """A notebook in which a map, a theory, a verdict and a report were shown."""
    library = Library.open(argued_library[0])
    run = runs_of(library).get(argued_library[1])
    map, events = run.map, [one.event for one in run.logged()]
    assert map is not None
    matter = map.matter
    (started,) = (event for event in events if isinstance(event, RunStarted))
    cleared = next(event for event in events if isinstance(event, TheoryCleared))
    told = cleared.theory, cleared.verdicts
    theory = Theory(*told, lambda: draw_theory(*told, matter, started, library))
    report = Verified(verify_document(DRAFT, library, as_of=matter.as_of, name="draft.txt"))
    shown: list[Shown] = [Map(map), theory, theory.verdicts[0], report]
    cells = [
        nbformat.v4.new_code_cell(
            type(one).__name__.lower(),
            outputs=[nbformat.v4.new_output("display_data", one._repr_mimebundle_())],
        )
        for one in shown
    ]
    kernel = {"name": "gone", "display_name": "A kernel that is gone", "language": "python"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def test_a_saved_notebook_is_read_without_a_kernel_and_a_server_of_ours(
    page: Page, lab: Lab, saved: nbformat.NotebookNode, picture: Picture
) -> None:
    """Map and theory are drawn, their evidence opens, and keys compare as they do in the panel."""
    nbformat.write(saved, lab.folder / "saved.ipynb")
    page.goto(lab.address("saved"))  # The token in this address is kept as a cookie.
    page.goto(f"{lab.url}lab/workspaces/saved/tree/saved.ipynb")
    page.get_by_role("dialog").get_by_role("combobox").select_option("No Kernel")
    page.get_by_role("dialog").get_by_role("button", name="Select Kernel").click()
    map, theory = (page.locator(".jp-OutputArea .arguendo-Document").nth(at) for at in (0, 1))
    expect(map.locator(".arguendo-Node").first).to_be_visible()
    picture("saved")
    map.get_by_role("tab", name="Theories").click()
    map.locator(".arguendo-Precedents .arguendo-Chip").first.click()
    expect(map.locator(".arguendo-Passage blockquote").first).not_to_be_empty()
    for at in (0, 1):
        map.locator(".arguendo-Card").nth(at).get_by_role("button", name="Compare").focus()
        page.keyboard.press("c")
    expect(map.locator(".arguendo-Comparison [data-part=both]").first).to_be_visible()
    map.get_by_role("tab", name="Map").click()
    map.locator(".arguendo-Node[tabindex='0']").focus()
    at = "document.activeElement.dataset.node"
    first = page.evaluate(at)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(at) not in (None, first)
    expect(theory.locator(".arguendo-Card")).to_have_count(1)
    theory.get_by_role("tab", name="Map").click()
    expect(theory.locator(".arguendo-Node[data-kind=theory]")).to_have_count(1)
    page.locator(".jp-OutputArea s").last.scroll_into_view_if_needed()
    expect(page.locator(".jp-OutputArea s").last).to_have_text(DRAFT.decode()[4:-1])
    page.evaluate("void window.jupyterapp.commands.execute('arguendo:open')")
    expect(page.locator(".arguendo-Panel").get_by_role("alert")).to_contain_text(
        "jupyter server extension enable arguendo.extension"
    )


def test_a_notebook_becomes_a_page(
    page: Page, saved: nbformat.NotebookNode, tmp_path: Path, picture: Picture
) -> None:
    """As nbconvert writes it, opened from the disk: the maps are drawings, what is struck is."""
    written, _ = HTMLExporter().from_notebook_node(saved)
    (tmp_path / "saved.html").write_text(written, encoding="utf-8")
    # What nbconvert asks of other servers is not needed to see any of it; we ask none.
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.route("http*://**", lambda route: route.abort())
    page.goto((tmp_path / "saved.html").as_uri())
    assert asked <= {"", NBCONVERTS}
    drawings = page.locator(".jp-OutputArea svg[role=img]")
    assert drawings.count() >= 2
    for at in range(drawings.count()):
        expect(drawings.nth(at)).to_be_visible()
        expect(drawings.nth(at).locator("rect").nth(3)).to_be_attached()
    expect(page.locator("s", has_text="Smith v. Jones")).to_be_visible()
    picture("nbconvert")
