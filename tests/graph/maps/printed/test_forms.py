"""The map in print: what every form of it promises, read back with another reader."""

import io
import re
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import lxml.html
import pypdf
import pypdfium2
import pytest
from factories.breaking import BREAKING, HOSTILE, broken_map
from factories.maps import (
    FERNANDEZ,
    INVENTED,
    MATLOCK,
    RANDOLPH,
    Clearing,
    argument,
    argument_map,
    cite,
    move,
    precedent,
    theory,
)
from factories.printed import runs

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.encodings.docx import Docx
from arguendo.graph.maps.encodings.html import Html
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.encodings.pdf import Pdf
from arguendo.graph.maps.encodings.png import Png
from arguendo.graph.maps.encodings.svg import Svg
from arguendo.graph.maps.printed.outline import outline
from arguendo.graph.maps.printed.picture import picture
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.wire import ArgumentMap

_SVG = "{http://www.w3.org/2000/svg}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMS: tuple[Encoding, ...] = (Svg(), Html(), Pdf(), Docx())


def words(encoding: Encoding, map: ArgumentMap) -> tuple[str, str]:
    """What a reader sees of a file on one line, and of that what is struck through."""
    found = runs(encoding.name, encoding.encode(map))
    seen = "".join(text for text, _ in found)
    struck = "".join(text if is_struck else "|" for text, is_struck in found)
    return seen, struck


SEEN: tuple[Encoding, ...] = (Svg(), Html(), Docx())


@pytest.mark.parametrize("encoding", SEEN, ids=lambda one: one.name)
def test_a_struck_citation_is_struck_through_wherever_it_stands(encoding: Encoding) -> None:
    """Every word of it, and the reason stands behind it; nothing else is struck."""
    seen, struck = words(encoding, argument_map(title="The Rourke search"))
    parts = [" ".join(one.split()) for one in re.split(r"\|+", struck) if one.strip()]
    # A box breaks it into lines, each struck through.
    whole = " ".join(parts)
    assert whole.count("Varghese") == seen.count("Varghese") > 0
    assert whole.replace(INVENTED, "").strip() == ""
    flat = " ".join(seen.split())
    reason = r"\(11th Cir\. ?2019\) \[struck: Page 1339 lies inside another opinion\.\]"
    assert len(re.findall(reason, flat)) == flat.count("Varghese")


@pytest.mark.parametrize("encoding", SEEN, ids=lambda one: one.name)
def test_no_citation_stands_outside_cleared_text(encoding: Encoding) -> None:
    """Whatever is citation-shaped is one of the map's citations, graded or struck."""
    seen, _ = words(encoding, argument_map(title=f"As {MATLOCK} has it"))
    flat = re.sub(r"\s+", " ", seen)
    for citation in everywhere(argument_map()):
        flat = flat.replace(citation.text, "")
    assert [shape.text for shape in shapes(flat)] == []


def everything(words: str) -> set[str]:
    """The words of a text that any form has to show."""
    return set(re.findall(r"\b[A-Za-z]{4,40}\b", words[:150].rpartition(" ")[0]))


@pytest.mark.parametrize("encoding", FORMS, ids=lambda one: one.name)
@pytest.mark.parametrize("words_", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(encoding: Encoding, words_: str) -> None:
    """None of them breaks a file: each is read back by another reader of the format."""
    written = encoding.encode(broken_map(words_))
    match encoding.name:
        case "svg":
            text = "".join(ElementTree.fromstring(written).itertext())
        case "html":
            assert isinstance(written, str)
            page = lxml.html.document_fromstring(written)
            assert page.xpath("//script|//b|//body//@onload") == []
            text = page.text_content()
        case "docx":
            assert isinstance(written, bytes)
            text = "\n".join(p.text for p in docx.Document(io.BytesIO(written)).paragraphs)
        case _:
            assert isinstance(written, bytes)
            pdf = pypdfium2.PdfDocument(written)
            text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert everything(words_) <= set(re.findall(r"[A-Za-z]{4,}", text.replace("\r\n", " ")))


def test_svg_has_a_title_and_a_description_and_runs_nothing() -> None:
    """What it shows is told to whoever cannot see it; every box and line says what it is."""
    root = ElementTree.fromstring(Svg().encode(argument_map(title="The Rourke search")))
    assert root.findtext(f"{_SVG}title") == "The Rourke search"
    described = root.findtext(f"{_SVG}desc") or ""
    assert "1 of 4 citations is struck" in described
    assert f"~~{INVENTED}~~ [struck: Page 1339" in described
    assert "exists fails: Page 1339 lies inside another opinion." in described
    names = Counter(one.tag.removeprefix(_SVG) for one in root.iter())
    assert set(names) == {
        "svg", "title", "desc", "rect", "g", "text", "tspan", "path", "polygon"
    }  # fmt: skip
    for group in root.iter(f"{_SVG}g"):
        if set(group.attrib) & {"data-node", "data-edge"}:
            assert group.findtext(f"{_SVG}title")
    names_ = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in names_ if name.startswith("on") or "href" in name]


