"""Hostile words on every page of ours, in a real Chromium: nothing of them runs."""

import re
from pathlib import Path

import pytest
from extension.ui.conftest import Lab
from factories.breaking import broken_map
from playwright.sync_api import Browser, Page, expect

from arguendo.corpus.library import Library
from arguendo.extension.pages import map_html
from arguendo.graph.maps.formats import FORMATS

pytestmark = pytest.mark.browser

RAN = "window.ran = (window.ran || 0) + 1"
HOSTILE = "\n".join(
    (
        f"<script>{RAN}</script>",
        f"<img src=x onerror='{RAN}'>",
        f'"><svg onload="{RAN}"><animate onbegin="{RAN}" attributeName=x dur=1s></svg>',
        f"</title></style></textarea></script><body onload='{RAN}'>",
        f"<iframe srcdoc='<script>parent.{RAN[7:]}</script>'></iframe>",
        f"[press](javascript:{RAN}) <a href='javascript:{RAN}'>press</a>",
        f"<a href='data:text/html,<script>{RAN}</script>'>press</a>",
        "<style>* { display: none } @import url(http://127.0.0.1:9/x)</style>",
        "<link rel=stylesheet href=http://127.0.0.1:9/x><base href=http://127.0.0.1:9/>",
        f"<details open ontoggle='{RAN}'><math><mtext></mtext><mglyph></math>",
        "]]>--></desc></text></svg> \x1b]0;title\x07\x1b[2J \u202egnp.exe\u2066 =cmd|'/c x'!A1",
    )
)
"""One vocabulary: each would count in `window.ran`, ask an address, or hide the page."""


def opened(browser: Browser, page: Path, *, strict: bool) -> tuple[int, list[str], list[str]]:
    """Open a file and press all its links: what ran, what was asked for, what was refused."""
    context = browser.new_context(bypass_csp=not strict)
    shown = context.new_page()
    asked: list[str] = []
    refused: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda told: refused.append(told.text))
    shown.goto(page.as_uri())
    links = shown.locator("a[href]").evaluate_all("all => all.map(one => one.href)")
    assert [one for one in links if re.match(r"\s*(?:javascript|data|vbscript):", one, re.I)] == []
    ran = shown.evaluate("window.ran || 0")
    words = shown.evaluate("document.documentElement.textContent")
    assert "press" in words
    context.close()
    return ran, [one for one in asked if one != page.as_uri()], refused


def test_the_words_would_run(browser: Browser, tmp_path: Path) -> None:
    """A page that does not escape them is run by: a test that cannot fail shows nothing."""
    file = tmp_path / "bare.html"
    file.write_text(f"<!DOCTYPE html><body>{HOSTILE}", "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.wait_for_function("window.ran > 2")
    page.close()


@pytest.mark.parametrize("form", ["html", "svg", "notebook", "report"])
def test_nothing_runs_in_a_file(
    browser: Browser, argued_library: tuple[Path, str], tmp_path: Path, form: str
) -> None:
    """Exported pages and drawings, a notebook's output, a report: whatever policy there is.

    Opened without its own policy nothing runs, since all is words; opened with it nothing of ours
    is refused either, so that the policy can stand.
    """
    file = tmp_path / f"hostile.{'svg' if form == 'svg' else 'html'}"
    match form:
        case "notebook":
            file.write_text(f"<!DOCTYPE html><body>{map_html(broken_map(HOSTILE))}", "utf-8")
        case "report":
            from arguendo.corpus.briefs import verify_document

            library = Library.open(argued_library[0])
            text = f"{HOSTILE} See 547 U.S. 103. {HOSTILE}"
            checked = verify_document(
                text.encode(), library, as_of=broken_map("").matter.as_of, name=HOSTILE[:90]
            )
            file.write_bytes(checked.written("html"))
        case _:
            written = FORMATS[form].encode(broken_map(HOSTILE))
            file.write_text(written if isinstance(written, str) else written.decode(), "utf-8")
    assert (0, [], []) == opened(browser, file, strict=False)
    assert (0, [], []) == opened(browser, file, strict=True)


def test_a_page_forbids_what_it_does_not_need() -> None:
    """Its own policy names no script, no address, and its one sheet of style by its hash."""
    page = FORMATS["html"].encode(broken_map(HOSTILE))
    assert isinstance(page, str)
    policy = re.search(r'http-equiv="Content-Security-Policy"\s+content="([^"]*)"', page)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "script-src" not in policy[1]
    assert "unsafe-eval" not in policy[1]


def test_nothing_runs_in_the_panel(page: Page, lab: Lab) -> None:
    """A map from a file, whose every word is hostile, is shown in JupyterLab's own renderer."""
    name = "hostile.argmap.json"
    written = FORMATS["argmap"].encode(broken_map(HOSTILE))
    (lab.folder / name).write_bytes(written if isinstance(written, bytes) else written.encode())
    page.goto(lab.address("hostile"))
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()
    page.evaluate(f"void window.jupyterapp.commands.execute('docmanager:open', {{path: '{name}'}})")
    shown = page.locator(".arguendo-Document").first
    expect(shown).to_be_visible()
    expect(shown).to_contain_text("press")
    assert 0 == page.evaluate("window.ran || 0")
    assert 0 == shown.locator("script, iframe, img, object, embed, base, link, style").count()
    assert [] == shown.locator("a[href]").evaluate_all(
        "all => all.map(one => one.href).filter(one => !/^(https?|blob):/.test(one))"
    )
