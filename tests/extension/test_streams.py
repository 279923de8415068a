"""The events of a run, over connections that break: none is lost, and none is told twice."""

import asyncio
import json
import socket
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from extension.talk import Talk

from arguendo.corpus.provenance import Composed
from arguendo.extension import routes
from arguendo.extension.routes import streams
from arguendo.graph.matters import example_matters
from arguendo.graph.runs import Order
from arguendo.graph.wire import Event, Numbered, RunEnded, SteeringAsked

SMALL = {"theories": 1, "rounds": 1, "precedents": 1}
"""Dials of a run that is short: here it is its events that count, not what it says."""


@pytest.fixture
def talk(library: Path, jp_fetch: Any) -> Talk:
    """A server with a library, to talk to."""
    return Talk(jp_fetch)


class Wire:
    """A plain connection to the server's stream of a run, which can be cut anywhere."""

    def __init__(self, server: Any, base_url: str, run: str, last: int | None) -> None:
        self._server, self._base, self._run, self._last = server, base_url, run, last
        self.heard = b""

    async def __aenter__(self) -> "Wire":
        server = self._server
        line = socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # What it lets pass unread.
        line.connect(("127.0.0.1", server.port))
        self._reader, self._writer = await asyncio.open_connection(sock=line)
        path = f"{quote(self._base, safe='/%')}arguendo/api/runs/{self._run}/events"
        head = [
            f"GET {path} HTTP/1.1",
            f"Host: 127.0.0.1:{server.port}",
            "Connection: close",
            f"Authorization: token {server.identity_provider.token}",
            *([] if self._last is None else [f"Last-Event-ID: {self._last}"]),
        ]
        self._writer.write("\r\n".join([*head, "", ""]).encode())
        await self._writer.drain()
        return self

    async def until(self, enough: int) -> None:
        """Read until so many bytes of events were heard, or the end."""
        while len(self.heard) < enough and (got := await self._reader.read(977)):
            self.heard += got

    async def __aexit__(self, *_: object) -> None:
        self._writer.transport.abort()

    @property
    def events(self) -> list[dict[str, Any]]:
        """Whole messages; what a cut left of the last is not heard."""
        _, _, body = self.heard.partition(b"\r\n\r\n")
        # The chunks of HTTP/1.1 are lines of their own between the pieces of text.
        text = b"".join(_chunks(body)).decode("utf-8", "ignore")
        whole = text.split("\n\n")[:-1]
        lines = [line for message in whole for line in message.splitlines()]
        return [json.loads(line[6:]) for line in lines if line.startswith("data: ")]


def _chunks(body: bytes) -> list[bytes]:
    found, at = [], 0
    while (end := body.find(b"\r\n", at)) >= 0:
        length = int(body[at:end] or b"0", 16)
        found.append(body[end + 2 : end + 2 + length])
        at = end + 4 + length
    return found


async def test_a_run_heard_over_broken_connections_is_heard_once(
    talk: Talk, jp_serverapp: Any, jp_base_url: str
) -> None:
    """The connection is cut again and again, in mid-message too, while the run goes on."""
    run = await talk.start("co-tenant-consent", dials=SMALL)
    heard: list[dict[str, Any]] = []
    for cut in (300, 2_000, 9_000, 20_000, 60_000, 1 << 40):
        last = heard[-1]["number"] if heard else None
        async with Wire(jp_serverapp, jp_base_url, run["id"], last) as wire:
            await asyncio.wait_for(wire.until(cut), 120)
        heard += wire.events
        if heard and heard[-1]["event"]["type"] == "ended":
            break
    assert heard == await talk.events(run["id"])


