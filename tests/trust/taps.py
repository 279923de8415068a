"""Every surface is tapped while an adversary speaks in every role: what is read there unstruck?

    python tests/trust/taps.py [--disguised 10000] [--injected 1000]

Citations in disguise and injected instructions, each with a case that nobody decided, go through
the whole workflow, some to every text a speaker may write, run after run until all were said.
Every surface is then read as its reader sees it, what is struck is taken out, and whatever of the
hostile words is left is told. The suite does the same with a sample (`test_taps.py`).
"""

import argparse
import asyncio
import base64
import contextlib
import datetime as dt
import html
import io
import json
import logging
import os
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[1]))

from factories.adversary import Adversary, Spoken, disguised, injections, letters
from factories.printed import on_a_terminal, runs

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter
from arguendo.extension import shown
from arguendo.extension.chat import Conversation
from arguendo.extension.desk import Desk
from arguendo.extension.workbench import Workbench
from arguendo.graph.agents.argued import Argued
from arguendo.graph.cli.showing import Screen
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.matters import example_matters
from arguendo.graph.model import Dials
from arguendo.graph.roles import cast
from arguendo.graph.roles.interface import Roles
from arguendo.graph.runs import Order, Run, Runs
from arguendo.graph.selfplay.play import Plan, SelfPlay

MATTER = example_matters()["co-tenant-consent"].model_copy(update={"as_of": dt.date(2015, 1, 1)})
GATED = ("abstentions", "clearances", "steered", "refusals", "stances")
"""Channels of a checkpoint that hold no words of a speaker as they were said."""
PRINTED = ("svg", "html", "docx", "pdf")
Leak = tuple[str, str]
"""A surface, and the hostile text of which something is read there."""


def standing(value: object) -> Iterator[str]:
    """Every string of a JSON document that is no struck segment, and not the verdict on one."""
    match value:
        case {"kind": "struck"}:
            yield str(value.get("why", ""))
        case {"findings": _, "grade": "unproven" | "rejected"}:
            yield from standing([part for key, part in value.items() if key != "text"])
        case dict():
            for key, part in value.items():
                yield str(key)
                yield from standing(part)
        case list() | tuple():
            for part in value:
                yield from standing(part)
        case str():
            yield value


def _marked(written: str) -> str:
    """Take out what stands between our marks of a strike, which the reason follows."""
    plain = html.unescape(written.replace("\\\\", "\\"))
    return re.sub(r"~~(?:(?!~~).)*~~(?=[^~]{0,16}struck:)", "", plain, flags=re.DOTALL)


def _markdown(written: str) -> str:
    """Take out what Markdown strikes; tildes that are escaped are words."""
    hidden = html.unescape(written.replace("\\~", "\0"))
    return re.sub(r"~~.*?~~", "", hidden, flags=re.DOTALL).replace("\0", "~")


def exported(name: str, written: str | bytes) -> str:
    """Return what can be read of an export and is not struck."""
    if name == "argmap":
        return " ".join(standing(json.loads(written)))
    if name in PRINTED:
        return "".join(words for words, struck in runs(name, written) if not struck)
    text = written if isinstance(written, str) else written.decode("utf-8", "ignore")
    if name == "canvas":
        return _marked(" ".join(standing(json.loads(text))).replace("\\~", "~"))
    if name == "dot":
        text = text.replace("\\l", "")  # A long word is broken anywhere.
    return _markdown(text) if name == "markdown" else _marked(text)


def _page(written: str) -> str:
    return html.unescape(
        re.sub(r"<svg.*?</svg>|<s\b.*?</s>|title=\"[^\"]*\"", "", written, flags=re.DOTALL)
    )


# --- the surfaces ------------------------------------------------------------------------------


