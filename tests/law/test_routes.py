"""No route of ours answers anybody who has not shown a token."""

from typing import Any

import pytest
from jupyter_server.utils import url_path_join
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketHandler

from arguendo.extension.routes import AUTH_RESOURCE, ROUTES, Route

VERBS = ("get", "post", "put", "patch", "delete", "head")
SAMPLES = {r"([\w.-]{1,80})": "some-id", r"(.+)": "some-passage"}


def spoken(route: type[Route]) -> list[str]:
    """The verbs a route speaks."""
    return [verb for verb in VERBS if verb in vars(route)]


CASES = [(path, verb) for path, route in ROUTES for verb in spoken(route)]
CHANGING = [(path, verb) for path, verb in CASES if verb not in ("get", "head")]


@pytest.fixture(params=[False, True], ids=["strict", "as it comes"])
def jp_server_config(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A server that refuses what names no authentication, and one that leaves it to the route."""
    return {
        "ServerApp": {
            "jpserver_extensions": {"arguendo.extension": True},
            "allow_unauthenticated_access": request.param,
        }
    }


async def asked(client: Any, base: str, path: str, verb: str, **headers: str) -> int:
    """The status with which a route answers."""
    for pattern, sample in SAMPLES.items():
        path = path.replace(pattern, sample)
    try:
        told = await client.fetch(
            url_path_join(base, "arguendo", "api", path),
            method=verb.upper(),
            headers=headers,
            allow_nonstandard_methods=True,
            follow_redirects=False,
        )
    except HTTPClientError as refusal:
        return refusal.code
    return int(told.code)


@pytest.mark.parametrize("token", [None, "token of-somebody-else", "Bearer ", "token "])
async def test_no_route_answers_without_a_token(
    http_server_client: Any, jp_serverapp: Any, jp_base_url: str, token: str | None
) -> None:
    """Every verb of every route refuses a stranger, whatever the server leaves to it."""
    headers = {} if token is None else {"Authorization": token}
    answered = [
        (path, verb, status)
        for path, verb in CASES
        if (status := await asked(http_server_client, jp_base_url, path, verb, **headers)) != 403
    ]
    assert answered == []


async def test_no_route_acts_for_a_page_that_borrows_a_cookie(
    http_server_client: Any, jp_serverapp: Any, jp_base_url: str
) -> None:
    """A browser sends its cookie with every page's requests; what changes anything wants more."""
    login = await http_server_client.fetch(
        url_path_join(jp_base_url, f"api/status?token={jp_serverapp.identity_provider.token}")
    )
    cookies = [one.partition(";")[0] for one in login.headers.get_list("Set-Cookie")]
    cookie = "; ".join(one for one in cookies if not one.startswith("_xsrf"))
    assert cookie
    how = {"Cookie": cookie}
    assert await asked(http_server_client, jp_base_url, "matters", "get", **how) == 200
    answered = [
        (path, verb, status)
        for path, verb in CHANGING
        if (status := await asked(http_server_client, jp_base_url, path, verb, **how)) != 403
    ]
    assert answered == []


def test_every_route_is_in_the_table(jp_serverapp: Any) -> None:
    """What the server has of ours is what the table lists, so the test above misses none."""
    ours = {
        rule.target
        for group in jp_serverapp.web_app.default_router.rules
        for rule in getattr(group.target, "rules", [])
        if getattr(rule.target, "__module__", "").startswith("arguendo.")
    }
    assert ours == {route for _, route in ROUTES}
    # A websocket is not asked for its cookie's second half: we have none, and need none.
    assert [one for one in ours if issubclass(one, WebSocketHandler)] == []


@pytest.mark.parametrize("route", [route for _, route in ROUTES])
def test_every_route_names_its_resource(route: type[Route]) -> None:
    """An authorizer is told what is asked for, and every verb asks it."""
    assert route.auth_resource == AUTH_RESOURCE
    for verb in spoken(route):
        method = getattr(route, verb)
        wrapped = method.__wrapped__  # `web.authenticated` is the outer of the two decorators.
        assert hasattr(wrapped, "__wrapped__"), f"{route.__name__}.{verb} is not @authorized"
