"""What others are given: fresh, in its form, and enough to judge by."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from limbo.compile import COMPILED, SCHEMA, written
from limbo.stranger import judged, shelf_of

GIVEN: dict[str, Any] = json.loads(COMPILED.read_text("utf-8"))
SHELVES = {name: shelf_of(record) for name, record in GIVEN["records"].items()}


def test_it_is_what_the_functions_give() -> None:
    """`limbo.json` is compiled, never edited: `make vectors` writes it anew."""
    assert written() == COMPILED.read_text("utf-8"), "run: make vectors"


def test_it_has_its_form() -> None:
    """The schema is one, and the file is as it says."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [] == [error.message for error in Draft202012Validator(schema).iter_errors(GIVEN)]


def test_every_record_named_is_there() -> None:
    """No vector names a record that is not given, and none is given in vain."""
    assert set(SHELVES) == {vector["record"] for vector in GIVEN["vectors"]}


@pytest.mark.parametrize(
    "vector",
    [pytest.param(one, id=one["id"]) for one in GIVEN["vectors"] if "open" not in one],
)
def test_a_stranger_gets_the_same(vector: dict[str, Any]) -> None:
    """From the file alone come the grades, the places, what is unread, and the words."""
    report = judged(vector, SHELVES[vector["record"]])
    expected = vector["expected"]
    assert [one["grade"] for one in expected["citations"]] == [one.grade for one in report.verdicts]
    assert [one["text"] for one in expected["citations"]] == [
        vector["text"][one.citation.start : one.citation.end] for one in report.verdicts
    ]
    assert [one["text"] for one in expected.get("unread", ())] == [
        one.text for one in report.unread
    ]
    said = [finding.detail for one in report.verdicts for finding in one.findings]
    assert "says" not in expected or any(expected["says"] in one for one in said)
