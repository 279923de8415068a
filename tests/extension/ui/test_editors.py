"""Text of the user's: verified where it stands, in a file, in a notebook, and when only shown."""

import re

import nbformat
import pytest
from extension.ui.conftest import TOKEN, Lab, Picture, open_file
from extension.ui.test_panel import RUN_WITHIN, started
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

pytestmark = pytest.mark.browser

DRAFT = (
    "# Draft\n\nThe door stays shut. Georgia v. Randolph, 547 U.S. 103 (2006). "
    "Georgia v. Randolph, 547 U.S. 103 (1999). Varghese v. China, 925 F.3d 1339 (2019).\n"
)
MATTER = """title = "At the door"
question = "May the police search a shared flat on one tenant's consent?"
facts = "The husband stood at the door and told the officers to leave. The wife agreed."
forum = "ca9"
side = "defense"
as_of = 2015-01-01
"""


def opened(page: Page, lab: Lab, name: str) -> None:
    """Open a file of the folder in a workspace of its own."""
    page.goto(lab.address(re.sub(r"\W", "-", name)))
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()
    open_file(page, name)


def command(page: Page, id: str) -> None:
    """Run a command, as its entry in the palette or the menu does: nobody waits for its end."""
    page.evaluate("id => void window.jupyterapp.commands.execute(id)", id)


def test_a_draft_is_verified_where_it_stands(page: Page, lab: Lab, picture: Picture) -> None:
    """Each citation is marked; pointing at it shows its findings; a changed one loses them."""
    (lab.folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    opened(page, lab, "draft.md")
    editor = page.locator(".jp-FileEditor .cm-content")
    editor.click()
    command(page, "arguendo:verify-selection")
    found = page.locator(".arguendo-Found")
    expect(found).to_have_count(3)
    marks = [found.nth(at).get_attribute("data-mark") for at in range(3)]
    assert marks[1:] == ["rejected", "unproven"]
    assert marks[0] in ("verified", "caution")
    found.nth(1).hover()
    expect(page.locator(".arguendo-Found-words")).to_contain_text("The record has 2006")
    picture("verified-draft", readme=True)
    editor.press("Control+End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("End")
    for _ in range(4):
        page.keyboard.press("Backspace")
    expect(found).to_have_count(2)
    command(page, "arguendo:clear-findings")
    expect(found).to_have_count(0)


def test_a_cell_and_shown_text_are_verified(page: Page, lab: Lab) -> None:
    """A Markdown cell in edit is marked; of one that is only shown, the findings are listed."""
    cell = nbformat.v4.new_markdown_cell("Georgia v. Randolph, 547 U.S. 103 (1999).")
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"kernelspec": kernel})
    nbformat.write(notebook, lab.folder / "cells.ipynb")
    opened(page, lab, "cells.ipynb")
    shown = page.locator(".jp-RenderedMarkdown p")
    expect(shown).to_be_visible()
    shown.evaluate("element => window.getSelection().selectAllChildren(element)")
    command(page, "arguendo:verify-selection")
    expect(page.get_by_role("dialog")).to_contain_text("The record has 2006")
    page.get_by_role("button", name="Ok").click()
    shown.dblclick()
    page.locator(".jp-MarkdownCell .cm-content").click()
    command(page, "arguendo:verify-selection")
    expect(page.locator(".jp-MarkdownCell .arguendo-Found[data-mark=rejected]")).to_have_count(1)


def test_a_matter_opens_from_its_file(page: Page, lab: Lab) -> None:
    """Its fields are filled; it is run from there, and exports go beside it."""
    (lab.folder / "files").mkdir()
    (lab.folder / "files/door.matter.toml").write_text(MATTER, encoding="utf-8")
    opened(page, lab, "files/door.matter.toml")
    expect(page.get_by_label("Title", exact=True)).to_have_value("At the door")
    expect(page.locator(".arguendo-Form input[list]")).to_have_value("ca9")
    started(page, theories=1, rounds=0)
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    page.get_by_label("Export format").select_option("markdown")
    page.get_by_role("button", name="Export", exact=True).click()
    expect(page.get_by_role("button", name="Open", exact=True)).to_be_visible()
    assert "Randolph" in (lab.folder / "files/at-the-door.md").read_text(encoding="utf-8")


