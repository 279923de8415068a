"""What stands between quotation marks in a text, and in block quotations.

Straight, curly, low and high marks, guillemets, doubled single quotes and HTML entities are read;
inch marks and apostrophes are none. A mark that is never closed reaches to the end of its
paragraph and no further.
"""

import re
from bisect import bisect_right
from itertools import chain
from typing import Literal, NamedTuple

LONGEST = 12_000
"""Characters of a quotation."""

# Patterns begin with the characters they can begin with, so that others are passed over at once.
_MARK = re.compile(
    r"[\n“„`&”«»\"‟＂'](?:"
    r"(?P<break>(?<=\n)[ \t>]*\n[ \t>]*)"
    r"|(?P<open>(?<=[“„])|(?<=`)`|(?<=&)(?:ldquo|bdquo|laquo|\#8220|\#[xX]201[cC]|\#8222);)"
    r"|(?P<close>(?<=”)|(?<=&)(?:rdquo|raquo|\#8221|\#[xX]201[dD]);)"
    r"|(?P<guillemet>(?<=[«»]))"
    r"|(?P<straight>(?<=[\"‟＂])|(?<=')'|(?<=&)(?:quot|\#34|\#[xX]22);))"
)
_SINGLE = re.compile(
    r"[‘'](?<![\w'‘’].)(?=[\w\[])(?P<words>[^‘“”\"\n]{8,2000}?)['’](?![\w'’])(?! ?[a-z])"
)
_BLOCK = re.compile(
    r"(?P<quote>(?:[ ]{0,3}>[^\n]*(?:\n|\Z))+)"
    r"|(?:(?<=\n\n)|(?<=\n \n)|\A)(?P<indented>(?:(?:[ ]{4,}|\t)[^\s\-*•\d][^\n]*(?:\n|\Z))+)"
)
_SET_OFF = re.compile(r"\n(?=[ ]{0,3}>|[ ]{4}|\t)")
"""Where a line begins that may be of a block."""
_OPENING_PARAGRAPH = re.compile(r"[“\"„]|``|&(?:ldquo|quot);")
_DEFINED = re.compile(r"(?:hereinafter|the|or|collectively,?|a/k/a|called)?,?\s*$", re.IGNORECASE)


class Quoted(NamedTuple):
    """A stretch of text set off as somebody else's words."""

    start: int
    """Offset of its first character, past the mark."""
    end: int
    """Offset past its last character, before the mark."""
    outer: tuple[int, int]
    """The same with its marks."""
    kind: Literal["marks", "open", "block"]
    """In marks; after a mark that is never closed; a paragraph of its own."""


def quoted(text: str) -> list[Quoted]:
    """Return what a text quotes, in order; what is quoted within a quotation goes with it.

    >>> text = 'A 6" blade is “not ‘per se’ unlawful,” it said.'
    >>> [text[one.start : one.end] for one in quoted(text)]
    ['not ‘per se’ unlawful,']
    """
    found = _in_marks(text)
    inside = [one.outer for one in found]
    found += [one for one in _in_single_marks(text) if not _overlaps(one.outer, inside)]
    blocks = _blocks(text)
    return sorted([*found, *blocks], key=lambda one: (one.start, -one.end))


def _in_marks(text: str) -> list[Quoted]:
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    depth = 0
    for mark in _MARK.finditer(text):
        kind = mark.lastgroup
        if opened is not None and mark.start() - opened.end() > LONGEST:
            found.append(_unclosed(text, opened, min(opened.end() + LONGEST, mark.start())))
            opened = None
        if kind == "break":
            if opened is not None and not _OPENING_PARAGRAPH.match(text, mark.end()):
                found.append(_unclosed(text, opened, mark.start()))
                opened = None
            elif opened is not None:
                depth = min(depth, 0)
            continue
        if opened is None:
            if _opens(text, mark):
                opened, depth = mark, 1
            continue
        if text[mark.start() - 1] == "\n" and mark.start() > opened.end():
            before = text[max(0, mark.start() - 12) : mark.start()]
            if re.search(r"\n[ \t>]*\n[ \t>]*\Z", before) and kind != "close":
                continue  # A quotation that goes on has its mark again before each paragraph.
        if _closes(text, opened, mark):
            depth -= 1
            if depth == 0:
                found.append(
                    Quoted(opened.end(), mark.start(), (opened.start(), mark.end()), "marks")
                )
                opened = None
        elif kind == opened.lastgroup == "straight":
            found.append(_unclosed(text, opened, mark.start()))
            opened, depth = mark, 1
        elif kind == opened.lastgroup:
            depth += 1
    if opened is not None:
        found.append(_unclosed(text, opened, min(len(text), opened.end() + LONGEST)))
    return [one for one in found if one.start < one.end]


