"""Writes `src/wire.ts`, the panel's types, from the Python types of the wire.

    python extension/typescript.py          write it
    python extension/typescript.py --check  exit 1 where it is out of date

The server sends every field, those with defaults too, so no property is optional.
"""

import sys
import textwrap
from pathlib import Path
from typing import Annotated, Any, Literal, get_origin

from pydantic import BaseModel, TypeAdapter

from arguendo.extension import wire as server
from arguendo.graph.gate import cleared
from arguendo.graph.wire import comparison, costs, events, maps, neutral, routes, theories, verdicts

TARGET = Path(__file__).parent / "src" / "wire.ts"
_WIRE = (verdicts, theories, costs, maps, comparison, events, neutral, routes, server)
_HOMES = tuple(module.__name__ for module in _WIRE)
HEAD = "// Generated from the Python types of the wire. Change those, then run `make wire`.\n"

Schema = dict[str, Any]
Names = dict[str, str]


def typescript() -> str:
    """Return the text of the TypeScript module."""
    named = {name: thing for module in (cleared, *_WIRE) for name, thing in vars(module).items()}
    wanted = {name: thing for name, thing in named.items() if _is_ours(name, thing)}
    schemas, shared = TypeAdapter.json_schemas(
        [(name, "serialization", TypeAdapter(thing)) for name, thing in wanted.items()]
    )
    definitions: dict[str, Schema] = shared["$defs"]
    unions = {
        _expression(schema, {}): name
        for (name, _), schema in schemas.items()
        if "$ref" not in schema and name not in definitions
    }
    unions.pop("string", None)
    return "\n".join(
        [
            HEAD,
            *(f"export type {name} = {union};\n" for union, name in unions.items()),
            *(_interface(name, schema, unions) for name, schema in sorted(definitions.items())),
        ]
    )


def _is_ours(name: str, thing: object) -> bool:
    """Whether a module's attribute is a type of the wire: a model, or a named union."""
    if name.startswith("_"):
        return False
    if isinstance(thing, type):
        # What others are made from is no type of its own on the other side.
        return (
            issubclass(thing, BaseModel)
            and thing.__module__ in _HOMES
            and not thing.__subclasses__()
        )
    return get_origin(thing) in (Literal, Annotated)


def _interface(name: str, schema: Schema, unions: Names) -> str:
    lines = [*_comment(schema, ""), f"export interface {name} {{"]
    for field, inner in schema.get("properties", {}).items():
        lines += [*_comment(inner, "  "), f"  {field}: {_expression(inner, unions)};"]
    return "\n".join([*lines, "}\n"])


def _comment(schema: Schema, indent: str) -> list[str]:
    words = schema.get("description", "").split("\n\n")[0]
    lines = textwrap.wrap(words, 100 - len(indent) - 3)
    if len(lines) < 2:
        return [f"{indent}/** {line} */" for line in lines]
    return [f"{indent}/**", *(f"{indent} * {line}" for line in lines), f"{indent} */"]


def _expression(schema: Schema, unions: Names) -> str:
    """Return a schema as a TypeScript type, by its name where it has one."""
    written = _spelled_out(schema, unions)
    return unions.get(written, written)


def _spelled_out(schema: Schema, unions: Names) -> str:
    match schema:
        case {"$ref": str(reference)}:
            return reference.rsplit("/", 1)[-1]
        case {"const": constant}:
            return f"'{constant}'"
        case {"enum": list(constants)}:
            return " | ".join(f"'{constant}'" for constant in constants)
        case {"anyOf": list(options)} | {"oneOf": list(options)}:
            written = [_expression(option, unions) for option in options]
            if "string" in written:
                written = [one for one in written if not one.startswith("'")]
            return " | ".join(written)
        case {"type": "array", "prefixItems": list(items)}:
            return f"[{', '.join(_expression(item, unions) for item in items)}]"
        case {"type": "array", "items": dict(item)}:
            inner = _expression(item, unions)
            return f"({inner})[]" if " | " in inner else f"{inner}[]"
        case {"type": "object", "patternProperties": dict(patterns)}:
            (inner_schema,) = patterns.values()
            return f"{{ [id: string]: {_expression(inner_schema, unions)} }}"
        case {"type": "object", "additionalProperties": dict(inner_schema)}:
            return f"{{ [key: string]: {_expression(inner_schema, unions)} }}"
        case {"type": "integer" | "number"}:
            return "number"
        case {"type": "string" | "boolean" | "null" as simple}:
            return str(simple)
        case _:
            raise ValueError(f"this schema has no TypeScript here yet: {schema}")


def main() -> int:
    """Write the module, or with `--check` say whether it is fresh."""
    text = typescript()
    if "--check" in sys.argv:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        if not fresh:
            sys.stderr.write(f"{TARGET} is out of date: run make wire\n")
        return 0 if fresh else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
