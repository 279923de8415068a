"""The Word report: the user's own document, with comments where something was found."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from factories.documents import BRIEF, docx_of, saved, with_notes
from factories.documents import W as W_NAMESPACE
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from arguendo.corpus.documents import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(content: bytes):
    """The report as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def commented(content: bytes) -> dict[str, str]:
    """What each comment is anchored to, and what it says."""
    word = opened(content)
    body = word.element.body
    said = {}
    for comment in word.comments:
        inside, words = False, []
        for element in body.iter():
            id = element.get(f"{W}id")
            if element.tag == f"{W}commentRangeStart" and id == str(comment.comment_id):
                inside = True
            elif element.tag == f"{W}commentRangeEnd" and id == str(comment.comment_id):
                break
            elif inside and element.tag == f"{W}t":
                words.append(element.text or "")
        said["".join(words)] = comment.text
    return said


def look(content: bytes) -> list[list[tuple[str, bool | None, bool | None]]]:
    """The body as it looks: letter by letter with its emphasis, before the table of authorities."""
    looks = []
    for paragraph in opened(content).paragraphs:
        if paragraph.text == "Table of authorities":
            break
        letters = [(c, run.bold, run.italic) for run in paragraph.runs for c in run.text]
        looks.append(letters)
    return looks


def test_a_comment_stands_at_each_finding(checked) -> None:
    """On the words of the citation and no others, though they lie in several runs."""
    said = commented(checked("docx").written("docx"))
    assert {
        "United States v. Matlock, 415 U.S. 164, 171 (1974)",
        "Id. at 172",
        "Smith v. Jones, 497 U.S. 177 (1990)",
        "42 U.S.C. § 1983",
        "Marlowe v. Transocean Airways, 411 F. Supp. 2d 977 (D. Mass. 2006)",
    } == set(said)
    told = said["Smith v. Jones, 497 U.S. 177 (1990)"]
    assert told.startswith("✗ rejected: Smith v. Jones")
    assert "named: The record has Illinois v. Rodriguez at this page." in told


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 60), max_size=30))
def test_the_document_looks_as_before(checked, cuts: list[int]) -> None:
    """However its runs are cut, every letter keeps its look, and the text its offsets."""
    word = docx.Document()
    for one in BRIEF:
        paragraph, at = word.add_paragraph(), 0
        for number, cut in enumerate([*cuts, len(one)]):
            run = paragraph.add_run(one[at : at + cut])
            run.bold, run.italic = number % 2 == 0, number % 3 == 0
            at += cut
        paragraph.add_run(one[at:])
    before = saved(word)
    after = checked("docx", content=before).written("docx")
    assert look(before) == look(after)
    text = read(before, "a.docx").text
    assert read(after, "a.docx").text.startswith(text)


def test_comments_of_others_stay(checked) -> None:
    """A colleague's comment is kept beside ours, and runs that share a range with it."""
    word = docx.Document()
    run = word.add_paragraph().add_run("See Smith v. Jones, 547 U.S. 103 (2006), here.")
    word.add_comment(run, "Is this right?", author="A colleague")
    after = opened(checked("docx", content=saved(word)).written("docx"))
    assert ["A colleague", "Arguendo"] == [one.author for one in after.comments]
    assert ["2024-06-30"] == [
        one.timestamp.date().isoformat() for one in after.comments if one.author == "Arguendo"
    ]


def test_what_a_note_cites_is_said_where_the_body_refers_to_it(checked) -> None:
    """A comment in a note is not shown by every Word; the note's mark is in the body."""
    content = with_notes(docx_of(["Body."]), "footnote", ["Smith v. Jones, 547 U.S. 103 (2006)."])
    after = checked("docx", content=content).written("docx")
    (told,) = opened(after).comments
    assert told.text.startswith("✗ rejected (footnote 1): Smith v. Jones, 547 U.S. 103 (2006)")
    start = opened(after).element.body.find(f".//{W}commentRangeStart")
    assert start.getnext().find(f"{W}footnoteReference") is not None


CITED = "<w:r><w:t>Smith v. </w:t></w:r><w:r><w:t>Jones, 547 U.S. 103 (2006).</w:t></w:r>"
STRUCTURES = {
    "a link": f"<w:p><w:hyperlink>{CITED}</w:hyperlink></w:p>",
    "an insertion": f'<w:p><w:ins w:id="9" w:author="x">{CITED}</w:ins></w:p>',
    "a content control": f"<w:p><w:sdt><w:sdtContent>{CITED}</w:sdtContent></w:sdt></w:p>",
    "a block of content": f"<w:sdt><w:sdtContent><w:p>{CITED}</w:p></w:sdtContent></w:sdt>",
    "a field": f'<w:p><w:fldSimple w:instr=" QUOTE ">{CITED}</w:fldSimple></w:p>',
    "a table": f"<w:tbl><w:tr><w:tc><w:p>{CITED}</w:p></w:tc></w:tr></w:tbl><w:p/>",
    "two cells": "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Smith v. Jones</w:t></w:r></w:p></w:tc><w:tc>"
    "<w:p><w:r><w:t>547 U.S. 103</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
    "a text box": "<w:p><w:r><w:t>Here.</w:t></w:r><w:r><w:pict><w:txbxContent><w:p>"
    f"{CITED}</w:p></w:txbxContent></w:pict></w:r></w:p>",
    "lines and tabs": "<w:p><w:r><w:t>See Smith</w:t><w:tab/><w:t>v. Jones,</w:t><w:br/>"
    "<w:t>547 U.S. 103 (2006). More.</w:t></w:r></w:p>",
}