def of_run(run: Run, library: Library) -> Iterator[tuple[str, str]]:
    """Yield each surface of one run, and what stands on it."""
    assert run.map is not None, run.logged()[-1]
    for numbered in run.logged():
        yield "events", " ".join(standing(json.loads(numbered.model_dump_json())))
    with run.checkpoints() as (graph, config):
        kept = graph.get_state(config).values  # Channels are only ever added to.
        for channel in GATED:
            for held in kept.get(channel, ()):
                yield f"checkpoint:{channel}", " ".join(standing(held.model_dump(mode="json")))
    yield "map file", " ".join(standing(json.loads(run.map_path.read_text("utf-8"))))
    for name, format in FORMATS.items():
        yield f"export:{name}", exported(name, format.encode(run.map))
    yield from _terminal(run)
    yield "notebook:page", _page(shown.Map(run.map)._repr_mimebundle_()["text/html"])
    yield "notebook:text", _marked(repr(shown.Map(run.map)))
    for verdict in shown.Map(run.map).verdicts:
        if verdict.grade not in ("unproven", "rejected"):
            yield "notebook:verdict", _page(verdict._repr_mimebundle_()["text/html"])
    desk = Desk(library.folder)
    told = [desk.view(run.id), desk.map(run.id), desk.compare(run.id, run.id), *desk.runs()]
    for view in (*told, *desk.steps(run.id)):
        yield "panel", " ".join(standing(json.loads(view.model_dump_json())))
    agent = Argued(library, Runs(library))
    yield "mcp:run", " ".join(standing(agent.run(run.id)))
    for name in ("argdown", "markdown", "docx"):
        answer = agent.export_map(run.id, name)
        content = answer["content"]
        raw = base64.b64decode(content) if answer["encoding"] == "base64" else content
        yield f"mcp:{name}", exported(name, raw)


