"""Runs of a Word paragraph, split where a citation begins and ends, looking as before."""

import re
from bisect import bisect_right
from copy import deepcopy
from dataclasses import replace
from itertools import islice
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
    for words in islice(block.words, _at(block, start), None):
        if words.start >= end:
            break
        if start < words.start + len(words.text) and words.run is not None:
            found.setdefault(id(words.run), words.run)
    return list(found.values())


def _at(block: Block, offset: int) -> int:
    """Return the number of the words at an offset, or of the first words where it lies before."""
    return max(bisect_right(block.words, offset, key=lambda words: words.start) - 1, 0)


def _split(block: Block, offset: int) -> None:
    """Have a run begin at an offset."""
    number = _at(block, offset)
    words = block.words[number]
    run = words.run
    if run is None or not words.start <= offset < words.start + len(words.text):
        return
    if words.element.getparent() is not run:
        return
    if words.start == offset and (number == 0 or block.words[number - 1].run is not run):
        return
    second = _second(run, words, offset - words.start)
    _renew(block, number, offset, run, second)


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
    if at:
        rest = second.find(f"{WORD}t")
        block.words[number : number + 1] = [
            Words(words.start, words.text[:at], words.element, run),
            Words(offset, words.text[at:], rest, second),
        ]
    else:
        block.words[number] = replace(words, run=second)
    for later in range(number + (2 if at else 1), len(block.words)):
        if block.words[later].run is not run:
            break
        block.words[later] = replace(block.words[later], run=second)
