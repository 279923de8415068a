"""Talking to the server in tests."""

import json
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError, HTTPResponse

MATTERS = ("airline-injury", "co-tenant-consent", "fair-use")


class Talk:
    """Asks the server as the panel does."""

    def __init__(self, fetch: Any) -> None:
        self._fetch = fetch

    async def ask(
        self, *path: str, method: str = "GET", body: Any = None, plain: bool = False, **how: Any
    ) -> Any:
        """Return the JSON a route answers with, or the answer itself."""
        response: HTTPResponse = await self._fetch(
            "arguendo",
            "api",
            *path,
            method=method,
            body=None if body is None else json.dumps(body),
            allow_nonstandard_methods=True,
            **how,
        )
        return response if plain else json.loads(response.body)

    async def refused(self, *path: str, **how: Any) -> tuple[int, dict[str, str]]:
        """Return the status and the trouble with which a route refuses."""
        with pytest.raises(HTTPClientError) as refusal:
            await self.ask(*path, **how)
        assert refusal.value.response is not None
        return refusal.value.code, json.loads(refusal.value.response.body)

    async def events(self, run: str, after: int = 0) -> list[dict[str, Any]]:
        """Return the numbered events of a run after a number, to its end."""
        response: HTTPResponse = await self._fetch(
            "arguendo",
            "api",
            "runs",
            run,
            "events",
            params={"after": str(after)},
            request_timeout=120,
        )
        assert response.headers["Content-Type"] == "text/event-stream"
        messages = [
            dict(line.split(": ", 1) for line in message.splitlines())
            for message in response.body.decode().split("\n\n")
            if message and not message.startswith(":")
        ]
        events: list[dict[str, Any]] = [json.loads(message["data"]) for message in messages]
        assert [int(message["id"]) for message in messages] == [one["number"] for one in events]
        return events

    async def start(self, matter: str, **how: Any) -> dict[str, Any]:
        """Start a run on an example matter."""
        examples = {one["id"]: one["matter"] for one in await self.ask("matters")}
        started: dict[str, Any] = await self.ask(
            "runs", method="POST", body={"matter": examples[matter], **how}
        )
        return started
