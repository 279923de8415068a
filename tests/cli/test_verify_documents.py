"""`arguendo verify` on documents of every format, as people run it."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest
from cli.conftest import SCRIPT, environment
from factories.documents import BRIEF, BUILDERS, pdf_pages

WRONG = ("Smith v. Jones, 547 U.S. 103 (2006).",)
RIGHT = ("Georgia v. Randolph, 547 U.S. 103 (2006).",)


def written(folder: Path, format: str, paragraphs=BRIEF, name: str = "brief") -> Path:
    """A brief as a file."""
    path = folder / f"{name}.{format}"
    path.write_bytes(BUILDERS[format](paragraphs))
    return path


@pytest.mark.parametrize("format", BUILDERS)
def test_a_brief_of_every_format(arguendo, tmp_path: Path, starter_folder: Path, format: str):
    """The grade and the place of each citation; status 1 where one is rejected."""
    told = arguendo(
        "verify", written(tmp_path, format), "--as-of", "2024-06-30", "--library", starter_folder
    )
    assert (1, "") == (told.returncode, told.stderr)
    place = {"docx": "paragraph 3", "pdf": "page 1", "ipynb": "cell 3"}.get(format, "line ")
    assert f"✗ rejected  Smith v. Jones, 497 U.S. 177 (1990)  {place}" in told.stdout
    assert f"brief.{format}, as of 2024-06-30: " in told.stdout


@pytest.mark.parametrize("format", BUILDERS)
def test_a_brief_comes_in_by_a_pipe(arguendo, starter_folder: Path, format: str) -> None:
    """Its format is told by what it holds."""
    content = BUILDERS[format](RIGHT)
    told = arguendo("verify", "-", "--format", "json", "--library", starter_folder, given=content)
    document = json.loads(told.stdout)
    assert "standard input" == document["document"]
    assert ["547 U.S. 103"] == [one["reference"] for one in document["citations"]]
    assert all(one["place"] for one in document["citations"])


def test_several_documents_at_once(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """One after the other as text, a list as JSON; a report of each in a folder."""
    files = [written(tmp_path, "txt", RIGHT), written(tmp_path, "pdf", WRONG)]
    told = arguendo("verify", *files, "--library", starter_folder, "--format", "json")
    assert (1, ["brief.txt", "brief.pdf"]) == (
        told.returncode,
        [one["document"] for one in json.loads(told.stdout)],
    )
    folder = tmp_path / "reports"
    folder.mkdir()
    arguendo("verify", *files, "--library", starter_folder, "--report", "html", "-o", folder)
    assert ["brief.pdf.verified.html", "brief.txt.verified.html"] == sorted(
        path.name for path in folder.iterdir()
    )


@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_a_report_is_written(arguendo, tmp_path: Path, starter_folder: Path, form: str) -> None:
    """Whole, and the same each time; the ending of its name says its form."""
    file, target = written(tmp_path, "docx"), tmp_path / f"report.{form}"
    command = ["verify", file, "--as-of", "2024-06-30", "--library", starter_folder, "-o", target]
    told = arguendo(*command)
    assert (1, f"The report is in {target}\n") == (told.returncode, told.stderr)
    first = target.read_bytes()
    arguendo(*command, "--report", form)
    assert first == target.read_bytes()
    assert [file, target] == sorted(
        path for path in tmp_path.iterdir() if path.name.startswith(("brief", "report", "."))
    )


def test_a_report_goes_to_a_pipe(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """Alone on standard output."""
    file = written(tmp_path, "txt")
    told = arguendo("verify", file, "--report", "html", "--library", starter_folder)
    assert told.stdout.startswith("<!DOCTYPE html>")
    assert told.stdout.endswith("</html>\n")


REFUSED = {
    "onto the document": (["{file}", "--report", "txt", "-o", "{file}"], "Invalid value"),
    "over the document": (["{file}", "--report", "md", "-o", "{file}"], "is the document itself"),
    "by another road": (["{file}", "--report", "md", "-o", "{link}"], "is the document itself"),
    "in no form": (["{file}", "-o", "report"], "in which form"),
    "of two into one": (["{file}", "{other}", "--report", "md", "-o", "x.md"], "Name a folder"),
    "of two into none": (["{file}", "{other}", "--report", "md"], "need a folder"),
    "beside JSON": (["{file}", "--report", "md", "--format", "json"], "cannot both go"),
    "in no folder": (["{file}", "-o", "none/report.md"], "There is no folder"),
    "of standard input twice": (["-", "-"], "can be read once"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_report_that_cannot_be_written(
    arguendo, tmp_path: Path, starter_folder: Path, what: str
) -> None:
    """Status 2, before anything is verified; the document is left alone."""
    words, says = REFUSED[what]
    file = written(tmp_path, "txt", RIGHT)
    other = written(tmp_path, "md", RIGHT)
    link = tmp_path / "link.txt"
    link.symlink_to(file)
    before = file.read_bytes()
    told = arguendo(
        "verify",
        *(word.format(file=file, other=other, link=link) for word in words),
        ARGUENDO_LIBRARY=str(starter_folder),
        given="1 U.S. 1",
    )
    assert 2 == told.returncode
    assert says in told.stderr
    assert before == file.read_bytes()


def test_what_was_not_read_is_said(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """A page that is a picture is no page without citations."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_pages([["Georgia v. Randolph, 547 U.S. 103"], []], picture_on=[1]))
    told = arguendo("verify", path, "--library", starter_folder)
    assert "Not read: page 2 is a picture without text and was not read." in told.stdout


def test_a_second_document_that_cannot_be_read(
    arguendo, tmp_path: Path, starter_folder: Path
) -> None:
    """It is named before any is verified."""
    (tmp_path / "empty.md").write_text("")
    told = arguendo(
        "verify", written(tmp_path, "txt"), tmp_path / "empty.md", "--library", starter_folder
    )
    assert (2, "") == (told.returncode, told.stdout)
    assert "empty.md is empty" in told.stderr


def test_progress_is_shown_on_a_terminal(tmp_path: Path, starter_folder: Path) -> None:
    """What is being done; in a pipe there is none (see above)."""
    file = written(tmp_path, "pdf", BRIEF * 200)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [SCRIPT, "verify", file, "--library", starter_folder],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**environment(tmp_path), "TERM": "xterm"},
    )
    os.close(theirs)
    shown = b""
    try:
        while blob := os.read(ours, 65536):
            shown += blob
    except OSError:
        pass  # The other end was closed.
    assert 1 == process.wait(60)
    os.close(ours)
    assert b"Verifying" in shown


def test_a_terminal_obeys_no_document(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """Control characters of a document are not printed."""
    path = tmp_path / "brief.txt"
    path.write_text(
        "See \x1b]0;x\x07Smith v. \x1b[31mJones, 547 U.S. 103 (2006). 33 Um\x1bbrella 4"
    )
    told = arguendo("verify", path, "--library", starter_folder)
    assert "\x1b" not in told.stdout
    assert "\x07" not in told.stdout
