"""Which format a file has, told by what is in it."""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePath

from arguendo.corpus.documents.interface import Format
from arguendo.corpus.errors import InputError

_DAMAGE = (OSError, EOFError, RuntimeError, NotImplementedError, ValueError)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "Open it in a word processor and save it as .docx, or as PDF, and verify that."
_HTML = re.compile(
    rb"(?>(?:\s|\xef\xbb\xbf|<!--.{0,2000}?-->|<\?xml.{0,200}?\?>)*)<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(
    rb"\s*+<(?:p|div|h[1-6]|table|ul|ol|article|section|span|a|b|i|title)\b", re.I
)
_NOTEBOOK = re.compile(rb"\s*+\{")
_NAMED: dict[str, Format] = {
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_PROMISED: dict[str, tuple[Format, str]] = {
    ".docx": ("docx", "a Word document"),
    ".pdf": ("pdf", "a PDF"),
    ".ipynb": ("ipynb", "a notebook"),
}


def format_of(content: bytes, name: str) -> Format:
    """Return the format of a file, or say what to do with one that is not read."""
    if not content.strip():
        raise InputError(f"{name} is empty.", "There is nothing in it to verify.")
    suffix = PurePath(name).suffix.lower()
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK"):
        return _packed(content, name)
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise InputError(
                f"{name} is encrypted.", "Open it with its password and save it without one."
            )
        raise InputError(f"{name} is in the format of Word 97 (.doc), which is not read.", _WORD)
    if content.lstrip()[:5] == rb"{\rtf":
        raise InputError(f"{name} is rich text (.rtf), which is not read.", _WORD)
    if suffix != ".ipynb" and suffix in _PROMISED:
        raise InputError(
            f"{name} is called {suffix} and is not {_PROMISED[suffix][1]}.",
            "It may be damaged: get or save it again.",
        )
    return _text(content, suffix)


def _text(content: bytes, suffix: str) -> Format:
    if suffix == ".ipynb" or (
        suffix not in _NAMED and _NOTEBOOK.match(content) and b'"nbformat"' in content
    ):
        return "ipynb"
    if _HTML.match(content):
        return "html"
    if named := _NAMED.get(suffix):
        return named
    return "html" if not suffix and _ELEMENT.match(content) else "txt"


def _packed(content: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = set(package.namelist())
            kind = package.open("mimetype").read(100) if "mimetype" in names else b""
    except (*_DAMAGE, zipfile.BadZipFile, zlib.error) as error:
        raise InputError(
            f"{name} is a damaged package, as of a .docx cut short.", "Get or save it again."
        ) from error
    if b"opendocument" in kind:
        raise InputError(f"{name} is in OpenDocument format (.odt), which is not read.", _WORD)
    if "[Content_Types].xml" in names and any(one.startswith("word/") for one in names):
        return "docx"
    raise InputError(
        f"{name} is a package (zip) and holds no Word document.",
        "Give it the text, Markdown, HTML, .docx, .pdf or .ipynb itself.",
    )
