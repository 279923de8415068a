"""No route of ours answers anybody who has not shown a token."""

from typing import Any

import pytest
from jupyter_server.utils import url_path_join
from tornado.httpclient import HTTPClientError

from arguendo.extension.routes import AUTH_RESOURCE, ROUTES, Route

VERBS = ("get", "post", "put", "patch", "delete", "head")
SAMPLES = {r"([\w.-]{1,80})": "some-id", r"(.+)": "some-passage"}


def spoken(route: type[Route]) -> list[str]:
    """The verbs a route speaks."""
    return [verb for verb in VERBS if verb in vars(route)]


CASES = [(path, verb) for path, route in ROUTES for verb in spoken(route)]


@pytest.fixture
def jp_server_config() -> dict[str, Any]:
    """Has the server refuse whatever does not say who may ask."""
    return {
        "ServerApp": {
            "jpserver_extensions": {"arguendo.extension": True},
            "allow_unauthenticated_access": False,
        }
    }


@pytest.mark.parametrize(("path", "verb"), CASES)
async def test_no_route_answers_without_a_token(
    path: str, verb: str, http_server_client: Any, jp_serverapp: Any, jp_base_url: str
) -> None:
    """Every verb of every route refuses a stranger."""
    for pattern, sample in SAMPLES.items():
        path = path.replace(pattern, sample)
    with pytest.raises(HTTPClientError) as refusal:
        await http_server_client.fetch(
            url_path_join(jp_base_url, "arguendo", "api", path),
            method=verb.upper(),
            allow_nonstandard_methods=True,
            follow_redirects=False,
        )
    assert refusal.value.code == 403


def test_every_route_is_in_the_table(jp_serverapp: Any) -> None:
    """What the server has of ours is what the table lists, so the test above misses none."""
    ours = {
        rule.target
        for group in jp_serverapp.web_app.default_router.rules
        for rule in getattr(group.target, "rules", [])
        if getattr(rule.target, "__module__", "").startswith("arguendo.")
    }
    assert ours == {route for _, route in ROUTES}


@pytest.mark.parametrize("route", [route for _, route in ROUTES])
def test_every_route_names_its_resource(route: type[Route]) -> None:
    """An authorizer is told what is asked for, and every verb asks it."""
    assert route.auth_resource == AUTH_RESOURCE
    for verb in spoken(route):
        method = getattr(route, verb)
        wrapped = method.__wrapped__  # `web.authenticated` is the outer of the two decorators.
        assert hasattr(wrapped, "__wrapped__"), f"{route.__name__}.{verb} is not @authorized"
