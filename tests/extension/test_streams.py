"""The events of a run, over connections that break: none is lost, and none is told twice."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from extension.talk import Talk

from arguendo.extension import routes
from arguendo.extension.routes import streams


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
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", server.port)
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
    found = []
    while body:
        size, _, rest = body.partition(b"\r\n")
        length = int(size or b"0", 16)
        found.append(rest[:length])
        body = rest[length + 2 :]
    return found


async def test_a_run_heard_over_broken_connections_is_heard_once(
    talk: Talk, jp_serverapp: Any, jp_base_url: str
) -> None:
    """The connection is cut again and again, in mid-message too, while the run goes on."""
    run = await talk.start("co-tenant-consent", dials={"theories": 1, "rounds": 1})
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
    run = await talk.start("co-tenant-consent", steer=True, dials={"theories": 1, "rounds": 1})
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
    run = await talk.start("co-tenant-consent", dials={"theories": 1, "rounds": 0})
    async with Wire(jp_serverapp, jp_base_url, run["id"], None) as wire:
        await wire.until(1 << 40)
    assert b": still here\n\n" in wire.heard
    assert wire.events == await talk.events(run["id"])
