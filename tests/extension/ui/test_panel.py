"""A lawyer's way through the panel: from the launcher to a checked citation and a map."""

import re
import time

import pytest
from extension.ui.conftest import Lab, Picture
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

DOOR = "The refusal at the kitchen door"
RUN_WITHIN = 120_000
SAVED_WITHIN = 1_500
"""JupyterLab saves its layout a second after the last change."""


def open_panel(page: Page, lab: Lab, workspace: str) -> None:
    """Open the panel in a JupyterLab that is loaded anew."""
    page.goto(lab.address(workspace))
    from_launcher(page)


def from_launcher(page: Page) -> None:
    """Open the panel from its card in the launcher."""
    page.locator('.jp-LauncherCard[data-category="Other"]', has_text="Arguendo").click()
    expect(page.get_by_role("heading", name="For the sake of argument")).to_be_visible()


def chosen(page: Page, title: str) -> None:
    """Choose an example matter."""
    page.locator(".arguendo-Example", has_text=title).click()


def started(page: Page, *, theories: int, rounds: int, steer: bool = False) -> None:
    """Begin a run of the matter chosen, as long as it is to be."""
    page.get_by_text("Who argues, and how long").click()
    page.get_by_label("Rounds of debate").fill(str(rounds))
    page.get_by_label("Theories a side").fill(str(theories))
    if steer:
        page.get_by_label("Ask me before each round").check()
    page.get_by_role("button", name="Run", exact=True).click()


def test_a_matter_is_argued(page: Page, lab: Lab, picture: Picture) -> None:
    """Theories arrive by side and audience; a citation opens its findings and its passage."""
    began = time.monotonic()
    page.goto(lab.address("argued"))
    card = page.locator('.jp-LauncherCard[data-category="Other"]', has_text="Arguendo")
    expect(card).to_be_visible()
    itself = time.monotonic() - began
    card.click()
    expect(page.get_by_role("heading", name="For the sake of argument")).to_be_visible()
    # What the README says of the time it takes to open.
    assert time.monotonic() - began - itself < itself / 2
    expect(page.locator(".arguendo-Example")).to_have_count(3)
    page.keyboard.press("Control+b")  # JupyterLab's file browser makes way.
    expect(page.locator(".arguendo-Library[data-state=ready]")).to_be_visible()
    picture("start", readme=True, of=page.locator(".arguendo-Panel:visible"))
    chosen(page, DOOR)
    page.get_by_role("button", name="Run", exact=True).click()

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
    picture("evidence", readme=True, of=page.locator(".arguendo-Panel:visible"))

    page.keyboard.press("Escape")
    expect(evidence).to_be_hidden()

    page.get_by_role("tab", name="Debate").click()
    expect(page.locator(".arguendo-Moves > li").first).to_be_visible()
    picture("debate")


def test_the_map_is_walked_with_the_keyboard(argued: Page) -> None:
    """The map shows what stands, and every node can be reached without a mouse."""
    page = argued
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
    page.get_by_role("switch", name="Strike everything unverified").click()
    expect(page.locator(".arguendo-Node[data-standing]").first).to_be_visible()


def test_a_run_survives_a_reload(argued: Page) -> None:
    """The panel comes back where it was, with everything the run had told."""
    page = argued
    before = page.locator(".arguendo-Card").count()
    page.wait_for_timeout(SAVED_WITHIN)
    page.reload()
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible()
    expect(page.locator(".arguendo-Card")).to_have_count(before)


def test_what_is_being_written_survives_a_reload(desk: Page) -> None:
    """No hour's work is lost to a key pressed by mistake; a panel that is closed keeps none."""
    page = desk
    from_launcher(page)
    question = page.get_by_role("textbox", name="Question")
    facts = page.get_by_role("textbox", name="Facts")
    question.fill("May he be kept for the dog?")
    facts.fill("The stop was over. The dog came later.")
    page.wait_for_timeout(SAVED_WITHIN)
    page.reload()
    expect(question).to_have_value("May he be kept for the dog?")
    expect(facts).to_have_value("The stop was over. The dog came later.")
    page.locator(".lm-TabBar-tab", has_text="Arguendo").locator(".lm-TabBar-tabCloseIcon").click()
    kept = "Object.keys(sessionStorage).filter(key => key.startsWith('arguendo'))"
    page.wait_for_function(f"{kept}.length === 0")


def test_a_run_is_stopped(desk: Page) -> None:
    """Stop is heard, and what had been cleared stays."""
    page = desk
    from_launcher(page)
    chosen(page, DOOR)
    started(page, theories=8, rounds=8)
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".arguendo-Progress[data-outcome=stopped]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    expect(page.get_by_role("button", name="Go on")).to_be_visible()


def test_what_a_run_costs_is_told_before_it_and_after(desk: Page) -> None:
    """Anew as the cast and the dials change; and of a run that its limit has stopped, too."""
    page = desk
    from_launcher(page)
    cost = page.locator(".arguendo-Cost")
    expect(cost).to_be_empty()
    chosen(page, DOOR)
    expect(cost).to_have_text("No model is asked: it costs nothing.")
    page.get_by_text("Who argues, and how long").click()
    for role in ("Floats theories", "Argues them"):
        page.get_by_label(role).fill("ollama:none")
    expect(cost).to_contain_text("What ollama:none costs is not known here")
    before = cost.inner_text()
    page.get_by_label("Rounds of debate").fill("4")
    expect(cost).not_to_have_text(before)
    page.get_by_label("Tokens at most").fill("1")
    expect(cost).to_contain_text("It stops at your limit of 1 token.")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator(".arguendo-Progress[data-outcome=stopped]")).to_contain_text(
        "The budget of 1 tokens is spent.", timeout=RUN_WITHIN
    )
    expect(cost).to_have_text(
        "No model was asked: it cost nothing. Your limit was 1 token.", use_inner_text=True
    )


def test_an_export_opens_in_jupyterlab(argued: Page, lab: Lab) -> None:
    """An exported map is a file among the user's files, and JupyterLab draws it."""
    page = argued
    page.get_by_label("Export format").select_option("argmap")
    page.get_by_role("button", name="Export", exact=True).click()
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.locator(".arguendo-Document .arguendo-Node").first).to_be_visible()
    assert [path.name for path in lab.folder.glob("*.argmap.json")]


def test_what_cannot_be_read_is_said_in_the_panel(desk: Page) -> None:
    """A matter that is not one is answered in words, and nothing that was written is lost."""
    page = desk
    from_launcher(page)
    page.get_by_label("Question").fill("May the police search?")
    page.get_by_text("Paste a matter from a file").click()
    page.get_by_label("The text of a matter").fill("question = ")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text(re.compile("TOML"))
    expect(page.get_by_label("Question")).to_have_value("May the police search?")
