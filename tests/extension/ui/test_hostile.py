"""Hostile words on every page of ours, in a real Chromium: nothing of them runs."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from extension.ui.conftest import Lab, asked_in
from extension.ui.test_saved import NBCONVERTS
from factories.breaking import HOSTILE, broken_map
from nbconvert import HTMLExporter
from playwright.sync_api import Browser, Page, expect

from arguendo.corpus.library import Library
from arguendo.extension.pages import map_html
from arguendo.extension.shown import Theory
from arguendo.graph.maps.formats import FORMATS

pytestmark = pytest.mark.browser


def opened(browser: Browser, page: Path, *, strict: bool) -> tuple[int, list[str], list[str]]:
    """Open a file and press all its links: what ran, what was asked for, what was refused."""
    context = browser.new_context(bypass_csp=not strict)
    shown = context.new_page()
    asked: list[str] = []
    refused: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda told: refused.append(told.text))
    shown.route(f"https://{NBCONVERTS}/**", lambda route: route.fulfill(body=""))
    shown.goto(page.as_uri())
    links = shown.locator("a[href]").evaluate_all("all => all.map(one => one.href)")
    assert [one for one in links if re.match(r"\s*(?:javascript|data|vbscript):", one, re.I)] == []
    ran = shown.evaluate("window.ran || 0")
    words = shown.evaluate("document.documentElement.textContent")
    assert "press" in words
    context.close()
    ours = [one for one in asked if one != page.as_uri() and urlsplit(one).netloc != NBCONVERTS]
    return ran, ours, refused


def _cell(html: str) -> nbformat.NotebookNode:
    shown = nbformat.v4.new_output("display_data", {"text/html": html})
    return nbformat.v4.new_code_cell(outputs=[shown])


def test_the_words_would_run(browser: Browser, tmp_path: Path) -> None:
    """A page that does not escape them is run by, and asks: a test must be able to fail."""
    file = tmp_path / "bare.html"
    file.write_text(f"<!DOCTYPE html><body>{HOSTILE}", "utf-8")
    context = browser.new_context()
    hosts = asked_in(context)
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_function("window.ran > 2")
    assert "127.0.0.1:9" in hosts
    context.close()


@pytest.mark.parametrize("form", ["html", "svg", "notebook", "report"])
def test_nothing_runs_in_a_file(
    browser: Browser, argued_library: tuple[Path, str], tmp_path: Path, form: str
) -> None:
    """Exported pages and drawings, a report, and a notebook with our Markdown by nbconvert.

    Opened without its own policy nothing runs, since all is words; opened with it nothing of ours
    is refused either, so that the policy can stand.
    """
    file = tmp_path / f"hostile.{'svg' if form == 'svg' else 'html'}"
    match form:
        case "notebook":
            hostile = broken_map(HOSTILE)
            theory = Theory(hostile.theories[0], hostile.verdicts, lambda: hostile)
            cells = [
                nbformat.v4.new_markdown_cell(FORMATS["markdown"].encode(hostile)),
                *(_cell(html) for html in (map_html(hostile), theory.html)),
            ]
            page, _ = HTMLExporter().from_notebook_node(nbformat.v4.new_notebook(cells=cells))
            file.write_text(page, "utf-8")
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


READ = """() => {
  const viewer = '.jp-MarkdownViewer:not(.lm-mod-hidden)';
  const shown = document.querySelector(`${viewer} .jp-RenderedMarkdown`);
  const drawn = shown?.querySelector('.jp-RenderedMermaid img');
  if (!drawn) return null;
  const svg = new DOMParser().parseFromString(
    decodeURIComponent(drawn.src.slice(drawn.src.indexOf(',') + 1)), 'image/svg+xml');
  const count = (where, names) => names.map(name => where.querySelectorAll(name).length);
  return [
    count(shown, ['h1', 'h2', 'h3', 'h4', 'li', 'a', 'img', 'table', 'blockquote', 'pre', 'hr',
                  'mjx-container']),
    count(svg, ['.node', '.edgePaths path', 'a', 'script', 'iframe', 'image', 'foreignObject img'])
  ];
}"""
"""What a preview of Markdown is made of, and the drawing in it."""


def test_markdown_and_mermaid_are_read_as_they_were_meant(page: Page, lab: Lab) -> None:
    """JupyterLab's own renderers make of hostile words what they make of any."""
    page.goto(lab.address("markdown"))
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()
    read = []
    for name, words in (("usual", "Usual words"), ("hostile", HOSTILE)):
        map = broken_map(words)
        drawn, outline = FORMATS["mermaid"].encode(map), FORMATS["markdown"].encode(map)
        (lab.folder / f"{name}.md").write_text(f"```mermaid\n{drawn}\n```\n\n{outline}", "utf-8")
        page.evaluate(
            "path => void window.jupyterapp.commands.execute("
            "'docmanager:open', {path, factory: 'Markdown Preview'})",
            f"{name}.md",
        )
        expect(page.get_by_role("tab", name=f"{name}.md", selected=True)).to_be_visible()
        read.append(page.wait_for_function(READ).json_value())
    assert 0 == page.evaluate("window.ran || 0")
    assert read[0] == read[1]
    assert read[0][1][0] == len(broken_map("Usual words").nodes) + 1
