"""A run from two tabs, through reloads, broken streams and a server that dies; and steered."""

import pytest
from extension.ui.conftest import Lab, Picture
from extension.ui.test_panel import DOOR, RUN_WITHIN, SAVED_WITHIN, chosen, open_panel, started
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser


def test_two_tabs_follow_one_run_and_either_steers_it(
    page: Page, lab: Lab, picture: Picture
) -> None:
    """What one tab says, the other hears; what is pinned is argued alone, what is struck is not."""
    open_panel(page, lab, "first")
    chosen(page, DOOR)
    started(page, theories=1, rounds=2, steer=True)
    steering = page.get_by_role("form", name="Steer the debate")
    expect(steering).to_be_visible(timeout=RUN_WITHIN)

    other = page.context.new_page()
    open_panel(other, lab, "second")
    other.locator(".arguendo-Earlier button").first.click()
    expect(other.get_by_role("form", name="Steer the debate")).to_be_visible()

    page.locator("[data-theory='T1.1']").get_by_role("button", name="Pin", exact=True).click()
    struck = page.locator("[data-theory='T2.1']")
    struck.get_by_role("button", name="Strike", exact=True).click()
    expect(struck).to_have_attribute("data-struck", "true")
    steering.get_by_role("button", name="This is getting too polite.").click()
    picture("steering", readme=True, of=page.locator(".arguendo-Panel"))
    steering.get_by_role("button", name="Go on").click()
    expect(steering).to_contain_text("round 2", timeout=RUN_WITHIN)
    page.get_by_role("tab", name="Debate").click()
    expect(page.locator(".arguendo-Debate > section")).to_have_count(1)

    form = other.get_by_role("form", name="Steer the debate")
    expect(form).to_contain_text("round 2", timeout=RUN_WITHIN)
    form.get_by_role("button", name="Enough: rule").click()
    for tab in (other, page):
        expect(tab.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible(
            timeout=RUN_WITHIN
        )
    other.close()


def test_a_theory_is_argued_out_in_a_run_of_its_own(page: Page, lab: Lab) -> None:
    """The fork begins before the last round, and its debate is about that theory."""
    open_panel(page, lab, "fork")
    page.locator(".arguendo-Earlier button").first.click()
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible()
    card = page.locator("[data-theory='T3.1']")
    expect(card.get_by_role("button", name="Steelman")).to_be_enabled()
    card.get_by_role("button", name="Argue this out").click()
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_visible()
    # A fork of a run that was steered waits for the round after.
    enough = page.get_by_role("button", name="Enough: rule")
    finished = page.locator(".arguendo-Progress[data-outcome=finished]")
    expect(enough.or_(finished)).to_be_visible(timeout=RUN_WITHIN)
    if enough.is_visible():
        enough.click()
    expect(finished).to_be_visible(timeout=RUN_WITHIN)
    page.get_by_role("tab", name="Debate").click()
    argued = page.locator(".arguendo-Debate > section .arguendo-Card-id")
    assert "T3.1" in " ".join(argued.all_inner_texts())


def test_a_stream_that_breaks_is_taken_up(page: Page, lab: Lab) -> None:
    """Cut in the midst, then out of reach: it is said, and in the end nothing is missing."""
    open_panel(page, lab, "dropped")
    seen = 0

    def broken(route: Route) -> None:
        nonlocal seen
        seen += 1
        if seen == 1:
            whole = route.fetch()
            body = whole.body()
            route.fulfill(response=whole, body=body[: len(body) // 2])
        elif seen < 5:
            route.abort()
        else:
            route.continue_()

    page.route("**/events?*", broken)
    page.locator(".arguendo-Earlier button").last.click()
    expect(page.locator(".arguendo-Progress[data-lost=true]")).to_contain_text("cannot be reached")
    expect(page.locator(".arguendo-Progress[data-outcome=finished]")).to_be_visible()
    expect(page.locator(".arguendo-Progress[data-lost=false]")).to_be_visible()
    page.get_by_role("tab", name="Map").click()
    expect(page.locator(".arguendo-Node").first).to_be_visible()
    assert seen >= 5


def test_a_reload_in_mid_run_finds_it_again(page: Page, lab: Lab) -> None:
    """The page goes and comes back; the run has gone on, and can still be stopped."""
    open_panel(page, lab, "midway")
    chosen(page, DOOR)
    started(page, theories=8, rounds=8)
    expect(page.locator(".arguendo-Card").first).to_be_visible(timeout=RUN_WITHIN)
    page.wait_for_timeout(SAVED_WITHIN)
    page.goto(f"{lab.url}lab/workspaces/midway")
    expect(page.locator(".arguendo-Card").first).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".arguendo-Progress[data-outcome=stopped]")).to_be_visible(
        timeout=RUN_WITHIN
    )


def test_a_server_that_dies_in_mid_run_is_waited_for(page: Page, lab: Lab) -> None:
    """What was cleared stays on the page, and the run is taken up when the server is back."""
    open_panel(page, lab, "crash")
    chosen(page, DOOR)
    started(page, theories=8, rounds=8)
    cards = page.locator(".arguendo-Card")
    expect(cards.first).to_be_visible(timeout=RUN_WITHIN)
    before = cards.count()
    lab.kill()
    lost = page.locator(".arguendo-Progress[data-lost=true]")
    expect(lost).to_contain_text("cannot be reached")
    assert cards.count() >= before
    lab.start_again()
    go_on = page.locator(".arguendo-Running-bar").get_by_role("button", name="Go on")
    expect(go_on).to_be_visible(timeout=RUN_WITHIN)
    expect(page.locator(".arguendo-Progress")).to_contain_text("broke off")
    # JupyterLab says that it lost its server, and its dialog lies over the panel.
    go_on.dispatch_event("click")
    page.get_by_role("button", name="Stop", exact=True).dispatch_event("click")
    expect(page.locator(".arguendo-Progress[data-outcome=stopped]")).to_be_visible(
        timeout=RUN_WITHIN
    )
