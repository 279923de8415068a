"""Word's fields, piece by piece: begin, instruction, separate, end."""

from typing import TYPE_CHECKING

from arguendo.corpus.reports.runs import allowed

if TYPE_CHECKING:
    from lxml.etree import _Element


def begin(*, hidden: bool = False) -> "_Element":
    """Return the run that begins a field."""
    return _mark("begin", hidden)


def separate() -> "_Element":
    """Return the run between a field's instruction and its result."""
    return _mark("separate", hidden=False)


def end(*, hidden: bool = False) -> "_Element":
    """Return the run that ends a field."""
    return _mark("end", hidden)


def instruction(code: str) -> "_Element":
    """Return the run that holds a field's instruction; it is never shown."""
    run = _run(hidden=True)
    words = _element("w:instrText")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = code
    run.append(words)
    return run


def written(words: str) -> str:
    """Return words as an argument of a field, in quotation marks that cannot be closed."""
    safe = allowed(words).replace("\\", "/").replace('"', "”")
    return f'"{safe}"'


def _mark(kind: str, hidden: bool) -> "_Element":
    run = _run(hidden=hidden)
    run.append(_element("w:fldChar", {"w:fldCharType": kind}))
    return run


def _run(*, hidden: bool) -> "_Element":
    run = _element("w:r")
    if hidden:
        look = _element("w:rPr")
        look.append(_element("w:vanish"))
        run.append(look)
    return run


def _element(tag: str, attributes: dict[str, str] | None = None) -> "_Element":
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    named = {qn(name): value for name, value in (attributes or {}).items()}
    return OxmlElement(tag, attrs=named)
