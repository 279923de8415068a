"""Comments in a Word document: many at a time, each with a day that is given and no clock read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.reports.runs import WORD, allowed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

AUTHOR, INITIALS = "Arguendo", "A"


class Comments:
    """The comments of a document, to which ours are added after those of others."""

    def __init__(self, word: "WordDocument", day: str) -> None:
        self._root: _Element = word.comments._comments_elm
        self._day = day
        taken = (one.get(f"{WORD}id", "") for one in self._root.iterchildren(f"{WORD}comment"))
        self._next = max((int(id) for id in taken if id.isdecimal()), default=-1) + 1

    def add(self, lines: Sequence[str], first: "_Element", last: "_Element") -> None:
        """Say something, a paragraph a line, about what stands from one run to another."""
        id = str(self._next)
        self._next += 1
        about = {"id": id, "author": AUTHOR, "initials": INITIALS, "date": self._day}
        comment = _element(self._root, "comment", **about)
        for number, line in enumerate(lines):
            paragraph = _element(comment, "p")
            _element(_element(paragraph, "pPr"), "pStyle", val="CommentText")
            if number == 0:
                mark = _element(paragraph, "r")
                _element(_element(mark, "rPr"), "rStyle", val="CommentReference")
                _element(mark, "annotationRef")
            words = _element(_element(paragraph, "r"), "t")
            words.text = allowed(line)
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        first.addprevious(_element(None, "commentRangeStart", id=id))
        reference = _element(None, "r")
        _element(_element(reference, "rPr"), "rStyle", val="CommentReference")
        _element(reference, "commentReference", id=id)
        last.addnext(reference)
        last.addnext(_element(None, "commentRangeEnd", id=id))


def _element(parent: "_Element | None", tag: str, **attributes: str) -> "_Element":
    """Return a new element of Word's, put into a parent where one is given."""
    from docx.oxml import OxmlElement

    made: _Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(f"{WORD}{name}", value)
    if parent is not None:
        parent.append(made)
    return made