def test_svg_shows_each_node_once_and_each_line() -> None:
    """With its grade, and what attacks is told apart from what carries without colour."""
    map = argument_map()
    root = ElementTree.fromstring(Svg().encode(map))
    shown = {
        group.get("data-node"): group.get("data-grade")
        for group in root.iter(f"{_SVG}g")
        if group.get("data-node")
    }
    kinds = {"issue", "theory", "argument", "claim", "fact", "precedent", "move"}
    assert shown == {n.id: n.grade or "none" for n in map.nodes if n.kind in kinds}
    drawn = Counter(g.get("data-edge") for g in root.iter(f"{_SVG}g") if g.get("data-edge"))
    assert drawn == {
        "answers": 2, "supports": 3, "rebuts": 3, "undercuts": 1, "cites": 3, "rests-on": 3
    }  # fmt: skip
    for group in root.iter(f"{_SVG}g"):
        if (kind := group.get("data-edge")) is not None:
            crosses = len(group.findall(f"{_SVG}path")) - 1
            assert crosses == (2 if kind in ("rebuts", "undercuts") else 0)


def test_html_needs_nothing_beside_it() -> None:
    """No script, no address, no picture from elsewhere; a policy forbids all of it."""
    page = lxml.html.document_fromstring(str(Html().encode(argument_map())))
    assert page.xpath("//script|//link|//img|//iframe|//object|//form") == []
    assert page.xpath("//@href|//@src|//@style|//*[@onclick]") == []
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert [one.tag for one in page.xpath("//ul/*")].count("li") == len(page.xpath("//ul/*"))


def big() -> ArgumentMap:
    """A map that nobody takes in at one glance."""
    clear = Clearing()
    held = [precedent(clear, "P1"), precedent(clear, "P2", MATLOCK)]
    theories = [
        theory(
            clear,
            f"T{at}",
            side="defense" if at % 2 else "prosecution",
            audience="jury" if at > 4 else "judge",
            thesis=f"Thesis {at}. " + "The refusal of a tenant who is present prevails. " * 4,
            arguments=[
                argument(
                    clear,
                    f"A{at}.{nth}",
                    f"T{at}",
                    side="defense" if at % 2 else "prosecution",
                    cites=[cite(clear, "P1"), cite(clear, "P2", MATLOCK)],
                )
                for nth in range(4)
            ],
            precedents=held,
        )
        for at in range(1, 8)
    ]
    moves = [
        move(clear, f"M{at}.{nth}", f"A{at}.{nth}", text="It can be told apart. " * 6)
        for at in range(1, 8)
        for nth in range(4)
    ]
    return argument_map(clear, theories, moves)


def test_a_large_map_is_drawn_theory_by_theory() -> None:
    """On a page there is one drawing of the theories and one of each."""
    page = lxml.html.document_fromstring(str(Html().encode(big())))
    assert len(page.xpath("//figure")) == 8
    assert not picture(big()).grounds
    assert picture(argument_map()).grounds


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG, each with its check sum verified."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(
            kind + data
        )
        yield kind, data
        at += 12 + length