async def test_a_stream_nobody_hears_any_more_ends(
    talk: Talk, jp_serverapp: Any, jp_base_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server does not go on asking for news that nobody waits for; the run goes on."""
    listening: set[int] = set()
    begin = routes.StreamingRoute.begin

    async def begun(self: routes.StreamingRoute) -> None:
        listening.add(id(self))
        await begin(self)

    def finished(self: routes.StreamingRoute) -> None:
        listening.discard(id(self))

    monkeypatch.setattr(routes.StreamingRoute, "begin", begun)
    monkeypatch.setattr(routes.StreamingRoute, "on_finish", finished, raising=False)
    run = await talk.start("co-tenant-consent", steer=True, dials=SMALL)
    async with Wire(jp_serverapp, jp_base_url, run["id"], None) as wire:
        await wire.until(300)
        assert len(listening) == 1
    for _ in range(100):
        if not listening:
            break
        await asyncio.sleep(0.1)
    assert listening == set()
    assert (await talk.events(run["id"]))[-1]["event"]["type"] == "waiting"


async def test_a_long_silence_is_filled(
    talk: Talk, jp_serverapp: Any, jp_base_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy closes what says nothing: the stream says that it is alive, and no event of it."""
    monkeypatch.setattr(streams, "HEARTBEAT", 0.0)
    run = await talk.start("co-tenant-consent", dials={**SMALL, "rounds": 0})
    async with Wire(jp_serverapp, jp_base_url, run["id"], None) as wire:
        await wire.until(1 << 40)
    assert b": still here\n\n" in wire.heard
    assert wire.events == await talk.events(run["id"])


def forged(library: Path, id: str, *events: Event) -> str:
    """A run that nobody worked on, with those events in its log."""
    folder = library / "runs" / id
    folder.mkdir(parents=True)
    order = Order(matter=example_matters()["co-tenant-consent"])
    (folder / "order.json").write_text(order.model_dump_json())
    lines = (Numbered(number=at, event=one) for at, one in enumerate(events, start=1))
    (folder / "events.jsonl").write_text(
        "".join(f"{one.model_dump_json(by_alias=True)}\n" for one in lines)
    )
    return id


async def test_who_takes_nothing_in_holds_nobody_and_loses_nothing(
    talk: Talk, library: Path, jp_serverapp: Any, jp_base_url: str
) -> None:
    """It is cut off when its patience is over; whoever reads is served, and it comes again."""
    limits = jp_serverapp.web_app.settings["arguendo_limits"]
    limits.patience = 1.0
    run = forged(library, "long", *[RunEnded(outcome="failed", words=Composed("x" * 50_000))] * 300)
    async with Wire(jp_serverapp, jp_base_url, run, 0) as slow:
        await slow.until(300)
        whole = await talk.events(run)
        assert len(whole) == 300
        for _ in range(100):
            if limits.open_streams == 0:
                break
            await asyncio.sleep(0.1)
        assert limits.open_streams == 0
        await slow.until(1 << 40)
        heard = slow.events
    assert 0 < len(heard) < len(whole)
    assert heard + await talk.events(run, heard[-1]["number"]) == whole


async def test_one_run_more_than_may_work_is_refused_in_words(
    talk: Talk, library: Path, jp_serverapp: Any
) -> None:
    """With 409, be it begun, taken up or steered, and nothing of it is left."""
    waits = forged(library, "waits", SteeringAsked(round=1, words=Composed("Say how.")))
    broke = forged(library, "broke", RunEnded(outcome="stopped", words=Composed("Stopped.")))
    (_, matter, *_) = await talk.ask("matters")
    jp_serverapp.web_app.settings["arguendo_desk"]()._runs._most = 0
    for path, body in (
        ((), {"matter": matter["matter"]}),
        ((waits, "steer"), {}),
        ((broke, "resume"), {}),
    ):
        told = await talk.refused("runs", *path, method="POST", body=body)
        assert told == (
            409,
            {
                "message": "0 runs work at the moment, and no more may at once.",
                "remedy": "Wait until one has ended, or stop one.",
            },
        )
    assert {"waits", "broke"} == {one["id"] for one in await talk.ask("runs")}
