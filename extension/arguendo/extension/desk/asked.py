"""What a page asks for, read into values; what is wrong with it is told by its place."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, JsonValue, ValidationError

from arguendo.corpus.errors import InputError
from arguendo.extension.wire import RunRequest, SteerRequest
from arguendo.graph.debate.model import Steering
from arguendo.graph.matters import matter_of
from arguendo.graph.roles.interface import Roles
from arguendo.graph.roles.purse import Budget
from arguendo.graph.runs import Order
from arguendo.graph.schools import schools

Fields = Mapping[str, JsonValue]
"""A JSON object as it was sent."""

Asked = TypeVar("Asked", bound=BaseModel)


def read(kind: type[Asked], asked: Mapping[str, object]) -> Asked:
    """Read what was asked; what it lacks or has too much is told by its place."""
    try:
        return kind.model_validate(asked)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "its beginning"
        raise InputError(f"The request is not right at {place}: {first['msg']}.") from error


def order(asked: Fields) -> Order:
    """Read what a run is to do. A matter from a form is held to the same as one from a file."""
    fields = asked.get("matter")
    if not isinstance(fields, dict):
        raise InputError("There is no matter to argue.", "Choose an example, or write one.")
    request = read(RunRequest, {**asked, "matter": matter_of(fields)})
    return Order(
        matter=request.matter,
        roles=read(
            Roles,
            {
                "creative": request.creative,
                "literal": request.literal,
                "opponent": request.opponent,
                "judge": request.judge,
                "ours": _school(request.ours),
                "theirs": _school(request.theirs),
                "bench": tuple(map(_school, filter(None, request.bench))),
            },
        ),
        dials=request.dials,
        seed=request.seed,
        steer=request.steer,
        budget=Budget(tokens=request.tokens, prices={**request.prices}),
    )


def steering(request: SteerRequest) -> Steering:
    """Return what a request says of the debate to come."""
    return Steering(
        words=request.words,
        pins=request.pins,
        unpins=request.unpins,
        strikes=request.strikes,
        enough=request.enough,
    )


def _school(name: str) -> str:
    """Return the name of a school of ours; a page may not have the server read files."""
    if name and name not in schools():
        raise InputError("There is no such school.", f"Choose of: {', '.join(schools())}.")
    return name
