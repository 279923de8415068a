"""Reading a matter from TOML, or from Markdown with TOML front matter."""

import datetime as dt
from importlib import metadata
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from arguendo.corpus.courts import court
from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Side
from arguendo.corpus.notations import toml_of
from arguendo.graph.model import Matter

LONGEST = 4_000_000
"""Characters of a matter file: some two thousand pages."""

_FIELDS = "question, facts, forum, side, as_of; optional: title, issues, documents"


def read_matter(path: Path) -> Matter:
    """Read a matter file. Every fault is an InputError that names the field and the remedy."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"There is no matter file at {path}.", "Check the path.") from error
    except OSError as error:
        raise InputError(f"The matter file {path} cannot be read.", str(error)) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path} is not a text file.", "A matter is TOML, or Markdown with TOML front matter."
        ) from error
    return parse_matter(text, path.name)


def matter_named(name: str) -> Matter:
    """Read the matter a user names: a file, or an example that was installed with the package."""
    if Path(name).suffix or Path(name).exists():
        return read_matter(Path(name))
    files = example_files()
    if name in files:
        return read_matter(files[name])
    raise InputError(
        f"There is no example matter {name}.",
        f"Name one of: {', '.join(files)}; or a file, as in case.toml.",
    )


def parse_matter(text: str, name: str = "the matter") -> Matter:
    """Read a matter from the text of its file: TOML, or Markdown with TOML front matter."""
    if not text.strip():
        raise InputError(f"{name} is empty.", f"A matter needs: {_FIELDS}.")
    if len(text) > LONGEST or "\x00" in text:
        raise InputError(f"{name} is too long or not text.", "Put long papers into `documents`.")
    front, body = _split(text)
    try:
        fields = toml_of(front)
    except ValueError as error:
        raise InputError(f"{name} {error}.", "Mend that line.") from error
    if body and not fields.get("facts"):
        fields["facts"] = body
    return matter_of(fields, name)


def matter_of(fields: dict[str, Any], name: str = "the matter") -> Matter:
    """Build a matter from its fields, checking what a person would get wrong."""
    for field, what in (("question", "a question"), ("facts", "facts")):
        if not str(fields.get(field, "")).strip():
            raise InputError(f"{name} has no {field}.", f"Write {what} into `{field}`.")
    side = fields.get("side")
    if side not in get_args(Side):
        raise InputError(
            f"{name} does not say for whom we act.",
            f"Set `side` to one of: {', '.join(get_args(Side))}.",
        )
    forum = fields.get("forum")
    if not isinstance(forum, str) or court(forum) is None:
        raise InputError(
            f"{name} names no court that is known.",
            "Set `forum` to a courts-db id, such as scotus, ca9, nysd or cal.",
        )
    as_of = fields.get("as_of")
    if isinstance(as_of, dt.datetime):
        fields = {**fields, "as_of": as_of.date()}
    if not as_of:
        raise InputError(f"{name} has no date.", "Set `as_of`, such as 2024-06-30.")
    try:
        return Matter.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "a field"
        raise InputError(
            f"In {name}, {field}: {first['msg'].lower()}.", f"A matter has: {_FIELDS}."
        ) from error


def _split(text: str) -> tuple[str, str]:
    """Split Markdown with front matter between `+++` lines; anything else is TOML alone."""
    lines = text.splitlines()
    if lines and lines[0].strip() == "+++":
        for number, line in enumerate(lines[1:], start=1):
            if line.strip() == "+++":
                return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]).strip()
        raise InputError(
            "The front matter is not closed.", "Put a line of `+++` after it, as before it."
        )
    return text, ""


def example_matters() -> dict[str, Matter]:
    """Return the example matters that were installed with the package, by name."""
    return {
        name: parse_matter(path.read_text(encoding="utf-8"), path.name)
        for name, path in example_files().items()
    }


def example_files() -> dict[str, Path]:
    """Return where the example matters lie, by name: in the data folder of the environment."""
    installed = metadata.files("arguendo") or []
    found = {
        file.stem: Path(str(file.locate()))
        for file in installed
        if "share/arguendo/matters" in file.as_posix() and file.suffix == ".toml"
    }
    return dict(sorted((name, path) for name, path in found.items() if path.is_file()))
