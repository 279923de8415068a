"""One map, drawn on the bench, in a notebook's output and by the panel: one picture."""

import pytest
from extension.ui.conftest import Lab, Picture
from extension.ui.test_editors import on_the_bench, states
from extension.ui.test_panel import RUN_WITHIN
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ROOMY = {"width": 2600, "height": 1700}
OPEN = "run => void window.jupyterapp.commands.execute('arguendo:open', {run})"
IN_THE_CORNER = """
.arguendo-Map-drawing { margin: 0 !important }
.arguendo-Minimap { display: none }
"""
"""A surface puts the map in its middle and a small one beside it, as it has room."""
BOXES = """panel => [...panel.querySelectorAll('.arguendo-Node')].map(node => {
    const {x, y, width, height} = node.getBBox();
    return [node.dataset.node, x, y, width, height, node.textContent];
})"""
NEAR = 0.02
"""The part of what is drawn by which two pictures of it may differ."""


def apart(one: Image.Image, other: Image.Image) -> float:
    """Tell by how many levels of 255 two pictures differ on average."""
    levels: list[float] = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(levels) / len(levels)


def nearest(one: Image.Image, other: Image.Image, seen: tuple[int, int, int, int]) -> float:
    """Tell how far pictures are apart where both show it; either may begin a pixel earlier."""
    left, top, right, bottom = seen
    return min(
        apart(one.crop(seen), other.crop((left + x, top + y, right + x, bottom + y)))
        for x in (-1, 0, 1)
        for y in (-1, 0, 1)
    )


def drawn(surface: Locator) -> Locator:
    """Turn to the map of a surface, at its smallest and from its corner on; return where it is."""
    surface.get_by_role("tab", name="Map").click()
    smaller = surface.get_by_role("button", name="Smaller")
    expect(smaller).to_be_visible()
    while smaller.is_enabled():
        smaller.click()
    ground = surface.locator(".arguendo-Map-scroll")
    ground.evaluate("element => element.scrollTo(0, 0)")
    return ground


def test_every_surface_draws_the_same_picture(page: Page, lab: Lab, picture: Picture) -> None:
    """The map of one run: on the bench that ran it, as what a cell put out, and in the panel."""
    page.set_viewport_size(ROOMY)
    bench = on_the_bench(page, lab)
    page.add_style_tag(content=IN_THE_CORNER)
    bench.get_by_role("button", name="Run", exact=True).click()
    expect(bench.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
        timeout=RUN_WITHIN
    )
    page.locator(".jp-Cell").nth(2).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    picture("drawn-on-the-bench", of=drawn(bench))
    output = page.locator(".jp-OutputArea .arguendo-Document:not(.arguendo-Workbench)")
    picture("drawn-in-output", of=drawn(output))
    run = next(iter(states(page, lab)))
    page.evaluate(OPEN, run)
    panel = page.locator(".arguendo-Panel:visible")
    picture("drawn-in-panel", of=drawn(panel))
    pictures = [
        Image.open(picture.artifacts / f"drawn-{where}.png").convert("RGB")
        for where in ("on-the-bench", "in-output", "in-panel")
    ]
    first, *others = pictures
    width, height = (min(sides) - 20 for sides in zip(*(one.size for one in pictures), strict=True))
    seen = (2, 2, width, height)
    nothing = Image.new("RGB", first.size, "white")
    much = apart(first.crop(seen), nothing.crop(seen))
    assert much > 0.1
    for other in others:
        assert nearest(first, other, seen) < much * NEAR

    in_light = panel.evaluate(BOXES)
    change = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    page.evaluate(change, "JupyterLab Dark")
    expect(page.locator("body[data-jp-theme-name='JupyterLab Dark']")).to_be_attached()
    picture("drawn-in-the-dark", of=drawn(panel))
    in_dark = panel.evaluate(BOXES)
    page.evaluate(change, "JupyterLab Light")
    dark = Image.open(picture.artifacts / "drawn-in-the-dark.png").convert("RGB")
    assert len(in_light) > 5
    assert in_light == in_dark
    assert apart(pictures[-1], dark) > 100