def test_a_file_that_is_no_matter_is_explained(page: Page, lab: Lab) -> None:
    """In words, in the panel; the file is left as it is."""
    (lab.folder / "broken.matter.toml").write_text("question = ", encoding="utf-8")
    opened(page, lab, "broken.matter.toml")
    expect(page.get_by_role("alert")).to_contain_text("TOML")
    assert (lab.folder / "broken.matter.toml").read_text(encoding="utf-8") == "question = "


def on_the_bench(page: Page, lab: Lab) -> Locator:
    """Open a notebook, run the cell that puts a matter on the bench, and return the bench."""
    cells = [
        nbformat.v4.new_code_cell(source)
        for source in (
            "from arguendo.extension import Workbench\n"
            "bench = Workbench('co-tenant-consent', theories=1, rounds=0)\nbench",
            "bench.dials = {'rounds': 5}\nprint(bench.pinned)",
            "bench.map",
        )
    ]
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, lab.folder / "bench.ipynb")
    opened(page, lab, "bench.ipynb")
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible()
    page.locator(".jp-Cell").first.click()
    page.keyboard.press("Shift+Enter")
    return page.locator(".arguendo-Workbench")


def test_the_workbench_is_used_from_both_sides(page: Page, lab: Lab, picture: Picture) -> None:
    """What is pinned on the page is known to Python, and what Python turns is seen on the page."""
    bench = on_the_bench(page, lab)
    bench.get_by_role("button", name="Run", exact=True).click()
    expect(bench.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    card = bench.locator(".arguendo-Card").first
    card.get_by_role("button", name="Pin", exact=True).click()
    pinned = card.get_attribute("data-theory")
    bench.locator(".arguendo-Chip").first.click()
    expect(bench.locator(".arguendo-Passage blockquote").first).not_to_be_empty()
    picture("workbench", readme=True)
    page.locator(".jp-Cell").nth(1).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea-output pre").last).to_have_text(f"['{pinned}']\n")
    bench.locator("summary", has_text="Dials").click()
    expect(bench.get_by_label("Rounds of debate")).to_have_value("5")
    # The notebook is closed as it is by hand; an error on the page would end the test.
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.evaluate("window.jupyterapp.shell.currentWidget.close()")
    expect(bench).to_have_count(0)


def states(page: Page, lab: Lab) -> dict[str, str]:
    """Ask how the runs stand that are kept, each by its id."""
    told = page.request.get(f"{lab.url}arguendo/api/runs?token={TOKEN}")
    return {one["id"]: one["state"] for one in told.json()}


def test_a_socket_that_goes_dead_in_mid_run_loses_nothing(page: Page, lab: Lab) -> None:
    """What the kernel told a line that was dead is asked for when there is a new one."""
    lines: list[WebSocketRoute] = []
    is_dead = is_deaf = False

    def through(line: WebSocketRoute) -> None:
        lines.append(line)
        server = line.connect_to_server()
        server.on_message(lambda message: None if is_dead else line.send(message))
        line.on_message(lambda message: None if is_deaf else server.send(message))

    page.route_web_socket(re.compile("/api/kernels/.*/channels"), through)
    bench = on_the_bench(page, lab)
    before = states(page, lab)
    bench.get_by_role("button", name="Run", exact=True).click()
    expect(bench.locator(".arguendo-Progress[data-outcome=running]")).to_be_visible()
    is_dead = True
    while all(state == "running" for id, state in states(page, lab).items() if id not in before):
        page.wait_for_timeout(100)
    expect(bench.locator(".arguendo-Progress[data-outcome=running]")).to_be_visible()
    is_dead = False
    lines[-1].close(code=3001)
    expect(bench.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible()
    told = [one.get_attribute("data-theory") for one in bench.locator(".arguendo-Card").all()]
    assert (len(told), len({*told})) == (4, 4)
    # Where not even the wish comes through, it is said that nobody has answered.
    is_dead = is_deaf = True
    bench.get_by_role("button", name="Run", exact=True).click()
    expect(bench.locator(".arguendo-Progress")).to_contain_text("Asking the kernel")
    is_dead = is_deaf = False
    dead = len(lines)
    lines[-1].close(code=3001)
    while len(lines) == dead:
        page.wait_for_timeout(100)
    bench.get_by_role("button", name="Run", exact=True).click()
    expect(bench.locator(".arguendo-Progress[data-outcome=running]")).to_be_visible()
