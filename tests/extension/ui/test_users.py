"""Two people's servers over one library, each with a page of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from extension.ui.conftest import TOKEN, Lab
from extension.ui.test_panel import DOOR, RUN_WITHIN, chosen, open_panel, started
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

AUTHORIZED = {"Authorization": f"token {TOKEN}"}
OPEN = "run => void window.jupyterapp.commands.execute('arguendo:open', {run})"


@pytest.fixture
def bobs(
    argued_library: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lab]:
    """The server of Bob, as a hub starts it, over a library that is another's."""
    home = tmp_path_factory.mktemp("bob")
    bob = {"JUPYTERHUB_USER": "bob", "XDG_DATA_HOME": str(home / "mine")}
    running = Lab(home, argued_library[0], bob)
    yield running
    running.stop()


def test_a_run_of_another_user_is_not_there(page: Page, lab: Lab, bobs: Lab) -> None:
    """Who started it finds it in the list; Bob's panel neither lists it nor opens it by its id."""
    open_panel(page, lab, "mine")
    chosen(page, DOOR)
    started(page, theories=1, rounds=0)
    expect(page.locator(".arguendo-Card").first).to_be_visible(timeout=RUN_WITHIN)
    told = page.request.get(f"{lab.url}arguendo/api/runs", headers=AUTHORIZED)
    run = told.json()[0]["id"]

    other = page.context.new_page()
    open_panel(other, bobs, "bob")
    expect(other.locator(".arguendo-Library[data-state=ready]")).to_be_visible()
    expect(other.locator(".arguendo-Earlier button")).to_have_count(0)
    other.evaluate(OPEN, run)
    opened = other.locator(".arguendo-Panel:visible")
    expect(opened.get_by_role("alert")).to_contain_text(f"There is no run {run}")
    expect(opened.locator(".arguendo-Card, .arguendo-Node")).to_have_count(0)

    page.get_by_role("button", name="Another matter").click()
    expect(page.locator(".arguendo-Earlier button").nth(1)).to_be_visible()
