"""Every route is held to limits, refuses other origins, and takes no path for an id.

The tables are made from `ROUTES`: a new route cannot miss them.
"""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from jupyter_server.utils import url_path_join
from law.test_routes import CASES, SAMPLES

from arguendo.extension.routes import ROUTES, Route, StreamingRoute

NO_IDS = (
    "..",
    ".",
    "%2e%2e",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "..%5c..%5cwindows",
    "%2fetc%2fpasswd",
    "C%3a%5cwindows",
    "%00",
    "a%00b",
    "%c0%ae%c0%ae",
    "%252e%252e",
    "~",
    "-",
)


@pytest.fixture
def limits(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What the server is set to."""
    return dict(getattr(request, "param", {}))


@pytest.fixture
def jp_server_config(limits: dict[str, Any]) -> dict[str, Any]:
    """A server held to limits."""
    return {
        "ServerApp": {"jpserver_extensions": {"arguendo.extension": True}},
        "ArguendoLimits": limits,
    }


@pytest.fixture
def ask(
    http_server_client: Any,
    jp_serverapp: Any,
    jp_base_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Any:
    """Asks a route of a server without a library, with its token unless told otherwise."""
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(tmp_path / "none"))
    token = {"Authorization": f"token {jp_serverapp.identity_provider.token}"}

    async def asked(path: str, verb: str, *, body: bytes | None = None, **headers: str) -> Any:
        return await http_server_client.fetch(
            url_path_join(jp_base_url, "arguendo", "api", path),
            method=verb.upper(),
            headers=headers or token,
            body=body,
            allow_nonstandard_methods=True,
            follow_redirects=False,
            raise_error=False,
        )

    return asked


def concrete(path: str) -> str:
    """A path with something in the place of its patterns."""
    for pattern, sample in SAMPLES.items():
        path = path.replace(pattern, sample)
    return path


async def refused(ask: Any, cases: list[tuple[str, str]], status: int, **how: Any) -> list[Any]:
    """What did not refuse with that status, in a sentence and with what to do."""
    odd = []
    for path, verb in cases:
        answer = await ask(concrete(path), verb, **how)
        told = json.loads(answer.body)
        if answer.code != status or not (told["message"].endswith(".") and told["remedy"]):
            odd.append((path, verb, answer.code, told))
    return odd


@pytest.mark.parametrize("limits", [{"body": 1000}], indirect=True)
async def test_every_route_refuses_a_body_that_is_too_long(ask: Any, limits: Any) -> None:
    """With 413, and one byte less is read; no route acts on what it was not let read."""
    assert [] == await refused(ask, CASES, 413, body=b" " * 1001)
    fits = await ask("matters", "post", body=b" " * 1000)
    assert (400, "The request is not JSON.") == (fits.code, json.loads(fits.body)["message"])


@pytest.mark.parametrize("limits", [{"burst": 2, "rate": 0.0}], indirect=True)
async def test_every_route_refuses_what_comes_too_fast(ask: Any, limits: Any) -> None:
    """With 429 and when to come again; what strangers ask does not count."""
    for _ in range(9):
        assert 403 == (await ask("matters", "get", Authorization="token wrong")).code
    assert [200, 200] == [(await ask("matters", "get")).code for _ in range(2)]
    assert [] == await refused(ask, CASES, 429)
    assert "1" == (await ask("matters", "get")).headers["Retry-After"]


STREAMS = [(path, verb) for path, verb in CASES if issubclass(dict(ROUTES)[path], StreamingRoute)]


@pytest.mark.parametrize("limits", [{"streams": 0}], indirect=True)
async def test_every_stream_refuses_one_more_than_there_may_be(ask: Any, limits: Any) -> None:
    """With 429, before anything is begun: no library is made."""
    assert [] == await refused(ask, STREAMS, 429)
    assert "empty" == json.loads((await ask("status", "get")).body)["library"]["state"]


@pytest.mark.parametrize("limits", [{"streams": 1}], indirect=True)
async def test_a_body_that_breaks_off_is_not_kept(
    ask: Any,
    http_server_port: Any,
    jp_base_url: str,
    jp_serverapp: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It takes nobody's place, and of what a stranger sends nothing is held."""
    heard: asyncio.Queue[tuple[bytes, int]] = asyncio.Queue()

    def listened(route: StreamingRoute, chunk: bytes) -> None:
        Route.data_received(route, chunk)
        heard.put_nowait((bytes(route._body), route.limits.open_streams))

    monkeypatch.setattr(StreamingRoute, "data_received", listened)
    (path,) = (path for path, verb in STREAMS if verb == "post")
    place = url_path_join(jp_base_url, "arguendo", "api", path)
    for verb, token in (("POST", jp_serverapp.identity_provider.token), ("GET", "wrong")):
        _, sent = await asyncio.open_connection("127.0.0.1", http_server_port[1])
        sent.write(
            f"{verb} {place} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: token {token}\r\n"
            "Content-Length: 9\r\n\r\nhalf".encode()
        )
        assert ((b"half", 1) if verb == "POST" else (b"", 0)) == await heard.get()
        sent.close()
        await sent.wait_closed()
        assert 503 == (await ask("runs/none/events", "get")).code


async def test_no_route_answers_a_page_of_another_origin(
    ask: Any, http_server_client: Any, jp_serverapp: Any, jp_base_url: str
) -> None:
    """Not with the user's cookie, and not with the second half of it beside."""
    cookies: dict[str, str] = {}
    for path in ("login", f"api/status?token={jp_serverapp.identity_provider.token}"):
        page = await http_server_client.fetch(url_path_join(jp_base_url, path))
        for one in page.headers.get_list("Set-Cookie"):
            cookies.update([one.partition(";")[0].split("=", 1)])
    home = f"127.0.0.1:{jp_serverapp.port}"
    how = {
        "Host": home,
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "X-XSRFToken": cookies["_xsrf"],
    }
    ours = await ask("matters", "post", body=b"", Origin=f"http://{home}", **how)
    assert (400, "The request is not JSON.") == (ours.code, json.loads(ours.body)["message"])
    for origin in ("https://evil.example", "null", f"http://{home}.evil.example", "http://[::1]:1"):
        answered = [
            (path, verb, told.code)
            for path, verb in CASES
            if (told := await ask(concrete(path), verb, body=b"", Origin=origin, **how)).code
            not in (403, 404)
            or "remedy" in json.loads(told.body)  # An answer of ours, even that nothing is there.
            or "Access-Control-Allow-Origin" in told.headers
        ]
        assert (origin, []) == (origin, answered)


async def test_no_id_is_a_path(
    ask: Any, starter_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What leads elsewhere is no id: it is not found, and no word of a file is told."""
    monkeypatch.setenv("ARGUENDO_LIBRARY", str(starter_folder))
    odd = []
    for path, verb in CASES:
        places = [pattern for pattern in SAMPLES if pattern in path]
        for id in NO_IDS if places else ():
            given = path
            for pattern in places:
                given = given.replace(pattern, id)
            told = await ask(given, verb, body=b"{}")
            if told.code not in (400, 404) or b"root:" in told.body:
                odd.append((given, verb, told.code))
    assert odd == []