@pytest.mark.parametrize("structure", STRUCTURES)
def test_a_citation_is_found_in_any_structure(checked, structure: str) -> None:
    """One comment, a package that opens, and the text as it was, in a body without sections too."""
    word = docx.Document()
    body = word.element.body
    for child in list(body):
        body.remove(child)
    xml = f"<w:body {W_NAMESPACE}>{STRUCTURES[structure]}</w:body>"
    for child in parse_xml(xml):
        body.append(child)
    before = saved(word)
    after = checked("docx", content=before).written("docx")
    (told,) = opened(after).comments
    assert told.text.startswith("✗ rejected")
    assert read(after, "a.docx").text.startswith(read(before, "a.docx").text)


def test_fields_are_balanced_and_hold_their_entries(checked) -> None:
    """Every field begins and ends; tables have a result that shows as it is."""
    for format in ("docx", "pdf"):
        body = opened(checked(format).written("docx")).element.body
        depth, kinds = 0, []
        for element in body.iter(f"{W}fldChar", f"{W}instrText"):
            if element.tag == f"{W}instrText":
                kinds.append(element.text.split()[0])
                continue
            depth += {"begin": 1, "separate": 0, "end": -1}[element.get(f"{W}fldCharType")]
            assert depth in (0, 1)
        assert 0 == depth
        assert {"TA", "TOA"} == set(kinds)
        assert 6 == kinds.count("TA")
        assert 2 == kinds.count("TOA")
    lines = [paragraph.text for paragraph in opened(checked("docx").written("docx")).paragraphs]
    assert "Georgia v. Randolph, 547 U.S. 103 (2006)\t✓\xa0verified\nparagraph 1" in lines


def test_marks_of_others_are_not_doubled(checked) -> None:
    """A brief that has its own table of authorities keeps it."""
    own = opened(checked("docx", ["Georgia v. Randolph, 547 U.S. 103."]).written("docx"))
    twice = checked("docx", content=saved(own)).written("docx")
    codes = [one.text for one in opened(twice).element.body.iter(f"{W}instrText")]
    assert 1 == sum(code.startswith(" TA ") for code in codes)


def test_what_stands_in_a_field_cannot_leave_it(checked) -> None:
    """Quotation marks and backslashes of a text do not end an instruction."""
    one = checked(
        "docx", ['Smith "\\o" v. Jones\\, 547 U.S. 103 (2006). \\"Roe" v. Wade, 1 U.S. 1']
    )
    body = opened(one.written("docx")).element.body
    for code in body.iter(f"{W}instrText"):
        assert code.text.count('"') % 2 == 0
        if code.text.startswith(" TA"):
            assert set(code.text.split('"')[::2]) <= {" TA \\l ", " TA \\s ", " \\s ", " \\c 1 "}


@pytest.mark.parametrize("format", ["txt", "md", "html", "pdf", "ipynb"])
def test_other_formats_become_a_new_document(checked, format: str) -> None:
    """With the text, the comments, and what is struck struck."""
    after = checked(format).written("docx")
    said = commented(after)
    assert "Smith v. Jones, 497 U.S. 177 (1990)" in said
    assert 5 == len(said)
    struck = "".join(
        run.text for p in opened(after).paragraphs[:8] for run in p.runs if run.font.strike
    )
    assert "Smith v. Jones, 497 U.S. 177 (1990)" in struck
    assert "Matlock" not in struck


def test_lines_of_a_text_stay_lines(checked) -> None:
    """A list in Markdown is no single line; comments stand on their citations all the same."""
    text = "- one\r\n- two\twide\n- Smith v. Jones, 547 U.S. 103 (2006)\n- 42 U.S.C. § 1983"
    after = checked("md", content=text.encode()).written("docx")
    assert "- one \n- two\twide\n- Smith v. Jones" in opened(after).paragraphs[1].text
    assert {"Smith v. Jones, 547 U.S. 103 (2006)", "42 U.S.C. § 1983"} == set(commented(after))


def test_signs_that_xml_forbids_are_written(checked) -> None:
    """A form feed, an escape and half a character do not break the package."""
    one = checked(
        "txt", content="A\x1b[1m\x0c \x08 Smith v. Jones, 547 U.S. 103 (2006)\ufffe".encode()
    )
    assert 1 == len(list(opened(one.written("docx")).comments))


def test_the_package_is_whole(checked) -> None:
    """Every part is XML that parses, with one date, in a fixed order."""
    with zipfile.ZipFile(io.BytesIO(checked("docx").written("docx"))) as package:
        assert None is package.testzip()
        assert {(1980, 1, 1, 0, 0, 0)} == {one.date_time for one in package.infolist()}
        assert "[Content_Types].xml" == package.namelist()[0]
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


@pytest.mark.slow
def test_a_word_processor_opens_it(checked, tmp_path: Path) -> None:
    """LibreOffice makes a PDF of it that shows the table of authorities."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not here: nothing else opens a Word document")
    path = tmp_path / "report.docx"
    path.write_bytes(checked("docx").written("docx"))
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    text = read(tmp_path / "report.pdf").text
    assert "Table of authorities" in text
    assert "✗" in text or "rejected" in text
