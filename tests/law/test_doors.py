"""What is shown in a terminal goes through one door, which lets no command of a terminal pass."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.padding import Padding
from rich.text import Text

from arguendo.extension.routes import Refused
from arguendo.graph.cli.saying import harmless, say, write_json
from arguendo.graph.cli.terminal import Terminal

CLI = Path(__file__).parents[2] / "graph/arguendo/graph/cli"
DOORS = {"saying.py", "terminal.py"}
HOSTILE = "Smith \x1b]0;title\x07\x1b[2J\x9b31m v. \u202eenoJ\u2066\x08\x7f\r"


@pytest.mark.parametrize("path", sorted(CLI.glob("*.py")), ids=lambda path: path.name)
def test_no_verb_writes_past_the_door(path: Path) -> None:
    """Neither `echo`, nor a console of Rich's own, nor a stream is written to by a verb."""
    used = {
        ast.unparse(node)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute | ast.Name)
    }
    past = [
        one
        for one in used
        if re.search(r"(?:\becho|\bConsole|std(?:out|err)\.[bw]\w+|traceback\.print_\w+)$", one)
    ]
    assert path.name in DOORS or [] == past


def test_what_commands_a_terminal_is_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    """The words stay, on standard output and standard error."""
    say(HOSTILE)
    say(HOSTILE, err=True)
    assert ("Smith ]0;title[2J31m v. enoJ\n",) * 2 == tuple(capsys.readouterr())


def test_what_commands_a_terminal_is_not_logged() -> None:
    """A server's log is read in one; nor does a message begin a line of its own there."""
    assert (
        "Smith  ]0;title  [2J 31m v.  enoJ     END" == Refused(400, f"{HOSTILE}\nEND").log_message
    )


def test_json_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """What commands a terminal is escaped, and read back as it was."""
    import json

    write_json(json.dumps(HOSTILE, ensure_ascii=False))
    out = capsys.readouterr().out
    assert harmless(out) == out
    assert HOSTILE == json.loads(out)


def test_a_terminal_obeys_only_its_own_styles(capsys: pytest.CaptureFixture[str]) -> None:
    """Words nested in any way of Rich's are made harmless on the way out."""
    Terminal().print(Padding(Text(HOSTILE, "bold"), 1))
    assert "Smith ]0;title[2J31m v. enoJ" == capsys.readouterr().out.strip()


@given(st.text())
def test_harmless_words_stay_as_they_are(words: str) -> None:
    """Made harmless twice is made harmless once, and nothing printable is lost."""
    once = harmless(words)
    assert harmless(once) == once
    assert [letter for letter in words if letter.isprintable()] == [
        letter for letter in once if letter.isprintable()
    ]
