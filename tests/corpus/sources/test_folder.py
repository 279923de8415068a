"""Folders of documents: where a decision's name comes from, and what is set aside."""

import json
import os
from pathlib import Path

import pytest
from factories.documents import docx_of, html_of, pdf_of, pdf_pages

from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.folder import OpinionsFolder
from arguendo.corpus.sources.interface import Found, Record, SetAside, Written
from arguendo.corpus.sources.named import source_named

CAPTION = (
    "SUPREME COURT OF THE UNITED STATES",
    "HARROW, Petitioner, v. FINCH, Respondent",
    "No. 70-18",
    "Argued March 1, 1972. Decided January 22, 1973",
    "The resident who was at the door refused. " * 8,
)


def read(folder: Path) -> dict[str, Record]:
    """The records of a folder, by id."""
    found = [one for one in OpinionsFolder(folder).records(0) if isinstance(one, Found)]
    return {one.record.source_id: one.record for one in found}


def aside(folder: Path) -> dict[str, str]:
    """What is set aside, by place."""
    items = OpinionsFolder(folder).records(0)
    return {one.place: one.why for one in items if isinstance(one, SetAside)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One opinion in each format, told of in each way."""
    words = "\n\n".join(CAPTION)
    (tmp_path / "a.txt").write_text(words)
    (tmp_path / "b.docx").write_bytes(docx_of(CAPTION))
    (tmp_path / "c.html").write_bytes(html_of(CAPTION))
    (tmp_path / "d.pdf").write_bytes(pdf_of(CAPTION))
    (tmp_path / "e.md").write_text(
        '+++\nname = "Doe v. Bolt"\ncitation = "410 U.S. 179"\ndate = 1973-01-22\n+++\n' + words
    )
    (tmp_path / "f.md").write_text("---\nname: Roe v. Dane\ncourt: ca9\n---\n" + words)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/g.txt").write_text("We affirm. " * 20)
    (tmp_path / "sub/g.json").write_text(json.dumps({"name": "State v. Carver", "docket": 12}))
    return tmp_path


def test_a_folder_is_a_source(folder: Path) -> None:
    """With all that a source must be."""
    assert () == departures(lambda: source_named(str(folder)))


@pytest.mark.parametrize("file", ["a.txt", "b.docx", "c.html", "d.pdf"])
def test_a_caption_tells_of_its_decision(folder: Path, file: str) -> None:
    """Parties, docket, court and the day of decision, in every format."""
    record = read(folder)[file]
    assert ("Harrow v. Finch", "No. 70-18", "scotus", "1973-01-22") == (
        record.name, record.docket, record.court, record.decided,
    )  # fmt: skip


def test_front_matter_and_what_stands_beside_count_before_the_caption(folder: Path) -> None:
    """TOML, YAML, and a file of its own."""
    told = read(folder)
    assert ("Doe v. Bolt", ("410 U.S. 179",)) == (told["e.md"].name, told["e.md"].citations)
    assert ("Roe v. Dane", "ca9") == (told["f.md"].name, told["f.md"].court)
    assert ("State v. Carver", "12") == (told["sub/g.txt"].name, told["sub/g.txt"].docket)
    body = told["e.md"].body
    assert isinstance(body, Written)
    assert "+++" not in body.text


def test_what_cannot_be_read_is_set_aside_with_its_reason(tmp_path: Path) -> None:
    """A PDF without text, another encoding, no name, a broken companion, a link to nothing."""
    (tmp_path / "scan.pdf").write_bytes(pdf_pages([[]]))
    (tmp_path / "latin.txt").write_bytes("Harrow v. Finch\n\nCafé closed.".encode("cp1252"))
    (tmp_path / "nameless.txt").write_text("we affirm.")
    (tmp_path / "told.txt").write_text("Harrow v. Finch")
    (tmp_path / "told.toml").write_text("name = ")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "memo.md").write_text(
        '+++\nname = "On Harrow v. Finch"\nkind = "brief"\n+++\nText.'
    )
    told = aside(tmp_path)
    assert {
        "gone.txt", "latin.txt", "memo.md", "nameless.txt", "scan.pdf", "told.txt",
    } == set(told)  # fmt: skip
    assert "UTF-8" in told["latin.txt"]
    assert "nameless.toml" in told["nameless.txt"]
    assert "it is called a brief" in told["memo.md"]


def test_a_changed_file_is_another_input(folder: Path) -> None:
    """It is read again; what is the same is left alone by the shelf."""
    before = OpinionsFolder(folder).key
    os.utime(folder / "a.txt", (1, 1))
    assert before != OpinionsFolder(folder).key
