"""Whatever is sent, the server answers in words, and with a status that says whose fault it is."""

import json
from pathlib import Path
from typing import Any

import pytest
from extension.talk import Talk
from tornado.httpclient import HTTPClientError, HTTPResponse

from arguendo.extension.routes import ROUTES

BODIES: dict[str, bytes] = {
    "nothing": b"",
    "half a list": b'{"text": [',
    "a list": b"[]",
    "a word": b'"text"',
    "null": b"null",
    "not text": b"\xff\xfe\x00",
    "too deep": b"[" * 200_000,
    "deep in a field": b'{"matter": ' + b'{"matter": ' * 500 + b"1" + b"}" * 501,
    "a number for a text": b'{"text": 1, "format": 2, "step": "x", "words": 3, "matter": 4}',
    "what nobody asked for": b'{"surprise": true}',
    "half a character": rb'{"text": "\ud800", "format": "\udfff", "words": ["\ud800"]}',
    "a number without end": b'{"step": 1' + b"0" * 400 + b"}",
    "infinity": b'{"step": Infinity, "text": NaN}',
}
PLACES = {r"([\w.-]{1,80})": "no-such-run", r"(.+)": "nowhere"}
POSTS = [path for path, route in ROUTES if "post" in vars(route)]
TAKE_NO_BODY = {"runs/no-such-run/resume", "runs/no-such-run/forget", "library/starter"}


def concrete(path: str) -> str:
    """A path with something in the place of its patterns."""
    for pattern, sample in PLACES.items():
        path = path.replace(pattern, sample)
    return path


@pytest.fixture
def talk(library: Path, jp_fetch: Any) -> Talk:
    """A server with a library, to talk to."""
    return Talk(jp_fetch)


async def answer(fetch: Any, path: str, **how: Any) -> HTTPResponse:
    """What a route answers, be it a refusal."""
    try:
        told: HTTPResponse = await fetch(
            "arguendo", "api", path, allow_nonstandard_methods=True, **how
        )
    except HTTPClientError as refusal:
        if refusal.response is None:
            raise
        return refusal.response
    return told


async def test_no_body_breaks_a_route(library: Path, jp_fetch: Any) -> None:
    """Each of them is refused by every route that reads one, with a sentence on what is wrong."""
    odd: list[str] = []
    for path in map(concrete, POSTS):
        if path in TAKE_NO_BODY:
            continue
        for name, body in BODIES.items():
            response = await answer(jp_fetch, path, method="POST", body=body)
            told = json.loads(response.body)
            if response.code not in (400, 404) or not told.get("message", "").endswith("."):
                odd.append(f"{path}: {name}: {response.code} {told}")
    assert odd == []


ADDRESSES = {
    "runs/..": {},
    "runs/.": {},
    "runs/%2e%2e%2f%2e%2e%2fetc": {},
    "runs/%00": {},
    "runs/a%0ab": {},
    "passages/%00": {},
    "passages/" + "9" * 5000: {},
    "passages/%F0%9F%92%A9": {},
    "passages/..%2f..%2fetc%2fpasswd": {},
    "runs/no-such-run/compare/..": {},
    "runs/no-such-run/events": {"after": "9" * 5000},
    "runs/none/events": {"after": "\N{SUPERSCRIPT TWO}"},
}
MODELS = ("\0", "/etc/passwd", "recorded:/etc/passwd", "x" * 5000, "recorded:" + "x" * 5000)


async def test_no_address_breaks_a_route(library: Path, jp_fetch: Any) -> None:
    """What is not there is not found, and nothing outside the library is told of."""
    for path, query in ADDRESSES.items():
        response = await answer(jp_fetch, path, params=query)
        assert (path, response.code in (400, 404)) == (path, True)
    for model in MODELS:
        response = await answer(jp_fetch, "speakers", params={"model": model})
        told = json.loads(response.body)
        assert (response.code, told["stays"], told["trouble"] != "") == (200, False, True)
        assert "root:" not in told["trouble"]