def test_png_is_the_drawing_with_words_beside_the_dots() -> None:
    """It is twice as large as the SVG, not blank, and says what was found."""
    from PIL import Image

    dots = Png().encode(argument_map(title="The Rourke search"))
    parts = list(chunks(dots))
    said = b"\n".join(data for kind, data in parts if kind == b"iTXt").decode()
    assert "Description" in said
    assert "1 of 4 citations is struck" in said
    assert "exists fails: Page 1339 lies inside another opinion." in said
    root = ElementTree.fromstring(Svg().encode(argument_map(title="The Rourke search")))
    image = Image.open(io.BytesIO(dots))
    image.load()
    assert image.width == pytest.approx(2 * float(root.get("width", "0")), abs=2)
    colours = {colour for _, colour in image.convert("RGB").getcolors(1 << 24) or []}
    assert {(255, 255, 255), (46, 107, 58), (160, 28, 20)} <= colours


def test_pdf_can_be_searched_and_has_no_dots() -> None:
    """Words and lines: every citation is found, fonts are in it, pictures of dots are not."""
    written = Pdf().encode(argument_map(title="The Rourke search"))
    pdf = pypdf.PdfReader(io.BytesIO(written))
    assert (pdf.metadata or {}).get("/Title") == "The Rourke search"
    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    for citation in (RANDOLPH, FERNANDEZ, MATLOCK, INVENTED):
        assert citation in text
    assert text.count("Varghese") == len(re.findall(r"2019\) \[struck: Page 1339", text))
    assert "exists fails: Page 1339 lies inside another opinion." in text
    assert [str(one["/Title"]) for one in pdf.outline if not isinstance(one, list)] == [
        "The Rourke search"
    ]
    for page in pdf.pages:
        assert len(page.images) == 0
    fonts: dict[str, Any] = {}
    for page in pdf.pages:
        fonts |= page["/Resources"].get("/Font", {})
    assert fonts
    for font in fonts.values():
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()


def test_pdf_pages_stand_and_drawings_lie() -> None:
    """The memorandum is on standing pages, the annex of a large map on several lying ones."""
    pdf = pypdf.PdfReader(io.BytesIO(Pdf().encode(big())))
    standing = [page.mediabox.height > page.mediabox.width for page in pdf.pages]
    assert standing == sorted(standing, reverse=True)
    assert standing.count(False) >= 3


def test_pdf_writes_hebrew_from_right_to_left() -> None:
    """What is read from the right is set from the right: its first letter stands rightmost."""
    pdf = pypdfium2.PdfDocument(Pdf().encode(broken_map("אבג")))
    text = pdf[0].get_textpage()
    boxes = {
        letter: text.get_charbox(at)[0]
        for at in range(text.count_chars())
        if (letter := text.get_text_range(at, 1)) in "אבג"
    }
    assert boxes["א"] > boxes["ב"] > boxes["ג"]


def test_docx_marks_what_may_be_cited_and_lists_it() -> None:
    """Fields are whole; each authority is marked, and the one that was struck is in no table."""
    memo = docx.Document(io.BytesIO(Docx().encode(argument_map())))
    kinds = [one.get(f"{_WORD}fldCharType") for one in memo.element.body.iter(f"{_WORD}fldChar")]
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "separate": 0, "end": -1}[str(kind)]
        assert 0 <= depth <= 1
    assert depth == 0
    codes = [(one.text or "").strip() for one in memo.element.body.iter(f"{_WORD}instrText")]
    assert sum(code.startswith("TOA") for code in codes) == 1
    long = {m[1] for code in codes if (m := re.match(r'TA \\l "(.+?)" \\s', code))}
    assert long == {RANDOLPH, FERNANDEZ, MATLOCK}
    assert not any("Varghese" in code for code in codes)
    paragraphs = [one.text for one in memo.paragraphs]
    at = paragraphs.index("Table of authorities")
    listed = [one for one in paragraphs[at:] if "\t" in one]
    assert listed == [
        f"{FERNANDEZ}\tcaution",
        f"{RANDOLPH}\tverified",
        f"{MATLOCK}\tverified",
    ]


