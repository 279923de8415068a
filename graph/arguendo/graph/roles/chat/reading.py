"""Read the JSON object out of a model's reply, however it is wrapped."""

import ast
import itertools
import json
import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

Form = TypeVar("Form", bound=BaseModel)

_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
# A whole string, or a comma that nothing but a closing bracket follows.
_STRING_OR_TRAILING = re.compile(r'("(?:\\.|[^"\\])*")|,(?=\s*[}\]])', re.DOTALL)
_OPENING = re.compile(r"[{\[]")
_STARTS = 12
"""Brackets tried, so that prose full of brackets costs little."""


class UnreadableError(Exception):
    """A reply is not the JSON asked for; `fault` says how, in none of the reply's words."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def read(form: type[Form], reply: str) -> Form:
    """Return the object in a reply, tolerant of fences, prose around it and trailing commas."""
    found = _object_in(_THOUGHT.sub("", reply))
    if isinstance(found, list) and len(form.model_fields) == 1:
        # The list alone, without the object around it, is what was meant.
        found = {next(iter(form.model_fields)): found}
    return formed(form, found)


def formed(form: type[Form], found: object) -> Form:
    """Return an object as the form asked for."""
    try:
        return form.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise UnreadableError(f"at {place}: {first['type'].replace('_', ' ')}") from None


def _object_in(reply: str) -> Any:
    fault, farthest = "there is no JSON object in it", -1
    for opening in itertools.islice(_OPENING.finditer(reply), _STARTS):
        body = reply[opening.start() :]
        for candidate in (body, _STRING_OR_TRAILING.sub(_kept, body)):
            try:
                found = _decoded(candidate)
            except json.JSONDecodeError as error:
                if error.pos > farthest:
                    farthest = error.pos
                    fault = f"{error.msg} at line {error.lineno}, column {error.colno}"
            except (RecursionError, ValueError):
                fault = "it is nested too deep or holds a number too long"
            else:
                if isinstance(found, dict) or _is_list_of_objects(found):
                    return found
    raise UnreadableError(fault)


def _decoded(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except json.JSONDecodeError:
        if not text.startswith("{'"):
            raise
        # A small model writes Python for JSON: single quotes, True, None.
        try:
            return ast.literal_eval(text[: text.rindex("}") + 1])
        except (ValueError, SyntaxError, MemoryError):
            pass
        raise


def _is_list_of_objects(found: object) -> bool:
    return isinstance(found, list) and bool(found) and all(isinstance(one, dict) for one in found)


def _kept(match: re.Match[str]) -> str:
    return match.group(1) or ""
