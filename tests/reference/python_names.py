"""The public Python names: what the three packages offer by name, and what plug-ins are made of."""

import enum
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from pydantic import BaseModel

PACKAGES = ("arguendo.corpus", "arguendo.graph", "arguendo.extension")
PLUGINS = {
    "arguendo.corpus.verification.interface": ("Check", "SupportJudge", "OutsideIndex"),
    "arguendo.corpus.verification.model": ("Inquiry",),
    "arguendo.corpus.verification.findings": (
        *("Finding", "Evidence", "holds", "differs", "contradicts", "cannot_tell"),
        "not_applicable",
    ),
    "arguendo.corpus.verification.conformance": ("departures",),
    "arguendo.corpus.sources.interface": (
        *("Source", "Named", "Given", "Found", "SetAside", "Record", "Written", "Memorandum"),
    ),
    "arguendo.corpus.sources.conformance": ("departures",),
    "arguendo.corpus.index.embedders": ("Embedder",),
    "arguendo.graph.maps.encodings.interface": ("Encoding",),
    "arguendo.graph.portfolio.lenses": ("Lens",),
}
"""What a check, a source, an embedder, a format or a lens of another package is made of."""


def public() -> Iterator[tuple[str, str]]:
    """Yield (module, name) of every public name."""
    for package in PACKAGES:
        for name in sorted(import_module(package).__all__, key=str.lower):
            yield package, name


def entries() -> str:
    """Return an entry for each name a package offers."""
    return "\n\n".join(_entry(module, name) for module, name in public())


def interfaces() -> str:
    """Return an entry for each name of which plug-ins are made."""
    return "\n\n".join(_entry(module, name) for module, names in PLUGINS.items() for name in names)


def _entry(module: str, name: str) -> str:
    thing = getattr(import_module(module), name)
    head = f"### {module}.{name}"
    if inspect.isclass(thing):
        return "\n\n".join([head, _docs(thing), *_class(thing)])
    if callable(thing):
        return "\n\n".join([head, f"```python\n{name}{_signature(thing)}\n```", _docs(thing)])
    checks = ", ".join(f"`{check.name}`" for check in thing.checks)
    return f"{head}\n\nThe policy `{thing.name}`, in this order: {checks}."


def _class(kind: type[Any]) -> Iterator[str]:
    lines = []
    if issubclass(kind, BaseModel):
        lines += [
            f"- `{name}` – {_line(field.description or '')}"
            for name, field in kind.model_fields.items()
        ]
    elif not getattr(kind, "_is_protocol", False) and not issubclass(kind, tuple):
        yield f"```python\n{kind.__name__}{_signature(kind)}\n```"
    for name, member in sorted(_members(kind).items()):
        if isinstance(member, property):
            lines.append(f"- `{name}` – {_line(member.__doc__)}")
        elif callable(plain := inspect.unwrap(getattr(member, "__func__", member))):
            lines.append(f"- `{name}{_signature(plain, bare=True)}` – {_line(plain.__doc__)}")
    if lines:
        yield "\n".join(lines)


def _members(kind: type[Any]) -> dict[str, Any]:
    """Return what our own classes define in public, the nearest first."""
    found: dict[str, Any] = {}
    for one in kind.__mro__:
        if one.__module__.startswith("arguendo.") and one.__name__ != "Value":
            for name, member in vars(one).items():
                told = isinstance(member, property | classmethod | staticmethod)
                if not name.startswith("_") and (told or inspect.isfunction(member)):
                    found.setdefault(name, member)
    return found


def _signature(thing: Any, *, bare: bool = False) -> str:
    try:
        signature = inspect.signature(thing)
    except (TypeError, ValueError):
        return "(…)"
    kept = [one for name, one in signature.parameters.items() if name not in ("self", "cls")]
    if bare:
        kept = [one.replace(annotation=inspect.Parameter.empty) for one in kept]
        signature = signature.replace(return_annotation=inspect.Signature.empty)
    text = str(signature.replace(parameters=kept))
    text = re.sub(r"<[^=]*? at 0x[0-9a-f]+>", "…", text)
    text = re.sub(r"Given\([^()]*\)", "…", text)
    return re.sub(r"\b(?:arguendo|pathlib|datetime|collections|typing)(?:\.[a-z_]+)*\.", "", text)


def _docs(thing: Any) -> str:
    """Return a docstring, its examples as code."""
    if isinstance(thing, enum.EnumMeta):
        return _line(thing.__doc__)
    text = inspect.cleandoc(thing.__doc__ or "")
    lines, code = [], False
    for line in text.splitlines():
        begins = line.startswith(">>> ")
        if begins and not code:
            lines.append("```python")
            code = True
        if code and not line.strip():
            lines.append("```")
            code = False
        lines.append(re.sub(r"\s*# doctest: \+SKIP", "", line))
    return "\n".join([*lines, *(["```"] if code else [])])


def _line(doc: str | None) -> str:
    return " ".join(inspect.cleandoc(doc or "").split("\n\n")[0].split())