def test_docx_holds_nothing_that_words_ask_for() -> None:
    """No field, link, picture, part or address of theirs: elements are those of harmless words."""

    def made(words: str) -> tuple[list[str], set[str], set[str], list[str]]:
        with zipfile.ZipFile(io.BytesIO(Docx().encode(broken_map(words)))) as package:
            parts = {name: package.read(name) for name in sorted(package.namelist())}
        related = [data.decode() for name, data in parts.items() if name.endswith(".rels")]
        assert not any("TargetMode" in one or "127.0.0.1" in one for one in related)
        body = ElementTree.fromstring(parts["word/document.xml"])
        codes = {(one.text or "").split()[0] for one in body.iter(f"{_WORD}instrText")}
        return [*parts], {one.tag for one in body.iter()}, codes, related

    assert made("Usual words") == made(HOSTILE)
    assert {"TA", "TOA"} == made(HOSTILE)[2]


def test_docx_has_headings_for_the_pane_of_navigation() -> None:
    """Issue, side and theory, one below the other."""
    memo = docx.Document(io.BytesIO(Docx().encode(argument_map())))
    heads = [
        (one.style.name, one.text)
        for one in memo.paragraphs
        if one.style is not None and one.style.name.startswith("Heading")
    ]
    at = next(i for i, head in enumerate(heads) if head[1].startswith("I1."))
    assert [name for name, _ in heads[at : at + 3]] == ["Heading 1", "Heading 2", "Heading 3"]
    assert ("Heading 1", "Appendix: citations and findings") in heads


@pytest.mark.slow
def test_libreoffice_opens_the_memorandum(tmp_path: Path) -> None:
    """Another program shows it whole, with the table in it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    (tmp_path / "memo.docx").write_bytes(Docx().encode(argument_map()))
    order = [program, f"-env:UserInstallation=file://{tmp_path}/office", "--headless"]
    order += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "memo.docx")]
    subprocess.run(order, check=True, capture_output=True, timeout=120)
    pdf = pypdf.PdfReader(tmp_path / "memo.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert INVENTED in text
    assert re.search(re.escape(RANDOLPH) + r" ?\.+ ?verified", text)


# --- what is wrong with a map or a machine -----------------------------------------------------


def circle() -> ArgumentMap:
    """Two moves that answer each other, and nothing else that they answer."""
    clear = Clearing()
    moves = [
        move(clear, "M1", "M2", text="No."),
        move(clear, "M2", "M1", text="Yes."),
    ]
    return argument_map(clear, [theory(clear, "T1")], moves)


@pytest.mark.parametrize("encoding", [*FORMS, Png()], ids=lambda one: one.name)
def test_a_map_that_goes_round_is_drawn(encoding: Encoding) -> None:
    """Moves that answer each other have their place, and so in the outline."""
    assert encoding.encode(circle())
    said = " ".join("".join(run.text for run in block.runs) for block in outline(circle()))
    assert "Turns that answer no argument" in said
    assert "Yes." in said


@pytest.mark.parametrize("encoding", [*FORMS, Png()], ids=lambda one: one.name)
def test_a_map_without_an_issue_says_so(encoding: Encoding) -> None:
    """What was argued is shown all the same."""
    whole = argument_map()
    gone = {node.id for node in whole.nodes if node.kind == "issue"}
    nodes = tuple(node for node in whole.nodes if node.id not in gone)
    edges = tuple(edge for edge in whole.edges if edge.target not in gone)
    bare = whole.model_copy(
        update={
            "nodes": nodes,
            "edges": edges,
            "acceptability": acceptability(nodes, edges),
            "assessment": assessment(nodes, edges),
        }
    )
    assert encoding.encode(bare)
    said = " ".join("".join(run.text for run in block.runs) for block in outline(bare))
    assert "The map has no issue" in said
    assert "A present tenant's refusal bars the search." in said


@pytest.mark.parametrize(
    ("encoding", "package"), [(Pdf(), "fpdf"), (Png(), "resvg_py")], ids=["pdf", "png"]
)
def test_what_is_not_installed_is_named(
    encoding: Encoding, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the order that installs it."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UnavailableError, match=r"arguendo\[print\]"):
        encoding.encode(argument_map())


def test_a_map_too_large_for_dots_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program opens such a picture; the way out is named."""
    monkeypatch.setattr("arguendo.graph.maps.encodings.png._MOST", 200)
    with pytest.raises(InputError, match="Export it as svg or pdf"):
        Png().encode(argument_map())
