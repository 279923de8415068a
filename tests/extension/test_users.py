"""Several people's servers on one library, and one person's two, of which one is killed."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from extension.talk import Talk
from factories.served import Served
from law.test_routes import CASES

from arguendo.extension.app import LazyDesk
from arguendo.graph.cli.options import runs_of

ID = r"([\w.-]{1,80})"
BODIES = {"fork": {"step": 0}, "export": {"format": "mermaid"}}
SHORT = {"theories": 1, "rounds": 0, "precedents": 1}


@pytest.fixture
def become(
    library: Path, tmp_path: Path, jp_serverapp: Any, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    """Puts another user's server in the place of this one, as a hub starts it: library shared."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir(exist_ok=True)

    def now(user: str) -> None:
        monkeypatch.setenv("JUPYTERHUB_USER", user)
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
        jp_serverapp.web_app.settings["arguendo_desk"] = LazyDesk()

    return now


async def test_a_run_of_another_user_is_not_there(
    become: Callable[[str], None], library: Path, jp_fetch: Any
) -> None:
    """It is in no list; it cannot be read, followed, stopped, taken up, forked or forgotten."""
    talk = Talk(jp_fetch)
    become("alice")
    run = await talk.start("co-tenant-consent", dials=SHORT)
    await talk.events(run["id"])
    become("../alice")
    assert await talk.ask("runs") == []
    become("bob")
    assert await talk.ask("runs") == []
    for path, verb in CASES:
        if ID not in path:
            continue
        given = path.replace(ID, run["id"])
        body = BODIES.get(path.rpartition("/")[2], {}) if verb == "post" else None
        status, trouble = await talk.refused(*given.split("/"), method=verb.upper(), body=body)
        assert (given, status) in {(given, 400), (given, 404)}
        assert "There is no run" in trouble["message"]
        assert "tenant" not in json.dumps(trouble)
    become("alice")
    assert [one["id"] for one in await talk.ask("runs")] == [run["id"]]
    assert not (library / "runs").exists()


def test_nobody_else_may_open_a_run(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its folder is the user's own; another user of the machine keeps runs in a place of theirs."""
    from arguendo.corpus.library import Library
    from arguendo.graph.matters import example_matters
    from arguendo.graph.model import Dials
    from arguendo.graph.runs import Order

    held = Library.open(library)
    order = Order(matter=example_matters()["co-tenant-consent"], dials=Dials(**SHORT))
    run = runs_of(held).start(order)
    run.wait()
    assert run.folder.parent == library / "runs"
    assert run.folder.stat().st_mode & 0o077 == 0
    monkeypatch.setattr(os, "getuid", lambda: library.stat().st_uid + 1)
    assert runs_of(held).list() == ()
    assert not runs_of(held).folder.is_relative_to(library)


def test_a_run_of_a_server_that_was_killed_goes_on_in_another(
    library: Path, tmp_path: Path
) -> None:
    """Two servers on one library: the other follows the run, may not take it up, and then does.

    No event is lost or told twice.
    """
    first, other = Served(tmp_path / "first", library), Served(tmp_path / "other", library)
    try:
        matter = first.ask("matters")[1]["matter"]
        body = {"matter": matter, "dials": {"theories": 1, "rounds": 1, "precedents": 2}}
        run = first.ask("runs", "POST", body)["id"]
        before = other.heard(run, 0, lambda one: one["event"]["type"] == "theory")
        assert other.ask(f"runs/{run}")["state"] == "running"
        assert "is running" in other.ask(f"runs/{run}/resume", "POST", {})["message"]
        assert "still running" in other.ask(f"runs/{run}/forget", "POST", {})["message"]
        first.kill()
        assert other.ask(f"runs/{run}")["state"] == "broken-off"
        last = before[-1]["number"]
        silent = other.heard(run, last, lambda _: False)
        assert other.ask(f"runs/{run}/resume", "POST", {})["state"] == "running"
        whole = before + silent
        whole += other.heard(run, whole[-1]["number"], lambda _: False)
        assert [one["number"] for one in whole] == list(range(1, len(whole) + 1))
        assert whole == other.heard(run, 0, lambda _: False)
        assert whole[-1]["event"]["outcome"] == "finished"
        cleared = [
            one["event"]["theory"]["id"] for one in whole if one["event"]["type"] == "theory"
        ]
        assert sorted(set(cleared)) == sorted(cleared)
        assert other.ask(f"runs/{run}/map")["theories"]
    finally:
        first.kill()
        other.kill()
