"""The formats as one family: what all of them promise, and how they are asked for."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import INVENTED, MATLOCK, argument_map
from typer.testing import CliRunner

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.graph.cli.map import app
from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.formats import FORMATS, format_named
from arguendo.graph.maps.reading import READERS
from arguendo.graph.maps.writing import write_whole

# Those that a reader of text can look into; the others have tests of their own of the same law.
_READABLE = [one for one in FORMATS.values() if one.name not in {"argmap", "docx", "pdf", "png"}]
# In these a struck citation is struck through, and lines break within it: theirs are in `printed`.
_MARKED = [one for one in _READABLE if one.name not in {"html", "svg"}]


_broken = cache(broken_map)


def text_of(encoding: Encoding, title: str = "The Rourke search") -> str:
    """A file's text with the breaks of its lines taken for spaces, as a reader takes them."""
    written = encoding.encode(argument_map(title=title))
    text = written.decode() if isinstance(written, bytes) else written
    return re.sub(r"<br/>|\\l| +", " ", text).replace("\\\\[", "\\[")


@pytest.mark.parametrize("encoding", FORMATS.values(), ids=FORMATS.keys())
def test_the_same_map_gives_the_same_file(encoding: Encoding) -> None:
    """Nothing of the day, the machine or chance gets in."""
    assert encoding.encode(argument_map()) == encoding.encode(argument_map())


@pytest.mark.parametrize("encoding", _READABLE, ids=lambda one: one.name)
def test_every_grade_and_finding_is_carried(encoding: Encoding) -> None:
    """Whoever gets the file gets what was found."""
    text = text_of(encoding)
    for word in ("verified", "caution", "rejected", "Page 1339 lies inside another opinion."):
        assert word in text


@pytest.mark.parametrize("encoding", _MARKED, ids=lambda one: one.name)
def test_a_struck_citation_is_shown_struck_wherever_it_stands(encoding: Encoding) -> None:
    """Its name never stands without the mark before it and the reason behind it."""
    text = text_of(encoding)
    assert text.count("Varghese") == text.count("~~Varghese") > 0
    assert text.count(f"~~{INVENTED}~~") == text.count("Varghese")
    assert len(re.findall(r"~~ \\?\[struck: Page", text)) == text.count("Varghese")


@pytest.mark.parametrize("encoding", _MARKED, ids=lambda one: one.name)
def test_no_citation_stands_outside_cleared_text(encoding: Encoding) -> None:
    """Whatever is citation-shaped in a file is one of the map's citations, graded or struck."""
    text = text_of(encoding, title=f"As {MATLOCK} has it")
    for citation in everywhere(argument_map()):
        text = text.replace(citation.text, "")
    assert [shape.text for shape in shapes(text)] == []


@pytest.mark.parametrize("encoding", _READABLE, ids=lambda one: one.name)
@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_all_files_are_text(encoding: Encoding, words: str) -> None:
    """No control character reaches a file other than the ends of lines."""
    written = encoding.encode(_broken(words))
    text = written.decode() if isinstance(written, bytes) else written
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", text.replace("\r\n", "\n"))
    assert text.endswith("\n")


@pytest.mark.parametrize("encoding", FORMATS.values(), ids=FORMATS.keys())
def test_it_is_written_down_what_a_format_keeps(encoding: Encoding) -> None:
    """And what it loses; only the map itself loses nothing."""
    assert encoding.keeps
    assert (encoding.loses == "") is (encoding.name == "argmap")


@pytest.mark.parametrize("name", ["visio", "", "argdwon"])
def test_a_format_that_does_not_exist(name: str) -> None:
    """Those that exist are named."""
    with pytest.raises(InputError, match="aif, argdown, argmap, canvas, carneades"):
        format_named(name)


# --- the command ---------------------------------------------------------------------------------


@pytest.fixture
def run_file(tmp_path: Path) -> Path:
    """A finished run's map."""
    path = tmp_path / "run.argmap.json"
    path.write_bytes(Argmap().encode(argument_map()))
    return path


def test_formats_lists_what_exists() -> None:
    """One line a format; as JSON with media type and ending."""
    told = CliRunner().invoke(app, ["formats"])
    assert [line.split()[0] for line in told.stdout.splitlines()] == list(FORMATS)
    told = CliRunner().invoke(app, ["formats", "--format", "json"])
    listed = json.loads(told.stdout)
    assert [one["name"] for one in listed if one["written"]] == list(FORMATS)
    assert {one["name"] for one in listed if one["read"]} == {"argmap", "xaif", *READERS}
    assert all(one["keeps"] for one in listed if one["written"])


@pytest.mark.parametrize("name", FORMATS)
def test_export_to_standard_output_and_to_a_file(run_file: Path, name: str) -> None:
    """The file holds what standard output would; progress and summary go elsewhere."""
    told = CliRunner().invoke(app, ["export", str(run_file), "--to", name])
    output = run_file.with_name("out")
    quiet = CliRunner().invoke(app, ["export", str(run_file), "--to", name, "-o", str(output)])
    assert output.read_bytes() == told.stdout_bytes
    assert (quiet.exit_code, quiet.stdout) == (0, "")
    assert "1 of 4 citations is struck" in quiet.stderr


def test_export_told_as_json(run_file: Path) -> None:
    """A script learns where the file is and what was struck."""
    output = run_file.with_name("map.mmd")
    order = ["export", str(run_file), "--to", "mermaid", "--format", "json"]
    told = json.loads(CliRunner().invoke(app, [*order, "-o", str(output)]).stdout)
    assert (told["format"], told["file"]) == ("mermaid", str(output))
    told = json.loads(CliRunner().invoke(app, order).stdout)
    assert told["text"] == output.read_text()


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (["--to", "visio"], "There is no map format named 'visio' here."),
        (["--to", "argdown", "-o", "nowhere/map.argdown"], "There is no folder"),
        (["--to", "argdown", "-o", "."], "is a folder"),
    ],
)
def test_what_cannot_be_exported(run_file: Path, order: list[str], expected: str) -> None:
    """Status 2, one sentence, nothing written."""
    at = [str(run_file.parent / one) if "/" in one or one == "." else one for one in order]
    told = CliRunner().invoke(app, ["export", str(run_file), *at])
    assert isinstance(told.exception, InputError)
    assert told.exception.status == 2
    assert expected in str(told.exception)
    assert list(run_file.parent.iterdir()) == [run_file]


# --- writing -------------------------------------------------------------------------------------


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk leaves neither half a file nor a scratch file, and the old one as it was."""
    path = tmp_path / "map.md"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnavailableError, match="No space left on device") as told:
        write_whole(path, "new")
    assert told.value.status == 3
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("map.md", "old")]


def test_an_interrupted_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle leaves nothing half-written."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "map.md", "new")
    assert list(tmp_path.iterdir()) == []


def test_a_written_file_has_the_usual_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new file is like any other made here; a replaced one keeps the rights it had.

    Rights of files that others make meanwhile are not touched; and a name may be as long as any.
    """
    monkeypatch.setattr("os.umask", None)
    (tmp_path / "usual").touch()
    write_whole(tmp_path / ("a" * 255), "words")
    write_whole(tmp_path / "new", "words")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode
    (tmp_path / "new").chmod(0o600)
    write_whole(tmp_path / "new", b"others")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o600
