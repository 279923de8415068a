"""Whatever is wrong is told in one clear sentence, with what to do and the right status."""

from pathlib import Path

import pytest
from factories.opinions import many, written

OK = """
question = "May the police search a home that one tenant opens to them and another refuses?"
facts = "The wife let the officers in. The husband stood at the door and refused."
forum = "scotus"
side = "respondent"
as_of = 2020-01-01
"""


def matter(**fields: str) -> str:
    """A matter with fields replaced; an empty one is left out."""
    lines = [line for line in OK.strip().splitlines() if line.split(" ")[0] not in fields]
    return "\n".join(lines + [f"{name} = {value}" for name, value in fields.items() if value])


MATTERS = {
    "an empty file": ("", "is empty. A matter needs: question, facts, forum, side"),
    "blanks": (" \n\t\n", "is empty"),
    "no facts": (matter(facts=""), "has no facts. Write facts into `facts`."),
    "empty facts": (matter(facts='"  "'), "has no facts"),
    "no question": (matter(question=""), "has no question. Write a question into `question`."),
    "an unknown court": (matter(forum='"nowhere"'), "Set `forum` to a courts-db id"),
    "an unknown side": (matter(side='"banana"'), "Set `side` to one of: plaintiff"),
    "no TOML": ("question = \n", "is not valid TOML: Invalid value (at line 1, column 12)"),
    "not text": (b"\xff\xfe\x00\x01" * 100, "is not a text file."),
    "a date that is none": (matter(as_of="2020-13-41"), "is not valid TOML"),
}


def told_once(stderr: str) -> str:
    """The one message there is, without a traceback."""
    lines = [line for line in stderr.splitlines() if line.strip()]
    assert 1 == len(lines), stderr
    assert lines[0].startswith("arguendo: ")
    assert "Traceback" not in stderr
    return lines[0]


@pytest.mark.parametrize("what", MATTERS)
def test_a_matter_that_cannot_be_read(
    arguendo, tmp_path: Path, starter_folder: Path, what: str
) -> None:
    """It names the file and the field, and what to write there; no run is begun."""
    words, message = MATTERS[what]
    path = tmp_path / "matter.toml"
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    told = arguendo("explore", path, "--library", starter_folder)
    assert (2, "") == (told.returncode, told.stdout)
    assert message in told_once(told.stderr)
    assert "matter.toml" in told.stderr


COMMANDS: dict[str, tuple[list[str], int, str]] = {
    "no matter by that name": (
        ["explore", "co-tenant"],
        2,
        "There is no example matter co-tenant. Name one of:",
    ),
    "no matter": (["explore", "none.toml"], 2, "There is no matter file at none.toml."),
    "an unknown model": (
        ["explore", "{ok}", "--creative", "nope"],
        2,
        "There is no model named nope",
    ),
    "an unknown provider": (
        ["explore", "{ok}", "--creative", "nosuch:model"],
        2,
        "There is no provider named nosuch",
    ),
    "no such model file": (
        ["explore", "{ok}", "--literal", "/none.gguf"],
        2,
        "The model file /none.gguf cannot be read",
    ),
    "an unknown dial": (["explore", "{ok}", "--dial", "hope=3"], 2, "hope=3 is not a dial."),
    "a dial too far": (["explore", "{ok}", "--dial", "rounds=99"], 2, "The dial rounds:"),
    "no such example": (["demo", "nothing"], 2, "There is no example matter nothing. Choose of:"),
    "no query": (["search"], 2, "Give a query, or a file of queries with --batch."),
    "an empty query": (["search", " "], 2, "The query is empty. Say in words"),
    "a query and a batch": (["search", "x", "--batch", "y"], 2, "Give a query, or a file"),
    "a date that is none": (
        ["search", "x", "--as-of", "2020-02-30"],
        2,
        "2020-02-30 is not a date.",
    ),
    "an unknown court of a search": (["search", "x", "--court", "ca99"], 2, "such as ca9 ("),
    "an unknown court": (["search", "x", "--forum", "nowhere"], 2, "There is no court nowhere."),
    "no batch": (["search", "--batch", "none.jsonl"], 2, "none.jsonl cannot be read"),
    "an unknown source": (["index", "build", "westlaw"], 2, "westlaw is not a source"),
    "no opinions file": (["index", "build", "none.jsonl"], 2, "There is no file at"),
    "an unknown embedder": (
        ["index", "rebuild", "--embedder", "word2vec"],
        2,
        "There is no embedder named word2vec.",
    ),
    "another embedder": (
        ["index", "build", "starter", "--embedder", "wordllama-64"],
        3,
        "arguendo index re-embed --embedder wordllama-64",
    ),
    "no brief": (["verify", "none.md"], 2, "none.md cannot be read"),
    "an unknown forum": (["verify", "{ok}", "--forum", "nowhere"], 2, "There is no court nowhere."),
    "no such run": (["runs", "show", "none"], 2, "There is no run none. See: arguendo runs list"),
    "no such map": (["map", "export", "none.argmap.json", "--to", "argdown"], 2, "cannot be read"),
    "no map": (["map", "export", "{ok}", "--to", "argdown"], 2, "is not JSON"),
}


