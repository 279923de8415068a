"""Runs of a Word paragraph, split where a citation begins and ends, looking as before."""

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from arguendo.corpus.documents.docx import Block, Words

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(words: str) -> str:
    """Return words in which XML allows every character, in the same number of them."""
    return _FORBIDDEN.sub("\ufffd", words)


def runs_over(block: Block, start: int, end: int) -> "list[_Element]":
    """Return the runs that hold exactly a span of a paragraph, after splitting those at its ends.

    A run whose words cannot be taken apart, such as those of a formula, is left whole.
    """
    _split(block, start)
    _split(block, end)
    found: dict[int, _Element] = {}
    for words in block.words:
        if words.start < end and start < words.start + len(words.text) and words.run is not None:
            found.setdefault(id(words.run), words.run)
    return list(found.values())


def _split(block: Block, offset: int) -> None:
    """Have a run begin at an offset."""
    for number, words in enumerate(block.words):
        run = words.run
        if run is None or not words.start <= offset < words.start + len(words.text):
            continue
        if words.element.getparent() is not run:
            return
        if words.start == offset and (number == 0 or block.words[number - 1].run is not run):
            return
        second = _second(run, words, offset - words.start)
        _renew(block, number, offset, run, second)
        return


def _second(run: "_Element", words: Words, at: int) -> "_Element":
    """Move what follows into a second run with the look of the first."""
    second = deepcopy(run)
    for child in list(second):
        if child.tag != f"{WORD}rPr":
            second.remove(child)
    element = words.element
    moved = list(element.itersiblings())
    if at:
        rest = deepcopy(element)
        element.text, rest.text = words.text[:at], words.text[at:]
        for one in (element, rest):
            one.set(_SPACE, "preserve")
        rest.tail = None
        second.append(rest)
    else:
        moved.insert(0, element)
    for one in moved:
        second.append(one)
    run.addnext(second)
    return second


def _renew(block: Block, number: int, offset: int, run: "_Element", second: "_Element") -> None:
    """Tell the paragraph which run its words are in now."""
    words = block.words[number]
    at = offset - words.start
    renewed = list(block.words[:number])
    if at:
        rest = second.find(f"{WORD}t")
        renewed.append(words_of(words.start, words.text[:at], words.element, run))
        renewed.append(words_of(offset, words.text[at:], rest, second))
    else:
        renewed.append(words_of(words.start, words.text, words.element, second))
    for later in block.words[number + 1 :]:
        held = second if later.run is run else later.run
        renewed.append(words_of(later.start, later.text, later.element, held))
    block.words[:] = renewed


def words_of(start: int, text: str, element: "_Element", run: "_Element | None") -> Words:
    """Return words where they stand now."""
    return Words(start, text, element, run)
