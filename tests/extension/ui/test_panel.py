"""A lawyer's way through the panel: from the launcher to a checked citation and a map."""

import json
import re

import nbformat
import pytest
from extension.ui.conftest import Lab, Picture
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RUN_WITHIN = 120_000


def open_panel(page: Page, lab: Lab, workspace: str) -> None:
    """Open the panel from its card in the launcher."""
    page.goto(lab.address(workspace))
    page.locator('.jp-LauncherCard[data-category="Other"]', has_text="Arguendo").click()
    expect(page.get_by_role("heading", name="For the sake of argument")).to_be_visible()


def run_example(page: Page, title: str) -> None:
    """Choose an example matter and run it."""
    page.locator(".arguendo-Example", has_text=title).click()
    page.get_by_role("button", name="Run", exact=True).click()


def argued(page: Page, lab: Lab, workspace: str) -> None:
    """Open a panel on a finished run; the first test of a module makes it."""
    open_panel(page, lab, workspace)
    expect(page.locator(".arguendo-Example")).to_have_count(3)
    earlier = page.locator(".arguendo-Earlier button")
    if earlier.count():
        earlier.last.click()
    else:
        run_example(page, "The refusal at the kitchen door")
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
        timeout=RUN_WITHIN
    )


def test_a_matter_is_argued(page: Page, lab: Lab, picture: Picture) -> None:
    """Theories arrive by side and audience; a citation opens its findings and its passage."""
    open_panel(page, lab, "argued")
    expect(page.locator(".arguendo-Example")).to_have_count(3)
    page.keyboard.press("Control+b")  # JupyterLab's file browser makes way.
    picture("start")
    run_example(page, "The refusal at the kitchen door")

    expect(page.locator(".arguendo-Where").first).to_have_text("Stays on this machine")
    expect(page.locator(".arguendo-Card").first).to_be_visible(timeout=RUN_WITHIN)
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    sides = page.locator(".arguendo-Side > h3").all_inner_texts()
    assert sides == ["Defense", "Prosecution"]
    for side in ("defense", "prosecution"):
        for audience in ("judge", "jury"):
            cards = page.locator(f"[data-side={side}] [data-audience={audience}] .arguendo-Card")
            expect(cards.first).to_be_visible()

    picture("theories", readme=True)

    page.locator(".arguendo-Precedents .arguendo-Chip").first.click()
    evidence = page.get_by_role("complementary", name="Evidence behind the citation")
    expect(evidence.locator(".arguendo-Finding").first).to_be_visible()
    expect(evidence.locator(".arguendo-Passage blockquote").first).not_to_be_empty()
    picture("evidence", readme=True)

    page.keyboard.press("Escape")
    expect(evidence).to_be_hidden()

    page.get_by_role("tab", name="Debate").click()
    expect(page.locator(".arguendo-Moves > li").first).to_be_visible()
    picture("debate")


def test_the_map_is_walked_with_the_keyboard(page: Page, lab: Lab, picture: Picture) -> None:
    """The map shows what stands, and every node can be reached without a mouse."""
    argued(page, lab, "map")
    page.get_by_role("tab", name="Map").click()
    nodes = page.locator(".arguendo-Node")
    expect(nodes.first).to_be_visible()
    assert nodes.count() > 5

    page.locator(".arguendo-Node[tabindex='0']").focus()
    first = page.evaluate("document.activeElement.dataset.node")
    for key in ("ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(key)
        if page.evaluate("document.activeElement.dataset.node") != first:
            break
    reached = page.evaluate("document.activeElement.dataset.node")
    assert reached not in (None, first)
    page.keyboard.press("Enter")
    expect(page.locator(f".arguendo-Map-node[data-node='{reached}']")).to_be_visible()
    picture("map")

    page.get_by_role("switch", name="Strike everything unverified").click()
    expect(page.locator(".arguendo-Node[data-standing]").first).to_be_visible()


def test_a_run_survives_a_reload(page: Page, lab: Lab) -> None:
    """The panel comes back where it was, with everything the run had told."""
    argued(page, lab, "reload")
    finished = page.locator(".arguendo-Progress[data-outcome=finished]")
    expect(page.locator(".arguendo-Card").first).to_be_visible()
    before = page.locator(".arguendo-Card").count()
    page.wait_for_timeout(2_000)  # JupyterLab saves its layout a second after the last change.
    page.goto(f"{lab.url}lab/workspaces/reload")
    expect(finished).to_be_visible()
    expect(page.locator(".arguendo-Card")).to_have_count(before)


def test_a_run_is_stopped(page: Page, lab: Lab) -> None:
    """Stop is heard, and what had been cleared stays."""
    open_panel(page, lab, "stopped")
    page.locator(".arguendo-Example", has_text="The refusal at the kitchen door").click()
    page.get_by_text("Who argues, and how long").click()
    page.get_by_label("Rounds of debate").fill("8")
    page.get_by_label("Theories a side").fill("8")
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".arguendo-Progress[data-outcome=stopped]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    expect(page.get_by_role("button", name="Go on")).to_be_visible()


def test_an_export_opens_in_jupyterlab(page: Page, lab: Lab) -> None:
    """An exported map is a file among the user's files, and JupyterLab draws it."""
    argued(page, lab, "export")
    page.get_by_label("Export format").select_option("argmap")
    page.get_by_role("button", name="Export", exact=True).click()
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.locator(".arguendo-Document .arguendo-Node").first).to_be_visible()
    assert [path.name for path in lab.folder.glob("*.argmap.json")]


def test_a_notebook_shows_a_map(page: Page, lab: Lab) -> None:
    """A map in a notebook's output is drawn, and opens the evidence it carries."""
    (exported,) = lab.folder.glob("*.argmap.json")
    output = nbformat.v4.new_output(
        "display_data",
        {"application/vnd.arguendo.argmap+json": json.loads(exported.read_text())},
    )
    cell = nbformat.v4.new_code_cell("map", outputs=[output])
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"kernelspec": kernel})
    nbformat.write(notebook, lab.folder / "map.ipynb")
    page.goto(lab.address("notebook"))  # The token in this address is kept as a cookie.
    page.goto(f"{lab.url}lab/workspaces/notebook/tree/map.ipynb")
    shown = page.locator(".jp-OutputArea .arguendo-Document")
    expect(shown.locator(".arguendo-Node").first).to_be_visible()
    shown.get_by_role("tab", name="Theories").click()
    shown.locator(".arguendo-Precedents .arguendo-Chip").first.click()
    expect(shown.locator(".arguendo-Passage blockquote").first).not_to_be_empty()


def test_what_cannot_be_read_is_said_in_the_panel(page: Page, lab: Lab) -> None:
    """A matter that is not one is answered in words, and nothing that was written is lost."""
    open_panel(page, lab, "trouble")
    page.get_by_label("Question").fill("May the police search?")
    page.get_by_text("Paste a matter from a file").click()
    page.get_by_label("The text of a matter").fill("question = ")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text(re.compile("TOML"))
    expect(page.get_by_label("Question")).to_have_value("May the police search?")
