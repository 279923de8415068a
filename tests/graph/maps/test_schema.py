"""The JSON Schema that is shipped says what the types say."""

import json
from typing import Any

import jsonschema
import pytest
from factories.maps import argument_map

from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.schema import FILE, as_text


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """The schema as shipped."""
    schema = json.loads(FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture
def written() -> dict[str, Any]:
    """A map as it is written."""
    return dict(json.loads(Argmap().encode(argument_map())))


def test_the_schema_is_fresh() -> None:
    """Write it anew with `python -m arguendo.graph.maps.schema`."""
    assert FILE.read_text(encoding="utf-8") == as_text()


def test_a_map_is_valid(
    validator: jsonschema.Draft202012Validator, written: dict[str, Any]
) -> None:
    """What is written is what was promised."""
    assert list(validator.iter_errors(written)) == []


@pytest.mark.parametrize(
    "change", [{"schema": "arguendo/argmap/9"}, {"extra": 1}, {"seed": "x"}, {"nodes": [{}]}]
)
def test_other_things_are_not(
    validator: jsonschema.Draft202012Validator, written: dict[str, Any], change: dict[str, Any]
) -> None:
    """The schema does refuse."""
    assert list(validator.iter_errors(written | change)) != []


def test_every_field_is_described() -> None:
    """The sentence under a field in Python is the one a reader of the schema sees."""
    schema = json.loads(FILE.read_text(encoding="utf-8"))
    bare = [
        f"{name}.{field}"
        for name, definition in schema["$defs"].items()
        for field, described in definition.get("properties", {}).items()
        if "description" not in described and "const" not in described
    ]
    assert bare == []
