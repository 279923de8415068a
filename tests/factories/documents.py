"""Briefs as files of every format, built as a word processor, a browser or a printer would."""

import io
import json
import zipfile
from collections.abc import Sequence
from html import escape
from xml.sax.saxutils import escape as xml

BRIEF = (
    "The officers may not search where a co-tenant who stands at the door objects. "
    "Georgia v. Randolph, 547 U.S. 103 (2006).",
    "A tenant with common authority may consent. See United States v. Matlock, 415 U.S. 164, "
    "171 (1974). Id. at 172.",
    "No such rule was laid down in Smith v. Jones, 497 U.S. 177 (1990).",
    "A statute says the same. 42 U.S.C. § 1983. So does Marlowe v. Transocean Airways, "
    "411 F. Supp. 2d 977 (D. Mass. 2006).",
)
"""The paragraphs of a brief with a citation of every grade."""


def txt_of(paragraphs: Sequence[str]) -> bytes:
    """Plain text."""
    return "\n\n".join(paragraphs).encode()


def html_of(paragraphs: Sequence[str], head: str = "") -> bytes:
    """A page with a paragraph an element."""
    body = "\n".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    return f"<!DOCTYPE html>\n<html><head>{head}</head><body>\n{body}\n</body></html>".encode()


def ipynb_of(
    paragraphs: Sequence[str] = (), cells: Sequence[dict[str, object]] | None = None
) -> bytes:
    """A notebook with a paragraph a Markdown cell, or with the cells given."""
    made = [{"cell_type": "markdown", "metadata": {}, "source": [one]} for one in paragraphs]
    return json.dumps(
        {"cells": made if cells is None else cells, "metadata": {}, "nbformat": 4}
    ).encode()


def docx_of(paragraphs: Sequence[str]) -> bytes:
    """A Word document with each sentence a run of its own."""
    import docx

    document = docx.Document()
    for one in paragraphs:
        paragraph = document.add_paragraph()
        for number, part in enumerate(one.split(". ")):
            paragraph.add_run(part if number == 0 else f". {part}").italic = number % 2 == 1
    return saved(document)


def saved(document) -> bytes:
    """The bytes of a document of python-docx."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_notes(content: bytes, kind: str, notes: Sequence[str], refer: bool = True) -> bytes:
    """A Word document with footnotes or endnotes, each referred to from the paragraph of its
    number; their ids run backwards, since ids and numbers need not agree."""
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    document = Document(io.BytesIO(content))
    ids = list(range(len(notes) + 1, 1, -1))
    body = "".join(
        f'<w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t xml:space="preserve">'
        f" {xml(note)}</w:t></w:r></w:p></w:{kind}>"
        for id, note in zip(ids, notes, strict=True)
    )
    root = (
        f'<w:{kind}s {W}><w:{kind} w:type="separator" w:id="0"><w:p/></w:{kind}>{body}</w:{kind}s>'
    )
    part = Part(
        PackURI(f"/word/{kind}s.xml"),
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml",
        root.encode(),
        document.part.package,
    )
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind}s".upper()))
    for id, paragraph in zip(ids, document.paragraphs, strict=False):
        if refer:
            run = parse_xml(f'<w:r {W}><w:{kind}Reference w:id="{id}"/></w:r>')
            paragraph._p.append(run)
    return saved(document)


# --- PDF ----------------------------------------------------------------------------------------


def pdf_of(paragraphs: Sequence[str], width: int = 60) -> bytes:
    """A PDF of one page, its lines broken at a width."""
    return pdf_pages([[line for one in paragraphs for line in broken(one, width)]])


def broken(text: str, width: int) -> list[str]:
    """A text in lines no longer than a width."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def pdf_pages(
    pages: Sequence[Sequence[str]], *, picture_on: Sequence[int] = (), encrypt: bool = False
) -> bytes:
    """A PDF with the lines of each page; `picture_on` names pages that show a picture as well."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Length 1 >>\nstream\n\x00\nendstream",
    ]
    kids = []
    for number, lines in enumerate(pages):
        shown = [b"BT /F1 11 Tf 14 TL 72 760 Td"]
        for line in lines:
            shown.append(b"/F1 9 Tf" if line.startswith("~") else b"/F1 11 Tf")  # Small print.
            for at, words in enumerate(line.removeprefix("~").split("^")):
                if at % 2:  # What stands between two carets is raised.
                    shown.append(b"/F1 6 Tf 4 Ts (" + _escaped(words) + b") Tj 0 Ts /F1 11 Tf")
                else:
                    shown.append(b"(" + _escaped(words) + b") Tj")
            shown.append(b"T*")
        stream = b"\n".join([*shown, b"ET"])
        if number in picture_on:
            stream += b"\nq 100 0 0 100 72 72 cm /I1 Do Q"
        resources = b"/Font << /F1 3 0 R >>" + (
            b" /XObject << /I1 4 0 R >>" if number in picture_on else b""
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << %s >> >>" % (len(objects), resources)
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    offsets = []
    for number, one in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for offset in offsets:
        out.write(b"%010d 00000 n \n" % offset)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return _encrypted(out.getvalue()) if encrypt else out.getvalue()


def _escaped(words: str) -> bytes:
    made = words.encode("cp1252", "replace")
    for sign in (b"\\", b"(", b")"):
        made = made.replace(sign, b"\\" + sign)
    return made


def _encrypted(content: bytes) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


# --- packages -----------------------------------------------------------------------------------


def package_of(parts: dict[str, bytes]) -> bytes:
    """A zip of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def repacked(content: bytes, **parts: bytes) -> bytes:
    """A Word document with parts under `word/` put in place of its own."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        held = {name: package.read(name) for name in package.namelist()}
    return package_of(held | {f"word/{name}.xml": part for name, part in parts.items()})


BUILDERS = {
    "txt": txt_of,
    "md": txt_of,
    "html": html_of,
    "docx": docx_of,
    "pdf": pdf_of,
    "ipynb": ipynb_of,
}
"""What builds a brief of each format from its paragraphs."""
