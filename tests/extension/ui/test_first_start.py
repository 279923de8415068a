"""The panel on a machine that has no library."""

from collections.abc import Iterator

import pytest
from extension.ui.conftest import Lab
from extension.ui.test_panel import open_panel
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab where there is no library."""
    home = tmp_path_factory.mktemp("jupyter")
    running = Lab(home, home / "no-library")
    yield running
    running.stop()


def test_the_starter_library_is_built_from_the_panel(page: Page, lab: Lab) -> None:
    """The panel says that there is nothing to argue from, and mends it, showing progress."""
    open_panel(page, lab, "first")
    run = page.get_by_role("button", name="Run", exact=True)
    expect(run).to_be_disabled()
    page.get_by_role("button", name="Build the starter library").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.locator(".arguendo-Library[data-state=ready]")).to_be_visible(timeout=120_000)
    expect(run).to_be_enabled()
