"""`arguendo verify`: what it prints, and with which status it ends."""

import json
from pathlib import Path

import pytest
from factories.starter import starter
from typer.testing import CliRunner

from arguendo.corpus.errors import InputError, LibraryMissingError
from arguendo.graph.cli import app, options


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The starter library's decisions in place of a folder."""
    monkeypatch.setattr(options, "open_library", lambda _: starter())


def brief(folder: Path, text: str | bytes, name: str = "brief.md") -> str:
    """Write a brief and return its path."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


@pytest.mark.usefixtures("library")
def test_a_rejected_citation_ends_with_status_one(tmp_path: Path) -> None:
    """The grade and what the record has are told."""
    file = brief(tmp_path, "See *Smith v. Jones*, 547 U.S. 103 (2006).")
    done = CliRunner().invoke(app, ["verify", file, "--as-of", "2024-06-30"])
    assert 1 == done.exit_code
    assert "rejected" in done.output
    assert "Georgia v. Randolph" in done.output


@pytest.mark.usefixtures("library")
def test_a_true_brief_ends_with_status_zero(tmp_path: Path) -> None:
    """JSON stands on standard output alone."""
    file = brief(tmp_path, "See *Georgia v. Randolph*, 547 U.S. 103 (2006).")
    done = CliRunner().invoke(app, ["verify", file, "--format", "json", "--forum", "ca9"])
    told = json.loads(done.stdout)
    assert (0, {"verified": 1, "caution": 0, "unproven": 0, "rejected": 0}) == (
        done.exit_code,
        told["counts"],
    )
    assert "brief.md" == told["document"]


@pytest.mark.usefixtures("library")
def test_a_text_comes_in_by_a_pipe() -> None:
    """`-` reads standard input."""
    done = CliRunner().invoke(app, ["verify", "-"], input="Georgia v. Randolph, 547 U.S. 103")
    assert 0 == done.exit_code
    assert "1 verified" in done.output


@pytest.mark.usefixtures("library")
def test_no_citations_is_said(tmp_path: Path) -> None:
    """Nothing to verify is not the same as verified."""
    done = CliRunner().invoke(app, ["verify", brief(tmp_path, "The tenant objected.")])
    assert "nothing was verified" in done.output


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.md", "", "is empty"),
        ("blank.txt", " \n\n ", "is empty"),
        ("image.md", b"\x89PNG\r\n\x1a\n\xff\xfe", "not text"),
        ("nul.txt", "a\x00b", "not text"),
        ("brief.docx", b"PK", "is a damaged package"),
        ("brief.pdf", b"%PDF", "is not a PDF"),
        ("wide.txt", "Roe v. Wade, 410 U.S. 113".encode("utf-16"), "UTF-16"),
    ],
)
@pytest.mark.usefixtures("library")
def test_unusable_input_is_told_apart(
    tmp_path: Path, name: str, content: str | bytes, says: str
) -> None:
    """Each gets one sentence and status 2."""
    done = CliRunner().invoke(app, ["verify", brief(tmp_path, content, name)])
    assert isinstance(done.exception, InputError)
    assert says in str(done.exception)
    assert 2 == done.exception.status


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("extra", [["--as-of", "yesterday"], ["--forum", "nowhere"]])
def test_unknown_dates_and_courts(tmp_path: Path, extra: list[str]) -> None:
    """An option that means nothing is an error, not a guess."""
    done = CliRunner().invoke(app, ["verify", brief(tmp_path, "Roe, 410 U.S. 113"), *extra])
    assert isinstance(done.exception, InputError)


def test_a_missing_file_and_a_missing_library(tmp_path: Path) -> None:
    """The one is status 2, the other 3."""
    file = brief(tmp_path, "Roe v. Wade, 410 U.S. 113")
    missing = CliRunner().invoke(app, ["verify", str(tmp_path / "none.md")])
    assert isinstance(missing.exception, InputError)
    nowhere = CliRunner().invoke(app, ["verify", file, "--library", str(tmp_path / "none")])
    assert isinstance(nowhere.exception, LibraryMissingError)
    assert 3 == nowhere.exception.status