def _unclosed(text: str, opened: re.Match[str], limit: int) -> Quoted:
    end = text.find("\n\n", opened.end(), limit)
    end = limit if end < 0 else end
    return Quoted(opened.end(), end, (opened.start(), end), "open")


def _opens(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    match mark.lastgroup:
        case "open":
            return True
        case "guillemet":
            return not before.isalnum()
        case "straight":
            return (
                bool(after) and not after.isspace() and not before.isalnum() and after not in ",;)"
            )
    return False


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    kind = mark.lastgroup
    match opened.lastgroup:
        case "guillemet":
            return kind == "guillemet" and mark[0] != opened[0]
        case "straight":
            if kind == "close":
                return True
            before = text[mark.start() - 1 : mark.start()]
            after = text[mark.end() : mark.end() + 1]
            nested = (before.isspace() or before in "([—") and after.isalnum()
            inch = (
                mark[0] in ('"', "''")
                and before.isdigit()
                and bool(re.match(r" [a-z]|[x×-]", text[mark.end() : mark.end() + 2]))
            )
            return kind == "straight" and not nested and not inch
        case "open":
            if opened[0] in ("„", "&bdquo;", "&#8222;"):
                return mark[0] in ("“", "”", "‟", '"', "&ldquo;", "&rdquo;")
            if opened[0] == "``":
                return mark[0] in ("''", '"', "”")
            return kind == "close" or (mark[0] == "»" and "laquo" in opened[0])
    return False


def _in_single_marks(text: str) -> list[Quoted]:
    return [
        Quoted(one.start("words"), one.end("words"), one.span(), "marks")
        for one in _SINGLE.finditer(text)
        if one["words"].count(" ") >= 2
    ]


def _overlaps(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, span) - 1
    return any(
        span[0] < spans[one][1] and spans[one][0] < span[1]
        for one in (at, at + 1)
        if 0 <= one < len(spans)
    )


def _blocks(text: str) -> list[Quoted]:
    found = []
    past = 0
    for begin in chain((0,), (line.end() for line in _SET_OFF.finditer(text))):
        block = _BLOCK.match(text, begin) if begin >= past else None
        if block is None:
            continue
        start, past = block.span()
        end = past
        words = text[start:end].rstrip()
        if block["indented"]:
            before = text[max(0, start - 400) : start].rstrip("\n ")
            last = before[before.rfind("\n\n") + 2 :] if "\n\n" in before else before
            if (
                not last
                or last[:1].isspace()
                or not (last.endswith((":", ",")) or words.count(" ") > 30)
            ):
                continue
        lead = len(words) - len(words.lstrip(" \t>\n"))
        if words.count(" ") >= 7:
            found.append(Quoted(start + lead, start + len(words), (start, end), "block"))
    return found


def names_a_term(text: str, one: Quoted) -> bool:
    """Say whether the marks define a short name: `(hereinafter "the Act")`, `(the "Board")`."""
    opened = text.rfind("(", max(0, one.outer[0] - 30), one.outer[0])
    if opened < 0 or text[one.outer[1] : one.outer[1] + 1] not in (")", ","):
        return False
    words = text[one.start : one.end].split()
    before = text[opened + 1 : one.outer[0]]
    return "hereinafter" in before.lower() or (
        len(words) <= 5 and bool(_DEFINED.fullmatch(before)) and words[-1][:1].isupper()
    )