def _terminal(run: Run) -> Iterator[tuple[str, str]]:
    """The screen of `explore`, its line of progress too, as a terminal draws it."""
    out, err = io.StringIO(), io.StringIO()
    colours = {"FORCE_COLOR": "1", "TERM": "xterm", "COLUMNS": "160"}
    with (
        mock.patch.dict(os.environ, colours),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        screen = Screen(quiet=False)
        for numbered in run.logged():
            screen.show(numbered.event)
            if numbered.event.type == "floated" and screen._status:
                screen._err.print(screen._status.status)
        screen.close()
    for name, stream in (("terminal", out), ("terminal:progress", err)):
        yield name, "".join(w for w, struck in on_a_terminal(stream.getvalue()) if not struck)


def beside(library: Library, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the surfaces that make a run of their own: self-play, the widget, the chat."""
    SelfPlay(library, Plan(matter=MATTER, roles=Roles(), seed=3), folder).play(1)
    for file in ("transcripts.jsonl", "debates.jsonl", "archive.jsonl"):
        for line in (folder / file).read_text("utf-8").splitlines():
            told = json.loads(line)
            told.pop("grades", None)  # Each citation by itself, with its grade.
            for words in standing(told):
                yield f"self-play:{file}", _marked(words)
    bench = Workbench(MATTER, library=library.folder, theories=1, rounds=1)
    sent: list[dict[str, Any]] = []
    with mock.patch.object(bench, "send", sent.append):
        asyncio.run(bench.explored())
    for message in sent:
        yield "widget", " ".join(standing(json.loads(json.dumps(message, default=str))))
    yield "widget:page", _page(bench._repr_mimebundle_()["text/html"])
    for theory in bench:
        yield "widget:theory", _page(theory._repr_mimebundle_()["text/html"])
    asked = f'question = "{MATTER.question}"\nforum = "ca9"\nside = "defense"\nas_of = 2015-01-01\n'
    asked += 'facts = "The husband stood at the door and refused. His wife said yes."\n'
    chat = Conversation(library.folder, lambda: dt.date(2024, 6, 30))
    answer = chat.answer(f"explore\n```toml\n{asked}```")
    assert "is finished" in answer, answer[:200]
    yield "chat", _markdown(answer)


# --- the adversary -----------------------------------------------------------------------------


class _Log(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextlib.contextmanager
def speaking(adversary: Adversary) -> Iterator[list[str]]:
    """Have the adversary in every role, and hand out what is logged meanwhile."""
    log, root = _Log(), logging.getLogger()
    level = root.level
    root.addHandler(log)
    root.setLevel(logging.DEBUG)
    try:
        with (
            mock.patch.object(cast, "speaker", return_value=adversary),
            mock.patch.object(cast, "justice", return_value=adversary),
        ):
            yield log.lines
    finally:
        root.removeHandler(log)
        root.setLevel(level)


def explored(library: Library, **dials: int) -> Run:
    """One run over the matter, to its end."""
    run = Runs(library).start(Order(matter=MATTER, dials=Dials.model_validate(dials)))
    run.wait()
    return run


def leaks(
    said: list[Spoken],
    surfaces: Iterator[tuple[str, str]],
    seen: set[str],
    ids: tuple[str, ...] = (),
) -> Iterator[Leak]:
    """Yield what is read of hostile words; `seen` gathers the surfaces that were looked at.

    Ids of what is held are made of references: `547-us-103` does not say `547 u.s. 103`.
    """
    ours = re.compile("|".join(re.escape(id).replace(r"\-", "-?") for id in ids) or "(?!)")
    for name, words in surfaces:
        seen.add(name)
        bare = letters(ours.sub("", words))
        yield from ((name, one.text) for one in said if one.needle in bare)


def held(library: Library) -> tuple[str, ...]:
    """Return the ids of the authorities that a library holds."""
    with contextlib.closing(sqlite3.connect(library.folder / "shelf.sqlite3")) as db:
        return tuple(id for (id,) in db.execute("SELECT id FROM authority"))


def vouched(run: Run) -> frozenset[str]:
    """Return the letters of each citation that the gate let through with its grade."""

    def cited(value: object) -> Iterator[str]:
        match value:
            case {"kind": "cited", "text": str(words), "grade": "verified" | "caution"}:
                yield _untagged(words)
            case dict():
                yield from chain.from_iterable(map(cited, value.values()))
            case list():
                yield from chain.from_iterable(map(cited, value))

    return frozenset(
        words for one in run.logged() for words in cited(json.loads(one.model_dump_json()))
    )


def unvouched(said: list[Spoken], graded: frozenset[str]) -> list[Spoken]:
    """Return what names nothing of record."""
    return [one for one in said if not any(words in _untagged(one.text) for words in graded)]


def _untagged(words: str) -> str:
    """Return the letters and figures that are not a tag's, whole or cut off."""
    return letters(re.sub(r"<[^<>]*>?", "", words))


def gated(
    library: Library,
    texts: Iterator[Spoken],
    together: int,
    seen: set[str],
    told: Callable[[str], None] = lambda _: None,
    **dials: int,
) -> tuple[int, list[Leak]]:
    """Let all be said in runs; return how many were said, and what was read of them."""
    found: list[Leak] = []
    number = 0
    adversary = Adversary(texts, together)
    with speaking(adversary) as log:
        while not adversary.ended:
            adversary.said.clear()
            run = explored(library, **dials)
            _kept_to_its_order(run)
            graded = vouched(run)
            said = unvouched(adversary.said, graded)
            number += len(adversary.said)
            surfaces = chain(of_run(run, library), [("log", "\n".join(log))])
            for leak in leaks(said, surfaces, seen, held(library)):
                found.append(leak)
                told(f"  {leak[0]}: {leak[1]!r}")
            through = len(adversary.said) - len(said)
            told(f"{number} said, {through} of the last on record, {len(found)} read unstruck")
    return number, found


def _kept_to_its_order(run: Run) -> None:
    """No instruction changed who speaks, how, or for whom."""
    assert run.map is not None, run.logged()[-3:]
    assert run.map.dials == run.order.dials
    assert run.map.matter == run.order.matter
    assert {(role.role, role.model) for role in run.map.roles} <= {
        (role, "adversary") for role in ("creative", "literal", "opponent", "judge", "neutral")
    } | {("judge", "schemes")}
    ours, theirs = run.order.matter.side, "prosecution"
    assert {theory.side for theory in run.map.theories} <= {ours, theirs}


def _tell(words: str) -> None:
    print(words, flush=True)


def aside(
    library: Library, texts: Iterator[Spoken], folder: Path, seen: set[str]
) -> tuple[int, list[Leak]]:
    """Let some be said where a surface makes its own run; all of it is read behind the last."""
    adversary = Adversary(texts, 2)
    with speaking(adversary):
        surfaces = list(beside(library, folder))
    kept = [Runs(library), Runs(library, folder / "runs")]
    graded = frozenset[str]().union(
        *(vouched(runs.get(info.id)) for runs in kept for info in runs.list())
    )
    said = unvouched(adversary.said, graded)
    return len(adversary.said), list(leaks(said, iter(surfaces), seen, held(library)))


def main() -> int:
    """Say it all, and tell how much of it was read."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--disguised", type=int, default=10_000)
    ask.add_argument("--injected", type=int, default=1_000)
    ask.add_argument("--together", type=int, default=50, help="texts in one text of the speaker")
    asked = ask.parse_args()
    texts = chain(disguised(asked.disguised), injections(asked.injected))
    begun, seen = time.monotonic(), set[str]()
    with tempfile.TemporaryDirectory() as folder:
        library = Library.create(Path(folder) / "library")
        library.build(Starter())
        number, found = gated(
            library, texts, asked.together, seen, told=_tell, theories=1, rounds=1
        )
        some = chain(disguised(200, seed=2), injections(100, seed=2))
        more, read = aside(library, some, Path(folder) / "play", seen)
        number, found = number + more, found + read
    print(f"{number} hostile texts on {len(seen)} surfaces in {time.monotonic() - begun:.0f} s")
    print(f"{len(found)} read unstruck")
    for surface, text in found[:40]:
        print(f"  {surface}: {text!r}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
