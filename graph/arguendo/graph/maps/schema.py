"""The JSON Schema of `.argmap.json`, generated from the types and shipped beside them.

`python -m arguendo.graph.maps.schema` writes it anew.
"""

import json
from pathlib import Path
from typing import Any

from arguendo.graph.wire import ArgumentMap

FILE = Path(__file__).with_name("argmap.schema.json")
"""The schema as shipped."""
SCHEMAS = Path(__file__).with_name("schemas")
"""Schemas of ours for formats that have none: AIF as JSON, JSON Canvas."""


def argmap_schema() -> dict[str, Any]:
    """Return the schema of the map as it is written."""
    schema = ArgumentMap.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def as_text() -> str:
    """Return the schema as the file holds it."""
    return json.dumps(argmap_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(as_text(), encoding="utf-8")
