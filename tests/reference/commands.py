"""The command line: a table of its verbs, and an entry for each."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import typer

from arguendo.graph.cli import app
from reference.pages import cell, table


def verbs(command: Any = None, *path: str) -> Iterator[tuple[str, Any]]:
    """Yield every verb that does something, by the words that name it."""
    command = command or typer.main.get_command(app)
    if below := getattr(command, "commands", None):
        for name, one in below.items():
            yield from verbs(one, *path, name)
    else:
        yield " ".join(path), command


def overview() -> str:
    """Return a row for each verb, linked to its entry."""
    rows: list[tuple[object, ...]] = [
        (f"[`{name}`](#arguendo-{name.replace(' ', '-')})", _first(verb.help))
        for name, verb in verbs()
    ]
    return table(("`arguendo …`", "does"), rows)


def entries() -> str:
    """Return an entry for each verb: what it does, its arguments and options, an example."""
    return "\n\n".join(_entry(name, verb) for name, verb in verbs())


def _entry(name: str, verb: Any) -> str:
    rows: list[tuple[object, ...]] = []
    for one in verb.params:
        is_argument = one.param_type_name == "argument"
        written = one.metavar or one.name.upper() if is_argument else _written(one)
        default = one.default
        shown = "" if default in (None, False, "", ()) or callable(default) else f"`{default}`"
        rows.append((f"`{written}`", one.help or "", shown))
    example = (verb.epilog or "").removeprefix("Example: ")
    paragraphs = [f"### arguendo {name}", "\n".join(map(str.strip, verb.help.splitlines()))]
    paragraphs += [table(("", "", "unless given"), rows)] if rows else []
    return "\n\n".join([*paragraphs, f"```sh\n{example}\n```"])


def _written(option: Any) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    annotation = option.type_descriptor.annotation
    if option.is_flag:
        return names
    if get_origin(annotation) is Literal:
        return f"{names} {'|'.join(get_args(annotation))}"
    return f"{names} {option.metavar or {int: 'NUMBER'}.get(annotation, 'TEXT')}"


def _first(words: str) -> str:
    return cell(words.strip().split("\n\n")[0])
