"""Every verb explains itself, and its example can be run."""

import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from arguendo.graph.cli import app

ROOT = typer.main.get_command(app)
WITHOUT_FORMAT = {
    "demo": "shows the quickstart to a person",
    "mcp": "speaks a protocol, not to a person",
    "runs stop": "says one word",
    "runs forget": "says one word",
}


def verbs(command: Any, *path: str) -> Iterator[tuple[str, Any]]:
    """Every verb that does something, by the words that name it."""
    if below_it := getattr(command, "commands", None):
        for name, below in below_it.items():
            yield from verbs(below, *path, name)
    else:
        yield " ".join(path), command


VERBS = dict(verbs(ROOT))
each_verb = pytest.mark.parametrize("verb", VERBS)


def test_the_verbs_are_those_of_the_contract() -> None:
    """Scripts rely on these names."""
    assert {
        "demo",
        "index build",
        "index status",
        "index coverage",
        "index check",
        "index rebuild",
        "search",
        "citator",
        "routes",
        "verify",
        "explore",
        "leads",
        "neutralize",
        "selfplay",
        "runs list",
        "runs show",
        "runs resume",
        "runs stop",
        "runs forget",
        "map export",
        "map formats",
        "doctor",
    } <= set(VERBS)


@each_verb
def test_help_has_an_example_that_can_be_run(verb: str) -> None:
    """The example begins with the verb, and every option in it is one there is."""
    command = VERBS[verb]
    epilog = command.epilog or ""
    assert epilog.startswith(f"Example: arguendo {verb}")
    words = shlex.split(epilog.removeprefix("Example: arguendo "))[len(verb.split()) :]
    command.make_context(verb, words)


@each_verb
def test_every_option_is_explained(verb: str) -> None:
    """No option stands there without a word."""
    for parameter in VERBS[verb].params:
        if parameter.param_type_name == "option":
            assert getattr(parameter, "help", None), f"{verb} {parameter.name}"
    assert VERBS[verb].help


@each_verb
def test_every_verb_answers_as_text_or_json(verb: str) -> None:
    """`--format text|json`, but for the few that have one form only."""
    options = {option for one in VERBS[verb].params for option in one.opts}
    assert ("--format" in options) != (verb in WITHOUT_FORMAT)


@pytest.mark.parametrize("verb", ["", "search", "index build"])
def test_help_is_shown(arguendo, verb: str) -> None:
    """On standard output, with status 0, by the installed script."""
    words = verb.split()
    told = arguendo(*words, "--help")
    assert (0, "") == (told.returncode, told.stderr)
    assert "Usage: arguendo" in told.stdout
    if words:
        assert f"Example: arguendo {' '.join(words)}" in " ".join(told.stdout.split())


def test_the_version_is_shown(arguendo) -> None:
    """One line, as scripts expect it."""
    from importlib.metadata import version

    assert f"{version('arguendo')}\n" == arguendo("--version").stdout


def test_without_a_verb_the_help_is_shown(arguendo) -> None:
    """And the status says that nothing was done."""
    told = arguendo()
    assert 2 == told.returncode
    assert "Usage: arguendo" in told.stdout
