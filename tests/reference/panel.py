"""What the panel adds to JupyterLab: its commands and its settings, from its own sources."""

import json
import re
from typing import Any

from reference.pages import ROOT, table

EXTENSION = ROOT / "extension"
_IDS = re.compile(r"^  (\w+): '(arguendo:[\w-]+)'", re.MULTILINE)
_ADDED = re.compile(r"addCommand\(CommandIDs\.(\w+), \{(.*?)execute:", re.DOTALL)
_LABEL = re.compile(r"label: args =>\s*args\.isPalette\s*\?\s*trans\.__\(\s*'([^']+)'")
_CAPTION = re.compile(r"caption: trans\.__\(\s*'([^']+)'")


def commands() -> str:
    """Return every command, as the palette has it, and what it does."""
    tokens = (EXTENSION / "src/tokens.ts").read_text("utf-8")
    ids = dict(_IDS.findall(tokens))
    keys = {
        one["command"]: ", ".join(one["keys"])
        for schema in _schemas()
        for one in schema.get("jupyter.lab.shortcuts", ())
    }
    added = {
        name: (_LABEL.search(body), _CAPTION.search(body))
        for file in sorted((EXTENSION / "src/plugins").glob("*.ts"))
        for name, body in _ADDED.findall(file.read_text("utf-8"))
    }
    if set(added) != set(ids):
        raise ValueError(f"commands named and commands added differ: {set(added) ^ set(ids)}")
    rows: list[tuple[object, ...]] = []
    for name, (label, caption) in added.items():
        if label is None or caption is None:
            raise ValueError(f"the command {name} has no label for the palette, or no caption")
        does = f"{caption[1]}." + (f" Key: {keys[ids[name]]}." if ids[name] in keys else "")
        rows.append((label[1], f"`{ids[name]}`", does))
    return table(("in the palette, under Arguendo", "command", "does"), rows)


def settings() -> str:
    """Return every setting, where it stands, and what it means."""
    rows: list[tuple[object, ...]] = [
        (f"{schema['title']}: {one['title']}", f"`{name}`", one["description"], _stands(one))
        for schema in _schemas()
        for name, one in schema["properties"].items()
    ]
    return table(("setting", "key", "means", "unless set"), rows)


def _stands(one: dict[str, object]) -> str:
    return f"`{one['default']}`" if one["default"] != "" else "empty"


def _schemas() -> list[dict[str, Any]]:
    files = sorted((EXTENSION / "schema").glob("*.json"))
    return [json.loads(file.read_text("utf-8")) for file in files]
