"""Word documents: every part that Word shows is read, and no other."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from factories.documents import BRIEF, W, docx_of, saved, with_notes

from arguendo.corpus.citations import extract
from arguendo.corpus.documents import Document, read


def cited(document: Document) -> list[tuple[str, str]]:
    """The citations found, with their places."""
    return [
        (" ".join(one.text.split()), document.place(one.start))
        for one in extract(document.text).citations
    ]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_read_by_the_numbers_they_bear(kind: str) -> None:
    """A note is found by its number, which is not its id."""
    content = with_notes(docx_of(BRIEF), kind, ["Roe v. Wade, 410 U.S. 113 (1973).", "Id. at 120."])
    assert [
        ("Roe v. Wade, 410 U.S. 113 (1973)", f"{kind} 1"),
        ("Id. at 120", f"{kind} 2"),
    ] == cited(read(content, "a.docx"))[-2:]


def test_a_note_nothing_refers_to_is_read() -> None:
    """It may be one that a damaged body has lost."""
    content = with_notes(docx_of(BRIEF), "footnote", ["Roe v. Wade, 410 U.S. 113."], refer=False)
    assert ("Roe v. Wade, 410 U.S. 113", "footnote 1") in cited(read(content, "a.docx"))


def test_heads_feet_tables_and_boxes_are_read() -> None:
    """Each with its place; a head that two sections share, once."""
    word = docx.Document()
    word.add_paragraph("Body.")
    table = word.add_table(2, 3)
    table.cell(0, 1).text = "Roe v. Wade, 410 U.S. 113 (1973)"
    inner = table.cell(1, 2).add_table(1, 1)
    inner.cell(0, 0).text = "1 U.S. 1"
    word.sections[0].header.paragraphs[0].text = "2 U.S. 2"
    word.sections[0].footer.paragraphs[0].text = "3 U.S. 3"
    word.add_section()
    box = parse_xml(
        f'<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent><w:p><w:r>"
        "<w:t>4 U.S. 4</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback>"
        "<w:txbxContent><w:p><w:r><w:t>4 U.S. 4</w:t></w:r></w:p></w:txbxContent>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    word.paragraphs[0]._p.append(box)
    assert [
        ("4 U.S. 4", "text box"),
        ("Roe v. Wade, 410 U.S. 113 (1973)", "table 1, row 1, cell 2"),
        ("1 U.S. 1", "table 1, row 2, cell 3, row 1, cell 1"),
        ("2 U.S. 2", "page header"),
        ("3 U.S. 3", "page footer"),
    ] == cited(read(saved(word), "a.docx"))


SHOWN = {
    "an insertion": ("<w:ins><w:r><w:t>a</w:t></w:r></w:ins>", "a"),
    "a deletion": ("<w:del><w:r><w:delText>a</w:delText></w:r></w:del>", ""),
    "a move": ("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom>", ""),
    "a link": ("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", "a"),
    "a content control": (
        "<w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>",
        "a",
    ),
    "a smart tag": ("<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag>", "a"),
    "a field": (
        "<w:r><w:instrText>TA 410 U.S. 113</w:instrText></w:r><w:fldSimple w:instr='x'>"
        "<w:r><w:t>a</w:t></w:r></w:fldSimple>",
        "a",
    ),
    "hidden words": ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>", ""),
    "a number of a note written by hand": (
        "<w:r><w:t>103</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
        "<w:t>5</w:t></w:r>",
        "103",
    ),
    "raised letters": (
        "<w:r><w:t>2</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
        "<w:t>nd</w:t></w:r>",
        "2nd",
    ),
    "words no longer hidden": ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>a</w:t></w:r>", "a"),
    "breaks, tabs and hyphens": (
        "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>",
        "a\nb\tc-",
    ),
    "a symbol": ("<w:r><w:sym w:font='Symbol' w:char='F041'/></w:r>", "A"),
}


@pytest.mark.parametrize("what", SHOWN)
def test_what_word_shows_is_read(what: str) -> None:
    """And nothing it hides."""
    xml, shown = SHOWN[what]
    word = docx.Document()
    word.add_paragraph("x")
    paragraph = parse_xml(f"<w:p {W}><w:r><w:t>.</w:t></w:r>{xml}</w:p>")
    word.element.body.insert(1, paragraph)
    assert f"x\n\n.{shown}" == read(saved(word), "a.docx").text


def row(*cells: str) -> Document:
    """A document of one row."""
    word = docx.Document()
    table = word.add_table(1, len(cells))
    for number, words in enumerate(cells):
        table.cell(0, number).text = words
    return read(saved(word), "a.docx")


def test_a_citation_split_over_two_cells_is_found() -> None:
    """It goes on where the next cell begins with a figure, or this one ends with one."""
    for cells in (
        ("547 U.S.", "103"),
        ("547", "U.S. 103"),
        ("Georgia v. Randolph", "547 U.S. 103"),
    ):
        (one,) = extract(row(*cells).text).citations
        assert "547 U.S. 103" == str(one.reference)


def test_a_name_does_not_run_into_the_next_cell() -> None:
    """Two cases side by side stay two."""
    cells = ("Roe v. Wade", "Georgia v. Randolph, 547 U.S. 103 (2006)")
    page = "".join(f"<td>{words}</td>" for words in cells)
    for document in (row(*cells), read(f"<table><tr>{page}</tr></table>".encode(), "a.html")):
        assert "Georgia v. Randolph" in [one.name for one in extract(document.text).citations]


def test_paragraphs_stand_apart() -> None:
    """Whatever runs they are made of, a sentence keeps its spaces and a paragraph its end."""
    word = docx.Document(io.BytesIO(docx_of(["One. Two. Three.", "Four."])))
    assert "One. Two. Three.\n\nFour." == read(saved(word), "a.docx").text