async def test_a_matter_of_two_hundred_pages_is_argued(talk: Talk) -> None:
    """Its form is filled, its run goes to its end, and the events of it stay small."""
    page = (
        "The officers came at {hour} o'clock and the tenant of flat {flat} refused them entry. "
        * 30
    )
    pages = "\n\n".join(page.format(hour=at % 12 + 1, flat=at) for at in range(200))
    text = (
        'question = "May the police search a shared flat on one tenant\'s consent?"\n'
        f'forum = "ca9"\nside = "defense"\nas_of = 2015-01-01\nfacts = """\n{pages}"""\n'
    )
    assert len(text) > 400_000
    matter = await talk.ask("matters", method="POST", body={"text": text})
    body = {"matter": matter, "dials": {"theories": 1, "rounds": 0, "precedents": 1}}
    run = await talk.ask("runs", method="POST", body=body)
    events = await talk.events(run["id"])
    assert events[-1]["event"]["outcome"] == "finished"


SPOILT = {
    "not JSON": lambda whole: whole[: len(whole) // 2],
    "A newer version": lambda whole: whole.replace(b"argmap/2", b"argmap/9"),
    "not a text file": lambda whole: b"\xff\xfe",
    "not a whole": lambda whole: whole.replace(b'"issue"', b'"<script>"'),
}


async def test_what_was_spoilt_on_the_disk_is_told_as_such(talk: Talk, library: Path) -> None:
    """A map cut in half, of a newer version, no text, or edited; a log or an order cut in half.

    A sentence tells it, never a word of the file's; it costs that run alone, which can be
    forgotten.
    """
    run = await talk.start("co-tenant-consent", dials={"theories": 1, "rounds": 0, "precedents": 1})
    await talk.events(run["id"])
    map = library / "runs" / run["id"] / "run.argmap.json"
    whole = map.read_bytes()
    for word, spoil in SPOILT.items():
        map.write_bytes(spoil(whole))
        status, trouble = await talk.refused("runs", run["id"], "map")
        assert (word, status) == (word, 404)
        assert word in trouble["message"] + trouble["remedy"]
        assert "<script>" not in trouble["message"]

    for number, file in enumerate(("events.jsonl", "order.json")):
        spoilt = library / "runs" / f"20200101-000000-{number:06}"
        spoilt.mkdir()
        for name in ("events.jsonl", "order.json"):
            (spoilt / name).write_bytes((library / "runs" / run["id"] / name).read_bytes())
        (spoilt / file).write_bytes(b'{"cut\n')
        assert [one["id"] for one in await talk.ask("runs")] == [run["id"]]
        for path in ((), ("events",), ("map",)):
            status, trouble = await talk.refused("runs", spoilt.name, *path)
            assert (path, status) == (path, 404)
            assert trouble["message"].endswith(".")
        gone = await talk.ask("runs", spoilt.name, "forget", method="POST", body={}, plain=True)
        assert (gone.code, spoilt.exists()) == (204, False)


async def test_every_route_says_that_there_is_no_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jp_fetch: Any
) -> None:
    """A machine without an index is told so in words; what needs none works."""
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(tmp_path / "library"))
    matter = json.loads((await answer(jp_fetch, "matters")).body)[0]["matter"]
    body = {"matter": matter, "text": "See 1 U.S. 1.", "as_of": "2010-01-01"}
    for path, asked in (
        ("runs", {"matter": matter}),
        ("verify", {"text": body["text"], "as_of": body["as_of"]}),
        ("runs/some-run/resume", {}),
        ("runs/some-run/fork", {"step": 1}),
    ):
        response = await answer(jp_fetch, path, method="POST", body=json.dumps(asked))
        assert (path, response.code) == (path, 503)
        assert "starter" in json.loads(response.body)["remedy"]
    for path in ("runs/some-run", "runs/some-run/events", "runs/some-run/map", "passages/x"):
        response = await answer(jp_fetch, path)
        assert (path, response.code) == (path, 503)
    for path in ("status", "matters", "runs"):
        assert (await answer(jp_fetch, path)).code == 200
    told = await answer(jp_fetch, "neutral", method="POST", body='{"text": "A greedy man."}')
    assert told.code == 200
