"""The workbench of a notebook: Python sets what the page has, and answers what it asks."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from traitlets import TraitError

from arguendo.corpus.errors import InputError
from arguendo.extension import workbench
from arguendo.extension.shown import MEDIA_TYPE
from arguendo.extension.workbench import Workbench
from arguendo.graph.wire import ArgumentMap

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bench(library: Path) -> Workbench:
    """A bench with an example matter, and nothing run yet."""
    return Workbench("co-tenant-consent", library=library, theories=1, rounds=0)


@pytest.fixture
def sent(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the kernel sends to the page beside the traits."""
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(bench, "send", messages.append)
    return messages


def test_a_dial_turned_on_the_page_holds_for_the_next_run(bench: Workbench) -> None:
    """The trait takes part of the dials and keeps the others."""
    bench.dials = {"rounds": 2}
    assert (bench.order.dials.rounds, bench.order.dials.theories) == (2, 1)
    assert bench.dials["rounds"] == 2


def test_a_dial_that_cannot_be_is_refused(bench: Workbench) -> None:
    """The words say which, and what was set stays."""
    with pytest.raises(TraitError, match="The dial rounds: "):
        bench.dials = {"rounds": 99}
    with pytest.raises(TraitError, match="The dial heat: "):
        bench.dials = {"heat": 1}
    assert bench.order.dials.rounds == 0


def test_a_run_is_told_to_the_page_and_answered_to_python(
    bench: Workbench, sent: list[dict[str, Any]]
) -> None:
    """Events come in order without a gap; theories are at hand in Python as they clear."""
    map = asyncio.run(bench.explored())
    numbers = [one["number"] for told in sent if told["type"] == "events" for one in told["events"]]
    assert {told["run"] for told in sent} == {bench.run}
    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
    # They clear in any order, and are drawn in the order in which they were floated.
    assert {theory.view.id for theory in bench} == {theory.id for theory in map.view.theories}
    assert bench.state == "idle"
    assert map.compare(map).view.changes == ()
    assert repr(map.compare(map)) != ""
    assert "text/html" in bench._repr_mimebundle_()
    theory = bench.theories[0]
    shown = theory._repr_mimebundle_()
    assert {MEDIA_TYPE, "text/html", "text/plain"} == set(shown)
    alone = ArgumentMap.model_validate_json(json.dumps(shown[MEDIA_TYPE]))
    assert (theory.view.id,) == tuple(one.id for one in alone.theories)
    assert {theory.view.id} == {one.id for one in alone.nodes if one.kind == "theory"}
    assert "<svg" in shown["text/html"]
    assert [one.grade for one in theory.verdicts] == [one.grade for one in alone.verdicts]


def test_a_page_that_was_reloaded_hears_all_of_it(
    bench: Workbench, sent: list[dict[str, Any]]
) -> None:
    """It asks from the first event on; a passage is given with the words around it, or none."""
    map = asyncio.run(bench.explored()).view
    sent.clear()
    bench._asked(None, {"type": "events", "after": 0}, None)
    assert [one["number"] for one in sent[0]["events"]][:3] == [1, 2, 3]
    passage = map.theories[0].precedents[0].passages[0].id
    bench._asked(None, {"type": "passage", "id": passage}, None)
    bench._asked(None, {"type": "passage", "id": "nowhere"}, None)
    assert sent[1]["passage"]["passage"]["id"] == passage
    assert sent[2] == {"type": "passage", "id": "nowhere", "passage": None}


def test_what_cannot_begin_is_said_on_the_page(library: Path) -> None:
    """Run was pressed on the page, where no cell shows an exception."""

    async def pressed() -> Workbench:
        bench = Workbench("co-tenant-consent", library=library, creative="nobody:x")
        bench._asked(None, {"type": "start"}, None)
        for _ in range(200):
            if bench.trouble:
                break
            await asyncio.sleep(0.05)
        return bench

    assert "no provider named nobody" in asyncio.run(pressed()).trouble


def test_there_is_no_map_before_a_run(bench: Workbench) -> None:
    """The message says what to do."""
    with pytest.raises(InputError, match=r"await bench\.explore"):
        _ = bench.map


def test_kernel_and_page_speak_the_same_version() -> None:
    """A page that was built for another version would draw nothing."""
    tokens = (ROOT / "extension/src/tokens.ts").read_text(encoding="utf-8")
    told = dict(re.findall(r"export const (WIDGET_\w+) = '([^']+)'", tokens))
    assert told == {"WIDGET_MODULE": workbench.MODULE, "WIDGET_VERSION": workbench.VERSION}


async def test_what_was_not_begun_is_not_steered(bench: Workbench) -> None:
    """And it is said how to begin; `examples/debate-and-steering.ipynb` steers between rounds."""
    with pytest.raises(InputError, match="Nothing was run yet"):
        await bench.steer("too polite")
