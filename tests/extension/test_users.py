"""Several people's servers on one library, and one person's server that was killed."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from extension.talk import Talk
from factories.served import Served

from arguendo.extension.app import LazyDesk
from arguendo.graph.cli.options import runs_of

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
    asks: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
        ((), {}),
        (("events",), {}),
        (("map",), {}),
        (("steps",), {}),
        ((), {"method": "DELETE"}),
        (("resume",), {"method": "POST", "body": {}}),
        (("steer",), {"method": "POST", "body": {}}),
        (("fork",), {"method": "POST", "body": {"step": 0}}),
        (("forget",), {"method": "POST", "body": {}}),
        (("export",), {"method": "POST", "body": {"format": "mermaid"}}),
        (("compare", run["id"]), {}),
    )
    for path, how in asks:
        status, trouble = await talk.refused("runs", run["id"], *path, **how)
        assert (path, status) in {(path, 400), (path, 404)}
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


def test_a_server_killed_in_mid_run_finds_the_run_again(library: Path, tmp_path: Path) -> None:
    """The next one says that it broke off, and takes it up; no event is lost or told twice."""
    server = Served(tmp_path, library)
    try:
        matter = server.ask("matters")[1]["matter"]
        body = {"matter": matter, "dials": {"theories": 1, "rounds": 1, "precedents": 2}}
        run = server.ask("runs", "POST", body)["id"]
        before = server.heard(run, 0, lambda one: one["event"]["type"] == "theory")
        assert server.ask(f"runs/{run}")["state"] == "running"
    finally:
        server.kill()
    server = Served(tmp_path, library)
    try:
        assert server.ask(f"runs/{run}")["state"] == "broken-off"
        last = before[-1]["number"]
        silent = server.heard(run, last, lambda _: False)
        assert server.ask(f"runs/{run}/resume", "POST", {})["state"] == "running"
        whole = before + silent
        whole += server.heard(run, whole[-1]["number"], lambda _: False)
        assert [one["number"] for one in whole] == list(range(1, len(whole) + 1))
        assert whole == server.heard(run, 0, lambda _: False)
        assert whole[-1]["event"]["outcome"] == "finished"
        cleared = [
            one["event"]["theory"]["id"] for one in whole if one["event"]["type"] == "theory"
        ]
        assert sorted(set(cleared)) == sorted(cleared)
        assert server.ask(f"runs/{run}/map")["theories"]
    finally:
        server.kill()
