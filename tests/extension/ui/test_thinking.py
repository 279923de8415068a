"""What a person thinks with: facts without heat, theories side by side, and maps of others."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from extension.ui.conftest import Lab, Picture, open_file
from extension.ui.test_access import narrowed, violations_in
from extension.ui.test_panel import SAVED_WITHIN, from_launcher
from factories import maps
from factories.citing import ODELL, later, of, shelved
from factories.large import large_map
from playwright.sync_api import Page, expect
from pydantic import TypeAdapter

from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.routes import route_views
from arguendo.graph.wire import LeadView
from arguendo.graph.wire.routes import RouteView

pytestmark = pytest.mark.browser

HEATED = (
    "On March 3, 2011, the greedy landlord evicted 3 tenants and shamelessly did not return "
    "the deposit. Ms. Jones clearly refused."
)
ARGDOWN = """===
title: The door
===

[Refused]: The search was unlawful.
  + <A>: Georgia v. Randolph, 547 U.S. 103 (2006), forbids it.
  - <B>: Varghese v. China, 925 F.3d 1339 (2019), allows it.
"""
SCRIPT = "<img src=x onerror=\"window.broken='yes'\"><script>window.broken='yes'</script>"
PUT_IN_WORDS = {"text", "name", "title", "question", "facts", "why", "words", "detail", "says"}


FITTED = """box => {
    const drawing = box.querySelector('.arguendo-Map-drawing');
    const zoom = drawing.width.baseVal.value / drawing.viewBox.baseVal.width;
    const {clientWidth, clientHeight, scrollWidth, scrollHeight} = box;
    return [[clientWidth, clientHeight], [scrollWidth, scrollHeight], zoom];
}"""
"""What is seen of a map, what there is to be seen, and its zoom."""
APART = """ground => {
    const [box, small] = [...ground.children].map(one => one.getBoundingClientRect());
    return small.left >= box.right;
}"""
"""Whether the small map lies beside the drawing and not over it."""


def small_map() -> dict[str, Any]:
    """A map with theories, turns and a struck citation, as its file holds it."""
    clear = maps.Clearing()
    written: dict[str, Any] = json.loads(
        Argmap().encode(maps.argument_map(clear, *maps.run(clear)))
    )
    return written


def scripted(value: Any, key: str = "") -> Any:
    """Put a script into every string that is words."""
    if isinstance(value, dict):
        return {name: scripted(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [scripted(inner, key) for inner in value]
    return SCRIPT if isinstance(value, str) and key in PUT_IN_WORDS else value


def test_facts_are_told_without_heat(desk: Page, picture: Picture) -> None:
    """Each word that goes is struck with its reason, each fact is counted, and it can be used."""
    page = desk
    from_launcher(page)
    page.keyboard.press("Control+b")
    facts = page.locator(".arguendo-Facts textarea")
    facts.fill(HEATED)
    page.get_by_role("button", name="Tell the facts without heat").focus()
    page.keyboard.press("Enter")
    neutral = page.get_by_role("region", name="Without heat")
    expect(neutral.get_by_role("heading")).to_be_focused()
    expect(neutral.locator("del")).to_have_text(["greedy", "shamelessly", "clearly"])
    expect(neutral.locator("[data-kept=true]")).to_have_count(4)
    expect(neutral.locator("[data-kept=false]")).to_have_count(0)
    page.get_by_text("What was taken out, and why").click()
    expect(neutral.locator("dd").first).to_have_text("greedy, shamelessly")
    neutral.scroll_into_view_if_needed()
    picture("neutral", readme=True, of=page.locator(".arguendo-Facts"))
    assert violations_in(page) == []
    narrowed(page)
    panel = page.locator(".arguendo-Panel")
    room, needed = panel.evaluate("element => [element.clientWidth, element.scrollWidth]")
    assert needed <= room <= 460
    change = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    for theme in ("JupyterLab Dark High Contrast", "JupyterLab Light"):
        page.evaluate(change, theme)
        expect(page.locator(f"body[data-jp-theme-name='{theme}']")).to_be_attached()
        page.wait_for_timeout(500)
        picture(f"neutral-{theme.split()[-1].lower()}")
        assert (theme, violations_in(page)) == (theme, [])
    neutral.get_by_role("button", name="Use this version").focus()
    page.keyboard.press("Enter")
    again = page.get_by_role("button", name="Tell the changed facts without heat")
    expect(again).to_be_focused()
    told = facts.input_value()
    assert "greedy" not in told
    assert "3 tenants" in told
    again.click()
    expect(neutral.get_by_role("status")).to_contain_text("no heat")


def test_theories_are_set_side_by_side(argued: Page, picture: Picture) -> None:
    """By dragging one on the other, and with keys alone; shared and own are told apart."""
    page = argued
    page.keyboard.press("Control+b")
    ours, theirs = (
        page.locator(f"[data-side={side}] .arguendo-Card").first
        for side in ("defense", "prosecution")
    )
    head = "xpath=./header"
    ours.locator(head).drag_to(theirs.locator(head))
    comparison = page.locator(".arguendo-Comparison")
    pair = " beside ".join(str(one.get_attribute("data-theory")) for one in (ours, theirs))
    expect(comparison.get_by_role("heading", name=pair)).to_be_focused()
    for part in ("both", "first", "second"):
        expect(comparison.locator(f"[data-part={part}]")).to_have_count(2)
    expect(comparison.locator("[data-part=both] .arguendo-Chip").first).to_be_visible()
    picture("compare", readme=True, of=page.locator(".arguendo-Panel"))
    assert violations_in(page) == []
    page.keyboard.press("Escape")
    expect(comparison).to_be_hidden()
    for card in (theirs, ours):
        card.get_by_role("button", name="Pin", exact=True).focus()
        page.keyboard.press("c")
    pair = " beside ".join(str(one.get_attribute("data-theory")) for one in (theirs, ours))
    expect(comparison.get_by_role("heading", name=pair)).to_be_focused()


def test_a_route_is_told_as_a_line_of_decisions(argued: Page, picture: Picture) -> None:
    """From the oldest decision on, what each makes of the one before; looked up when opened."""
    page = argued
    page.keyboard.press("Control+b")
    route = page.locator(".arguendo-Route").first
    route.locator("summary").focus()
    page.keyboard.press("Enter")
    steps = route.locator(".arguendo-Timeline").first.locator("li")
    expect(steps.nth(1)).to_be_visible()
    years = [int(year) for year in steps.locator("time").all_inner_texts()]
    assert years == sorted(years)
    expect(steps.nth(1).locator("p")).not_to_be_empty()
    picture("route", readme=True, of=route)
    assert violations_in(page) == []


def test_a_dissent_that_became_law_and_a_break_are_told_apart(
    argued: Page, tmp_path: Path, picture: Picture
) -> None:
    """As a library answers that holds both: who cites the dissent, and who overrules."""
    page = argued
    cited = "Odell v. Ferris, 500 U. S. 100"
    taking = later(
        f"The better view was the dissent. See {cited}, 110 (1990) (Able, J., dissenting).",
        id="lamb",
        name="Lamb v. Hurst",
        printed="510 U.S. 50",
        decided="1994-03-01",
    )
    over = later(f"See Lamb v. Hurst, 510 U. S. 50. {cited}, is overruled.")
    library = shelved(tmp_path / "library", [ODELL, taking, over])
    odell, marsh = (of(library, place) for place in ("500 U.S. 100", "530 U.S. 50"))
    views = route_views(library, odell, marsh, dt.date(2026, 11, 1))
    told = TypeAdapter(tuple[RouteView, ...]).dump_json(views, by_alias=True)
    page.route("**/routes/T*", lambda asked: asked.fulfill(body=told))
    page.keyboard.press("Control+b")
    route = page.locator(".arguendo-Route").first
    route.locator("summary").click()
    dissent, broken = (route.locator(f"[data-route={kind}]") for kind in ("dissent", "break"))
    expect(dissent.get_by_role("heading")).to_contain_text("The dissent that became law")
    expect(dissent.locator("li").nth(1)).to_contain_text("the dissent in Odell v. Ferris")
    expect(dissent.locator("li").nth(1).locator("blockquote")).to_contain_text("dissenting")
    expect(broken.get_by_role("heading")).to_contain_text("The break")
    expect(broken.locator("li[data-treatment=overruled]")).to_contain_text("Marsh v. Tully")
    picture("route-dissent-and-break", of=route)
    assert violations_in(page) == []
    page.unroute("**/routes/T*")
    page.route("**/routes/T*", lambda asked: asked.fulfill(body="[]"))
    other = page.locator(".arguendo-Route").nth(1)
    other.locator("summary").click()
    expect(other).to_contain_text("holds no decisions that lead from the one to the other")


def test_what_was_remembered_is_answered_from_the_record(
    desk: Page, lab: Lab, picture: Picture
) -> None:
    """A case a model named is struck where the record knows none; what is real is told."""
    clear = maps.Clearing()
    leads = [
        LeadView(
            id=f"L{number}",
            theory="T1",
            case=clear(maps.INVENTED),
            proposition=clear(words),
            outcome=outcome,
            authority=maps.authority() if outcome == "answered" else None,
            passages=(),
        )
        for number, words, outcome in (
            (1, "that a refusal at the door prevails.", "answered"),
            (2, "that time stops in bankruptcy.", "none-found"),
        )
    ]
    written = Argmap().encode(maps.argument_map(clear, *maps.run(clear), leads=leads))
    (lab.folder / "leads.argmap.json").write_bytes(written)
    page = desk
    open_file(page, "leads.argmap.json")
    page.get_by_role("tab", name="Leads (2)").click()
    shown = page.locator(".arguendo-Leads > li")
    expect(shown).to_have_count(2)
    expect(shown.first.locator("s")).to_contain_text("Varghese")
    expect(shown.first).to_contain_text("Georgia v. Randolph")
    picture("leads", readme=True, of=page.locator(".arguendo-Leads"))


def test_a_node_says_what_hangs_on_it(argued: Page, picture: Picture) -> None:
    """What falls with it, what would restore it, and which questions nobody has put."""
    page = argued
    page.keyboard.press("Control+b")
    page.get_by_role("tab", name="Map").click()
    expect(page.locator(".arguendo-Node").first).to_be_visible()
    seen, needed, zoom = page.locator(".arguendo-Map-scroll").evaluate(FITTED)
    assert (seen, zoom >= 0.6) == (needed, True)
    expect(page.locator(".arguendo-Minimap")).to_have_count(0)
    page.locator(".arguendo-Node[data-kind=theory]").first.click()
    expect(page.get_by_role("complementary", name="The chosen node")).to_be_visible()
    picture("map", readme=True, of=page.locator(".arguendo-Panel"))
    page.get_by_role("button", name="Unfold").click()
    expect(page.locator(".arguendo-Minimap")).to_be_visible()
    expect(page.locator(".arguendo-Node[data-kind=issue]")).to_be_in_viewport()
    assert page.locator(".arguendo-Map-ground").evaluate(APART)
    standing = page.locator(".arguendo-Node[data-kind=argument][data-standing=in]").first
    standing.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("complementary", name="The chosen node")
    expect(card.get_by_role("heading", name="If it were struck")).to_be_visible()
    expect(card.locator("li[data-state=unasked]").first).to_contain_text("?")
    page.locator(".arguendo-Map-bar select").first.select_option(index=1)
    defeated = page.locator(".arguendo-Node[data-kind=argument][data-standing=out]").first
    defeated.focus()
    page.keyboard.press("Enter")
    expect(card.locator("[data-effect=restores] button").first).to_be_visible()
    picture("map-of-a-theory", of=page.locator(".arguendo-Panel"))
    assert violations_in(page) == []
    card.locator("[data-effect=restores] button").first.click()
    expect(card.get_by_text("Answer", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Ruling").click()
    hangs = page.locator(".arguendo-Assessment")
    expect(hangs.locator("tbody tr").first).to_be_visible()
    hangs.scroll_into_view_if_needed()
    picture("ruling", readme=True, of=page.locator(".arguendo-Panel"))
    assert violations_in(page) == []


def test_a_map_of_another_program_is_opened(desk: Page, lab: Lab, picture: Picture) -> None:
    """From the disk, its citations checked; from the files; and what is none is explained."""
    page = desk
    from_launcher(page)
    page.keyboard.press("Control+b")
    field = page.get_by_label("The file of a map")
    field.set_input_files([{"name": "a.json", "mimeType": "", "buffer": b"{"}])
    expect(page.get_by_role("alert")).to_contain_text("a.json")
    field.set_input_files([{"name": "a.txt", "mimeType": "", "buffer": b"\xff\xfe\x00"}])
    expect(page.get_by_role("alert")).to_contain_text("UTF-8")
    door = {"name": "door.argdown", "mimeType": "", "buffer": ARGDOWN.encode()}
    field.set_input_files([door])
    expect(page.locator(".arguendo-Progress")).to_contain_text("From door.argdown")
    expect(page.locator(".arguendo-Node tspan[data-kind=struck]").first).to_contain_text("Varghese")
    picture("imported")
    page.wait_for_timeout(SAVED_WITHIN)
    page.reload()
    expect(page.locator(".arguendo-Progress")).to_contain_text("From door.argdown")
    expect(page.locator(".arguendo-Node tspan[data-kind=struck]").first).to_contain_text("Varghese")
    assert violations_in(page) == []
    page.get_by_label("Export format").select_option("markdown")
    page.get_by_role("button", name="Export", exact=True).click()
    expect(page.get_by_role("button", name="Open", exact=True)).to_be_visible()
    assert "Randolph" in (lab.folder / "the-door.md").read_text(encoding="utf-8")
    (lab.folder / "door.argdown").write_text(ARGDOWN, encoding="utf-8")
    page.evaluate(
        "void window.jupyterapp.commands.execute("
        "'docmanager:open', {path: 'door.argdown', factory: 'Arguendo import'})"
    )
    expect(page.locator(".jp-Document .arguendo-Node").first).to_be_visible()


WRONG = {
    "newer": ('{"schema": "arguendo/argmap/9", "nodes": []}', "A newer version of Arguendo"),
    "older": ('{"schema": "arguendo/argmap/1", "nodes": []}', "An earlier version of Arguendo"),
    "other": ('{"nodes": []}', "This is not an argument map"),
    "cut": ('{"schema": "arguendo/argmap/2", "nod', "This file breaks off"),
}


def test_a_file_that_is_no_map_is_explained(desk: Page, lab: Lab) -> None:
    """In words, where it would have been drawn."""
    page = desk
    for name, (content, said) in WRONG.items():
        path = f"{name}.argmap.json"
        (lab.folder / path).write_text(content, encoding="utf-8")
        open_file(page, path)
        expect(page.locator(".arguendo-Document [role=alert]").last).to_contain_text(said)


def test_script_in_a_file_stays_words(desk: Page, lab: Lab) -> None:
    """In every string of a map, in every view of it."""
    (lab.folder / "script.argmap.json").write_text(json.dumps(scripted(small_map())))
    page = desk
    open_file(page, "script.argmap.json")
    expect(page.locator(".arguendo-Node").first).to_be_visible()
    page.locator(".arguendo-Node").nth(1).click()
    expect(page.locator(".arguendo-Map-node")).to_contain_text("<script>")
    for view in ("Theories", "Debate"):
        page.get_by_role("tab", name=view).click()
        expect(page.get_by_role("tabpanel").last).to_contain_text("<script>")
    assert page.evaluate("window.broken") is None


def test_a_map_of_five_thousand_nodes_stays_usable(desk: Page, lab: Lab) -> None:
    """It opens folded; one theory is read; a node far away is found; nothing draws it whole."""
    large = large_map(43)
    assert len(large["nodes"]) > 5_000
    (lab.folder / "large.argmap.json").write_text(json.dumps(large), encoding="utf-8")
    page = desk
    open_file(page, "large.argmap.json")
    theories = page.locator(".arguendo-Map-drawing .arguendo-Node[data-kind=theory]")
    expect(theories).to_have_count(43)
    expect(page.get_by_text("Too large to be drawn at once")).to_be_visible()
    theories.nth(20).click()
    card = page.get_by_role("complementary", name="The chosen node")
    restoring = card.locator("[data-effect=restores] button")
    answer = f"M{theories.nth(20).get_attribute('data-node')[1:]}.0.0"  # type: ignore[index]
    expect(restoring).to_have_text(f"Answer {answer}")
    restoring.click()
    expect(page.locator(f".arguendo-Node[data-node='{answer}']")).to_be_in_viewport()
    page.get_by_role("switch", name="Strike everything unverified").click()
    expect(page.get_by_text("Everything that stands stands without it.")).to_be_visible()