@pytest.mark.parametrize("what", COMMANDS)
def test_a_command_that_cannot_be_done(
    arguendo, tmp_path: Path, starter_folder: Path, what: str
) -> None:
    """One sentence, what to do, and nothing on standard output."""
    words, status, message = COMMANDS[what]
    ok = tmp_path / "ok.toml"
    ok.write_text(OK)
    told = arguendo(*(word.format(ok=ok) for word in words), ARGUENDO_LIBRARY=str(starter_folder))
    assert (status, "") == (told.returncode, told.stdout)
    assert message in told_once(told.stderr)


NO_LIBRARY = [
    ["search", "consent"],
    ["index", "status"],
    ["index", "coverage"],
    ["index", "check"],
    ["index", "rebuild"],
    ["verify", "-"],
    ["runs", "list"],
    ["explore", "{ok}"],
]


@pytest.mark.parametrize("words", NO_LIBRARY, ids=" ".join)
def test_without_a_library(arguendo, tmp_path: Path, words: list[str]) -> None:
    """Status 3, never 1: nothing was checked. The message says how to build one."""
    ok = tmp_path / "ok.toml"
    ok.write_text(OK)
    told = arguendo(
        *(word.format(ok=ok) for word in words), "--library", tmp_path / "none", given="x"
    )
    assert (3, "") == (told.returncode, told.stdout)
    assert "Build one: arguendo index build starter" in told_once(told.stderr)


LINES = {
    "no JSON": ("{broken", "Line 2 of {file} is not a query."),
    "no object": ("[1]", "Line 2 of {file} is not a query."),
    "no query": ('{"id": "1"}', "Line 2 of {file} is not a query."),
    "an empty query": ('{"id": "1", "query": null}', "is not a string"),
    "a date that is none": ('{"id": "1", "query": "x", "as_of": "soon"}', "soon is not a date."),
    "a date in figures": ('{"id": "1", "query": "x", "as_of": 20}', "20 is not a date."),
}


@pytest.mark.parametrize("what", LINES)
def test_a_batch_with_a_broken_line(
    arguendo, tmp_path: Path, starter_folder: Path, what: str
) -> None:
    """The line is named before any is answered."""
    line, message = LINES[what]
    file = written(tmp_path / "batch.jsonl", ['{"id": "1", "query": "consent"}', line])
    told = arguendo("search", "--batch", file, "--library", starter_folder)
    assert (2, "") == (told.returncode, told.stdout)
    assert message.format(file=file) in told_once(told.stderr)
    assert "ine 2 of" in told.stderr


def test_a_broken_line_of_two_thousand(arguendo, tmp_path: Path) -> None:
    """It is named by its number; the rest is built and nothing is lost."""
    lines = many(2_000, text="We affirm.")
    lines[1213] = lines[1213][:50]
    file = written(tmp_path / "many.jsonl", lines)
    told = arguendo("index", "build", file, "--library", tmp_path / "library")
    assert 0 == told.returncode
    assert "1,999 authorities added" in told.stdout
    assert ["1 set aside:", "  line 1,214: it is not JSON"] == [
        line.split(" (")[0] for line in told.stderr.splitlines()
    ]
    status = arguendo("index", "status", "--library", tmp_path / "library")
    assert "line 1,214: it is not JSON" in status.stdout
    assert 0 == arguendo("index", "check", "--library", tmp_path / "library").returncode


def test_a_text_that_is_not_utf_8(arguendo, starter_folder: Path) -> None:
    """A brief in another encoding is told, not guessed."""
    told = arguendo("verify", "-", "--library", starter_folder, given="Café".encode("latin-1"))
    assert 2 == told.returncode
    assert "is not text in UTF-8. Save it as UTF-8." in told_once(told.stderr)


def test_bytes_that_are_no_characters_are_searched(arguendo, starter_folder: Path) -> None:
    """What a terminal in another encoding sends is data too."""
    told = arguendo("search", "caf\udce9 consent", "--library", starter_folder)
    assert 0 == told.returncode


def test_what_should_not_happen_is_not_a_rejection(arguendo, starter_folder: Path) -> None:
    """Status 1 means that something was rejected; a fault of ours is 3, with its traceback."""
    code = (
        "import sys; from arguendo.graph.cli import app, main\n"
        "@app.command()\n"
        "def fault(): raise ZeroDivisionError('a fault')\n"
        "sys.argv = ['arguendo', 'fault']; main()"
    )
    import subprocess
    import sys

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (3, "") == (told.returncode, told.stdout)
    assert "ZeroDivisionError: a fault" in told.stderr
    assert "This should not happen" in told.stderr
