"""Everybody's panel: no violation that axe-core finds, by keyboard alone, dark, and narrow."""

from pathlib import Path

import pytest
from extension.ui.conftest import Picture
from extension.ui.test_panel import from_launcher
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[3]
VIEWS = ("Theories", "Debate", "Ruling", "Map")


def violations_in(page: Page) -> list[tuple[str, str]]:
    """Ask axe-core what is wrong with the panel as it stands, and with nothing of JupyterLab's."""
    page.evaluate((ROOT / "tests/js/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run('.arguendo-Panel', {resultTypes: ['violations']})")
    return [(one["id"], node["html"][:160]) for one in found["violations"] for node in one["nodes"]]


def narrowed(page: Page) -> None:
    """Leave the panel as much room as a sidebar has, and wait until it has no more."""
    page.set_viewport_size({"width": 490, "height": 800})
    page.wait_for_function("document.querySelector('.arguendo-Panel').clientWidth <= 460")


def test_nothing_bars_anybody(desk: Page) -> None:
    """Names, roles, contrast and order, in every view and in the evidence."""
    page = desk
    from_launcher(page)
    page.get_by_text("Who argues, and how long").click()
    assert violations_in(page) == []
    page.locator(".arguendo-Earlier button").last.click()
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible()
    for view in VIEWS:
        page.get_by_role("tab", name=view).click()
        assert (view, violations_in(page)) == (view, [])
    page.get_by_role("tab", name="Theories").click()
    page.locator(".arguendo-Precedents .arguendo-Chip").first.click()
    expect(page.locator(".arguendo-Passage blockquote").first).not_to_be_empty()
    assert violations_in(page) == []


def test_a_theme_is_taken_as_it_is(argued: Page, picture: Picture) -> None:
    """Colours come from the theme alone, so that they can be read in each, in every view."""
    page = argued
    for at in (0, 1):
        page.locator(".arguendo-Card").nth(at).get_by_role("button", name="Compare").click()
    expect(page.locator(".arguendo-Comparison")).to_be_visible()
    change = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    for theme in ("JupyterLab Dark", "JupyterLab Dark High Contrast", "JupyterLab Light"):
        page.evaluate(change, theme)
        expect(page.locator(f"body[data-jp-theme-name='{theme}']")).to_be_attached()
        page.wait_for_timeout(500)
        for view in VIEWS:
            page.get_by_role("tab", name=view).click()
            bad = [one for one in violations_in(page) if one[0] == "color-contrast"]
            assert (theme, view, bad) == (theme, view, [])
        page.locator(".arguendo-Node[data-kind=theory]").first.click()
        expect(page.get_by_role("complementary", name="The chosen node")).to_be_visible()
        assert (theme, "node", violations_in(page)) == (theme, "node", [])
        picture(f"map-{theme.split(' ', 1)[1].lower().replace(' ', '-')}")


def test_it_is_used_without_a_mouse(argued: Page) -> None:
    """From a tab to the evidence and back, and over the map, with keys alone."""
    page = argued
    page.get_by_role("tab", name="Theories").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Debate")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    chip = page.locator(".arguendo-Precedents .arguendo-Chip").first
    chip.focus()
    expect(page.get_by_role("tooltip")).to_contain_text("hold")
    page.keyboard.press("Enter")
    evidence = page.get_by_role("complementary", name="Evidence behind the citation")
    expect(evidence).to_be_visible()
    page.keyboard.press("Escape")
    expect(evidence).to_be_hidden()
    page.get_by_role("tab", name="Map").click()
    page.locator(".arguendo-Node[tabindex='0']").focus()
    theories = page.locator(".arguendo-Node[data-kind=theory]")
    before = page.locator(".arguendo-Node").count()
    theories.first.focus()
    page.keyboard.press("f")
    expect(page.locator(".arguendo-Node")).not_to_have_count(before)


def test_a_sidebar_is_wide_enough(argued: Page, picture: Picture) -> None:
    """At 400 pixels nothing is cut off at the side."""
    page = argued
    page.keyboard.press("Control+b")
    narrowed(page)
    for view in VIEWS:
        page.get_by_role("tab", name=view).click()
        panel = page.locator(".arguendo-Panel")
        room, needed = panel.evaluate("element => [element.clientWidth, element.scrollWidth]")
        assert room <= 460
        assert (view, needed) <= (view, room)
        shown = page.get_by_role("tabpanel").last
        room, needed = shown.evaluate("element => [element.clientWidth, element.scrollWidth]")
        assert (view, needed) <= (view, room)
    page.locator(".arguendo-Node[data-kind=theory]").first.click()
    card = page.get_by_role("complementary", name="The chosen node")
    expect(card.get_by_role("heading", name="If it were struck")).to_be_in_viewport()
    picture("narrow")


def test_nothing_moves_for_whoever_asked_for_that(argued: Page) -> None:
    """Reduced motion: what falls is struck at once, and nothing turns."""
    page = argued
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("tab", name="Map").click()
    node = page.locator(".arguendo-Node").first
    expect(node).to_be_visible()
    moving = """() => [...document.querySelectorAll('.arguendo-Panel')]
        .flatMap(panel => panel.getAnimations({subtree: true})).length
      + [...document.querySelectorAll('.arguendo-Panel *')].filter(element => {
          const {transitionDuration, animationName} = getComputedStyle(element);
          return animationName !== 'none' || parseFloat(transitionDuration) > 0;
        }).filter(element => element.className.toString().includes('arguendo')).length"""
    assert page.evaluate(moving) == 0
    page.get_by_role("switch", name="Strike everything unverified").click()
    assert page.evaluate(moving) == 0
