"""What the map costs the page: its first paint against JupyterLab's own Mermaid, and its answers.

    python tests/benchmarks/bench_panel.py [THEORIES] [ROUNDS]

One JupyterLab in one Chromium opens the same nodes and edges by turns, as a file of ours and as a
file of Mermaid's words, each drawn by the renderer that is installed for it. Timed is from the
command that opens the file to the frame after the drawing stands on the page. The first round has
each renderer's code fetched. Then a large map and a very large one are panned, zoomed and folded by
a mouse and a wheel: every input has to have had its effect, and the slowest is told.
"""

import contextlib
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from extension.ui.conftest import Lab, chromium
from factories.large import large_map
from playwright.sync_api import Page

AIM = 0.5
VERY_LARGE = 43
"""Theories of a map of more than 5,000 nodes."""
OPEN = """async ([path, drawn, all]) => {
  const { commands, shell } = window.jupyterapp;
  const began = performance.now();
  const widget = await commands.execute('docmanager:open', { path });
  const frame = () => {
    if (performance.now() - began > 120_000) {
      throw new Error(`${path} was not drawn within two minutes`);
    }
    return new Promise(requestAnimationFrame);
  };
  let found;
  while (!(found = widget.node.querySelector(drawn))) {
    await frame();
  }
  if (found instanceof HTMLImageElement) {
    await found.decode();
  }
  if (all) {
    await frame();
    const unfold = [...widget.node.querySelectorAll('.arguendo-Map-bar button')]
      .find(({ textContent }) => textContent.startsWith('Unfold'));
    unfold?.click();
    while (widget.node.querySelectorAll('.arguendo-Map-drawing ' + drawn).length < all) {
      await frame();
    }
  }
  await frame();
  await frame();
  return performance.now() - began;
}"""
WATCH = """() => {
  window.slowest = [];
  new PerformanceObserver(list => window.slowest.push(
    ...list.getEntries().map(({ name, duration }) => [duration, name])
  )).observe({ type: 'event', durationThreshold: 16, buffered: false });
}"""


def mermaid(map: dict[str, Any]) -> str:
    """Return the map's nodes and edges as Mermaid reads them, with the same words."""
    names = {node["id"]: f"n{at}" for at, node in enumerate(map["nodes"])}
    nodes = (
        f'  {names[node["id"]]}["{node["label"]["segments"][0]["text"]}"]' for node in map["nodes"]
    )
    edges = (f"  {names[one['source']]} --> {names[one['target']]}" for one in map["edges"])
    return "\n".join(["flowchart LR", *nodes, *edges, ""])


def opened(page: Page, path: str, drawn: str, all: int = 0) -> float:
    """Return the seconds until a file is drawn, with so many nodes, and close it."""
    took = page.evaluate(OPEN, [path, drawn, all])
    page.evaluate("window.jupyterapp.shell.currentWidget.close()")
    return float(took) / 1000


def used(page: Page) -> dict[str, bool]:
    """Pan, zoom and fold the map that is open; return which inputs had their whole effect."""
    box = page.locator(".arguendo-Map-scroll")
    nodes = page.locator(".arguendo-Map-drawing .arguendo-Node")
    theory = page.locator(".arguendo-Node[data-kind=theory]").first
    unfold = page.locator(".arguendo-Map-bar button", has_text="Unfold")
    if unfold.count():
        unfold.click()
    counts = []
    for _ in range(5):
        theory.focus()
        page.keyboard.press("f")
        page.wait_for_timeout(500)
        counts.append(nodes.count())
    frame = box.bounding_box()
    assert frame is not None
    x, y = frame["x"] + 8, frame["y"] + frame["height"] / 2
    place = "box => [box.scrollLeft, box.scrollTop]"
    box.evaluate("box => box.scrollTo(200, 300)")
    before = box.evaluate(place)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 61):
        page.mouse.move(x + 2 * step, y - 2 * step)
    page.mouse.up()
    panned = [was - now for was, now in zip(before, box.evaluate(place), strict=True)]
    sizes = []
    page.keyboard.down("Control")
    for turn in (-100, 100, 100, -100, -100):
        page.mouse.wheel(0, turn)
        page.wait_for_timeout(500)
        sizes.append(page.locator(".arguendo-Map-zoom").inner_text())
    page.keyboard.up("Control")
    return {
        "panned to the pixel": panned == [min(before[0], 120), -120],
        "zoomed at every turn": len(set(sizes)) == 3 and sizes[:2] == sizes[:2:-1],
        "folded and unfolded": counts[0] == counts[2] == counts[4] != counts[1] == counts[3],
    }


