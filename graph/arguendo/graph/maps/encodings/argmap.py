"""The map itself as JSON: what a run writes, what every other format is made from."""

import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from arguendo.corpus.errors import InputError
from arguendo.corpus.notations import json_of
from arguendo.graph.maps.carried import by_node, struck_in, worst_grade
from arguendo.graph.maps.migrations import CURRENT, NAME, migrated, version_of
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.maps.soundness import fault
from arguendo.graph.wire import ArgumentMap

_AGAIN = "Make it anew with `arguendo explore`."


class Argmap:
    """The map as JSON."""

    name = "argmap"
    about = "the map itself, as JSON: what `arguendo explore` writes and every tool can read"
    keeps = "everything"
    loses = ""
    media_type = "application/json"
    suffix = ".argmap.json"

    def encode(self, map: ArgumentMap) -> bytes:
        """Write the map with its fields in their order: the same map gives the same bytes."""
        return map.model_dump_json(by_alias=True, indent=2).encode() + b"\n"


def load(path: Path) -> ArgumentMap:
    """Read a map from its file, and refuse one that is broken or was edited."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not a text file.", _AGAIN) from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from None
    try:
        written = json_of(text)
    except ValueError as error:
        raise InputError(f"{path} {error}.", _AGAIN) from None
    return _read(written, text, path)


def _read(written: Any, text: str, path: Path) -> ArgumentMap:
    schema = written.get("schema") if isinstance(written, dict) else None
    if schema is None:
        raise InputError(f"{path} is not an argument map: it names no schema.", _AGAIN)
    version = version_of(schema)
    if not version:
        raise InputError(
            f"{path} is not an argument map of ours: its schema is {_named(schema)}.",
            "If it is a map in another format, read it with `arguendo map import`.",
        )
    if version > CURRENT:
        raise InputError(
            f"{path} has the schema {schema}, and this version reads {NAME}{CURRENT} and older.",
            "A newer version of Arguendo wrote it: install that one, or make the map anew.",
        )
    try:
        if version < CURRENT:
            map = migrated(written, version)
        else:
            map = ArgumentMap.model_validate_json(text)
    except ValueError as error:
        where = _first(error) if isinstance(error, ValidationError) else "two things bear one id"
        raise InputError(f"{path} is not a whole argument map: {where}.", _AGAIN) from None
    if wrong := fault(map.nodes, map.edges):
        raise InputError(f"{path} is no argument: {wrong}.", _AGAIN)
    if edited := _edited(map):
        raise InputError(f"{path} was edited: {edited}.", _AGAIN)
    return map


def _first(error: ValidationError) -> str:
    """Say where the first error is. Its message alone: the words themselves are unchecked."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    place = ".".join(map(_named, first["loc"])) or "the whole"
    return f"{place}: {first['msg'].removeprefix('Value error, ')}"


def _named(thing: object) -> str:
    """Name a field or a schema of an unchecked file, where it looks like one."""
    return str(thing) if re.fullmatch(r"[\w/-]{1,40}", str(thing)) else "…"


def _edited(map: ArgumentMap) -> str:
    """Say what in a map does not follow from the rest of it; empty where all does.

    That each verdict is the one that was given, and every citation has its own, the types say.
    """
    ids = {node.id for node in map.nodes}
    if len(ids) != len(map.nodes):
        return "two nodes bear one id"
    for edge in map.edges:
        if missing := {edge.source, edge.target} - ids:
            return f"an edge leads to {missing.pop()}, which is no node"
    texts = by_node(map)
    for node in map.nodes:
        if node.label != texts[node.id][0] or node.grade != worst_grade(texts[node.id]):
            return f"node {node.id} does not show what it stands for"
        if node.struck != struck_in(texts[node.id]):
            return f"node {node.id} does not say for what it is struck"
    if acceptability(map.nodes, map.edges) != map.acceptability:
        return "what it says to stand does not follow from its nodes and edges"
    if assessment(map.nodes, map.edges, map.acceptability) != map.assessment:
        return "what it says to fall does not follow from its nodes and edges"
    return ""
