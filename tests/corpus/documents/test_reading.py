"""Every format says the same, and whatever cannot be read says so in one sentence."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from factories.documents import (
    BRIEF,
    BUILDERS,
    docx_of,
    ipynb_of,
    package_of,
    pdf_of,
    pdf_pages,
    repacked,
    with_notes,
)
from factories.starter import starter
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus import verify_document
from arguendo.corpus.citations import extract
from arguendo.corpus.documents import read
from arguendo.corpus.errors import InputError

DAY = dt.date(2024, 6, 30)


def judged(format: str) -> list[tuple[str, str, str]]:
    """What is found in the brief written in a format."""
    content = BUILDERS[format](BRIEF)
    report = verify_document(content, starter(), as_of=DAY, name=f"brief.{format}").report
    return [
        (" ".join(one.citation.text.split()), one.citation.form, one.grade)
        for one in report.verdicts
    ]


@pytest.mark.parametrize("format", BUILDERS)
def test_one_brief_has_one_verdict_in_every_format(format: str) -> None:
    """The same citations, in the same order, with the same grades."""
    assert judged("txt") == judged(format)
    assert 6 == len(judged(format))


@pytest.mark.parametrize("format", BUILDERS)
def test_the_format_is_told_by_content(format: str) -> None:
    """A file is what it holds, whatever it is called; the name decides between kinds of text."""
    content = BUILDERS[format](BRIEF)
    assert format == read(content, f"brief.{format}").format
    if format != "md":
        assert format == read(content, "standard input").format


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    """Its name is the file's own."""
    path = tmp_path / "brief.txt"
    path.write_bytes(BUILDERS["txt"](BRIEF))
    assert "brief.txt" == read(path).name == read(str(path)).name


words = st.lists(
    st.sampled_from(
        [
            "Georgia v. Randolph, 547 U.S. 103 (2006).",
            "See 410 U.S. 113, 120.",
            "Naïve & <plain> words — “quoted”.",
            "42 U.S.C. § 1983;",
            "Id. at 12.",
        ]
    ),
    min_size=1,
    max_size=6,
)


@given(st.lists(words, min_size=1, max_size=5), st.sampled_from(sorted(BUILDERS)))
def test_a_citation_is_what_stands_at_its_place(paragraphs: list[list[str]], format: str) -> None:
    """The slice of the text is the citation; in formats of text, so is the slice of the file."""
    content = BUILDERS[format]([" ".join(one) for one in paragraphs])
    document = read(content, f"brief.{format}")
    for one in extract(document.text).citations:
        assert one.text == document.text[one.start : one.end]
        start, end = document.span(one.start, one.end)
        assert one.text.split()[-1] in document.source[start:end].replace("&amp;", "&")
        if format in ("txt", "md", "html"):
            line = content.decode()[:start].count("\n") + 1
            assert f"line {line}" == document.place(one.start)
            assert content.decode()[start:end] == document.source[start:end]


