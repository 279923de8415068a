"""The server answers the panel in the types of the wire, and in words where something is wrong."""

import base64
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from extension.talk import MATTERS, Talk
from jupyter_server.utils import url_path_join
from tornado.httpclient import HTTPClientError

from arguendo.corpus.library import Library
from arguendo.graph.cli.options import runs_of
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.matters import example_files, read_matter
from arguendo.graph.model import Dials
from arguendo.graph.runs import Order
from arguendo.graph.wire import ArgumentMap

SMALL = {"theories": 1, "rounds": 1}
"""Dials of a run that is short, and has everything in it that a run has."""


@pytest.fixture
def talk(library: Path, jp_fetch: Any) -> Talk:
    """A server with a library, to talk to."""
    return Talk(jp_fetch)


@pytest.fixture(scope="module")
def argued(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which one run has ended, for tests that look at it and begin none."""
    folder = tmp_path_factory.mktemp("argued") / "library"
    shutil.copytree(starter_folder, folder, ignore=shutil.ignore_patterns("runs"))
    matter = read_matter(example_files()["co-tenant-consent"])
    run = runs_of(Library.open(folder)).start(Order(matter=matter, dials=Dials(**SMALL)))
    run.wait()
    assert run.status == "finished"
    return folder


@pytest.fixture
def ended(argued: Path, monkeypatch: pytest.MonkeyPatch, jp_fetch: Any) -> Talk:
    """A server over that library, to talk to."""
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(argued))
    return Talk(jp_fetch)


async def test_status_says_what_is_at_hand(talk: Talk) -> None:
    """The panel learns what the library holds and what it may offer."""
    status = await talk.ask("status")
    assert status["library"]["state"] == "ready"
    assert status["library"]["authorities"] >= 75
    assert "scotus" in {court["id"] for court in status["courts"]}
    assert {"argdown", "mermaid"} <= {form["id"] for form in status["formats"]}
    assert {"precedent", "exception"} <= {one["scheme"] for one in status["questions"]}
    assert "argdown" in status["importable"]


async def test_examples_are_offered(talk: Talk) -> None:
    """Each body of law in the starter library comes with a matter."""
    assert tuple(one["id"] for one in await talk.ask("matters")) == MATTERS


async def test_a_matter_is_read_from_text(talk: Talk) -> None:
    """A pasted file becomes the fields of the form."""
    text = (
        'question = "May they search?"\nfacts = "He refused."\nforum = "ca9"\n'
        'side = "defense"\nas_of = 2024-06-30\n'
    )
    matter = await talk.ask("matters", method="POST", body={"text": text})
    assert (matter["question"], matter["as_of"]) == ("May they search?", "2024-06-30")


@pytest.mark.parametrize(
    ("text", "word"),
    [("", "empty"), ("question = ", "TOML"), ('question = "Why?"', "facts")],
)
async def test_an_unreadable_matter_is_explained(talk: Talk, text: str, word: str) -> None:
    """What is wrong with a pasted file is said in a sentence, with what to do."""
    status, trouble = await talk.refused("matters", method="POST", body={"text": text})
    assert status == 400
    assert word in trouble["message"]
    assert trouble["remedy"]


async def test_what_a_run_may_cost_is_told_and_none_begins(talk: Talk) -> None:
    """By its cast, its dials and its prices; a run tells the same, and its budget, ever after."""
    matter = (await talk.ask("matters"))[0]["matter"]
    runs = await talk.ask("runs")

    async def estimate(**how: Any) -> Any:
        return await talk.ask("estimate", method="POST", body={"matter": matter, **how})

    free = await estimate()
    assert free == {"calls": 0, "tokens": 0, "money": None, "unpriced": []}
    price = {"tokens_in": 1, "tokens_out": 2}
    small, large = [
        await estimate(literal="nobody:x", prices={"nobody:x": price}, dials={"rounds": rounds})
        for rounds in (1, 2)
    ]
    assert 0 < small["calls"] < large["calls"]
    assert 0 < small["money"] < large["money"]
    assert (await estimate(literal="nobody:x"))["unpriced"] == ["nobody:x"]
    assert await talk.ask("runs") == runs
    run = await talk.start(
        "co-tenant-consent", tokens=7, dials={"theories": 1, "rounds": 0, "precedents": 1}
    )
    assert (run["estimate"], run["tokens"]) == (free, 7)
    assert (await talk.events(run["id"]))[-1]["event"]["cost"]["calls"] == 0


async def test_a_run_is_followed_to_its_map(talk: Talk) -> None:
    """A run tells its events in order without a gap, and leaves a map that can be exported."""
    run = await talk.start("co-tenant-consent", dials=SMALL)
    events = await talk.events(run["id"])
    assert [one["number"] for one in events] == list(range(1, len(events) + 1))
    kinds = [one["event"]["type"] for one in events]
    assert kinds[0] == "started"
    assert kinds[-1] == "ended"
    assert {"theory", "move", "map"} <= set(kinds)
    assert events[-1]["event"]["outcome"] == "finished"

    map = await talk.ask("runs", run["id"], "map")
    assert map["schema"] == "arguendo/argmap/2"
    assert [theory["id"] for theory in map["theories"]]
    exported = await talk.ask(
        "runs", run["id"], "export", method="POST", body={"format": "mermaid"}
    )
    assert exported["encoding"] == "text"
    assert exported["content"].lstrip().startswith(("flowchart", "---", "%%"))
    assert run["id"] in {one["id"] for one in await talk.ask("runs")}
    assert (await talk.ask("runs", run["id"]))["state"] == "finished"


async def test_a_map_is_exported_in_every_format(ended: Talk) -> None:
    """Text comes as text and what is none in base64, and both are what the format writes."""
    (run,) = await ended.ask("runs")
    view = ArgumentMap.model_validate(await ended.ask("runs", run["id"], "map"))
    formats = (await ended.ask("status"))["formats"]
    assert [format["id"] for format in formats] == list(FORMATS)
    for name, encoding in FORMATS.items():
        asked = {"method": "POST", "body": {"format": name}}
        given = await ended.ask("runs", run["id"], "export", **asked)
        written = encoding.encode(view)
        if isinstance(written, str):
            assert (given["encoding"], given["content"]) == ("text", written)
        else:
            assert given["encoding"] == "base64"
            assert base64.b64decode(given["content"]) == written
        assert given["name"].endswith(encoding.suffix)


async def test_a_stream_is_taken_up_where_it_broke(ended: Talk) -> None:
    """However often a client comes back, it hears every event once."""
    (run,) = await ended.ask("runs")
    whole = await ended.events(run["id"])
    for after in (0, 1, len(whole) // 2, len(whole)):
        assert await ended.events(run["id"], after) == whole[after:]


async def test_a_run_can_be_stopped(talk: Talk) -> None:
    """A stopped run says so, and keeps what had been cleared."""
    run = await talk.start("airline-injury", dials={"rounds": 8, "theories": 8, "precedents": 12})
    await talk.ask("runs", run["id"], method="DELETE")
    events = await talk.events(run["id"])
    assert events[-1]["event"]["outcome"] == "stopped"
    assert (await talk.ask("runs", run["id"]))["state"] == "stopped"


async def test_a_passage_is_shown_in_its_place(ended: Talk) -> None:
    """The passage behind a citation comes from the shelf, with its decision."""
    (run,) = await ended.ask("runs")
    events = await ended.events(run["id"])
    precedent = next(
        one["event"]["theory"]["precedents"][0]
        for one in events
        if one["event"]["type"] == "theory" and one["event"]["theory"]["precedents"]
    )
    shown = precedent["passages"][0]
    found = await ended.ask("passages", shown["id"])
    assert found["passage"] == shown
    assert found["authority"] == precedent["authority"]


@pytest.mark.parametrize(
    ("path", "how", "status"),
    [
        (("runs", "nobody-knows-it"), {}, 404),
        (("runs", "nobody-knows-it", "events"), {}, 404),
        (("runs", "nobody-knows-it", "map"), {}, 404),
        (("runs", "nobody-knows-it"), {"method": "DELETE"}, 404),
        (("passages", "nothing"), {}, 404),
        (("runs",), {"method": "POST", "body": []}, 400),
        (("runs",), {"method": "POST", "body": {}}, 400),
        (("runs",), {"method": "POST", "body": {"matter": {"question": "Why?"}}}, 400),
        (("runs", "x", "events"), {"params": {"after": "-1"}}, 400),
        (("estimate",), {"method": "POST", "body": []}, 400),
        (("estimate",), {"method": "POST", "body": {"matter": {"question": "Why?"}}}, 400),
    ],
)
async def test_what_cannot_be_done_is_said_in_words(
    talk: Talk, path: tuple[str, ...], how: dict[str, Any], status: int
) -> None:
    """A refusal has the right status and a sentence."""
    code, trouble = await talk.refused(*path, **how)
    assert code == status
    assert trouble["message"].endswith(".")


async def test_a_model_that_is_not_there_is_named(talk: Talk) -> None:
    """A run with a model nobody knows is refused before anything begins."""
    before = await talk.ask("runs")
    example = (await talk.ask("matters"))[0]["matter"]
    status, trouble = await talk.refused(
        "runs", method="POST", body={"matter": example, "creative": "nobody:nothing"}
    )
    assert status in (400, 503)
    assert "nobody" in trouble["message"]
    assert await talk.ask("runs") == before


async def test_without_a_library_one_can_be_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jp_fetch: Any
) -> None:
    """An empty machine says so, and builds the starter library telling how far it has come."""
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(tmp_path / "library"))
    talk = Talk(jp_fetch)
    assert (await talk.ask("status"))["library"]["state"] == "empty"
    assert await talk.ask("runs") == []
    response = await jp_fetch(
        "arguendo", "api", "library", "starter", method="POST", body="", request_timeout=180
    )
    told = response.body.decode()
    assert '"type":"advanced"' in told
    assert told.rstrip().splitlines()[-1].startswith('data: {"type":"ended"')
    assert '"trouble":""' in told
    assert (await talk.ask("status"))["library"]["state"] == "ready"


async def test_a_selected_text_is_verified(talk: Talk) -> None:
    """Each citation is told with its place, counted in characters, and its grade."""
    text = "𝔸𝔹 see Georgia v. Randolph, 547 U.S. 103 (2006); Varghese v. China, 925 F.3d 1339."
    told = await talk.ask(
        "verify", method="POST", body={"text": text, "as_of": "2010-01-01", "forum": "ca9"}
    )
    shown = [(text[note["start"] : note["end"]], note["mark"]) for note in told["notes"]]
    assert shown == [
        ("Georgia v. Randolph, 547 U.S. 103 (2006)", "verified"),
        ("Varghese v. China, 925 F.3d 1339", "unproven"),
    ]
    assert any(remark["weighs"] for remark in told["notes"][1]["remarks"])


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"text": "See 1 U.S. 1."}, "as_of"),
        ({"text": "See 1 U.S. 1.", "as_of": "2010-01-01", "forum": "hades"}, "court"),
        ({"text": "a" * 2_000_001, "as_of": "2010-01-01"}, "text"),
    ],
)
async def test_what_cannot_be_verified_is_explained(
    talk: Talk, body: dict[str, str], word: str
) -> None:
    """The answer says which part of the request is wrong."""
    status, trouble = await talk.refused("verify", method="POST", body=body)
    assert status == 400
    assert word in trouble["message"]


@pytest.mark.parametrize(
    ("model", "stays", "word"),
    [
        ("schemes", True, ""),
        ("ollama:llama3.1", True, ""),
        ("ollama:gpt-oss:120b-cloud", False, ""),
        ("nobody:x", False, "no provider"),
    ],
)
async def test_where_words_would_go_is_said_before_anything_is_run(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, model: str, stays: bool, word: str
) -> None:
    """The server knows what the environment makes of a name; the panel does not guess."""
    monkeypatch.delenv("OLLAMA_HOST", raising=False)
    told = await talk.ask("speakers", params={"model": model})
    assert told["stays"] is stays
    assert word in told["trouble"]
    assert bool(word) is bool(told["trouble"])


async def test_a_debate_is_steered_forked_and_compared(talk: Talk) -> None:
    """It waits, goes on as it is told, may go another way from a step, and is told apart."""
    how = {"dials": {**SMALL, "precedents": 2}, "steer": True, "bench": ["textualist"]}
    run = await talk.start("co-tenant-consent", **how)
    events = await talk.events(run["id"])
    assert events[-1]["event"]["type"] == "waiting"
    assert (await talk.ask("runs", run["id"]))["state"] == "waiting"
    pinned = next(one["event"]["theory"] for one in events if one["event"]["type"] == "theory")
    for enough in (False, True):
        body = {"words": ["This is getting too polite."], "pins": [pinned["id"]], "enough": enough}
        await talk.ask("runs", run["id"], "steer", method="POST", body=body)
        events = await talk.events(run["id"])
    assert events[-1]["event"]["outcome"] == "finished"
    assert {"steered", "measured", "ruling"} <= {one["event"]["type"] for one in events}

    steps = await talk.ask("runs", run["id"], "steps")
    (first, *_) = [step["number"] for step in steps if step["is_debate"]]
    fork = await talk.ask(
        "runs",
        run["id"],
        "fork",
        method="POST",
        body={"step": first, "steering": {"enough": True}},
    )
    ended = (await talk.events(fork["id"]))[-1]["event"]
    assert ended["outcome"] == "finished"
    difference = await talk.ask("runs", run["id"], "compare", fork["id"])
    assert difference["before"]["run"] == run["id"]

    response = await talk.ask("runs", fork["id"], "forget", method="POST", body={}, plain=True)
    assert response.code == 204
    status, _ = await talk.refused("runs", fork["id"])
    assert status == 404


async def test_what_cannot_be_steered_is_explained(ended: Talk) -> None:
    """A run that waits for nobody, and a step that is none."""
    (run,) = await ended.ask("runs")
    for asked, body, word in (
        ("steer", {"words": ["go on"]}, "waits for nobody"),
        ("fork", {"step": 999}, "no step 999"),
        ("fork", {"step": -1}, "step"),
    ):
        status, trouble = await ended.refused("runs", run["id"], asked, method="POST", body=body)
        assert (asked, body, status) == (asked, body, 400)
        assert word in trouble["message"]


async def test_a_page_may_not_have_the_server_read_files(talk: Talk) -> None:
    """A school is named, never a path."""
    matter = (await talk.ask("matters"))[0]["matter"]
    body = {"matter": matter, "ours": "/etc/passwd"}
    status, trouble = await talk.refused("runs", method="POST", body=body)
    assert status == 400
    assert "no such school" in trouble["message"]


async def test_a_route_is_told_step_by_step(ended: Talk) -> None:
    """From a theory's oldest authority to its newest; where there is none, that is said."""
    (run,) = await ended.ask("runs")
    map = await ended.ask("runs", run["id"], "map")
    theory = next(theory for theory in map["theories"] if len(theory["route"]) > 1)
    (route, *_) = await ended.ask("runs", run["id"], "routes", theory["id"])
    dates = [step["authority"]["decided"] for step in route["steps"]]
    assert dates == sorted(dates)
    assert route["steps"][0]["cites"] == ""
    status, _ = await ended.refused("runs", run["id"], "routes", "T99")
    assert status == 404


async def test_facts_are_told_without_heat(talk: Talk) -> None:
    """What is dropped is shown, and every fact is kept."""
    told = await talk.ask(
        "neutral", method="POST", body={"text": "The greedy landlord cruelly evicted 3 tenants."}
    )
    kinds = {one["kind"] for one in told["words"]}
    assert {"kept", "dropped"} <= kinds
    assert [one for one in told["facts"] if one["before"] != one["after"]] == []


ARGDOWN = """===
title: The door
===

[Consent]: May they search?

[Refused]: The search was unlawful.
  + <A>: Georgia v. Randolph, 547 U.S. 103 (2006), forbids it.
  - <B>: Varghese v. China, 925 F.3d 1339 (2019), allows it.
"""
IMPORT = {"name": "door.argdown", "content": ARGDOWN, "as_of": "2015-01-01", "side": "defense"}


async def test_a_map_of_another_program_is_taken_in(talk: Talk) -> None:
    """Its citations are checked here, and it can be taken away again in every other form."""
    map = await talk.ask("maps", method="POST", body=IMPORT)
    assert map["provenance"]["imported"] == "argdown"
    struck = {one["text"]: one["grade"] in ("unproven", "rejected") for one in map["verdicts"]}
    assert [is_struck for text, is_struck in struck.items() if "Varghese" in text] == [True]
    assert [is_struck for text, is_struck in struck.items() if "Randolph" in text] == [False]
    body = {"format": "markdown", "content": json.dumps(map)}
    given = await talk.ask("maps", "export", method="POST", body=body)
    assert "Georgia v. Randolph" in given["content"]
    again = await talk.ask(
        "maps", method="POST", body={**IMPORT, "name": "a.argmap.json", "content": json.dumps(map)}
    )
    assert again == map

    map["nodes"][1]["label"]["segments"] = [{"kind": "plain", "text": "Something else."}]
    body = {"format": "markdown", "content": json.dumps(map)}
    status, trouble = await talk.refused("maps", "export", method="POST", body=body)
    assert (status, trouble["message"][:18]) == (400, "The map was edited")


UNREADABLE = (
    ({"content": ""}, "door.argdown is empty"),
    ({"name": "x.json", "content": "{"}, "x.json"),
    ({"name": "a/b/c.argmap.json", "content": '{"schema": "argu'}, "c.argmap.json is not JSON"),
    (
        {"name": "n.argmap.json", "content": '{"schema": "arguendo/argmap/9"}'},
        "n.argmap.json has the schema arguendo/argmap/9",
    ),
    ({"forum": "hades"}, "court"),
    ({"as_of": "yesterday"}, "as_of"),
    ({"side": "ours"}, "side"),
    ({"content": None}, "content"),
    ({"name": ""}, "name"),
    ({"format": "visio"}, "visio"),
)


async def test_a_map_that_cannot_be_taken_in_is_explained(talk: Talk) -> None:
    """By the name of its file, never by a path of the server's."""
    for change, said in UNREADABLE:
        status, trouble = await talk.refused("maps", method="POST", body={**IMPORT, **change})
        assert (said, status) == (said, 400)
        assert said in trouble["message"]
        assert "/tmp" not in trouble["message"] + trouble["remedy"]


async def test_facts_that_are_none_are_refused(talk: Talk) -> None:
    """What the request lacks is told by its place."""
    for body, word in (({}, "text"), ({"text": "a" * 2_000_001}, "text"), ([], "JSON object")):
        status, trouble = await talk.refused("neutral", method="POST", body=body)
        assert (word, status) == (word, 400)
        assert word in trouble["message"]


async def test_a_page_of_somebody_else_cannot_post(
    library: Path, jp_serverapp: Any, http_server_client: Any, jp_base_url: str
) -> None:
    """A cookie without the page's own mark is not enough (cross-site request forgery)."""
    login = await http_server_client.fetch(
        url_path_join(jp_base_url, "api", "me") + f"?token={jp_serverapp.identity_provider.token}"
    )
    cookies = "; ".join(one.split(";")[0] for one in login.headers.get_list("Set-Cookie"))
    assert cookies
    for path in (("neutral",), ("maps",), ("maps", "export"), ("runs",), ("verify",)):
        with pytest.raises(HTTPClientError) as refusal:
            await http_server_client.fetch(
                url_path_join(jp_base_url, "arguendo", "api", *path),
                method="POST",
                body="{}",
                headers={"Cookie": cookies},
            )
        assert (path, refusal.value.code) == (path, 403)