@contextlib.contextmanager
def jupyterlab() -> Iterator[tuple[Page, Path]]:
    """Yield a page on a JupyterLab of its own, and the folder it serves."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        lab = Lab(Path(folder), Path(folder) / "no-library")
        try:
            page = browser.new_page(viewport={"width": 1360, "height": 860})
            page.set_default_timeout(300_000)
            page.goto(lab.address("bench"))
            page.locator(".jp-LauncherCard").first.wait_for()
            yield page, lab.folder
        finally:
            lab.stop()


def main() -> None:
    """Open both by turns, so that what else the machine does falls on both alike."""
    theories = int(sys.argv[1]) if sys.argv[1:] else 4
    rounds = int(sys.argv[2]) if sys.argv[2:] else 7
    map, very = large_map(theories), large_map(VERY_LARGE)
    size = len(map["nodes"])
    theirs, folded, ours = [], [], []
    with jupyterlab() as (page, folder):
        for name, one in (("map", map), ("very", very)):
            (folder / f"{name}.argmap.json").write_text(json.dumps(one), encoding="utf-8")
        for nth in range(rounds + 1):
            # Other words each time: JupyterLab keeps the last drawings by their text.
            words = f"{mermaid(map)}%% {nth}\n"
            (folder / "map.mmd").write_text(words, encoding="utf-8")
            theirs.append(
                opened(page, "map.mmd", ".jp-RenderedMermaid img, .jp-RenderedMermaid svg")
            )
            folded.append(opened(page, "map.argmap.json", ".arguendo-Node"))
            ours.append(opened(page, "map.argmap.json", ".arguendo-Node", size))
        print(f"{size} nodes, {len(map['edges'])} edges   first round   median of {rounds} more")
        for name, took in (
            ("JupyterLab's Mermaid", theirs),
            ("our map, as it opens", folded),
            ("our map, opened and unfolded", ours),
        ):
            print(f"{name:<30}{took[0]:9.2f} s{statistics.median(took[1:]):15.2f} s")
        for name, took in (("as it opens, of theirs", folded), ("unfolded, of theirs", ours)):
            cold = took[0] / theirs[0]
            warm = statistics.median(took[1:]) / statistics.median(theirs[1:])
            for when, ratio in (("", warm), (", the first time", cold)):
                tell(
                    Figure(
                        what=f"map's first paint, {name}{when}",
                        value=ratio,
                        unit="× JupyterLab's Mermaid",
                        aim=f"at most {AIM}",
                    )
                )
            over = f"  over the aim of {AIM}" if max(cold, warm) > AIM else ""
            print(f"{name:<30}{cold:9.2f}  {warm:15.2f}{over}")
        for name, one in (("map", map), ("very", very)):
            took = page.evaluate(OPEN, [f"{name}.argmap.json", ".arguendo-Node", 0]) / 1000
            drawn = page.locator(".arguendo-Map-drawing .arguendo-Node").count()
            page.evaluate(WATCH)
            kept = used(page)
            slowest, what = max(page.evaluate("window.slowest"), default=(0, "none"))
            page.evaluate("window.jupyterapp.shell.currentWidget.close()")
            print(
                f"{len(one['nodes'])} nodes, {drawn} drawn in {took:.2f} s; slowest input "
                f"{slowest:.0f} ms ({what}); "
                + ", ".join(what if held else f"NOT {what}" for what, held in kept.items())
            )


if __name__ == "__main__":
    main()