UNREADABLE = {
    "empty": (b"", "a.txt", "is empty"),
    "blank": (b" \n\t ", "a.md", "is empty"),
    "a page that shows nothing": (b"<html><script>x</script></html>", "a.html", "is empty"),
    "a notebook of code": (
        ipynb_of(cells=[{"cell_type": "code", "source": "x", "outputs": []}]),
        "a.ipynb",
        "is empty",
    ),
    "UTF-16": ("Roe, 410 U.S. 113".encode("utf-16"), "a.txt", "is text in UTF-16"),
    "UTF-32": ("Roe, 410 U.S. 113".encode("utf-32"), "a.txt", "is text in UTF-32"),
    "Windows-1252": ("Roe — “410 U.S. 113”".encode("cp1252"), "a.txt", "not text in UTF-8"),
    "NUL": (b"410 U.S.\x00 113", "a.txt", "holds NUL bytes"),
    "no JSON": (b"{broken", "a.ipynb", "is not JSON"),
    "JSON without cells": (b'{"nbformat": 3, "worksheets": []}', "a.ipynb", "it has no cells"),
    "cells that are none": (b'{"nbformat": 4, "cells": [7]}', "a.ipynb", "Cell 1 of a.ipynb"),
    "deep JSON": (b"[" * 100_000, "a.ipynb", "is not"),
    "Word 97": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "save it as .docx"),
    "an encrypted Word document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "a.docx",
        "is encrypted",
    ),
    "rich text": (rb"{\rtf1\ansi hello}", "a.rtf", "save it as .docx"),
    "OpenDocument": (
        package_of({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        "a.odt",
        "OpenDocument",
    ),
    "some other package": (package_of({"a.txt": b"x"}), "a.zip", "holds no Word document"),
    "a package cut short": (docx_of(BRIEF)[:2000], "a.docx", "damaged package"),
    "a document without its parts": (
        package_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}),
        "a.docx",
        "damaged Word document",
    ),
    "a document of broken XML": (
        repacked(docx_of(BRIEF), document=b"<w:document"),
        "a.docx",
        "damaged Word document",
    ),
    "text called a document": (b"410 U.S. 113", "a.docx", "is not a Word document"),
    "text called a PDF": (b"410 U.S. 113", "a.pdf", "is not a PDF"),
    "a PDF of nothing": (b"%PDF-1.7\n", "a.pdf", "damaged PDF"),
    "a PDF cut short": (pdf_of(BRIEF)[:700], "a.pdf", "PDF"),
    "a scanned PDF": (pdf_pages([[], []], picture_on=[0, 1]), "a.pdf", "no text layer"),
    "an encrypted PDF": (pdf_pages([["410 U.S. 113"]], encrypt=True), "a.pdf", "is encrypted"),
    "a PDF of signs that are no letters": (
        pdf_pages([["\x01\x02\x03\x04\x05\x06 \x01\x02"]]),
        "a.pdf",
        "cannot be read",
    ),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_told(what: str) -> None:
    """One sentence that names the file, and one that says what to do."""
    content, name, says = UNREADABLE[what]
    with pytest.raises(InputError) as told:
        read(content, name)
    assert says in str(told.value)
    assert name in str(told.value)
    assert told.value.remedy
    assert "\n" not in str(told.value)


def test_a_package_made_to_burst_is_refused() -> None:
    """What it would unpack to is looked at before anything is unpacked."""
    bomb = repacked(docx_of(BRIEF), document=bytes(200_000_000))
    assert len(bomb) < 500_000
    with pytest.raises(InputError, match="unpacks to more than is read"):
        read(bomb, "bomb.docx")


def test_a_name_has_no_line_of_its_own() -> None:
    """Such as one that says that all was verified."""
    assert "a  ✓ all verified.md" == read(b"words", "a\n\x1b✓ all verified.md").name


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """With its path."""
    with pytest.raises(InputError, match=r"none\.pdf cannot be read"):
        read(tmp_path / "none.pdf")


@given(st.binary(max_size=300), st.sampled_from(["a", "a.pdf", "a.docx", "a.ipynb", "a.html"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    """Nothing else can come of them."""
    for given_ in (content, b"%PDF-1.4\n" + content, b"PK\x03\x04" + content):
        try:
            assert read(given_, name).text.strip()
        except InputError as error:
            assert error.what  # noqa: PT017


@pytest.mark.parametrize("format", ["docx", "pdf", "ipynb", "html"])
def test_a_file_of_many_harms(format: str) -> None:
    """A byte changed anywhere leaves a file that is read or refused."""
    whole = BUILDERS[format](BRIEF)
    for at in range(0, len(whole), max(len(whole) // 150, 1)):
        harmed = io.BytesIO(whole)
        harmed.seek(at)
        harmed.write(b"\xff")
        try:
            read(harmed.getvalue(), f"a.{format}")
        except InputError as error:
            assert f"a.{format}" in str(error)  # noqa: PT017


@pytest.mark.parametrize("part", ["document", "footnotes", "styles"])
def test_a_word_document_of_broken_parts(part: str) -> None:
    """A part cut short anywhere leaves a document that is read or refused."""
    whole = with_notes(docx_of(BRIEF), "footnote", ["Roe v. Wade, 410 U.S. 113."])
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        xml = package.read(f"word/{part}.xml")
    for at in range(0, len(xml), max(len(xml) // 20, 1)):
        for harmed in (xml[:at], xml[:at] + xml[at + 7 :], xml[:at] + b"<" + xml[at:]):
            try:
                read(repacked(whole, **{part: harmed}), "a.docx")
            except InputError as error:
                assert "a.docx" in str(error)  # noqa: PT017
